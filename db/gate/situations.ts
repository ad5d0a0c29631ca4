/** Where reports stand and what the viewer is to them: a fixed number of queries, for one report or for many. */
import "server-only";
import { and, desc, eq, inArray } from "drizzle-orm";
import { type Holding, type Relation, type Situation } from "@/report/workflow/permissions";
import { type Standing } from "@/report/workflow/workflow";
import { type Transaction } from "../client";
import { agency, approval, chainStep, membership, publication, report, revision, submission } from "../schema";

export type ReportRow = typeof report.$inferSelect;

/** Ids of what a situation was read from, for callers that need the rows themselves. */
export interface Located {
  readonly situation: Situation;
  readonly revisionId: string | null;
  readonly submissionId: string | null;
}

/** The viewer's situation before each report, by report id. */
export async function situationsOf(
  tx: Transaction,
  personId: string,
  rows: readonly ReportRow[],
): Promise<Map<string, Located>> {
  if (rows.length === 0) return new Map();
  const facts = await readFacts(
    tx,
    rows.map(({ id }) => id),
  );
  const holdingsBefore = await readHoldings(tx, personId, [...new Set(rows.map(({ agencyId }) => agencyId))]);
  return new Map(rows.map((row) => [row.id, locate(row, personId, facts, holdingsBefore(row.agencyId))]));
}

const workingStates = ["draft", "in-review", "returned", "approved"] as const;

type Facts = Awaited<ReturnType<typeof readFacts>>;

async function readFacts(tx: Transaction, reportIds: readonly string[]) {
  const working = await tx
    .select({ id: revision.id, reportId: revision.reportId, state: revision.state, step: revision.step })
    .from(revision)
    .where(and(inArray(revision.reportId, [...reportIds]), inArray(revision.state, [...workingStates])));
  const handed =
    working.length === 0
      ? []
      : await tx
          .selectDistinctOn([submission.revisionId], {
            id: submission.id,
            revisionId: submission.revisionId,
            submittedBy: submission.submittedBy,
          })
          .from(submission)
          .where(
            inArray(
              submission.revisionId,
              working.map(({ id }) => id),
            ),
          )
          .orderBy(submission.revisionId, desc(submission.no));
  const approvals =
    handed.length === 0
      ? []
      : await tx
          .select({ submissionId: approval.submissionId, personId: approval.personId })
          .from(approval)
          .where(
            inArray(
              approval.submissionId,
              handed.map(({ id }) => id),
            ),
          );
  const withdrawn = await tx
    .select({ reportId: publication.reportId, at: publication.withdrawnAt })
    .from(publication)
    .innerJoin(report, and(eq(report.id, publication.reportId), eq(report.publishedVersion, publication.version)))
    .where(inArray(publication.reportId, [...reportIds]));
  return { working, handed, approvals, withdrawn };
}

/** The roles of a person seen from each agency, and the number of steps of its chain. */
export async function readHoldings(tx: Transaction, personId: string, agencyIds: readonly string[]) {
  const chain = await tx
    .select({ agencyId: chainStep.agencyId, step: chainStep.step, atAgencyId: chainStep.atAgencyId })
    .from(chainStep)
    .where(inArray(chainStep.agencyId, [...agencyIds]));
  const bodies = await tx
    .select({ id: agency.id, path: agency.path, handledById: agency.handledById })
    .from(agency)
    .where(inArray(agency.id, [...agencyIds]));
  const held = await tx
    .select({ agencyId: membership.agencyId, role: membership.role, path: agency.path })
    .from(membership)
    .innerJoin(agency, eq(agency.id, membership.agencyId))
    .where(eq(membership.personId, personId));
  return (agencyId: string): { holdings: Holding[]; steps: number } => {
    const body = bodies.find(({ id }) => id === agencyId);
    const steps = chain.filter((each) => each.agencyId === agencyId);
    const holdings = held.map((each) => ({
      role: each.role,
      // Who follows on an agency that ended speaks for it as for itself.
      relation: each.agencyId === body?.handledById ? ("own" as const) : relationOf(each.path, body?.path ?? ""),
      steps: steps.filter(({ atAgencyId }) => atAgencyId === each.agencyId).map(({ step }) => step),
    }));
    return { holdings, steps: Math.max(1, steps.length) };
  };
}

/** Paths are ids from the root, joined by dots: an agency is above another when its path begins the other's. */
function relationOf(held: string, body: string): Relation {
  if (held === body) return "own";
  if (body.startsWith(`${held}.`)) return "above";
  return held.startsWith(`${body}.`) ? "below" : "other";
}

function locate(
  row: ReportRow,
  personId: string,
  { working, handed, approvals, withdrawn }: Facts,
  { holdings, steps }: { holdings: Holding[]; steps: number },
): Located {
  const current = working.find(({ reportId }) => reportId === row.id);
  const latest = handed.find(({ revisionId }) => revisionId === current?.id);
  const inForce = isHanded(current?.state) ? latest : undefined;
  const given = approvals.filter(({ submissionId }) => submissionId === inForce?.id);
  return {
    revisionId: current?.id ?? null,
    submissionId: latest?.id ?? null,
    situation: {
      holdings,
      steps,
      standing: workingStates.find((state) => state === current?.state) ?? publishedStanding(row, withdrawn),
      step: current?.step ?? null,
      isSubmitter: inForce?.submittedBy === personId,
      hasApproved: given.some((each) => each.personId === personId),
      isPartlyApproved: given.length > 0,
    },
  };
}

/** After a return or recall the last submission binds nobody any more. */
function isHanded(state: string | undefined): boolean {
  return state === "in-review" || state === "approved";
}

function publishedStanding(row: ReportRow, withdrawn: Facts["withdrawn"]): Standing {
  const published = withdrawn.find(({ reportId }) => reportId === row.id);
  if (!published) return "nothing";
  return published.at ? "withdrawn" : "published";
}
