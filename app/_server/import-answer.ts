/**
 * Takes a file that an administrator brings in: reads it, plans every line, and makes it when asked to; answers line by
 * line as it goes. The file itself comes with each request: nothing that came back from a browser is believed.
 */
import "server-only";
import {
  type AgencyImportEvent,
  type ImportLine,
  type ImportResult,
  shownLines,
} from "@/components/desk/agencies/import-events";
import { Refusal } from "@/db/refusal";
import { type Viewer } from "@/db/viewer";
import { UnreadableDocument } from "@/documents/read/model";
import { readTable } from "@/documents/read/table";
import { type Sentence } from "@/report/sentence";
import { isSameOrigin } from "./same-origin";
import { findCurrentViewer } from "./viewer";

const largest = 20 * 1024 * 1024;

/** What is brought in: how its lines are read, and the verb that plans or makes them. */
export interface TableImport<Line> {
  /** For the log of a fault: "people". */
  readonly what: string;
  readonly read: (
    rows: readonly (readonly string[])[],
  ) => { readonly lines: readonly Line[]; readonly unknown: readonly string[] } | { readonly problem: Sentence };
  readonly make: (
    viewer: Viewer,
    asked: { readonly lines: readonly Line[]; readonly onProgress: (done: number, all: number) => void },
    options: { readonly isPreview: boolean; readonly address: URLSearchParams },
  ) => Promise<{ readonly counts: ImportResult["counts"]; readonly lines: readonly ImportLine[] }>;
}

/** The answer to a file that was sent: 401, 403, 404 or 413, else lines of JSON to the end. */
export async function importAnswer<Line>(request: Request, table: TableImport<Line>): Promise<Response> {
  if (!isSameOrigin(request)) return new Response("Forbidden\n", { status: 403 });
  const viewer = await findCurrentViewer();
  if (!viewer) return new Response("Unauthorized\n", { status: 401 });
  if (!viewer.holdings.some(({ role }) => role === "administrator"))
    return new Response("Not found\n", { status: 404 });
  if (Number(request.headers.get("content-length") ?? 0) > largest) return new Response("Too large\n", { status: 413 });
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (bytes.length > largest) return new Response("Too large\n", { status: 413 });
  const address = new URL(request.url).searchParams;
  const encoder = new TextEncoder();
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      const tell = (event: AgencyImportEvent) => controller.enqueue(encoder.encode(`${JSON.stringify(event)}\n`));
      await take(table, { viewer, bytes, address }, tell);
      controller.close();
    },
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

interface Sent {
  readonly viewer: Viewer;
  readonly bytes: Uint8Array;
  readonly address: URLSearchParams;
}

async function take<Line>(
  { what, read, make }: TableImport<Line>,
  { viewer, bytes, address }: Sent,
  tell: (event: AgencyImportEvent) => void,
): Promise<void> {
  try {
    const table = read(await readTable(bytes));
    if ("problem" in table) {
      tell({ problem: table.problem });
      return;
    }
    const { lines, unknown } = table;
    const isPreview = address.get("step") !== "make";
    const onProgress = (done: number, all: number) => tell({ done, all });
    const outcome = await make(viewer, { lines, onProgress }, { isPreview, address });
    tell({ isPreview, counts: outcome.counts, lines: shownLines(outcome.lines), unknown });
  } catch (problem) {
    if (problem instanceof Refusal || problem instanceof UnreadableDocument) {
      tell({ problem: problem.sentence });
      return;
    }
    console.error(`An import of ${what} failed.`, problem);
    tell({
      problem: {
        zh: "系统导入时出错，什么都没有保存，请重试。",
        en: "Something went wrong; nothing was saved. Please try again.",
      },
    });
  }
}
