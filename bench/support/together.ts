/** One cached page from four servers in one run: the application, nginx before it, nginx and node:http with the same bytes. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startNginx } from "../../scripts/nginx.mjs";
import { freePort } from "../../scripts/ports.mjs";
import { type Measure } from "../measure";
import { load, sentHeaders, startBareServer, type Answer, type Load } from "./load";
import { say, type Site } from "./site";
import { round } from "./timing";

const connections = 50;
/** The slower servers are asked less often, so that each is asked for some seconds. */
const fewRequests = 2000;
const manyRequests = 10_000;

interface Target {
  readonly name: string;
  readonly url: string;
  readonly pids: readonly number[];
  readonly requests: number;
  /** The name of the target that sends the same without making it. */
  readonly peer?: string;
}

const bareNode = "node:http, same bytes";
const bareNginx = "nginx, same bytes";

/** Requests a second, times and CPU of each, all asked by the same client one after the other. */
export async function measureTogether(site: Site, url: string, answer: Answer): Promise<Measure[]> {
  const folder = await mkdtemp(path.join(tmpdir(), "nianbao-nginx-"));
  const bare = await startBareServer(answer);
  const port = await freePort();
  const nginx = await startNginx({ application: site.origin, folder, extra: await sameBytes(folder, port, answer) });
  if (!nginx) say("page: nginx is not installed; what goes through nginx was NOT measured.");
  const address = new URL(url);
  const targets: Target[] = [
    { name: "app", url, pids: site.pids, requests: fewRequests, peer: bareNode },
    ...(nginx
      ? [
          {
            name: "app through nginx",
            url: `${nginx.origin}${address.pathname}`,
            pids: [nginx.pid, ...site.pids],
            requests: manyRequests,
            peer: bareNginx,
          },
          { name: bareNginx, url: `http://127.0.0.1:${port}/page`, pids: [nginx.pid], requests: manyRequests },
        ]
      : []),
    { name: bareNode, url: bare.url, pids: [bare.pid], requests: manyRequests },
  ];
  try {
    const loads = new Map<string, Load>();
    for (const target of targets) {
      await load(target.url, { requests: 300, connections });
      loads.set(target.name, await load(target.url, { ...target, connections }));
    }
    return targets.flatMap((target) => measuresOf(target, loads));
  } finally {
    await nginx?.stop();
    bare.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** A server beside the shipped ones that sends the page's bytes from a file. */
async function sameBytes(folder: string, port: number, answer: Answer): Promise<string> {
  await mkdir(path.join(folder, "same"));
  await writeFile(path.join(folder, "same/page"), answer.body);
  const { "content-type": type, "content-encoding": encoding } = sentHeaders(answer);
  const compressed = encoding === undefined ? "" : `add_header Content-Encoding ${encoding};`;
  return `server { listen 127.0.0.1:${port}; root ${folder}/same; location / { default_type "${type}"; ${compressed} } }`;
}

function measuresOf({ name, peer }: Target, loads: ReadonlyMap<string, Load>): Measure[] {
  const ours = loads.get(name);
  const theirs = peer === undefined ? undefined : loads.get(peer);
  const kinds = [
    ["requests a second", "requests/s", "perSecond"],
    ["p50", "ms", "median"],
    ["p95", "ms", "p95"],
    ["p99", "ms", "p99"],
    ["CPU a request", "ms", "cpu"],
  ] as const;
  return kinds.flatMap(([what, unit, key]) => {
    const value = ours?.[key];
    const peerValue = theirs?.[key];
    if (value === undefined || value === null) return [];
    const beside =
      peer === undefined || peerValue === undefined || peerValue === null ? {} : { peer, peerValue: round(peerValue) };
    return [{ name: `page: 50 connections, ${name}, ${what}`, value: round(value), unit, ...beside }];
  });
}
