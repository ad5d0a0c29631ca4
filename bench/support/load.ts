/** A bounded number of requests over a bounded number of kept connections, and a bare server to compare with. */
import { Agent, request, type IncomingHttpHeaders } from "node:http";
import { Worker } from "node:worker_threads";
import { spreadOf, type Spread } from "./timing";

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly milliseconds: number;
}

export interface Load extends Spread {
  readonly perSecond: number;
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

/** Opens the page `requests` times over `connections` connections; any answer but 200 ends the bench. */
export async function load(url: string, requests: number, connections: number): Promise<Load> {
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
  const start = performance.now();
  await Promise.all(Array.from({ length: connections }, reader));
  const seconds = (performance.now() - start) / 1000;
  agent.destroy();
  return { ...spreadOf(times), perSecond: Math.round(times.length / seconds) };
}

const bareServer = `
  const { createServer } = require("node:http");
  const { parentPort, workerData } = require("node:worker_threads");
  const body = Buffer.from(workerData.body);
  const server = createServer((request, response) => response.writeHead(200, workerData.headers).end(body));
  server.listen(0, "127.0.0.1", () => parentPort.postMessage(server.address().port));
`;

/** A node:http server, on a thread of its own, that sends these bytes to whoever asks. */
export async function startBareServer({
  headers,
  body,
}: Answer): Promise<{ url: string; stop: () => Promise<number> }> {
  const sent = {
    "content-type": headers["content-type"] ?? "text/html",
    ...(headers["content-encoding"] ? { "content-encoding": headers["content-encoding"] } : {}),
    "content-length": String(body.length),
  };
  const worker = new Worker(bareServer, { eval: true, workerData: { body, headers: sent }, execArgv: [] });
  const port = await new Promise<number>((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
  });
  return { url: `http://127.0.0.1:${port}/`, stop: () => worker.terminate() };
}
