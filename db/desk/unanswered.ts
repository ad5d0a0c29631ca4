/** Questions of readers that wait at the agencies below: for the coordinator, who answers none of them in their place. */
import "server-only";
import { asc, eq, isNull, and, sql } from "drizzle-orm";
import { inLines, linesOf, type Asking } from "../agencies/gate";
import { db } from "../client";
import { agency, inquiry, report } from "../schema";

export interface Unanswered {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly n: number;
  /** When the oldest of them was asked. */
  readonly since: Date;
}

const agenciesShown = 200;

/** Agencies of the viewer's lines with questions that nobody answered, the longest waiting first; empty for others. */
export function listUnanswered(asking: Asking): Promise<Unanswered[]> {
  return db().transaction(async (tx) => {
    const lines = await linesOf(tx, asking);
    if (lines?.length === 0) return [];
    const rows = await tx
      .select({
        agencyId: agency.id,
        agencyName: agency.name,
        n: sql<number>`count(*)::int`,
        since: sql<string>`min(${inquiry.madeAt})`,
      })
      .from(inquiry)
      .innerJoin(report, eq(report.id, inquiry.reportId))
      .innerJoin(agency, eq(agency.id, report.agencyId))
      .where(and(isNull(inquiry.answeredAt), inLines(lines)))
      .groupBy(agency.id, agency.name)
      .orderBy(asc(sql`min(${inquiry.madeAt})`))
      .limit(agenciesShown);
    return rows.map((row) => ({ ...row, since: new Date(row.since) }));
  });
}
