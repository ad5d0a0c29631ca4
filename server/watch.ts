/** Watches what passes the door: gives each request its id, and tells log and metrics how it ended. */
import { randomUUID, timingSafeEqual } from "node:crypto";
import { type IncomingMessage, type ServerResponse } from "node:http";
import { faultOf, type Log } from "./log";
import { type Metrics } from "./metrics";
import { pathOf } from "./refusals";

type Listener = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

interface WatchOptions {
  readonly log: Log;
  readonly metrics: Metrics;
  readonly routeOf: (pathname: string) => string;
  /** Who bears it may read the metrics; empty: nobody. */
  readonly token: string;
}

export const requestIdHeader = "x-request-id";

/** Watches a listener; `/metrics` it answers itself. */
export function watched(listener: Listener, options: WatchOptions): Listener {
  const { log, metrics, routeOf } = options;
  const requests = new Map<string, ObservedRequest>();
  globalThis.nianbaoObserved = {
    requests,
    signIn: metrics.signIn,
    fault: ({ requestId, route, problem }) => {
      metrics.fault();
      log.write({ kind: "fault", id: requestId, route, ...faultOf(problem) });
    },
  };
  return async (request, response) => {
    const began = performance.now();
    const id = randomUUID();
    const route = routeOf(pathOf(request.url ?? "/") ?? "");
    const seen: ObservedRequest = { personId: null };
    requests.set(id, seen);
    request.headers[requestIdHeader] = id;
    response.setHeader(requestIdHeader, id);
    response.once("close", () => {
      requests.delete(id);
      const ms = Math.round(performance.now() - began);
      // Who went away before the answer was whole has none: 499, as nginx writes it.
      const status = response.writableFinished ? response.statusCode : 499;
      const method = request.method ?? "GET";
      metrics.request({ route, method, status, seconds: ms / 1000 });
      log.write({ kind: "request", id, method, route, status, ms, person: seen.personId });
    });
    if (request.method === "GET" && isForMetrics(request, options)) {
      await sendMetrics(response, metrics);
      return;
    }
    try {
      await listener(request, response);
    } catch (problem) {
      globalThis.nianbaoObserved?.fault({ requestId: id, route, problem });
      throw problem;
    }
  };
}

/** To a stranger there is no such page. */
function isForMetrics({ url, headers }: IncomingMessage, { token }: WatchOptions): boolean {
  return url === "/metrics" && bears(headers.authorization, token);
}

/** Whether this header bears the token, told in the same time for every wrong one. */
export function bears(authorization: string | undefined, token: string): boolean {
  const given = Buffer.from(authorization ?? "");
  const wanted = Buffer.from(`Bearer ${token}`);
  return token !== "" && given.length === wanted.length && timingSafeEqual(given, wanted);
}

async function sendMetrics(response: ServerResponse, metrics: Metrics): Promise<void> {
  const text = await metrics.text();
  response.writeHead(200, { "content-type": "text/plain; version=0.0.4; charset=utf-8", "cache-control": "no-store" });
  response.end(text);
}
