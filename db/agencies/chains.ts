/** Review chains: set for one agency, handed down to all below it, and listed with what is an exception or a problem. */
import "server-only";
import { asc, eq, isNull, and, sql, type SQL } from "drizzle-orm";
import { type Sentence } from "@/report/sentence";
import { type ChainStep, isSameChain, plainChain, readChain } from "@/report/workflow/chain";
import { type Transaction, db } from "../client";
import { isUuid } from "../gate/access";
import { Refusal } from "../refusal";
import { agency, chainStep, chainTemplate } from "../schema";
import { recordSecurity } from "../security/log";
import { chainProblems, heldToday, isChainStuck } from "./chain-problems";
import { administered, type AgencyRow, type Asking, inLines, linesOf, requireAct } from "./gate";
import { type AgencyFilter, filterOf } from "./list";
import { type Act, type ActOptions, type ActOutcome, performAct, refuse, refuseWith } from "./perform";
import { nothingTouched, type Touches } from "./touches";

/** A chain for one agency; `seen`: the one that the administrator had before them. */
export interface ChainWanted {
  readonly agencyId: string;
  readonly seen: readonly ChainStep[];
  readonly steps: readonly ChainStep[];
}

/** Sets the chain of one agency. What is in review keeps the chain that it entered with. */
export function setChain(asking: Asking, wanted: ChainWanted, options: ActOptions): Promise<ActOutcome> {
  return performAct(asking, options, async (act) => {
    const { tx } = act;
    const [row] = await requireAct(tx, asking, "set-chain", [wanted.agencyId]);
    if (!row) throw new Refusal("not-found");
    const before = (await chainsOf(tx, [row.id])).get(row.id) ?? [];
    if (!isSameChain(before, wanted.seen)) throw new Refusal("stale", changedMeanwhile);
    const steps = await requireSteps(act, row, wanted.steps, before);
    const template = (await templatesAbove(tx, [row.id])).get(row.id);
    if (template || [...before, ...steps].some(({ atAgencyId }) => atAgencyId !== null))
      await requireAct(tx, asking, "set-upper-step", [row.id]);
    return write(act, new Map([[row.id, { before, after: steps }]]), [row.name]);
  });
}

const changedMeanwhile = {
  zh: "另一位管理员刚刚修改过这条审核流程：请刷新页面，核对后再保存。",
  en: "Another administrator changed this chain meanwhile: reload the page and compare first.",
};

/** A chain for all below an agency. */
export interface HandedDown {
  readonly agencyId: string;
  readonly steps: readonly ChainStep[];
  /** Whether agencies with a chain of their own get it too; else they stay exceptions. */
  readonly overExceptions: boolean;
}

/** Hands a chain down: all below that follow what stood before get it, and so does whoever is founded there later. */
export function handDownChain(asking: Asking, asked: HandedDown, options: ActOptions): Promise<ActOutcome> {
  return performAct(asking, options, async (act) => {
    const { tx } = act;
    const [row] = await requireAct(tx, asking, "hand-down-chain", [asked.agencyId]);
    if (!row) throw new Refusal("not-found");
    const steps = await requireSteps(act, row, asked.steps, await ownTemplate(tx, row.id));
    const below = await tx
      .select({ id: agency.id, name: agency.name })
      .from(agency)
      .where(and(sql`${agency.path} <@ ${row.path}::ltree and ${agency.id} <> ${row.id}`, isNull(agency.endedOn)))
      .orderBy(asc(agency.name));
    const ids = below.map(({ id }) => id);
    const [before, templates] = [await chainsOf(tx, ids), await templatesAbove(tx, ids)];
    const reached = below.filter(({ id }) => {
      const template = templates.get(id);
      // What an agency between hands down goes before.
      if (template && template.fromId !== row.id && !row.path.includes(template.fromId.replaceAll("-", "")))
        return false;
      return asked.overExceptions || isSameChain(before.get(id) ?? [], template?.steps ?? plainChain);
    });
    await requireAbove(
      act,
      row,
      reached.map(({ id }) => before.get(id) ?? []),
    );
    await tx.delete(chainTemplate).where(eq(chainTemplate.agencyId, row.id));
    await tx.insert(chainTemplate).values(steps.map((step, index) => ({ ...step, agencyId: row.id, step: index + 1 })));
    const changes = new Map(reached.map(({ id }) => [id, { before: before.get(id) ?? [], after: steps }]));
    return write(
      act,
      changes,
      reached.map(({ name }) => name),
    );
  });
}

