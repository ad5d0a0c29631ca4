/** What the public searches, counts and draws from: rows made from the current publication of a report, and nothing else. */
import "server-only";
import { and, asc, eq, gt, inArray, isNull } from "drizzle-orm";
import { bigramsOf } from "@/report/agency";
import { narrativeParts, type ReportContent } from "@/report/content";
import { indicatorValues } from "@/report/series/indicators";
import { type PublicationDocument } from "@/report/publication";
import { anyOf } from "../any-of";
import { db, type Transaction } from "../client";
import { aggregateDirty, publication, published, publishedFinding, publishedText, report } from "../schema";
import { type ReportRow } from "../gate/situations";

type Key = Pick<ReportRow, "agencyId" | "year" | "scope">;
type Row = Key & Pick<ReportRow, "id">;

/** One current publication. */
export interface CurrentPublication {
  readonly version: number;
  readonly document: PublicationDocument;
}

/** A report with what is published of it now. */
interface Published {
  readonly row: Row;
  readonly current: CurrentPublication;
}

/** Makes the rows of a report anew; the sums are left to the worker. */
export async function writePublishedRows(tx: Transaction, row: Row, current: CurrentPublication): Promise<void> {
  await writeAll(tx, [{ row, current }]);
}

/** PostgreSQL takes so many values in one statement; a row here has a hundred at most. */
const rowsAtOnce = 500;

async function writeAll(tx: Transaction, made: readonly Published[]): Promise<void> {
  const keyOf = ({ agencyId, year, scope }: Row): Key => ({ agencyId, year, scope });
  // Texts and findings go with their row.
  await tx.delete(published).where(
    anyOf(
      published.reportId,
      made.map(({ row }) => row.id),
    ),
  );
  const rows = made.map(({ row, current }) => ({ ...keyOf(row), reportId: row.id, ...publishedValues(current) }));
  const texts = made.flatMap(({ row, current }) => publishedTexts(keyOf(row), current.document.content));
  const findings = made.flatMap(({ row, current }) => publishedFindings(keyOf(row), current.document));
  await inPortions(rows, (portion) => tx.insert(published).values(portion));
  await inPortions(texts, (portion) => tx.insert(publishedText).values(portion));
  await inPortions(findings, (portion) => tx.insert(publishedFinding).values(portion));
  await inPortions(made, (portion) =>
    markDirty(
      tx,
      portion.map(({ row }) => row),
    ),
  );
}

async function inPortions<Item>(items: readonly Item[], put: (portion: Item[]) => PromiseLike<unknown>): Promise<void> {
  for (let index = 0; index < items.length; index += rowsAtOnce) await put(items.slice(index, index + rowsAtOnce));
}

/** Takes a withdrawn report out of everything that is searched, counted and drawn. */
export async function removePublishedRows(tx: Transaction, row: Row): Promise<void> {
  await tx.delete(published).where(eq(published.reportId, row.id));
  await markDirty(tx, [row]);
}

/**
 * Makes all rows again from the publications: what follows a change of their shape. A page of reports at a time, each
 * page with a fixed number of statements and locked meanwhile, so that none is set back to a version before. Returns
 * the number of reports.
 */
export async function rebuildPublishedRows(reportsAtOnce = 200): Promise<number> {
  let made = 0;
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const page = await db().transaction((tx) => rebuildPage(tx, after, reportsAtOnce));
    const last = page.at(-1);
    if (last === undefined) return made;
    made += page.length;
    after = last;
  }
}

async function rebuildPage(tx: Transaction, after: string, reportsAtOnce: number): Promise<string[]> {
  const rows = await tx
    .select({ id: report.id, agencyId: report.agencyId, year: report.year, scope: report.scope })
    .from(report)
    .where(and(gt(report.id, after), inArray(report.id, tx.select({ id: published.reportId }).from(published))))
    .orderBy(asc(report.id))
    .limit(reportsAtOnce)
    .for("no key update");
  const current = await currentPublications(
    tx,
    rows.map(({ id }) => id),
  );
  const found = rows.flatMap((row) => {
    const publication = current.get(row.id);
    return publication ? [{ row, current: publication }] : [];
  });
  if (found.length > 0) await writeAll(tx, found);
  return rows.map(({ id }) => id);
}

/** What is published of each report now, by report; withdrawn ones are not there. */
async function currentPublications(
  tx: Transaction,
  reportIds: readonly string[],
): Promise<Map<string, CurrentPublication>> {
  const versions = await tx
    .select({
      reportId: publication.reportId,
      version: publication.version,
      document: publication.document,
    })
    .from(publication)
    .innerJoin(report, and(eq(report.id, publication.reportId), eq(report.publishedVersion, publication.version)))
    .where(and(anyOf(publication.reportId, reportIds), isNull(publication.withdrawnAt)));
  return new Map(versions.map(({ reportId, ...current }) => [reportId, current]));
}

/** The published row of a publication: indicators (whole numbers as numbers, amounts as decimal text), day, counts of findings. */
export function publishedValues({ version, document }: CurrentPublication) {
  const { content, findings } = document;
  const count = (severity: string) => findings.filter((each) => each.severity === severity).length;
  return {
    version,
    // Not stated until the agency says it: the day it came out here never stands for it.
    officiallyPublishedOn: content.source.publishedOn,
    errors: count("error"),
    warnings: count("warning"),
    questions: count("question"),
    ...indicatorValues(content),
  };
}

/** The parts of the narrative that hold text. */
export function publishedTexts(key: Key, { narrative }: ReportContent) {
  return narrativeParts
    .filter((part) => narrative[part].trim() !== "")
    .map((part) => ({ ...key, part, text: narrative[part], bigrams: bigramsOf(narrative[part]) }));
}

/** The findings that stand in a publication, in its order. */
export function publishedFindings(key: Key, { findings }: PublicationDocument) {
  return findings.map(({ rule, severity, accepted }, index) => ({
    ...key,
    no: index + 1,
    rule,
    severity,
    accepted: accepted !== null,
  }));
}

/** A roll-up is in no sum, but the worker learns here whose pages are old. */
async function markDirty(tx: Transaction, rows: readonly Key[]): Promise<void> {
  await tx.insert(aggregateDirty).values(rows.map(({ agencyId, year }) => ({ agencyId, year })));
}
