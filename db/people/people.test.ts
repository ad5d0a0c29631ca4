/** People as administrators know them: roles with days, leaving and coming back, lists, and what is refused. */
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "../client";
import { getDesk } from "../desk/desk";
import { importReport } from "../moves/drafts";
import { approveReport, submitReport } from "../moves/reviews";
import { schedulePublication } from "../moves/scheduling";
import { Refusal } from "../refusal";
import { membership, person, schedule } from "../schema";
import { buildAgency, buildContent, buildViewer, keyOf, useOwnDatabase } from "../testing/testing";
import { type Viewer } from "../viewer";
import { editOwnProfile, editPerson, invitePerson, ownProfile } from "./accounts";
import { personDetails } from "./details";
import { deactivatePerson, reactivatePerson } from "./leaving";
import { countPeople, everybody, filteredPeople, listPeople, rolesOfFiltered } from "./list";
import { namedPerson } from "./named";
import { findViewer } from "./people";
import { endRoles, giveRoles, undoRoles } from "./roles";
import { signIn } from "./sign-in";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useOwnDatabase();
});
afterAll(() => drop());

const made = { now: new Date() };
const preview = { now: new Date(), isPreview: true };
const noDays = { fromDay: null, untilDay: null };
const refusedAs = (reason: string) => expect.objectContaining({ name: "Refusal", reason }) as unknown;

let county: string;
let bureau: string;
let admin: Viewer;
beforeEach(async () => {
  county = await buildAgency();
  bureau = await buildAgency(county);
  admin = await buildViewer(["administrator", county]);
});

async function sentenceOf(asked: Promise<unknown>): Promise<string> {
  const problem = await asked.catch((thrown: unknown) => thrown);
  if (problem instanceof Refusal) return problem.sentence.zh;
  throw new Error(`Not refused: ${String(problem)}`);
}

const rolesOf = async (personId: string) =>
  (await db().select().from(membership).where(eq(membership.personId, personId))).map(
    ({ role, fromDay, untilDay }) => `${role} ${fromDay ?? ""}～${untilDay ?? ""}`,
  );

const versionOf = async (personId: string) => (await personDetails("operator", personId)).row.version;
const seen = async (personId: string) => ({ personId, seenVersion: await versionOf(personId) });