/** What somebody above handed down, or has a step in, is changed by an administrator above only. */
async function requireAbove(
  { tx, asking }: Act,
  row: AgencyRow,
  chains: readonly (readonly ChainStep[])[],
): Promise<void> {
  const template = (await templatesAbove(tx, [row.id])).get(row.id);
  const uppers = new Set(row.path.split(".").slice(0, -1));
  const isReviewedAbove = ({ atAgencyId }: ChainStep) => uppers.has(atAgencyId?.replaceAll("-", "") ?? "");
  if (template || chains.some((steps) => steps.some(isReviewedAbove)))
    await requireAct(tx, asking, "set-upper-step", [row.id]);
}

/** Steps that can be read, each at the agency itself, at one above it that the viewer administers, or where one was before. */
async function requireSteps(
  { tx, asking }: Act,
  row: AgencyRow,
  wanted: readonly ChainStep[],
  before: readonly ChainStep[],
): Promise<readonly ChainStep[]> {
  const read = readChain(wanted);
  if ("problem" in read) refuseWith(read.problem);
  const uppers = [...new Set(read.steps.flatMap(({ atAgencyId }) => atAgencyId ?? []))];
  if (!uppers.every(isUuid)) throw new Refusal("not-found");
  const kept = new Set(before.map(({ atAgencyId }) => atAgencyId));
  const found = await administered(
    tx,
    asking,
    uppers.filter((id) => !kept.has(id)),
  );
  for (const { row: upper } of found) {
    if (upper.endedOn !== null)
      refuse(`“${upper.name}”已撤并，不能审核。`, `"${upper.name}" ended and reviews nothing.`);
    if (row.path !== upper.path && !row.path.startsWith(`${upper.path}.`))
      refuse(
        `“${upper.name}”不是“${row.name}”的上级：每一步由本机关或上级机关审核。`,
        `"${upper.name}" does not stand above "${row.name}": each step is its own or that of an agency above.`,
      );
  }
  return read.steps;
}

interface Change {
  readonly before: readonly ChainStep[];
  readonly after: readonly ChainStep[];
}

async function write(act: Act, changes: ReadonlyMap<string, Change>, names: readonly string[]): Promise<Touches> {
  const { tx, by } = act;
  const changed = [...changes].filter(([, { before, after }]) => !isSameChain(before, after));
  const ids = changed.map(([id]) => id);
  if (ids.length > 0) {
    const rows = changed.flatMap(([agencyId, { after }]) =>
      after.map(({ name, atAgencyId }, index) => ({
        agencyId,
        step: index + 1,
        name,
        atAgencyId: atAgencyId ?? agencyId,
      })),
    );
    await tx.delete(chainStep).where(sql`${chainStep.agencyId} = any(${sql.param(ids)}::uuid[])`);
    for (let index = 0; index < rows.length; index += 1000)
      await tx.insert(chainStep).values(rows.slice(index, index + 1000));
    const nameOf = await namesOf(
      tx,
      changed.flatMap(([, { before, after }]) => [...before, ...after]),
    );
    const said = (steps: readonly ChainStep[]) =>
      steps.map(({ name, atAgencyId }) => (atAgencyId === null ? name : `${name}@${nameOf.get(atAgencyId) ?? ""}`));
    await recordSecurity(
      tx,
      ...changed.map(([agencyId, { before, after }]) => ({
        kind: "chain-changed" as const,
        personId: by.personId,
        agencyId,
        detail: { before: said(before), after: said(after) },
      })),
    );
  }
  const kept = await inReview(tx, ids);
  return { ...nothingTouched, agencies: ids.length, names: names.slice(0, 10), chains: ids.length, open: kept };
}

