/** Import and export of agencies: a plan of every line first, then all of it in one act, or none. */
import "server-only";
import { randomUUID } from "node:crypto";
import { and, sql, type SQL } from "drizzle-orm";
import { type AgencyLine, type ExportedAgency } from "@/report/agency-table";
import { type Transaction, db } from "../client";
import { searchTermsOf } from "../public/search-text";
import { Refusal } from "../refusal";
import { agency, chainStep } from "../schema";
import { recordSecurity } from "../security/log";
import { keepName } from "./changes";
import { followTemplates } from "./chains";
import { shiftFounding } from "./corrections";
import { changeFields, writeAgency } from "./founding";
import { actorOf, administered, type AgencyRow, inLines, linesOf, requireAct, type Asking } from "./gate";
import { type Known, planImport, type PlannedLine, type Reference } from "./import-plan";
import { type AgencyFilter, filterOf } from "./list";
import { type Act, type ActOptions, type ActOutcome, type OnDay, performAct, requireDay } from "./perform";
import { placeFrom, requireAfterPosition, requireNoCircle } from "./positions";
import { freeSlugs } from "./slugs";
import { markSums, nothingTouched, type Touches } from "./touches";

/** What is asked: the lines, and the day of changes of name and line where the file holds any. */
export interface Import {
  readonly lines: readonly AgencyLine[];
  readonly on: OnDay | null;
  /** Told as it goes on: how many of how many lines that change something are written. */
  readonly onProgress?: (done: number, all: number) => void;
}

export interface ImportOutcome extends ActOutcome {
  readonly lines: readonly PlannedLine[];
  readonly counts: Readonly<Record<PlannedLine["status"], number>>;
}

/**
 * Takes a table of agencies over, all or nothing: refused as *blocked* while a line is impossible. A preview gives the plan of every
 * line; the same file a second time has nothing but lines that are the same.
 */
export async function importAgencies(asking: Asking, asked: Import, options: ActOptions): Promise<ImportOutcome> {
  let planned: PlannedLine[] = [];
  const outcome = await performAct(asking, options, async (act) => {
    const on = asked.on && requireDay(act, asked.on);
    planned = planImport(asked.lines, await readKnown(act.tx, asking, asked.lines, on !== null));
    const failed = planned.filter(({ status }) => status === "impossible");
    if (failed.length > 0) {
      if (options.isPreview) return nothingTouched;
      throw new Refusal("blocked", firstFailed(failed));
    }
    return carryOut(act, planned, on, asked.onProgress ?? (() => undefined));
  });
  return { ...outcome, lines: planned, counts: countsOf(planned) };
}

function firstFailed(failed: readonly PlannedLine[]) {
  const [first] = failed;
  return {
    zh: `有${failed.length}行不能导入，什么都没有保存。第${first?.no ?? 0}行：${first?.problem?.zh ?? ""}`,
    en: `${failed.length} lines cannot be taken; nothing was saved. Line ${first?.no ?? 0}: ${first?.problem?.en ?? ""}`,
  };
}

function countsOf(lines: readonly PlannedLine[]): ImportOutcome["counts"] {
  const counts = { new: 0, changed: 0, same: 0, impossible: 0 };
  for (const { status } of lines) counts[status] += 1;
  return counts;
}

