/** What the rules find in a report at the desk, as a table to pass on; open to whoever may see the report there. */
import { downloadHeaders, workbookType } from "@/app/_server/download";
import { requireViewer } from "@/app/_server/viewer";
import { whileAsked } from "@/db/asking";
import { writeFindingsCsv, writeFindingsXlsx } from "@/documents/write/findings";
import { findDesk, noSuchFile } from "../desk-file";

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
  if (!desk || !content) return noSuchFile();
  const { agency, year, scope } = desk.report;
  const { type, write } = formats[format];
  return new Response(await write(desk.findings, content.edition), {
    headers: {
      ...downloadHeaders(type, `${agency.slug}-${year}-${scope}-findings.${format}`),
      "cache-control": "private, no-store",
    },
  });
}
