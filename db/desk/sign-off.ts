/** The sign-off sheet (审签单) of one revision: who wrote, approved, checked, countersigned and published it, and when. */
import "server-only";
import { asc, desc, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { type Scope } from "@/report/content";
import { isSameFinding } from "@/report/rules/acceptance";
import { check } from "@/report/rules/check";
import { type Finding } from "@/report/rules/define";
import { type RevisionState } from "@/report/workflow/workflow";
import { readReport, type ReportEntry } from "../gate/access";
import { checkInputOf } from "../gate/checking";
import { acceptancesOf, type NamedAcceptance } from "./desk";
import { nameThen } from "../people/names";
import { Refusal } from "../refusal";
import { approvalsOf } from "../moves/reviews";
import { agency, person, publication, revision, submission } from "../schema";
import { stepsOf } from "./steps";
import { type Viewer } from "../viewer";

/** One step on the sheet; without a person it is still to be signed. */
export interface SignedStep {
  readonly step: number;
  readonly name: string;
  /** The agency the step belongs to; null once the chain of that time is no longer known. */
  readonly agencyName: string | null;
  readonly person: string | null;
  readonly at: Date | null;
  readonly confidentialityChecked: boolean;
}

/** What the sheet says. */
export interface SignOff {
  readonly agencyName: string;
  readonly year: number;
  readonly scope: Scope;
  readonly revisionNo: number;
  readonly state: RevisionState;
  readonly submission: { readonly no: number; readonly submittedBy: string; readonly submittedAt: Date } | null;
  readonly steps: readonly SignedStep[];
  readonly acceptances: readonly (NamedAcceptance & { readonly message: Finding["message"] | null })[];
  readonly publication: {
    readonly version: number;
    readonly publishedBy: string;
    readonly publishedAt: Date;
    readonly publicNote: string | null;
    readonly hash: string;
    readonly emergencyReason: string | null;
    readonly emergencyConfirmedBy: string | null;
    readonly withdrawnAt: Date | null;
  } | null;
  /** Every published version has its own sheet. */
  readonly versions: readonly number[];
  /** Whether a working revision has a sheet of its own. */
  readonly hasWorking: boolean;
}

/** The sheet of a published version, or (null) of the working revision, else of the current version. */
export async function getSignOff(viewer: Viewer, reportId: string, version: number | null): Promise<SignOff> {
  return readReport(viewer, reportId, async (entry) => {
    const published = await publicationsOf(entry);
    const asked = version ?? (entry.revision ? null : entry.report.publishedVersion);
    const frozen = asked === null ? null : published.find((each) => each.version === asked);
    if (frozen === undefined) throw new Refusal("not-found");
    return {
      ...(await signedRevision(viewer, entry, frozen)),
      publication: frozen && publicationOn(frozen),
      versions: published.map((each) => each.version),
      hasWorking: entry.revision !== null,
    };
  });
}

type Frozen = Awaited<ReturnType<typeof publicationsOf>>[number];

async function signedRevision(viewer: Viewer, entry: ReportEntry, frozen: Frozen | null) {
  const { tx, report: row } = entry;
  const revisionId = frozen?.revisionId ?? entry.revision?.id;
  const [signed] = revisionId ? await tx.select().from(revision).where(eq(revision.id, revisionId)) : [];
  if (!signed) throw new Refusal("not-found");
  const findings = frozen?.document.findings ?? check(await checkInputOf(tx, row, signed.content));
  const latestSubmission = await submissionOf(entry, signed.id);
  const acceptances = await acceptancesOf(tx, signed.id, findings, viewer);
  return {
    agencyName: frozen?.document.agency.name ?? (await agencyName(entry)),
    year: row.year,
    scope: row.scope,
    revisionNo: signed.no,
    state: signed.state,
    submission: latestSubmission && {
      no: latestSubmission.no,
      submittedBy: latestSubmission.submittedBy,
      submittedAt: latestSubmission.submittedAt,
    },
    steps: frozen ? await stepsGiven(entry, frozen, latestSubmission) : await stepsDue(entry),
    acceptances: acceptances
      .filter(({ inForce }) => inForce)
      .map((given) => ({ ...given, message: messageOf(findings, given) })),
  };
}

async function agencyName({ tx, report: row }: ReportEntry): Promise<string> {
  const [agencyRow] = await tx.select({ name: agency.name }).from(agency).where(eq(agency.id, row.agencyId));
  return agencyRow?.name ?? "";
}

function publicationOn(frozen: Frozen): SignOff["publication"] {
  const { version, publishedBy, publishedAt, publicNote, hash, emergencyReason, emergencyConfirmedBy } = frozen;
  const { withdrawnAt } = frozen;
  return {
    version,
    publishedBy,
    publishedAt,
    publicNote,
    hash,
    emergencyReason,
    emergencyConfirmedBy,
    withdrawnAt,
  };
}

async function publicationsOf({ tx, report: row }: ReportEntry) {
  const confirmer = alias(person, "confirmer");
  const rows = await tx
    .select({
      row: publication,
      publishedBy: nameThen(publication.publishedBy, publication.publishedAt),
      emergencyConfirmedBy: confirmer.name,
    })
    .from(publication)
    .leftJoin(confirmer, eq(confirmer.id, publication.emergencyConfirmedBy))
    .where(eq(publication.reportId, row.id))
    .orderBy(asc(publication.version));
  return rows.map(({ row: frozen, ...names }) => ({ ...frozen, ...names }));
}

async function submissionOf({ tx }: ReportEntry, revisionId: string) {
  const [latestSubmission] = await tx
    .select({
      id: submission.id,
      no: submission.no,
      submittedBy: nameThen(submission.submittedBy, submission.submittedAt),
      submittedAt: submission.submittedAt,
    })
    .from(submission)
    .where(eq(submission.revisionId, revisionId))
    .orderBy(desc(submission.no))
    .limit(1);
  return latestSubmission ?? null;
}

/** A published version names those who approved it then; the chain may be another one by now. */
async function stepsGiven(
  { tx }: ReportEntry,
  { document }: Frozen,
  latestSubmission: { readonly id: string } | null,
): Promise<SignedStep[]> {
  // Approvals of a submission that was taken back before an emergency publication are not part of that version.
  const given = latestSubmission && document.approvals.length > 0 ? await approvalsOf(tx, latestSubmission.id) : [];
  return given.map(({ step, stepName, personName, at, confidentialityChecked }) => ({
    step,
    name: stepName,
    agencyName: null,
    person: personName,
    at,
    confidentialityChecked,
  }));
}

async function stepsDue(entry: ReportEntry): Promise<SignedStep[]> {
  return (await stepsOf(entry)).map(({ step, name, agencyName, approvedBy, approvedAt, confidentialityChecked }) => ({
    step,
    name,
    agencyName,
    person: approvedBy,
    at: approvedAt,
    confidentialityChecked,
  }));
}

function messageOf(findings: readonly Finding[], acceptance: NamedAcceptance) {
  const found = findings.find((each) => isSameFinding(each, acceptance));
  return found?.message ?? null;
}
