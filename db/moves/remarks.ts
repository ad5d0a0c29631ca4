/**
 * Remarks: threads on a place of the report (grammar in report/workflow/remark-place.ts), spoken by both sides, resolved and
 * opened again. Open ones block approval; a submission needs the agency to have the last word in each.
 */
import "server-only";
import { and, asc, count, eq, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { type ReportContent } from "@/report/content";
import { isChainReviewer, isDueReviewer, type Situation } from "@/report/workflow/permissions";
import { isRemarkPlace } from "@/report/workflow/remark-place";
import { anyOf } from "../any-of";
import { detailIn, isUuid, withReport, type ReportEntry } from "../gate/access";
import { type Transaction } from "../client";
import { requireRevision, requireText } from "./drafts";
import { recordEvent } from "../gate/history";
import { nameThen } from "../people/names";
import { Refusal } from "../refusal";
import { person, remark, remarkReply } from "../schema";
import { type Viewer } from "../viewer";

/** Opens a thread on a place that the report has now. */
export async function addRemark(
  viewer: Viewer,
  reportId: string,
  made: { place: string; text: string },
): Promise<void> {
  const text = requireText(made.text, { zh: "请填写批注内容（不超过2000字）。", en: "Please write the remark." });
  await withReport(viewer, reportId, "remark", async (entry) => {
    const place = requirePlace(requireRevision(entry).content, made.place);
    await remarkBy(entry, viewer, { place, text });
    await recordEvent(entry.tx, viewer, reportId, "remark", detailIn(entry, { place, text }));
  });
}

/** Opens a thread as part of another act, whose event tells it. */
export async function remarkBy(
  entry: ReportEntry,
  { personId }: Pick<Viewer, "personId">,
  made: { readonly place: string; readonly text: string },
): Promise<void> {
  await entry.tx.insert(remark).values({ revisionId: requireRevision(entry).id, ...made, authorId: personId });
}

function requirePlace(content: ReportContent, asked: string): string {
  const place = asked === "" ? "report" : asked;
  if (!isRemarkPlace(content, place)) {
    throw new Refusal("malformed", {
      zh: "报告中没有这个位置，请重新选择批注的位置。",
      en: "The report has no such place; please choose the place of the remark again.",
    });
  }
  return place;
}

/** Says something in an open thread; who may remark may reply, whichever side they are on. */
export async function replyToRemark(
  viewer: Viewer,
  reportId: string,
  given: { remarkId: string; text: string },
): Promise<void> {
  const text = requireText(given.text, { zh: "请填写答复（不超过2000字）。", en: "Please write an answer." });
  await withReport(viewer, reportId, "reply", async (entry) => {
    const row = await requireRemark(entry, given.remarkId);
    if (row.closedBy !== null) throw new Refusal("conflict", alreadyClosed);
    await reply(entry, viewer, row.id, text);
    await recordEvent(entry.tx, viewer, reportId, "answer-remark", detailIn(entry, { place: row.place, answer: text }));
  });
}

const alreadyClosed = {
  zh: "这条批注已结清；如有新意见，请先重新打开。",
  en: "This remark is closed; open it again to go on.",
};

async function reply(entry: ReportEntry, viewer: Viewer, remarkId: string, text: string): Promise<void> {
  const forAgency = speaksForAgency(entry.situation);
  // Not the start of the transaction: of two replies at once, the one that got the lock later is the later one.
  const madeAt = sql`clock_timestamp()`;
  await entry.tx.insert(remarkReply).values({ remarkId, authorId: viewer.personId, text, forAgency, madeAt });
}

/** Who is both editor and reviewer speaks for the agency while the report is with the agency, else as the reviewer. */
function speaksForAgency(situation: Situation): boolean {
  const isEditor = situation.holdings.some(({ role, relation }) => role === "editor" && relation === "own");
  const isWithAgency = situation.working === "draft" || situation.working === "returned";
  return isEditor && (isWithAgency || !isChainReviewer(situation));
}

/** Who opened a thread resolves it or opens it again, and the reviewer of the step; while none is due, any of the chain. */
function mayResolve(situation: Situation, authorId: string, personId: string): boolean {
  if (authorId === personId) return true;
  return situation.working === "in-review" ? isDueReviewer(situation) : isChainReviewer(situation);
}

/** Resolves a thread: its author is content, or the reviewer of the step takes it over. */
export async function closeRemark(viewer: Viewer, reportId: string, { remarkId }: { remarkId: string }): Promise<void> {
  await withReport(viewer, reportId, "close-remark", async (entry) => {
    const row = await requireOwnRemark(entry, viewer, remarkId);
    if (row.closedBy !== null) throw new Refusal("conflict", alreadyClosed);
    await entry.tx.update(remark).set({ closedBy: viewer.personId }).where(eq(remark.id, row.id));
    await recordEvent(entry.tx, viewer, reportId, "close-remark", detailIn(entry, { place: row.place }));
  });
}

/** Opens a resolved thread again and says why; the agency has to answer once more. */
export async function reopenRemark(
  viewer: Viewer,
  reportId: string,
  given: { remarkId: string; text: string },
): Promise<void> {
  const text = requireText(given.text, {
    zh: "请说明重新打开批注的原因（不超过2000字）。",
    en: "Please say why the remark is opened again.",
  });
  await withReport(viewer, reportId, "reopen-remark", async (entry) => {
    const row = await requireOwnRemark(entry, viewer, given.remarkId);
    if (row.closedBy === null) throw new Refusal("conflict");
    await entry.tx.update(remark).set({ closedBy: null }).where(eq(remark.id, row.id));
    await reply(entry, viewer, row.id, text);
    await recordEvent(entry.tx, viewer, reportId, "reopen-remark", detailIn(entry, { place: row.place, text }));
  });
}

async function requireRemark(entry: ReportEntry, remarkId: string) {
  const working = requireRevision(entry);
  if (!isUuid(remarkId)) throw new Refusal("not-found");
  const [row] = await entry.tx
    .select()
    .from(remark)
    .where(and(eq(remark.id, remarkId), eq(remark.revisionId, working.id)));
  if (!row) throw new Refusal("not-found");
  return row;
}

async function requireOwnRemark(entry: ReportEntry, viewer: Viewer, remarkId: string) {
  const row = await requireRemark(entry, remarkId);
  if (!mayResolve(entry.situation, row.authorId, viewer.personId)) throw new Refusal("forbidden");
  return row;
}

/** One thread as the desk shows it. */
export interface RemarkThread {
  readonly id: string;
  readonly place: string;
  readonly text: string;
  readonly author: string;
  readonly at: Date;
  readonly replies: readonly {
    readonly id: string;
    readonly text: string;
    readonly author: string;
    readonly at: Date;
    readonly forAgency: boolean;
  }[];
  readonly closedBy: string | null;
  /** Whose word is missing in an open thread. */
  readonly awaits: "agency" | "reviewer" | null;
  /** Whether this viewer may resolve it or open it again. */
  readonly mayResolve: boolean;
}

/** All threads on a revision, oldest first. */
export async function threadsOf(
  { tx, situation }: Pick<ReportEntry, "tx" | "situation">,
  revisionId: string,
  viewer: Viewer,
): Promise<RemarkThread[]> {
  const closer = alias(person, "closer");
  const rows = await tx
    .select({ row: remark, author: nameThen(remark.authorId, remark.madeAt), closedBy: closer.name })
    .from(remark)
    .leftJoin(closer, eq(closer.id, remark.closedBy))
    .where(eq(remark.revisionId, revisionId))
    .orderBy(asc(remark.madeAt), asc(remark.id));
  const replies = await repliesTo(
    tx,
    rows.map(({ row }) => row.id),
  );
  return rows.map(({ row, author, closedBy }) => {
    const said = replies.filter(({ remarkId }) => remarkId === row.id);
    return {
      id: row.id,
      place: row.place,
      text: row.text,
      author,
      at: row.madeAt,
      replies: said.map(({ id, text, author: by, at, forAgency }) => ({
        id,
        text,
        author: by,
        at,
        forAgency,
      })),
      closedBy,
      awaits: row.closedBy !== null ? null : said.at(-1)?.forAgency ? "reviewer" : "agency",
      mayResolve: mayResolve(situation, row.authorId, viewer.personId),
    };
  });
}

async function repliesTo(tx: Transaction, remarkIds: readonly string[]) {
  if (remarkIds.length === 0) return [];
  return tx
    .select({
      id: remarkReply.id,
      remarkId: remarkReply.remarkId,
      text: remarkReply.text,
      author: nameThen(remarkReply.authorId, remarkReply.madeAt),
      at: remarkReply.madeAt,
      forAgency: remarkReply.forAgency,
    })
    .from(remarkReply)
    .where(anyOf(remarkReply.remarkId, remarkIds))
    .orderBy(asc(remarkReply.madeAt), asc(remarkReply.id));
}

/** How many threads on a revision are open. */
export async function openRemarks(tx: Transaction, revisionId: string): Promise<number> {
  const [open] = await tx
    .select({ n: count() })
    .from(remark)
    .where(and(eq(remark.revisionId, revisionId), isNull(remark.closedBy)));
  return open?.n ?? 0;
}

/** Refuses a submission while an open thread waits for the agency. */
export async function refuseUnanswered(tx: Transaction, revisionId: string): Promise<void> {
  const open = await tx
    .select({ id: remark.id })
    .from(remark)
    .where(and(eq(remark.revisionId, revisionId), isNull(remark.closedBy)));
  const replies = await repliesTo(
    tx,
    open.map(({ id }) => id),
  );
  const n = open.filter(({ id }) => !replies.filter(({ remarkId }) => remarkId === id).at(-1)?.forAgency).length;
  if (n > 0) {
    throw new Refusal("blocked", {
      zh: `还有 ${n} 条批注未答复，请先答复再提交。`,
      en: `${n} remarks are unanswered.`,
    });
  }
}
