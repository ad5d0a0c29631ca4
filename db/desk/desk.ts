/** The desk of one report: everything its page shows to those who may see it before the public. */
import "server-only";
import { and, asc, desc, eq, isNull, lt } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { type Origin, type ReportContent, type Scope } from "@/report/content";
import { type Place } from "@/report/evidence";
import { movesOpenTo, needsReason } from "@/report/workflow/permissions";
import { isSameFinding } from "@/report/rules/acceptance";
import { check } from "@/report/rules/check";
import { type Finding } from "@/report/rules/define";
import { type PastEvent, pastEventOf } from "@/report/series/history";
import {
  type Move,
  type PublicStanding,
  type RevisionState,
  shownStanding,
  type Standing,
} from "@/report/workflow/workflow";
import { readReport, type ReportEntry } from "../gate/access";
import { checkInputOf } from "../gate/checking";
import { type Transaction } from "../client";
import { listEvents } from "../gate/history";
import { lastReviewMark, type ReviewMark } from "../moves/review-marks";
import { threadsOf, type RemarkThread } from "../moves/remarks";
import { type Nameable, nameableFor } from "../moves/reviewers";
import { nameOf, nameThen } from "../people/names";
import { acceptance, agency, person, publication, type report, submission } from "../schema";
import { scheduleOf, type Scheduled } from "../moves/scheduling";
import { stepsOf, type NamedStep } from "./steps";
import { type Viewer } from "../viewer";

/** An acceptance with the names of those who gave and countersigned it. */
export interface NamedAcceptance {
  readonly id: string;
  readonly rule: string;
  readonly instance: string;
  readonly basis: string;
  readonly reason: string;
  readonly acceptedBy: string;
  readonly acceptedAt: Date;
  readonly countersignedBy: string | null;
  /** Given by this very viewer, who therefore cannot countersign it. */
  readonly mine: boolean;
  /** Still about a finding on the values of now. */
  readonly inForce: boolean;
}

/** A publication without finished review that nobody else has confirmed yet. */
export interface Emergency {
  readonly reason: string;
  readonly publishedBy: string;
  readonly publishedAt: Date;
  /** Published by this very viewer, who therefore cannot confirm it. */
  readonly mine: boolean;
}