describe("roles", () => {
  it("are given from a day until a day, ended with their days kept, and taken back whole", async () => {
    const { personId } = await buildViewer(["editor", bureau]);
    const key = { personId, agencyId: bureau, role: "reviewer" as const };
    const days = { fromDay: "2020-01-01", untilDay: "2099-12-31" };
    const seenFirst = await giveRoles(admin, { roles: [key], ...days }, preview);
    expect(seenFirst.touches).toMatchObject({ people: 1, given: 1, ended: 0 });
    expect(await rolesOf(personId)).toEqual(["editor ～"]);
    await giveRoles(admin, { roles: [key], ...days }, made);
    expect(await rolesOf(personId)).toContain("reviewer 2020-01-01～2099-12-31");
    expect((await giveRoles(admin, { roles: [key], ...days }, made)).touches).toMatchObject({ given: 0, same: 1 });
    const { actId } = await endRoles(admin, [key, { ...key, role: "editor" }], made);
    expect((await personDetails(admin, personId)).roles.map(({ time }) => time)).toEqual(["past", "past"]);
    await undoRoles(admin, actId, made);
    expect((await rolesOf(personId)).sort()).toEqual(["editor ～", "reviewer 2020-01-01～2099-12-31"]);
    await expect(undoRoles(admin, actId, made)).rejects.toEqual(refusedAs("conflict"));
  });

  it("are not taken back over a later change", async () => {
    const { personId } = await buildViewer(["editor", bureau]);
    const key = { personId, agencyId: bureau, role: "reviewer" as const };
    const { actId } = await giveRoles(admin, { roles: [key], ...noDays }, made);
    await giveRoles(admin, { roles: [key], fromDay: null, untilDay: "2099-01-01" }, made);
    await expect(undoRoles(admin, actId, made)).rejects.toEqual(refusedAs("conflict"));
    expect(await rolesOf(personId)).toContain("reviewer ～2099-01-01");
  });

  it("are given by nobody to themselves, nor longer than they hold them", async () => {
    const raise = (agencyId: string, role: "editor" | "administrator") =>
      giveRoles(admin, { roles: [{ personId: admin.personId, agencyId, role }], ...noDays }, made);
    expect(await sentenceOf(raise(bureau, "editor"))).toContain("不能给自己增加角色");
    await giveRoles(
      "operator",
      {
        roles: [{ personId: admin.personId, agencyId: county, role: "administrator" }],
        fromDay: null,
        untilDay: "2099-01-01",
      },
      made,
    ).catch(() => undefined);
    await expect(raise(county, "administrator")).resolves.toBeDefined();
    const [second] = [await buildViewer(["administrator", county])];
    await endRoles(second, [{ personId: admin.personId, agencyId: county, role: "administrator" }], made);
    await expect(raise(county, "administrator")).rejects.toEqual(refusedAs("not-found"));
  });

  it("leave no agency without its last administrator, whoever asks and however it is asked", async () => {
    const key = { personId: admin.personId, agencyId: county, role: "administrator" as const };
    expect(await sentenceOf(endRoles(admin, [key], made))).toContain("将没有管理员");
    await expect(giveRoles("operator", { roles: [key], fromDay: null, untilDay: "2099-12-31" }, made)).rejects.toEqual(
      refusedAs("blocked"),
    );
    await expect(
      deactivatePerson("operator", { ...(await seen(admin.personId)), heirId: null, passRoles: false }, made),
    ).rejects.toEqual(refusedAs("blocked"));
    const second = await buildViewer(["administrator", county]);
    // Both at once: one of them stays.
    const answers = await Promise.allSettled([
      endRoles(admin, [{ ...key, personId: second.personId }], made),
      endRoles(second, [key], made),
    ]);
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const below = await buildViewer(["administrator", bureau]);
    await endRoles("operator", [{ personId: below.personId, agencyId: bureau, role: "administrator" }], made);
  });

  it("at agencies or of people in another line are not found, and nothing of the act is made", async () => {
    const elsewhere = await buildAgency();
    const { personId } = await buildViewer(["editor", bureau]);
    const stranger = await buildViewer(["editor", elsewhere]);
    const wrong = [
      [{ personId, agencyId: elsewhere, role: "editor" as const }],
      [{ personId: stranger.personId, agencyId: bureau, role: "editor" as const }],
      [
        { personId, agencyId: bureau, role: "reviewer" as const },
        { personId, agencyId: "none", role: "editor" as const },
      ],
    ];
    for (const roles of wrong) {
      await expect(giveRoles(admin, { roles, ...noDays }, made)).rejects.toEqual(refusedAs("not-found"));
      await expect(endRoles(admin, roles, made)).rejects.toEqual(refusedAs("not-found"));
    }
    const { actId } = await giveRoles(
      admin,
      { roles: [{ personId, agencyId: bureau, role: "reviewer" }], ...noDays },
      made,
    );
    await expect(undoRoles(await buildViewer(["administrator", elsewhere]), actId, made)).rejects.toEqual(
      refusedAs("not-found"),
    );
    expect(await rolesOf(stranger.personId)).toEqual(["editor ～"]);
    for (const [fromDay, untilDay] of [
      ["2026-02-30", null],
      ["2026-02-02", "2026-02-01"],
    ] as const)
      await expect(
        giveRoles(admin, { roles: [{ personId, agencyId: bureau, role: "editor" }], fromDay, untilDay }, made),
      ).rejects.toEqual(refusedAs("malformed"));
  });
});

