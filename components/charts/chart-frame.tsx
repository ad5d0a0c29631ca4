/** The frame of every chart: what it shows, the picture, unit, source, gaps, and the same numbers as a table. */
import { type ReactNode } from "react";
import { translator, type Locale } from "@/messages/translator";
import { grouped, type ChartSeries } from "./scale";

interface ChartFrameProps {
  readonly title: string;
  readonly summary: string;
  readonly unit: string;
  readonly note?: string | undefined;
  readonly series: readonly ChartSeries[];
  readonly nameHead: string;
  readonly locale: Locale;
  readonly children: ReactNode;
}

export function ChartFrame({ title, summary, unit, note, series, nameHead, locale, children }: ChartFrameProps) {
  const t = translator(locale, "charts");
  return (
    <figure className="min-w-0 break-inside-avoid border-t border-line-strong bg-surface p-4">
      <figcaption>
        <span className="block font-semibold leading-snug">{title}</span>
        <span className="block text-sm text-ink-soft">{summary}</span>
      </figcaption>
      <div className="mt-3">{children}</div>
      {note && <p className="mt-1 text-xs text-ink-soft">{note}</p>}
      <p className="mt-1 text-xs text-ink-soft">
        {t("unit", { unit })} · {t("source", { source: t("sourcePublished") })}
      </p>
      <details className="mt-1 text-sm">
        <summary className="cursor-pointer text-accent">{t("table")}</summary>
        <div role="region" aria-label={title} tabIndex={0} className="overflow-x-auto">
          <NumberTable {...{ title, series, nameHead, locale }} />
        </div>
      </details>
    </figure>
  );
}

function NumberTable({ title, series, nameHead, locale }: Omit<ChartFrameProps, "children" | "summary" | "unit">) {
  const notStated = translator(locale, "common")("notStated");
  return (
    <table className="w-full text-sm leading-normal">
      <caption className="sr-only">{title}</caption>
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
