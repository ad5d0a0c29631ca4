/** Where a chart lives: its own page, the page for frames, its files. `address` is subject and chart: "regions/sample-city/received". */

export type ChartQuery = Readonly<Record<string, string | number>>;
export type ChartFormat = "svg" | "png" | "csv";

export const chartAddresses = {
  page: (locale: string, address: string, query: ChartQuery = {}) => withQuery(`/${locale}/charts/${address}`, query),
  embed: (locale: string, address: string, query: ChartQuery = {}) => withQuery(`/embed/${locale}/${address}`, query),
  file: (locale: string, address: string, format: ChartFormat, query: ChartQuery = {}) =>
    withQuery(`/api/v1/charts/${locale}/${address}.${format}`, query),
};

export function withQuery(address: string, query: ChartQuery): string {
  const text = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return text.length === 0 ? address : `${address}?${text.join("&")}`;
}
