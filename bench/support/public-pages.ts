/** The kinds of public pages with an address of each in the demonstration, and what a page needs before it works. */
import { gunzipSync, gzipSync } from "node:zlib";
import { open, type Answer } from "./load";

/** Every kind; one whose address is not there yet is left out of the measures. */
export const publicPages: readonly (readonly [kind: string, address: string])[] = [
  ["home", "/zh"],
  ["regions", "/zh/regions"],
  ["region", "/zh/regions/sample-city"],
  ["agencies", "/zh/agencies"],
  ["agency", "/zh/agencies/pingtan"],
  ["report", "/zh/agencies/hongze/2023/roll-up"],
  ["version", "/zh/agencies/hongze/2023/roll-up/versions/1"],
  ["search", "/zh/search?q=%E5%85%AC%E5%BC%80"],
  ["latest", "/zh/latest"],
  ["not yet published", "/zh/not-yet-published"],
  ["compare", "/zh/compare"],
  ["glossary", "/zh/glossary"],
  ["data quality", "/zh/data-quality"],
  ["receipts", "/zh/receipts"],
  ["rules", "/zh/rules"],
  ["chart", "/zh/charts/agencies/pingtan/roll-up/received"],
  ["chart in a frame", "/embed/zh/agencies/pingtan/roll-up/received"],
  ["about", "/zh/about"],
];

/** A page of text within the frame of the site: nothing on it does anything. */
export const emptyPage = "about";

const sizes = new Map<string, number>();

/** Bytes of JavaScript, compressed, that the page's own script elements name; what loads later is not among it. */
export async function scriptBytes(origin: string, answer: Answer): Promise<{ files: number; bytes: number }> {
  const sources = [...new Set([...htmlOf(answer).matchAll(/<script\b[^>]*>/g)].flatMap(([tag]) => sourceOf(tag)))];
  for (const source of sources.filter((each) => !sizes.has(each))) {
    const response = await fetch(new URL(source, origin));
    sizes.set(source, gzipSync(Buffer.from(await response.arrayBuffer())).length);
  }
  return { files: sources.length, bytes: sources.reduce((total, source) => total + (sizes.get(source) ?? 0), 0) };
}

function sourceOf(tag: string): string[] {
  const source = /nomodule/i.test(tag) ? undefined : /\bsrc="([^"]+)"/.exec(tag)?.[1];
  return source === undefined ? [] : [source.replaceAll("&amp;", "&")];
}

/** The text of a page as it was sent. */
export function htmlOf({ headers, body }: Answer): string {
  return headers["content-encoding"] === "gzip" ? gunzipSync(body).toString() : body.toString();
}

/** The pages that are there, each as it is sent. */
export async function openPages(origin: string): Promise<{ kind: string; answer: Answer }[]> {
  const opened = [];
  for (const [kind, address] of publicPages) {
    const answer = await open(`${origin}${address}`);
    if (answer.status === 200) opened.push({ kind, answer });
    else process.stderr.write(`page: ${kind} (${address}) answers ${answer.status} and is not measured.\n`);
  }
  return opened;
}
