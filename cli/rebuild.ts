/** `nianbao rebuild`: makes again everything that is derived from what is published: rows, texts to search, sums. */
import { rebuildSearchTerms } from "@/db/people/agencies";
import { rebuildAggregates } from "@/db/derived/aggregates";
import { closeDatabase } from "@/db/client";
import { rebuildPublishedRows } from "@/db/derived/published-rows";

/** Prints how many reports and years it made anew. */
export async function run(): Promise<number> {
  try {
    await rebuildSearchTerms();
    const reports = await rebuildPublishedRows();
    const years = await rebuildAggregates();
    process.stdout.write(`Rows of ${reports} reports and sums of ${years} years made again.\n`);
    return 0;
  } finally {
    await closeDatabase();
  }
}
