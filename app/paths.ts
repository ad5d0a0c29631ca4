/** Every address of the application, in one place. */
import { type Scope } from "@/report/content";
import { type EditionId, type RowVariant } from "@/report/form/define";

export const paths = {
  home: (locale: string) => `/${locale}`,
  rules: (locale: string) => `/${locale}/rules`,
  about: (locale: string) => `/${locale}/about`,
  agencies: (locale: string, query?: string) => `/${locale}/agencies${query ? `?q=${encodeURIComponent(query)}` : ""}`,
  agency: (locale: string, slug: string) => `/${locale}/agencies/${slug}`,
  report: (locale: string, slug: string, year: number, scope: Scope) => `/${locale}/agencies/${slug}/${year}/${scope}`,
  version: (locale: string, slug: string, year: number, scope: Scope, version: number) =>
    `/${locale}/agencies/${slug}/${year}/${scope}/versions/${version}`,
  signIn: (locale: string) => `/${locale}/sign-in`,
  desk: (locale: string) => `/${locale}/desk`,
  deskReport: (locale: string, reportId: string) => `/${locale}/desk/reports/${reportId}`,
  deskSignOff: (locale: string, reportId: string, version?: number) =>
    `/${locale}/desk/reports/${reportId}/sign-off${version === undefined ? "" : `?version=${version}`}`,
  deskHistory: (locale: string, reportId: string, query: Readonly<Record<string, string | number>> = {}) =>
    withQuery(`/${locale}/desk/reports/${reportId}/history`, query),
  deskHistoryExport: (locale: string, reportId: string, query: Readonly<Record<string, string | number>>) =>
    withQuery(`/${locale}/desk/reports/${reportId}/history/export`, query),
  deskApprove: (locale: string) => `/${locale}/desk/approve`,
  deskEdits: (locale: string, reportId: string) => `/${locale}/desk/reports/${reportId}/edits`,
  deskImport: (locale: string) => `/${locale}/desk/import`,
  deskImportBatch: (locale: string) => `/${locale}/desk/import/batch`,
  deskImportRead: (locale: string) => `/${locale}/desk/import/read`,
  deskAccount: (locale: string) => `/${locale}/desk/account`,
  deskTemplate: (locale: string, edition: EditionId, variant: RowVariant = "form") =>
    `/${locale}/desk/import/template?edition=${edition}&variant=${variant}`,
  deskFindings: (locale: string, reportId: string, format: "csv" | "xlsx") =>
    `/${locale}/desk/reports/${reportId}/findings?format=${format}`,
  csv: (slug: string, year: number, scope: Scope) => `/api/v1/reports/${slug}/${year}/${scope}/report.csv`,
  json: (slug: string, year: number, scope: Scope) => `/api/v1/reports/${slug}/${year}/${scope}/report.json`,
  xlsx: (slug: string, year: number, scope: Scope) => `/api/v1/reports/${slug}/${year}/${scope}/report.xlsx`,
  html: (slug: string, year: number, scope: Scope) => `/api/v1/reports/${slug}/${year}/${scope}/report.html`,
};

function withQuery(address: string, query: Readonly<Record<string, string | number>>): string {
  const text = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return text.length === 0 ? address : `${address}?${text.join("&")}`;
}
