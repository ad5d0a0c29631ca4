/** What the log and the metrics say of requests: their route, never what was asked for. */
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { faultOf, type LogLine, openLog } from "./log";
import { type Metrics } from "./metrics";
import { routeNames } from "./routes";
import { bears, watched } from "./watch";

const routeOf = routeNames({
  staticRoutes: [{ page: "/healthz", regex: "^/healthz(?:/)?$" }],
  dynamicRoutes: [
    { page: "/[locale]/agencies/[slug]", regex: "^/([^/]+?)/agencies/([^/]+?)(?:/)?$" },
    { page: "/[locale]", regex: "^/([^/]+?)(?:/)?$" },
  ],
});

it("names routes, not addresses", () => {
  expect(routeOf("/zh/agencies/pingtan")).toBe("/[locale]/agencies/[slug]");
  expect(routeOf("/healthz")).toBe("/healthz");
  expect(routeOf("/_next/static/chunks/a.js")).toBe("/_next/static");
  expect(routeOf("/zh/no/such/page")).toBe("other");
});

it("says of a fault its name, code and place, never its message", () => {
  const cause = Object.assign(new Error("value 411481200001 is too long"), { code: "22001" });
  const fault = new Error("Failed query … params: 张三", { cause });
  const text = JSON.stringify(faultOf(fault));
  expect(faultOf(fault)).toMatchObject({ fault: "Error", code: "22001" });
  expect(text).toContain("watch.test.ts");
  expect(text).not.toMatch(/张三|411481/);
  expect(faultOf("张三")).toEqual({ fault: "string", code: null, at: [] });
});

it("knows its token from every other", () => {
  expect(bears("Bearer secret", "secret")).toBe(true);
  for (const wrong of [undefined, "", "secret", "Bearer secre", "Bearer secret2"])
    expect(bears(wrong, "secret")).toBe(false);
  expect(bears("Bearer ", "")).toBe(false);
});

let server: Server;
let origin: string;
let lines: LogLine[];
let requests: { route: string; method: string; status: number }[];

beforeEach(async () => {
  [lines, requests] = [[], []];
  const metrics: Metrics = {
    request: (seen) => void requests.push(seen),
    fault: () => undefined,
    signIn: () => undefined,
    refreshed: () => undefined,
    text: () => Promise.resolve("nianbao_requests_total 1\n"),
    close: () => Promise.resolve(),
  };
  const log = { write: (line: LogLine) => void lines.push(line), close: () => Promise.resolve() };
  const listener = watched(
    async (request, response) => {
      if (request.url === "/zh") throw new Error("broken by 张三");
      const id = String(request.headers["x-request-id"]);
      const seen = globalThis.nianbaoObserved?.requests.get(id);
      if (seen) seen.personId = "a-person";
      await new Promise((resolve) => setTimeout(resolve, request.url === "/zh/slow" ? 300 : 0));
      response.end("well");
    },
    { log, metrics, routeOf, token: "the token" },
  );
  server = createServer(
    (request, response) => void listener(request, response).catch(() => response.writeHead(500).end()),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
  globalThis.nianbaoObserved = undefined;
});

it("writes one line a request: route, status, person and the id that the answer bears, no query", async () => {
  const answer = await fetch(`${origin}/zh/agencies/pingtan?q=%E5%BC%A0%E4%B8%89`);
  await vi.waitUntil(() => lines.length === 1);
  const id = answer.headers.get("x-request-id");
  expect(lines[0]).toMatchObject({
    kind: "request",
    id,
    method: "GET",
    route: "/[locale]/agencies/[slug]",
    status: 200,
    person: "a-person",
  });
  expect(JSON.stringify(lines)).not.toMatch(/pingtan|%E5/);
  expect(requests).toMatchObject([{ route: "/[locale]/agencies/[slug]", method: "GET", status: 200 }]);
  expect(globalThis.nianbaoObserved?.requests.size).toBe(0);
});

it("writes a fault with the id of its request", async () => {
  const answer = await fetch(`${origin}/zh`);
  await vi.waitUntil(() => lines.length === 2);
  const id = answer.headers.get("x-request-id");
  expect(lines).toMatchObject([
    { kind: "fault", id, route: "/[locale]", fault: "Error" },
    { kind: "request", id, status: 500 },
  ]);
  expect(JSON.stringify(lines)).not.toContain("张三");
});

it("says 499 of who went away", async () => {
  const socket = connect(Number(new URL(origin).port), "127.0.0.1", () => {
    socket.write("GET /zh/slow HTTP/1.1\r\nhost: a\r\n\r\n");
    setTimeout(() => socket.destroy(), 50);
  });
  await vi.waitUntil(() => lines.length === 1);
  expect(lines[0]).toMatchObject({ status: 499, route: "other" });
});

it("shows the metrics to who bears the token, and to nobody else", async () => {
  const ask = async (authorization: string) =>
    (await fetch(`${origin}/metrics`, { headers: { authorization } })).text();
  expect(await ask("Bearer the token")).toContain("nianbao_requests_total");
  expect(await ask("Bearer another")).toBe("well");
});

it("writes its lines into a file, whole when closed", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "nianbao-log-"));
  const log = openLog(path.join(folder, "deep/requests.log"));
  const out = vi.spyOn(process.stdout, "write").mockImplementation(() => true);
  log.write({ kind: "request", route: "/zh" });
  log.write({ kind: "fault", route: null });
  expect(out).toHaveBeenCalledTimes(2);
  out.mockRestore();
  await log.close();
  const written = (await readFile(path.join(folder, "deep/requests.log"), "utf8")).trim().split("\n");
  expect(written.map((line) => (JSON.parse(line) as { kind: string }).kind)).toEqual(["request", "fault"]);
  await rm(folder, { recursive: true });
});
