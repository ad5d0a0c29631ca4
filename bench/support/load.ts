/** A bounded number of requests over a bounded number of kept connections, and a bare server to compare with. */
import { Agent, request, type IncomingHttpHeaders } from "node:http";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpuOf } from "./cpu";
import { spreadOf, type Spread } from "./timing";

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly milliseconds: number;
}

export interface Load extends Spread {
  readonly perSecond: number;
  /** Milliseconds of CPU that a request cost the server; null where nobody tells. */
  readonly cpu: number | null;
}

/** One page as a browser asks for it: compressed, and left so. */
export function open(url: string, agent?: Agent): Promise<Answer> {
  const start = performance.now();
  const headers = { "accept-encoding": "gzip", accept: "text/html" };
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers, ...(agent ? { agent } : {}) }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject);
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts),
          milliseconds: performance.now() - start,
        }),
      );
    });
    asked.on("error", reject);
    asked.end();
  });
}

/** Opens the page `requests` times over `connections` connections; any answer but 200 ends the bench; `pids` are the server's. */
export async function load(
  url: string,
  { requests, connections, pids = [] }: { requests: number; connections: number; pids?: readonly number[] },
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  let left = requests;
  async function reader() {
    while (left > 0) {
      left -= 1;
      const answer = await open(url, agent);
      if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
      times.push(answer.milliseconds);
    }
  }
  const before = cpuOf(pids);
  const start = performance.now();
  await Promise.all(Array.from({ length: connections }, reader));
  const seconds = (performance.now() - start) / 1000;
  const after = cpuOf(pids);
  agent.destroy();
  const cpu = pids.length === 0 || before === null || after === null ? null : (after - before) / times.length;
  return { ...spreadOf(times), perSecond: Math.round(times.length / seconds), cpu };
}

const bareServer = `
  const { createServer } = require("node:http");
  process.once("message", ({ body, headers }) => {
    const bytes = Buffer.from(body, "base64");
    const server = createServer((request, response) => response.writeHead(200, headers).end(bytes));
    server.listen(0, "127.0.0.1", () => process.send(server.address().port));
  });
  process.once("disconnect", () => process.exit());
`;

/** A node:http server, a process of its own, that sends these bytes to whoever asks. */
export async function startBareServer(answer: Answer): Promise<{ url: string; pid: number; stop: () => void }> {
  const child = spawn(process.execPath, ["-e", bareServer], { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  child.send({ body: answer.body.toString("base64"), headers: sentHeaders(answer) });
  const [port] = (await once(child, "message")) as [number];
  return { url: `http://127.0.0.1:${port}/`, pid: child.pid ?? 0, stop: () => void child.kill() };
}

/** What the bytes need to be read. */
export function sentHeaders({ headers, body }: Answer): Record<string, string> {
  return {
    "content-type": headers["content-type"] ?? "text/html",
    ...(headers["content-encoding"] ? { "content-encoding": headers["content-encoding"] } : {}),
    "content-length": String(body.length),
  };
}
