/** Figures that a single year states, as a compact table: one dot would be no trend. */
import { grouped } from "@/components/charts/layout/scale";
import { type IndicatorSeries, unitOf } from "@/app/_server/charts/agency-points";
import { translator, type Locale } from "@/messages/translator";

interface OneYearTableProps {
  readonly title: string;
  readonly series: readonly IndicatorSeries[];
  readonly locale: Locale;
}

export function OneYearTable({ title, series, locale }: OneYearTableProps) {
  const t = translator(locale, "agency");
  const charts = translator(locale, "charts");
  const cell = "px-2 py-1 whitespace-nowrap";
  return (
    <table className="w-full max-w-2xl sm:table-fixed border-t border-line-strong text-sm">
      <caption className="py-1 text-left text-ink-soft">
        {t("oneYear")} <span className="sr-only">{title}</span>
      </caption>
      <thead>
        <tr className="border-b border-line-strong">
          <th scope="col" className="py-1 pr-2 text-left">
            {charts("category")}
          </th>
          <th scope="col" className={`${cell} w-20 text-left`}>
            {charts("year")}
          </th>
          <th scope="col" className={`${cell} w-36 text-right`}>
            {t("value")}
          </th>
        </tr>
      </thead>
      <tbody>
        {series.map(({ key, label, points }) => {
          const stated = points.find(({ value }) => value !== null);
          return (
            <tr key={key} className="border-b border-line">
              <th scope="row" className="py-1 pr-2 text-left font-normal">
                {label}
              </th>
              <td className={cell}>{stated?.name}</td>
              <td className={`${cell} text-right`}>
                {stated?.value == null
                  ? translator(locale, "common")("notStated")
                  : `${grouped(stated.value)} ${unitOf(key, locale)}`}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
