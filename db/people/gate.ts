/**
 * The gate of people. Every act on an account goes through it: it reads session and roles anew inside the transaction and
 * asks report/workflow/administration.ts. Who lies outside the lines that a viewer administers does not exist for them, and
 * what may not be done to somebody is answered as if they did not.
 */
import "server-only";
import { eq, sql, type SQL } from "drizzle-orm";
import { personActsOpenTo, type PersonAct, type PersonSituation } from "@/report/workflow/administration";
import { type Asking, linesOf } from "../agencies/gate";
import { type Transaction } from "../client";
import { isUuid } from "../gate/access";
import { today } from "../gate/memberships";
import { Refusal } from "../refusal";
import { person } from "../schema";

export type PersonRow = typeof person.$inferSelect;

/** Whether the path (of a joined agency) lies in the lines; null: all do. */
export function within(lines: readonly string[] | null, path: SQL): SQL {
  return lines === null ? sql`true` : sql`${path} <@ any(${sql.param([...lines])}::ltree[])`;
}

/** Condition on `person`: somebody with a role in the lines, of whatever days, or invited there. */
export function seenIn(lines: readonly string[] | null): SQL {
  if (lines === null) return sql`true`;
  return sql`person.id in (
    select m.person_id from membership m join agency at on at.id = m.agency_id where ${within(lines, sql`at.path`)}
    union select invited.id from person invited join agency home on home.id = invited.home_agency_id
      where ${within(lines, sql`home.path`)})`;
}

/** A person with what the viewer may do to the account. */
export interface AdministeredPerson {
  readonly row: PersonRow;
  readonly acts: readonly PersonAct[];
}

/** The people asked for, in that order; *not found* when one of them is outside the viewer's lines. */
export async function administeredPeople(
  tx: Transaction,
  asking: Asking,
  personIds: readonly string[],
): Promise<AdministeredPerson[]> {
  if (!personIds.every(isUuid)) throw new Refusal("not-found");
  const lines = await linesOf(tx, asking);
  if (lines?.length === 0) throw new Refusal("not-found");
  const rows = await tx
    .select({ row: person, ...coverOf(lines) })
    .from(person)
    .where(sql`person.id = any(${sql.param([...personIds])}::uuid[])`);
  const byId = new Map(rows.map((found) => [found.row.id, found]));
  return personIds.map((id) => {
    const found = byId.get(id.toLowerCase());
    if (!found) throw new Refusal("not-found");
    const acts = personActsOpenTo(situationOf(asking, found));
    if (!acts.includes("see")) throw new Refusal("not-found");
    return { row: found.row, acts };
  });
}

/** The person, if the viewer may do this to the account; else *not found*. */
export async function requirePerson(
  tx: Transaction,
  asking: Asking,
  act: PersonAct,
  personId: string,
): Promise<PersonRow> {
  const [found] = await administeredPeople(tx, asking, [personId]);
  if (!found?.acts.includes(act)) throw new Refusal("not-found");
  const [row] = await tx.select().from(person).where(eq(person.id, found.row.id)).for("update");
  if (!row) throw new Refusal("not-found");
  return row;
}

interface Cover {
  readonly isSeen: boolean;
  /** Whether every role of now or later lies in the lines; null for who has none. */
  readonly isWhole: boolean | null;
  readonly isHome: boolean;
}

function coverOf(lines: readonly string[] | null) {
  return {
    isSeen: sql<boolean>`${seenIn(lines)}`,
    isWhole: sql<boolean | null>`(select bool_and(${within(lines, sql`at.path`)}) from membership m
      join agency at on at.id = m.agency_id
      where m.person_id = person.id and coalesce(m.until_day, ${today}) >= ${today})`,
    isHome: sql<boolean>`exists (select from agency home
      where home.id = person.home_agency_id and ${within(lines, sql`home.path`)})`,
  };
}

function situationOf(asking: Asking, { row, isSeen, isWhole, isHome }: Cover & { row: PersonRow }): PersonSituation {
  const isSelf = asking !== "operator" && asking.personId === row.id;
  if (asking === "operator") return { administered: "all", isSelf };
  if (!isSeen) return { administered: "none", isSelf };
  return { administered: (isWhole ?? isHome) ? "all" : "some", isSelf };
}
