/**
 * Who can take the steps of a report: reviewers of the chain, their substitutes, and people an administrator named for this
 * report and step. A report is not handed in while a step has nobody, so an office of two never gets stuck unseen.
 */
import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import {
  type Barred,
  freeTakers,
  type StepOfChain,
  stuckSentence,
  stuckSteps,
  type Taker,
} from "@/report/workflow/takers";
import { anyOf } from "../any-of";
import { isUuid, withReport, type ReportEntry } from "../gate/access";
import { type Transaction } from "../client";
import { recordEvent } from "../gate/history";
import { isHeldToday, isSubstituteToday } from "../gate/memberships";
import { Refusal } from "../refusal";
import { agency, approval, membership, namedReviewer, person, substitution } from "../schema";
import { type Viewer } from "../viewer";
import { requireRevision, requireText } from "./drafts";

/** The steps of the report's chain with everybody who may take them but for four eyes. */
export async function reviewChainOf({
  tx,
  report: row,
  revision: working,
  chain,
}: ReportEntry): Promise<StepOfChain[]> {
  const byRole = await reviewersAt(
    tx,
    chain.map(({ atAgencyId }) => atAgencyId),
  );
  const named = working ? await namedFor(tx, working.id, row.agencyId) : [];
  return chain.map(({ step, name, atAgencyId }) => ({
    step,
    name,
    takers: [
      ...byRole.filter(({ agencyId }) => agencyId === atAgencyId),
      ...named.filter((each) => each.step === step),
    ].map(({ personId, name: takerName, inPlaceOf }): Taker => ({ personId, name: takerName, inPlaceOf })),
  }));
}

/** Reviewers of agencies today, and who stands in for them. */
async function reviewersAt(tx: Transaction, agencyIds: readonly string[]) {
  if (agencyIds.length === 0) return [];
  const substitute = alias(person, "substitute");
  const rows = await tx
    .select({
      agencyId: membership.agencyId,
      personId: person.id,
      name: person.name,
      substituteId: substitute.id,
      substituteName: substitute.name,
    })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .leftJoin(
      substitution,
      and(
        eq(substitution.reviewerId, membership.personId),
        eq(substitution.agencyId, membership.agencyId),
        isSubstituteToday,
      ),
    )
    .leftJoin(substitute, eq(substitute.id, substitution.substituteId))
    .where(and(anyOf(membership.agencyId, agencyIds), eq(membership.role, "reviewer"), isHeldToday))
    .orderBy(asc(person.name));
  return rows.flatMap(({ agencyId, personId, name, substituteId, substituteName }) => [
    { agencyId, personId, name, inPlaceOf: null },
    ...(substituteId === null
      ? []
      : [{ agencyId, personId: substituteId, name: substituteName ?? "", inPlaceOf: { personId, name } }]),
  ]);
}

/** People named for a step who are reviewers here or above today. */
async function namedFor(tx: Transaction, revisionId: string, agencyId: string) {
  const rows = await tx
    .selectDistinct({ step: namedReviewer.step, personId: person.id, name: person.name })
    .from(namedReviewer)
    .innerJoin(person, eq(person.id, namedReviewer.personId))
    .innerJoin(membership, and(eq(membership.personId, person.id), reviewsAtOrAbove(agencyId)))
    .where(eq(namedReviewer.revisionId, revisionId))
    .orderBy(asc(person.name));
  return rows.map((row) => ({ ...row, inPlaceOf: null }));
}

/** Condition on `membership`: a reviewer's role, held today at the agency or above it. */
function reviewsAtOrAbove(agencyId: string) {
  return and(
    eq(membership.role, "reviewer"),
    isHeldToday,
    sql`exists (select from ${agency} own join ${agency} at on at.path @> own.path
      where own.id = ${agencyId} and at.id = ${membership.agencyId})`,
  );
}