async function readKnown(
  tx: Transaction,
  asking: Asking,
  lines: readonly AgencyLine[],
  hasDay: boolean,
): Promise<Known> {
  const tops = await linesOf(tx, asking);
  if (tops?.length === 0) throw new Refusal("not-found");
  const agencies = await tx
    .select({
      id: agency.id,
      slug: agency.slug,
      name: agency.name,
      level: agency.level,
      kind: agency.kind,
      parentId: agency.parentId,
      locatedInId: agency.locatedInId,
      creditCode: agency.creditCode,
      divisionCode: agency.divisionCode,
      contact: agency.contact,
      columnAddress: agency.columnAddress,
      foundedOn: agency.foundedOn,
      endedOn: agency.endedOn,
      path: agency.path,
    })
    .from(agency)
    .where(inLines(tops));
  const mine = sql.param(agencies.map(({ id }) => id));
  const slugs = sql.param(lines.flatMap(({ texts }) => texts.slug ?? []));
  const taken = await tx.execute<{ slug: string | null; code: string | null }>(sql`
    select slug, null as code from agency where slug = any(${slugs}::text[]) and id <> all(${mine}::uuid[])
    union all select slug, null from former_address where slug = any(${slugs}::text[])
    union all select null, credit_code from agency where credit_code is not null and credit_code = any(${sql.param(codesOf(lines))}::text[])`);
  return {
    agencies,
    takenSlugs: new Set([...taken].flatMap(({ slug }) => slug ?? [])),
    takenCodes: new Set([...taken].flatMap(({ code }) => code ?? [])),
    mayFoundTops: asking === "operator",
    hasDay,
  };
}

function codesOf(lines: readonly AgencyLine[]): string[] {
  return lines.flatMap(({ texts }) => texts.creditCode?.normalize("NFKC").toUpperCase().replace(/[\s-]/g, "") ?? []);
}

async function carryOut(
  act: Act,
  planned: readonly PlannedLine[],
  on: OnDay | null,
  tell: (done: number, all: number) => void,
): Promise<Touches> {
  const founded = planned.filter(({ status }) => status === "new");
  const changed = planned.filter(({ status }) => status === "changed");
  await requireImport(act, founded, changed);
  const all = founded.length + changed.length;
  await foundAll(act, founded, on, (done) => tell(done, all));
  const moved: string[] = [];
  const lines: (string | null)[] = [];
  const rows = await rowsOf(act.tx, changed);
  for (const [index, line] of changed.entries()) {
    if (index % rowsAtOnce === 0) tell(founded.length + index, all);
    await changeOne(act, line, rows.get(line.existing?.id ?? ""), on);
    if (!line.existing || !on || !isMoved(line)) continue;
    moved.push(line.existing.id);
    lines.push(line.existing.id, line.existing.parentId);
  }
  if (on) await requireNoCircle(act.tx, moved, on.day);
  const names = planned.filter(({ status }) => status !== "same").map(({ name }) => name);
  const touched = { ...nothingTouched, agencies: names.length, names: names.slice(0, 10) };
  return { ...touched, sums: await markSums(act.tx, lines, on === null ? null : Number(on.day.slice(0, 4))) };
}

const isMoved = ({ parent, existing }: PlannedLine) =>
  parent !== null && "id" in parent && parent.id !== existing?.parentId;

/** Each right is asked for once: founding of all uppers, changing of all that change. */
async function requireImport(
  act: Act,
  founded: readonly PlannedLine[],
  changed: readonly PlannedLine[],
): Promise<void> {
  const idOf = (reference: Reference) => (reference !== null && "id" in reference ? [reference.id] : []);
  const uppers = [...new Set(founded.flatMap(({ parent }) => idOf(parent)))];
  const targets = [...new Set(changed.filter(isMoved).flatMap(({ parent }) => idOf(parent)))];
  const ids = (lines: readonly PlannedLine[]) => lines.flatMap(({ existing }) => existing?.id ?? []);
  const has = (line: PlannedLine, ...fields: string[]) => line.changes.some(({ field }) => fields.includes(field));
  await requireAct(act.tx, act.asking, "add", uppers);
  await requireAct(act.tx, act.asking, "receive", targets);
  await requireAct(act.tx, act.asking, "import", ids(changed));
  await requireAct(act.tx, act.asking, "move", ids(changed.filter((line) => has(line, "parent", "place"))));
  await requireAct(act.tx, act.asking, "rename", ids(changed.filter((line) => has(line, "name"))));
  await requireAct(
    act.tx,
    act.asking,
    "correct",
    ids(changed.filter((line) => has(line, "level", "kind", "foundedOn"))),
  );
  const places = [...new Set([...founded, ...changed].flatMap(({ place }) => idOf(place)))];
  const wrong = (await administered(act.tx, act.asking, places)).find(({ row }) => row.kind !== "government");
  if (wrong) {
    throw new Refusal("blocked", {
      zh: `所在地“${wrong.row.name}”不是一级人民政府：请改填政府。`,
      en: `The place "${wrong.row.name}" is not a government: give a government instead.`,
    });
  }
}

