/** What people are called: now, and on the day of an act. A name that is changed leaves what was signed under the old one. */
import "server-only";
import { type Column, eq, getTableName, sql, type SQL } from "drizzle-orm";
import { type Transaction } from "../client";
import { person } from "../schema";

/** The name of a person now; null for nobody. */
export async function nameOf(tx: Transaction, personId: string | null): Promise<string | null> {
  if (personId === null) return null;
  const [row] = await tx.select({ name: person.name }).from(person).where(eq(person.id, personId));
  return row?.name ?? null;
}

/** The name that a person bore at a moment (columns of the row that keeps the act); null for nobody. */
export function nameThen(personId: Column, at: Column): SQL<string> {
  return sql<string>`(select borne.name from person_name borne
    where borne.person_id = ${named(personId)} and borne.since <= ${named(at)} order by borne.since desc limit 1)`;
}

/** With its table: where Drizzle selects from one table it leaves that out, and the name would be taken for ours. */
function named(column: Column): SQL {
  return sql`${sql.identifier(getTableName(column.table))}.${sql.identifier(column.name)}`;
}
