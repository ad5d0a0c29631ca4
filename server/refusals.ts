/** What is refused before the framework sees it, each with one sentence: it would answer some of these with a fault. */
import { type IncomingMessage, type ServerResponse } from "node:http";
import { type Sentence } from "@/report/sentence";

/** A refusal of the door. */
export interface Turned {
  readonly status: 400 | 403 | 404 | 405 | 413 | 503;
  readonly sentence: Sentence;
}

const methods = new Set(["GET", "HEAD", "POST", "OPTIONS"]);

/** Documents and zips of them are sent to the reader of the import; forms and drafts are smaller. */
const largestBody = (pathname: string) => (/^\/(?:zh|en)\/desk\/import\//.test(pathname) ? 64_000_000 : 5_000_000);

const malformed: Turned = {
  status: 400,
  sentence: { zh: "网址不正确，请检查后再试。", en: "This address is malformed; check it and try again." },
};

/** Programs with the worker's secret or a token are no browser and name no origin; their routes ask for the secret. */
const isForPrograms = (pathname: string) => pathname.startsWith("/api/internal/") || pathname.startsWith("/api/v1/");

/** Why this request is not taken; null when it is. The client's headers are placed already. */
export function refusalOf(request: IncomingMessage): Turned | null {
  const { method = "GET", url = "/", headers } = request;
  if (!methods.has(method)) {
    return { status: 405, sentence: { zh: "不支持这种请求方式。", en: "This method is not supported." } };
  }
  const pathname = pathOf(url);
  if (pathname === null) return malformed;
  if (Number(headers["content-length"] ?? 0) > largestBody(pathname)) return tooLarge;
  if (method !== "POST" || isForPrograms(pathname)) return null;
  return isFromHere(request) ? null : foreign;
}

/** The path as the framework will read it; null where it cannot be read. */
export function pathOf(url: string): string | null {
  const [path = ""] = url.split("?");
  if (!path.startsWith("/") || path.length > 2000 || url.length > 16_000) return null;
  try {
    decodeURIComponent(path);
    return path;
  } catch {
    return null;
  }
}

/** Browsers name the origin of whatever sends a form; one that names nothing must at least say that it is this site. */
function isFromHere({ headers }: IncomingMessage): boolean {
  const { origin } = headers;
  if (origin === undefined) return headers["sec-fetch-site"] === "same-origin";
  return URL.canParse(origin) && new URL(origin).host === headers["x-forwarded-host"];
}

const foreign: Turned = {
  status: 403,
  sentence: {
    zh: "请求不是从本站页面发出的，未予处理。请在本站页面上重试。",
    en: "This was not sent from a page of this site and was not taken. Try again from this site.",
  },
};

const tooLarge: Turned = {
  status: 413,
  sentence: { zh: "发送的内容过大，未予接收。", en: "What was sent is too large and was not taken." },
};

/** The answer where the makers of pages are all at work and the queue before them is full. */
export const busy: Turned = {
  status: 503,
  sentence: { zh: "访问人数较多，请稍后再试。", en: "Many readers are here right now; please try again in a moment." },
};

/** Bodies up to this size are read to their end and dropped: who is still sending would lose the answer with the connection. */
const drained = 1_000_000;

/** Answers with the sentence in both languages. */
export function turnAway(response: ServerResponse, { status, sentence }: Turned): void {
  const { req: request } = response;
  const isSmall = Number(request.headers["content-length"] ?? (request.method === "POST" ? Infinity : 0)) <= drained;
  response.writeHead(status, {
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-store",
    ...(status === 405 ? { allow: [...methods].join(", ") } : {}),
    ...(status === 503 ? { "retry-after": "5" } : {}),
    ...(isSmall ? {} : { connection: "close" }),
  });
  const end = () => response.end(request.method === "HEAD" ? undefined : `${sentence.zh}\n${sentence.en}\n`);
  if (!isSmall || request.complete) {
    end();
    return;
  }
  request.once("end", end);
  request.resume();
}
