/** What the address asks of the picture of data quality; what it asks without sense is left out. */
import { rules } from "@/report/rules/book";
import { type Rule } from "@/report/rules/define";

export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

export interface QualityAddress {
  readonly year: number | undefined;
  readonly under: string | undefined;
  readonly rule: Rule | undefined;
}

export function qualityAddress(asked: SearchParams): QualityAddress {
  const year = matching(asked.year, /^\d{4}$/);
  return {
    year: year === undefined ? undefined : Number(year),
    under: matching(asked.under, /^[a-z0-9-]{1,100}$/),
    rule: rules.find(({ id }) => id === asked.rule),
  };
}

function matching(value: string | string[] | undefined, pattern: RegExp): string | undefined {
  return typeof value === "string" && pattern.test(value) ? value : undefined;
}
