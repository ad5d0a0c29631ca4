/** Fills a database with the generated world: all of it in one transaction, so that a run that was stopped leaves nothing behind. */
import "server-only";
import { randomBytes } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { hash } from "@node-rs/argon2";
import { eq, like, sql } from "drizzle-orm";
import type postgres from "postgres";
import { type ReportContent } from "@/report/content";
import { operator, recordStructure } from "../../agencies/log";
import { rawSql, db } from "../../client";
import { rebuildAggregates } from "../../derived/aggregates";
import { argon2 } from "../../people/people";
import { agency, person, report, setting } from "../../schema";
import { type FamilyFigures } from "../family-figures";
import { type WorldAgency, worldId, worldSteps } from "./agencies";
import { type Fate, hasDocuments, ownFates, rollUpFates, type WorldSize } from "./fates";
import { worldFigures, worldReport } from "./reports";
import { addAgency, addCountedReport, addReport, type WorldPeople, type WorldTables, worldTables } from "./rows";
import { Totals } from "./totals";

/** Why a world cannot be made here. */
export type Obstacle = "other-reports" | "made-before";

/** What stands in the way of a generated world; null for nothing. A database without tables is as empty as can be. */
export async function obstacleTo(): Promise<Obstacle | null> {
  const [tables] = await db().execute<{ found: boolean }>(sql`select to_regclass('agency') is not null as found`);
  if (!tables?.found) return null;
  const made = await db().select({ id: agency.id }).from(agency).where(like(agency.slug, "made-%")).limit(1);
  if (made.length > 0) return "made-before";
  const reports = await db().select({ id: report.id }).from(report).limit(1);
  return reports.length > 0 ? "other-reports" : null;
}

/** What was made, or would be. */
export interface WorldCounts {
  readonly agencies: number;
  /** Reports before the public, drafts, withdrawn reports and corrected ones among all, roll-ups among them. */
  readonly published: number;
  readonly drafts: number;
  readonly withdrawn: number;
  readonly corrected: number;
  readonly rollUps: number;
  /** Reports with a document. */
  readonly documents: number;
  readonly levels: Readonly<Record<string, number>>;
}

/** What a world of this size holds, without making it. */
export function countWorld(size: WorldSize): WorldCounts {
  const counter = new Counter();
  for (const { kind, agency: worldAgency } of worldSteps(size)) {
    if (kind === "agency") counter.agency(worldAgency);
    const fates = kind === "agency" ? ownFates(size, worldAgency) : rollUpFates(size, worldAgency);
    for (const fate of fates) counter.report(fate, hasDocuments(size, worldAgency));
  }
  return counter.counts();
}

class Counter {
  private readonly found = {
    agencies: 0,
    published: 0,
    drafts: 0,
    withdrawn: 0,
    corrected: 0,
    rollUps: 0,
    documents: 0,
  };
  private readonly levels = new Map<string, number>();

  agency({ level }: WorldAgency): void {
    this.found.agencies += 1;
    this.levels.set(level, (this.levels.get(level) ?? 0) + 1);
  }

  report({ state, scope }: Fate, isDocumented: boolean): void {
    if (state === "missing" || (!isDocumented && (state === "draft" || state === "withdrawn"))) return;
    if (state === "draft") this.found.drafts += 1;
    if (state === "withdrawn") this.found.withdrawn += 1;
    if (state === "corrected") this.found.corrected += 1;
    if (state === "published" || state === "corrected") this.found.published += 1;
    if (scope === "roll-up") this.found.rollUps += 1;
    if (isDocumented) this.found.documents += 1;
  }

  counts(): WorldCounts {
    return { ...this.found, levels: Object.fromEntries(this.levels) };
  }
}

/** Agencies between two sendings: their rows wait in memory. */
const agenciesAtOnce = 100;

/** Makes the world, then every sum of it. `tell` hears how many agencies have come. */
export async function loadWorld(
  size: WorldSize,
  tell: (agencies: number) => void = () => undefined,
): Promise<WorldCounts> {
  const people = await makePeople(size.seed);
  const counter = new Counter();
  await rawSql().begin(async (tx) => {
    await tx`set local synchronous_commit = off`;
    // An index of a nation's texts takes as long as it takes.
    await tx`set local statement_timeout = 0`;
    await withTextIndexAfterwards(tx, () => fill(tx, { size, people, counter, tell }));
    await tx`
      update agency_position p set valid_until = a.ended_on
      from agency a where a.id = p.agency_id and a.ended_on is not null and a.slug like 'made-%'`;
  });
  await recordFounding(size.seed);
  await db().insert(setting).values({ name: "demonstration", value: "generated" }).onConflictDoNothing();
  await rebuildAggregates();
  // The planner knows the tables as it would after a night's rest.
  await db().execute(sql`analyze`);
  return counter.counts();
}

/** The history of the structure: that all of it was made, in one act. */
async function recordFounding(seed: string): Promise<void> {
  await db().transaction(async (tx) => {
    const made = await tx
      .select({ agencyId: agency.id, name: agency.name, slug: agency.slug, day: agency.foundedOn })
      .from(agency)
      .where(like(agency.slug, "made-%"))
      .orderBy(agency.slug);
    const events = made.map(({ agencyId, name, slug, day }) => ({
      ...{ agencyId, day, kind: "founded" as const, basis: "" },
      detail: { after: { name, slug } },
    }));
    await recordStructure(tx, { actId: worldId(seed, "founding"), by: operator }, events);
  });
}

