/** What downloads share: a published report as they write it, and the headers they are sent with. */
import "server-only";
import { type WrittenReport } from "@/documents/write/model";
import { type PublicReport } from "@/db/public/reports";

/** Names the fields that leave the server; dates may come from the cache as ISO texts. */
export function writtenReport(report: PublicReport): WrittenReport {
  const { agency, year, scope, version, publishedAt, content } = report;
  return { agency: agency.name, year, scope, version, publishedAt: new Date(publishedAt).toISOString(), content };
}

/** The type of workbooks. */
export const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The types of Word and OFD documents. */
export const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
export const ofdType = "application/ofd";

/** Headers of a file that is saved, never opened within this site: its name is ASCII, its content runs nothing. */
export function downloadHeaders(type: string, name: string): Record<string, string> {
  return {
    "content-type": type,
    "content-disposition": `attachment; filename="${name}"`,
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  };
}

const plain = { "content-type": "text/plain; charset=utf-8" };

/** The answer where nothing was ever published. */
export function neverPublished(): Response {
  return new Response("No such published report 没有这份已发布的报告\n", { status: 404, headers: plain });
}

/** The answer for what was taken from the public; it says why. */
export function withdrawnFile(reason: string): Response {
  return new Response(`This version was withdrawn 本版本已撤回: ${reason}\n`, { status: 410, headers: plain });
}

/** Files may be kept, and are asked after before each use: a withdrawal is seen at once. */
export const askBeforeUse = "public, max-age=0, must-revalidate";

/** Whether the reader holds this very answer already; proxies that compress mark the tag as weak. */
export function isKept(request: Request, etag: string): boolean {
  const asked = request.headers.get("if-none-match") ?? "";
  return asked.split(",").some((each) => each.trim().replace(/^W\//, "") === etag);
}
