/** Opens one public report page of a running server, cold and cached, beside a bare server that sends the same bytes. */
import { gunzipSync, gzipSync } from "node:zlib";
import { type Bench, type Measure } from "./measure";
import { load, open, startBareServer, type Answer, type Load } from "./support/load";
import { round, spreadOf } from "./support/timing";

const origin = process.env.NIANBAO_BENCH_ORIGIN ?? "http://localhost:3000";
const secret = process.env.NIANBAO_INTERNAL_SECRET;
const requests = 2000;
const connections = 10;
const coldOpenings = 20;
const peer = "node:http, same bytes";

interface Page {
  readonly slug: string;
  readonly url: string;
}

const bench: Bench = async () => {
  const page = await findPage().catch(() => null);
  if (!page) {
    say(`page: needs a running server with a published report at ${origin} (NIANBAO_BENCH_ORIGIN); nothing measured.`);
    return [];
  }
  say(`page: ${page.url}, ${requests} requests over ${connections} connections, both servers in turn.`);
  const cold = await measureCold(page);
  const answer = await open(page.url);
  const bare = await startBareServer(answer);
  try {
    await Promise.all([load(page.url, 200, connections), load(bare.url, 200, connections)]);
    const theirs = await load(bare.url, requests, connections);
    const ours = await load(page.url, requests, connections);
    return [...cold, ...cachedMeasures(ours, theirs), ...(await byteMeasures(answer))];
  } finally {
    await bare.stop();
  }
};

export default bench;

/** The first body in the directory whose newest own or roll-up report opens. */
async function findPage(): Promise<Page | null> {
  const response = await fetch(`${origin}/api/v1/agencies`);
  const { agencies } = (await response.json()) as { agencies: { slug: string; years: number[] }[] };
  for (const { slug, years } of agencies.slice(0, 10)) {
    const year = Math.max(...years);
    for (const scope of ["own", "roll-up"]) {
      const url = `${origin}/zh/agencies/${slug}/${year}/${scope}`;
      if (Number.isFinite(year) && (await open(url)).status === 200) return { slug, url };
    }
  }
  return null;
}

/** Cold: the first opening after the server was told that the body's pages are old; it takes the installation's secret. */
async function measureCold({ slug, url }: Page): Promise<Measure[]> {
  if (!secret) {
    say("page: cold opening not measured, it takes NIANBAO_INTERNAL_SECRET to make the page old.");
    return [];
  }
  const times: number[] = [];
  for (let opening = 0; opening < coldOpenings; opening += 1) {
    const told = await fetch(`${origin}/api/internal/refresh`, {
      method: "POST",
      headers: { authorization: `Bearer ${secret}`, "content-type": "application/json" },
      body: JSON.stringify({ agencies: [slug] }),
    });
    if (told.status !== 204)
      throw new Error(`refresh answered ${told.status}: is NIANBAO_INTERNAL_SECRET the server's?`);
    const { headers, milliseconds } = await open(url);
    const state = headers["x-nextjs-cache"];
    if (state === "HIT" || state === "STALE") throw new Error(`the page came from the cache after refresh: ${state}`);
    times.push(milliseconds);
  }
  say(`page: cold is the first opening after POST /api/internal/refresh, ${coldOpenings} times.`);
  const { median, p95 } = spreadOf(times);
  return [
    { name: "page: cold, p50", value: median, unit: "ms" },
    { name: "page: cold, p95", value: p95, unit: "ms" },
  ];
}

function cachedMeasures(ours: Load, theirs: Load): Measure[] {
  const measure = (name: string, unit: string, key: keyof Load): Measure => ({
    name: `page: cached, ${name}`,
    value: ours[key],
    unit,
    peer,
    peerValue: theirs[key],
  });
  return [
    measure("requests a second", "requests/s", "perSecond"),
    measure("p50", "ms", "median"),
    measure("p95", "ms", "p95"),
  ];
}

/** JavaScript that the page's own script elements name; charts and the like that load later are not among it. */
async function byteMeasures({ headers, body }: Answer): Promise<Measure[]> {
  const html = headers["content-encoding"] === "gzip" ? gunzipSync(body).toString() : body.toString();
  const sources = new Set(
    [...html.matchAll(/<script\b[^>]*>/g)]
      .map(([tag]) => tag)
      .filter((tag) => !/nomodule/i.test(tag))
      .flatMap((tag) => /\bsrc="([^"]+)"/.exec(tag)?.[1] ?? []),
  );
  let scripts = 0;
  for (const source of sources) {
    const response = await fetch(new URL(source.replaceAll("&amp;", "&"), origin));
    scripts += gzipSync(Buffer.from(await response.arrayBuffer())).length;
  }
  return [
    { name: `page: JavaScript, ${sources.size} files, gzip`, value: round(scripts / 1024), unit: "KiB" },
    { name: "page: HTML as sent, gzip", value: round(body.length / 1024), unit: "KiB" },
  ];
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
