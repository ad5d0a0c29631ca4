/** The report at an address, or null where the address names none. */
import { publicReport } from "@/app/_server/public-data";
import { type Report } from "./published-report";

export interface ReportAddress {
  readonly locale: string;
  readonly slug: string;
  readonly year: string;
  readonly scope: string;
  readonly version?: string;
}

export async function findReport({ slug, year, scope, version }: ReportAddress): Promise<Report | null> {
  if (!/^\d{4}$/.test(year) || (scope !== "own" && scope !== "roll-up")) return null;
  if (version === undefined) return publicReport(slug, Number(year), scope);
  return /^[1-9]\d{0,5}$/.test(version) ? publicReport(slug, Number(year), scope, Number(version)) : null;
}
