/** The free list of indicators of a report before 2019. */
import { grouped } from "@/components/charts/layout/scale";
import { translator, type Locale } from "@/messages/translator";
import { type ListedIndicator } from "@/report/content";

export function IndicatorsTable({
  indicators,
  locale,
}: {
  readonly indicators: readonly ListedIndicator[];
  readonly locale: Locale;
}) {
  const t = translator(locale, "report");
  const notStated = translator(locale, "common")("notStated");
  const show = (value: number | null) => (value === null ? notStated : grouped(value));
  return (
    <div role="region" aria-labelledby="indicators" tabIndex={0} className="official-scroll">
      <table className="official-table">
        <caption id="indicators">{t("indicators")}</caption>
        <thead>
          <tr>
            {[t("indicator"), t("unit"), t("thisYear"), t("sinceStart")].map((header, index) => (
              <th key={header} scope="col" className={index === 0 ? "row-label" : undefined}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {indicators.map(({ label, unit, year, sinceStart }, index) => (
            <tr key={`${index}-${label}`}>
              <th scope="row" className="row-label">
                {label}
              </th>
              <td>{unit}</td>
              <td>{show(year)}</td>
              <td>{show(sinceStart)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
