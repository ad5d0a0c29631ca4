/** One line of JSON for each request and each fault, to standard output and to a file that is turned over by size. */
import path from "node:path";
import { createStream } from "rotating-file-stream";

/** What a line may hold: names and numbers, never what somebody wrote or asked for. */
export type LogLine = Readonly<Record<string, string | number | null | readonly string[]>>;

export interface Log {
  readonly write: (line: LogLine) => void;
  readonly close: () => Promise<void>;
}

/** Ten files of at most so much, the older ones packed. */
const fileSize = "20M";
const files = 10;

/** Opens the log; without a file it goes to standard output alone. A full disk loses lines, never answers. */
export function openLog(file: string): Log {
  const stream =
    file === ""
      ? null
      : createStream(path.basename(file), {
          path: path.dirname(file),
          size: fileSize,
          maxFiles: files,
          compress: "gzip",
          mode: 0o640,
        });
  stream?.on("error", () => undefined);
  process.stdout.on("error", () => undefined);
  return {
    write: (line) => {
      const text = `${JSON.stringify({ time: new Date().toISOString(), ...line })}\n`;
      process.stdout.write(text);
      stream?.write(text);
    },
    close: () => new Promise((resolve) => (stream ? stream.end(() => resolve()) : resolve())),
  };
}

/** Name, code and places of a fault: its message may hold values. */
export function faultOf(problem: unknown): LogLine {
  if (!(problem instanceof Error)) return { fault: typeof problem, code: null, at: [] };
  const code = "code" in problem ? String(problem.code) : null;
  const digest = "digest" in problem ? String(problem.digest) : null;
  const at = (problem.stack ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.startsWith("at "))
    .slice(0, 6);
  const cause = problem.cause instanceof Error ? faultOf(problem.cause) : null;
  return { fault: problem.name, code: code ?? (cause?.code as string | null | undefined) ?? null, digest, at };
}
