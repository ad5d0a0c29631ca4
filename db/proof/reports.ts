/** Every report held against its own history, and what readers search and charts draw held against what was published. */
import "server-only";
import { eq, sql } from "drizzle-orm";
import { type Flaw } from "@/report/proof";
import { parseEvent } from "@/report/events";
import { db, type Transaction } from "../client";
import { firstBrokenEvent } from "../gate/history";
import { published, report } from "../schema";
import { compareDerived } from "./compare-derived";
import { comparePublications } from "./compare-publications";
import { compareReviews } from "./compare-reviews";
import { loadLot, type Kept } from "./kept";
import { toldBy } from "./told";

/** What the check of some reports gave. */
export interface ReportsCheck {
  readonly reports: number;
  readonly events: number;
  readonly versions: number;
  /** Hand-ins and publications of the time before history held their sums. */
  readonly withoutSum: number;
  readonly flaws: readonly Flaw[];
}

const nobody = "00000000-0000-0000-0000-000000000000";

/** Checks all reports, some at a time, each lot as of one moment: memory does not grow with their number. */
export async function* verifyReports(atOnce = 50): AsyncGenerator<ReportsCheck> {
  for (let after: string | null = nobody; after !== null;) {
    const from: string = after;
    const lot = await db().transaction((tx) => loadLot(tx, from, atOnce), {
      isolationLevel: "repeatable read",
      accessMode: "read only",
    });
    yield checkLot(lot);
    after = lot.length === atOnce ? (lot.at(-1)?.row.id ?? null) : null;
  }
}

function checkLot(lot: readonly Kept[]): ReportsCheck {
  const flaws: Flaw[] = [];
  const counts = { reports: lot.length, events: 0, versions: 0, withoutSum: 0 };
  for (const kept of lot) {
    const told = toldBy(kept.events);
    const found = [
      ...chainFlaws(kept),
      ...comparePublications(kept, told),
      ...compareReviews(kept, told),
      ...compareDerived(kept),
    ];
    flaws.push(...found.map((flaw) => ({ ...flaw, of: kept.row.id })));
    counts.events += kept.events.length;
    counts.versions += Math.max(told.versions.size, kept.publications.length);
    counts.withoutSum += [...told.versions.values(), ...told.submissions.values()].filter(({ hash }) => !hash).length;
  }
  return { ...counts, flaws };
}

function chainFlaws({ row, events }: Kept): Flaw[] {
  const broken = firstBrokenEvent(events, { no: row.lastEventNo, hash: row.lastEventHash });
  const unreadable = events.find((each) => !parseEvent(each).ok)?.no;
  return [
    ...(broken === null ? [] : [{ kind: "history-broken", at: String(broken) } as const]),
    ...(unreadable === undefined ? [] : [{ kind: "history-unreadable", at: String(unreadable) } as const]),
  ];
}

/** Histories whose report is gone, and rows that charts read of a report that says something else. */
export async function verifyOrphans(tx: Transaction): Promise<Flaw[]> {
  const events = await tx.execute<{ id: string }>(sql`
    select distinct report_id as id from event where not exists (select from report where report.id = event.report_id) limit 100`);
  const rows = await tx
    .select({ id: published.reportId })
    .from(published)
    .innerJoin(report, eq(report.id, published.reportId))
    .where(
      sql`(${published.agencyId}, ${published.year}, ${published.scope}) is distinct from
      (${report.agencyId}, ${report.year}, ${report.scope})`,
    )
    .limit(100);
  return [
    ...events.map(({ id }): Flaw => ({ kind: "history-without-report", of: id })),
    ...rows.map(({ id }): Flaw => ({ kind: "published-row-without-publication", of: id })),
  ];
}
