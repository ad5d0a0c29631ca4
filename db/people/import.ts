/** Import and export of people: a plan of every line first, then all of it in one act, or none. */
import "server-only";
import { and, sql } from "drizzle-orm";
import { type ExportedRole, type PersonLine } from "@/report/person-table";
import { type Role } from "@/report/workflow/permissions";
import { actorOf, type Asking, inLines, linesOf, requireAct } from "../agencies/gate";
import { type ActOptions } from "../agencies/perform";
import { db, type Transaction } from "../client";
import { today } from "../gate/memberships";
import { Refusal } from "../refusal";
import { agency, person } from "../schema";
import { recordSecurity } from "../security/log";
import { changePerson, makePeople } from "./accounts";
import { seenIn, within } from "./gate";
import { type KnownPeople, type PlannedPerson, planPeople } from "./import-plan";
import { type PersonFilter, peopleThatFit } from "./list";
import { nobodyTouched, type PeopleAct, type PeopleOutcome, type PeopleTouches, performOnPeople } from "./perform";
import { changeRoles } from "./roles";

export interface PeopleImport {
  readonly lines: readonly PersonLine[];
  /** Told as it goes on: how many of how many people are written. */
  readonly onProgress?: (done: number, all: number) => void;
}

export interface PeopleImportOutcome extends PeopleOutcome {
  readonly lines: readonly PlannedPerson[];
  readonly counts: Readonly<Record<PlannedPerson["status"], number>>;
}

/**
 * Takes a table of people over, all or nothing: refused as *blocked* while a line is impossible. A preview gives the plan of
 * every line; the same file a second time has nothing but lines that are the same.
 */
export async function importPeople(
  asking: Asking,
  { lines, onProgress = () => undefined }: PeopleImport,
  options: ActOptions,
): Promise<PeopleImportOutcome> {
  let planned: PlannedPerson[] = [];
  const outcome = await performOnPeople(asking, options, async (act) => {
    planned = planPeople(lines, await readKnown(act, lines));
    const failed = planned.filter(({ status }) => status === "impossible");
    if (failed.length > 0) {
      if (options.isPreview) return nobodyTouched;
      throw new Refusal("blocked", firstFailed(failed));
    }
    return carryOut(act, planned, onProgress);
  });
  const counts = { new: 0, changed: 0, same: 0, impossible: 0 };
  for (const { status } of planned) counts[status] += 1;
  return { ...outcome, lines: planned, counts };
}

function firstFailed(failed: readonly PlannedPerson[]) {
  const [first] = failed;
  return {
    zh: `有${failed.length}行不能导入，什么都没有保存。第${first?.no ?? 0}行：${first?.problem?.zh ?? ""}`,
    en: `${failed.length} lines cannot be taken; nothing was saved. Line ${first?.no ?? 0}: ${first?.problem?.en ?? ""}`,
  };
}

async function readKnown({ tx, asking, today: day }: PeopleAct, lines: readonly PersonLine[]): Promise<KnownPeople> {
  const tops = await linesOf(tx, asking);
  if (tops?.length === 0) throw new Refusal("not-found");
  const agencies = await tx
    .select({ id: agency.id, slug: agency.slug, name: agency.name, creditCode: agency.creditCode })
    .from(agency)
    .where(and(inLines(tops), sql`${agency.endedOn} is null`));
  const accounts = sql.param([
    ...new Set(lines.flatMap(({ texts }) => texts.account?.normalize("NFKC").toLowerCase() ?? [])),
  ]);
  const rows = await tx.execute<KnownRow>(sql`
    select person.id, person.account, person.name, person.phone, person.email,
      person.deactivated_at is not null as is_gone, ${seenIn(tops)} as is_seen,
      coalesce((select bool_and(${within(tops, sql`at.path`)}) from membership m join agency at on at.id = m.agency_id
        where m.person_id = person.id and coalesce(m.until_day, ${today}) >= ${today}), true) as is_whole,
      coalesce((select json_agg(json_build_object('agencyId', m.agency_id, 'role', m.role,
        'fromDay', m.from_day, 'untilDay', m.until_day)) from membership m where m.person_id = person.id), '[]') as roles
    from person where lower(person.account) = any(${accounts}::text[])`);
  const people = [...rows];
  return {
    agencies,
    people: people
      .filter(({ is_seen }) => is_seen)
      .map(({ is_gone, is_whole, ...row }) => ({ ...row, isGone: is_gone, isWhole: is_whole })),
    takenAccounts: new Set(people.filter(({ is_seen }) => !is_seen).map(({ account }) => account.toLowerCase())),
    self: asking === "operator" ? null : asking.account,
    today: day,
  };
}

