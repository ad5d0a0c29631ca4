/** My work: the reports a person may see before the public does, and what each waits for. */
import "server-only";
import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { type Origin, type Scope } from "@/report/content";
import { type PreviousCorrected } from "@/report/events";
import { deadlineOf, type Reporter } from "@/report/workflow/deadlines";
import { maySeeUnpublished, movesOpenTo } from "@/report/workflow/permissions";
import { type Move, shownStanding, type Standing, type Standings } from "@/report/workflow/workflow";
import { anyOf } from "../any-of";
import { requireLiveSession } from "../gate/access";
import { db, type Transaction } from "../client";
import { unsettledCorrections } from "../derived/previous-corrected";
import { rolesOf } from "../gate/memberships";
import { agency, membership, publication, remark, report, revision } from "../schema";
import { situationsOf, type Located, type ReportRow } from "../gate/situations";
import { type Viewer } from "../viewer";

export interface WorkRow {
  readonly reportId: string;
  readonly agencyId: string;
  readonly agencySlug: string;
  readonly agencyName: string;
  readonly year: number;
  readonly scope: Scope;
  readonly origin: Origin | null;
  readonly standing: Standing;
  readonly standings: Standings;
  readonly step: number | null;
  readonly steps: number;
  readonly stepName: string | null;
  readonly updatedAt: Date | null;
  readonly openRemarks: number;
  /** The oldest open remark: where a returned report is opened. */
  readonly firstRemark: { readonly id: string; readonly text: string } | null;
  readonly moves: readonly Move[];
  /** Published in an emergency and not yet confirmed by another person. */
  readonly isEmergency: boolean;
  /** A correction of last year's close that this report does not follow yet. */
  readonly previousCorrected: PreviousCorrected | null;
  /** The last day of the legal publication, as an ISO date. */
  readonly dueOn: string;
}

const workLimit = 300;

/** Reports the viewer may see unpublished, newest year first (300 at most). */
export async function listWork(viewer: Viewer): Promise<WorkRow[]> {
  return db().transaction(async (tx) => {
    await requireLiveSession(tx, viewer);
    const rows = await reachableReports(tx, viewer);
    const located = await situationsOf(
      tx,
      viewer.personId,
      rows.map((row) => row.report),
    );
    const seen = rows.flatMap((row): Seen[] => {
      const found = located.get(row.report.id);
      return found && maySeeUnpublished(found.situation) ? [{ ...row, ...found }] : [];
    });
    const corrected = await unsettledCorrections(
      tx,
      seen.map((row) => row.report.id),
    );
    return workRows(seen, await readWorkFacts(tx, seen), corrected);
  });
}

interface Reachable {
  readonly report: ReportRow;
  readonly agency: Reporter & { readonly id: string; readonly slug: string; readonly name: string };
}

type Seen = Reachable & Located;

async function reachableReports(tx: Transaction, viewer: Viewer): Promise<Reachable[]> {
  const mine = alias(agency, "mine");
  const heldOrStoodIn = rolesOf(viewer.personId);
  const held = tx
    .select({ one: sql`1` })
    .from(membership)
    .innerJoin(mine, eq(mine.id, membership.agencyId))
    .where(and(heldOrStoodIn, sql`${mine.path} @> ${agency.path}`));
  return tx
    .select({
      report,
      agency: { id: agency.id, slug: agency.slug, name: agency.name, level: agency.level, kind: agency.kind },
    })
    .from(report)
    .innerJoin(agency, eq(agency.id, report.agencyId))
    .where(sql`exists ${held}`)
    .orderBy(desc(report.year), asc(agency.name), asc(report.scope))
    .limit(workLimit);
}

async function readWorkFacts(tx: Transaction, seen: readonly Seen[]) {
  const reportIds = seen.map((row) => row.report.id);
  const revisionIds = seen.flatMap(({ revisionId }) => (revisionId ? [revisionId] : []));
  if (reportIds.length === 0) return { publications: [], revisions: [], remarks: [] };
  const publications = await tx
    .select({
      reportId: publication.reportId,
      isEmergency: sql<boolean>`${publication.emergencyReason} is not null and ${publication.emergencyConfirmedBy} is null`,
      publishedAt: publication.publishedAt,
      origin: sql<Origin>`${publication.document} -> 'content' ->> 'origin'`,
    })
    .from(publication)
    .innerJoin(report, and(eq(report.id, publication.reportId), eq(report.publishedVersion, publication.version)))
    .where(anyOf(publication.reportId, reportIds));
  if (revisionIds.length === 0) return { publications, revisions: [], remarks: [] };
  const revisions = await tx
    .select({
      id: revision.id,
      updatedAt: revision.updatedAt,
      origin: sql<Origin>`${revision.content} ->> 'origin'`,
    })
    .from(revision)
    .where(anyOf(revision.id, revisionIds));
  const remarks = await tx
    .select({ revisionId: remark.revisionId, id: remark.id, text: remark.text })
    .from(remark)
    .where(and(anyOf(remark.revisionId, revisionIds), isNull(remark.closedBy)))
    .orderBy(asc(remark.madeAt), asc(remark.id));
  return { publications, revisions, remarks };
}

function workRows(
  seen: readonly Seen[],
  facts: Awaited<ReturnType<typeof readWorkFacts>>,
  corrected: ReadonlyMap<string, PreviousCorrected>,
): WorkRow[] {
  return seen.map(({ report: row, agency: agencyRow, situation, revisionId, chain }) => {
    const due = chain.find(({ step }) => step === situation.step);
    const open = facts.remarks.filter((each) => each.revisionId === revisionId);
    return {
      reportId: row.id,
      agencyId: agencyRow.id,
      agencySlug: agencyRow.slug,
      agencyName: agencyRow.name,
      year: row.year,
      scope: row.scope,
      standing: shownStanding(situation),
      standings: { working: situation.working, published: situation.published },
      step: situation.step,
      steps: situation.steps,
      stepName: due?.name ?? null,
      openRemarks: open.length,
      firstRemark: open[0] ? { id: open[0].id, text: open[0].text } : null,
      moves: movesOpenTo(situation),
      previousCorrected: corrected.get(row.id) ?? null,
      dueOn: deadlineOf(agencyRow, row.scope, row.year),
      ...lastState(row.id, revisionId, facts),
    };
  });
}

function lastState(reportId: string, revisionId: string | null, facts: Awaited<ReturnType<typeof readWorkFacts>>) {
  const working = facts.revisions.find(({ id }) => id === revisionId);
  const current = facts.publications.find((each) => each.reportId === reportId);
  return {
    origin: working?.origin ?? current?.origin ?? null,
    updatedAt: working?.updatedAt ?? current?.publishedAt ?? null,
    isEmergency: current?.isEmergency ?? false,
  };
}

/** Id of the report of this key, or null; for the operator's commands. */
export async function findReportId(agencyId: string, year: number, scope: Scope): Promise<string | null> {
  const [row] = await db()
    .select({ id: report.id })
    .from(report)
    .where(and(eq(report.agencyId, agencyId), eq(report.year, year), eq(report.scope, scope)));
  return row?.id ?? null;
}