/** Refuses a hand-in while there is a step that nobody could take, naming it and why. */
export async function refuseStuckSteps(entry: ReportEntry, { personId }: Pick<Viewer, "personId">): Promise<void> {
  const stuck = stuckSteps(await reviewChainOf(entry), barredBy(entry, personId));
  if (stuck.length > 0) throw new Refusal("blocked", stuckSentence(stuck));
}

function barredBy(entry: ReportEntry, submitterId: string | null): Barred {
  const authors = requireRevision(entry).authorIds.map((id) => [id, "author"] as const);
  return new Map([...authors, ...(submitterId === null ? [] : [[submitterId, "submitter"] as const])]);
}

/** Who can take the step that is due: neither submitter nor author nor an approver, on either side of a substitution. */
export async function takersOfDueStep(entry: ReportEntry): Promise<Taker[]> {
  const { tx, revision: working, submission: latestSubmission } = entry;
  const due = (await reviewChainOf(entry)).find(({ step }) => step === working?.step);
  if (!due || !latestSubmission) return [];
  const given = await tx
    .select({ personId: approval.personId, inPlaceOf: approval.inPlaceOf })
    .from(approval)
    .where(eq(approval.submissionId, latestSubmission.id));
  const approvers = given
    .flatMap(({ personId, inPlaceOf }) => [personId, inPlaceOf])
    .flatMap((id) => (id === null ? [] : [[id, "approver"] as const]));
  return freeTakers(due.takers, new Map([...approvers, ...barredBy(entry, latestSubmission.submittedBy)]));
}

/** Somebody an administrator can name for a step. */
export interface Nameable {
  readonly personId: string;
  readonly name: string;
  readonly agencyName: string;
}

/** Reviewers here or above who neither wrote nor handed in what is worked on; never the administrator who names. */
export async function nameableFor(entry: ReportEntry, viewer: Pick<Viewer, "personId">): Promise<Nameable[]> {
  const { tx, report: row } = entry;
  const rows = await tx
    .selectDistinctOn([person.name, person.id], { personId: person.id, name: person.name, agencyName: agency.name })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .innerJoin(agency, eq(agency.id, membership.agencyId))
    .where(reviewsAtOrAbove(row.agencyId))
    .orderBy(asc(person.name), asc(person.id));
  const barred = barredBy(entry, handedInBy(entry));
  return rows.filter(({ personId }) => personId !== viewer.personId && !barred.has(personId));
}

function handedInBy({ situation, submission }: ReportEntry): string | null {
  return situation.working === "in-review" ? (submission?.submittedBy ?? null) : null;
}

/** Names another person for one step of this very report, with a reason that stays in the history. */
export async function nameReviewer(
  viewer: Viewer,
  reportId: string,
  given: { readonly step: number; readonly personId: string; readonly reason: string },
): Promise<void> {
  const reason = requireText(given.reason, { zh: "请填写理由（不超过2000字）。", en: "Please give the reason." });
  await withReport(viewer, reportId, "name-reviewer", async (entry) => {
    const working = requireRevision(entry);
    const { step, personId } = given;
    if (!Number.isInteger(step) || step < (working.step ?? 1) || step > entry.situation.steps)
      throw new Refusal("malformed");
    const chosen = isUuid(personId)
      ? (await nameableFor(entry, viewer)).find((each) => each.personId === personId)
      : undefined;
    if (!chosen) throw new Refusal("malformed", notNameable);
    await entry.tx
      .insert(namedReviewer)
      .values({ revisionId: working.id, step, personId, namedBy: viewer.personId, reason })
      .onConflictDoUpdate({
        target: [namedReviewer.revisionId, namedReviewer.step, namedReviewer.personId],
        set: { namedBy: viewer.personId, reason, at: new Date() },
      });
    const named = { personId, name: chosen.name };
    await recordEvent(entry.tx, viewer, reportId, "name-reviewer", { step, named, reason });
  });
}

const notNameable = {
  zh: "请选择本机关或上级机关的审核人，且未参与填报或提交本稿。",
  en: "Choose a reviewer of this agency or one above it, who neither wrote nor submitted this draft.",
};
