/** Sends a finished page: 304 to who holds it, packed to who can unpack, whole to the rest. */
import { type IncomingMessage, type ServerResponse } from "node:http";
import { gunzipSync } from "node:zlib";
import { type Page } from "./page-store";

/** Answers with the page, under another status where one is given. */
export function sendPage(request: IncomingMessage, response: ServerResponse, page: Page, status = page.status): void {
  for (const name in page.headers) response.setHeader(name, page.headers[name] ?? "");
  response.setHeader("etag", page.etag);
  response.setHeader("vary", "accept-encoding");
  if (status === 200 && isHeld(request, page.etag)) {
    response.writeHead(304).end();
    return;
  }
  const { encoding, body } = formOf(page, request.headers["accept-encoding"] ?? "");
  if (encoding) response.setHeader("content-encoding", encoding);
  response.setHeader("content-length", body.length);
  response.writeHead(status);
  response.end(request.method === "HEAD" ? undefined : body);
}

function formOf({ plain, gzip, brotli }: Page, accepted: string): { encoding: string | null; body: Buffer } {
  if (plain) return { encoding: null, body: plain };
  if (brotli && accepts(accepted, "br")) return { encoding: "br", body: brotli };
  if (gzip && accepts(accepted, "gzip")) return { encoding: "gzip", body: gzip };
  return { encoding: null, body: gzip ? gunzipSync(gzip) : Buffer.alloc(0) };
}

function accepts(accepted: string, encoding: string): boolean {
  const found = accepted.split(",").find((each) => each.trim().split(";")[0]?.trim().toLowerCase() === encoding);
  return found !== undefined && !/;\s*q=0(?:\.0*)?\s*$/.test(found);
}

/** Proxies that pack mark a validator as weak. */
function isHeld(request: IncomingMessage, etag: string): boolean {
  const held = (request.headers["if-none-match"] ?? "").split(",");
  return held.some((each) => each.trim().replace(/^W\//, "") === etag.replace(/^W\//, ""));
}
