/** One person in the room of administration: what is kept of them, their roles, substitutes, sign-ins and open work. */
import "server-only";
import { and, desc, eq, isNull, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { type PersonAct } from "@/report/workflow/administration";
import { type Role } from "@/report/workflow/permissions";
import { type RoleDays } from "@/report/workflow/roles";
import { linesOf, type Asking } from "../agencies/gate";
import { db, type Transaction } from "../client";
import { today } from "../gate/memberships";
import { agency, person, session, substitution } from "../schema";
import { administeredPeople, type PersonRow } from "./gate";
import { type PersonState, stateOfPerson } from "./list";
import { type OpenWork, openWorkOf } from "./open-work";
import { rolesOfPerson } from "./roles";

export interface ShownRole extends RoleDays {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly role: Role;
  /** Held today, from a later day, or not any more. */
  readonly time: "now" | "later" | "past";
}

export interface ShownSubstitution {
  readonly id: string;
  readonly agencyName: string;
  readonly reviewerName: string;
  readonly substituteName: string;
  readonly fromDay: string;
  readonly untilDay: string;
}

export interface PersonDetails {
  readonly row: PersonRow;
  readonly acts: readonly PersonAct[];
  readonly state: PersonState;
  readonly homeName: string | null;
  readonly lastSignIn: Date | null;
  /** Sign-ins that are open now. */
  readonly sessions: number;
  /** At agencies of the viewer's lines; how many lie elsewhere is said, not where. */
  readonly roles: readonly ShownRole[];
  readonly rolesElsewhere: number;
  readonly substitutions: readonly ShownSubstitution[];
  readonly work: readonly OpenWork[];
}

/** Reads a person of the viewer's lines; *not found* for everybody else. */
export function personDetails(asking: Asking, personId: string): Promise<PersonDetails> {
  return db().transaction(async (tx) => {
    const [found] = await administeredPeople(tx, asking, [personId]);
    const lines = await linesOf(tx, asking);
    if (!found) throw new Error("Nobody was found.");
    const { row, acts } = found;
    const signIns = await signInsOf(tx, row.id);
    const [home] = row.homeAgencyId
      ? await tx.select({ name: agency.name, path: agency.path }).from(agency).where(eq(agency.id, row.homeAgencyId))
      : [];
    const all = await rolesOfPerson(tx, row.id);
    const seen = all.filter(({ path }) => isWithin(lines, path));
    const [now] = await tx.execute<{ day: string }>(sql`select ${today}::text as day`);
    const day = now?.day ?? "";
    return {
      row,
      acts,
      state: stateOfPerson({ ...row, lastSignIn: signIns.last }),
      homeName: home && isWithin(lines, home.path) ? home.name : null,
      lastSignIn: signIns.last,
      sessions: signIns.open,
      roles: seen.map(({ agencyId, agencyName, role, fromDay, untilDay }) => {
        const time = untilDay !== null && untilDay < day ? "past" : fromDay !== null && fromDay > day ? "later" : "now";
        return { agencyId, agencyName, role, fromDay, untilDay, time };
      }),
      rolesElsewhere: all.length - seen.length,
      substitutions: await substitutionsOf(tx, row.id),
      work: await openWorkOf(tx, lines, [row.id]),
    };
  });
}

function isWithin(lines: readonly string[] | null, path: string): boolean {
  return lines === null || lines.some((line) => path === line || path.startsWith(`${line}.`));
}

async function signInsOf(tx: Transaction, personId: string): Promise<{ last: Date | null; open: number }> {
  const [row] = await tx
    .select({
      last: sql<string | null>`max(${session.madeAt})`,
      open: sql<number>`(count(*) filter (where ${session.endedAt} is null and ${session.expiresAt} > now()))::int`,
    })
    .from(session)
    .where(and(eq(session.personId, personId), sql`${session.device} <> 'system'`));
  return { last: row?.last ? new Date(row.last) : null, open: row?.open ?? 0 };
}

/** Substitutions of today and later, in either part. */
export async function substitutionsOf(tx: Transaction, personId: string): Promise<ShownSubstitution[]> {
  const [reviewer, substitute] = [alias(person, "reviewer"), alias(person, "substitute")];
  return tx
    .select({
      id: substitution.id,
      agencyName: agency.name,
      reviewerName: reviewer.name,
      substituteName: substitute.name,
      fromDay: substitution.fromDay,
      untilDay: substitution.untilDay,
    })
    .from(substitution)
    .innerJoin(agency, eq(agency.id, substitution.agencyId))
    .innerJoin(reviewer, eq(reviewer.id, substitution.reviewerId))
    .innerJoin(substitute, eq(substitute.id, substitution.substituteId))
    .where(
      and(
        or(eq(substitution.reviewerId, personId), eq(substitution.substituteId, personId)),
        isNull(substitution.endedAt),
        sql`${substitution.untilDay} >= ${today}`,
      ),
    )
    .orderBy(desc(substitution.fromDay))
    .limit(50);
}
