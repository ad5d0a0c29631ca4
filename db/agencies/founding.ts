/** Adding agencies and changing what is kept of them. */
import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { type AgencyFields, type AgencyTexts, readAgencyFields } from "@/report/agency-fields";
import { type Transaction } from "../client";
import { searchTermsOf } from "../public/search-text";
import { Refusal } from "../refusal";
import { agency, chainStep } from "../schema";
import { followTemplates } from "./chains";
import { administered, requireAct, type AgencyRow, type Asking } from "./gate";
import { type Act, type ActOptions, type ActOutcome, performAct, refuse, refuseWith } from "./perform";
import { freeSlugs, requireFreeSlug } from "./slugs";
import { markSums, touchesOf } from "./touches";

/** What is asked of a new agency: a name, a level and a kind; the rest may follow. */
export interface Founded extends AgencyTexts {
  /** Null: above all others, which only the operator may found. */
  readonly parentId: string | null;
  readonly locatedInId?: string | null;
  readonly basis?: string;
  /** The year from which it reports here; left out: that of the report due next, the year that ended last. */
  readonly reportsSince?: number | null;
}

/** Founds one agency below another. */
export function addAgency(asking: Asking, founded: Founded, options: ActOptions): Promise<ActOutcome> {
  return performAct(asking, options, async (act) => {
    await foundOne(act, founded);
    return null;
  });
}

/** Founds an agency within an act; gives its row. */
export async function foundOne(act: Act, founded: Founded): Promise<AgencyRow> {
  const { tx } = act;
  const { name, level, kind, ...fields } = requireFields(founded);
  if (!name || !level || !kind) refuse("请填写名称、层级和类别。", "Give name, level and kind.");
  const parent = await requireUpper(act, founded.parentId);
  const locatedInId = founded.locatedInId ?? null;
  await requireLocation(act, locatedInId);
  await requireUnlike(tx, { name, parentId: founded.parentId, except: null });
  await requireFreeCode(tx, fields.creditCode ?? null, null);
  const slug = await slugFor(tx, name, fields.slug);
  const id = randomUUID();
  const own = id.replaceAll("-", "");
  const path = parent ? `${parent.path}.${own}` : own;
  const { reportsSince = Number(act.today.slice(0, 4)) - 1 } = founded;
  const named = { ...fields, id, slug, name, level, kind, path, parentId: founded.parentId, locatedInId, reportsSince };
  const [row] = await tx
    .insert(agency)
    .values({ ...named, ...searchTermsOf(name) })
    .returning();
  if (!row) throw new Error("No agency was made.");
  await tx.insert(chainStep).values({ agencyId: id, step: 1, name: "审核", atAgencyId: id });
  await followTemplates(tx, [id]);
  const basis = (founded.basis ?? "").trim().slice(0, 200);
  act.events.push({ agencyId: id, kind: "founded", day: row.foundedOn, basis, detail: { after: shown(row) } });
  act.made.push(id);
  return row;
}

/** The agency above a new one, if the viewer may add to it; null where it is to stand above all. */
async function requireUpper({ tx, asking }: Act, parentId: string | null): Promise<AgencyRow | null> {
  if (parentId === null) {
    if (asking !== "operator") throw new Refusal("forbidden");
    return null;
  }
  const [parent] = await requireAct(tx, asking, "add", [parentId]);
  if (!parent) throw new Refusal("not-found");
  requireStanding(parent);
  return parent;
}

async function slugFor(tx: Transaction, name: string, wanted: string | undefined): Promise<string> {
  if (wanted) {
    await requireFreeSlug(tx, wanted, null);
    return wanted;
  }
  const [made = ""] = await freeSlugs(tx, [name]);
  return made;
}

/** Which change an administrator saw: of two at once, the second is told. */
export interface Seen {
  readonly agencyId: string;
  readonly seenVersion: number;
}

/** What an administrator of the agency itself may change: nothing that moves a figure, a right or a deadline. */
export type EditedTexts = Pick<AgencyTexts, "slug" | "creditCode" | "divisionCode" | "contact" | "columnAddress">;

/** Changes what is kept of an agency. */
export function editAgency(asking: Asking, seen: Seen, texts: EditedTexts, options: ActOptions): Promise<ActOutcome> {
  return performAct(asking, options, async (act) => {
    const [row] = await requireAct(act.tx, asking, "edit", [seen.agencyId]);
    if (!row) throw new Refusal("not-found");
    requireVersion(row, seen.seenVersion);
    await changeFields(act, { row, fields: requireFields(texts), kind: "edited" });
    return touchesNone(act, row.id);
  });
}

async function touchesNone({ tx, today }: Act, agencyId: string) {
  return { ...(await touchesOf(tx, [agencyId], today)), sums: await markSums(tx, [], null) };
}

