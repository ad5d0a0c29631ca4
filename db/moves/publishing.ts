/** Before the public: publication, published row, dirty rows and event in one transaction; never a sum. */
import "server-only";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { type ReportContent } from "@/report/content";
import { withLinksResolved } from "@/report/narrative/linked-figures";
import { type PublicationDocument, type PublishedFinding } from "@/report/publication";
import { isSameFinding } from "@/report/rules/acceptance";
import { check } from "@/report/rules/check";
import { detailIn, withReport, type ReportEntry } from "../gate/access";
import { checkInputOf } from "../gate/checking";
import { type Transaction } from "../client";
import { requireRevision, requireText } from "./drafts";
import { recordEvent } from "../gate/history";
import { tellYearAfter } from "../derived/previous-corrected";
import { removePublishedRows, writePublishedRows } from "../derived/published-rows";
import { receiptOf } from "../gate/receipts";
import { Refusal } from "../refusal";
import { remarkBy } from "./remarks";
import { approvalsOf, refuseOpenRemarks } from "./reviews";
import { endSchedule } from "./schedule-end";
import { acceptance, agency, publication, report, revision, schedule } from "../schema";
import { type ReportRow } from "../gate/situations";
import { type Viewer } from "../viewer";

/** What the caller needs to refresh the right pages. */
export interface Published {
  readonly agencySlug: string;
  readonly version: number;
}

/** Publishes the approved revision; blocked by an open remark. A correction of an earlier version needs a public note. */
export async function publishReport(
  viewer: Viewer,
  reportId: string,
  { publicNote }: { publicNote: string | null },
): Promise<Published> {
  return withReport(viewer, reportId, "publish", async (entry) => {
    await refuseOpenRemarks(entry);
    return freeze(viewer, entry, publicNote, null);
  });
}

/** Publishes without finished review, flagged until another person confirms; the reason is kept with the publication. */
export async function emergencyPublish(
  viewer: Viewer,
  reportId: string,
  { reason }: { reason: string },
): Promise<Published> {
  const given = requireText(reason, { zh: "请填写紧急发布的理由。", en: "Please give the reason for the emergency." });
  return withReport(viewer, reportId, "emergency-publish", async (entry) => {
    await endSchedule(entry, viewer, "emergency-publish");
    return freeze(viewer, entry, given, given);
  });
}

/** Freezes the working revision as the next version; the caller has judged whether it may be published. */
export async function freeze(
  viewer: Pick<Viewer, "personId" | "name">,
  entry: ReportEntry,
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
    ...signedBy(entry, viewer),
    emergencyReason,
  });
  await tx.update(revision).set({ state: "published", step: null }).where(eq(revision.id, working.id));
  await tx.update(report).set({ publishedVersion: version }).where(eq(report.id, row.id));
  await tx.delete(schedule).where(eq(schedule.revisionId, working.id));
  await writePublishedRows(tx, row, { version, document });
  // The receipt stands in the chain too: document and receipt cannot be changed together unseen.
  const detail = detailIn(entry, { version, publicNote, hash });
  await recordEvent(tx, viewer, row.id, emergencyReason === null ? "publish" : "emergency-publish", detail);
  if (last) {
    const change = { version, publicNote, before: last.document.content, after: working.content };
    await tellYearAfter(tx, viewer, row, change);
  }
  return { agencySlug: document.agency.slug, version };
}

function signedBy({ submission, inPlaceOf }: ReportEntry, { personId }: Pick<Viewer, "personId">) {
  return {
    submittedBy: submission?.submittedBy ?? null,
    publishedBy: personId,
    publishedInPlaceOf: inPlaceOf?.personId ?? null,
  };
}

/** Said when a correction would be published without a word to the public. */
export const noteMissing = {
  zh: "更正已发布的报告，请填写公开的更正说明。",
  en: "A correction needs a public note.",
};

async function documentOf(
  entry: ReportEntry,
  revisionId: string,
  content: ReportContent,
  version: number,
): Promise<PublicationDocument> {
  const { tx, report: row } = entry;
  const [agencyRow] = await tx
    .select({ slug: agency.slug, name: agency.name })
    .from(agency)
    .where(eq(agency.id, row.agencyId));
  if (!agencyRow) throw new Refusal("not-found");
  const acceptances = await tx.select().from(acceptance).where(eq(acceptance.revisionId, revisionId));
  const findings = check(await checkInputOf(tx, row, content)).map((finding): PublishedFinding => {
    const accepted = acceptances.find((each) => isSameFinding(each, finding));
    return {
      ...finding,
      accepted: accepted ? { reason: accepted.reason, countersigned: accepted.countersignedBy !== null } : null,
    };
  });
  return {
    agency: agencyRow,
    year: row.year,
    scope: row.scope,
    version,
    // Readers get the values; the revision keeps the links.
    content: withLinksResolved(content),
    findings,
    approvals: await namedApprovals(entry),
  };
}

