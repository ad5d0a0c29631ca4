/** The security log as it is read: by kind, person, agency and days, what concerns the lines the reader administers. */
import "server-only";
import { and, desc, eq, gte, lt, or, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { momentInBeijing } from "@/report/beijing-time";
import { type SecurityEventKind } from "@/report/security-events";
import { type Asking } from "../agencies/gate";
import { db, type Transaction } from "../client";
import { agency, person, securityEvent } from "../schema";
import { requireAtInstallation } from "./gate";
import { recordSecurity } from "./log";

export interface SecurityFilter {
  readonly kind: SecurityEventKind | null;
  /** Part of the name or account of who did it, or to whom. */
  readonly who: string;
  /** First and last day as ISO dates, in Beijing. */
  readonly from: string | null;
  readonly until: string | null;
  /** Only lines before this number: where the last page ended. */
  readonly before: number | null;
}

export const noSecurityFilter: SecurityFilter = { kind: null, who: "", from: null, until: null, before: null };

/** One line, with the names of today. */
export interface SecurityLine {
  readonly no: number;
  readonly kind: SecurityEventKind;
  readonly at: Date;
  readonly personId: string | null;
  readonly personName: string | null;
  readonly subjectId: string | null;
  readonly subjectName: string | null;
  readonly agencyName: string | null;
  readonly device: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

export const linesOfPage = 50;
const mostExported = 100_000;

/** A page of lines, the newest first, and where the next page begins; null where none does. */
export async function listSecurity(
  asking: Asking,
  filter: SecurityFilter,
): Promise<{ readonly lines: SecurityLine[]; readonly next: number | null }> {
  return db().transaction(async (tx) => {
    const paths = await requireAtInstallation(tx, asking, "see-log");
    const rows = await readLines(tx, paths, filter, linesOfPage + 1);
    const lines = rows.slice(0, linesOfPage);
    return { lines, next: rows.length > linesOfPage ? (lines.at(-1)?.no ?? null) : null };
  });
}

/** Every line of the filter, a hundred thousand at most; that it was exported is a line itself. */
export async function exportSecurity(asking: Asking, filter: SecurityFilter): Promise<SecurityLine[]> {
  return db().transaction(async (tx) => {
    const paths = await requireAtInstallation(tx, asking, "export-log");
    const lines = await readLines(tx, paths, filter, mostExported);
    const personId = asking === "operator" ? null : asking.personId;
    await recordSecurity(tx, { kind: "exported", personId, detail: { what: "security-log", rows: lines.length } });
    return lines;
  });
}

function readLines(
  tx: Transaction,
  paths: readonly string[] | null,
  filter: SecurityFilter,
  limit: number,
): Promise<SecurityLine[]> {
  const subject = alias(person, "subject");
  const { no, kind, at, personId, subjectId, device, detail } = securityEvent;
  return tx
    .select({
      ...{ no, kind, at, personId, subjectId, device, detail },
      personName: person.name,
      subjectName: subject.name,
      agencyName: agency.name,
    })
    .from(securityEvent)
    .leftJoin(person, eq(person.id, personId))
    .leftJoin(subject, eq(subject.id, subjectId))
    .leftJoin(agency, eq(agency.id, securityEvent.agencyId))
    .where(and(concerns(paths), ...conditions(filter)))
    .orderBy(desc(no))
    .limit(limit);
}

/** Lines about agencies in these lines, and about people with a role there; lines about nobody for who is at the top. */
function concerns(paths: readonly string[] | null): SQL | undefined {
  if (paths === null) return undefined;
  const lines = sql`any(${sql.param([...paths])}::ltree[])`;
  const people = sql`(select m.person_id from membership m join agency a on a.id = m.agency_id where a.path <@ ${lines}
    union select p.id from person p join agency a on a.id = p.home_agency_id where a.path <@ ${lines})`;
  const isTop = paths.some((path) => !path.includes("."));
  const { personId, subjectId, agencyId } = securityEvent;
  const nobody = sql`(${personId} is null and ${subjectId} is null and ${agencyId} is null)`;
  return or(
    sql`${personId} in ${people}`,
    sql`${subjectId} in ${people}`,
    sql`${agencyId} in (select a.id from agency a where a.path <@ ${lines})`,
    isTop ? nobody : undefined,
  );
}

function conditions({ kind, who, from, until, before }: SecurityFilter): (SQL | undefined)[] {
  const asked = who.trim().toLowerCase();
  const named = sql`(select p.id from person p where strpos(lower(p.name), ${asked}) > 0 or strpos(lower(p.account), ${asked}) > 0)`;
  return [
    kind === null ? undefined : eq(securityEvent.kind, kind),
    asked === "" ? undefined : sql`(${securityEvent.personId} in ${named} or ${securityEvent.subjectId} in ${named})`,
    from === null ? undefined : gte(securityEvent.at, momentInBeijing(`${from}T00:00`)),
    until === null
      ? undefined
      : lt(securityEvent.at, sql`${momentInBeijing(`${until}T00:00`).toISOString()}::timestamptz + interval '1 day'`),
    before === null ? undefined : lt(securityEvent.no, before),
  ];
}
