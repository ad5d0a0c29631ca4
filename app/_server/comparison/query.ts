/** The address of a comparison: read from the query, however it is written, and written again in one way. */
import { peerGroups, type PeerGroup } from "@/report/comparison/peers";
import { quantityOf, type Quantity } from "@/report/comparison/quantity";
import { type Scope } from "@/report/content";
import { paths } from "@/app/paths";
import { sortOf, yearsOf } from "./query-parts";

export const views = ["table", "spread", "trend", "change"] as const;
export type View = (typeof views)[number];

export const mostAgencies = 50;
export const mostQuantities = 8;
const longestSearch = 60;

/** A problem with a parameter: one sentence is said, the rest still works. */
export interface QueryProblem {
  readonly kind:
    "agency" | "agencies" | "group" | "years" | "quantity" | "quantities" | "scope" | "scopes" | "view" | "sort";
  readonly given: string;
}

export type GroupChoice = { readonly group: PeerGroup; readonly of: string } | { readonly all: true };

export interface CompareQuery {
  /** Named agencies: those compared, or, beside a group, those marked in it. */
  readonly slugs: readonly string[];
  readonly group: GroupChoice | null;
  /** null: the latest years that are published. */
  readonly years: readonly number[] | null;
  readonly quantities: readonly Quantity[];
  readonly scope: Scope;
  readonly view: View;
  /** The year of a view that shows only one; null: the latest. */
  readonly at: number | null;
  /** What the table is sorted by: a year or the key of a quantity; null: by name, or as named. */
  readonly sort: { readonly by: string; readonly descending: boolean } | null;
  readonly page: number;
  /** What agencies are searched by, to be added. */
  readonly search: string;
  readonly problems: readonly QueryProblem[];
}

/** All values of each parameter, commas parted. */
export type Parameters = Readonly<Record<string, string | readonly string[] | undefined>>;

export function readQuery(parameters: Parameters): CompareQuery {
  const problems: QueryProblem[] = [];
  const problem = (kind: QueryProblem["kind"], given: string) => problems.push({ kind, given: given.slice(0, 60) });
  const list = (name: string) => listOf(parameters[name]);
  const years = yearsOf(list("y"));
  for (const each of years.senseless) problem("years", each);
  return {
    slugs: slugsOf(list("a"), problem),
    group: groupOf(list("group")[0], problem),
    years: years.years.length > 0 ? years.years : null,
    quantities: quantitiesOf(list("i"), problem),
    scope: scopeOf(list("scope"), problem),
    view: viewOf(list("view")[0], problem),
    at: yearsOf(list("at").slice(0, 1)).years[0] ?? null,
    sort: orderOf(list("sort")[0], problem),
    page: pageOf(list("page")[0]),
    search: firstOf(parameters.q).replaceAll("\0", "").trim().slice(0, longestSearch),
    problems,
  };
}

type Tell = (kind: QueryProblem["kind"], given: string) => unknown;

function slugsOf(given: readonly string[], problem: Tell): string[] {
  const slugs = [...new Set(given)].filter((slug) => {
    if (!isSlug(slug)) problem("agency", slug);
    return isSlug(slug);
  });
  if (slugs.length > mostAgencies) problem("agencies", String(slugs.length));
  return slugs.slice(0, mostAgencies);
}

function quantitiesOf(given: readonly string[], problem: Tell): Quantity[] {
  const known = [...new Set(given)].flatMap((key) => {
    const quantity = quantityOf(key);
    if (!quantity) problem("quantity", key);
    return quantity ?? [];
  });
  if (known.length > mostQuantities) problem("quantities", String(known.length));
  const usual = quantityOf("requests-received");
  return known.length === 0 && usual ? [usual] : known.slice(0, mostQuantities);
}

function viewOf(given: string | undefined, problem: Tell): View {
  const view = views.find((each) => each === given);
  if (!view && given !== undefined) problem("view", given);
  return view ?? "table";
}

function orderOf(given: string | undefined, problem: Tell): CompareQuery["sort"] {
  const sort = given === undefined ? null : sortOf(given);
  if (given !== undefined && !sort) problem("sort", given);
  return sort;
}

function pageOf(given: string | undefined): number {
  return Math.max(1, Math.min(10_000, Math.floor(Number(given ?? 1)) || 1));
}

function scopeOf(given: readonly string[], problem: Tell): Scope {
  const scopes = new Set(given);
  if (scopes.has("own") && scopes.has("roll-up")) problem("scopes", given.join(","));
  const [first] = given;
  if (first === "own" || first === "roll-up") return first;
  if (first !== undefined) problem("scope", first);
  return "own";
}

function groupOf(given: string | undefined, problem: Tell): GroupChoice | null {
  if (given === undefined) return null;
  if (given === "all") return { all: true };
  const [name, of = ""] = given.split(":");
  const group = peerGroups.find((each) => each === name);
  if (group && isSlug(of)) return { group, of };
  problem("group", given);
  return null;
}

function isSlug(text: string): boolean {
  return /^[a-z0-9][a-z0-9-]{0,199}$/i.test(text);
}

function firstOf(given: Parameters[string]): string {
  return typeof given === "string" ? given : (given?.[0] ?? "");
}

function listOf(given: Parameters[string]): string[] {
  const texts = typeof given === "string" ? [given] : (given ?? []);
  return texts
    .flatMap((text) => text.split(","))
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .slice(0, 1000);
}

/** The query as parameters, the same for everything that means the same; what is usual is left out. */
export function parametersOf(query: CompareQuery): Record<string, string> {
  const { slugs, group, years, quantities, scope, view, at, sort, page } = query;
  const texts: Record<string, string | null> = {
    a: slugs.join(",") || null,
    group: group && groupText(group),
    y: years && rangesOf(years),
    i: quantities.map(({ key }) => key).join(",") || null,
    scope: scope === "own" ? null : scope,
    view: view === "table" ? null : view,
    at: at === null ? null : String(at),
    sort: sort && `${sort.descending ? "-" : ""}${sort.by}`,
    page: page === 1 ? null : String(page),
  };
  return Object.fromEntries(Object.entries(texts).flatMap(([name, text]) => (text === null ? [] : [[name, text]])));
}

export function groupText(group: GroupChoice): string {
  return "all" in group ? "all" : `${group.group}:${group.of}`;
}

/** The page of a comparison; `change` replaces parts of the query, and starts at the first page. */
export function compareAddress(locale: string, query: CompareQuery, change: Partial<CompareQuery> = {}): string {
  return legible(paths.compare(locale, parametersOf({ ...query, page: 1, ...change })));
}

/** The same comparison as a file. */
export function compareCsvAddress(query: CompareQuery): string {
  const wanted = parametersOf({ ...query, view: "table", page: 1, sort: null, at: null });
  return `/api/v1/compare.csv?${legible(new URLSearchParams(wanted).toString())}`;
}

/** Commas and colons mean nothing else in a query: they need no code. */
function legible(address: string): string {
  return address.replaceAll("%2C", ",").replaceAll("%3A", ":");
}

function rangesOf(years: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const year of years) {
    const open = runs.at(-1);
    if (open?.[1] === year - 1) open[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([first, last]) => (first === last ? String(first) : `${first}-${last}`)).join(",");
}
