/** Mistakes: what was entered wrong is put right, which is another act than a change on a day, and the last act is undone. */
import "server-only";
import { sql } from "drizzle-orm";
import { type AgencyTexts } from "@/report/agency-fields";
import { type Transaction } from "../client";
import { Refusal } from "../refusal";
import { formerNamesOf, requireTarget } from "./changes";
import { changeFields, requireFields, requireStanding, requireVersion, type Seen, writeAgency } from "./founding";
import { requireAct, type AgencyRow, type Asking } from "./gate";
import { type StructureEventRow } from "./log";
import { type Act, type ActOptions, type ActOutcome, performAct, refuse } from "./perform";
import { type Placing, placeToday, requireNoCircle } from "./positions";
import { markSums, touchesOf } from "./touches";

/** What was wrong: fields, or where the agency stands since it stands where it stands. */
export interface Correction extends Seen, Placing {
  readonly texts: Pick<AgencyTexts, "name" | "level" | "kind" | "foundedOn">;
  readonly reason: string;
}

/** Puts a mistake right as though it had never been made: no former name, no earlier position; sums of all its years follow. */
export function correctAgency(asking: Asking, asked: Correction, options: ActOptions): Promise<ActOutcome> {
  return performAct(asking, options, async (act) => {
    const { tx } = act;
    const [row] = await requireAct(tx, asking, "correct", [asked.agencyId]);
    if (!row) throw new Refusal("not-found");
    requireVersion(row, asked.seenVersion);
    const reason = requireReason(asked.reason);
    const touches = await touchesOf(tx, [row.id], act.today);
    const fields = requireFields(asked.texts);
    const hasFields = await changeFields(act, { row, fields, kind: "corrected", reason });
    if ("foundedOn" in fields && fields.foundedOn !== row.foundedOn)
      await shiftFounding(tx, row, fields.foundedOn ?? null);
    const since = await correctPlace(act, row, asked, reason);
    if (!hasFields && since === undefined) refuse("没有改动任何内容。", "Nothing was changed.");
    const lines = since === undefined ? [] : [row.id, row.parentId, asked.parentId ?? null];
    return { ...touches, sums: await markSums(tx, lines, since ?? null) };
  });
}

function requireReason(text: string): string {
  const reason = text.trim().slice(0, 500);
  return reason === "" ? refuse("请写明更正的原因。", "Say why it is corrected.") : reason;
}

/** The first position begins when the agency was founded. */
export async function shiftFounding(tx: Transaction, row: AgencyRow, foundedOn: string | null): Promise<void> {
  const from = foundedOn ?? "-infinity";
  const [wrong] = await tx.execute<{ until: string }>(sql`
    select valid_until::text as until from agency_position where agency_id = ${row.id} and valid_until <= ${from}::date
    order by valid_from limit 1`);
  if (wrong)
    refuse(
      `设立日期要早于 ${wrong.until} 的下一次变动。`,
      `It has to be founded before ${wrong.until}, when it changed next.`,
    );
  await tx.execute(sql`update agency_position set valid_from = ${from}::date
    where agency_id = ${row.id} and valid_from = (select min(valid_from) from agency_position where agency_id = ${row.id})`);
}

/** Corrects the position of now; gives the year from which sums are others (null: all), undefined where none are. */
async function correctPlace(
  act: Act,
  row: AgencyRow,
  asked: Placing,
  reason: string,
): Promise<number | null | undefined> {
  const { tx } = act;
  const before = { parentId: row.parentId, locatedInId: row.locatedInId };
  const { parentId = before.parentId, locatedInId = before.locatedInId } = asked;
  const after = { parentId, locatedInId };
  const hasMoved = parentId !== before.parentId;
  if (!hasMoved && locatedInId === before.locatedInId) return undefined;
  requireStanding(row);
  const placing = {
    ...(hasMoved ? { parentId } : {}),
    ...(locatedInId === before.locatedInId ? {} : { locatedInId }),
  };
  await requireTarget(act, placing);
  const [position] = await tx.execute<{ since: string }>(sql`
    update agency_position set parent_id = ${parentId}::uuid, located_in_id = ${locatedInId}::uuid
    where agency_id = ${row.id} and valid_until is null returning valid_from::text as since`);
  await placeToday(tx, [row.id], placing);
  await tx.execute(sql`update agency set version = version + 1 where id = ${row.id}`);
  const since = position?.since ?? "-infinity";
  await requireNoCircle(tx, [row.id], since === "-infinity" ? "1900-01-01" : since);
  act.events.push({ agencyId: row.id, kind: "corrected", day: null, basis: "", detail: { before, after, reason } });
  return hasMoved ? yearOf(since) : undefined;
}

