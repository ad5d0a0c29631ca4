/** The agencies that a viewer administers, as a table or a level of the tree: one page, and its cost is that of the page. */
import "server-only";
import { and, arrayContains, eq, isNotNull, isNull, sql, type SQL } from "drizzle-orm";
import { bigramsOf, type AgencyKind, type AgencyLevel } from "@/report/agency";
import { db, type Transaction } from "../client";
import { askedFor } from "../public/search-text";
import { agency } from "../schema";
import { heldToday, isChainStuck } from "./chain-problems";
import { inLines, linesOf, type Asking } from "./gate";

export const agencyStates = ["standing", "ended", "all"] as const;
export type AgencyState = (typeof agencyStates)[number];

/** What a list is narrowed by; null, false and empty narrow nothing. */
export interface AgencyFilter {
  readonly query: string;
  readonly kind: AgencyKind | null;
  readonly level: AgencyLevel | null;
  /** Address of an agency: it and all below it. */
  readonly line: string | null;
  /** Address of a government: agencies of vertical systems that stand there. */
  readonly place: string | null;
  readonly state: AgencyState;
  /** A review chain that cannot be gone through: nobody, or only the author, could take a step, or there is none. */
  readonly isChainMissing: boolean;
  /** Nobody may write its reports. */
  readonly isUnassigned: boolean;
}

export const noFilter: AgencyFilter = {
  query: "",
  kind: null,
  level: null,
  line: null,
  place: null,
  state: "standing",
  isChainMissing: false,
  isUnassigned: false,
};

/** One line of the list. */
export interface ListedAgency {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly level: AgencyLevel;
  readonly kind: AgencyKind;
  readonly parentId: string | null;
  readonly parentName: string | null;
  readonly creditCode: string | null;
  readonly endedOn: string | null;
  readonly reportsHere: boolean;
  /** Agencies directly below it. */
  readonly below: number;
  readonly editors: number;
  readonly steps: number;
  /** Steps that nobody may take. */
  readonly emptySteps: number;
}

