/** Years and orders as they stand in the address of a comparison. */
import { quantityOf } from "@/report/comparison/quantity";

const [firstYear, lastYear] = [2008, 2100];

/** "2021-2025", "2021": every year once, the first one first; and what is no year. */
export function yearsOf(texts: readonly string[]): { years: number[]; senseless: string[] } {
  const years = new Set<number>();
  const senseless: string[] = [];
  for (const text of texts) {
    const [, from, to] = /^(\d{4})(?:[-–—](\d{4}))?$/.exec(text) ?? [];
    const [first, last] = [Number(from), Number(to ?? from)].sort((left, right) => left - right);
    if (first === undefined || last === undefined || !(first >= firstYear && last <= lastYear)) senseless.push(text);
    else for (let year = first; year <= last; year += 1) years.add(year);
  }
  return { years: [...years].sort((left, right) => left - right), senseless };
}

/** "2024", "-2024", "rate-granted", "name": what the table is sorted by; null where it makes no sense. */
export function sortOf(text: string): { by: string; descending: boolean } | null {
  const descending = text.startsWith("-");
  const by = descending ? text.slice(1) : text;
  const isKnown = by === "name" || yearsOf([by]).years.length === 1 || quantityOf(by) !== undefined;
  return isKnown ? { by, descending } : null;
}
