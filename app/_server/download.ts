/** What downloads share: a published report as they write it, and the headers they are sent with. */
import "server-only";
import { type WrittenReport } from "@/documents/write/model";
import { type PublicReport } from "@/db/public-reports";

/** Names the fields that leave the server; dates may come from the cache as ISO texts. */
export function writtenReport(report: PublicReport): WrittenReport {
  const { agency, year, scope, version, publishedAt, content } = report;
  return { agency: agency.name, year, scope, version, publishedAt: new Date(publishedAt).toISOString(), content };
}

/** The type of workbooks. */
export const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Headers of a file that is saved, never opened within this site: its name is ASCII, its content runs nothing. */
export function downloadHeaders(type: string, name: string): Record<string, string> {
  return {
    "content-type": type,
    "content-disposition": `attachment; filename="${name}"`,
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  };
}
