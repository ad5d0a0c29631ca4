/** What an import would meet: the agencies a viewer may import for, and how the report of one key stands now. */
import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import { type Origin, type ReportContent } from "@/report/content";
import { may, maySeeUnpublished } from "@/report/workflow/permissions";
import { shownStanding, type Standing } from "@/report/workflow/workflow";
import { isUuid, requireLiveSession, loadEntry } from "../gate/access";
import { previousContent } from "../gate/checking";
import { db, type Transaction } from "../client";
import { type ReportKey } from "./drafts";
import { nameOf } from "../people/names";
import { Refusal } from "../refusal";
import { agency, membership, report } from "../schema";
import { isHeldToday } from "../gate/memberships";
import { type ReportRow, situationOfNothing } from "../gate/situations";
import { type Viewer } from "../viewer";

const mostAgencies = 5_000;

/** Agencies for which the viewer may import: those they edit, and those they administer with everything below. */
export async function importableAgencies(viewer: Viewer): Promise<{ id: string; name: string }[]> {
  return db().transaction(async (tx) => {
    await requireLiveSession(tx, viewer);
    const held = tx
      .select({ one: sql`1` })
      .from(membership)
      .innerJoin(sql`${agency} as held_body`, sql`held_body.id = ${membership.agencyId}`)
      .where(
        and(
          eq(membership.personId, viewer.personId),
          isHeldToday,
          sql`(${membership.role} = 'editor' and held_body.id = ${agency.id}
            or ${membership.role} = 'administrator' and held_body.path @> ${agency.path})`,
        ),
      );
    return tx
      .select({ id: agency.id, name: agency.name })
      .from(agency)
      .where(sql`exists ${held}`)
      .orderBy(asc(agency.name))
      .limit(mostAgencies);
  });
}

/** How the report stands that a read document would become. */
export interface ImportTarget {
  readonly standing: Standing;
  /** What the report is, whatever the document says: one that is transcribed needs its official address. */
  readonly origin: Origin;
  /** Whether the viewer may save an import now: as a new draft, or over the draft that is there. */
  readonly isOpen: boolean;
  readonly draft: {
    readonly reportId: string;
    readonly version: number;
    readonly updatedAt: Date;
    readonly updatedBy: string | null;
  } | null;
  /** The same agency's report of the year before: as published, else as the viewer may see it. */
  readonly previous: { readonly content: ReportContent; readonly isPublished: boolean } | null;
}

/** The target of an import; *not found* to everyone who may not see the agency's unpublished reports. */
export async function findImportTarget(viewer: Viewer, key: ReportKey): Promise<ImportTarget> {
  return db().transaction(async (tx) => {
    await requireLiveSession(tx, viewer);
    if (!isUuid(key.agencyId)) throw new Refusal("not-found");
    const row = await findRow(tx, key);
    const entry = row ? await loadEntry(tx, viewer, row) : null;
    const situation = entry?.situation ?? (await situationOfNothing(tx, viewer.personId, key.agencyId, key.year));
    if (!maySeeUnpublished(situation)) throw new Refusal("not-found");
    const working = entry?.revision ?? null;
    return {
      standing: shownStanding(situation),
      origin: situation.origin,
      isOpen: working ? may("import", situation) : may("open", situation) || may("transcribe", situation),
      draft: working && {
        reportId: working.reportId,
        version: working.version,
        updatedAt: working.updatedAt,
        updatedBy: await nameOf(tx, working.updatedBy),
      },
      previous: await yearBefore(tx, viewer, key),
    };
  });
}

async function findRow(tx: Transaction, { agencyId, year, scope }: ReportKey): Promise<ReportRow | null> {
  const [row] = await tx
    .select()
    .from(report)
    .where(and(eq(report.agencyId, agencyId), eq(report.year, year), eq(report.scope, scope)));
  return row ?? null;
}

async function yearBefore(tx: Transaction, viewer: Viewer, key: ReportKey): Promise<ImportTarget["previous"]> {
  const row = await findRow(tx, { ...key, year: key.year - 1 });
  if (!row) return null;
  const published = await previousContent(tx, { ...row, year: key.year });
  if (published) return { content: published, isPublished: true };
  const { revision: working, situation } = await loadEntry(tx, viewer, row);
  return working && maySeeUnpublished(situation) ? { content: working.content, isPublished: false } : null;
}
