/** The web server: the framework inside, the door before it, and the pages that both have made. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server, type IncomingMessage, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import type nextServer from "next";
import { trustedProxies } from "./client-address";
import { openDoor } from "./door";
import { sendFault } from "./fault";
import { followExpiry } from "./pages/follow-expiry";
import { readKeptPages, writeKeptPages } from "./pages/kept-file";
import { openLog } from "./log";
import { openMetrics } from "./metrics";
import { Pages } from "./pages/pages";
import { routeNames } from "./routes";
import { watched } from "./watch";

const folder = import.meta.dirname;
const megabyte = 1_000_000;
/** What is under way when the server is told to stop has so long to end. */
const patienceMilliseconds = 7000;

await serve();

async function serve(): Promise<void> {
  const { PORT = "3000", HOSTNAME = "127.0.0.1", NIANBAO_TRUSTED_PROXIES = "" } = process.env;
  const trusted = trustedProxies(NIANBAO_TRUSTED_PROXIES);
  const build = readFileSync(path.join(folder, ".next/BUILD_ID"), "utf8");
  // Files of our own carry it in their address, so that browsers may keep them for good.
  process.env.NIANBAO_BUILD = build;
  const framework = await openFramework(HOSTNAME, Number(PORT));
  const inner = await innerServer(framework);
  const watch = openWatch(() => sizeOf(kept.pages));
  const kept = await openPages({ framework, socketPath: inner.socketPath, build, refreshed: watch.refreshed });
  const door = watch.over(openDoor({ trusted, pages: kept.pages, framework }));
  const server = createServer(
    { headersTimeout: 15_000, requestTimeout: 300_000, keepAliveTimeout: 65_000, maxHeaderSize: 32_768 },
    (request, response) => void door(request, response).catch((problem: unknown) => fault(response, problem)),
  );
  server.listen({ port: Number(PORT), host: HOSTNAME, backlog: 1024 });
  const stop = async () => {
    await closed(server);
    await kept.stop();
    inner.close();
    await watch.close();
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void stop());
}

/** What sees every request: the log and the metrics. */
function openWatch(pages: () => { pages: number; bytes: number }) {
  const { DATABASE_URL = "", NIANBAO_LOG_FILE = "", NIANBAO_METRICS_TOKEN: token = "" } = process.env;
  const log = openLog(NIANBAO_LOG_FILE);
  const metrics = openMetrics({ databaseUrl: DATABASE_URL, pages, folder });
  const manifest = readFileSync(path.join(folder, ".next/routes-manifest.json"), "utf8");
  const routeOf = routeNames(JSON.parse(manifest) as Parameters<typeof routeNames>[0]);
  return {
    over: (door: Handler) => watched(door, { log, metrics, routeOf, token }),
    refreshed: metrics.refreshed,
    close: async () => {
      await metrics.close();
      await log.close();
    },
  };
}

function sizeOf({ addresses, questions }: Pages): { pages: number; bytes: number } {
  const [one, other] = [addresses.size, questions.size];
  return { pages: one.pages + other.pages, bytes: one.bytes + other.bytes };
}

/** Takes no new connection, and lets what is under way end within its time. */
async function closed(server: Server): Promise<void> {
  const forced = setTimeout(() => server.closeAllConnections(), patienceMilliseconds);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
  clearTimeout(forced);
}

interface OpenPages {
  readonly framework: Handler;
  readonly socketPath: string;
  readonly build: string;
  readonly refreshed: (seconds: number) => void;
}

/** The pages of this server: those that the last one of the same build left, as far as nothing made them old since. */
async function openPages({ framework, socketPath, build, refreshed }: OpenPages) {
  const { DATABASE_URL = "", NIANBAO_PAGES_FILE: file = "", NIANBAO_PAGES_MB = "200" } = process.env;
  let heardAt = () => Date.now();
  const pages = new Pages({
    framework: { socketPath, ...ownHost() },
    bytes: Number(NIANBAO_PAGES_MB) * megabyte,
    heardAt: () => heardAt(),
    passOn: framework,
  });
  const since = file === "" ? null : readKeptPages(file, pages.addresses, build);
  const following = await followExpiry({
    databaseUrl: DATABASE_URL,
    since: since ?? Date.now(),
    expire: (tags) => pages.expire(tags),
    refreshed,
  });
  heardAt = following.heardAt;
  const stop = async () => {
    if (file !== "") writeKeptPages(file, pages.addresses, { build, heardAt: following.heardAt() });
    await following.stop();
  };
  return { pages, stop };
}

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The framework, from the folder that the build was laid out in. */
async function openFramework(hostname: string, port: number): Promise<Handler> {
  const files = path.join(folder, ".next/required-server-files.json");
  const { config } = JSON.parse(readFileSync(files, "utf8")) as { config: Record<string, unknown> };
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config);
  process.chdir(folder);
  const next = createRequire(path.join(folder, "package.json"))("next") as typeof nextServer;
  const application = next({ dev: false, dir: folder, hostname, port, conf: config });
  await application.prepare();
  return application.getRequestHandler();
}

/** Where makers of pages ask: a socket of this process that nobody else can reach. */
async function innerServer(framework: Handler): Promise<{ socketPath: string; close: () => void }> {
  const place = mkdtempSync(path.join(tmpdir(), "nianbao-pages-"));
  const socketPath = path.join(place, "socket");
  const server = createServer((request, response) => void framework(request, response).catch(() => response.destroy()));
  await new Promise<void>((resolve) => server.listen(socketPath, resolve));
  return {
    socketPath,
    close: () => {
      server.close();
      rmSync(place, { recursive: true, force: true });
    },
  };
}

/** The public name of this site; what a reader's request claims is never written into a kept page. */
function ownHost(): { host: string; protocol: string } {
  const address = new URL(process.env.NEXTAUTH_URL ?? "http://localhost:3000");
  return { host: address.host, protocol: address.protocol.replace(":", "") };
}

function fault(response: ServerResponse, problem: unknown): void {
  process.stderr.write(`server: ${problem instanceof Error ? problem.message : String(problem)}\n`);
  sendFault(response);
}
