/** Public reads of receipts: which publication bears a hash, and the frozen document that the hash was made of. */
import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { type Scope } from "@/report/content";
import { type PublicationDocument } from "@/report/publication";
import { publicDb } from "../client";
import { agency, publication, report } from "../schema";
import { isStorable } from "../storable";

/** A publication as its receipt names it. */
export interface ReceiptHolder {
  readonly agencySlug: string;
  readonly agencyName: string;
  readonly year: number;
  readonly scope: Scope;
  readonly version: number;
  readonly publishedAt: Date;
  /** The version that stands for the report now; null while it is withdrawn. */
  readonly currentVersion: number | null;
  readonly withdrawn: { readonly at: Date; readonly reason: string } | null;
}

/** The publication whose receipt is this SHA-256 (64 hexadecimal digits); null when none was ever published with it. */
export async function findReceipt(hash: string): Promise<ReceiptHolder | null> {
  const [row] = await publicDb()
    .select({ publication, report, slug: agency.slug })
    .from(publication)
    .innerJoin(report, eq(report.id, publication.reportId))
    .innerJoin(agency, eq(agency.id, report.agencyId))
    .where(eq(publication.hash, hash))
    .limit(1);
  if (!row) return null;
  const { publication: frozen } = row;
  return {
    agencySlug: row.slug,
    agencyName: frozen.document.agency.name,
    year: row.report.year,
    scope: row.report.scope,
    version: frozen.version,
    publishedAt: frozen.publishedAt,
    currentVersion: frozen.withdrawnAt === null ? row.report.publishedVersion : null,
    withdrawn: frozen.withdrawnAt && { at: frozen.withdrawnAt, reason: frozen.withdrawalReason ?? "" },
  };
}

/** The frozen document of a version (the newest by default), "withdrawn" with its reason, or null where none was published. */
export async function getReceiptDocument(
  slug: string,
  year: number,
  scope: Scope,
  version?: number,
): Promise<{ document: PublicationDocument; hash: string } | { withdrawnBecause: string } | null> {
  if (!isStorable(slug)) return null;
  const [row] = await publicDb()
    .select({ publication })
    .from(publication)
    .innerJoin(report, eq(report.id, publication.reportId))
    .innerJoin(agency, eq(agency.id, report.agencyId))
    .where(
      and(
        eq(agency.slug, slug),
        eq(report.year, year),
        eq(report.scope, scope),
        version === undefined ? undefined : eq(publication.version, version),
      ),
    )
    .orderBy(desc(publication.version))
    .limit(1);
  if (!row) return null;
  const { document, hash, withdrawnAt, withdrawalReason } = row.publication;
  return withdrawnAt === null ? { document, hash } : { withdrawnBecause: withdrawalReason ?? "" };
}
