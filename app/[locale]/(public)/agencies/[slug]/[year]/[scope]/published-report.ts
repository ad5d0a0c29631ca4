/** What the pages of a report share. */
import { type publicReport } from "@/app/_server/public-data";

export type Report = NonNullable<Awaited<ReturnType<typeof publicReport>>>;

/** The day of an instant in China, which is a text once it was cached. */
export function dayOf(instant: Date | string): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" }).format(new Date(instant));
}
