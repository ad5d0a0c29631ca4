/**
 * Reads one document, or the documents of a zip, and answers line by line as it goes: progress, then what was read or
 * one sentence. For signed-in people on a page of this site; keeps nothing.
 */
import { isSameOrigin } from "@/app/_server/same-origin";
import { findCurrentViewer } from "@/app/_server/viewer";
import { nameHeader } from "@/components/desk/import/import-reader";
import { largestZip, type ReadEvent } from "@/components/desk/import/reading";
import { UnreadableDocument } from "@/documents/read/model";
import { filesOf, type SentDocument } from "@/documents/read/read";
import { importableAgencies } from "@/db/moves/import-targets";
import { type Viewer } from "@/db/viewer";
import { readSent } from "../read-sent";
import { takeUpload } from "./uploads";

const problems = {
  tooLarge: {
    zh: "文件超过 20 MB（压缩包超过 60 MB），请删去图片或拆分后再试。",
    en: "The file is larger than 20 MB (a zip: 60 MB); remove pictures or divide it.",
  },
  fault: {
    zh: "系统读取这份文件时出错，请重试；若仍不成功，请另存为其他格式。",
    en: "Something went wrong while reading this document; try again, or save it in another format.",
  },
} as const;

/** Files of a zip that are read at the same time. */
const atOnce = 2;

export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return new Response("Forbidden\n", { status: 403 });
  const viewer = await findCurrentViewer();
  if (!viewer) return new Response("Unauthorized\n", { status: 401 });
  // Who imports for nobody has nothing to read here.
  if ((await importableAgencies(viewer)).length === 0) return new Response("Not found\n", { status: 404 });
  const name = nameOf(request);
  if (name === null) return new Response("Malformed\n", { status: 400 });
  const release = takeUpload(viewer.personId, Number(request.headers.get("content-length") ?? largestZip));
  if (!release) return new Response("Too many uploads at once\n", { status: 429, headers: { "retry-after": "10" } });
  const stopping = new AbortController();
  request.signal.addEventListener("abort", () => stopping.abort(), { once: true });
  try {
    const bytes = await bodyOf(request);
    return answered(
      async (tell) => {
        if (bytes === null) tell({ problem: problems.tooLarge });
        else await readAll({ name, bytes }, { viewer, signal: stopping.signal, tell });
      },
      { stopping, release },
    );
  } catch (problem) {
    release();
    throw problem;
  }
}

type Tell = (event: ReadEvent) => void;

/** A stream of JSON, one event a line; it ends when the work does. */
function answered(
  work: (tell: Tell) => Promise<void>,
  { stopping, release }: { readonly stopping: AbortController; readonly release: () => void },
): Response {
  const encoder = new TextEncoder();
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      const tell: Tell = (event) => {
        if (!stopping.signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(event)}\n`));
      };
      try {
        await work(tell);
      } catch (problem) {
        if (!stopping.signal.aborted) {
          console.error("Reading a document failed.", problem);
          tell({ problem: problems.fault });
        }
      } finally {
        release();
      }
      if (!stopping.signal.aborted) controller.close();
    },
    cancel: () => stopping.abort(),
  });
  return new Response(stream, {
    headers: {
      "content-type": "application/x-ndjson; charset=utf-8",
      "cache-control": "no-store",
      // Proxies that gather an answer before they pass it on would hide the progress.
      "x-accel-buffering": "no",
    },
  });
}

interface Reading {
  readonly viewer: Viewer;
  readonly signal: AbortSignal;
  readonly tell: Tell;
}

async function readAll(sent: SentDocument, reading: Reading): Promise<void> {
  let files: readonly SentDocument[];
  try {
    files = await filesOf(sent);
  } catch (problem) {
    if (!(problem instanceof UnreadableDocument)) throw problem;
    reading.tell({ problem: problem.sentence });
    return;
  }
  const [only] = files;
  if (only && files.length === 1) return readOne(only, reading);
  reading.tell({ files: files.map(({ name }) => name) });
  const numbered = files.entries();
  const takeTurns = async () => {
    for (const [file, document] of numbered) await readOne(document, reading, file);
  };
  await Promise.all(Array.from({ length: atOnce }, takeTurns));
}

async function readOne(document: SentDocument, { viewer, signal, tell }: Reading, file?: number): Promise<void> {
  const which = file === undefined ? {} : { file };
  signal.throwIfAborted();
  tell({ ...which, progress: { done: 0, all: 0 } });
  try {
    const onProgress = (done: number, all: number) => tell({ ...which, progress: { done, all } });
    tell({ ...which, ...(await readSent(document, { viewer, signal, onProgress })) });
  } catch (problem) {
    if (signal.aborted) throw problem;
    console.error(`Reading ${JSON.stringify(document.name)} failed.`, problem);
    tell({ ...which, problem: problems.fault });
  }
}

function nameOf(request: Request): string | null {
  try {
    const name = decodeURIComponent(request.headers.get(nameHeader) ?? "");
    return name.trim() === "" ? null : name.slice(0, 300);
  } catch {
    return null;
  }
}

/** The agency, or null when it is larger than anything that is read; what is too large is not held. */
async function bodyOf(request: Request): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const part = await reader?.read();
    if (!part || part.done) break;
    size += part.value.length;
    if (size > largestZip) {
      await reader?.cancel();
      return null;
    }
    chunks.push(part.value);
  }
  return new Uint8Array(Buffer.concat(chunks, size));
}
