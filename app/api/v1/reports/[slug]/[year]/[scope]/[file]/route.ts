/** Downloads of a published report: report.docx, .pdf, .ofd, .xlsx, .html, .csv and .json, of the current version or `?version=n`. */
import { type PublicReport } from "@/db/public/reports";
import { publicReport } from "@/app/_server/public-data";
import {
  askBeforeUse,
  downloadHeaders,
  isKept,
  neverPublished,
  withdrawnFile,
  ofdType,
  wordType,
  workbookType,
  writtenReport,
} from "@/app/_server/download";
import { reportCsv } from "@/documents/write/csv";
import { writeHtml } from "@/documents/write/html";
import { reportJson } from "@/documents/write/json";
import { type WrittenReport } from "@/documents/write/model";
import { officialDocument } from "@/documents/write/official/official-document";
import { officialDocx } from "@/documents/write/official/official-docx";
import { officialOfd } from "@/documents/write/official/official-ofd";
import { officialPdf } from "@/documents/write/official/official-pdf";
import { writeXlsx } from "@/documents/write/xlsx";

interface Context {
  params: Promise<{ slug: string; year: string; scope: string; file: string }>;
}

interface Writer {
  readonly type: string;
  readonly ending: string;
  readonly write: (report: WrittenReport) => string | Promise<Uint8Array<ArrayBuffer>>;
}

const writers: Readonly<Record<string, Writer>> = {
  "report.docx": { ending: "docx", type: wordType, write: (report) => officialDocx(officialDocument(report)) },
  "report.pdf": { ending: "pdf", type: "application/pdf", write: (report) => officialPdf(officialDocument(report)) },
  "report.ofd": { ending: "ofd", type: ofdType, write: (report) => officialOfd(officialDocument(report)) },
  "report.xlsx": { ending: "xlsx", type: workbookType, write: writeXlsx },
  "report.html": { ending: "html", type: "text/html; charset=utf-8", write: writeHtml },
  "report.csv": { ending: "csv", type: "text/csv; charset=utf-8", write: reportCsv },
  "report.json": {
    ending: "json",
    type: "application/json; charset=utf-8",
    write: (report: WrittenReport) => `${JSON.stringify(reportJson(report), null, 1)}\n`,
  },
};

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug, year, scope, file } = await params;
  const writer = Object.entries(writers).find(([name]) => name === file)?.[1];
  if (!writer || !/^\d{4}$/.test(year) || (scope !== "own" && scope !== "roll-up")) return neverPublished();
  const version = new URL(request.url).searchParams.get("version");
  if (version !== null && !/^\d{1,6}$/.test(version)) return neverPublished();
  const report = await publicReport(slug, Number(year), scope, version === null ? undefined : Number(version));
  if (!report) return neverPublished();
  if (report.withdrawn) return withdrawnFile(report.withdrawn.reason);
  const kept = { "cache-control": askBeforeUse, etag: `"${report.hash}-${file}"` };
  return isKept(request, kept.etag) ? new Response(null, { status: 304, headers: kept }) : fileOf(report, writer, kept);
}

async function fileOf(report: PublicReport, { type, ending, write }: Writer, kept: Record<string, string>) {
  const { agency, year, scope, version } = report;
  const name = `${agency.slug}-${year}-${scope}-v${version}.${ending}`;
  return new Response(await write(writtenReport(report)), { headers: { ...downloadHeaders(type, name), ...kept } });
}
