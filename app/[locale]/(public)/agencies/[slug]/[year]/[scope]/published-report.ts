/** What the pages of a report share. */
import { type publicReport } from "@/app/_server/public-data";

export type Report = NonNullable<Awaited<ReturnType<typeof publicReport>>>;
