/** The working revision as an official document, marked on each page as not published: draft.docx, .pdf and .ofd. */
import { downloadHeaders, ofdType, wordType } from "@/app/_server/download";
import { requireViewer } from "@/app/_server/viewer";
import { whileAsked } from "@/db/asking";
import { type Desk } from "@/db/desk/desk";
import { officialDocument } from "@/documents/write/official/official-document";
import { officialDocx } from "@/documents/write/official/official-docx";
import { officialOfd } from "@/documents/write/official/official-ofd";
import { officialPdf } from "@/documents/write/official/official-pdf";
import { standingLabels } from "@/report/workflow/workflow";
import { findDesk, noSuchFile } from "../../desk-file";

interface Context {
  readonly params: Promise<{ locale: string; id: string; file: string }>;
}

const writers = new Map([
  ["draft.docx", { type: wordType, write: officialDocx }],
  ["draft.pdf", { type: "application/pdf", write: officialPdf }],
  ["draft.ofd", { type: ofdType, write: officialOfd }],
]);

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, id, file } = await params;
  const viewer = await requireViewer(locale === "en" ? "en" : "zh");
  const writer = writers.get(file);
  const desk = writer ? await whileAsked(request.signal, () => findDesk(viewer, id)) : null;
  const document = desk && draftOf(desk);
  if (!writer || !desk || !document) return noSuchFile();
  const { agency, year, scope } = desk.report;
  return new Response(await writer.write(document), {
    headers: {
      ...downloadHeaders(writer.type, `${agency.slug}-${year}-${scope}-${file}`),
      "cache-control": "private, no-store",
    },
  });
}

/** What is worked on; null where nothing is: what is published has its own files. */
function draftOf({ report, revision }: Desk): ReturnType<typeof officialDocument> | null {
  if (!revision) return null;
  const { agency, year, scope, standing } = report;
  const written = {
    agency: agency.name,
    year,
    scope,
    version: revision.no,
    publishedAt: "",
    content: revision.content,
  };
  return officialDocument(written, { words: `${standingLabels[standing].zh}稿 未发布` });
}