export interface AgencyListing {
  readonly rows: readonly ListedAgency[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/** Agencies on a page. */
export const agenciesListed = 50;

/** One page of the agencies that fit; a page after the last is the last. Lines of others are not there. */
export function listAgencies(asking: Asking, filter: AgencyFilter, wantedPage = 1): Promise<AgencyListing> {
  return db().transaction(async (tx) => {
    const lines = await linesOf(tx, asking);
    if (lines?.length === 0) return { rows: [], total: 0, page: 1, pages: 1 };
    const where = and(inLines(lines), filterOf(filter));
    if (filter.query !== "") await tx.execute(sql`set local enable_seqscan = off`);
    const [counted] = await tx
      .select({ n: sql<number>`count(*)::int` })
      .from(agency)
      .where(where);
    const total = counted?.n ?? 0;
    const pages = Math.max(1, Math.ceil(total / agenciesListed));
    const page = Math.min(Math.max(1, wantedPage), pages);
    return { rows: total === 0 ? [] : await readPage(tx, where, page), total, page, pages };
  });
}

/** Ids of all agencies that fit, in the order of the list: what an act on "all filtered" is made on. */
export function filteredIds(asking: Asking, filter: AgencyFilter, most: number): Promise<string[]> {
  return db().transaction(async (tx) => {
    const lines = await linesOf(tx, asking);
    const rows = await tx
      .select({ id: agency.id })
      .from(agency)
      .where(and(inLines(lines), filterOf(filter)))
      .orderBy(agency.level, agency.name, agency.id)
      .limit(most);
    return rows.map(({ id }) => id);
  });
}

/** The level of the tree below an agency of the viewer's, or the topmost ones of their lines. */
export function listBelow(asking: Asking, parentId: string | null, wantedPage = 1): Promise<AgencyListing> {
  return db().transaction(async (tx) => {
    const lines = await linesOf(tx, asking);
    const at = parentId === null ? topsOf(lines) : and(inLines(lines), eq(agency.parentId, parentId));
    const where = and(at, isNull(agency.endedOn));
    const [counted] = await tx
      .select({ n: sql<number>`count(*)::int` })
      .from(agency)
      .where(where);
    const total = counted?.n ?? 0;
    const pages = Math.max(1, Math.ceil(total / agenciesListed));
    const page = Math.min(Math.max(1, wantedPage), pages);
    return { rows: await readPage(tx, where, page), total, page, pages };
  });
}

function topsOf(lines: readonly string[] | null): SQL {
  if (lines === null) return isNull(agency.parentId);
  const tops = lines.filter((line) => !lines.some((other) => other !== line && line.startsWith(`${other}.`)));
  return sql`${agency.path} = any(${sql.param(tops)}::ltree[])`;
}

/** The condition of a filter, for a query over `agency`. */
export function filterOf(filter: AgencyFilter): SQL | undefined {
  const asked = askedFor(filter.query.slice(0, 60));
  return and(
    asked.whole === "" ? undefined : namedSo(asked.whole),
    filter.kind ? eq(agency.kind, filter.kind) : undefined,
    filter.level ? eq(agency.level, filter.level) : undefined,
    filter.line === null
      ? undefined
      : sql`${agency.path} <@ (select up.path from agency up where up.slug = ${filter.line})`,
    filter.place === null
      ? undefined
      : sql`${agency.locatedInId} = (select here.id from agency here where here.slug = ${filter.place})`,
    stateOf(filter.state),
    filter.isChainMissing ? isChainStuck : undefined,
    filter.isUnassigned ? sql`not ${hasRole("editor", sql`agency.id`)}` : undefined,
  );
}

/** By name, pinyin or initials, or by the credit code as it is typed. */
function namedSo(whole: string): SQL {
  const code = whole.toUpperCase();
  const named = and(
    arrayContains(agency.searchBigrams, bigramsOf(whole)),
    sql`strpos(${agency.searchText}, ${whole}) > 0`,
  );
  return sql`(${named} or ${agency.creditCode} = ${code})`;
}

function stateOf(state: AgencyState): SQL | undefined {
  if (state === "all") return undefined;
  return state === "standing" ? isNull(agency.endedOn) : isNotNull(agency.endedOn);
}

function hasRole(role: "editor" | "reviewer", agencyId: SQL): SQL {
  return sql`exists (select from membership m where m.agency_id = ${agencyId} and m.role = ${role} and ${heldToday})`;
}

const emptySteps = sql<number>`(select count(*)::int from chain_step s where s.agency_id = agency.id and not ${hasRole("reviewer", sql`s.at_agency_id`)})`;

function readPage(tx: Transaction, where: SQL | undefined, page: number): Promise<ListedAgency[]> {
  return tx
    .select({
      id: agency.id,
      slug: agency.slug,
      name: agency.name,
      level: agency.level,
      kind: agency.kind,
      parentId: agency.parentId,
      parentName: sql<string | null>`(select up.name from agency up where up.id = agency.parent_id)`,
      creditCode: agency.creditCode,
      endedOn: agency.endedOn,
      reportsHere: agency.reportsHere,
      below: sql<number>`(select count(*)::int from agency child where child.parent_id = agency.id and child.ended_on is null)`,
      editors: sql<number>`(select count(distinct m.person_id)::int from membership m where m.agency_id = agency.id and m.role = 'editor' and ${heldToday})`,
      steps: sql<number>`(select count(*)::int from chain_step s where s.agency_id = agency.id)`,
      emptySteps,
    })
    .from(agency)
    .where(where)
    .orderBy(agency.level, agency.name, agency.id)
    .limit(agenciesListed)
    .offset((page - 1) * agenciesListed);
}

/** How much of the list each problem is, for the head of the room. */
export interface AgencyCounts {
  readonly standing: number;
  readonly unassigned: number;
  readonly chainMissing: number;
}

/** Numbers over all agencies of the viewer's lines that stand and report here. */
export function countAgencies(asking: Asking): Promise<AgencyCounts> {
  return db().transaction(async (tx) => {
    const lines = await linesOf(tx, asking);
    const [row] = await tx
      .select({
        standing: sql<number>`count(*)::int`,
        unassigned: sql<number>`(count(*) filter (where not ${hasRole("editor", sql`agency.id`)}))::int`,
        chainMissing: sql<number>`(count(*) filter (where ${isChainStuck}))::int`,
      })
      .from(agency)
      .where(and(inLines(lines), isNull(agency.endedOn)));
    return row ?? { standing: 0, unassigned: 0, chainMissing: 0 };
  });
}
