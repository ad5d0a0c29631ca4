/** A process whose queries fail with a draft in hand, as a fault would have it: what it writes to its log is read by a test. */
import { sql } from "drizzle-orm";
import { closeDatabase, db } from "../client";
import { agency, person } from "../schema";

const draft = process.argv[2] ?? "";
const failing = [
  // A row that a constraint refuses: PostgreSQL repeats it whole.
  () =>
    db()
      .insert(agency)
      .values({ slug: "x", name: draft, level: "county", kind: "department", path: "x", creditCode: draft }),
  // The same key twice: the key is repeated.
  () =>
    db().transaction(async (tx) => {
      for (const account of [draft, draft]) await tx.insert(person).values({ account, name: draft });
    }),
  // A value that is none of its type: the message itself quotes it.
  () => db().execute(sql`select ${draft}::int`),
  () => db().execute(sql`select ${JSON.stringify({ draft })}::text::jsonb ->> 0, ${`{${draft}`}::text::jsonb`),
  () => db().execute(sql`select raise_nothing(${draft})`),
];
for (const fail of failing) {
  try {
    await fail();
    process.stdout.write("did not fail\n");
  } catch (problem) {
    // As Next and Node print what nobody caught, and as our own lines do.
    console.error(problem);
    process.stderr.write(
      `worker: ${problem instanceof Error ? `${problem.message} ${problem.stack ?? ""}` : String(problem)}\n`,
    );
    process.stderr.write(`${JSON.stringify(problem)} ${JSON.stringify(Object.getOwnPropertyDescriptors(problem))}\n`);
  }
}
await closeDatabase();
