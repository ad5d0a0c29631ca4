/** Questions of readers about published figures: asked without an account, found again by a link; inquiry-answers.ts has the answers. */
import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { and, desc, eq, gt, isNotNull, lte, or, sql } from "drizzle-orm";
import { type Scope } from "@/report/content";
import { codeOfField } from "@/report/patch";
import { type InquiryOutcome } from "@/report/workflow/inquiry";
import { isRemarkPlace } from "@/report/workflow/remark-place";
import { publicDb, type Transaction } from "../client";
import { Refusal } from "../refusal";
import { agency, inquiry, publication, report } from "../schema";
import { isStorable } from "../storable";

/** Questions from one device in a day, and about one report in a day: a flood stops here, not at the desk. */
const dailyLimits = { device: 10, report: 100 } as const;
/** Characters of a question and of an answer. */
export const inquiryLengths = { least: 5, most: 1000 } as const;

export interface NewInquiry {
  readonly slug: string;
  readonly year: number;
  readonly scope: Scope;
  /** Where, in the grammar of report/workflow/remark-place.ts. */
  readonly place: string;
  readonly question: string;
  /** A keyed digest of the network address; addresses themselves are not kept. */
  readonly device: string;
  /** The end of the reader's link. Given by a form that may be sent twice: the second time nothing more is taken. */
  readonly token?: string;
}

/**
 * Takes a question about the version that stands now. Returns the token of the link under which the answer will be found.
 * Refuses with *not-found* where nothing is published, *malformed* for an unknown place or a text too short or too long,
 * *locked-out* after too many questions in a day.
 */
export async function askInquiry(asked: NewInquiry): Promise<{ token: string; agencySlug: string }> {
  const question = requireLength(asked.question);
  if (!isStorable(asked.slug)) throw new Refusal("not-found");
  return publicDb().transaction(async (tx) => {
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
    const token = asked.token ?? randomBytes(24).toString("base64url");
    const taken = { token, agencySlug: asked.slug };
    if (await isTaken(tx, token)) return taken;
    await requireFewQuestions(tx, row.report.id, asked.device);
    const figure = content.figures[codeOfField(asked.place) ?? ""];
    const made = {
      ...{ tokenHash: hashOf(token), reportId: row.report.id, version: row.document.version, place: asked.place },
      ...{ shown: figure === undefined || figure === null ? null : String(figure), question, device: asked.device },
    };
    await tx.insert(inquiry).values(made).onConflictDoNothing({ target: inquiry.tokenHash });
    return taken;
  });
}

async function isTaken(tx: Transaction, token: string): Promise<boolean> {
  const [found] = await tx
    .select({ id: inquiry.id })
    .from(inquiry)
    .where(eq(inquiry.tokenHash, hashOf(token)));
  return found !== undefined;
}

async function requireFewQuestions(tx: Transaction, reportId: string, device: string): Promise<void> {
  const today = gt(inquiry.madeAt, sql`now() - interval '1 day'`);
  // Who asked is forgotten after the day in which it matters.
  await tx
    .update(inquiry)
    .set({ device: null })
    .where(and(isNotNull(inquiry.device), lte(inquiry.madeAt, sql`now() - interval '1 day'`)));
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
  // PostgreSQL keeps no NUL in a text.
  const given = text.replaceAll("\u0000", "").trim();
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

/** Columns of {@link Inquiry} in a query over inquiry, report and agency. */
export const inquiryColumns = {
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
  const [found] = await publicDb()
    .select(inquiryColumns)
    .from(inquiry)
    .innerJoin(report, eq(report.id, inquiry.reportId))
    .innerJoin(agency, eq(agency.id, report.agencyId))
    .where(eq(inquiry.tokenHash, hashOf(token)));
  return found ?? null;
}

/** Questions and answers that stand on the page of a report, newest first, 50 at most. */
export async function listPublicInquiries(slug: string, year: number, scope: Scope): Promise<Inquiry[]> {
  return publicDb()
    .select(inquiryColumns)
    .from(inquiry)
    .innerJoin(report, eq(report.id, inquiry.reportId))
    .innerJoin(agency, eq(agency.id, report.agencyId))
    .where(and(eq(agency.slug, slug), eq(report.year, year), eq(report.scope, scope), eq(inquiry.isPublic, true)))
    .orderBy(desc(inquiry.answeredAt))
    .limit(50);
}