const rowsAtOnce = 500;

/** Upper ones first, many rows in one statement. */
async function foundAll(
  act: Act,
  planned: readonly PlannedLine[],
  on: OnDay | null,
  tell: (done: number) => void,
): Promise<void> {
  if (planned.length === 0) return;
  const { tx } = act;
  const ids = new Map(planned.map(({ no }) => [no, randomUUID() as string]));
  const slugs = await freeSlugs(
    tx,
    planned.map(({ name }) => name),
    new Set(planned.flatMap(({ fields }) => fields.slug ?? [])),
  );
  const slugOf = new Map(planned.map(({ no, fields }, index) => [no, fields.slug ?? slugs[index] ?? ""]));
  const pathOf = await pathsOf(tx, planned, ids);
  const ordered = [...planned].sort((left, right) => depth(pathOf(left)) - depth(pathOf(right)));
  for (let index = 0; index < ordered.length; index += rowsAtOnce) {
    tell(index);
    const chunk = ordered.slice(index, index + rowsAtOnce).map((line) => ({
      ...line.fields,
      id: ids.get(line.no) ?? randomUUID(),
      slug: slugOf.get(line.no) ?? "",
      name: line.fields.name ?? "",
      level: line.fields.level ?? ("county" as const),
      kind: line.fields.kind ?? ("department" as const),
      parentId: idOfReference(line.parent, ids),
      locatedInId: idOfReference(line.place, ids),
      path: pathOf(line),
      ...searchTermsOf(line.fields.name ?? ""),
    }));
    await tx.insert(agency).values(chunk);
    await tx.insert(chainStep).values(chunk.map(({ id }) => ({ agencyId: id, step: 1, name: "审核", atAgencyId: id })));
    await followTemplates(
      tx,
      chunk.map(({ id }) => id),
    );
    for (const made of chunk) {
      act.events.push(foundedEvent(made, on?.basis ?? ""));
      act.made.push(made.id);
    }
  }
}

type Founded = Pick<
  typeof agency.$inferSelect,
  "id" | "slug" | "name" | "level" | "kind" | "parentId" | "locatedInId"
> &
  Readonly<Partial<Record<"creditCode" | "divisionCode" | "foundedOn", string | null | undefined>>>;

function foundedEvent({ id, foundedOn, creditCode, divisionCode, ...founded }: Founded, basis: string) {
  const { name, slug, level, kind, parentId, locatedInId } = founded;
  const day = foundedOn ?? null;
  const codes = { creditCode: creditCode ?? null, divisionCode: divisionCode ?? null };
  const after = { name, slug, level, kind, parentId, locatedInId, ...codes, foundedOn: day };
  return { agencyId: id, kind: "founded" as const, day, basis, detail: { after } };
}

const depth = (path: string) => path.split(".").length;

function idOfReference(reference: Reference, ids: ReadonlyMap<number, string>): string | null {
  if (reference === null) return null;
  return "id" in reference ? reference.id : (ids.get(reference.line) ?? null);
}

/** The path of each new line, through those of the file and those that are there. */
async function pathsOf(tx: Transaction, planned: readonly PlannedLine[], ids: ReadonlyMap<number, string>) {
  const uppers = [...new Set(planned.flatMap(({ parent }) => (parent !== null && "id" in parent ? [parent.id] : [])))];
  const rows =
    uppers.length === 0
      ? []
      : await tx
          .select({ id: agency.id, path: agency.path })
          .from(agency)
          .where(sql`${agency.id} = any(${sql.param(uppers)}::uuid[])`);
  const known = new Map(rows.map(({ id, path }) => [id, path]));
  const byNo = new Map(planned.map((line) => [line.no, line]));
  const pathOf = ({ no, parent }: PlannedLine): string => {
    const own = (ids.get(no) ?? "").replaceAll("-", "");
    if (parent === null) return own;
    const upper = "id" in parent ? known.get(parent.id) : upperPath(byNo.get(parent.line), pathOf);
    return upper === undefined ? own : `${upper}.${own}`;
  };
  return pathOf;
}

