/** A published report as the downloads write it. */
import "server-only";
import { type WrittenReport } from "@/documents/write/model";
import { type PublicReport } from "@/db/statistics";

/** Names the fields that leave the server; dates may come from the cache as ISO texts. */
export function writtenReport(report: PublicReport): WrittenReport {
  const { agency, year, scope, version, publishedAt, content } = report;
  return { agency: agency.name, year, scope, version, publishedAt: new Date(publishedAt).toISOString(), content };
}
