/** What the rules need from the database: the agency's kind and earlier reports and, for a roll-up, its members' reports. */
import "server-only";
import { and, between, desc, eq, isNotNull, isNull, ne, sql } from "drizzle-orm";
import { type ReportContent } from "@/report/content";
import { withClosings } from "@/report/series/carry-over";
import { type CheckInput } from "@/report/rules/define";
import { type ReportRow } from "./situations";
import { anyOf } from "../any-of";
import { type Transaction } from "../client";
import { agency, publication, report, succession } from "../schema";

/** Input of `check` for a report with this content; only published reports stand for other years and members. */
export async function checkInputOf(tx: Transaction, row: ReportRow, content: ReportContent): Promise<CheckInput> {
  const earlier = await earlierContents(tx, row);
  const previous = await closedBefore(tx, row, earlier.find(({ year }) => year === row.year - 1)?.content ?? null);
  const [agencyRow] = await tx
    .select({ kind: agency.kind, name: agency.name })
    .from(agency)
    .where(eq(agency.id, row.agencyId));
  const members = row.scope === "roll-up" ? await memberContents(tx, row) : [];
  return {
    year: row.year,
    agency: agencyRow?.name ?? null,
    scope: row.scope,
    content,
    ...(previous ? { previous } : {}),
    ...(earlier.length > 0 ? { history: earlier } : {}),
    ...(agencyRow ? { agencyKind: agencyRow.kind } : {}),
    ...(members.length > 0 ? { members } : {}),
  };
}

/** The published content of the same agency and scope for the year before. */
export async function previousContent(tx: Transaction, row: ReportRow): Promise<ReportContent | null> {
  const [found] = await earlierContents(tx, row, 1);
  return closedBefore(tx, row, found?.content ?? null);
}

/**
 * Last year's report with what those closed that were merged into the agency during the year: their open requests are carried
 * in here. After a split nobody knows whose they are: those cells are not stated.
 */
async function closedBefore(
  tx: Transaction,
  row: ReportRow,
  previous: ReportContent | null,
): Promise<ReportContent | null> {
  if (row.scope !== "own") return previous;
  const closings = await tx
    .select({
      kind: succession.kind,
      content: sql<ReportContent | null>`${publication.document} -> 'content'`,
    })
    .from(succession)
    .innerJoin(agency, and(eq(agency.id, succession.predecessorId), isNotNull(agency.endedOn)))
    .leftJoin(report, and(eq(report.agencyId, agency.id), eq(report.year, row.year - 1), eq(report.scope, "own")))
    .leftJoin(publication, and(currentPublication, isNull(publication.withdrawnAt)))
    .where(
      and(eq(succession.successorId, row.agencyId), between(succession.day, `${row.year}-01-01`, `${row.year}-12-31`)),
    );
  return withClosings(
    previous,
    closings.map(({ kind, content }) => (kind === "split" ? null : content)),
  );
}

/** So many years tell what is usual for an agency; more would cost a document each at every check. */
const yearsBack = 5;

/** The published contents of the same agency and scope for the years before, the last one first. */
async function earlierContents(tx: Transaction, row: ReportRow, years = yearsBack) {
  return await tx
    .select({ year: report.year, content: sql<ReportContent>`${publication.document} -> 'content'` })
    .from(report)
    .innerJoin(publication, currentPublication)
    .where(
      and(
        eq(report.agencyId, row.agencyId),
        between(report.year, row.year - years, row.year - 1),
        eq(report.scope, row.scope),
        sql`${publication.withdrawnAt} is null`,
      ),
    )
    .orderBy(desc(report.year));
}

const currentPublication = and(eq(publication.reportId, report.id), eq(publication.version, report.publishedVersion));

/** Published own reports of the jurisdiction, once all of its agencies have one; before that no sum can be compared. */
async function memberContents(tx: Transaction, row: ReportRow) {
  const agencies = await tx
    .select({ id: agency.id, name: agency.name })
    .from(agency)
    .where(sql`${agency.path} <@ (select path from agency where id = ${row.agencyId})`);
  const members = await tx
    .select({ name: agency.name, content: sql<ReportContent>`${publication.document} -> 'content'` })
    .from(report)
    .innerJoin(publication, currentPublication)
    .innerJoin(agency, eq(agency.id, report.agencyId))
    .where(
      and(
        anyOf(
          report.agencyId,
          agencies.map(({ id }) => id),
        ),
        eq(report.year, row.year),
        eq(report.scope, "own"),
        ne(report.id, row.id),
        sql`${publication.withdrawnAt} is null`,
      ),
    );
  return members.length === agencies.length ? members : [];
}
