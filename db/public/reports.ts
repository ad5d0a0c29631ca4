/** Public reads of one report: a published version with its history before the public. */
import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { type AgencyKind, type AgencyLevel } from "@/report/agency";
import { type ReportContent, type Scope } from "@/report/content";
import { differences, type Difference } from "@/report/series/difference";
import { type PublishedApproval, type PublishedFinding } from "@/report/publication";
import { publicDb } from "../client";
import { isDemonstration } from "./summaries";
import { agency, publication, report } from "../schema";
import { isStorable } from "../storable";

export interface PublicReport {
  readonly agency: {
    readonly slug: string;
    readonly name: string;
    readonly level: AgencyLevel;
    readonly kind: AgencyKind;
    /** False where its reports of this year are only transcribed here: it is never called late. */
    readonly reportsHere: boolean;
  };
  readonly year: number;
  readonly scope: Scope;
  readonly version: number;
  readonly isCurrent: boolean;
  /** The version that stands for the report now; null while the report is withdrawn. */
  readonly currentVersion: number | null;
  readonly versions: readonly {
    readonly version: number;
    readonly publishedAt: Date;
    readonly publicNote: string | null;
    readonly withdrawn: boolean;
  }[];
  readonly withdrawn: { readonly at: Date; readonly reason: string } | null;
  /** Published in an emergency and not yet confirmed by another person. */
  readonly isEmergency: boolean;
  readonly publishedAt: Date;
  /** The day of the legal publication: as the report states it, else the day an authored report first came out here. */
  readonly officiallyPublishedOn: string | null;
  /** What this version changed; null for the first one, and where this one is withdrawn. */
  readonly correction: Correction | null;
  readonly approvals: readonly PublishedApproval[];
  readonly publicNote: string | null;
  readonly hash: string;
  readonly content: ReportContent;
  readonly findings: readonly PublishedFinding[];
  readonly isDemonstration: boolean;
}

export interface Correction {
  /** The version before it. */
  readonly of: number;
  /** Field by field; null where the version before was withdrawn: what it said is no longer shown. */
  readonly changes: readonly Difference[] | null;
}

/** One version of a published report, the current one by default; null when nothing was ever published there. */
export async function getPublicReport(
  slug: string,
  year: number,
  scope: Scope,
  version?: number,
): Promise<PublicReport | null> {
  if (!isStorable(slug)) return null;
  const rows = await publicDb()
    .select({ publication, current: report.publishedVersion, agencyRow: agency })
    .from(publication)
    .innerJoin(report, eq(report.id, publication.reportId))
    .innerJoin(agency, eq(agency.id, report.agencyId))
    .where(and(eq(agency.slug, slug), eq(report.year, year), eq(report.scope, scope)))
    .orderBy(desc(publication.version));
  const shown = rows.find((row) => row.publication.version === (version ?? row.current));
  if (!shown) return null;
  const { publication: frozen, agencyRow } = shown;
  const { slug: address, name, level, kind, reportsSince } = agencyRow;
  const standing = rows.find(({ publication: each, current }) => each.version === current && each.withdrawnAt === null);
  return {
    agency: { slug: address, name, level, kind, reportsHere: reportsSince !== null && reportsSince <= year },
    year,
    scope,
    version: frozen.version,
    isCurrent: frozen.version === shown.current,
    currentVersion: standing?.publication.version ?? null,
    versions: rows.map(({ publication: each }) => versionOf(each)),
    withdrawn: frozen.withdrawnAt ? { at: frozen.withdrawnAt, reason: frozen.withdrawalReason ?? "" } : null,
    isEmergency: frozen.emergencyReason !== null && frozen.emergencyConfirmedBy === null,
    publishedAt: frozen.publishedAt,
    officiallyPublishedOn: frozen.document.content.source.publishedOn,
    correction: correctionOf(
      frozen,
      rows.map((row) => row.publication),
    ),
    approvals: frozen.document.approvals,
    publicNote: frozen.publicNote,
    hash: frozen.hash,
    content: frozen.document.content,
    findings: frozen.document.findings,
    isDemonstration: await isDemonstration(),
  };
}

type Version = typeof publication.$inferSelect;

function versionOf({ version, publishedAt, publicNote, withdrawnAt }: Version) {
  return { version, publishedAt, publicNote, withdrawn: withdrawnAt !== null };
}

function correctionOf(shown: Version, newestFirst: readonly Version[]): Correction | null {
  const before = newestFirst.find(({ version }) => version < shown.version);
  if (!before || shown.withdrawnAt) return null;
  return {
    of: before.version,
    changes: before.withdrawnAt ? null : differences(before.document.content, shown.document.content),
  };
}
