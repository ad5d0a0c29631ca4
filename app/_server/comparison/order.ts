/** The order of the rows of a table, and the part of them on one page. */
import { quantityOf, type Observation, type Quantity } from "@/report/comparison/quantity";
import { type Comparison } from "./comparison";

/** So many rows stand on one page. */
export const rowsOnPage = 100;

/** Places of the agencies as the query sorts them; only rates are sorted by value, and what has none comes last. */
export function orderedPlaces(comparison: Comparison): number[] {
  const { query, agencies } = comparison;
  const places = agencies.map((_, place) => place);
  const { sort } = query;
  if (!sort) return places;
  const sign = sort.descending ? -1 : 1;
  if (sort.by === "name") {
    const { compare: byName } = new Intl.Collator("zh-CN");
    return places.sort((left, right) => sign * byName(agencies[left]?.name ?? "", agencies[right]?.name ?? ""));
  }
  const column = columnOf(comparison, sort.by);
  if (!column) return places;
  const values = places.map((place) => valueOf(comparison.observation(place, column.year, column.quantity)));
  return places.sort((left, right) => {
    const [a, b] = [values[left] ?? null, values[right] ?? null];
    if (a === null || b === null) return Number(a === null) - Number(b === null) || left - right;
    return sign * (a - b) || left - right;
  });
}

/** The column of this name; null where it is none of this table, or one that is not sorted. */
function columnOf({ query, at, years }: Comparison, by: string): { year: number; quantity: Quantity } | null {
  const [first] = query.quantities;
  const isByYear = query.quantities.length === 1;
  const year = isByYear ? Number(by) : at;
  const quantity = isByYear ? first : query.quantities.find(({ key }) => key === quantityOf(by)?.key);
  if (quantity?.kind !== "rate" || year === null || !years.includes(year)) return null;
  return { year, quantity };
}

function valueOf(observation: Observation): number | null {
  return observation.state === "stated" ? observation.value : null;
}