/** Everything the desk page of a report shows. */
export interface Desk {
  readonly report: {
    readonly id: string;
    readonly year: number;
    readonly scope: Scope;
    /** The work that is under way, else what the public has. */
    readonly standing: Standing;
    readonly publicStanding: PublicStanding;
    readonly origin: Origin;
    /** Versions before the current one that the public still sees. */
    readonly earlierVersions: readonly number[];
    readonly agency: { readonly id: string; readonly slug: string; readonly name: string };
    readonly publishedVersion: number | null;
    readonly emergency: Emergency | null;
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
  readonly steps: readonly NamedStep[];
  /** The hand-in keeps the chain it entered with, and the agency has another by now. */
  readonly isChainKept: boolean;
  readonly submission: { readonly no: number; readonly submittedBy: string; readonly submittedAt: Date } | null;
  readonly findings: readonly Finding[];
  readonly acceptances: readonly NamedAcceptance[];
  readonly remarks: readonly RemarkThread[];
  /** What this viewer saw last; null before they first said so. */
  readonly reviewMark: ReviewMark | null;
  readonly previous: ReportContent | null;
  readonly published: ReportContent | null;
  readonly lastSubmitted: ReportContent | null;
  readonly history: readonly PastEvent[];
  readonly moves: readonly Move[];
  /** Moves among them that this viewer makes as an administrator only, with a reason. */
  readonly withReason: readonly Move[];
  /** Whom this viewer can name for a step; empty for those who cannot. */
  readonly nameable: readonly Nameable[];
  /** The day set for the publication of an approved revision. */
  readonly schedule: Scheduled | null;
}

/** Everything the desk page of a report shows, with the moves open to this viewer; *not found* to everyone else. */
export async function getDesk(viewer: Viewer, reportId: string): Promise<Desk> {
  return readReport(viewer, reportId, async (entry) => {
    const { tx, report: row, revision: working } = entry;
    const current = await currentPublication(tx, row);
    const content = working?.content ?? current?.document.content ?? null;
    const input = content ? await checkInputOf(tx, row, content) : null;
    const findings = input ? check(input) : [];
    return {
      report: await headOf(entry, current, viewer),
      ...(await workOn(entry, findings, viewer)),
      steps: await stepsOf(entry),
      isChainKept: entry.isChainKept,
      submission: await submissionOf(entry),
      findings,
      previous: input?.previous ?? null,
      published: current?.document.content ?? null,
      reviewMark: await lastReviewMark(tx, viewer, row.id),
      lastSubmitted: await submittedBefore(entry),
      history: (await listEvents(tx, row.id)).map(pastEventOf),
      ...(await movesFor(entry, viewer)),
      schedule: working ? await scheduleOf(tx, working.id) : null,
    };
  });
}

async function movesFor(entry: ReportEntry, viewer: Viewer): Promise<Pick<Desk, "moves" | "withReason" | "nameable">> {
  const moves = movesOpenTo(entry.situation);
  return {
    moves,
    withReason: moves.filter((move) => needsReason(move, entry.situation)),
    nameable: moves.includes("name-reviewer") ? await nameableFor(entry, viewer) : [],
  };
}

/** The working revision with the reasons and remarks on it. */
async function workOn(
  entry: ReportEntry,
  findings: readonly Finding[],
  viewer: Viewer,
): Promise<Pick<Desk, "revision" | "acceptances" | "remarks">> {
  const { tx, revision: working } = entry;
  if (!working) return { revision: null, acceptances: [], remarks: [] };
  return {
    revision: { ...working, updatedBy: await nameOf(tx, working.updatedBy) },
    acceptances: await acceptancesOf(tx, working.id, findings, viewer),
    remarks: await threadsOf(entry, working.id, viewer),
  };
}

async function headOf(
  { tx, report: row, situation }: ReportEntry,
  current: typeof publication.$inferSelect | null,
  viewer: Viewer,
): Promise<Desk["report"]> {
  const [agencyRow] = await tx
    .select({ id: agency.id, slug: agency.slug, name: agency.name })
    .from(agency)
    .where(eq(agency.id, row.agencyId));
  return {
    id: row.id,
    year: row.year,
    scope: row.scope,
    standing: shownStanding(situation),
    publicStanding: situation.published,
    origin: situation.origin,
    earlierVersions: await earlierVersions(tx, row),
    agency: agencyRow ?? { id: row.agencyId, slug: "", name: "" },
    publishedVersion: row.publishedVersion,
    emergency: current && (await emergencyOf(tx, current, viewer)),
  };
}

async function earlierVersions(tx: Transaction, row: typeof report.$inferSelect): Promise<number[]> {
  const rows = await tx
    .select({ version: publication.version })
    .from(publication)
    .where(
      and(
        eq(publication.reportId, row.id),
        lt(publication.version, row.publishedVersion ?? 0),
        isNull(publication.withdrawnAt),
      ),
    )
    .orderBy(desc(publication.version));
  return rows.map(({ version }) => version);
}

async function emergencyOf(
  tx: Transaction,
  current: typeof publication.$inferSelect,
  viewer: Viewer,
): Promise<Emergency | null> {
  const { emergencyReason: reason, emergencyConfirmedBy, publishedBy, publishedAt, withdrawnAt } = current;
  if (reason === null || emergencyConfirmedBy !== null || withdrawnAt !== null) return null;
  const [by] = await tx
    .select({ name: nameThen(publication.publishedBy, publication.publishedAt) })
    .from(publication)
    .where(and(eq(publication.reportId, current.reportId), eq(publication.version, current.version)));
  return { reason, publishedBy: by?.name ?? "", publishedAt, mine: publishedBy === viewer.personId };
}

async function submissionOf({ tx, submission: latestSubmission }: ReportEntry): Promise<Desk["submission"]> {
  if (!latestSubmission) return null;
  const [by] = await tx
    .select({ name: nameThen(submission.submittedBy, submission.submittedAt) })
    .from(submission)
    .where(eq(submission.id, latestSubmission.id));
  return { no: latestSubmission.no, submittedBy: by?.name ?? "", submittedAt: latestSubmission.submittedAt };
}

async function currentPublication(tx: Transaction, row: typeof report.$inferSelect) {
  const [current] = await tx
    .select()
    .from(publication)
    .where(and(eq(publication.reportId, row.id), eq(publication.version, row.publishedVersion ?? 0)));
  return current ?? null;
}

/** The reasons given on a revision, in the order they were given. */
export async function acceptancesOf(
  tx: Transaction,
  revisionId: string,
  findings: readonly Pick<Finding, "rule" | "instance" | "basis">[],
  viewer: Viewer,
): Promise<NamedAcceptance[]> {
  const countersigner = alias(person, "countersigner");
  const rows = await tx
    .select({
      row: acceptance,
      acceptedBy: nameThen(acceptance.acceptedBy, acceptance.acceptedAt),
      countersignedBy: countersigner.name,
    })
    .from(acceptance)
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
    mine: row.acceptedBy === viewer.personId,
    inForce: findings.some((finding) => isSameFinding(row, finding)),
  }));
}

/** What the reviewers saw last: the submission before the one in review, or the last one while it is mended. */
async function submittedBefore({ tx, revision: working, submission: latestSubmission, situation }: ReportEntry) {
  if (!working || !latestSubmission) return null;
  const isSubmitted = situation.working === "in-review" || situation.working === "approved";
  const [row] = await tx
    .select({ content: submission.content })
    .from(submission)
    .where(and(eq(submission.revisionId, working.id), isSubmitted ? lt(submission.no, latestSubmission.no) : undefined))
    .orderBy(desc(submission.no))
    .limit(1);
  return row?.content ?? null;
}
