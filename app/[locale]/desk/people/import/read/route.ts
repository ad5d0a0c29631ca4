/**
 * Takes a file of people: reads it, plans every line, and makes it when asked to; answers line by line as it goes. The
 * file itself comes with each request: nothing that came back from a browser is believed.
 */
import { isSameOrigin } from "@/app/_server/same-origin";
import { findCurrentViewer } from "@/app/_server/viewer";
import { type AgencyImportEvent, shownLines } from "@/components/desk/agencies/import-events";
import { importPeople } from "@/db/people/import";
import { Refusal } from "@/db/refusal";
import { type Viewer } from "@/db/viewer";
import { UnreadableDocument } from "@/documents/read/model";
import { readTable } from "@/documents/read/table";
import { readPersonTable } from "@/report/person-table";

const largest = 20 * 1024 * 1024;

export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return new Response("Forbidden\n", { status: 403 });
  const viewer = await findCurrentViewer();
  if (!viewer) return new Response("Unauthorized\n", { status: 401 });
  if (!viewer.holdings.some(({ role }) => role === "administrator"))
    return new Response("Not found\n", { status: 404 });
  if (Number(request.headers.get("content-length") ?? 0) > largest) return new Response("Too large\n", { status: 413 });
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (bytes.length > largest) return new Response("Too large\n", { status: 413 });
  const asked = new URL(request.url).searchParams;
  const encoder = new TextEncoder();
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      const tell = (event: AgencyImportEvent) => controller.enqueue(encoder.encode(`${JSON.stringify(event)}\n`));
      await take(viewer, bytes, asked, tell);
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

async function take(
  viewer: Viewer,
  bytes: Uint8Array,
  asked: URLSearchParams,
  tell: (event: AgencyImportEvent) => void,
): Promise<void> {
  try {
    const table = readPersonTable(await readTable(bytes));
    if ("problem" in table) {
      tell({ problem: table.problem });
      return;
    }
    const { lines, unknown } = table;
    const isPreview = asked.get("step") !== "make";
    const onProgress = (done: number, all: number) => tell({ done, all });
    const outcome = await importPeople(viewer, { lines, onProgress }, { now: new Date(), isPreview });
    tell({ isPreview, counts: outcome.counts, lines: shownLines(outcome.lines), unknown });
  } catch (problem) {
    if (problem instanceof Refusal || problem instanceof UnreadableDocument) {
      tell({ problem: problem.sentence });
      return;
    }
    console.error("An import of people failed.", problem);
    tell({
      problem: {
        zh: "系统导入时出错，什么都没有保存，请重试。",
        en: "Something went wrong; nothing was saved. Please try again.",
      },
    });
  }
}
