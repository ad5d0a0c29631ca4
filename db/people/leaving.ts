/** Who leaves: sign-ins end at once, roles end, and open work goes to somebody named; the way back gives the account alone. */
import "server-only";
import { and, eq, isNull, or, sql } from "drizzle-orm";
import { may } from "@/report/workflow/permissions";
import { type Asking, linesOf } from "../agencies/gate";
import { type ActOptions, refuse } from "../agencies/perform";
import { type Transaction } from "../client";
import { loadEntry } from "../gate/access";
import { recordEvent } from "../gate/history";
import { nameableFor } from "../moves/reviewers";
import { Refusal } from "../refusal";
import { membership, namedReviewer, person, report, schedule, session, substitution } from "../schema";
import { administeredPeople, type PersonRow, requirePerson } from "./gate";
import { endLinks } from "./links";
import { type OpenWork, openWorkOf } from "./open-work";
import { firstNames, type PeopleAct, type PeopleOutcome, performOnPeople } from "./perform";
import { changeRoles, ended } from "./roles";

/** Which change of a person an administrator saw: of two at once, the second is told. */
export interface SeenPerson {
  readonly personId: string;
  readonly seenVersion: number;
}

export interface Leaving extends SeenPerson {
  /** Who goes on with the open work; null: it stays with the agencies' editors and reviewers. */
  readonly heirId: string | null;
  /** Whether the heir gets the roles of editor and reviewer too. */
  readonly passRoles: boolean;
}

/** Deactivates an account. The last administrator of an agency stays; nobody deactivates themselves. */
export function deactivatePerson(asking: Asking, asked: Leaving, options: ActOptions): Promise<PeopleOutcome> {
  return performOnPeople(asking, options, async (act) => {
    const { tx } = act;
    const row = await requirePerson(tx, asking, "deactivate", asked.personId);
    requirePersonVersion(row, asked.seenVersion);
    if (row.deactivatedAt !== null) refuse("这个账号已经停用。", "The account is deactivated already.");
    const heir = asked.heirId === null ? null : await requireHeir(act, row, asked.heirId);
    const work = await openWorkOf(tx, await linesOf(tx, asking), [row.id]);
    const held = (await tx.select().from(membership).where(eq(membership.personId, row.id))).map(
      ({ agencyId, role }) => ({ personId: row.id, agencyId, role }),
    );
    const ending = await ended(act, held);
    const passed = heir && asked.passRoles ? ending.filter(({ role }) => role !== "administrator") : [];
    await changeRoles(
      act,
      passed.flatMap((key) => (heir ? [{ ...key, personId: heir.id, after: openDays }] : [])),
    );
    const handed = heir ? await handOver(act, row, heir, work) : 0;
    const roles = await changeRoles(act, ending);
    const sessions = await endSessionsOf(tx, row.id);
    await endSubstitutionsOf(tx, row.id);
    await tx
      .update(person)
      .set({ deactivatedAt: act.now, version: sql`${person.version} + 1` })
      .where(eq(person.id, row.id));
    await endLinks(tx, row.id);
    act.events.push({ kind: "account-deactivated", subjectId: row.id, detail: { sessions } });
    const left = work.length - handed;
    return { ...roles, given: passed.length, people: 1, names: [row.name], sessions, handed, left };
  });
}

const openDays = { fromDay: null, untilDay: null };

/** Gives the account back; roles are given anew, because what was left may be somebody else's by now. */
export function reactivatePerson(asking: Asking, seen: SeenPerson, options: ActOptions): Promise<PeopleOutcome> {
  return performOnPeople(asking, options, async (act) => {
    const row = await requirePerson(act.tx, asking, "reactivate", seen.personId);
    requirePersonVersion(row, seen.seenVersion);
    if (row.deactivatedAt === null) refuse("这个账号没有停用。", "The account is not deactivated.");
    await act.tx
      .update(person)
      .set({ deactivatedAt: null, version: sql`${person.version} + 1` })
      .where(eq(person.id, row.id));
    act.events.push({ kind: "account-reactivated", subjectId: row.id, detail: {} });
    return { ...(await changeRoles(act, [])), people: 1, names: firstNames([row.name]) };
  });
}

