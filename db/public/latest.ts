/** Public read of what happened before the public: publications, corrections and withdrawals, the newest first. */
import "server-only";
import { and, desc, eq, gt, isNotNull, sql, type SQL } from "drizzle-orm";
import { type Origin, type Scope } from "@/report/content";
import { db } from "../client";
import { agency, publication, report } from "../schema";

export const publicEventKinds = ["publication", "correction", "withdrawal"] as const;
export type PublicEventKind = (typeof publicEventKinds)[number];

export interface PublicEvent {
  readonly kind: PublicEventKind;
  readonly at: Date;
  readonly agencySlug: string;
  readonly agencyName: string;
  readonly year: number;
  readonly scope: Scope;
  readonly version: number;
  readonly origin: Origin;
  /** The official day of publication that the report states. */
  readonly officiallyPublishedOn: string | null;
  /** The public note of a correction, the reason of a withdrawal. */
  readonly note: string | null;
  /** Published then, withdrawn since. */
  readonly isWithdrawn: boolean;
}

export interface EventQuestion {
  readonly year: number | null;
  readonly kind: PublicEventKind | null;
}

export interface EventAnswer {
  readonly events: readonly PublicEvent[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** Years of the reports there are events of, the newest first. */
  readonly years: readonly number[];
}

/** Events on a page. */
export const eventsOnPage = 30;

/** One page of the events; a page after the last is the last. */
export async function listEvents({ year, kind }: EventQuestion, wantedPage = 1): Promise<EventAnswer> {
  const ofYear = year === null ? undefined : eq(report.year, year);
  const total = await countEvents(ofYear, kind);
  const pages = Math.max(1, Math.ceil(total / eventsOnPage));
  const page = Math.min(Math.max(1, wantedPage), pages);
  const years = await db().selectDistinct({ year: report.year }).from(report).innerJoin(publication, ofReport);
  return {
    events: await readPage(ofYear, kind, page),
    total,
    page,
    pages,
    years: years.map((row) => row.year).sort((left, right) => right - left),
  };
}

const ofReport = eq(publication.reportId, report.id);

/** All versions of a report are withdrawn at one moment: that is one event, told of the newest of them. */
const withdrawals = (where: SQL | undefined) =>
  db()
    .select({
      reportId: publication.reportId,
      at: sql<Date>`${publication.withdrawnAt}`.mapWith(publication.publishedAt).as("withdrawal_at"),
      version: sql<number>`max(${publication.version})`.as("newest"),
    })
    .from(publication)
    .innerJoin(report, ofReport)
    .where(and(isNotNull(publication.withdrawnAt), where))
    .groupBy(publication.reportId, publication.withdrawnAt);

const ofVersion: Readonly<Record<Exclude<PublicEventKind, "withdrawal">, SQL>> = {
  publication: eq(publication.version, 1),
  correction: gt(publication.version, 1),
};

async function countEvents(ofYear: SQL | undefined, kind: PublicEventKind | null): Promise<number> {
  const n = sql<number>`count(*)::int`;
  const where = kind === null || kind === "withdrawal" ? ofYear : and(ofYear, ofVersion[kind]);
  const [made] =
    kind === "withdrawal" ? [] : await db().select({ n }).from(publication).innerJoin(report, ofReport).where(where);
  const withdrawn = kind === null || kind === "withdrawal" ? withdrawals(ofYear).as("withdrawal") : null;
  const [taken] = withdrawn ? await db().select({ n }).from(withdrawn) : [];
  return (made?.n ?? 0) + (taken?.n ?? 0);
}

interface EventKey {
  readonly kind: PublicEventKind;
  readonly reportId: string;
  readonly version: number;
  readonly at: Date;
}

/** The keys of both kinds up to the end of the page, then the page of them in full. */
async function readPage(ofYear: SQL | undefined, kind: PublicEventKind | null, page: number): Promise<PublicEvent[]> {
  const end = page * eventsOnPage;
  const made =
    kind === "withdrawal"
      ? []
      : await db()
          .select({ reportId: publication.reportId, version: publication.version, at: publication.publishedAt })
          .from(publication)
          .innerJoin(report, ofReport)
          .where(kind === null ? ofYear : and(ofYear, ofVersion[kind]))
          .orderBy(desc(publication.publishedAt), desc(publication.version), publication.reportId)
          .limit(end);
  const taken =
    kind === null || kind === "withdrawal"
      ? await withdrawals(ofYear).orderBy(desc(publication.withdrawnAt), publication.reportId).limit(end)
      : [];
  const keys: EventKey[] = [
    ...made.map((row) => ({ ...row, kind: row.version === 1 ? ("publication" as const) : ("correction" as const) })),
    ...taken.map((row) => ({ ...row, kind: "withdrawal" as const })),
  ];
  return withDetails(keys.sort((left, right) => right.at.getTime() - left.at.getTime()).slice(end - eventsOnPage, end));
}

async function withDetails(keys: readonly EventKey[]): Promise<PublicEvent[]> {
  if (keys.length === 0) return [];
  const source = sql`${publication.document} -> 'content'`;
  const rows = await db()
    .select({
      reportId: publication.reportId,
      version: publication.version,
      agencySlug: agency.slug,
      agencyName: agency.name,
      year: report.year,
      scope: report.scope,
      origin: sql<Origin>`${source} ->> 'origin'`,
      officiallyPublishedOn: sql<string | null>`${source} -> 'source' ->> 'publishedOn'`,
      publicNote: publication.publicNote,
      withdrawalReason: publication.withdrawalReason,
    })
    .from(publication)
    .innerJoin(report, ofReport)
    .innerJoin(agency, eq(agency.id, report.agencyId))
    .where(
      sql`(${publication.reportId}, ${publication.version}) in ${keys.map(({ reportId, version }) => sql`(${reportId}::uuid, ${version}::int)`)}`,
    );
  return keys.flatMap(({ kind, at, reportId, version }) => {
    const row = rows.find((each) => each.reportId === reportId && each.version === version);
    if (!row) return [];
    const { publicNote, withdrawalReason, agencySlug, agencyName, year, scope, origin, officiallyPublishedOn } = row;
    const shown = { agencySlug, agencyName, year, scope, version, origin, officiallyPublishedOn };
    const isWithdrawal = kind === "withdrawal";
    const note = isWithdrawal ? withdrawalReason : publicNote;
    return [{ ...shown, kind, at, note, isWithdrawn: !isWithdrawal && withdrawalReason !== null }];
  });
}