interface KnownRow extends Record<string, unknown> {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly is_gone: boolean;
  readonly is_seen: boolean;
  readonly is_whole: boolean;
  readonly roles: readonly { agencyId: string; role: Role; fromDay: string | null; untilDay: string | null }[];
}

const toldAtOnce = 500;

async function carryOut(
  act: PeopleAct,
  planned: readonly PlannedPerson[],
  tell: (done: number, all: number) => void,
): Promise<PeopleTouches> {
  const { tx, asking } = act;
  const agencyIds = [...new Set(planned.flatMap(({ agencyId }) => agencyId ?? []))];
  await requireAct(tx, asking, "invite", agencyIds);
  await requireAct(tx, asking, "give-role", agencyIds);
  const firsts = new Map<string, PlannedPerson>();
  for (const line of planned)
    if (line.status === "new" && !firsts.has(line.accountKey)) firsts.set(line.accountKey, line);
  tell(0, planned.length);
  const made = await makePeople(
    act,
    [...firsts.values()].map(({ fields, name, agencyId }) => ({
      ...fields,
      account: fields.account ?? "",
      name,
      homeAgencyId: agencyId ?? "",
    })),
  );
  const ids = new Map([...firsts.keys()].map((account, index) => [account, made[index] ?? ""]));
  await changeContacts(act, planned, tell);
  const roles = planned.flatMap(({ existing, accountKey, roles: given }) => {
    const personId = existing?.id ?? ids.get(accountKey) ?? "";
    return given.map(({ agencyId, role, fromDay, untilDay }) => ({
      personId,
      agencyId,
      role,
      after: { fromDay, untilDay },
    }));
  });
  const touches = await changeRoles(act, roles);
  const touched = new Set(planned.filter(({ status }) => status !== "same").map(({ accountKey }) => accountKey));
  return { ...touches, people: touched.size, made: made.length };
}

async function changeContacts(
  act: PeopleAct,
  planned: readonly PlannedPerson[],
  tell: (done: number, all: number) => void,
): Promise<void> {
  const { tx } = act;
  const changed = planned.filter(({ existing, changes }) => existing && changes.some(({ field }) => field !== "role"));
  if (changed.length === 0) return;
  const rows = await tx
    .select()
    .from(person)
    .where(sql`${person.id} = any(${sql.param(changed.flatMap(({ existing }) => existing?.id ?? []))}::uuid[])`)
    .for("update");
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const [index, { existing, fields: asked }] of changed.entries()) {
    if (index % toldAtOnce === 0) tell(index, planned.length);
    const row = byId.get(existing?.id ?? "");
    const { phone, email } = asked;
    if (!row) continue;
    const wanted = { ...(phone === undefined ? {} : { phone }), ...(email === undefined ? {} : { email }) };
    const fields = await changePerson(tx, row, wanted);
    if (fields.length > 0) act.events.push({ kind: "account-changed", subjectId: row.id, detail: { fields } });
  }
}

/** The people that fit a filter, a line a role of today or later, as a table that can be imported again. */
export function exportPeople(asking: Asking, filter: PersonFilter): Promise<ExportedRole[]> {
  return db().transaction(async (tx) => {
    const lines = await linesOf(tx, asking);
    if (lines?.length === 0) throw new Refusal("not-found");
    const rows = await exported(tx, lines, filter);
    const { personId } = actorOf(asking);
    await recordSecurity(tx, { kind: "exported", personId, detail: { what: "people", rows: rows.length } });
    return rows;
  });
}

async function exported(
  tx: Transaction,
  lines: readonly string[] | null,
  filter: PersonFilter,
): Promise<ExportedRole[]> {
  const rows = await tx.execute<Record<string, string | null> & { role: Role | null }>(sql`
    select person.account, person.name, person.phone, person.email, held.slug, held.role, held.from_day, held.until_day,
      (select home.slug from agency home where home.id = person.home_agency_id and ${within(lines, sql`home.path`)}) as home
    from person left join lateral (
      select at.slug, m.role::text as role, m.from_day::text as from_day, m.until_day::text as until_day
      from membership m join agency at on at.id = m.agency_id
      where m.person_id = person.id and coalesce(m.until_day, ${today}) >= ${today} and ${within(lines, sql`at.path`)}
        and at.ended_on is null
    ) held on true
    where ${peopleThatFit(lines, filter)} and person.deactivated_at is null
    order by person.name, person.id, held.slug, held.role`);
  return [...rows].map((row) => ({
    account: row.account ?? "",
    name: row.name ?? "",
    phone: row.phone ?? "",
    email: row.email ?? "",
    agency: row.slug ?? row.home ?? null,
    role: row.role,
    fromDay: row.from_day ?? null,
    untilDay: row.until_day ?? null,
  }));
}