async function namesOf(tx: Transaction, steps: readonly ChainStep[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(steps.flatMap(({ atAgencyId }) => atAgencyId ?? []))];
  const rows = await tx
    .select({ id: agency.id, name: agency.name })
    .from(agency)
    .where(sql`${agency.id} = any(${sql.param(ids)}::uuid[])`);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Reports in review, or approved and not yet published, which keep their chain. */
async function inReview(tx: Transaction, agencyIds: readonly string[]): Promise<number> {
  const [row] = await tx.execute<{ n: number }>(sql`select count(*)::int as n from revision
    join report on report.id = revision.report_id
    where report.agency_id = any(${sql.param([...agencyIds])}::uuid[]) and revision.state in ('in-review', 'approved')`);
  return row?.n ?? 0;
}

/** Chains of today; a step at the agency itself has `atAgencyId` null. */
export async function chainsOf(
  tx: Transaction,
  agencyIds: readonly string[],
): Promise<ReadonlyMap<string, ChainStep[]>> {
  const rows = await tx
    .select()
    .from(chainStep)
    .where(sql`${chainStep.agencyId} = any(${sql.param([...agencyIds])}::uuid[])`)
    .orderBy(asc(chainStep.step));
  const chains = new Map<string, ChainStep[]>();
  for (const { agencyId, name, atAgencyId } of rows)
    chains.set(agencyId, [
      ...(chains.get(agencyId) ?? []),
      { name, atAgencyId: atAgencyId === agencyId ? null : atAgencyId },
    ]);
  return chains;
}

async function ownTemplate(tx: Transaction, agencyId: string): Promise<ChainStep[]> {
  return tx
    .select({ name: chainTemplate.name, atAgencyId: chainTemplate.atAgencyId })
    .from(chainTemplate)
    .where(eq(chainTemplate.agencyId, agencyId))
    .orderBy(asc(chainTemplate.step));
}

/** What is handed down to an agency, and by whom: the nearest above it that hands anything down. */
export interface Template {
  readonly fromId: string;
  readonly fromName: string;
  readonly steps: readonly ChainStep[];
}

const nearestTemplate = (path: SQL, id: SQL) => sql`(select up.id from agency up
  where up.path @> ${path} and up.id <> ${id} and exists (select from chain_template ct where ct.agency_id = up.id)
  order by nlevel(up.path) desc limit 1)`;

async function templatesAbove(tx: Transaction, agencyIds: readonly string[]): Promise<ReadonlyMap<string, Template>> {
  const rows = await tx.execute<{
    id: string;
    from_id: string;
    from_name: string;
    name: string;
    at: string | null;
  }>(sql`
    select near.id, near.from_id, up.name as from_name, ct.name, ct.at_agency_id as at
    from (select agency.id, ${nearestTemplate(sql`agency.path`, sql`agency.id`)} as from_id from agency
      where agency.id = any(${sql.param([...agencyIds])}::uuid[])) near
    join agency up on up.id = near.from_id join chain_template ct on ct.agency_id = near.from_id
    order by near.id, ct.step`);
  const templates = new Map<string, { fromId: string; fromName: string; steps: ChainStep[] }>();
  for (const { id, from_id, from_name, name, at } of rows) {
    const template = templates.get(id) ?? { fromId: from_id, fromName: from_name, steps: [] };
    template.steps.push({ name, atAgencyId: at });
    templates.set(id, template);
  }
  return templates;
}

/** Gives agencies that were just founded the chain that is handed down to them, where one is. */
export async function followTemplates(tx: Transaction, agencyIds: readonly string[]): Promise<void> {
  const near = sql`select agency.id, ${nearestTemplate(sql`agency.path`, sql`agency.id`)} as from_id from agency
    where agency.id = any(${sql.param([...agencyIds])}::uuid[])`;
  await tx.execute(sql`delete from chain_step using (${near}) near
    where chain_step.agency_id = near.id and near.from_id is not null`);
  await tx.execute(sql`insert into chain_step (agency_id, step, name, at_agency_id)
    select near.id, ct.step, ct.name, coalesce(ct.at_agency_id, near.id) from (${near}) near
    join chain_template ct on ct.agency_id = near.from_id`);
}

/** What the list of chains is narrowed by, beside the filters of the list of agencies. */
export interface ChainFilter extends AgencyFilter {
  /** Agencies whose chain is not the one handed down to them. */
  readonly isException: boolean;
}

export interface ShownStep extends ChainStep {
  readonly atName: string | null;
  readonly reviewers: number;
}

export interface ListedChain {
  readonly id: string;
  readonly name: string;
  readonly steps: readonly ShownStep[];
  readonly template: Template | null;
  readonly isException: boolean;
  readonly problem: Sentence | null;
}

export interface ChainListing {
  readonly rows: readonly ListedChain[];
  readonly total: number;
  /** From where the next page is read on; null on the last. */
  readonly next: string | null;
}

const chainsListed = 50;

/** One page of chains by name; `after` is the id of the last agency on the page before. */
export function listChains(asking: Asking, filter: ChainFilter, after: string | null = null): Promise<ChainListing> {
  return db().transaction(async (tx) => {
    const lines = await linesOf(tx, asking);
    if (lines?.length === 0) return { rows: [], total: 0, next: null };
    const where = and(
      inLines(lines),
      isNull(agency.endedOn),
      filterOf(filter),
      filter.isException ? isException : undefined,
    );
    const [counted] = await tx
      .select({ n: sql<number>`count(*)::int` })
      .from(agency)
      .where(where);
    const found = await tx
      .select({ id: agency.id, name: agency.name })
      .from(agency)
      .where(and(where, await readOn(tx, after)))
      .orderBy(asc(agency.name), asc(agency.id))
      .limit(chainsListed + 1);
    const page = found.slice(0, chainsListed);
    const next = found.length > chainsListed ? (page.at(-1)?.id ?? null) : null;
    return { rows: await shownChains(tx, page), total: counted?.n ?? 0, next };
  });
}

async function readOn(tx: Transaction, after: string | null): Promise<SQL | undefined> {
  if (after === null || !isUuid(after)) return undefined;
  const [last] = await tx.select({ name: agency.name }).from(agency).where(eq(agency.id, after));
  return last && sql`(${agency.name}, ${agency.id}) > (${last.name}, ${after}::uuid)`;
}

const isException = sql`(select array_agg(s.name || '@' || coalesce(nullif(s.at_agency_id, s.agency_id)::text, '') order by s.step)
    from chain_step s where s.agency_id = agency.id)
  is distinct from (select array_agg(ct.name || '@' || coalesce(ct.at_agency_id::text, '') order by ct.step)
    from chain_template ct where ct.agency_id = ${nearestTemplate(sql`agency.path`, sql`agency.id`)})
  and ${nearestTemplate(sql`agency.path`, sql`agency.id`)} is not null`;

async function shownChains(tx: Transaction, page: readonly { id: string; name: string }[]): Promise<ListedChain[]> {
  const ids = page.map(({ id }) => id);
  const steps = await shownSteps(tx, ids);
  const templates = await templatesAbove(tx, ids);
  const problems = await chainProblems(tx, ids);
  return page.map(({ id, name }) => {
    const own = steps.get(id) ?? [];
    const template = templates.get(id) ?? null;
    const differs = template !== null && !isSameChain(own, template.steps);
    return { id, name, steps: own, template, isException: differs, problem: problems.get(id) ?? null };
  });
}

async function shownSteps(tx: Transaction, agencyIds: readonly string[]): Promise<ReadonlyMap<string, ShownStep[]>> {
  const rows = await tx.execute<{
    agency_id: string;
    name: string;
    at: string;
    at_name: string;
    reviewers: number;
  }>(sql`
    select s.agency_id, s.name, s.at_agency_id as at, at.name as at_name,
      (select count(distinct m.person_id)::int from membership m
        where m.agency_id = s.at_agency_id and m.role = 'reviewer' and ${heldToday}) as reviewers
    from chain_step s join agency at on at.id = s.at_agency_id
    where s.agency_id = any(${sql.param([...agencyIds])}::uuid[]) order by s.agency_id, s.step`);
  const steps = new Map<string, ShownStep[]>();
  for (const { agency_id, name, at, at_name, reviewers } of rows) {
    const isOwn = at === agency_id;
    const step = { name, atAgencyId: isOwn ? null : at, atName: isOwn ? null : at_name, reviewers };
    steps.set(agency_id, [...(steps.get(agency_id) ?? []), step]);
  }
  return steps;
}

/** What the page of one chain shows. */
export interface ChainDetails extends ListedChain {
  /** Agencies above it that may take a step, the nearest first: those that the viewer administers, and those that do now. */
  readonly uppers: readonly { readonly id: string; readonly name: string }[];
  /** The same for what it hands down, itself first. */
  readonly handers: readonly { readonly id: string; readonly name: string }[];
  readonly handsDown: readonly ChainStep[];
  readonly below: number;
  readonly exceptionsBelow: number;
  /** In review or approved under the chain of their hand-in. */
  readonly inReview: number;
  readonly maySet: boolean;
  readonly mayHandDown: boolean;
}

/** One agency's chain; *not found* outside the viewer's lines. */
export function chainDetails(asking: Asking, agencyId: string): Promise<ChainDetails> {
  return db().transaction(async (tx) => {
    const [found] = await administered(tx, asking, [agencyId]);
    if (!found) throw new Refusal("not-found");
    const { row, acts } = found;
    const [shown] = await shownChains(tx, [row]);
    if (!shown) throw new Refusal("not-found");
    const lines = await linesOf(tx, asking);
    const taking = sql.param(shown.steps.flatMap(({ atAgencyId }) => atAgencyId ?? []));
    const uppers = await tx
      .select({ id: agency.id, name: agency.name })
      .from(agency)
      .where(
        and(
          sql`${agency.path} @> ${row.path}::ltree and ${agency.id} <> ${row.id}`,
          isNull(agency.endedOn),
          sql`(${inLines(lines)} or ${agency.id} = any(${taking}::uuid[]))`,
        ),
      )
      .orderBy(sql`nlevel(${agency.path}) desc`);
    const [counted] = await tx
      .select({
        below: sql<number>`count(*)::int`,
        exceptions: sql<number>`(count(*) filter (where ${isException}))::int`,
      })
      .from(agency)
      .where(and(sql`${agency.path} <@ ${row.path}::ltree and ${agency.id} <> ${row.id}`, isNull(agency.endedOn)));
    const isUpper = shown.template !== null || shown.steps.some(({ atAgencyId }) => atAgencyId !== null);
    return {
      ...shown,
      uppers,
      handers: [{ id: row.id, name: row.name }, ...uppers],
      handsDown: await ownTemplate(tx, row.id),
      below: counted?.below ?? 0,
      exceptionsBelow: counted?.exceptions ?? 0,
      inReview: await inReview(tx, [row.id]),
      maySet: acts.includes(isUpper ? "set-upper-step" : "set-chain"),
      mayHandDown: acts.includes("hand-down-chain"),
    };
  });
}

/** Numbers for the head of the room. */
export function countChains(asking: Asking): Promise<{ all: number; problems: number; exceptions: number }> {
  return db().transaction(async (tx) => {
    const lines = await linesOf(tx, asking);
    const [row] = await tx
      .select({
        all: sql<number>`count(*)::int`,
        problems: sql<number>`(count(*) filter (where ${isChainStuck}))::int`,
        exceptions: sql<number>`(count(*) filter (where ${isException}))::int`,
      })
      .from(agency)
      .where(and(inLines(lines), isNull(agency.endedOn)));
    return row ?? { all: 0, problems: 0, exceptions: 0 };
  });
}
