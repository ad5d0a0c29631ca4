/** Reads the free table of a report before 2019: label, unit, the year's figure and the running total. */
import { type ListedIndicator } from "@/report/content";
import { divisions } from "./divisions/divide-digits";

const line =
  /((?:其中[:：]\s*)?(?:[1-9][.、])?[^\d\s][^\d\n]*?)\s*(条|件|元|万元|人|次)\s*(\d[\d\s]*)(?=\s*(?:[^\d\s.、]|[1-9][.、]|$))/g;
const columns = [
  { code: "year", measure: "count", unit: "件", path: [] },
  { code: "since-start", measure: "count", unit: "件", path: [] },
] as const;

/** The lines of the table under 指标名称 … 历年累计; a pair of figures that can be divided in several ways is not stated. */
export function readIndicators(text: string): ListedIndicator[] {
  const start = /指标名称[\s\S]{0,60}?历年累计/.exec(text);
  if (!start) return [];
  const table = text.slice(start.index + start[0].length);
  return [...table.matchAll(line)].map(([, label = "", unit = "", digits = ""]) => {
    const possible = divisions(digits, columns);
    const only = possible.length === 1 ? possible[0] : undefined;
    return { label: label.replace(/\s+/g, ""), unit, year: asCount(only?.[0]), sinceStart: asCount(only?.[1]) };
  });
}

function asCount(value: number | string | null | undefined): number | null {
  return typeof value === "number" ? value : null;
}
