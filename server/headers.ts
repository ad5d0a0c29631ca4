/** Headers that every answer carries or never carries, set where all of them pass. */
import { randomBytes } from "node:crypto";
import { type IncomingMessage, type ServerResponse } from "node:http";

const always: readonly (readonly [string, string])[] = [
  ["x-content-type-options", "nosniff"],
  ["referrer-policy", "strict-origin-when-cross-origin"],
  ["cross-origin-opener-policy", "same-origin"],
  ["permissions-policy", "camera=(), geolocation=(), microphone=()"],
];

/** Nothing is loaded from another site, ever; styles stand in attributes of charts, data: images in style sheets. */
const policy = (scripts: string, frames: string) =>
  [
    "default-src 'self'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${frames}`,
  ].join("; ");

/** Pages whose scripts are only files of this site. */
export const publicPolicy = policy("'self'", "'none'");
/** The only pages that may stand in frames of other sites. */
export const embedPolicy = policy("'self'", "*");

/**
 * A policy with a nonce for a page that the framework's scripts wake: the framework reads the nonce from the request
 * and puts it on each script that it writes.
 */
export function noncePolicy(request: IncomingMessage): string {
  const nonce = randomBytes(16).toString("base64");
  const made = policy(`'self' 'nonce-${nonce}'`, "'none'");
  request.headers["content-security-policy"] = made;
  return made;
}

/** Makes an answer carry what all carry, and hide what the framework says about itself. */
export function dress(request: IncomingMessage, response: ServerResponse): void {
  for (const [name, value] of always) response.setHeader(name, value);
  const { url = "/" } = request;
  const isForOthers = url.startsWith("/embed/") || url.startsWith("/api/v1/");
  response.setHeader("cross-origin-resource-policy", isForOthers ? "cross-origin" : "same-origin");
  if (!url.startsWith("/embed/")) response.setHeader("x-frame-options", "DENY");
  if (request.headers["x-forwarded-proto"] === "https") {
    response.setHeader("strict-transport-security", "max-age=31536000");
  }
  const writeHead = response.writeHead.bind(response);
  response.writeHead = ((...given: Parameters<typeof writeHead>) => {
    for (const name of response.getHeaderNames()) if (isOfFramework(name)) response.removeHeader(name);
    return writeHead(...given);
  }) as typeof response.writeHead;
}

/** What the framework says of its own caches and builds. */
export function isOfFramework(name: string): boolean {
  return name.startsWith("x-nextjs-") || name === "x-powered-by";
}