/** Changes fields of one agency and writes down what stood before; nothing is written where nothing changes. */
export async function changeFields(
  act: Act,
  {
    row,
    fields,
    kind,
    reason,
  }: {
    readonly row: AgencyRow;
    readonly fields: AgencyFields;
    readonly kind: "edited" | "corrected";
    readonly reason?: string;
  },
): Promise<boolean> {
  const changed = Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => row[name as keyof AgencyFields] !== value),
  );
  if (Object.keys(changed).length === 0) return false;
  await requireFree(act.tx, row, changed);
  if (typeof changed.slug === "string") await keepAddress(act.tx, row, changed.slug);
  await writeAgency(act.tx, row, changed);
  const before = Object.fromEntries(
    Object.keys(changed).map((name) => [name, row[name as keyof AgencyFields] ?? null]),
  );
  const detail = { before, after: changed, ...(reason === undefined ? {} : { reason }) };
  act.events.push({ agencyId: row.id, kind, day: null, basis: "", detail });
  return true;
}

async function requireFree(tx: Transaction, row: AgencyRow, changed: AgencyFields): Promise<void> {
  if (changed.slug) await requireFreeSlug(tx, changed.slug, row.id);
  if (changed.creditCode) await requireFreeCode(tx, changed.creditCode, row.id);
  if (changed.name) await requireUnlike(tx, { name: changed.name, parentId: row.parentId, except: row.id });
}

/** Writes fields of an agency, what it is searched by, and that it changed. */
export async function writeAgency(
  tx: Transaction,
  row: Pick<AgencyRow, "id" | "name" | "formerNames">,
  changed: Partial<AgencyRow>,
): Promise<void> {
  const { name = row.name, formerNames = row.formerNames } = changed;
  const terms = "name" in changed || "formerNames" in changed ? searchTermsOf(name, formerNames) : {};
  await tx
    .update(agency)
    .set({ ...changed, ...terms, version: sql`${agency.version} + 1` })
    .where(eq(agency.id, row.id));
}

/** From now on the old address leads to the new one. */
export async function keepAddress(tx: Transaction, row: AgencyRow, slug: string): Promise<void> {
  await tx.execute(sql`delete from former_address where slug = ${slug} and agency_id = ${row.id}`);
  await tx.execute(
    sql`insert into former_address (slug, agency_id) values (${row.slug}, ${row.id}) on conflict (slug) do update set agency_id = excluded.agency_id`,
  );
}

/** The fields as they are kept; refuses with the sentence of the first that cannot be. */
export function requireFields(texts: AgencyTexts): AgencyFields {
  const { fields, problems } = readAgencyFields(texts);
  if (problems[0]) refuseWith(problems[0].problem);
  return fields;
}

/** Refuses when somebody changed the agency since it was seen. */
export function requireVersion(row: AgencyRow, seenVersion: number): void {
  if (row.version !== seenVersion)
    throw new Refusal("stale", {
      zh: `“${row.name}”的资料刚被他人修改：请刷新页面，核对后再保存。`,
      en: `Somebody changed "${row.name}" meanwhile: reload the page and compare before saving.`,
    });
}

/** Refuses to put anything below, or to change, an agency that has ended. */
export function requireStanding(row: AgencyRow): void {
  if (row.endedOn === null) return;
  refuse(
    `“${row.name}”已于 ${row.endedOn} 撤并：请选现存的机关，或先恢复它。`,
    `"${row.name}" ended on ${row.endedOn}: choose one that stands, or revive it first.`,
  );
}

/** Two agencies of one name below the same agency could not be told apart. */
export async function requireUnlike(
  tx: Transaction,
  asked: { readonly name: string; readonly parentId: string | null; readonly except: string | null },
): Promise<void> {
  const [same] = await tx
    .select({ id: agency.id })
    .from(agency)
    .where(
      and(
        eq(agency.name, asked.name),
        asked.parentId === null ? isNull(agency.parentId) : eq(agency.parentId, asked.parentId),
        isNull(agency.endedOn),
        asked.except === null ? undefined : ne(agency.id, asked.except),
      ),
    )
    .limit(1);
  if (same)
    refuse(
      `同一上级下已有名为“${asked.name}”的机关：请核对是否重复。`,
      `There is an agency named "${asked.name}" below the same agency already: compare whether it is the same.`,
    );
}

async function requireFreeCode(tx: Transaction, creditCode: string | null, except: string | null): Promise<void> {
  if (creditCode === null) return;
  const [taken] = await tx
    .select({ name: agency.name })
    .from(agency)
    .where(and(eq(agency.creditCode, creditCode), except === null ? undefined : ne(agency.id, except)));
  // The name of an agency in another line is none of the viewer's business.
  if (taken)
    refuse(
      `统一社会信用代码 ${creditCode} 已登记在另一个机关名下：请核对。`,
      `The credit code ${creditCode} is that of another agency already: please compare.`,
    );
}

/** A place where an agency stands has to be a government; any that the viewer may see, or that stands above them. */
export async function requireLocation({ tx, asking }: Act, locatedInId: string | null): Promise<void> {
  if (locatedInId === null) return;
  const [found] = await administered(tx, asking, [locatedInId]);
  if (found?.row.kind !== "government") refuse("所在地要选一级人民政府。", "The place has to be a government.");
}

/** The fields of an agency as the history keeps them. */
export function shown(row: AgencyRow): Record<string, string | null> {
  const { name, slug, level, kind, parentId, locatedInId, creditCode, divisionCode, foundedOn } = row;
  return { name, slug, level, kind, parentId, locatedInId, creditCode, divisionCode, foundedOn };
}
