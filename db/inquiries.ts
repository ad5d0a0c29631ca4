/** Questions of readers about published figures: asked without an account, answered by the body, found again by a link. */
import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { and, asc, count, desc, eq, gt, inArray, isNull, or, sql } from "drizzle-orm";
import { type Scope } from "@/report/content";
import { inquiryOutcomes, type InquiryOutcome } from "@/report/inquiry";
import { isRemarkPlace } from "@/report/remark-place";
import { isUuid, requireLiveSession, withReport } from "./access";
import { db, type Transaction } from "./client";
import { requireText } from "./drafts";
import { recordEvent } from "./history";
import { Refusal } from "./refusal";
import { agency, inquiry, membership, person, publication, report } from "./schema";
import { type Viewer } from "./viewer";

/** Questions from one device in a day, and about one report in a day: a flood stops here, not at the desk. */
const dailyLimits = { device: 10, report: 100 } as const;
/** Characters of a question and of an answer. */
export const inquiryLengths = { least: 5, most: 1000 } as const;

export interface NewInquiry {
  readonly slug: string;
  readonly year: number;
  readonly scope: Scope;
  /** Where, in the grammar of report/remark-place.ts. */
  readonly place: string;
  readonly question: string;
  /** A keyed digest of the network address; addresses themselves are not kept. */
  readonly device: string;
}

/**
 * Takes a question about the version that stands now. Returns the token of the link under which the answer will be found.
 * Refuses with *not-found* where nothing is published, *malformed* for an unknown place or a text too short or too long,
 * *locked-out* after too many questions in a day.
 */
export async function askInquiry(asked: NewInquiry): Promise<{ token: string; agencySlug: string }> {
  const question = requireLength(asked.question);
  return db().transaction(async (tx) => {
    const [row] = await tx
      .select({ report, document: publication.document, withdrawnAt: publication.withdrawnAt })
      .from(report)
      .innerJoin(agency, eq(agency.id, report.agencyId))
      .innerJoin(
        publication,
        and(eq(publication.reportId, report.id), eq(publication.version, report.publishedVersion)),
      )
      .where(and(eq(agency.slug, asked.slug), eq(report.year, asked.year), eq(report.scope, asked.scope)));
    if (row?.withdrawnAt !== null) throw new Refusal("not-found");
    const { content } = row.document;
    if (!isRemarkPlace(content, asked.place)) throw new Refusal("malformed");
    await requireFewQuestions(tx, row.report.id, asked.device);
    const token = randomBytes(24).toString("base64url");
    const figure = content.figures[asked.place.replace(/^figure:/, "")];
    await tx.insert(inquiry).values({
      tokenHash: hashOf(token),
      reportId: row.report.id,
      version: row.document.version,
      place: asked.place,
      shown: figure === undefined || figure === null ? null : String(figure),
      question,
      device: asked.device,
    });
    return { token, agencySlug: asked.slug };
  });
}

async function requireFewQuestions(tx: Transaction, reportId: string, device: string): Promise<void> {
  const today = gt(inquiry.madeAt, sql`now() - interval '1 day'`);
  // Who asked is forgotten after the day in which it matters.
  await tx
    .update(inquiry)
    .set({ device: null })
    .where(and(sql`${inquiry.device} is not null`, sql`${inquiry.madeAt} <= now() - interval '1 day'`));
  const [asked] = await tx
    .select({
      byDevice: sql<number>`(count(*) filter (where ${inquiry.device} = ${device}))::int`,
      ofReport: sql<number>`(count(*) filter (where ${inquiry.reportId} = ${reportId}))::int`,
    })
    .from(inquiry)
    .where(and(today, or(eq(inquiry.device, device), eq(inquiry.reportId, reportId))));
  if ((asked?.byDevice ?? 0) >= dailyLimits.device || (asked?.ofReport ?? 0) >= dailyLimits.report)
    throw new Refusal("locked-out", tooMany);
}

const tooMany = {
  zh: "今日提交的问题已达上限，请明日再提。",
  en: "Too many questions for today; please ask again tomorrow.",
};

