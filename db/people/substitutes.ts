/** Substitutes: who takes the steps of a reviewer on given days. What the substitute does counts for both. */
import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { isDay } from "@/report/structure";
import { mayManage } from "@/report/workflow/permissions";
import { db, type Transaction } from "../client";
import { isUuid, requireLiveSession } from "../gate/access";
import { isHeldToday } from "../gate/memberships";
import { readHoldingsAt } from "../gate/situations";
import { Refusal } from "../refusal";
import { agency, membership, person, substitution } from "../schema";
import { recordSecurity } from "../security/log";
import { type Viewer } from "../viewer";
import { type ShownSubstitution, substitutionsOf } from "./details";

/** Days on which somebody stands in for a reviewer. */
export interface Substitution {
  readonly agencyId: string;
  readonly substituteId: string;
  /** First and last day as ISO dates, counted in Beijing. */
  readonly fromDay: string;
  readonly untilDay: string;
}

/**
 * A reviewer names who stands in for them at an agency on given days: somebody with a role there or above. What the
 * substitute does counts for both.
 */
export async function nameSubstitute(viewer: Viewer, named: Substitution): Promise<{ substitutionId: string }> {
  return db().transaction(async (tx) => {
    await requireLiveSession(tx, viewer);
    const { agencyId, substituteId, fromDay, untilDay } = named;
    if (!isUuid(agencyId) || !isUuid(substituteId)) throw new Refusal("not-found");
    const own = (await readHoldingsAt(tx, viewer.personId, [agencyId]))(agencyId);
    const isReviewer = own.some(
      ({ role, relation, inPlaceOf }) => role === "reviewer" && relation === "own" && inPlaceOf === null,
    );
    if (!isReviewer) throw new Refusal("forbidden");
    const theirs = (await readHoldingsAt(tx, substituteId, [agencyId]))(agencyId);
    const isThere = theirs.some(({ relation, inPlaceOf }) => inPlaceOf === null && /own|above/.test(relation));
    if (substituteId === viewer.personId || !isThere) throw new Refusal("malformed", noSubstitute);
    if (!isDay(fromDay) || !isDay(untilDay) || fromDay > untilDay) throw new Refusal("malformed");
    const [row] = await tx
      .insert(substitution)
      .values({ agencyId, reviewerId: viewer.personId, substituteId, fromDay, untilDay })
      .returning({ substitutionId: substitution.id });
    if (!row) throw new Error("No substitution was made.");
    const { personId } = viewer;
    const detail = { fromDay, untilDay };
    await recordSecurity(tx, { kind: "substitute-named", personId, subjectId: substituteId, agencyId, detail });
    return row;
  });
}

const noSubstitute = {
  zh: "请选择本机关或上级机关的其他人员代为审核。",
  en: "Choose another person of this agency or one above it as your substitute.",
};

/** Ends a substitution before its last day: the reviewer does, or an administrator of the agency. */
export async function endSubstitution(viewer: Viewer, substitutionId: string): Promise<void> {
  await db().transaction(async (tx) => {
    await requireLiveSession(tx, viewer);
    const [row] = isUuid(substitutionId)
      ? await tx.select().from(substitution).where(eq(substitution.id, substitutionId))
      : [];
    if (!row) throw new Refusal("not-found");
    if (row.reviewerId !== viewer.personId) {
      const holdings = (await readHoldingsAt(tx, viewer.personId, [row.agencyId]))(row.agencyId);
      if (!mayManage(holdings)) throw new Refusal("not-found");
    }
    await tx
      .update(substitution)
      .set({ endedAt: sql`now()` })
      .where(and(eq(substitution.id, row.id), isNull(substitution.endedAt)));
    const { agencyId, substituteId: subjectId } = row;
    await recordSecurity(tx, { kind: "substitute-ended", personId: viewer.personId, subjectId, agencyId, detail: {} });
  });
}

/** One's own substitutions of today and later, and where one can name somebody, with who can stand in there. */
export interface OwnSubstitutes {
  readonly own: readonly ShownSubstitution[];
  readonly at: readonly {
    readonly agencyId: string;
    readonly agencyName: string;
    readonly people: readonly { readonly personId: string; readonly name: string }[];
  }[];
}

/** What the page of one's own account shows of substitutes; `at` is empty for who reviews nowhere. */
export function ownSubstitutes(viewer: Viewer): Promise<OwnSubstitutes> {
  return db().transaction(async (tx) => {
    await requireLiveSession(tx, viewer);
    const places = [
      ...new Map(
        viewer.holdings.filter(({ role }) => role === "reviewer").map((held) => [held.agencyId, held.agencyName]),
      ),
    ];
    const at: { agencyId: string; agencyName: string; people: { personId: string; name: string }[] }[] = [];
    for (const [agencyId, agencyName] of places.slice(0, 20))
      at.push({ agencyId, agencyName, people: await mayStandIn(tx, viewer, agencyId) });
    return { own: await substitutionsOf(tx, viewer.personId), at };
  });
}

/** Others with a role of today at the agency or above it. */
function mayStandIn(tx: Transaction, { personId }: Viewer, agencyId: string) {
  return tx
    .selectDistinct({ personId: person.id, name: person.name })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .innerJoin(agency, eq(agency.id, membership.agencyId))
    .where(
      and(
        isHeldToday,
        isNull(person.deactivatedAt),
        sql`${person.id} <> ${personId}`,
        sql`${agency.path} @> (select here.path from agency here where here.id = ${agencyId})`,
      ),
    )
    .orderBy(person.name)
    .limit(200);
}