function yearOf(day: string): number | null {
  return day === "-infinity" ? null : Number(day.slice(0, 4));
}

/** Acts that can be undone as long as nothing followed on them; what ended is revived instead. */
const undoable = new Set(["edited", "renamed", "moved"]);

/** Whether the lines of an act are of a kind that can be undone. */
export function isUndoable(kinds: readonly string[]): boolean {
  return kinds.length > 0 && kinds.every((kind) => undoable.has(kind));
}

/** Takes the last act back: names, addresses and positions are as before it; the history keeps both. */
export function undoAct(asking: Asking, actId: string, options: ActOptions): Promise<ActOutcome> {
  return performAct(asking, options, async (act) => {
    const { tx } = act;
    const events = await eventsOf(tx, actId);
    const rows = await requireAct(
      tx,
      asking,
      "correct",
      events.map((event) => event.agency_id),
    );
    if (!isUndoable(events.map(({ kind }) => kind)))
      refuse("这类登记不能撤销；撤并的机关请用“恢复”。", "This act cannot be undone; revive what ended instead.");
    const [later] = await tx.execute(sql`
      select 1 from structure_event e join structure_event mine on mine.act_id = ${actId}::uuid and mine.agency_id = e.agency_id
      where e.no > mine.no and e.act_id <> mine.act_id limit 1`);
    if (later)
      throw new Refusal("conflict", {
        zh: "之后又有登记，不能直接撤销：请按顺序从最近的登记开始，或用“更正差错”。",
        en: "Something was entered after it: undo the latest first, or correct the mistake.",
      });
    const touches = await touchesOf(
      tx,
      rows.map(({ id }) => id),
      act.today,
    );
    const lines: (string | null)[] = [];
    for (const [index, event] of events.entries()) {
      const row = rows[index];
      if (row) lines.push(...(await undoOne(act, row, event)));
    }
    const from = events
      .map(({ day }) => Number(day?.slice(0, 4) ?? 9999))
      .reduce((least, year) => Math.min(least, year));
    return { ...touches, sums: await markSums(tx, lines, from) };
  });
}

type UndoneEvent = Pick<StructureEventRow, "kind" | "detail" | "day"> & { agency_id: string } & Record<string, unknown>;

async function eventsOf(tx: Transaction, actId: string): Promise<UndoneEvent[]> {
  const isId = /^[0-9a-f-]{36}$/i.test(actId);
  const rows = isId
    ? [
        ...(await tx.execute<UndoneEvent>(
          sql`select agency_id, kind, detail, day from structure_event where act_id = ${actId}::uuid order by no`,
        )),
      ]
    : [];
  if (rows.length === 0) throw new Refusal("not-found");
  return rows;
}

/** Gives the agencies whose sums are others now. */
async function undoOne(act: Act, row: AgencyRow, { kind, detail, day }: UndoneEvent): Promise<(string | null)[]> {
  const before = detail.before ?? {};
  const reason = "撤销登记 undone";
  act.events.push({
    agencyId: row.id,
    kind: "corrected",
    day: null,
    basis: "",
    detail: { before: detail.after ?? {}, after: before, reason },
  });
  if (kind === "moved")
    return undoMove(act, { row, parentId: before.parentId ?? null, locatedInId: before.locatedInId ?? null, day });
  if (typeof before.slug === "string" && before.slug !== row.slug)
    await act.tx.execute(sql`delete from former_address where slug = ${before.slug}`);
  if (kind === "renamed" && before.name) {
    await act.tx.execute(sql`delete from former_name where agency_id = ${row.id} and name = ${before.name}`);
    await writeAgency(act.tx, row, { ...before, formerNames: await formerNamesOf(act.tx, row.id) });
    return [];
  }
  await writeAgency(act.tx, row, before);
  return [];
}

async function undoMove(
  { tx }: Act,
  {
    row,
    parentId,
    locatedInId,
    day,
  }: {
    readonly row: AgencyRow;
    readonly parentId: string | null;
    readonly locatedInId: string | null;
    readonly day: string | null;
  },
): Promise<(string | null)[]> {
  await tx.execute(
    sql`delete from agency_position where agency_id = ${row.id} and valid_from = ${day}::date and valid_until is null`,
  );
  await tx.execute(
    sql`update agency_position set valid_until = null where agency_id = ${row.id} and valid_until = ${day}::date`,
  );
  await placeToday(tx, [row.id], { parentId, locatedInId });
  await tx.execute(sql`update agency set version = version + 1 where id = ${row.id}`);
  return [row.id, row.parentId, parentId];
}
