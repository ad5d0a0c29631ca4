/** The lines of the security log that fit the filters, as a file; that it was taken out is a line itself. */
import { downloadHeaders } from "@/app/_server/download";
import { orNotFound } from "@/app/_server/or-not-found";
import { requireViewer } from "@/app/_server/viewer";
import { exportSecurity } from "@/db/security/reading";
import { writeTableCsv } from "@/documents/write/table";
import { beijingMinute } from "@/report/beijing-time";
import { securityTable } from "@/report/security-sentences";
import { filterOfAddress } from "../filter";

interface Context {
  readonly params: Promise<{ locale: string }>;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const viewer = await requireViewer((await params).locale === "en" ? "en" : "zh");
  const filter = filterOfAddress(Object.fromEntries(new URL(request.url).searchParams));
  const lines = await orNotFound(() => exportSecurity(viewer, { ...filter, before: null }));
  const body = writeTableCsv(securityTable(lines.map((line) => ({ ...line, time: beijingMinute(line.at) }))));
  const headers = downloadHeaders("text/csv; charset=utf-8", "security-log.csv");
  return new Response(body, { headers: { ...headers, "cache-control": "private, no-store" } });
}
