/** Asks the framework for a page, as a reader who is nobody in particular, and packs it for all who will ask. */
import { createHash } from "node:crypto";
import { request as ask, type IncomingHttpHeaders } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { isOfFramework } from "../headers";
import { lighten } from "./lighten";
import { type PageAddress } from "./page-address";
import { type Page } from "./page-store";

const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

/** Thrown where an answer is larger than is ever kept: it is sent as it comes, to whoever asks. */
export class TooLargeToKeep extends Error {}

const largest = 8_000_000;
const longestWaitMilliseconds = 30_000;

/** Where the framework listens inside this process, and as which host it is asked. */
export interface Framework {
  readonly socketPath: string;
  readonly host: string;
  readonly protocol: string;
}

/** The finished page; throws TooLargeToKeep, and where the framework does not answer in time. */
export async function makePage({ url, isPage }: PageAddress, framework: Framework): Promise<Page> {
  const answer = await answerOf(url, framework);
  const type = answer.headers["content-type"] ?? "";
  const isHtml = isPage && type.startsWith("text/html");
  const body = isHtml ? Buffer.from(lighten(answer.body.toString("utf8"))) : answer.body;
  return packed(answer.status, headersOf(answer.headers), body);
}

/** A page from its parts; nothing is packed that is small or packed already. */
export async function packed(status: number, headers: Record<string, string>, body: Buffer): Promise<Page> {
  const etag = headers.etag ?? `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const isText = /^(?:text\/|image\/svg|application\/(?:json|atom\+xml|xml|ld\+json))|charset=/.test(
    headers["content-type"] ?? "",
  );
  const common = { status, headers, etag, madeAt: Date.now() };
  if (!isText || body.length < 500) return { ...common, plain: body, gzip: null, brotli: null };
  const [small, smaller] = await Promise.all([
    gzipped(body, { level: 6 }),
    brotlied(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
    }),
  ]);
  return { ...common, plain: null, gzip: small, brotli: smaller };
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

function answerOf(url: string, { socketPath, host, protocol }: Framework): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = {
      host,
      "x-forwarded-host": host,
      "x-forwarded-proto": protocol,
      accept: "*/*",
      "accept-encoding": "identity",
    };
    const signal = AbortSignal.timeout(longestWaitMilliseconds);
    const asked = ask({ socketPath, path: url, headers, signal, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (size > largest) asked.destroy(new TooLargeToKeep(url));
        else chunks.push(chunk);
      });
      response.on("error", reject);
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 500, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    asked.on("error", reject);
    asked.end();
  });
}

/** What belongs to one connection or one making is not kept with the page. */
const left = new Set([
  "connection",
  "keep-alive",
  "transfer-encoding",
  "date",
  "content-length",
  "content-encoding",
  "vary",
  "link",
]);

function headersOf(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      left.has(name) || isOfFramework(name) || value === undefined ? [] : [[name, String(value)]],
    ),
  );
}