function requireLength(text: string): string {
  const given = text.trim();
  const length = Array.from(given).length;
  if (length >= inquiryLengths.least && length <= inquiryLengths.most) return given;
  throw new Refusal("malformed", {
    zh: `请用 ${inquiryLengths.least}–${inquiryLengths.most} 字写明问题，现为 ${length} 字。`,
    en: `Please write ${inquiryLengths.least} to ${inquiryLengths.most} characters; there are ${length}.`,
  });
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** What reader and public see of a question. */
export interface Inquiry {
  readonly agencySlug: string;
  readonly agencyName: string;
  readonly year: number;
  readonly scope: Scope;
  readonly version: number;
  readonly place: string;
  /** The figure as it stood; null for not stated or where the place is no figure. */
  readonly shown: string | null;
  readonly question: string;
  readonly madeAt: Date;
  readonly outcome: InquiryOutcome | null;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
  readonly isPublic: boolean;
}

const columns = {
  agencySlug: agency.slug,
  agencyName: agency.name,
  year: report.year,
  scope: report.scope,
  version: inquiry.version,
  place: inquiry.place,
  shown: inquiry.shown,
  question: inquiry.question,
  madeAt: inquiry.madeAt,
  outcome: inquiry.outcome,
  answer: inquiry.answer,
  answeredAt: inquiry.answeredAt,
  isPublic: inquiry.isPublic,
};

/** The question behind a reader's link; null when there is none. */
export async function findInquiry(token: string): Promise<Inquiry | null> {
  const [found] = await db()
    .select(columns)
    .from(inquiry)
    .innerJoin(report, eq(report.id, inquiry.reportId))
    .innerJoin(agency, eq(agency.id, report.agencyId))
    .where(eq(inquiry.tokenHash, hashOf(token)));
  return found ?? null;
}

/** Questions and answers that stand on the page of a report, newest first, 50 at most. */
export async function listPublicInquiries(slug: string, year: number, scope: Scope): Promise<Inquiry[]> {
  return db()
    .select(columns)
    .from(inquiry)
    .innerJoin(report, eq(report.id, inquiry.reportId))
    .innerJoin(agency, eq(agency.id, report.agencyId))
    .where(and(eq(agency.slug, slug), eq(report.year, year), eq(report.scope, scope), eq(inquiry.isPublic, true)))
    .orderBy(desc(inquiry.answeredAt))
    .limit(50);
}

/** A question at the desk. */
export interface DeskInquiry extends Inquiry {
  readonly id: string;
  readonly reportId: string;
  readonly answeredByName: string | null;
}

/** Questions to the bodies for which the viewer may answer, those that wait first, 200 at most. */
export async function listInquiries(viewer: Viewer): Promise<DeskInquiry[]> {
  return db().transaction(async (tx) => {
    await requireLiveSession(tx, viewer);
    return tx
      .select({ ...columns, id: inquiry.id, reportId: inquiry.reportId, answeredByName: person.name })
      .from(inquiry)
      .innerJoin(report, eq(report.id, inquiry.reportId))
      .innerJoin(agency, eq(agency.id, report.agencyId))
      .leftJoin(person, eq(person.id, inquiry.answeredBy))
      .where(inArray(report.agencyId, speaksFor(tx, viewer)))
      .orderBy(sql`${inquiry.answeredAt} is not null`, asc(inquiry.madeAt))
      .limit(200);
  });
}

/** How many questions wait for an answer of the viewer's bodies. */
export async function countWaitingInquiries(viewer: Viewer): Promise<number> {
  return db().transaction(async (tx) => {
    await requireLiveSession(tx, viewer);
    const [waiting] = await tx
      .select({ n: count() })
      .from(inquiry)
      .innerJoin(report, eq(report.id, inquiry.reportId))
      .where(and(isNull(inquiry.answeredAt), inArray(report.agencyId, speaksFor(tx, viewer))));
    return waiting?.n ?? 0;
  });
}

/** The bodies for which a person may answer: the row "answer" of the permissions as a query, for lists. */
function speaksFor(tx: Transaction, { personId }: Viewer) {
  return tx
    .select({ id: membership.agencyId })
    .from(membership)
    .where(and(eq(membership.personId, personId), inArray(membership.role, ["editor", "reviewer"])));
}

export interface InquiryAnswer {
  readonly outcome: string;
  readonly answer: string;
  readonly isPublic: boolean;
  /** ISO instant of the answer that stood when the page was made; null when there was none. */
  readonly seenAnsweredAt: string | null;
}

/** Answers a question, or answers it anew; *stale* when somebody answered since the page was made. */
export async function answerInquiry(
  viewer: Viewer,
  inquiryId: string,
  given: InquiryAnswer,
): Promise<{ agencySlug: string }> {
  const answer = requireText(given.answer, { zh: "请填写答复。", en: "Please write the answer." });
  const outcome = inquiryOutcomes.find((each) => each === given.outcome);
  if (!outcome) throw new Refusal("malformed", { zh: "请选择处理结果。", en: "Please choose the outcome." });
  const reportId = await reportOf(inquiryId);
  return withReport(viewer, reportId, "answer", async ({ tx, report: row }) => {
    const [asked] = await tx.select().from(inquiry).where(eq(inquiry.id, inquiryId)).for("update");
    if (!asked) throw new Refusal("not-found");
    if ((asked.answeredAt?.toISOString() ?? null) !== given.seenAnsweredAt) throw new Refusal("stale");
    await tx
      .update(inquiry)
      .set({ outcome, answer, isPublic: given.isPublic, answeredBy: viewer.personId, answeredAt: new Date() })
      .where(eq(inquiry.id, inquiryId));
    const detail = { place: asked.place, question: asked.question, outcome, answer, isPublic: given.isPublic };
    await recordEvent(tx, viewer, reportId, "answer-inquiry", detail);
    const [body] = await tx.select({ slug: agency.slug }).from(agency).where(eq(agency.id, row.agencyId));
    return { agencySlug: body?.slug ?? "" };
  });
}

async function reportOf(inquiryId: string): Promise<string> {
  if (!isUuid(inquiryId)) throw new Refusal("not-found");
  const [found] = await db().select({ reportId: inquiry.reportId }).from(inquiry).where(eq(inquiry.id, inquiryId));
  if (!found) throw new Refusal("not-found");
  return found.reportId;
}
