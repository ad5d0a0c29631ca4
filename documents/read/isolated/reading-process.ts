/** One process that reads documents, seen from outside: takes one at a time and tells how it ended. */
import { Socket } from "node:net";
import { spawn, type ChildProcess } from "node:child_process";
import { beyond } from "../limits";
import { UnreadableDocument, type Reading } from "../model";
import { type Progress, type SentDocument } from "../sent";
import { type ReadOrder, type Report } from "./messages";

/** What bounds one process. */
export interface ProcessLimits {
  readonly seconds: number;
  readonly memoryBytes: number;
}

interface Work {
  readonly id: number;
  readonly onProgress: Progress;
  readonly resolve: (reading: Reading) => void;
  readonly reject: (problem: Error) => void;
  timer: NodeJS.Timeout | undefined;
}

/** A process that is started at once and ends when it is stopped, fails or runs beyond its limits. */
export class ReadingProcess {
  readonly #allowed: ProcessLimits;
  readonly #child: ChildProcess;
  #work: Work | null = null;
  #order: ReadOrder | null = null;
  #isReady = false;
  #end: Error | null = null;
  #count = 0;
  /** What it wrote to its standard error at last. */
  #said = "";

  constructor(allowed: ProcessLimits, onEnd: () => void) {
    this.#allowed = allowed;
    this.#child = startChild(allowed);
    this.#child.on("message", (report) => this.#hear(report as Report));
    // Both may come, and a program that cannot be started only errs.
    this.#child.once("error", (problem) => this.#ended(problem, onEnd));
    this.#child.once("exit", (_code, signal) => this.#ended(endOf(signal, this.#isReady, this.#said), onEnd));
    this.#child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      this.#said = (this.#said + text).slice(-4000);
    });
    this.#hold(false);
  }

  /** The number of the process in the system. */
  get pid(): number | undefined {
    return this.#child.pid;
  }

  get hasEnded(): boolean {
    return this.#end !== null;
  }

  /** Reads one document; the next may be given when it is done. */
  read({ name, bytes, report }: SentDocument, onProgress: Progress): Promise<Reading> {
    return new Promise((resolve, reject) => {
      this.#count += 1;
      this.#hold(true);
      this.#work = { id: this.#count, onProgress, resolve, reject, timer: undefined };
      this.#order = { id: this.#count, name, bytes, report, seconds: this.#allowed.seconds };
      if (this.#end) this.#finish((work) => work.reject(this.#end ?? new Error("ended")));
      else if (this.#isReady) this.#send();
    });
  }

  /** Ends the process; what it reads just now fails with this. */
  stop(problem: Error): void {
    this.#end ??= problem;
    this.#child.kill("SIGKILL");
    this.#finish((work) => work.reject(problem));
  }

  /** Time counts from here: starting the process is not the document's fault. */
  #send(): void {
    const { work, order } = { work: this.#work, order: this.#order };
    if (!work || !order) return;
    this.#order = null;
    work.timer = setTimeout(() => this.stop(beyond("seconds")), this.#allowed.seconds * 1000);
    this.#child.send(order, (problem) => {
      if (problem) this.stop(problem);
    });
  }

  #hear(report: Report): void {
    if (report.kind === "ready") {
      this.#isReady = true;
      this.#send();
      return;
    }
    if (report.id !== this.#work?.id) return;
    if (report.kind === "progress") this.#work.onProgress(report.done, report.all);
    else if (report.kind === "read") this.#finish((work) => work.resolve(report.reading));
    else if (report.kind === "unreadable") this.#finish((work) => work.reject(new UnreadableDocument(report.sentence)));
    else this.#finish((work) => work.reject(new Error(`A document could not be read: ${report.stack}`)));
  }

  #ended(problem: Error, onEnd: () => void): void {
    this.#end ??= problem;
    const end = this.#end;
    this.#finish((work) => work.reject(end));
    onEnd();
  }

  #finish(tell: (work: Work) => void): void {
    const work = this.#work;
    if (!work) return;
    this.#work = null;
    this.#order = null;
    clearTimeout(work.timer);
    this.#hold(false);
    tell(work);
  }

  /** An idle process keeps nobody from ending; one at work does. */
  #hold(isHeld: boolean): void {
    const { stderr, channel } = this.#child;
    const pipe = stderr instanceof Socket ? stderr : null;
    for (const each of [this.#child, channel, pipe]) {
      if (isHeld) each?.ref();
      else each?.unref();
    }
  }
}

/** Started as our scripts start TypeScript: where the sources are is told by the environment, else it is where we are. */
function startChild({ memoryBytes }: ProcessLimits): ChildProcess {
  const root = process.env.NIANBAO_ROOT ?? process.cwd();
  // In pieces, so that no bundler takes the file for a part of the bundle.
  const file = [root, "documents", "read", "isolated", "child.ts"].join("/");
  const heap = `--max-old-space-size=${String(Math.round(memoryBytes / 1024 / 1024))}`;
  // Twice: the program itself, and buffers beside the heap.
  const resident = String(memoryBytes * 2);
  return spawn(process.execPath, [heap, "--conditions=react-server", "--import", "tsx", file, resident], {
    cwd: root,
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    serialization: "advanced",
    env: environment(),
  });
}

/** Where hostile documents are read there are no passwords and no address of the database. */
function environment(): NodeJS.ProcessEnv {
  const passed = ["PATH", "HOME", "LANG", "TMPDIR", "TEMP", "TMP", "SystemRoot"];
  const env = Object.fromEntries(passed.map((name) => [name, process.env[name]]));
  return { ...env, NODE_ENV: process.env.NODE_ENV };
}

/** Node aborts where its heap is full, and so does the watch where all memory is. */
function endOf(signal: NodeJS.Signals | null, wasReady: boolean, said: string): Error {
  if (signal === "SIGABRT" || said.includes("heap out of memory")) return beyond("memoryBytes");
  if (!wasReady) return new Error(`The process that reads documents did not start: ${said}`);
  return new UnreadableDocument({
    zh: "读取时进程意外退出，请重试；若仍不成功，请将文件另存后再试。",
    en: "The process that read the document ended unexpectedly; try again, and if that does not help, save the file anew.",
  });
}
