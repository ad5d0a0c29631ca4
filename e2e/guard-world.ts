/** Run beside the server of the browser tests: builds the world of the matrix in its database, or takes a role away. */
import { closeDatabase, db } from "@/db/client";
import { buildMatrixWorld } from "@/db/testing/matrix-world";
import { membership } from "@/db/schema";
import { eq } from "drizzle-orm";

const [verb, personId = ""] = process.argv.slice(2);
try {
  if (verb === "build") {
    const { viewers, reports } = await buildMatrixWorld();
    const people: Record<string, unknown> = {};
    for (const [who, { account, personId }] of viewers) people[who] = { account, personId };
    const made: Record<string, unknown> = { people, reports: Object.fromEntries<string>(reports) };
    process.stdout.write(JSON.stringify(made));
  } else if (verb === "take-roles") {
    await db().delete(membership).where(eq(membership.personId, personId));
  } else throw new Error("build | take-roles PERSON");
} finally {
  await closeDatabase();
}
