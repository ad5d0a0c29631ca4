/** Finds the documents that are named on the command line: files, those in folders, those in zips. */
import { readFile, readdir, stat } from "node:fs/promises";
import path from "node:path";
import { UnreadableDocument } from "@/documents/read/model";
import { filesOf, type SentDocument } from "@/documents/read/read";
import { type Sentence } from "@/report/sentence";

/** A document to read, or why it cannot even be opened. */
export type Found =
  { readonly file: string; readonly sent: SentDocument } | { readonly file: string; readonly problem: Sentence };

/** Each document in turn; no more than one file is held at a time. */
export async function* findDocuments(paths: readonly string[]): AsyncGenerator<Found> {
  for (const each of paths) {
    try {
      if ((await stat(each)).isDirectory()) yield* findDocuments(await filesIn(each));
      else yield* openFile(each);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : null;
      if (code === null) throw error;
      yield { file: each, problem: { zh: `无法打开文件（${code}）。`, en: `The file cannot be opened (${code}).` } };
    }
  }
}

async function filesIn(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => !name.startsWith("."));
  return names.sort().map((name) => path.join(folder, name));
}

async function* openFile(file: string): AsyncGenerator<Found> {
  const sent = { name: path.basename(file), bytes: await readFile(file) };
  try {
    const documents = await filesOf(sent);
    for (const each of documents) {
      yield { file: each === sent ? file : `${file}/${each.name}`, sent: each };
    }
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error;
    yield { file, problem: error.sentence };
  }
}
