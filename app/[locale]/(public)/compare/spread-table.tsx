/** The numbers of a spread: what was counted, what was left out, and the five points of it. */
import { type Comparison } from "@/app/_server/comparison/comparison";
import { unitOf, valueText } from "@/app/_server/comparison/values";
import { say, translator, type Locale } from "@/messages/translator";
import { type Quantity } from "@/report/comparison/quantity";
import { spreadOf } from "@/report/comparison/spread";

interface SpreadTableProps {
  readonly comparison: Comparison;
  readonly quantity: Quantity;
  readonly locale: Locale;
}

const points = ["min", "lowerQuartile", "median", "upperQuartile", "max"] as const;
const counts = ["count", "tooFew", "notStated", "noReport"] as const;

export function SpreadTable({ comparison, quantity, locale }: SpreadTableProps) {
  const t = translator(locale, "compare");
  const title = `${t("spreadTable")} · ${say(quantity.label, locale)} (${unitOf(quantity, locale)})`;
  const pointName = (point: (typeof points)[number]) =>
    point === "min" || point === "max" ? t(`spreadColumns.${point}`) : t(point);
  return (
    <div role="region" aria-label={title} tabIndex={0} className="official-scroll">
      <table className="official-table">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col" className="row-label">
              {t("spreadColumns.year")}
            </th>
            {points.map((point) => (
              <th key={point} scope="col">
                {pointName(point)}
              </th>
            ))}
            {counts.map((count) => (
              <th key={count} scope="col">
                {t(`spreadColumns.${count}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {comparison.years.map((year) => (
            <Row key={year} comparison={comparison} quantity={quantity} year={year} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ comparison, quantity, year }: Omit<SpreadTableProps, "locale"> & { readonly year: number }) {
  const spread = spreadOf(comparison.agencies.map((_, place) => comparison.observation(place, year, quantity)));
  return (
    <tr>
      <th scope="row" className="row-label">
        {year}
      </th>
      {points.map((point) => (
        <td key={point}>{spread.spread ? valueText(quantity, spread.spread[point]) : "—"}</td>
      ))}
      {counts.map((count) => (
        <td key={count} className={spread[count] === 0 ? "text-ink-soft" : ""}>
          {spread[count]}
        </td>
      ))}
    </tr>
  );
}
