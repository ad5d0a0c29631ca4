/** A comparison as a file: one line an agency, year and quantity, with why a value is missing. */
import "server-only";
import { csvFile } from "@/documents/write/csv-text";
import { type ComparedAgency } from "@/db/public/comparison";
import { type Observation, type Quantity } from "@/report/comparison/quantity";
import { type Comparison } from "./comparison";

type Field = string | number | null;

const header = [
  ...["agency", "name", "level", "kind", "year", "scope", "quantity", "label", "unit", "status", "value"],
  ...["numerator", "denominator", "interval_low", "interval_high"],
] as const;

export function comparisonCsv({ query, agencies, years, observation }: Comparison): string {
  const lines = agencies.flatMap((agency, place) =>
    years.flatMap((year) =>
      query.quantities.map((quantity) => [
        ...factsOf(agency, year, query.scope, quantity),
        ...fieldsOf(quantity, observation(place, year, quantity)),
      ]),
    ),
  );
  return csvFile([header, ...lines]);
}

function factsOf(
  { slug, name, level, kind }: ComparedAgency,
  year: number,
  scope: string,
  quantity: Quantity,
): Field[] {
  return [slug, name, level, kind, year, scope, quantity.key, quantity.label.zh, unitOf(quantity)];
}

/** Shares are written as shares, not in percent: the unit says so. */
function unitOf(quantity: Quantity): string {
  if (quantity.kind === "count") return quantity.indicator.unit;
  return quantity.rate.form === "share" ? "share" : "per 100";
}

function fieldsOf(quantity: Quantity, observation: Observation): Field[] {
  const status = observation.state.replace("-", " ");
  if (observation.state === "too-few" || observation.state === "contradictory")
    return [status, null, observation.numerator, observation.denominator, null, null];
  if (observation.state !== "stated") return [status, null, null, null, null, null];
  const { value, exact, numerator = null, denominator = null, interval } = observation;
  const bound = (share: number | undefined) => (share === undefined ? null : short(share));
  return [status, exact ?? short(value), numerator, denominator, bound(interval?.low), bound(interval?.high)];
}

function short(value: number): string {
  return String(Number(value.toFixed(6)));
}
