/**
 * What was read from documents: kept a week for who had it read, turned into a draft by its id and the decisions about
 * it, and kept on, as the neutral original, with the revision that was saved from it.
 */
import "server-only";
import { and, desc, eq, inArray, lt, sql } from "drizzle-orm";
import { type Place } from "@/report/evidence";
import {
  type DecidedCell,
  evidenceOf,
  isOffered,
  type KeptReading,
  type Original,
  type ReadFile,
  type Reading,
  withDecided,
} from "@/report/reading";
import { isUuid, readReport, requireLiveSession } from "../gate/access";
import { db } from "../client";
import { Refusal } from "../refusal";
import { original, person, reading, revision } from "../schema";
import { withoutNul } from "../storable";
import { type Viewer } from "../viewer";
import { importReport, type ReportKey } from "./drafts";

/** Days for which a reading is kept. */
export const keptDays = 7;
/** Readings of one person that are kept: a batch of a county's offices, more than once. */
const mostOfOne = 300;
/** Bytes of a reading as JSON; a report has a hundredth of it. */
const largestReading = 8_000_000;

/** Keeps what was read, and gives it back with the id under which it is found again; *malformed* where it is too large. */
export async function keepReading(viewer: Viewer, file: ReadFile, read: Reading): Promise<KeptReading> {
  const clean = withoutNul(read);
  if (JSON.stringify(clean).length > largestReading) throw new Refusal("malformed", tooLarge);
  return db().transaction(async (tx) => {
    await requireLiveSession(tx, viewer);
    const values = { ...file, name: withoutNul(file.name).slice(0, 300), personId: viewer.personId, reading: clean };
    const [kept] = await tx.insert(reading).values(values).returning({ id: reading.id, name: reading.name });
    if (!kept) throw new Error("The reading was not kept.");
    const beyond = tx
      .select({ id: reading.id })
      .from(reading)
      .where(eq(reading.personId, viewer.personId))
      .orderBy(desc(reading.readAt), desc(reading.id))
      .offset(mostOfOne);
    await tx.delete(reading).where(inArray(reading.id, beyond));
    return { ...clean, ...kept };
  });
}

const tooLarge = {
  zh: "这份文件的内容过多，超出一份年度报告的范围，请只导入年度报告本身。",
  en: "This document holds far more than an annual report; import the report alone.",
};

/** Which reading becomes the content of which report, and what a person decided about it. */
export interface TakenReading extends ReportKey {
  readonly readingId: string;
  readonly decided: readonly DecidedCell[];
  /** Where the document was published, as typed beside it; what is printed in it stands where nothing was typed. */
  readonly officialAddress?: string;
  /** Version of the draft that the person saw and wants to replace; without it a draft is never replaced. */
  readonly seenVersion?: number;
}

/**
 * Takes a kept reading over as the content of a draft. Figures and places are those of the reading; of what is sent only
 * decisions count, and only where the reading offers them or a person typed them. Somebody else's reading is *not found*.
 */
export async function importReading(
  viewer: Viewer,
  { readingId, decided, officialAddress = "", ...key }: TakenReading,
): Promise<{ reportId: string }> {
  const kept = await findReading(viewer, readingId);
  if (!isOffered(kept.reading, decided)) throw new Refusal("malformed");
  const { name, size, sha256, readAt } = kept;
  const content = withDecided(kept.reading.content, decided);
  const address = officialAddress.trim() || content.source.address;
  return importReport(viewer, {
    ...key,
    content: { ...content, source: { ...content.source, address } },
    evidence: evidenceOf(kept.reading, decided),
    decided: decided.map(({ code, by }) => ({ code, by })),
    document: { file: { name, size, sha256 }, original: kept.reading.original, readAt },
  });
}

async function findReading(viewer: Viewer, readingId: string) {
  if (!isUuid(readingId)) throw new Refusal("not-found", gone);
  return db().transaction(async (tx) => {
    await requireLiveSession(tx, viewer);
    const [kept] = await tx
      .select()
      .from(reading)
      .where(and(eq(reading.id, readingId), eq(reading.personId, viewer.personId)));
    if (!kept) throw new Refusal("not-found", gone);
    return kept;
  });
}

const gone = {
  zh: `没有找到这次读取的结果（只保留${String(keptDays)}天），请重新读取文件。`,
  en: `What was read is no longer here (it is kept for ${String(keptDays)} days); read the document again.`,
};

/** The original of a revision, with the places of its figures. */
export interface RevisionOriginal extends ReadFile {
  readonly readBy: string;
  readonly readAt: Date;
  readonly original: Original;
  readonly evidence: Readonly<Record<string, Place>>;
}

/**
 * The original that the working revision of a report, else the latest one that has one, was saved from; null where none
 * was imported. For whoever may see the unpublished report; to everybody else it is *not found*.
 */
export async function readOriginal(viewer: Viewer, reportId: string): Promise<RevisionOriginal | null> {
  return readReport(viewer, reportId, async ({ tx }) => {
    const [found] = await tx
      .select({
        name: original.name,
        size: original.size,
        sha256: original.sha256,
        readBy: person.name,
        readAt: original.readAt,
        original: original.original,
        evidence: revision.evidence,
      })
      .from(original)
      .innerJoin(revision, eq(revision.id, original.revisionId))
      .innerJoin(person, eq(person.id, original.readBy))
      .where(eq(revision.reportId, reportId))
      .orderBy(desc(revision.no))
      .limit(1);
    return found ?? null;
  });
}

/** Forgets readings older than a week; returns how many. Called by the worker. */
export async function sweepReadings(): Promise<number> {
  const old = sql`now() - make_interval(days => ${keptDays})`;
  const swept = await db().delete(reading).where(lt(reading.readAt, old)).returning({ id: reading.id });
  return swept.length;
}
