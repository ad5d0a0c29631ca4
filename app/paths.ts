/** Every address of the application, in one place. */
import { chartAddresses, withQuery } from "@/components/charts/content/chart-addresses";
import { type Scope } from "@/report/content";
import { type EditionId, type RowVariant } from "@/report/form/define";

type Query = Readonly<Record<string, string | number>>;

/** A page that needs nothing but the language takes the locale alone, and more only with a value of its own: e2e/public-pages.ts finds it so. */
export const paths = {
  home: (locale: string) => `/${locale}`,
  rules: (locale: string) => `/${locale}/rules`,
  about: (locale: string) => `/${locale}/about`,
  api: () => "/api/v1/openapi.json",
  /** `query`: q, level, kind, under (slug), year. */
  agencies: (locale: string, query: Query = {}) => withQuery(`/${locale}/agencies`, query),
  /** `query`: open (slug). */
  regions: (locale: string, query: Query = {}) => withQuery(`/${locale}/regions`, query),
  region: (locale: string, slug: string) => `/${locale}/regions/${slug}`,
  /** `query`: sort, year. */
  regionAgencies: (locale: string, slug: string, query: Query = {}) =>
    withQuery(`/${locale}/regions/${slug}/agencies`, query),
  /** `query`: q, year, kind, under (slug). */
  search: (locale: string, query: Query = {}) => withQuery(`/${locale}/search`, query),
  latest: (locale: string, query: Query = {}) => withQuery(`/${locale}/latest`, query),
  feed: (query: Query) => withQuery("/api/v1/latest.atom", query),
  notYetPublished: (locale: string, query: Query = {}) => withQuery(`/${locale}/not-yet-published`, query),
  compare: (locale: string, query: Query = {}) => withQuery(`/${locale}/compare`, query),
  /** `key`: a code or a row of the form. */
  glossary: (locale: string, key = "") => `/${locale}/glossary${key === "" ? "" : `#${key}`}`,
  dataQuality: (locale: string, query: Query = {}) => withQuery(`/${locale}/data-quality`, query),
  /** `query`: hash. */
  receipts: (locale: string, query: Query = {}) => withQuery(`/${locale}/receipts`, query),
  inquiryForm: (locale: string, slug: string, year: number, scope: Scope, cell?: string) =>
    withQuery(`/${locale}/agencies/${slug}/${year}/${scope}/inquiry`, cell === undefined ? {} : { cell }),
  inquiry: (locale: string, token: string) => `/${locale}/inquiries/${token}`,
  /** `address`: subject and chart, "regions/sample-city/received"; see app/_server/charts. */
  chart: chartAddresses.page,
  embed: chartAddresses.embed,
  chartFile: chartAddresses.file,
  agency: (locale: string, slug: string) => `/${locale}/agencies/${slug}`,
  report: (locale: string, slug: string, year: number, scope: Scope) => `/${locale}/agencies/${slug}/${year}/${scope}`,
  version: (locale: string, slug: string, year: number, scope: Scope, version: number) =>
    `/${locale}/agencies/${slug}/${year}/${scope}/versions/${version}`,
  /** `query`: after, a page of this site to go on with. */
  signIn: (locale: string, query: Query = {}) => withQuery(`/${locale}/sign-in`, query),
  forgottenPassword: (locale: string) => `/${locale}/forgotten-password`,
  /** A one-time link; db/people/links.ts makes the same for letters. */
  oneTimeLink: (locale: string, token: string) => `/${locale}/link/${token}`,
  /** `query`: at (slug), for who works at several agencies. */
  desk: (locale: string, query: Query = {}) => withQuery(`/${locale}/desk`, query),
  deskReport: (locale: string, reportId: string) => `/${locale}/desk/reports/${reportId}`,
  deskSignOff: (locale: string, reportId: string, version?: number) =>
    `/${locale}/desk/reports/${reportId}/sign-off${version === undefined ? "" : `?version=${version}`}`,
  deskHistory: (locale: string, reportId: string, query: Query = {}) =>
    withQuery(`/${locale}/desk/reports/${reportId}/history`, query),
  deskHistoryExport: (locale: string, reportId: string, query: Query) =>
    withQuery(`/${locale}/desk/reports/${reportId}/history/export`, query),
  /** The imported original; `line` is led to. */
  deskOriginal: (locale: string, reportId: string, line?: number) =>
    `/${locale}/desk/reports/${reportId}/original${line === undefined ? "" : `#line-${line}`}`,
  deskApprove: (locale: string) => `/${locale}/desk/approve`,
  deskEdits: (locale: string, reportId: string) => `/${locale}/desk/reports/${reportId}/edits`,
  deskImport: (locale: string) => `/${locale}/desk/import`,
  deskImportBatch: (locale: string) => `/${locale}/desk/import/batch`,
  deskImportRead: (locale: string) => `/${locale}/desk/import/read`,
  deskInquiries: (locale: string) => `/${locale}/desk/inquiries`,
  /** `query`: view, at (id), q, level, kind, line, place, state, chain, nobody, page. */
  deskAgencies: (locale: string, query: Query = {}) => withQuery(`/${locale}/desk/agencies`, query),
  deskAgency: (locale: string, agencyId: string, query: Query = {}) =>
    withQuery(`/${locale}/desk/agencies/${agencyId}`, query),
  deskNewAgency: (locale: string, query: Query = {}) => withQuery(`/${locale}/desk/agencies/new`, query),
  deskAgencyImport: (locale: string) => `/${locale}/desk/agencies/import`,
  deskAgencyExport: (locale: string, query: Query = {}) => withQuery(`/${locale}/desk/agencies/export`, query),
  /** `query`: q, role, line, state, bare (no role), after (id), done. */
  deskPeople: (locale: string, query: Query = {}) => withQuery(`/${locale}/desk/people`, query),
  deskPerson: (locale: string, personId: string, query: Query = {}) =>
    withQuery(`/${locale}/desk/people/${personId}`, query),
  deskNewPerson: (locale: string, query: Query = {}) => withQuery(`/${locale}/desk/people/new`, query),
  deskPeopleImport: (locale: string) => `/${locale}/desk/people/import`,
  deskPeopleExport: (locale: string, query: Query = {}) => withQuery(`/${locale}/desk/people/export`, query),
  /** `query`: person (id), or the filters of the list. */
  deskPeopleLinks: (locale: string, query: Query = {}) => withQuery(`/${locale}/desk/people/links`, query),
  /** `query`: q, line, chain, exception, after (id). */
  deskChains: (locale: string, query: Query = {}) => withQuery(`/${locale}/desk/chains`, query),
  deskChain: (locale: string, agencyId: string, query: Query = {}) =>
    withQuery(`/${locale}/desk/chains/${agencyId}`, query),
  /** `query`: kind, who, from, until, before. */
  deskSecurity: (locale: string, query: Query = {}) => withQuery(`/${locale}/desk/security`, query),
  deskSecurityExport: (locale: string, query: Query = {}) => withQuery(`/${locale}/desk/security/export`, query),
  deskMail: (locale: string, query: Query = {}) => withQuery(`/${locale}/desk/security/mail`, query),
  deskSecuritySettings: (locale: string) => `/${locale}/desk/security/settings`,
  deskAccount: (locale: string) => `/${locale}/desk/account`,
  ownData: (locale: string) => `/${locale}/desk/account/data`,
  deskTemplate: (locale: string, edition: EditionId, variant: RowVariant = "form") =>
    `/${locale}/desk/import/template?edition=${edition}&variant=${variant}`,
  deskFindings: (locale: string, reportId: string, format: "csv" | "xlsx") =>
    `/${locale}/desk/reports/${reportId}/findings?format=${format}`,
  deskDocument: (locale: string, reportId: string, format: "docx" | "pdf" | "ofd") =>
    `/${locale}/desk/reports/${reportId}/document/draft.${format}`,
  receiptFile: (slug: string, year: number, scope: Scope, version: number) =>
    `/api/v1/reports/${slug}/${year}/${scope}/receipt.json?version=${version}`,
  csv: (slug: string, year: number, scope: Scope) => `/api/v1/reports/${slug}/${year}/${scope}/report.csv`,
  json: (slug: string, year: number, scope: Scope) => `/api/v1/reports/${slug}/${year}/${scope}/report.json`,
  docx: (slug: string, year: number, scope: Scope) => `/api/v1/reports/${slug}/${year}/${scope}/report.docx`,
  pdf: (slug: string, year: number, scope: Scope) => `/api/v1/reports/${slug}/${year}/${scope}/report.pdf`,
  ofd: (slug: string, year: number, scope: Scope) => `/api/v1/reports/${slug}/${year}/${scope}/report.ofd`,
  xlsx: (slug: string, year: number, scope: Scope) => `/api/v1/reports/${slug}/${year}/${scope}/report.xlsx`,
  html: (slug: string, year: number, scope: Scope) => `/api/v1/reports/${slug}/${year}/${scope}/report.html`,
};