async function namedApprovals({ tx, submission, situation }: ReportEntry) {
  // What was taken back or returned is approved by nobody any more.
  if (!submission || situation.working === "draft" || situation.working === "returned") return [];
  return (await approvalsOf(tx, submission.id)).map(({ step, stepName, personName, at }) => ({
    step,
    name: stepName,
    approvedBy: personName,
    approvedAt: at.toISOString(),
  }));
}

/** Another person than publisher and authors stands by an emergency publication; the flag goes. */
export async function confirmEmergency(viewer: Viewer, reportId: string): Promise<Published> {
  return withReport(viewer, reportId, "confirm-emergency", async (entry) => {
    const { tx, report: row } = entry;
    const current = await requireCurrent(tx, row);
    await tx.update(publication).set({ emergencyConfirmedBy: viewer.personId }).where(currentOf(row));
    await recordEvent(tx, viewer, row.id, "confirm-emergency", detailIn(entry, { version: current.version }));
    return { agencySlug: current.document.agency.slug, version: current.version };
  });
}

/**
 * Takes the report from the public, whatever is worked on: every version; its page stays and says why. What was approved
 * meanwhile is stopped: it goes back with a remark that names the withdrawal.
 */
export async function withdrawPublication(
  viewer: Viewer,
  reportId: string,
  { reason }: { reason: string },
): Promise<Published> {
  const given = requireText(reason, withdrawalReasonMissing);
  return withReport(viewer, reportId, "withdraw", async (entry) => {
    const { tx, report: row } = entry;
    const current = await requireCurrent(tx, row);
    await tx
      .update(publication)
      .set({ withdrawnAt: sql`now()`, withdrawnBy: viewer.personId, withdrawalReason: given })
      .where(and(eq(publication.reportId, row.id), isNull(publication.withdrawnAt)));
    await removePublishedRows(tx, row);
    const detail = detailIn(entry, { version: current.version, reason: given });
    await recordEvent(tx, viewer, row.id, "withdraw", detail);
    if (entry.situation.working === "approved") await stopApproved(entry, viewer, given);
    return { agencySlug: current.document.agency.slug, version: current.version };
  });
}

const withdrawalReasonMissing = { zh: "请填写公开的撤回理由。", en: "Please give the public reason." };

async function stopApproved(entry: ReportEntry, viewer: Viewer, reason: string): Promise<void> {
  const { tx, report: row } = entry;
  const text = `已发布的报告撤回公开，本稿退回。撤回理由：${reason}`.slice(0, 2000);
  await remarkBy(entry, viewer, { place: "report", text });
  await tx
    .update(revision)
    .set({ state: "returned", step: null })
    .where(eq(revision.id, requireRevision(entry).id));
  await endSchedule(entry, viewer, "withdraw");
  await recordEvent(tx, viewer, row.id, "return", detailIn(entry, { reason: text }));
}

/** Takes one earlier version from the public: its page says why, the current one and every chart stay as they are. */
export async function withdrawVersion(
  viewer: Viewer,
  reportId: string,
  { version, reason }: { version: number; reason: string },
): Promise<Published> {
  const given = requireText(reason, withdrawalReasonMissing);
  return withReport(viewer, reportId, "withdraw-version", async (entry) => {
    const { tx, report: row } = entry;
    const current = await requireCurrent(tx, row);
    if (!Number.isInteger(version) || version < 1 || version > current.version) throw new Refusal("malformed");
    if (version === current.version) throw new Refusal("conflict", isCurrent);
    const [taken] = await tx
      .update(publication)
      .set({ withdrawnAt: sql`now()`, withdrawnBy: viewer.personId, withdrawalReason: given })
      .where(and(eq(publication.reportId, row.id), eq(publication.version, version), isNull(publication.withdrawnAt)))
      .returning({ version: publication.version });
    if (!taken) throw new Refusal("conflict");
    await recordEvent(tx, viewer, row.id, "withdraw-version", detailIn(entry, { version, reason: given }));
    return { agencySlug: current.document.agency.slug, version };
  });
}

const isCurrent = {
  zh: "这是当前版本：请撤回整份报告。",
  en: "This is the current version: withdraw the report itself.",
};

function currentOf(row: ReportRow) {
  return and(eq(publication.reportId, row.id), eq(publication.version, row.publishedVersion ?? 0));
}

async function requireCurrent(tx: Transaction, row: ReportRow) {
  const [current] = await tx.select().from(publication).where(currentOf(row));
  if (!current) throw new Refusal("not-found");
  return current;
}
