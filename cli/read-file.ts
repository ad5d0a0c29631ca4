/** Reads the document named on the command line, or says in one line why it cannot be read. */
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { UnreadableDocument, type Reading } from "@/documents/read/model";
import { readDocument } from "@/documents/read/read";

/** The reading, or null after the reason was written to standard error. */
export async function readNamedFile(args: readonly string[]): Promise<Reading | null> {
  const path = args.find((arg) => !arg.startsWith("--"));
  if (path === undefined) return refuse("请给出文件 Name a file.");
  try {
    return await readDocument({ name: basename(path), bytes: await readFile(path), report: reportIn(args) });
  } catch (error) {
    if (error instanceof UnreadableDocument) return refuse(`${error.sentence.zh} ${error.sentence.en}`);
    if (error instanceof Error && "code" in error)
      return refuse(`无法打开文件 Cannot open ${path}: ${String(error.code)}`);
    throw error;
  }
}

/** `--report=2`: which of several reports in the file. */
function reportIn(args: readonly string[]): number | undefined {
  const chosen = args.find((arg) => arg.startsWith("--report="))?.slice("--report=".length) ?? "";
  return /^[1-9]\d?$/.test(chosen) ? Number(chosen) : undefined;
}

function refuse(line: string): null {
  process.stderr.write(`${line}\n`);
  return null;
}
