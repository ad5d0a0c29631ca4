/** What became old, as servers hear it (server/pages): rows that triggers write, kept for a day. */
import "server-only";
import { lt, sql } from "drizzle-orm";
import { db } from "../client";
import { pageExpiry } from "../schema";

/** Forgets what every server has heard long ago; a server that was away longer begins with no pages. */
export async function sweepPageExpiry(): Promise<void> {
  await db()
    .delete(pageExpiry)
    .where(lt(pageExpiry.at, sql`now() - interval '1 day'`));
}
