/** The reports of an agency in one scope, a line a year; years without one are named, never left out. */
import { grouped } from "@/components/charts/layout/scale";
import { formatDate } from "@/messages/format";
import { translator, type Locale } from "@/messages/translator";
import { type Origin } from "@/report/content";
import { daysLate } from "@/report/workflow/deadlines";

/** One report as a line. */
export interface ReportYear {
  readonly year: number;
  readonly href: string;
  readonly version: number;
  readonly origin: Origin;
  readonly publishedAt: Date | string;
  readonly officiallyPublishedOn: string | null;
  /** The day it was due; null where lateness is not judged. */
  readonly deadline: string | null;
  readonly received: number | null;
  readonly findings: number;
  readonly withdrawn: boolean;
}

interface ReportYearsProps {
  /** Id of the heading above. */
  readonly labelledBy: string;
  /** Newest first. */
  readonly reports: readonly ReportYear[];
  readonly locale: Locale;
}

const columns = ["version", "origin", "official", "timeliness", "received", "findings"] as const;
const numeric = new Set<string>(["received", "findings"]);

export function ReportYears({ labelledBy, reports, locale }: ReportYearsProps) {
  const t = translator(locale, "agency");
  return (
    <div role="region" aria-labelledby={labelledBy} tabIndex={0} className="relative overflow-x-auto">
      <table className="w-full text-sm" aria-labelledby={labelledBy}>
        <thead>
          <tr className="border-b border-line-strong text-left">
            <th scope="col" className="py-2 pr-3 whitespace-nowrap">
              {t("columns.year")}
            </th>
            {columns.map((key) => (
              <th
                key={key}
                scope="col"
                className={`px-2 py-2 whitespace-nowrap ${numeric.has(key) ? "text-right" : ""}`}
              >
                {t(`columns.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {yearsOf(reports).map(({ year, report }) =>
            report ? (
              <ReportLine key={year} report={report} locale={locale} />
            ) : (
              <tr key={year} className="border-b border-line text-ink-soft">
                <th scope="row" className="py-2 pr-3 text-left font-normal whitespace-nowrap">
                  {year}
                </th>
                <td colSpan={columns.length} className="px-2">
                  {t("notCollected")}
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}

/** Every year from the first report to the last, newest first. */
function yearsOf(reports: readonly ReportYear[]): { year: number; report: ReportYear | undefined }[] {
  const years = reports.map(({ year }) => year);
  const newest = Math.max(...years);
  return Array.from({ length: newest - Math.min(...years) + 1 }, (_, index) => {
    const year = newest - index;
    return { year, report: reports.find((report) => report.year === year) };
  });
}

function ReportLine({ report, locale }: { readonly report: ReportYear; readonly locale: Locale }) {
  const t = translator(locale, "agency");
  const common = translator(locale, "common");
  const { year, href, version, origin, officiallyPublishedOn, received, findings, withdrawn } = report;
  const cell = "px-2 whitespace-nowrap";
  return (
    <tr className="border-b border-line">
      <th scope="row" className="py-2 pr-3 text-left font-normal whitespace-nowrap">
        <a href={href} className="text-accent underline underline-offset-2">
          {year}
        </a>
      </th>
      <td className={cell}>{translator(locale, "report")("version", { n: version })}</td>
      <td className={cell}>{common(origin)}</td>
      {withdrawn ? (
        <td colSpan={columns.length - 2} className={`${cell} text-error`}>
          {t("withdrawn")}
        </td>
      ) : (
        <>
          <td className={cell}>
            {officiallyPublishedOn === null ? common("notStated") : formatDate(officiallyPublishedOn, locale)}
          </td>
          <td className={cell}>
            <Timeliness report={report} locale={locale} />
          </td>
          <td className={`${cell} text-right`}>{received === null ? common("notStated") : grouped(received)}</td>
          <td className={`${cell} text-right`}>{findings}</td>
        </>
      )}
    </tr>
  );
}

function Timeliness({ report: { officiallyPublishedOn, deadline }, locale }: Parameters<typeof ReportLine>[0]) {
  const t = translator(locale, "agency");
  if (deadline === null || officiallyPublishedOn === null) return <span className="text-ink-soft">–</span>;
  const late = daysLate(deadline, officiallyPublishedOn);
  return late > 0 ? <span className="text-warning">{t("late", { n: late })}</span> : t("onTime");
}
