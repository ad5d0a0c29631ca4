/** What the public searches, counts and draws from: rows made from the current publication of a report, and nothing else. */
import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import { bigramsOf } from "@/report/agency";
import { beijingDay } from "@/report/beijing-time";
import { narrativeParts, type ReportContent } from "@/report/content";
import { indicators, indicatorValues } from "@/report/series/indicators";
import { type PublicationDocument } from "@/report/publication";
import { db, type Transaction } from "../client";
import { aggregateDirty, publication, published, publishedFinding, publishedText, report } from "../schema";
import { type ReportRow } from "../gate/situations";

type Key = Pick<ReportRow, "agencyId" | "year" | "scope">;
type Row = Key & Pick<ReportRow, "id">;

/** One current publication. */
export interface CurrentPublication {
  readonly version: number;
  readonly document: PublicationDocument;
  /** When the first version of the report was published here: a correction makes no report late. */
  readonly firstPublishedAt: Date;
}

/** Makes the rows of a report anew; the sums are left to the worker. */
export async function writePublishedRows(tx: Transaction, row: Row, current: CurrentPublication): Promise<void> {
  const key = { agencyId: row.agencyId, year: row.year, scope: row.scope };
  const values = publishedValues(current);
  await tx
    .insert(published)
    .values({ ...key, reportId: row.id, ...values })
    .onConflictDoUpdate({ target: [published.agencyId, published.year, published.scope], set: values });
  await tx.delete(publishedText).where(isOf(publishedText, key));
  await tx.delete(publishedFinding).where(isOf(publishedFinding, key));
  const texts = publishedTexts(key, current.document.content);
  const findings = publishedFindings(key, current.document);
  if (texts.length > 0) await tx.insert(publishedText).values(texts);
  if (findings.length > 0) await tx.insert(publishedFinding).values(findings);
  await markDirty(tx, row);
}

/** Takes a withdrawn report out of everything that is searched, counted and drawn. */
export async function removePublishedRows(tx: Transaction, row: Row): Promise<void> {
  await tx.delete(published).where(eq(published.reportId, row.id));
  await markDirty(tx, row);
}

/** Makes all rows again from the publications: what follows a change of their shape. Returns the number of reports. */
export async function rebuildPublishedRows(): Promise<number> {
  return db().transaction(async (tx) => {
    const rows = await tx
      .select({ id: report.id, agencyId: report.agencyId, year: report.year, scope: report.scope })
      .from(published)
      .innerJoin(report, eq(report.id, published.reportId));
    for (const row of rows) {
      const [current] = await tx
        .select()
        .from(publication)
        .innerJoin(
          published,
          and(eq(published.reportId, publication.reportId), eq(published.version, publication.version)),
        )
        .where(and(eq(publication.reportId, row.id), isNull(publication.withdrawnAt)));
      if (!current) continue;
      const { version, document } = current.publication;
      await writePublishedRows(tx, row, { version, document, firstPublishedAt: await firstPublication(tx, row.id) });
    }
    return rows.length;
  });
}

/** When the first version of a report was published here. */
export async function firstPublication(tx: Transaction, reportId: string): Promise<Date> {
  const [first] = await tx
    .select({ publishedAt: publication.publishedAt })
    .from(publication)
    .where(eq(publication.reportId, reportId))
    .orderBy(asc(publication.version))
    .limit(1);
  if (!first) throw new RangeError(`Report ${reportId} was never published.`);
  return first.publishedAt;
}

/** The published row of a publication: indicators (whole numbers as numbers, amounts as decimal text), day, counts of findings. */
export function publishedValues({ version, document, firstPublishedAt }: CurrentPublication) {
  const { content, findings } = document;
  const values = indicatorValues(content);
  const count = (severity: string) => findings.filter((each) => each.severity === severity).length;
  return {
    version,
    officiallyPublishedOn: officialDay(content, firstPublishedAt),
    errors: count("error"),
    warnings: count("warning"),
    questions: count("question"),
    ...Object.fromEntries(
      indicators.map(({ key, kind }) => {
        const value = values[key] ?? null;
        return [key, value === null || kind === "decimal" ? value : Number(value)];
      }),
    ),
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

/** As the report states it; an authored report without an official day was first before the public here. */
function officialDay(content: ReportContent, firstPublishedAt: Date): string | null {
  if (content.source.publishedOn !== null || content.origin === "transcribed") return content.source.publishedOn;
  return beijingDay(firstPublishedAt);
}

function isOf(table: typeof publishedText | typeof publishedFinding, { agencyId, year, scope }: Key) {
  return and(eq(table.agencyId, agencyId), eq(table.year, year), eq(table.scope, scope));
}

/** A roll-up is in no sum, but the worker learns here whose pages are old. */
async function markDirty(tx: Transaction, row: Key): Promise<void> {
  await tx.insert(aggregateDirty).values({ agencyId: row.agencyId, year: row.year });
}
