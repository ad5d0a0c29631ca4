/** The public read of one agency with its years. */
import "server-only";
import { asc, eq, sql } from "drizzle-orm";
import { type AgencyKind, type AgencyLevel, type FormerName } from "@/report/agency";
import { type Disclosure, type ReportContent, type Scope } from "@/report/content";
import { type EditionId } from "@/report/form/define";
import { type SuccessionKind } from "@/report/structure";
import { type IndicatorValues, indicators } from "@/report/series/indicators";
import { publicDb } from "../client";
import { agencyReports, type AgencyReport } from "./agency-reports";
import { figureIn } from "./figures";
import { currentPublication, isDemonstration } from "./summaries";
import { agency, formerAddress, publication, published, succession } from "../schema";
import { isStorable } from "../storable";

export interface AgencyPage {
  readonly slug: string;
  readonly name: string;
  readonly level: AgencyLevel;
  readonly kind: AgencyKind;
  readonly formerNames: readonly FormerName[];
  /** False for an agency whose reports are only transcribed here: it is never called late. */
  readonly reportsHere: boolean;
  /** The year from which it reports here; earlier years are transcribed and have no deadline here. */
  readonly reportsSince: number | null;
  /** All agencies below it in the reporting line. */
  readonly agenciesBelow: number;
  readonly parents: readonly { readonly slug: string; readonly name: string }[];
  /** The first day on which it stood no more, as an ISO date; null while it stands. */
  readonly endedOn: string | null;
  /** Agencies that it follows on, and that follow on it: where a series breaks. */
  readonly predecessors: readonly Succession[];
  readonly successors: readonly Succession[];
  readonly isDemonstration: boolean;
  readonly series: readonly {
    readonly scope: Scope;
    readonly points: readonly {
      readonly year: number;
      readonly edition: EditionId;
      readonly version: number;
      readonly indicators: IndicatorValues;
    }[];
  }[];
  readonly categories: readonly {
    readonly year: number;
    readonly scope: Scope;
    readonly statedTotal: number | null;
    readonly items: readonly Disclosure[];
  }[];
  readonly reports: readonly AgencyReport[];
}

/** An agency before or after another, and from which day. */
export interface Succession {
  readonly slug: string;
  readonly name: string;
  readonly kind: SuccessionKind;
  readonly day: string;
}

/** The address to which one that an agency had before leads; null for one that nobody had. */
export async function addressNow(slug: string): Promise<string | null> {
  if (!isStorable(slug)) return null;
  const [row] = await publicDb()
    .select({ slug: agency.slug })
    .from(formerAddress)
    .innerJoin(agency, eq(agency.id, formerAddress.agencyId))
    .where(eq(formerAddress.slug, slug));
  return row?.slug ?? null;
}

async function successionsOf(agencyId: string): Promise<Pick<AgencyPage, "predecessors" | "successors">> {
  const columns = { slug: agency.slug, name: agency.name, kind: succession.kind, day: succession.day };
  const [predecessors, successors] = await Promise.all([
    publicDb()
      .select(columns)
      .from(succession)
      .innerJoin(agency, eq(agency.id, succession.predecessorId))
      .where(eq(succession.successorId, agencyId))
      .orderBy(asc(succession.day), asc(agency.name)),
    publicDb()
      .select(columns)
      .from(succession)
      .innerJoin(agency, eq(agency.id, succession.successorId))
      .where(eq(succession.predecessorId, agencyId))
      .orderBy(asc(succession.day), asc(agency.name)),
  ]);
  return { predecessors, successors };
}

/** One agency with its years; null when there is no such agency. */
export async function getAgency(slug: string): Promise<AgencyPage | null> {
  if (!isStorable(slug)) return null;
  const [agencyRow] = await publicDb().select().from(agency).where(eq(agency.slug, slug));
  if (!agencyRow) return null;
  const rows = await publicDb()
    .select({
      row: published,
      edition: sql<EditionId>`${publication.document} -> 'content' ->> 'edition'`,
      disclosures: sql<ReportContent["disclosures"]>`${publication.document} -> 'content' -> 'disclosures'`,
    })
    .from(published)
    .innerJoin(publication, currentPublication)
    .where(eq(published.agencyId, agencyRow.id))
    .orderBy(asc(published.year));
  const parents = await publicDb()
    .select({ slug: agency.slug, name: agency.name })
    .from(agency)
    .where(sql`${agency.path} @> ${agencyRow.path}::ltree and ${agency.id} <> ${agencyRow.id}`)
    .orderBy(sql`nlevel(${agency.path})`);
  const [below] = await publicDb()
    .select({ n: sql<number>`count(*)::int` })
    .from(agency)
    .where(
      sql`${agency.path} <@ ${agencyRow.path}::ltree and ${agency.id} <> ${agencyRow.id} and ${agency.endedOn} is null`,
    );
  return {
    slug: agencyRow.slug,
    name: agencyRow.name,
    level: agencyRow.level,
    kind: agencyRow.kind,
    formerNames: agencyRow.formerNames,
    reportsHere: agencyRow.reportsHere,
    reportsSince: agencyRow.reportsSince,
    agenciesBelow: below?.n ?? 0,
    parents,
    endedOn: agencyRow.endedOn,
    ...(await successionsOf(agencyRow.id)),
    isDemonstration: await isDemonstration(),
    series: (["own", "roll-up"] as const).flatMap((scope) => {
      const points = rows
        .filter(({ row }) => row.scope === scope)
        .map(({ row, edition }) => ({ ...pointOf(row), edition }));
      return points.length > 0 ? [{ scope, points }] : [];
    }),
    categories: rows.flatMap(({ row, disclosures }) =>
      disclosures ? [{ year: row.year, scope: row.scope, ...disclosures }] : [],
    ),
    reports: await agencyReports(agencyRow.id),
  };
}

function pointOf(row: typeof published.$inferSelect) {
  const values: Readonly<Record<string, unknown>> = row;
  return {
    year: row.year,
    version: row.version,
    indicators: Object.fromEntries(indicators.map(({ key }) => [key, figureIn(values[key])])),
  };
}
