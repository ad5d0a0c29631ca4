/** `nianbao rebuild`: makes every sum again from what is published. */
import { rebuildAggregates } from "@/db/aggregates";
import { closeDatabase } from "@/db/client";
import { tellServer } from "./tell-server";

/** Prints how many years were summed. */
export async function run(): Promise<number> {
  try {
    const years = await rebuildAggregates();
    await tellServer([]);
    process.stdout.write(`Sums of ${years} years made again.\n`);
    return 0;
  } finally {
    await closeDatabase();
  }
}
