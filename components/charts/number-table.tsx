/** The numbers of a chart as a table. */
import { translator, type Locale } from "@/messages/translator";
import { type ChartContent } from "./chart-content";
import { grouped } from "./scale";

export function NumberTable({ chart, locale }: { readonly chart: ChartContent; readonly locale: Locale }) {
  const { title, nameHead, series, unit } = chart;
  const notStated = translator(locale, "common")("notStated");
  return (
    <table className="w-full text-sm leading-normal">
      <caption className="sr-only">
        {title} ({unit})
      </caption>
      <thead>
        <tr className="border-b border-line-strong">
          <th scope="col" className="py-1 pr-3 text-left">
            {nameHead}
          </th>
          {series.map(({ key, label }) => (
            <th key={key} scope="col" className="px-2 py-1 text-right">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {series[0]?.points.map(({ name }, index) => (
          <tr key={`${index}-${name}`} className="border-b border-line">
            <th scope="row" className="py-1 pr-3 text-left font-normal">
              {name}
            </th>
            {series.map(({ key, points }) => {
              const value = points[index]?.value ?? null;
              return (
                <td key={key} className="px-2 py-1 text-right">
                  {value === null ? <span className="text-ink-soft">{notStated}</span> : grouped(value)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
