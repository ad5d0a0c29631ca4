/** What the rules find in a report at the desk, as a table to pass on; open to whoever may see the report there. */
import { downloadHeaders, workbookType } from "@/app/_server/download";
import { requireViewer } from "@/app/_server/viewer";
import { whileAsked } from "@/db/asking";
import { Refusal } from "@/db/refusal";
import { getDesk, type Desk } from "@/db/desk/desk";
import { type Viewer } from "@/db/viewer";
import { writeFindingsCsv, writeFindingsXlsx } from "@/documents/write/findings";

interface Context {
  readonly params: Promise<{ locale: string; id: string }>;
}

const formats = {
  csv: { type: "text/csv; charset=utf-8", write: writeFindingsCsv },
  xlsx: { type: workbookType, write: writeFindingsXlsx },
} as const;

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, id } = await params;
  const viewer = await requireViewer(locale === "en" ? "en" : "zh");
  const asked = new URL(request.url).searchParams.get("format");
  const format = asked === "xlsx" ? "xlsx" : "csv";
  const desk = await whileAsked(request.signal, () => findDesk(viewer, id));
  const content = desk?.revision?.content ?? desk?.published;
  if (!desk || !content) return notFound();
  const { agency, year, scope } = desk.report;
  const { type, write } = formats[format];
  return new Response(await write(desk.findings, content.edition), {
    headers: {
      ...downloadHeaders(type, `${agency.slug}-${year}-${scope}-findings.${format}`),
      "cache-control": "private, no-store",
    },
  });
}

async function findDesk(viewer: Viewer, id: string): Promise<Desk | null> {
  try {
    return await getDesk(viewer, id);
  } catch (problem) {
    if (problem instanceof Refusal && (problem.reason === "not-found" || problem.reason === "forbidden")) return null;
    throw problem;
  }
}

function notFound(): Response {
  return new Response("Not found 没有找到\n", {
    status: 404,
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
}
