/** The public read of all reports of one agency: one line a year and scope, those withdrawn among them. */
import "server-only";
import { and, asc, desc, eq, sql } from "drizzle-orm";
import { type Origin, type Scope } from "@/report/content";
import { publicDb } from "../client";
import { publication, published, report } from "../schema";

export interface AgencyReport {
  readonly year: number;
  readonly scope: Scope;
  /** The current version; versions are counted from 1. */
  readonly version: number;
  readonly origin: Origin;
  readonly publishedAt: Date;
  /** The day of the legal publication as stated; the day it came out here never stands for it. */
  readonly officiallyPublishedOn: string | null;
  readonly received: number | null;
  readonly findings: number;
  /** Withdrawn, so that nothing is shown of it; its page says why. */
  readonly withdrawn: boolean;
}

/** Newest year first, own reports before roll-ups. */
export async function agencyReports(agencyId: string): Promise<AgencyReport[]> {
  const origin = sql<Origin>`${publication.document} -> 'content' ->> 'origin'`;
  return publicDb()
    .select({
      year: report.year,
      scope: report.scope,
      version: publication.version,
      origin,
      publishedAt: publication.publishedAt,
      officiallyPublishedOn: sql<string | null>`${publication.document} -> 'content' -> 'source' ->> 'publishedOn'`,
      received: sql<number | null>`${sql.identifier("published")}.requests_received::int`,
      findings: sql<number>`jsonb_array_length(${publication.document} -> 'findings')`,
      withdrawn: sql<boolean>`${publication.withdrawnAt} is not null`,
    })
    .from(report)
    .innerJoin(publication, and(eq(publication.reportId, report.id), eq(publication.version, report.publishedVersion)))
    .leftJoin(published, eq(published.reportId, report.id))
    .where(eq(report.agencyId, agencyId))
    .orderBy(desc(report.year), asc(report.scope));
}
