/** The charts of a comparison: "compare/spread" and "compare/trend" of the first quantity in the query of /compare. */
import "server-only";
import { type ChartContent } from "@/components/charts/content/chart-content";
import { type ChartPoint, type ChartSeries } from "@/components/charts/layout/scale";
import { say, translator, type Locale } from "@/messages/translator";
import { likeForLike } from "@/report/comparison/change";
import { type Observation, type Quantity } from "@/report/comparison/quantity";
import { spreadOf, type Spread, type SpreadOf } from "@/report/comparison/spread";
import { compare, type Comparison } from "../comparison/comparison";
import { compareAddress, parametersOf, readQuery } from "../comparison/query";
import { groupName, summaryOf, yearsText } from "../comparison/sentences";
import { drawn, observationText, unitOf } from "../comparison/values";

/** With more dots than these only one year is drawn. */
const mostDots = 1500;
const mostMarked = 6;
/** So many agencies with a value in every year stand for their group. */
const fewestAlike = 5;

export async function comparisonCharts(
  [subject, name, ...rest]: readonly string[],
  locale: Locale,
  query: Readonly<Record<string, string>>,
): Promise<ChartContent | null> {
  const make = name === "spread" ? spreadChart : name === "trend" ? trendChart : null;
  if (subject !== "compare" || !make || rest.length > 0) return null;
  const wanted = readQuery(query);
  if (wanted.slugs.length === 0 && !wanted.group) return null;
  const comparison = await compare({ ...wanted, quantities: wanted.quantities.slice(0, 1) });
  const [quantity] = comparison.query.quantities;
  return quantity && comparison.agencies.length > 0 ? make(comparison, quantity, locale) : null;
}

/** The query under which the chart of one quantity lives. */
export function chartQuery({ query, years, at }: Comparison, quantity: Quantity): Record<string, string> {
  const view = { quantities: [quantity], years, view: "table", sort: null, page: 1, at } as const;
  return parametersOf({ ...query, ...view });
}

/** Every agency a dot, every year a strip; of very many agencies one year. */
export function spreadChart(comparison: Comparison, quantity: Quantity, locale: Locale): ChartContent {
  const t = translator(locale, "compare");
  const { agencies, marked, at, query } = comparison;
  const isOne = agencies.length * comparison.years.length > mostDots && at !== null;
  const years = isOne ? [at] : comparison.years;
  const named = marked.length > 0 ? marked : query.group ? [] : agencies;
  const observations = (year: number) => agencies.map((_, agency) => comparison.observation(agency, year, quantity));
  return {
    kind: "spread",
    title: t("spreadTitle", { quantity: say(quantity.label, locale) }),
    summary: summaryOf(comparison, quantity, locale),
    unit: unitOf(quantity, locale),
    notes: [t("spreadSummary"), ...(isOne ? [t("spreadOneYear", { year: String(at) })] : [])],
    nameHeader: t("spreadNames"),
    marked: named.slice(0, mostMarked).map((agency) => agencies.indexOf(agency)),
    series: years.map((year) => ({
      key: String(year),
      label: t("spreadRow", { label: t("yearOne", { year: String(year) }), n: spreadOf(observations(year)).count }),
      ...middleOf(spreadOf(observations(year)), quantity),
      points: agencies.map(({ name }, agency) =>
        pointOf(name, quantity, comparison.observation(agency, year, quantity), locale),
      ),
    })),
    ...aboutOf(comparison, quantity, locale, "spread"),
  };
}

