/** Reading the sums that the worker keeps: rows in the number of what is shown, whatever is stored. */
import "server-only";
import { sql, type SQL } from "drizzle-orm";
import { addDecimals, type Figure } from "@/report/figure";
import { indicators, onTime, type SumKey } from "@/report/series/indicators";
import { publicDb } from "../client";
import { columnOf, everyYear, measures, statedColumnOf } from "../derived/measures";

/** A sum over own reports, a number or the exact text of an amount, and how many of them state its parts; null where none does. */
export interface Summed {
  readonly value: Figure;
  readonly stated: number;
}

/** A {@link Summed} of whole numbers. */
export interface SummedCount {
  readonly value: number | null;
  readonly stated: number;
}

/** One of the sums that count, null where nobody states it. */
export function countOf(sums: Readonly<Record<string, Summed>>, key: SumKey): SummedCount {
  const { value = null, stated = 0 } = sums[key] ?? {};
  return { value: typeof value === "number" ? value : null, stated };
}

/** One agency's or everything's year, by name of the column. */
export type SumRow = Readonly<Record<string, string | number | null>>;

/** A year of an agency with all below it. */
export interface SummedYear {
  readonly agencyId: string;
  readonly year: number;
  readonly reports: number;
  readonly sums: Readonly<Record<string, Summed>>;
}

/** Sums by agency and year. `where` speaks of `aggregate`. */
export async function readSums(where: SQL): Promise<SummedYear[]> {
  const rows = await publicDb().execute<Record<string, string | number | null>>(
    sql`select * from aggregate where ${where} order by agency_id, year`,
  );
  return [...rows].map((row) => ({ agencyId: String(row.agency_id), ...yearOf(row) }));
}

const totals = sql.raw(measures.map(({ column }) => `sum(${column}) as ${column}`).join(", "));

/** The years of one agency with all below it, or of all that have none above together, the oldest first; years without any publication are left out. */
export async function readYears(agencyId: string | null): Promise<SumRow[]> {
  const whose =
    agencyId === null
      ? sql`agency_id = any(array(select id from agency where parent_id is null))`
      : sql`agency_id = ${agencyId}::uuid`;
  return [
    ...(await publicDb().execute<Record<string, string | number | null>>(
      sql`select year, ${totals} from aggregate where ${whose} group by year order by year`,
    )),
  ];
}

/** The row of every year together, where there is one. */
export function ofEveryYear(rows: readonly SumRow[]): SumRow | undefined {
  return rows.find((row) => row.year === everyYear);
}

/** A count of a row; 0 where there is none. */
export function countIn(row: SumRow | undefined, column: string): number {
  return Number(row?.[column] ?? 0);
}

/** A sum of whole numbers, which PostgreSQL gives as text where it may be large; null where nobody states it. */
export function wholeIn(row: SumRow, column: string): number | null {
  const value = row[column] ?? null;
  return value === null ? null : Number(value);
}

/** An exact sum of a row, as short as it is exact; null where nobody states it. */
export function exactIn(row: SumRow, column: string): string | null {
  const value = row[column] ?? null;
  return value === null ? null : addDecimals(String(value), "0");
}

/** A row's indicators by key, and how many reports were in time. */
export function yearOf(row: SumRow): Omit<SummedYear, "agencyId"> {
  const keys = [...indicators.map(({ key }) => key), onTime];
  return {
    year: Number(row.year),
    reports: countIn(row, "reports"),
    sums: Object.fromEntries(keys.map((key) => [key, summedIn(row, key)])),
  };
}

/** One indicator of a row. */
export function summedIn(row: SumRow, key: string): Summed {
  const value = amounts.has(key) ? exactIn(row, columnOf(key)) : wholeIn(row, columnOf(key));
  return { value, stated: countIn(row, statedColumnOf(key)) };
}

const amounts: ReadonlySet<string> = new Set(indicators.filter(({ kind }) => kind === "decimal").map(({ key }) => key));
