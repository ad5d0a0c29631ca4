/** What a comparison is called, and what it says: sentences from its numbers. */
import { say, translator, type Locale } from "@/messages/translator";
import { peerGroupLabels } from "@/report/comparison/peers";
import { type Quantity } from "@/report/comparison/quantity";
import { positionOf, spreadOf, type SpreadOf } from "@/report/comparison/spread";
import { type Comparison } from "./comparison";
import { valueWithUnit } from "./values";

/** "予以公开占办理结果总计：12 个机关，2021–2025 年". */
export function headingOf(comparison: Comparison, locale: Locale): string {
  const t = translator(locale, "compare");
  const { query, agencies, years, of } = comparison;
  if (agencies.length === 0) return t("emptyTitle");
  const [only] = agencies;
  const words = { years: yearsText(years, locale), n: agencies.length };
  const whom =
    agencies.length === 1 && only
      ? only.name
      : of
        ? groupName(comparison, locale)
        : t("agenciesCount", { n: agencies.length });
  const [first] = query.quantities;
  if (query.quantities.length > 1 || !first)
    return t("headingMany", { n: query.quantities.length, agencies: whom, years: words.years });
  const quantity = say(first.label, locale);
  return whom === t("agenciesCount", { n: agencies.length })
    ? t("headingAgencies", { quantity, ...words })
    : t("headingAgency", { quantity, name: whom, years: words.years });
}

/** "淄博市民政局的同一上级、同层级、同类别的机关", "全部机关". */
export function groupName({ query, of }: Comparison, locale: Locale): string {
  const t = translator(locale, "compare");
  if (!query.group || "all" in query.group || !of) return t("allAgencies");
  return t("groupOf", { name: of.name, group: say(peerGroupLabels[query.group.group], locale) });
}

export function yearsText(years: readonly number[], locale: Locale): string {
  const t = translator(locale, "compare");
  const first = String(years[0] ?? "");
  const last = String(years.at(-1) ?? "");
  return first === last ? t("yearOne", { year: first }) : t("yearsRange", { first, last });
}

/** Few agencies are named with their values; of many the spread is told, and where the marked ones stand. */
const fewAgencies = 4;

/** One sentence or two about the latest year. */
export function summaryOf(comparison: Comparison, quantity: Quantity, locale: Locale, year = comparison.at): string {
  const t = translator(locale, "compare");
  const { agencies } = comparison;
  if (year === null || agencies.length === 0) return "";
  const observations = agencies.map((_, agency) => comparison.observation(agency, year, quantity));
  const spread = spreadOf(observations);
  const said = { year: String(year), of: agencies.length, count: spread.count };
  const value = (number: number) => valueWithUnit(quantity, number, locale);
  const named = agencies.flatMap(({ name }, agency) => {
    const observation = observations[agency];
    return observation?.state === "stated" ? [{ name, value: value(observation.value) }] : [];
  });
  const [only] = named;
  const missing = missingText(spread, locale);
  if (!spread.spread || !only) return [t("summary.none", said), missing].join(spacing(locale));
  if (named.length === 1 && agencies.length > fewAgencies)
    return [t("summary.one", { ...said, name: only.name, median: only.value }), missing].join(spacing(locale));
  if (agencies.length <= fewAgencies) {
    const list = named.map((each) => t("summary.valueOf", each)).join(locale === "zh" ? "，" : ", ");
    return [t("summary.two", { ...said, list }), missing].join(spacing(locale));
  }
  const { median, lowerQuartile, upperQuartile } = spread.spread;
  return [
    t("summary.spread", { ...said, median: value(median), low: value(lowerQuartile), high: value(upperQuartile) }),
    missing,
    ...comparison.marked
      .slice(0, 3)
      .map((agency) => placeOf(comparison, { quantity, year, slug: agency.slug, locale })),
  ]
    .filter((sentence) => sentence !== "")
    .join(spacing(locale));
}

function placeOf(
  comparison: Comparison,
  {
    quantity,
    year,
    slug,
    locale,
  }: { readonly quantity: Quantity; readonly year: number; readonly slug: string; readonly locale: Locale },
): string {
  const place = comparison.agencies.findIndex((agency) => agency.slug === slug);
  const own = comparison.observation(place, year, quantity);
  if (own.state !== "stated") return "";
  const others = comparison.agencies.flatMap((_, agency) => {
    const observation = comparison.observation(agency, year, quantity);
    return agency !== place && observation.state === "stated" ? [observation.value] : [];
  });
  if (others.length === 0) return "";
  const { lower, higher } = positionOf(own.value, others);
  const name = comparison.agencies[place]?.name ?? slug;
  const value = valueWithUnit(quantity, own.value, locale);
  return translator(locale, "compare")("summary.position", { name, value, lower, higher, others: others.length });
}

function missingText({ tooFew, notStated, noReport }: SpreadOf, locale: Locale): string {
  const t = translator(locale, "compare");
  const parts = [
    ...(tooFew > 0 ? [t("summary.tooFew", { n: tooFew })] : []),
    ...(notStated > 0 ? [t("summary.notStated", { n: notStated })] : []),
    ...(noReport > 0 ? [t("summary.noReport", { n: noReport })] : []),
  ];
  return parts.length === 0 ? "" : t("summary.missing", { parts: parts.join(locale === "zh" ? "、" : ", ") });
}

function spacing(locale: Locale): string {
  return locale === "zh" ? "" : " ";
}