/** Named agencies a line each; of a group its median and quartiles, and the marked agencies. */
export function trendChart(comparison: Comparison, quantity: Quantity, locale: Locale): ChartContent {
  const t = translator(locale, "compare");
  const { agencies, marked, query } = comparison;
  const years = rangeOf(comparison.years);
  const lineOf = (place: number) => years.map((year) => comparison.observation(place, year, quantity));
  const series = (places: readonly number[]): ChartSeries[] =>
    places.map((place) => ({
      key: agencies[place]?.slug ?? String(place),
      label: agencies[place]?.name ?? "",
      points: lineOf(place).map((observation, index) => pointOf(String(years[index]), quantity, observation, locale)),
    }));
  const shown = query.group
    ? marked.slice(0, 3).map((agency) => agencies.indexOf(agency))
    : agencies.map((_, place) => place);
  const group = query.group ? groupLines(comparison, quantity, years, locale) : null;
  const lines = group ? (shown.length > 1 ? group.series.slice(0, 1) : group.series) : [];
  return {
    kind: "line",
    title: t("trendTitle", { quantity: say(quantity.label, locale) }),
    summary: summaryOf(comparison, quantity, locale),
    unit: unitOf(quantity, locale),
    notes: [...(group ? [group.note] : []), t("trendNoGaps")],
    nameHeader: translator(locale, "charts")("year"),
    series: [...lines, ...series(shown)],
    ...aboutOf(comparison, quantity, locale, "trend"),
  };
}

function aboutOf(comparison: Comparison, quantity: Quantity, locale: Locale, view: "spread" | "trend") {
  const t = translator(locale, "compare");
  const { query, years, agencies, marked } = comparison;
  const whom = query.group
    ? groupName(comparison, locale)
    : agencies.length <= 3
      ? agencies.map(({ name }) => name).join(locale === "zh" ? "、" : ", ")
      : t("agenciesCount", { n: agencies.length });
  const scope = t(query.scope === "own" ? "scopeOwn" : "scopeRollUp");
  return {
    subject: [whom, yearsText(years, locale), scope].join(" · "),
    page: compareAddress(
      locale,
      { ...query, slugs: query.group ? marked.map(({ slug }) => slug) : query.slugs },
      {
        quantities: [quantity],
        view,
      },
    ),
  };
}

/** Median and quartiles over the years of the agencies with a value in each, where these are enough. */
function groupLines(comparison: Comparison, quantity: Quantity, years: readonly number[], locale: Locale) {
  const t = translator(locale, "compare");
  const all = comparison.agencies.map((agency, place) => ({
    agency,
    observations: years.map((year) => comparison.observation(place, year, quantity)),
  }));
  const alike = likeForLike(all);
  const counted = alike.length >= fewestAlike ? alike : all;
  const spreads = years.map(
    (_, index) => spreadOf(counted.flatMap(({ observations }) => observations[index] ?? [])).spread,
  );
  const line = (key: "median" | "lowerQuartile" | "upperQuartile"): ChartSeries => ({
    key,
    label: t(key),
    points: spreads.map((spread, index) => spreadPoint(String(years[index]), quantity, spread, key)),
  });
  return {
    series: [line("median"), line("lowerQuartile"), line("upperQuartile")],
    note: counted === alike ? t("trendGroup", { n: alike.length }) : t("trendGroupAll"),
  };
}

/** Of two values there is no middle to be drawn. */
function middleOf({ count, spread }: SpreadOf, quantity: Quantity): Pick<ChartSeries, "middle"> {
  if (!spread || count < 3) return {};
  const [lowerQuartile, median, upperQuartile] = [spread.lowerQuartile, spread.median, spread.upperQuartile].map(
    (value) => drawn(quantity, value),
  ) as [number, number, number];
  return { middle: { lowerQuartile, median, upperQuartile } };
}

function spreadPoint(name: string, quantity: Quantity, spread: Spread | null, key: keyof Spread): ChartPoint {
  return { name, value: spread && drawn(quantity, spread[key]) };
}

function pointOf(name: string, quantity: Quantity, observation: Observation, locale: Locale): ChartPoint {
  if (observation.state === "stated") return { name, value: drawn(quantity, observation.value) };
  return { name, value: null, missing: observationText(quantity, observation, locale) };
}

/** Every year from the first to the last: a year left out would be a line across a gap. */
function rangeOf(years: readonly number[]): number[] {
  const [first] = years;
  const last = years.at(-1);
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
