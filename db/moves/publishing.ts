/** Before the public: publication, published row, dirty rows and event in one transaction; never a sum. */
import "server-only";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { type ReportContent } from "@/report/content";
import { withLinksResolved } from "@/report/narrative/linked-figures";
import { type PublicationDocument, type PublishedFinding } from "@/report/publication";
import { isSameFinding } from "@/report/rules/acceptance";
import { check } from "@/report/rules/check";
import { withReport, type Entry } from "../gate/access";
import { checkInputOf } from "../gate/checking";
import { type Transaction } from "../client";
import { requireRevision, requireText } from "./drafts";
import { recordEvent } from "../gate/history";
import { tellYearAfter } from "../derived/previous-corrected";
import { firstPublication, removePublishedRows, writePublishedRows } from "../derived/published-rows";
import { receiptOf } from "../gate/receipts";
import { Refusal } from "../refusal";
import { approvalsOf } from "./reviews";
import { acceptance, agency, publication, report, revision, schedule } from "../schema";
import { type ReportRow } from "../gate/situations";
import { type Viewer } from "../viewer";

/** What the caller needs to refresh the right pages. */
export interface Published {
  readonly agencySlug: string;
  readonly version: number;
}

/** Publishes the approved revision; a correction of an earlier version needs a public note. */
export async function publishReport(
  viewer: Viewer,
  reportId: string,
  { publicNote }: { publicNote: string | null },
): Promise<Published> {
  return withReport(viewer, reportId, "publish", (entry) => freeze(viewer, entry, publicNote, null));
}

/** Publishes without finished review, flagged until another person confirms; the reason is kept with the publication. */
export async function emergencyPublish(
  viewer: Viewer,
  reportId: string,
  { reason }: { reason: string },
): Promise<Published> {
  const given = requireText(reason, { zh: "请填写紧急发布的理由。", en: "Please give the reason for the emergency." });
  return withReport(viewer, reportId, "emergency-publish", (entry) => freeze(viewer, entry, given, given));
}

/** Freezes the working revision as the next version; the caller has judged whether it may be published. */
export async function freeze(
  viewer: Pick<Viewer, "personId" | "name">,
  entry: Entry,
  note: string | null,
  emergencyReason: string | null,
): Promise<Published> {
  const { tx, report: row } = entry;
  const working = requireRevision(entry);
  const [last] = await tx
    .select({ version: publication.version, document: publication.document })
    .from(publication)
    .where(eq(publication.reportId, row.id))
    .orderBy(desc(publication.version))
    .limit(1);
  const version = (last?.version ?? 0) + 1;
  const publicNote = note?.trim().slice(0, 2000) ?? "";
  if (version > 1 && publicNote === "") throw new Refusal("blocked", noteMissing);
  const document = await documentOf(entry, working.id, working.content, version);
  const hash = receiptOf(document);
  await tx.insert(publication).values({
    reportId: row.id,
    version,
    revisionId: working.id,
    document,
    hash,
    publicNote: publicNote === "" ? null : publicNote,
    submittedBy: entry.submission?.submittedBy ?? null,
    publishedBy: viewer.personId,
    emergencyReason,
  });
  await tx.update(revision).set({ state: "published", step: null }).where(eq(revision.id, working.id));
  await tx.update(report).set({ publishedVersion: version }).where(eq(report.id, row.id));
  await tx.delete(schedule).where(eq(schedule.revisionId, working.id));
  await writePublishedRows(tx, row, {
    version,
    document,
    firstPublishedAt: await firstPublication(tx, row.id),
  });
  // The receipt stands in the chain too: document and receipt cannot be changed together unseen.
  const detail = { version, publicNote, hash };
  await recordEvent(tx, viewer, row.id, emergencyReason === null ? "publish" : "emergency-publish", detail);
  if (last) {
    const change = { version, publicNote, before: last.document.content, after: working.content };
    await tellYearAfter(tx, viewer, row, change);
  }
  return { agencySlug: document.agency.slug, version };
}

/** Said when a correction would be published without a word to the public. */
export const noteMissing = {
  zh: "更正已发布的报告，请填写公开的更正说明。",
  en: "A correction needs a public note.",
};

async function documentOf(
  entry: Entry,
  revisionId: string,
  content: ReportContent,
  version: number,
): Promise<PublicationDocument> {
  const { tx, report: row } = entry;
  const [body] = await tx
    .select({ slug: agency.slug, name: agency.name })
    .from(agency)
    .where(eq(agency.id, row.agencyId));
  if (!body) throw new Refusal("not-found");
  const acceptances = await tx.select().from(acceptance).where(eq(acceptance.revisionId, revisionId));
  const findings = check(await checkInputOf(tx, row, content)).map((finding): PublishedFinding => {
    const accepted = acceptances.find((each) => isSameFinding(each, finding));
    return {
      ...finding,
      accepted: accepted ? { reason: accepted.reason, countersigned: accepted.countersignedBy !== null } : null,
    };
  });
  return {
    agency: body,
    year: row.year,
    scope: row.scope,
    version,
    // Readers get the values; the revision keeps the links.
    content: withLinksResolved(content),
    findings,
    approvals: await namedApprovals(entry),
  };
}

async function namedApprovals({ tx, submission, situation }: Entry) {
  if (!submission || situation.standing === "draft") return [];
  return (await approvalsOf(tx, submission.id)).map(({ step, stepName, personName, at }) => ({
    step,
    name: stepName,
    approvedBy: personName,
    approvedAt: at.toISOString(),
  }));
}

/** Another person than the publisher stands by an emergency publication; the flag goes. */
export async function confirmEmergency(viewer: Viewer, reportId: string): Promise<Published> {
  return withReport(viewer, reportId, "withdraw", async ({ tx, report: row }) => {
    const current = await requireCurrent(tx, row);
    if (current.emergencyReason === null || current.emergencyConfirmedBy !== null) throw new Refusal("conflict");
    if (current.publishedBy === viewer.personId) throw new Refusal("forbidden", anotherPerson);
    await tx.update(publication).set({ emergencyConfirmedBy: viewer.personId }).where(currentOf(row));
    await recordEvent(tx, viewer, row.id, "confirm-emergency", { version: current.version });
    return { agencySlug: current.document.agency.slug, version: current.version };
  });
}

const anotherPerson = { zh: "紧急发布须由另一人确认。", en: "Another person has to confirm an emergency publication." };

/** Takes the current version from the public; its page stays and says why. */
export async function withdrawPublication(
  viewer: Viewer,
  reportId: string,
  { reason }: { reason: string },
): Promise<Published> {
  const given = requireText(reason, { zh: "请填写公开的撤回理由。", en: "Please give the public reason." });
  return withReport(viewer, reportId, "withdraw", async ({ tx, report: row }) => {
    const current = await requireCurrent(tx, row);
    await tx
      .update(publication)
      .set({ withdrawnAt: sql`now()`, withdrawnBy: viewer.personId, withdrawalReason: given })
      .where(and(eq(publication.reportId, row.id), isNull(publication.withdrawnAt)));
    await removePublishedRows(tx, row);
    await recordEvent(tx, viewer, row.id, "withdraw", { version: current.version, reason: given });
    return { agencySlug: current.document.agency.slug, version: current.version };
  });
}

function currentOf(row: ReportRow) {
  return and(eq(publication.reportId, row.id), eq(publication.version, row.publishedVersion ?? 0));
}

async function requireCurrent(tx: Transaction, row: ReportRow) {
  const [current] = await tx.select().from(publication).where(currentOf(row));
  if (!current) throw new Refusal("not-found");
  return current;
}
