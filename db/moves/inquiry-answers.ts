/** Questions of readers at the desk of the agency: those that wait, and the answers. */
import "server-only";
import { and, asc, count, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { type EditionId } from "@/report/form/define";
import { inquiryOutcomes } from "@/report/workflow/inquiry";
import { detailIn, isUuid, requireLiveSession, withReport } from "../gate/access";
import { db, type Transaction } from "../client";
import { requireText } from "./drafts";
import { recordEvent } from "../gate/history";
import { isHeldToday } from "../gate/memberships";
import { type Inquiry, inquiryColumns } from "../public/inquiries";
import { nameThen } from "../people/names";
import { Refusal } from "../refusal";
import { agency, inquiry, membership, publication, report } from "../schema";
import { type Viewer } from "../viewer";

/** A question at the desk. */
export interface DeskInquiry extends Inquiry {
  readonly id: string;
  readonly reportId: string;
  readonly answeredByName: string | null;
  readonly edition: EditionId;
  /** The figure as it stands now; null for not stated, where the place is no figure, and while the report is withdrawn. */
  readonly now: string | null;
  /** The version that stands now; null while the report is withdrawn. */
  readonly currentVersion: number | null;
}

const standsNow = {
  edition: sql<EditionId>`${publication.document} #>> '{content,edition}'`,
  now: sql<string | null>`case when ${publication.withdrawnAt} is null
    then ${publication.document} #>> array['content', 'figures', substr(${inquiry.place}, length('figure:') + 1)] end`,
  currentVersion: sql<number | null>`case when ${publication.withdrawnAt} is null then ${publication.version} end`,
};

/** Questions to the agencies for which the viewer may answer, those that wait first, 200 at most. */
export async function listInquiries(viewer: Viewer): Promise<DeskInquiry[]> {
  return db().transaction(async (tx) => {
    await requireLiveSession(tx, viewer);
    return tx
      .select({
        ...inquiryColumns,
        ...standsNow,
        id: inquiry.id,
        reportId: inquiry.reportId,
        answeredByName: nameThen(inquiry.answeredBy, inquiry.answeredAt),
      })
      .from(inquiry)
      .innerJoin(report, eq(report.id, inquiry.reportId))
      .innerJoin(agency, eq(agency.id, report.agencyId))
      .innerJoin(
        publication,
        and(eq(publication.reportId, report.id), eq(publication.version, report.publishedVersion)),
      )
      .where(speaksFor(tx, viewer))
      .orderBy(sql`${inquiry.answeredAt} is not null`, asc(inquiry.madeAt))
      .limit(200);
  });
}

/** How many questions wait for an answer of the viewer's agencies. */
export async function countWaitingInquiries(viewer: Viewer): Promise<number> {
  return db().transaction(async (tx) => {
    await requireLiveSession(tx, viewer);
    const [waiting] = await tx
      .select({ n: count() })
      .from(inquiry)
      .innerJoin(report, eq(report.id, inquiry.reportId))
      .where(and(isNull(inquiry.answeredAt), speaksFor(tx, viewer)));
    return waiting?.n ?? 0;
  });
}

/** Condition on `report`: the row "answer" of the permissions as a query, for lists. Substitutes answer nothing. */
function speaksFor(tx: Transaction, { personId }: Viewer) {
  const held = and(eq(membership.personId, personId), isHeldToday);
  const ofAgency = tx
    .select({ id: membership.agencyId })
    .from(membership)
    .where(and(held, inArray(membership.role, ["editor", "reviewer"])));
  const administered = tx
    .select({ id: agency.id })
    .from(membership)
    .innerJoin(sql`${agency} as administered`, sql`administered.id = ${membership.agencyId}`)
    .innerJoin(agency, sql`administered.path @> ${agency.path}`)
    .where(and(held, eq(membership.role, "administrator")));
  return or(
    inArray(report.agencyId, ofAgency),
    and(eq(report.origin, "transcribed"), inArray(report.agencyId, administered)),
  );
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
  const answer = requireText(given.answer, {
    zh: "请填写答复，不超过 2000 字。",
    en: "Please write the answer, 2,000 characters at most.",
  });
  const outcome = inquiryOutcomes.find((each) => each === given.outcome);
  if (!outcome) throw new Refusal("malformed", { zh: "请选择处理结果。", en: "Please choose the outcome." });
  const reportId = await reportOf(inquiryId);
  return withReport(viewer, reportId, "answer", async (entry) => {
    const { tx, report: row } = entry;
    const [asked] = await tx.select().from(inquiry).where(eq(inquiry.id, inquiryId)).for("no key update");
    if (!asked) throw new Refusal("not-found");
    if ((asked.answeredAt?.toISOString() ?? null) !== given.seenAnsweredAt)
      throw new Refusal("stale", answeredMeanwhile);
    await tx
      .update(inquiry)
      .set({ outcome, answer, isPublic: given.isPublic, answeredBy: viewer.personId, answeredAt: new Date() })
      .where(eq(inquiry.id, inquiryId));
    const detail = { place: asked.place, question: asked.question, outcome, answer, isPublic: given.isPublic };
    await recordEvent(tx, viewer, reportId, "answer-inquiry", detailIn(entry, detail));
    const [agencyRow] = await tx.select({ slug: agency.slug }).from(agency).where(eq(agency.id, row.agencyId));
    return { agencySlug: agencyRow?.slug ?? "" };
  });
}

const answeredMeanwhile = {
  zh: "其他人已先答复，现在的答复见上方。您写的内容仍在，再次提交将替换它。",
  en: "Somebody answered first; their answer stands above. What you wrote is still here, and sending it again replaces theirs.",
};

async function reportOf(inquiryId: string): Promise<string> {
  if (!isUuid(inquiryId)) throw new Refusal("not-found");
  const [found] = await db().select({ reportId: inquiry.reportId }).from(inquiry).where(eq(inquiry.id, inquiryId));
  if (!found) throw new Refusal("not-found");
  return found.reportId;
}