/** Refuses as *stale* what was decided on an older state of the person. */
export function requirePersonVersion(row: Pick<PersonRow, "version">, seenVersion: number): void {
  if (row.version !== seenVersion)
    throw new Refusal("stale", {
      zh: "另一位管理员刚刚修改过这个人的信息：请刷新页面，核对后再登记。",
      en: "Another administrator changed this person meanwhile: reload the page and compare first.",
    });
}

async function requireHeir({ tx, asking }: PeopleAct, row: PersonRow, heirId: string): Promise<PersonRow> {
  const [found] = await administeredPeople(tx, asking, [heirId]);
  if (!found) throw new Refusal("not-found");
  if (found.row.id === row.id) refuse("请选择另一个人接手。", "Choose another person to go on with the work.");
  if (found.row.deactivatedAt !== null)
    refuse(`“${found.row.name}”的账号已停用，不能接手。`, `The account of "${found.row.name}" is deactivated.`);
  return found.row;
}

/** Ends every sign-in of a person; gives how many. */
export async function endSessionsOf(tx: Transaction, personId: string): Promise<number> {
  const gone = await tx
    .update(session)
    .set({ endedAt: sql`now()` })
    .where(and(eq(session.personId, personId), isNull(session.endedAt)))
    .returning({ id: session.id });
  return gone.length;
}

async function endSubstitutionsOf(tx: Transaction, personId: string): Promise<void> {
  await tx
    .update(substitution)
    .set({ endedAt: sql`now()` })
    .where(
      and(
        or(eq(substitution.reviewerId, personId), eq(substitution.substituteId, personId)),
        isNull(substitution.endedAt),
      ),
    );
}

/** Gives days set and steps due to the heir, where the gate would let them; remarks and drafts belong to the report. */
async function handOver(act: PeopleAct, from: PersonRow, heir: PersonRow, work: readonly OpenWork[]): Promise<number> {
  let handed = 0;
  for (const piece of work) {
    const isTaken =
      piece.kind === "schedule"
        ? await handSchedule(act, heir, piece)
        : piece.step !== null && (await handStep(act, from, heir, piece, piece.step));
    if (isTaken) handed += 1;
  }
  return handed;
}

async function entryFor(tx: Transaction, personId: string, { reportId }: OpenWork) {
  const [row] = await tx.select().from(report).where(eq(report.id, reportId)).for("no key update");
  return row && (await loadEntry(tx, { personId }, row));
}

/** The clock publishes in the heir's name, who has to be allowed to set the day. */
async function handSchedule({ tx, by }: PeopleAct, heir: PersonRow, piece: OpenWork): Promise<boolean> {
  const entry = await entryFor(tx, heir.id, piece);
  if (!entry || !may("schedule", entry.situation)) return false;
  const [moved] = await tx
    .update(schedule)
    .set({ scheduledBy: heir.id })
    .where(eq(schedule.revisionId, piece.revisionId))
    .returning();
  if (!moved) return false;
  const detail = { publishAt: moved.publishAt.toISOString(), publicNote: moved.publicNote ?? "" };
  const inPlaceOf = { personId: heir.id, name: heir.name };
  // The administrator decides it, in the place of the one whose name it carries from now on.
  const actor = by.personId === null ? inPlaceOf : { personId: by.personId, name: by.name };
  await recordEvent(tx, actor, piece.reportId, "schedule", by.personId === null ? detail : { ...detail, inPlaceOf });
  return true;
}

/** The heir takes the step: by a role of their own, or named for it as an administrator would name anybody. */
async function handStep(
  { tx, by }: PeopleAct,
  from: PersonRow,
  heir: PersonRow,
  piece: OpenWork,
  step: number,
): Promise<boolean> {
  const entry = await entryFor(tx, heir.id, piece);
  if (!entry) return false;
  if (may("approve", entry.situation)) return true;
  if (by.personId === null) return false;
  const nameable = await nameableFor(entry, { personId: by.personId });
  if (!nameable.some(({ personId }) => personId === heir.id)) return false;
  const reason = `接手${from.name}的工作`;
  await tx
    .insert(namedReviewer)
    .values({ revisionId: piece.revisionId, step, personId: heir.id, namedBy: by.personId, reason })
    .onConflictDoNothing();
  const named = { personId: heir.id, name: heir.name };
  await recordEvent(tx, { personId: by.personId, name: by.name }, piece.reportId, "name-reviewer", {
    step,
    named,
    reason,
  });
  return true;
}
