/** The order of a region's agencies, as its address says it: "received", "-received", … Pure. */
import { type publicRegionAgencies } from "@/app/_server/public-data";

export type Agencies = NonNullable<Awaited<ReturnType<typeof publicRegionAgencies>>>;
export type Agency = Agencies["children"][number];

export const sortKeys = ["name", "received", "concluded", "granted", "on-time"] as const;
export type SortKey = (typeof sortKeys)[number];

export interface Order {
  readonly by: SortKey;
  readonly descending: boolean;
}

/** Governments first, then by name. */
export const usualOrder: Order = { by: "name", descending: false };

/** Null where the text names no column. */
export function orderOf(text: string): Order | null {
  const descending = text.startsWith("-");
  const by = sortKeys.find((key) => key === (descending ? text.slice(1) : text));
  return by ? { by, descending } : null;
}

/** What a click on a column's header asks for: the greatest first, names from the front; again, the other way round. */
export function nextOrder(by: SortKey, now: Order): string {
  const descending = now.by === by ? !now.descending : by !== "name";
  return `${descending ? "-" : ""}${by}`;
}

/** Agencies without the figure come last either way. */
export function inOrder(agencies: readonly Agency[], { by, descending }: Order): Agency[] {
  const sign = descending ? -1 : 1;
  if (by === "name") return descending ? agencies.toReversed() : [...agencies];
  return agencies.toSorted((left, right) => {
    const [a, b] = [valueOf(left, by), valueOf(right, by)];
    if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
    return sign * (a - b);
  });
}

function valueOf(agency: Agency, by: Exclude<SortKey, "name">): number | null {
  if (by === "granted") return shareOf(agency.granted, agency.concluded);
  if (by === "on-time") return agency.onTime.stated === 0 ? null : (agency.onTime.value ?? 0) / agency.onTime.stated;
  const { value } = agency[by];
  return value;
}

/** A share only where the same number of reports states part and whole, and there is a whole. */
export function shareOf(part: Agency["granted"], whole: Agency["granted"]): number | null {
  if (part.value === null || whole.value === null || part.stated !== whole.stated || whole.value === 0) return null;
  return part.value / whole.value;
}
