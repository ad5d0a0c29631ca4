/** The guard of route handlers that change something: Next guards server actions only. */
import "server-only";

/** Browsers name the page's origin with each POST; it has to be the host that was asked. */
export function isSameOrigin(request: Request): boolean {
  const origin = request.headers.get("origin");
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  return origin !== null && URL.canParse(origin) && new URL(origin).host === host;
}
