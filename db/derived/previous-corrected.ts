/** A corrected close of one year, told to the report of the year after, whose carry-over no longer follows from it. */
import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { type ReportContent } from "@/report/content";
import { type EventKind, parseEvent, type PreviousCorrected, type UnsettledCell } from "@/report/events";
import { check } from "@/report/rules/check";
import { anyOf } from "../any-of";
import { type Transaction } from "../client";
import { recordEvent } from "../gate/history";
import { event, publication, report, revision } from "../schema";
import { type ReportRow } from "../gate/situations";
import { type Viewer } from "../viewer";

const tellingOrSettling: EventKind[] = ["previous-corrected", "publish", "emergency-publish"];
const rule = "carry-over-matches-last-year";
const rowIn = "requests.carried-in.";
const rowOut = "requests.carried-out.";

/**
 * Records the correction on the report of the year after, draft or published, where the rule speaks because of it.
 * The caller holds the lock of the corrected report; locks go up the years only, so no two corrections wait for each other.
 */
export async function tellYearAfter(
  tx: Transaction,
  by: Pick<Viewer, "personId" | "name">,
  corrected: ReportRow,
  change: { version: number; publicNote: string | null; before: ReportContent; after: ReportContent },
): Promise<void> {
  const { agencyId, year, scope } = corrected;
  const [next] = await tx
    .select()
    .from(report)
    .where(and(eq(report.agencyId, agencyId), eq(report.year, year + 1), eq(report.scope, scope)))
    .for("no key update");
  const content = next && (await contentsNow(tx, [next.id])).get(next.id);
  if (!content) return;
  const cells = unsettledBy(next, content, change);
  if (cells.length === 0) return;
  const { version, publicNote } = change;
  await recordEvent(tx, by, next.id, "previous-corrected", { year, version, publicNote, cells });
}

/** Cells about which the rule speaks and whose close the correction changed; an old difference is no news. */
function unsettledBy(
  { year, scope }: ReportRow,
  content: ReportContent,
  { before, after }: { before: ReportContent; after: ReportContent },
): UnsettledCell[] {
  const found = check({ year, agency: null, scope, content, previous: after }).filter(
    (finding) => finding.rule === rule,
  );
  return found.flatMap(({ codes: [code = ""] }) => {
    const close = rowOut + code.slice(rowIn.length);
    const cell = {
      code,
      stated: content.figures[code] ?? null,
      before: before.figures[close] ?? null,
      after: after.figures[close] ?? null,
    };
    return cell.before === cell.after ? [] : [cell];
  });
}

/** What each report says now: its working revision, else what is published and not withdrawn. */
async function contentsNow(tx: Transaction, reportIds: readonly string[]): Promise<Map<string, ReportContent>> {
  const published = await tx
    .select({ id: report.id, content: sql<ReportContent>`${publication.document} -> 'content'` })
    .from(report)
    .innerJoin(publication, and(eq(publication.reportId, report.id), eq(publication.version, report.publishedVersion)))
    .where(and(anyOf(report.id, reportIds), sql`${publication.withdrawnAt} is null`));
  const working = await tx
    .select({ id: revision.reportId, content: revision.content })
    .from(revision)
    .where(
      and(anyOf(revision.reportId, reportIds), inArray(revision.state, ["draft", "in-review", "returned", "approved"])),
    );
  return new Map([...published, ...working].map(({ id, content }) => [id, content]));
}

/** Which of these reports still differ from a corrected close, with the cells that do; published again since, it is settled. */
export async function unsettledCorrections(
  tx: Transaction,
  reportIds: readonly string[],
): Promise<Map<string, PreviousCorrected>> {
  if (reportIds.length === 0) return new Map();
  const rows = await tx
    .select({ reportId: event.reportId, no: event.no, kind: event.kind, detail: event.detail })
    .from(event)
    .where(and(anyOf(event.reportId, reportIds), inArray(event.kind, tellingOrSettling)))
    .orderBy(event.reportId, event.no);
  const last = new Map(rows.map((row) => [row.reportId, row]));
  const told = [...last.values()].flatMap(({ reportId, ...row }) => {
    const parsed = parseEvent(row);
    return parsed.ok && parsed.event.kind === "previous-corrected"
      ? [{ reportId, correction: parsed.event.detail }]
      : [];
  });
  if (told.length === 0) return new Map();
  const contents = await contentsNow(
    tx,
    told.map(({ reportId }) => reportId),
  );
  return new Map(
    told.flatMap(({ reportId, correction }) => {
      const figures = contents.get(reportId)?.figures;
      const cells = figures ? correction.cells.filter(({ code, after }) => figures[code] !== after) : [];
      return cells.length > 0 ? [[reportId, { ...correction, cells }] as const] : [];
    }),
  );
}