function upperPath(line: PlannedLine | undefined, pathOf: (line: PlannedLine) => string): string | undefined {
  return line && pathOf(line);
}

async function rowsOf(tx: Transaction, lines: readonly PlannedLine[]): Promise<Map<string, AgencyRow>> {
  const ids = lines.flatMap(({ existing }) => existing?.id ?? []);
  const rows = await tx
    .select()
    .from(agency)
    .where(sql`${agency.id} = any(${sql.param(ids)}::uuid[])`);
  return new Map(rows.map((row) => [row.id, row]));
}

async function changeOne(act: Act, line: PlannedLine, row: AgencyRow | undefined, on: OnDay | null): Promise<void> {
  const { tx } = act;
  if (!row) throw new Refusal("not-found");
  const { name, level, kind, foundedOn, ...edited } = line.fields;
  await changeFields(act, { row, fields: edited, kind: "edited" });
  const corrected = {
    ...(level === undefined ? {} : { level }),
    ...(kind === undefined ? {} : { kind }),
    ...(foundedOn === undefined ? {} : { foundedOn }),
  };
  await changeFields(act, { row, fields: corrected, kind: "corrected", reason: "导入 import" });
  if (foundedOn !== undefined && foundedOn !== row.foundedOn) await shiftFounding(tx, row, foundedOn);
  if (on && name !== undefined && name !== row.name) {
    await writeAgency(tx, row, { name, formerNames: await keepName(tx, row, on.day) });
    const detail = { before: { name: row.name }, after: { name } };
    act.events.push({ agencyId: row.id, kind: "renamed", ...on, detail });
  }
  if (on) await moveOne(act, line, row, on);
}

async function moveOne(act: Act, line: PlannedLine, row: AgencyRow, on: OnDay): Promise<void> {
  const parentId = idOfReference(line.parent, new Map()) ?? row.parentId;
  const locatedInId = idOfReference(line.place, new Map()) ?? row.locatedInId;
  if (parentId === row.parentId && locatedInId === row.locatedInId) return;
  await requireAfterPosition(act.tx, [row], on.day);
  await placeFrom(act.tx, [row.id], { parentId, locatedInId }, on.day);
  const detail = { before: { parentId: row.parentId, locatedInId: row.locatedInId }, after: { parentId, locatedInId } };
  act.events.push({ agencyId: row.id, kind: "moved", ...on, detail });
}

/** The agencies that fit a filter, as a table that can be imported again. */
export function exportAgencies(asking: Asking, filter: AgencyFilter): Promise<ExportedAgency[]> {
  return db().transaction(async (tx) => {
    const lines = await linesOf(tx, asking);
    if (lines?.length === 0) throw new Refusal("not-found");
    // An agency outside the viewer's lines could not be named in a file that comes back.
    const within = (path: SQL) => (lines === null ? sql`true` : sql`${path} <@ any(${sql.param([...lines])}::ltree[])`);
    const rows = await tx
      .select({
        slug: agency.slug,
        name: agency.name,
        level: agency.level,
        kind: agency.kind,
        parent: sql<
          string | null
        >`(select up.slug from agency up where up.id = agency.parent_id and ${within(sql`up.path`)})`,
        place: sql<
          string | null
        >`(select here.slug from agency here where here.id = agency.located_in_id and ${within(sql`here.path`)})`,
        creditCode: agency.creditCode,
        divisionCode: agency.divisionCode,
        foundedOn: agency.foundedOn,
        contact: agency.contact,
        columnAddress: agency.columnAddress,
      })
      .from(agency)
      .where(and(inLines(lines), filterOf(filter)))
      .orderBy(sql`nlevel(${agency.path})`, agency.level, agency.name, agency.id);
    const { personId } = actorOf(asking);
    await recordSecurity(tx, { kind: "exported", personId, detail: { what: "agencies", rows: rows.length } });
    return rows;
  });
}
