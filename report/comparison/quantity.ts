/** What is compared: an indicator of the form, or a rate; and what one report says of it. */
import { type Figure } from "../figure";
import { type EditionId, type Label } from "../form/define";
import { indicators, type Indicator, type IndicatorKey } from "../series/indicators";
import { fewestToCompare, rates, type Rate } from "../series/rates";
import { byar, wilson, type Interval } from "./interval";

export type Quantity =
  | { readonly kind: "count"; readonly key: IndicatorKey; readonly label: Label; readonly indicator: Indicator }
  | { readonly kind: "rate"; readonly key: string; readonly label: Label; readonly rate: Rate };

/** Values of the indicators that were read of one published report: whole numbers, or exact decimal text; null where not stated. */
export type IndicatorRow = Readonly<Record<string, Figure>>;

/** What a report says of a quantity: a value, or why there is none. Missing is never zero. */
export type Observation =
  | {
      readonly state: "stated";
      readonly value: number;
      /** Of an amount: its exact decimal text. */
      readonly exact?: string;
      readonly numerator?: number;
      readonly denominator?: number;
      readonly interval?: Interval;
    }
  /** A rate that rests on too few cases to be set beside others. */
  | { readonly state: "too-few"; readonly numerator: number; readonly denominator: number }
  | { readonly state: "not-stated" }
  /** Parts of which the numerator is more than the denominator: the report contradicts itself. */
  | { readonly state: "contradictory"; readonly numerator: number; readonly denominator: number }
  /** The report is of another edition of the form, which does not ask for this. */
  | { readonly state: "other-edition" }
  | { readonly state: "no-report" };

export type ObservationState = Observation["state"];

const byKey: ReadonlyMap<string, Quantity> = new Map([
  ...indicators.map((indicator): [string, Quantity] => [
    indicator.key,
    { kind: "count", key: indicator.key, label: indicator.label, indicator },
  ]),
  ...rates.map((rate): [string, Quantity] => [rate.key, { kind: "rate", key: rate.key, label: rate.label, rate }]),
]);

/** The indicator or rate of this name. */
export function quantityOf(key: string): Quantity | undefined {
  return byKey.get(key);
}

/** Keys of the indicators that must be read to tell the quantity, also those that tell the edition of the report. */
export function partsOf(quantity: Quantity): readonly IndicatorKey[] {
  if (quantity.kind === "rate") return [...quantity.rate.numerator, ...quantity.rate.denominator];
  return quantity.indicator.edition === undefined ? [quantity.key] : editionKeys;
}

const editionKeys = indicators.filter(({ edition }) => edition !== undefined).map(({ key }) => key);
const editionOf = new Map(indicators.map(({ key, edition }) => [key, edition]));

/** What the row says of the quantity; without a row there is no report. */
export function observationOf(quantity: Quantity, row: IndicatorRow | undefined): Observation {
  if (!row) return { state: "no-report" };
  return quantity.kind === "rate" ? rateOf(quantity.rate, row) : countOf(quantity.indicator, row);
}

function countOf({ key, edition }: Indicator, row: IndicatorRow): Observation {
  const figure = row[key] ?? null;
  if (typeof figure === "number") return { state: "stated", value: figure };
  if (figure !== null) return { state: "stated", value: Number(figure), exact: figure };
  return edition !== undefined && isOfAnother(edition, row) ? { state: "other-edition" } : { state: "not-stated" };
}

function isOfAnother(edition: EditionId, row: IndicatorRow): boolean {
  const known = editionKeys.find((key) => (row[key] ?? null) !== null);
  return known !== undefined && editionOf.get(known) !== edition;
}

function rateOf(rate: Rate, row: IndicatorRow): Observation {
  const numerator = added(rate.numerator, row);
  const denominator = added(rate.denominator, row);
  if (numerator === null || denominator === null) return { state: "not-stated" };
  if (rate.form === "share" && numerator > denominator) return { state: "contradictory", numerator, denominator };
  if (denominator < fewestToCompare[rate.form]) return { state: "too-few", numerator, denominator };
  const beside = denominator / 100;
  return rate.form === "share"
    ? {
        state: "stated",
        value: numerator / denominator,
        numerator,
        denominator,
        interval: wilson(numerator, denominator),
      }
    : { state: "stated", value: numerator / beside, numerator, denominator, interval: byar(numerator, beside) };
}

/** The sum of these indicators, null where one of them is not stated. */
function added(keys: readonly string[], row: IndicatorRow): number | null {
  const counts = keys.flatMap((key) => {
    const figure = row[key] ?? null;
    return figure === null ? [] : [Number(figure)];
  });
  return counts.length === keys.length ? counts.reduce((all, count) => all + count, 0) : null;
}