interface Filling {
  readonly size: WorldSize;
  readonly people: WorldPeople;
  readonly counter: Counter;
  readonly tell: (agencies: number) => void;
}

async function fill(tx: postgres.TransactionSql, { size, people, counter, tell }: Filling): Promise<void> {
  const tables = worldTables();
  const maker = new Maker(size, people, tables, counter);
  let sending = Promise.resolve();
  let agencies = 0;
  for (const step of worldSteps(size)) {
    if (step.kind === "closed") maker.close(step.agency);
    else {
      maker.agency(step.agency);
      agencies += 1;
      // What was sent goes on its way while the next agencies are made.
      await setImmediate();
      if (agencies % agenciesAtOnce !== 0) continue;
      await sending;
      sending = send(tx, tables);
      if (agencies % (10 * agenciesAtOnce) === 0) tell(agencies);
    }
  }
  await sending;
  await send(tx, tables);
}

async function send(tx: postgres.TransactionSql, tables: WorldTables): Promise<void> {
  // Taken now: what is made while these are under way belongs to the next sending.
  const batches = Object.values(tables).map((table) => table.take());
  for (const batch of batches) await batch(tx);
}

/** Makes agencies and reports into rows; keeps what the roll-ups will add. */
class Maker {
  private readonly totals = new Map<string, Totals>();

  constructor(
    private readonly size: WorldSize,
    private readonly people: WorldPeople,
    private readonly tables: WorldTables,
    private readonly counter: Counter,
  ) {}

  agency(worldAgency: WorldAgency): void {
    this.counter.agency(worldAgency);
    addAgency(this.tables, worldAgency);
    const made = worldFigures(this.size, worldAgency);
    this.gather(worldAgency, made);
    this.reports(worldAgency, ownFates(this.size, worldAgency), made);
  }

  /** The roll-ups of an agency below which nothing more comes; what it gathered goes up. */
  close(worldAgency: WorldAgency): void {
    const totals = this.totals.get(worldAgency.id);
    if (!totals) return;
    this.totals.delete(worldAgency.id);
    this.reports(worldAgency, rollUpFates(this.size, worldAgency), totals.figures());
    const above = worldAgency.parentId === null ? undefined : this.totals.get(worldAgency.parentId);
    above?.addAll(totals);
  }

  /** A government gathers for itself, a department for its government, a vertical office for the head of its system. */
  private gather(worldAgency: WorldAgency, made: readonly FamilyFigures[]): void {
    const isVertical = worldAgency.kind === "vertical";
    const [head = ""] = worldAgency.path.split(".");
    const gathers = isVertical
      ? worldAgency.parentId === null
      : worldAgency.kind === "government" && worldAgency.level !== "township";
    if (gathers) this.totals.set(worldAgency.id, new Totals());
    const to = gathers ? worldAgency.id : isVertical ? idOf(head) : worldAgency.parentId;
    // Where the office reports in the government's stead, the government alone did nothing.
    if (to !== null && worldAgency.filesOwn) this.totals.get(to)?.add(made);
  }

  private reports(worldAgency: WorldAgency, fates: readonly Fate[], made: readonly FamilyFigures[]): void {
    const isDocumented = hasDocuments(this.size, worldAgency);
    const before = new Map<number, ReportContent>();
    for (const fate of fates) {
      const figures = made.find(({ year }) => year === fate.year);
      const report = figures ? worldReport(worldAgency, fate, figures) : null;
      if (!report) continue;
      this.counter.report(fate, isDocumented);
      const previous = before.get(fate.year - 1) ?? null;
      const entry = { seed: this.size.seed, worldAgency, report, previous, people: this.people };
      if (isDocumented) addReport(this.tables, entry);
      else addCountedReport(this.tables, entry);
      if (fate.state !== "draft" && fate.state !== "withdrawn") before.set(fate.year, report.current);
    }
  }
}

/** The id that a label of a path is. */
function idOf(label: string): string {
  return label.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** The index of a hundred pairs a text is made at the end, in one go, where the table was empty before. */
async function withTextIndexAfterwards(tx: postgres.TransactionSql, work: () => Promise<void>): Promise<void> {
  const [index] = await tx<{ definition: string }[]>`
    select pg_get_indexdef('published_text_bigrams'::regclass) as definition
    where not exists (select from published_text)`;
  if (index) await tx`drop index published_text_bigrams`;
  await work();
  if (!index) return;
  await tx`set local maintenance_work_mem = '512MB'`;
  await tx.unsafe(index.definition);
}

/** Two people who sign and can do nothing: they hold no role, and nobody knows their passwords. */
async function makePeople(seed: string): Promise<WorldPeople> {
  const named = { editor: "虚构填报员", reviewer: "虚构审核员" } as const;
  const ids = { editor: worldId(seed, "editor"), reviewer: worldId(seed, "reviewer") };
  for (const key of ["editor", "reviewer"] as const) {
    const passwordHash = await hash(randomBytes(24).toString("base64"), argon2);
    const account = `made-${key}`;
    await db()
      .insert(person)
      .values({ id: ids[key], account, name: named[key], passwordHash })
      .onConflictDoNothing({ target: person.account });
    const [row] = await db().select({ id: person.id }).from(person).where(eq(person.account, account));
    if (row) ids[key] = row.id;
  }
  return {
    editor: { personId: ids.editor, name: named.editor },
    reviewer: { personId: ids.reviewer, name: named.reviewer },
  };
}
