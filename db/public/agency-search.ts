/** Public search of agencies: by any of their names, by pinyin and initials; by level, kind, line and year; best hits first. */
import "server-only";
import { and, arrayContains, asc, eq, or, sql, type SQL } from "drizzle-orm";
import { bigramsOf, type AgencyKind, type AgencyLevel, type FormerName } from "@/report/agency";
import { type Database, publicDb, type Transaction } from "../client";
import { agency, published } from "../schema";
import { askedFor } from "./search-text";

/** What is asked; a query of less than two characters finds nothing, an empty one everything. */
export interface AgencyQuestion {
  readonly query: string;
  readonly level: AgencyLevel | null;
  readonly kind: AgencyKind | null;
  /** Address of an agency: it and all below it. */
  readonly under: string | null;
  /** Agencies with a published report on this year. */
  readonly year: number | null;
}

export interface FoundAgency {
  readonly slug: string;
  readonly name: string;
  readonly level: AgencyLevel;
  readonly kind: AgencyKind;
  readonly formerNames: readonly FormerName[];
  readonly years: readonly number[];
}

/** An agency by which a search is narrowed. */
export interface NarrowingAgency {
  readonly slug: string;
  readonly name: string;
}

export interface AgencyAnswer {
  readonly agencies: readonly FoundAgency[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** The agency of `under` with the one above it; null when none was asked for, or there is no such agency. */
  readonly under: (NarrowingAgency & { readonly above: NarrowingAgency | null }) | null;
  /** How many agencies each value of a filter would leave, the other filters being as they are. */
  readonly counts: {
    readonly levels: Readonly<Partial<Record<AgencyLevel, number>>>;
    readonly kinds: Readonly<Partial<Record<AgencyKind, number>>>;
    readonly years: readonly { readonly year: number; readonly n: number }[];
    /** The governments right below `under`, or the topmost ones. */
    readonly regions: readonly (NarrowingAgency & { readonly n: number })[];
  };
}

/** Agencies on a page. */
export const agenciesOnPage = 50;

const longestQuery = 60;

const count = sql<number>`count(*)::int`;

/** One page of the agencies asked for; a page after the last is the last. */
export async function findAgencies(question: AgencyQuestion, wantedPage = 1): Promise<AgencyAnswer> {
  const asked = askedFor(question.query.slice(0, longestQuery));
  const under = question.under === null ? null : await findLine(question.under);
  const named = asked.whole === "" ? undefined : isNamed(asked);
  const inLine = under ? isBelow(under.path) : undefined;
  const ofKind = and(
    question.level ? eq(agency.level, question.level) : undefined,
    question.kind ? eq(agency.kind, question.kind) : undefined,
  );
  const inYear = question.year === null ? undefined : hasReport(question.year);
  const where = and(named, inLine, ofKind, inYear);
  return publicDb().transaction(async (tx) => {
    // The planner does not know what holding pairs against pairs costs: past the index, many times more than through it.
    if (named) await tx.execute(sql`set local enable_seqscan = off`);
    const byKind = await countKinds(tx, and(named, inLine, inYear));
    const fits = ({ level, kind }: Pick<AgencyQuestion, "level" | "kind">) =>
      sum(byKind.filter((row) => (level === null || row.level === level) && (kind === null || row.kind === kind)));
    const total = fits(question);
    const pages = Math.max(1, Math.ceil(total / agenciesOnPage));
    const page = Math.min(Math.max(1, wantedPage), pages);
    return {
      agencies: total === 0 ? [] : await listPage(tx, where, orderOf(asked), page),
      total,
      page,
      pages,
      under: under && { slug: under.slug, name: under.name, above: under.above },
      counts: {
        levels: Object.fromEntries(byKind.map(({ level }) => [level, fits({ level, kind: question.kind })])),
        kinds: Object.fromEntries(byKind.map(({ kind }) => [kind, fits({ level: question.level, kind })])),
        years: await countYears(tx, and(named, inLine, ofKind)),
        regions: await countRegions(tx, where, under?.depth ?? 0),
      },
    };
  });
}

type Reader = Database | Transaction;
type Asked = ReturnType<typeof askedFor>;

/** Held against the pairs first, which the index answers, then against the text: pairs may stand apart. */
function isNamed({ whole, words }: Asked): SQL | undefined {
  if (Array.from(whole).length < 2) return sql`false`;
  const holds = (word: string) =>
    and(arrayContains(agency.searchBigrams, bigramsOf(word)), sql`strpos(${agency.searchText}, ${word}) > 0`);
  const each = words.length > 1 && words.every((word) => Array.from(word).length > 1) ? and(...words.map(holds)) : null;
  return each ? or(holds(whole), each) : holds(whole);
}

/**
 * Name as asked, name that begins so, name that holds it, former name, pinyin that begins so, the rest; then upper
 * ones, governments and short ones first. A name may hold 民政 only because it holds 人民政府: that comes late.
 */
function orderOf({ whole, words }: Asked): SQL[] {
  const order = [
    asc(agency.level),
    asc(agency.kind),
    sql`char_length(${agency.name})`,
    asc(agency.name),
    asc(agency.slug),
  ];
  if (whole === "") return order;
  const name = sql`split_part(${agency.searchText}, E'\n', 1)`;
  const holds = (text: SQL) =>
    sql`(strpos(${text}, ${whole}) > 0 or ${and(...words.map((word) => sql`strpos(${text}, ${word}) > 0`))})`;
  const former = sql`lower(regexp_replace(normalize(former ->> 'name', NFKC), '\\s', '', 'g'))`;
  const rank = sql`case
    when ${name} = ${whole} then 0
    when starts_with(${agency.searchText}, ${whole}) then 1
    when ${holds(sql`replace(${name}, '人民政府', ' ')`)} then 2
    when ${agency.formerNames} <> '[]' and exists (select from jsonb_array_elements(${agency.formerNames}) former where ${holds(former)}) then 3
    when strpos(E'\n' || ${agency.searchText}, E'\n' || ${whole}) > 0 then 4
    when ${holds(name)} then 5
    else 6 end`;
  return [rank, ...order];
}

function listPage(on: Reader, where: SQL | undefined, order: SQL[], page: number): Promise<FoundAgency[]> {
  return on
    .select({
      slug: agency.slug,
      name: agency.name,
      level: agency.level,
      kind: agency.kind,
      formerNames: agency.formerNames,
      // Of the agencies on the page alone: PostgreSQL puts it off until after the limit.
      years: sql<number[]>`array(select distinct p.year from published p where p.agency_id = agency.id order by 1)`,
    })
    .from(agency)
    .where(where)
    .orderBy(...order)
    .limit(agenciesOnPage)
    .offset((page - 1) * agenciesOnPage);
}

function countKinds(on: Reader, where: SQL | undefined) {
  return on
    .select({ level: agency.level, kind: agency.kind, n: count })
    .from(agency)
    .where(where)
    .groupBy(agency.level, agency.kind);
}

function countYears(on: Reader, where: SQL | undefined) {
  return on
    .select({ year: published.year, n: sql<number>`count(distinct ${published.agencyId})::int` })
    .from(published)
    .innerJoin(agency, eq(agency.id, published.agencyId))
    .where(where)
    .groupBy(published.year)
    .orderBy(sql`${published.year} desc`);
}

/** Agencies by the government at this depth that they are, or stand below. A path is made of ids: joined as such, by the key. */
async function countRegions(on: Reader, where: SQL | undefined, depth: number) {
  const at = on
    .select({
      top: sql<string>`ltree2text(subpath(${agency.path}, ${depth}::int, 1))::uuid`.as("top"),
      n: count.as("n"),
    })
    .from(agency)
    .where(and(where, sql`nlevel(${agency.path}) > ${depth}::int`))
    .groupBy(sql`1`)
    .as("at");
  return on
    .select({ slug: agency.slug, name: agency.name, n: at.n })
    .from(at)
    .innerJoin(agency, and(eq(agency.id, at.top), eq(agency.kind, "government")))
    .orderBy(asc(agency.level), asc(agency.name))
    .limit(200);
}

/** What an agency's line is narrowed by; null when there is no such agency. */
export async function findLine(slug: string) {
  const [agencyRow] = await publicDb()
    .select({
      id: agency.id,
      slug: agency.slug,
      name: agency.name,
      path: agency.path,
      depth: sql<number>`nlevel(${agency.path})`,
      above: sql<NarrowingAgency | null>`(select jsonb_build_object('slug', up.slug, 'name', up.name) from agency up where up.id = agency.parent_id)`,
    })
    .from(agency)
    .where(eq(agency.slug, slug));
  return agencyRow ?? null;
}

/** The agency of this path and all below it. */
export function isBelow(path: string): SQL {
  return sql`${agency.path} <@ ${path}::ltree`;
}

function hasReport(year: number): SQL {
  return sql`exists (select from published p where p.agency_id = agency.id and p.year = ${year})`;
}

const sum = (rows: readonly { readonly n: number }[]) => rows.reduce((total, { n }) => total + n, 0);
