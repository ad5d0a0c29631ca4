/** Roles and substitutions of today: both have a first and a last day, counted in Beijing. */
import "server-only";
import { eq, gte, isNull, lte, sql, type SQL } from "drizzle-orm";
import { beijingTimeZone } from "@/report/beijing-time";
import { type Role } from "@/report/workflow/permissions";
import { type Transaction } from "../client";
import { agency, membership, person, substitution } from "../schema";

/** Today as PostgreSQL knows it; roles begin and end at midnight of Beijing. */
export const today = sql`(now() at time zone ${beijingTimeZone})::date`;

/** Condition on `membership`: the role is held today. */
export const isHeldToday = sql`(coalesce(${membership.fromDay}, ${today}) <= ${today}
  and coalesce(${membership.untilDay}, ${today}) >= ${today})`;

/** Condition on `substitution`: it is in force today. */
export const isSubstituteToday = sql`(${isNull(substitution.endedAt)}
  and ${lte(substitution.fromDay, today)} and ${gte(substitution.untilDay, today)})`;

/** A role that somebody has today, by right or as a substitute. */
export interface HeldRole {
  readonly agencyId: string;
  readonly role: Role;
  readonly path: string;
  readonly inPlaceOf: { readonly personId: string; readonly name: string } | null;
}

/** Condition on `membership`: a role that the person has today, or that of a reviewer for whom they stand in. */
export function rolesOf(personId: string): SQL {
  const stoodInFor = sql`${eq(substitution.substituteId, personId)} and ${isSubstituteToday}`;
  // The people as an array, so that their roles are found by the key instead of by reading all.
  return sql`(${membership.personId} = any(array(select ${personId}::uuid
      union all select ${substitution.reviewerId} from ${substitution} where ${stoodInFor}))
    and ${isHeldToday}
    and (${membership.personId} = ${personId} or ${membership.role} = 'reviewer' and exists (
      select from ${substitution} where ${stoodInFor}
      and ${substitution.reviewerId} = ${membership.personId} and ${substitution.agencyId} = ${membership.agencyId})))`;
}

/** Every role of a person today, and those of the reviewers for whom they stand in. */
export async function rolesToday(tx: Transaction, personId: string): Promise<HeldRole[]> {
  const rows = await tx
    .select({
      agencyId: membership.agencyId,
      role: membership.role,
      path: agency.path,
      holderId: membership.personId,
      holderName: person.name,
    })
    .from(membership)
    .innerJoin(agency, eq(agency.id, membership.agencyId))
    .innerJoin(person, eq(person.id, membership.personId))
    .where(rolesOf(personId));
  return rows.map(({ holderId, holderName, ...held }) => ({
    ...held,
    inPlaceOf: holderId === personId ? null : { personId: holderId, name: holderName },
  }));
}
