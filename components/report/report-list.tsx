/** Published reports as a table: the list on the home page and on the page of an agency. */
import { grouped } from "@/components/charts/layout/scale";
import { formatDate } from "@/messages/format";
import { translator, type Locale } from "@/messages/translator";
import { type Origin, type Scope } from "@/report/content";

interface ReportListProps {
  readonly title: string;
  readonly locale: Locale;
  readonly reports: readonly {
    readonly href: string;
    readonly agencyName: string;
    readonly year: number;
    readonly scope: Scope;
    readonly origin: Origin;
    readonly received: number | null;
    readonly findings: number;
    readonly publishedAt: Date | string;
  }[];
}

export function ReportList({ title, reports, locale }: ReportListProps) {
  const t = translator(locale, "agency");
  const common = translator(locale, "common");
  const columns = ["scope", "origin", "received", "findings", "published"] as const;
  return (
    <div role="region" aria-label={title} tabIndex={0} className="overflow-x-auto">
      <table className="w-full text-sm">
        <caption className="sr-only">{title}</caption>
        <thead>
          <tr className="border-b border-line-strong text-left">
            <th scope="col" className="py-2 pr-3">
              {t("columns.year")}
            </th>
            {columns.map((key) => (
              <th key={key} scope="col" className={`px-2 py-2 whitespace-nowrap ${numeric(key)}`}>
                {t(`columns.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {reports.map((report) => (
            <tr key={report.href} className="border-b border-line">
              <th scope="row" className="min-w-44 py-2 pr-3 text-left font-normal">
                <a href={report.href} className="text-accent underline underline-offset-2">
                  {report.year} · {report.agencyName}
                </a>
              </th>
              <td className="px-2 whitespace-nowrap">{common(report.scope === "own" ? "own" : "rollUp")}</td>
              <td className="px-2 whitespace-nowrap">{common(report.origin)}</td>
              <td className={`px-2 whitespace-nowrap ${numeric("received")}`}>
                {report.received === null ? common("notStated") : grouped(report.received)}
              </td>
              <td className={`px-2 ${numeric("findings")}`}>{report.findings}</td>
              <td className="px-2 whitespace-nowrap">{formatDate(report.publishedAt, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function numeric(key: string): string {
  return key === "received" || key === "findings" ? "text-right" : "";
}
