/** Accounts: people invited, what is kept of them changed by an administrator, or by themselves. */
import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { type PersonFields, type PersonTexts, readPersonFields } from "@/report/person-fields";
import { type Role } from "@/report/workflow/permissions";
import { type RoleDays } from "@/report/workflow/roles";
import { type Asking, requireAct } from "../agencies/gate";
import { type ActOptions, refuse, refuseWith } from "../agencies/perform";
import { type Transaction, db } from "../client";
import { requireLiveSession } from "../gate/access";
import { Refusal } from "../refusal";
import { person } from "../schema";
import { recordSecurity } from "../security/log";
import { type Viewer } from "../viewer";
import { type PersonRow, requirePerson } from "./gate";
import { requirePersonVersion, type SeenPerson } from "./leaving";
import { personSearch } from "./people";
import { nobodyTouched, type PeopleAct, type PeopleOutcome, performOnPeople } from "./perform";
import { changeRoles, readDays } from "./roles";

/** Somebody invited, with their first role; without one they are only known at the agency. */
export interface Invitation extends PersonTexts, RoleDays {
  readonly agencyId: string;
  readonly role: Role | null;
}

/** Invites one person: an account without a password, which a one-time link lets them choose. */
export function invitePerson(asking: Asking, asked: Invitation, options: ActOptions): Promise<PeopleOutcome> {
  return performOnPeople(asking, options, async (act) => {
    const { agencyId, role, fromDay, untilDay } = asked;
    const [at] = await requireAct(act.tx, asking, "invite", [agencyId]);
    if (!at) throw new Refusal("not-found");
    if (at.endedOn !== null)
      refuse(`“${at.name}”已撤并，不能再邀请人员。`, `"${at.name}" ended; nobody is invited there.`);
    const fields = requireFields(asked);
    const days = readDays({ fromDay, untilDay });
    const { account, name } = fields;
    if (account === undefined || name === undefined) refuse("请填写账号和姓名。", "Give account and name.");
    const [taken] = await act.tx.select({ id: person.id }).from(person).where(sameAccount(account));
    if (taken) refuse(`账号“${account}”已被使用，请换一个。`, `The account "${account}" is taken; choose another.`);
    const [personId] = await makePeople(act, [{ ...fields, account, name, homeAgencyId: agencyId }]);
    const roles = role && personId ? [{ personId, agencyId, role, after: days }] : [];
    return { ...(await changeRoles(act, roles)), people: 1, names: [name], made: 1 };
  });
}

/** Accounts differ by more than capitals: nobody is taken for another. */
export function sameAccount(account: string) {
  return sql`lower(${person.account}) = ${account.toLowerCase()}`;
}

export interface NewPerson extends PersonFields {
  readonly account: string;
  readonly name: string;
  readonly homeAgencyId: string;
}

const rowsAtOnce = 1000;

/** Writes new people without a password; gives their ids in the order asked. */
export async function makePeople(act: PeopleAct, people: readonly NewPerson[]): Promise<string[]> {
  const rows = people.map((made) => ({ ...made, id: randomUUID(), searchText: personSearch(made) }));
  for (let index = 0; index < rows.length; index += rowsAtOnce)
    await act.tx.insert(person).values(rows.slice(index, index + rowsAtOnce));
  const ids = rows.map(({ id }) => id);
  act.made.push(...ids);
  for (const { id, account, homeAgencyId } of rows)
    act.events.push({ kind: "account-made", subjectId: id, agencyId: homeAgencyId, detail: { account } });
  return ids;
}

function requireFields(texts: PersonTexts): PersonFields {
  const { fields, problems } = readPersonFields(texts);
  if (problems[0]) refuseWith(problems[0].problem);
  return fields;
}

/** Changes what is kept of a person, by who administers all of where they have roles. */
export function editPerson(
  asking: Asking,
  seen: SeenPerson,
  texts: PersonTexts,
  options: ActOptions,
): Promise<PeopleOutcome> {
  return performOnPeople(asking, options, async (act) => {
    const row = await requirePerson(act.tx, asking, "edit", seen.personId);
    requirePersonVersion(row, seen.seenVersion);
    const fields = await changePerson(act.tx, row, requireFields(texts));
    if (fields.length > 0) act.events.push({ kind: "account-changed", subjectId: row.id, detail: { fields } });
    return { ...nobodyTouched, people: 1, names: [row.name] };
  });
}

/** What everybody changes of themselves; the account stays as it was given. */
export async function editOwnProfile(viewer: Viewer, seenVersion: number, texts: Omit<PersonTexts, "account">) {
  await db().transaction(async (tx) => {
    await requireLiveSession(tx, viewer);
    const [row] = await tx.select().from(person).where(eq(person.id, viewer.personId)).for("update");
    if (!row) throw new Refusal("not-found");
    requirePersonVersion(row, seenVersion);
    const { name, phone, email, language } = texts;
    const asked = Object.entries({ name, phone, email, language }).filter(([, text]) => text !== undefined);
    const fields = await changePerson(tx, row, requireFields(Object.fromEntries(asked)));
    if (fields.length > 0)
      await recordSecurity(tx, { kind: "account-changed", personId: viewer.personId, detail: { fields } });
  });
}

/** What is kept of oneself. */
export async function ownProfile(viewer: Viewer) {
  const [row] = await db()
    .select({
      account: person.account,
      name: person.name,
      phone: person.phone,
      email: person.email,
      language: person.language,
      version: person.version,
    })
    .from(person)
    .where(eq(person.id, viewer.personId));
  if (!row) throw new Refusal("not-found");
  return row;
}

/** Writes the fields that differ; gives their names. */
export async function changePerson(tx: Transaction, row: PersonRow, fields: PersonFields): Promise<string[]> {
  const changed = (Object.keys(fields) as (keyof PersonFields)[]).filter((field) => fields[field] !== row[field]);
  if (changed.length === 0) return [];
  const account = fields.account ?? row.account;
  if (changed.includes("account")) {
    const [taken] = await tx
      .select({ id: person.id })
      .from(person)
      .where(and(sameAccount(account), sql`${person.id} <> ${row.id}`));
    if (taken) refuse(`账号“${account}”已被使用，请换一个。`, `The account "${account}" is taken; choose another.`);
  }
  const searchText = personSearch({ name: fields.name ?? row.name, account });
  await tx
    .update(person)
    .set({ ...fields, searchText, version: sql`${person.version} + 1` })
    .where(eq(person.id, row.id));
  return changed;
}
