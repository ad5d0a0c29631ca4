/** Private reads: what waits for a person, and everything the desk page of one report needs. */
import "server-only";
import { and, asc, count, desc, eq, inArray, isNull, lt, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { type Origin, type ReportContent, type Scope } from "@/report/content";
import { deadlineOf, type Reporter } from "@/report/deadlines";
import { type Place } from "@/report/evidence";
import { maySeeUnpublished, movesOpenTo } from "@/report/permissions";
import { check } from "@/report/rules/check";
import { type Finding } from "@/report/rules/define";
import { type Move, type RevisionState, type Standing } from "@/report/workflow";
import { readReport, requireLiveSession, type Entry } from "./access";
import { checkInputOf } from "./checking";
import { db, type Transaction } from "./client";
import { listEvents } from "./history";
import { isAbout, approvalsOf } from "./reviews";
import {
  acceptance,
  agency,
  chainStep,
  membership,
  person,
  publication,
  remark,
  report,
  revision,
  submission,
} from "./schema";
import { scheduleOf, type Scheduled } from "./scheduling";
import { situationsOf, type Located, type ReportRow } from "./situations";
import { type Viewer } from "./viewer";

export interface WorkRow {
  readonly reportId: string;
  readonly agencyId: string;
  readonly agencySlug: string;
  readonly agencyName: string;
  readonly year: number;
  readonly scope: Scope;
  readonly origin: Origin | null;
  readonly standing: Standing;
  readonly step: number | null;
  readonly steps: number;
  readonly stepName: string | null;
  readonly updatedAt: Date | null;
  readonly openRemarks: number;
  readonly moves: readonly Move[];
  /** Published in an emergency and not yet confirmed by another person. */
  readonly isEmergency: boolean;
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
    return workRows(seen, await readWorkFacts(tx, seen));
  });
}

interface Reachable {
  readonly report: ReportRow;
  readonly agency: Reporter & { readonly id: string; readonly slug: string; readonly name: string };
}

type Seen = Reachable & Located;

async function reachableReports(tx: Transaction, viewer: Viewer): Promise<Reachable[]> {
  const mine = alias(agency, "mine");
  const held = tx
    .select({ one: sql`1` })
    .from(membership)
    .innerJoin(mine, eq(mine.id, membership.agencyId))
    .where(and(eq(membership.personId, viewer.personId), sql`${mine.path} @> ${agency.path}`));
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
  if (reportIds.length === 0) return { publications: [], revisions: [], remarks: [], chain: [] };
  const publications = await tx
    .select({
      reportId: publication.reportId,
      isEmergency: sql<boolean>`${publication.emergencyReason} is not null and ${publication.emergencyConfirmedBy} is null`,
      publishedAt: publication.publishedAt,
      origin: sql<Origin>`${publication.document} -> 'content' ->> 'origin'`,
    })
    .from(publication)
    .innerJoin(report, and(eq(report.id, publication.reportId), eq(report.publishedVersion, publication.version)))
    .where(inArray(publication.reportId, reportIds));
  const chain = await tx
    .select({ agencyId: chainStep.agencyId, step: chainStep.step, name: chainStep.name })
    .from(chainStep)
    .where(
      inArray(
        chainStep.agencyId,
        seen.map((row) => row.agency.id),
      ),
    );
  if (revisionIds.length === 0) return { publications, revisions: [], remarks: [], chain };
  const revisions = await tx
    .select({
      id: revision.id,
      updatedAt: revision.updatedAt,
      origin: sql<Origin>`${revision.content} ->> 'origin'`,
    })
    .from(revision)
    .where(inArray(revision.id, revisionIds));
  const remarks = await tx
    .select({ revisionId: remark.revisionId, n: count() })
    .from(remark)
    .where(and(inArray(remark.revisionId, revisionIds), isNull(remark.closedBy)))
    .groupBy(remark.revisionId);
  return { publications, revisions, remarks, chain };
}

