/** Sign-ins: they lock without use, open again by the password, end as their person says; forgotten passwords by mail. */
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { db } from "../client";
import { Refusal } from "../refusal";
import { mail, person, session, unknownSignIn } from "../schema";
import { listSecurity, noSecurityFilter, exportSecurity } from "../security/reading";
import { sumUnknownSignIns } from "../security/log";
import { buildAgency, buildViewer, useOwnDatabase } from "../testing/testing";
import { findLink } from "./links";
import { askForReset, changePassword, unlockSession } from "./own-password";
import { findViewer } from "./people";
import { endAllSessions, endOtherSessions, listSessions, lockSession, sessionState } from "./sessions";
import { countRequest, signIn } from "./sign-in";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useOwnDatabase();
});
afterAll(() => drop());

const password = "a password for tests";
const device = "10.0.0.1";

const refusalOf = (answer: Promise<unknown>) =>
  answer.then(
    () => "none",
    (problem: unknown) => (problem instanceof Refusal ? problem.reason : "fault"),
  );

const unusedFor = (sessionId: string, minutes: number) =>
  db()
    .update(session)
    .set({ usedAt: sql`now() - make_interval(mins => ${minutes})` })
    .where(eq(session.id, sessionId));

it("locks after half an hour without use, and opens again by the password of its person alone", async () => {
  const viewer = await buildViewer();
  await unusedFor(viewer.sessionId, 29);
  expect(await findViewer(viewer.sessionId)).not.toBeNull();
  await unusedFor(viewer.sessionId, 31);
  expect(await findViewer(viewer.sessionId)).toBeNull();
  expect(await sessionState(viewer.sessionId)).toMatchObject({ status: "locked", hasPassword: true });
  expect(await refusalOf(unlockSession(viewer.sessionId, { password: "wrong", device }))).toBe("malformed");
  expect(await findViewer(viewer.sessionId)).toBeNull();
  await unlockSession(viewer.sessionId, { password, device });
  expect(await findViewer(viewer.sessionId)).not.toBeNull();
});

it("is kept open by what a person does, not by what a page asks by itself", async () => {
  const viewer = await buildViewer();
  await unusedFor(viewer.sessionId, 20);
  await findViewer(viewer.sessionId, { isUse: false });
  expect((await listSessions(viewer))[0]?.usedAt.getTime()).toBeLessThan(Date.now() - 19 * 60_000);
  await findViewer(viewer.sessionId);
  expect((await listSessions(viewer))[0]?.usedAt.getTime()).toBeGreaterThan(Date.now() - 60_000);
});

it("locks when its page says so: nothing is open to it, in the gate either", async () => {
  const viewer = await buildViewer();
  await lockSession(viewer);
  expect(await findViewer(viewer.sessionId)).toBeNull();
  expect(await refusalOf(endOtherSessions(viewer))).toBe("signed-out");
  await unlockSession(viewer.sessionId, { password, device });
  await endOtherSessions(viewer);
});

it("guesses at a locked session no faster than at sign-in, and opens none that ended", async () => {
  const viewer = await buildViewer();
  await lockSession(viewer);
  for (let n = 0; n < 8; n += 1)
    expect(await refusalOf(unlockSession(viewer.sessionId, { password: "wrong", device }))).toBe("malformed");
  expect(await refusalOf(unlockSession(viewer.sessionId, { password, device }))).toBe("locked-out");
  const other = await buildViewer();
  await endAllSessions(other);
  expect(await refusalOf(unlockSession(other.sessionId, { password, device }))).toBe("signed-out");
});

it("ends every sign-in where it was somebody else, and all others with a new password", async () => {
  const viewer = await buildViewer();
  const there = (await signIn({ account: viewer.account, password, device })).sessionId;
  const next = "lantern 42 纸船 harbour";
  expect(await refusalOf(changePassword(viewer, { current: "wrong", next, device }))).toBe("malformed");
  expect(await refusalOf(changePassword(viewer, { current: password, next: password, device }))).toBe("malformed");
  expect(await refusalOf(changePassword(viewer, { current: password, next: viewer.account, device }))).toBe(
    "malformed",
  );
  expect(await findViewer(there)).not.toBeNull();
  await changePassword(viewer, { current: password, next, device });
  expect(await findViewer(there)).toBeNull();
  expect(await findViewer(viewer.sessionId)).not.toBeNull();
  await endAllSessions(viewer);
  expect(await findViewer(viewer.sessionId)).toBeNull();
});

it("sends a link to the address of the account, once in a while, and tells nobody whether there was one", async () => {
  const viewer = await buildViewer();
  await db().update(person).set({ email: "Liu@example.gov.cn" }).where(eq(person.id, viewer.personId));
  const ask = (who: string) => refusalOf(askForReset({ who, device, origin: "https://a.example" }));
  expect(await ask("nobody")).toBe("none");
  expect(await ask("a\0b")).toBe("none");
  expect(await ask("")).toBe("none");
  expect(await Promise.all([ask(viewer.account), ask("liu@EXAMPLE.gov.cn")])).toEqual(["none", "none"]);
  const letters = await db().select().from(mail);
  expect(letters).toHaveLength(1);
  expect(letters[0]).toMatchObject({ recipient: "Liu@example.gov.cn", personId: viewer.personId });
  const token = /https:\/\/a\.example\/zh\/link\/(\S+)/.exec(letters[0]!.text)?.[1] ?? "";
  expect(await findLink(token)).toMatchObject({ purpose: "reset", personId: viewer.personId });
  for (let n = 0; n < 10; n += 1) await countRequest("10.9.9.9");
  expect(await refusalOf(countRequest("10.9.9.9"))).toBe("locked-out");
});

it("writes refusals of accounts into the log, and of unknown ones a number only", async () => {
  const top = await buildAgency();
  const own = await buildAgency(top);
  const other = await buildAgency(top);
  const editor = await buildViewer(["editor", own]);
  await refusalOf(signIn({ account: editor.account, password: "wrong", device }));
  for (let n = 0; n < 3; n += 1) await refusalOf(signIn({ account: "my secret password", password: "x", device }));
  await db()
    .update(unknownSignIn)
    .set({ hour: sql`date_trunc('hour', now()) - interval '1 hour'` });
  await sumUnknownSignIns();
  const seenBy = async (role: "administrator" | "editor", at: string) => {
    const viewer = await buildViewer([role, at]);
    const answer = await listSecurity(viewer, noSecurityFilter).catch((problem: unknown) => problem);
    if (answer instanceof Refusal) return answer.reason;
    const { lines } = answer as Awaited<ReturnType<typeof listSecurity>>;
    return lines.filter(({ personId, kind }) => personId === editor.personId || kind === "sign-in-unknown");
  };
  expect(await seenBy("administrator", own)).toMatchObject([{ kind: "sign-in-refused", detail: { reason: "wrong" } }]);
  expect(await seenBy("administrator", top)).toMatchObject([{ kind: "sign-in-unknown", detail: { n: 3 } }, {}]);
  expect(await seenBy("administrator", other)).toEqual([]);
  expect(await seenBy("editor", own)).toBe("not-found");
  const all = await exportSecurity("operator", { ...noSecurityFilter, who: editor.account.toUpperCase() });
  expect(all.map(({ kind }) => kind)).toEqual(["sign-in-refused"]);
  expect(JSON.stringify(await exportSecurity("operator", noSecurityFilter))).not.toContain("my secret password");
});
