/** The process that reads documents for another: one after the other, until that other is gone. */
import { Worker } from "node:worker_threads";
import { UnreadableDocument } from "../model";
import { readDocument } from "../read";
import { type ReadOrder, type Report } from "./messages";

// A thread of its own: while a document is read, nothing else here has its turn. It ends the process where its parent
// is gone, where the time is over (the parent may hang too), and where buffers, which no option of node limits, grow.
const watch = `
const { parentPort, workerData } = require("node:worker_threads");
const parent = process.ppid;
let end = Infinity;
parentPort.on("message", (seconds) => { end = seconds === null ? Infinity : Date.now() + seconds * 1000; });
setInterval(() => {
  if (process.ppid !== parent || Date.now() > end) process.kill(process.pid, "SIGKILL");
  if (process.memoryUsage.rss() > workerData) process.kill(process.pid, "SIGABRT");
}, 200);`;

const watcher = new Worker(watch, { eval: true, execArgv: [], workerData: Number(process.argv[2]) });
watcher.unref();

function say(report: Report): void {
  if (process.connected) process.send?.(report);
}

async function read({ id, name, bytes, report, seconds }: ReadOrder): Promise<void> {
  watcher.postMessage(seconds + 5);
  try {
    const onProgress = (done: number, all: number) => say({ kind: "progress", id, done, all });
    say({ kind: "read", id, reading: await readDocument({ name, bytes, report }, onProgress) });
  } catch (problem) {
    if (problem instanceof UnreadableDocument) say({ kind: "unreadable", id, sentence: problem.sentence });
    else say({ kind: "failed", id, stack: problem instanceof Error ? String(problem.stack) : String(problem) });
  } finally {
    watcher.postMessage(null);
  }
}

process.on("message", (order) => void read(order as ReadOrder));
process.once("disconnect", () => process.exit(0));
say({ kind: "ready" });
