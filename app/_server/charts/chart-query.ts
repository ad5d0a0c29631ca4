/** The query of a chart's address as one text a name: of a name that stands twice the last one counts, as in its files. */
import { type ChartQueryText } from "./chart-at";

export function queryOf(search: Readonly<Record<string, string | string[] | undefined>>): ChartQueryText {
  const pairs = Object.entries(search).flatMap(([name, value]): [string, string][] => {
    const text = Array.isArray(value) ? value.at(-1) : value;
    return text === undefined ? [] : [[name, text]];
  });
  return Object.fromEntries(pairs);
}
