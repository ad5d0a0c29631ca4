/** Downloads of a published report: report.xlsx, .html, .csv and .json, of the current version or `?version=n`. */
import { publicReport } from "@/app/_server/public-data";
import {
  askBeforeUse,
  downloadHeaders,
  isKept,
  neverPublished,
  withdrawnFile,
  workbookType,
  writtenReport,
} from "@/app/_server/download";
import { reportCsv } from "@/documents/write/csv";
import { writeHtml } from "@/documents/write/html";
import { reportJson } from "@/documents/write/json";
import { type WrittenReport } from "@/documents/write/model";
import { writeXlsx } from "@/documents/write/xlsx";

interface Context {
  params: Promise<{ slug: string; year: string; scope: string; file: string }>;
}

interface Writer {
  readonly type: string;
  readonly write: (report: WrittenReport) => string | Promise<Uint8Array<ArrayBuffer>>;
}

const writers: Readonly<Record<string, Writer>> = {
  "report.xlsx": { type: workbookType, write: writeXlsx },
  "report.html": { type: "text/html; charset=utf-8", write: writeHtml },
  "report.csv": { type: "text/csv; charset=utf-8", write: reportCsv },
  "report.json": {
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
  if (isKept(request, kept.etag)) return new Response(null, { status: 304, headers: kept });
  const name = `${slug}-${year}-${scope}-v${report.version}.${file.split(".")[1] ?? ""}`;
  return new Response(await writer.write(writtenReport(report)), {
    headers: { ...downloadHeaders(writer.type, name), ...kept },
  });
}
