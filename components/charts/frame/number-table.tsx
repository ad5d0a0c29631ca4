/** The numbers of a chart as a table. */
import { translator, type Locale } from "@/messages/translator";
import { type ChartContent } from "../content/chart-content";
import { grouped, type ChartPoint } from "../layout/scale";

export function NumberTable({ chart, locale }: { readonly chart: ChartContent; readonly locale: Locale }) {
  const { headers, rows } = tableOf(chart, translator(locale, "charts")("category"));
  const notStated = translator(locale, "common")("notStated");
  const [corner, ...columns] = headers;
  return (
    <table className="w-full text-sm leading-normal">
      <caption className="sr-only">
        {chart.title} ({chart.unit})
      </caption>
      <thead>
        <tr className="border-b border-line-strong">
          <th scope="col" className="py-1 pr-3 text-left">
            {corner}
          </th>
          {columns.map((header, index) => (
            <th key={index} scope="col" className="px-2 py-1 text-right">
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, points }, index) => (
          <tr key={index} className="border-b border-line">
            <th scope="row" className="py-1 pr-3 text-left font-normal">
              {name}
            </th>
            {points.map(({ value, missing = notStated }, at) => (
              <td key={at} className="px-2 py-1 text-right">
                {value === null ? <span className="text-ink-soft">{missing}</span> : grouped(value)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface Table {
  readonly headers: readonly string[];
  readonly rows: readonly { readonly name: string; readonly points: readonly ChartPoint[] }[];
}

/** Points down, series across; many series go down instead, so that the table stays as narrow as it can. */
function tableOf({ series, nameHeader }: ChartContent, seriesHeader: string): Table {
  const names = series[0]?.points.map(({ name }) => name) ?? [];
  if (series.length > 6 && series.length > names.length) {
    return {
      headers: [seriesHeader, ...names],
      rows: series.map(({ label, points }) => ({ name: label, points })),
    };
  }
  return {
    headers: [nameHeader, ...series.map(({ label }) => label)],
    rows: names.map((name, index) => ({
      name,
      points: series.map(({ points }) => points[index] ?? { name, value: null }),
    })),
  };
}