describe("who leaves", () => {
  async function approved(): Promise<{ reportId: string; editor: Viewer; reviewer: Viewer }> {
    const editor = await buildViewer(["editor", bureau]);
    const reviewer = await buildViewer(["reviewer", bureau]);
    const content = buildContent({ "requests.received.total": 7 });
    const { reportId } = await importReport(editor, { ...keyOf(bureau), content, evidence: {} });
    await submitReport(editor, reportId, { seenVersion: 1 });
    return { reportId, editor, reviewer };
  }

  it("is out at once, and the work that waits goes to the one named", async () => {
    const { reportId, reviewer } = await approved();
    const heir = await buildViewer(["reviewer", county]);
    expect((await listPeople(admin, { ...everybody, query: reviewer.account })).rows).toMatchObject([
      { openWork: 1, state: "active", roles: [{ role: "reviewer" }] },
    ]);
    const asked = { ...(await seen(reviewer.personId)), heirId: heir.personId, passRoles: false };
    expect((await deactivatePerson(admin, asked, preview)).touches).toMatchObject({ ended: 1, sessions: 1, handed: 1 });
    expect(await findViewer(reviewer.sessionId)).not.toBeNull();
    await deactivatePerson(admin, asked, made);
    expect(await findViewer(reviewer.sessionId)).toBeNull();
    await expect(signIn({ account: reviewer.account, password: "a password for tests", device: "a" })).rejects.toEqual(
      refusedAs("malformed"),
    );
    expect((await getDesk(heir, reportId)).steps[0]?.waitingFor).toEqual([heir.name]);
    await approveReport(heir, reportId, { seenSubmission: 1, seenStep: 1, confidentialityChecked: true });
    expect((await listPeople(admin, { ...everybody, state: "deactivated" })).rows).toMatchObject([
      { id: reviewer.personId },
    ]);
    await expect(
      giveRoles(admin, { roles: [{ personId: reviewer.personId, agencyId: bureau, role: "editor" }], ...noDays }, made),
    ).rejects.toEqual(refusedAs("malformed"));
    await reactivatePerson(admin, await seen(reviewer.personId), made);
    await signIn({ account: reviewer.account, password: "a password for tests", device: "a" });
    expect((await personDetails(admin, reviewer.personId)).roles.map(({ time }) => time)).toEqual(["past"]);
  });

  it("leaves days set for a publication to somebody who may set them, with a line in the history", async () => {
    const { reportId, reviewer } = await approved();
    await approveReport(reviewer, reportId, { seenSubmission: 1, seenStep: 1, confidentialityChecked: true });
    await schedulePublication(reviewer, reportId, { publishAt: new Date(Date.now() + 86_400_000), publicNote: null });
    const heir = await buildViewer(["editor", county]);
    const { touches } = await deactivatePerson(
      admin,
      { ...(await seen(reviewer.personId)), heirId: heir.personId, passRoles: false },
      preview,
    );
    expect(touches).toMatchObject({ schedules: 1, handed: 0, left: 1 });
    await deactivatePerson(admin, { ...(await seen(reviewer.personId)), heirId: heir.personId, passRoles: true }, made);
    expect(await db().select({ by: schedule.scheduledBy }).from(schedule)).toEqual([{ by: heir.personId }]);
    expect(
      (await getDesk(admin, reportId)).history.at(-1) ?? (await getDesk(admin, reportId)).history[0],
    ).toBeDefined();
    expect((await rolesOf(heir.personId)).sort()).toEqual(["editor ～", "reviewer ～"]);
  });

  it("is not oneself, and not somebody seen in an older state", async () => {
    const leaving = async (personId: string) => ({ ...(await seen(personId)), heirId: null, passRoles: false });
    await expect(deactivatePerson(admin, await leaving(admin.personId), made)).rejects.toEqual(refusedAs("not-found"));
    const { personId } = await buildViewer(["editor", bureau]);
    const asked = await leaving(personId);
    await editPerson(admin, asked, { phone: "0517-83600000" }, made);
    await expect(deactivatePerson(admin, asked, made)).rejects.toEqual(refusedAs("stale"));
    await expect(editPerson(admin, await seen(personId), { phone: "1" }, made)).rejects.toEqual(refusedAs("malformed"));
    await expect(editPerson(admin, asked, { phone: "13800000000" }, made)).rejects.toEqual(refusedAs("stale"));
  });
});