function workRows(seen: readonly Seen[], facts: Awaited<ReturnType<typeof readWorkFacts>>): WorkRow[] {
  return seen.map(({ report: row, agency: body, situation, revisionId }) => {
    const due = facts.chain.find(({ agencyId, step }) => agencyId === body.id && step === situation.step);
    return {
      reportId: row.id,
      agencyId: body.id,
      agencySlug: body.slug,
      agencyName: body.name,
      year: row.year,
      scope: row.scope,
      standing: situation.standing,
      step: situation.step,
      steps: situation.steps,
      stepName: due?.name ?? null,
      openRemarks: facts.remarks.find((each) => each.revisionId === revisionId)?.n ?? 0,
      moves: movesOpenTo(situation),
      dueOn: deadlineOf(body, row.scope, row.year),
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

export interface Desk {
  readonly report: {
    readonly id: string;
    readonly year: number;
    readonly scope: Scope;
    readonly standing: Standing;
    readonly agency: { readonly id: string; readonly slug: string; readonly name: string };
    readonly publishedVersion: number | null;
    readonly isEmergency: boolean;
  };
  readonly revision: {
    readonly id: string;
    readonly no: number;
    readonly version: number;
    readonly content: ReportContent;
    readonly evidence: Record<string, Place>;
    readonly state: RevisionState;
    readonly step: number | null;
    readonly updatedAt: Date;
    readonly updatedBy: string | null;
  } | null;
  readonly steps: readonly {
    readonly step: number;
    readonly name: string;
    readonly agencyName: string;
    readonly approvedBy: string | null;
    readonly approvedAt: Date | null;
  }[];
  readonly submission: { readonly no: number; readonly submittedBy: string; readonly submittedAt: Date } | null;
  readonly findings: readonly Finding[];
  readonly acceptances: readonly {
    readonly id: string;
    readonly rule: string;
    readonly instance: string;
    readonly basis: string;
    readonly reason: string;
    readonly acceptedBy: string;
    readonly acceptedAt: Date;
    readonly countersignedBy: string | null;
    readonly inForce: boolean;
  }[];
  readonly remarks: readonly {
    readonly id: string;
    readonly place: string;
    readonly text: string;
    readonly author: string;
    readonly at: Date;
    readonly answer: string | null;
    readonly answeredBy: string | null;
    readonly closedBy: string | null;
    readonly mine: boolean;
  }[];
  readonly previous: ReportContent | null;
  readonly published: ReportContent | null;
  readonly lastSubmitted: ReportContent | null;
  readonly history: readonly {
    readonly at: Date;
    readonly person: string;
    readonly kind: string;
    readonly note: string | null;
  }[];
  readonly moves: readonly Move[];
  /** The day set for the publication of an approved revision. */
  readonly schedule: Scheduled | null;
}

/** Everything the desk page of a report shows, with the moves open to this viewer; *not found* to everyone else. */
export async function getDesk(viewer: Viewer, reportId: string): Promise<Desk> {
  return readReport(viewer, reportId, async (entry) => {
    const { tx, report: row, revision: working, situation } = entry;
    const current = await currentPublication(tx, row);
    const content = working?.content ?? current?.document.content ?? null;
    const input = content ? await checkInputOf(tx, row, content) : null;
    const findings = input ? check(input) : [];
    return {
      report: await headOf(entry, current),
      ...(await workOn(entry, findings, viewer)),
      steps: await namedSteps(entry),
      submission: await submissionOf(entry),
      findings,
      previous: input?.previous ?? null,
      published: current?.document.content ?? null,
      lastSubmitted: await submittedBefore(entry),
      history: (await listEvents(tx, row.id)).map(({ at, personName, kind, detail }) => ({
        at,
        person: personName,
        kind,
        note: noteOf(detail),
      })),
      moves: movesOpenTo(situation),
      schedule: working ? await scheduleOf(tx, working.id) : null,
    };
  });
}

/** The working revision with the reasons and remarks on it. */
async function workOn(
  { tx, revision: working }: Entry,
  findings: readonly Finding[],
  viewer: Viewer,
): Promise<Pick<Desk, "revision" | "acceptances" | "remarks">> {
  if (!working) return { revision: null, acceptances: [], remarks: [] };
  return {
    revision: { ...working, updatedBy: await nameOf(tx, working.updatedBy) },
    acceptances: await acceptancesOf(tx, working.id, findings),
    remarks: await remarksOf(tx, working.id, viewer),
  };
}

async function headOf(
  { tx, report: row, situation }: Entry,
  current: typeof publication.$inferSelect | null,
): Promise<Desk["report"]> {
  const [body] = await tx
    .select({ id: agency.id, slug: agency.slug, name: agency.name })
    .from(agency)
    .where(eq(agency.id, row.agencyId));
  return {
    id: row.id,
    year: row.year,
    scope: row.scope,
    standing: situation.standing,
    agency: body ?? { id: row.agencyId, slug: "", name: "" },
    publishedVersion: row.publishedVersion,
    isEmergency: current !== null && current.emergencyReason !== null && current.emergencyConfirmedBy === null,
  };
}

async function submissionOf({ tx, submission: handed }: Entry): Promise<Desk["submission"]> {
  if (!handed) return null;
  const submittedBy = (await nameOf(tx, handed.submittedBy)) ?? "";
  return { no: handed.no, submittedBy, submittedAt: handed.submittedAt };
}

async function currentPublication(tx: Transaction, row: typeof report.$inferSelect) {
  const [current] = await tx
    .select()
    .from(publication)
    .where(and(eq(publication.reportId, row.id), eq(publication.version, row.publishedVersion ?? 0)));
  return current ?? null;
}

async function nameOf(tx: Transaction, personId: string | null): Promise<string | null> {
  if (personId === null) return null;
  const [row] = await tx.select({ name: person.name }).from(person).where(eq(person.id, personId));
  return row?.name ?? null;
}

async function namedSteps({ tx, report: row, submission: handed, situation }: Entry): Promise<Desk["steps"]> {
  const chain = await tx
    .select({ step: chainStep.step, name: chainStep.name, agencyName: agency.name })
    .from(chainStep)
    .innerJoin(agency, eq(agency.id, chainStep.atAgencyId))
    .where(eq(chainStep.agencyId, row.agencyId))
    .orderBy(asc(chainStep.step));
  const inForce = situation.standing === "in-review" || situation.standing === "approved";
  const approvals = handed && inForce ? await approvalsOf(tx, handed.id) : [];
  return chain.map((each) => {
    const given = approvals.find(({ step }) => step === each.step);
    return { ...each, approvedBy: given?.personName ?? null, approvedAt: given?.at ?? null };
  });
}

async function acceptancesOf(
  tx: Transaction,
  revisionId: string,
  findings: readonly Finding[],
): Promise<Desk["acceptances"]> {
  const countersigner = alias(person, "countersigner");
  const rows = await tx
    .select({ row: acceptance, acceptedBy: person.name, countersignedBy: countersigner.name })
    .from(acceptance)
    .innerJoin(person, eq(person.id, acceptance.acceptedBy))
    .leftJoin(countersigner, eq(countersigner.id, acceptance.countersignedBy))
    .where(eq(acceptance.revisionId, revisionId))
    .orderBy(asc(acceptance.acceptedAt));
  return rows.map(({ row, acceptedBy, countersignedBy }) => ({
    id: row.id,
    rule: row.rule,
    instance: row.instance,
    basis: row.basis,
    reason: row.reason,
    acceptedBy,
    acceptedAt: row.acceptedAt,
    countersignedBy,
    inForce: findings.some((finding) => isAbout(row, finding)),
  }));
}

async function remarksOf(tx: Transaction, revisionId: string, viewer: Viewer): Promise<Desk["remarks"]> {
  const answerer = alias(person, "answerer");
  const closer = alias(person, "closer");
  const rows = await tx
    .select({ row: remark, author: person.name, answeredBy: answerer.name, closedBy: closer.name })
    .from(remark)
    .innerJoin(person, eq(person.id, remark.authorId))
    .leftJoin(answerer, eq(answerer.id, remark.answeredBy))
    .leftJoin(closer, eq(closer.id, remark.closedBy))
    .where(eq(remark.revisionId, revisionId))
    .orderBy(asc(remark.madeAt));
  return rows.map(({ row, author, answeredBy, closedBy }) => ({
    id: row.id,
    place: row.place,
    text: row.text,
    author,
    at: row.madeAt,
    answer: row.answer,
    answeredBy,
    closedBy,
    mine: row.authorId === viewer.personId,
  }));
}

/** What the reviewers saw last: the submission before the one in review, or the last one while it is mended. */
async function submittedBefore({ tx, revision: working, submission: handed, situation }: Entry) {
  if (!working || !handed) return null;
  const isHanded = situation.standing === "in-review" || situation.standing === "approved";
  const [row] = await tx
    .select({ content: submission.content })
    .from(submission)
    .where(and(eq(submission.revisionId, working.id), isHanded ? lt(submission.no, handed.no) : undefined))
    .orderBy(desc(submission.no))
    .limit(1);
  return row?.content ?? null;
}

function noteOf(detail: unknown): string | null {
  if (detail === null || typeof detail !== "object") return null;
  const words = detail as Record<string, unknown>;
  const note = words.reason ?? words.publicNote ?? words.text ?? words.answer;
  return typeof note === "string" && note !== "" ? note : null;
}

/** Id of the report of this key, or null; for the operator's commands. */
export async function findReportId(agencyId: string, year: number, scope: Scope): Promise<string | null> {
  const [row] = await db()
    .select({ id: report.id })
    .from(report)
    .where(and(eq(report.agencyId, agencyId), eq(report.year, year), eq(report.scope, scope)));
  return row?.id ?? null;
}