describe("accounts", () => {
  it("are invited without a password, which no word opens", async () => {
    const asked = { account: "zhangsan", name: "张三", agencyId: bureau, role: "editor" as const, ...noDays };
    const { made: ids } = await invitePerson(admin, asked, made);
    expect((await listPeople(admin, { ...everybody, state: "invited" })).rows).toMatchObject([
      { id: ids[0], account: "zhangsan", roles: [{ role: "editor" }], lastSignIn: null },
    ]);
    for (const password of ["", "no such account"])
      await expect(signIn({ account: "zhangsan", password, device: "a" })).rejects.toEqual(refusedAs("malformed"));
    expect(await sentenceOf(invitePerson(admin, { ...asked, account: "ZhangSan" }, made))).toContain("已被使用");
    expect(await sentenceOf(invitePerson(admin, { ...asked, account: "张三" }, made))).toContain("不合要求");
    await expect(
      invitePerson(admin, { ...asked, account: "lisi", agencyId: await buildAgency() }, made),
    ).rejects.toEqual(refusedAs("not-found"));
  });

  it("are found by name, pinyin, account and state, page by page", async () => {
    for (let n = 0; n < 60; n += 1)
      await db().execute(sql`insert into person (account, name, home_agency_id, search_text)
        values (${`many-${county}-${n}`}, ${`王${String(n).padStart(2, "0")}`}, ${bureau}, ${`王${n}`})`);
    const first = await listPeople(admin, everybody);
    expect(first).toMatchObject({ total: 61 });
    const second = await listPeople(admin, everybody, first.next);
    expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 11, null]);
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(61);
    expect(await countPeople(admin)).toEqual({ here: 61, invited: 60, withoutRole: 60 });
    expect((await listPeople(admin, { ...everybody, hasNoRole: true })).total).toBe(60);
    expect((await listPeople(admin, { ...everybody, role: "administrator" })).rows.map(({ id }) => id)).toEqual([
      admin.personId,
    ]);
    expect(await listPeople(await buildViewer(["editor", county]), everybody)).toMatchObject({ total: 0 });

    const everyone = await filteredPeople(admin, { ...everybody, hasNoRole: true }, 100);
    const roles = everyone.map((personId) => ({ personId, agencyId: bureau, role: "editor" as const }));
    const { actId, touches } = await giveRoles(admin, { roles, ...noDays }, made);
    expect(touches).toMatchObject({ people: 60, given: 60 });
    expect(await rolesOfFiltered(admin, everybody, "editor", 100)).toHaveLength(61);
    await undoRoles(admin, actId, made);
    expect((await countPeople(admin)).withoutRole).toBe(60);
  });

  it("are named by account, or by a name that only one bears", async () => {
    for (const account of ["chen-1", "chen-2"])
      await invitePerson(admin, { account, name: "陈晨", agencyId: bureau, role: null, ...noDays }, made);
    expect(await sentenceOf(namedPerson(admin, "陈晨"))).toContain("同名");
    expect(await sentenceOf(namedPerson(admin, "没有"))).toContain("没有找到");
    expect(await namedPerson(admin, "CHEN-1")).toBe(
      (await listPeople(admin, { ...everybody, query: "chen-1" })).rows[0]?.id,
    );
    expect((await listPeople(admin, { ...everybody, query: "chenchen" })).total).toBe(2);
  });

  it("are one's own to keep true, but for the account", async () => {
    const viewer = await buildViewer(["editor", bureau]);
    const { version } = await ownProfile(viewer);
    await editOwnProfile(viewer, version, { name: "赵六", email: "zhaoliu@example.gov.cn", language: "en" });
    expect(await ownProfile(viewer)).toMatchObject({ name: "赵六", email: "zhaoliu@example.gov.cn", language: "en" });
    await expect(editOwnProfile(viewer, version, { name: "别名" })).rejects.toEqual(refusedAs("stale"));
    expect((await db().select().from(person).where(eq(person.id, viewer.personId)))[0]?.searchText).toContain(
      "zhaoliu",
    );
  });
});
