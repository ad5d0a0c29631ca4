/** The second factor at sign-in: asked for, taken once, tried no faster than passwords, compulsory where a role says so. */
import { randomUUID } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { securityDefaults } from "@/report/security-settings";
import { db } from "../client";
import { Refusal } from "../refusal";
import { person, secondFactor, securityEvent } from "../schema";
import { verifySecurityLog } from "../security/log";
import { changeSettings } from "../security/settings";
import { addRemark } from "../moves/remarks";
import { buildAgency, buildViewer, useOwnDatabase } from "../testing/testing";
import { type Viewer } from "../viewer";
import { changePassword } from "./own-password";
import { findViewer } from "./people";
import { beginFactor, confirmFactor, factorStanding, removeFactor } from "./second-factor";
import { signIn } from "./sign-in";

let drop: () => Promise<void>;
beforeAll(async () => {
  process.env.NEXTAUTH_SECRET ??= "a secret for tests";
  drop = await useOwnDatabase();
});
afterAll(() => drop());

const password = "a password for tests";

const refusalOf = (answer: Promise<unknown>) =>
  answer.then(
    () => "none",
    (problem: unknown) => (problem instanceof Refusal ? problem.reason : "fault"),
  );

/** A code of the app, as its clock shows it some periods from now. */
const codeOf = (secret: string, periods = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + periods * 30_000 });

const enter = (viewer: Viewer, code = "") => signIn({ account: viewer.account, password, device: "10.0.0.1", code });

async function withFactor() {
  const viewer = await buildViewer();
  const { secret, address } = await beginFactor(viewer);
  expect(address).toContain("otpauth://totp/Nianbao");
  const codes = await confirmFactor(viewer, codeOf(secret, -1));
  return { viewer, secret, codes };
}

it("asks for a code once one is set up, and takes each once", async () => {
  const { viewer, secret } = await withFactor();
  expect(await refusalOf(enter(viewer))).toBe("second-factor");
  expect(await refusalOf(enter(viewer, "000000"))).toBe("second-factor");
  expect(await refusalOf(enter(viewer, codeOf(secret, -1)))).toBe("second-factor");
  const code = codeOf(secret);
  await enter(viewer, code);
  expect(await refusalOf(enter(viewer, code))).toBe("second-factor");
  expect(await refusalOf(enter(viewer, codeOf(secret, 20)))).toBe("second-factor");
});

it("lets two who give one code at the same time in once", async () => {
  const { viewer, secret } = await withFactor();
  const code = codeOf(secret);
  const both = await Promise.all([refusalOf(enter(viewer, code)), refusalOf(enter(viewer, code))]);
  expect(both.sort()).toEqual(["none", "second-factor"]);
});

it("says nothing of a factor to who does not know the password", async () => {
  const { viewer, secret } = await withFactor();
  const asked = { account: viewer.account, password: "wrong", device: "10.0.0.1", code: codeOf(secret) };
  expect(await refusalOf(signIn(asked))).toBe("malformed");
});

it("tries codes no faster than passwords", async () => {
  const { viewer, secret } = await withFactor();
  for (let n = 0; n < 8; n += 1) expect(await refusalOf(enter(viewer, "111111"))).toBe("second-factor");
  expect(await refusalOf(enter(viewer, codeOf(secret)))).toBe("locked-out");
});

it("takes each recovery code once, however it is typed, and says so in the log", async () => {
  const { viewer, codes } = await withFactor();
  expect(codes).toHaveLength(10);
  await enter(viewer, codes[0]!.toLowerCase().replace("-", " "));
  expect(await refusalOf(enter(viewer, codes[0]))).toBe("second-factor");
  expect(await factorStanding(viewer.personId)).toMatchObject({ isSet: true, recoveryCodesLeft: 9 });
  const logged = await db().select().from(securityEvent).where(eq(securityEvent.personId, viewer.personId));
  expect(logged.map(({ kind }) => kind)).toContain("recovery-code-used");
});

it("keeps the secret sealed, and no recovery code", async () => {
  const { viewer, secret, codes } = await withFactor();
  const [kept] = await db().select().from(secondFactor).where(eq(secondFactor.personId, viewer.personId));
  expect(kept?.secret).not.toContain(secret);
  const [dump] = await db().execute<{ all: string }>(sql`select json_agg(r)::text as all from recovery_code r`);
  for (const code of codes) expect(dump?.all).not.toContain(code.replace("-", ""));
});

it("opens nothing but setting it up to who has to, and everything afterwards", async () => {
  const top = await buildAgency();
  const administrator = await buildViewer(["administrator", top]);
  await changeSettings(administrator, { ...securityDefaults, secondFactorRoles: ["reviewer"] });
  const reviewer = await buildViewer(["reviewer", top]);
  const limited = (await findViewer((await enter(reviewer)).sessionId))!;
  expect(limited.limitedTo).toBe("second-factor");
  const deed = () => refusalOf(addRemark(limited, randomUUID(), { place: "report", text: "a" }));
  expect(await deed()).toBe("signed-out");
  const { secret } = await beginFactor(limited);
  await confirmFactor(limited, codeOf(secret));
  expect(await deed()).toBe("not-found");
  expect(await refusalOf(removeFactor(limited, codeOf(secret, 1)))).toBe("forbidden");
  await changeSettings(administrator, securityDefaults);
  await removeFactor(limited, codeOf(secret, 1));
  await enter(reviewer);
});

it("asks for a new password when the old is too old, and for nothing by default", async () => {
  const top = await buildAgency();
  const administrator = await buildViewer(["administrator", top]);
  const editor = await buildViewer(["editor", top]);
  await db()
    .update(person)
    .set({ passwordSetAt: sql`now() - interval '91 days'` })
    .where(eq(person.id, editor.personId));
  expect((await findViewer((await enter(editor)).sessionId))?.limitedTo).toBeNull();
  await changeSettings(administrator, { ...securityDefaults, passwordDays: 90 });
  const limited = (await findViewer((await enter(editor)).sessionId))!;
  expect(limited.limitedTo).toBe("password");
  await changePassword(limited, { current: password, next: "lantern 42 纸船 harbour", device: "10.0.0.1" });
  expect((await findViewer(limited.sessionId))?.limitedTo).toBeNull();
  await changeSettings(administrator, securityDefaults);
});

it("writes each setting that changed with before and after, and lets nobody but the top's administrators change one", async () => {
  const top = await buildAgency();
  const below = await buildAgency(top);
  const change = { ...securityDefaults, idleMinutes: 15 };
  expect(await refusalOf(changeSettings(await buildViewer(["administrator", below]), change))).toBe("not-found");
  expect(await refusalOf(changeSettings(await buildViewer(["reviewer", top]), change))).toBe("not-found");
  const administrator = await buildViewer(["administrator", top]);
  await changeSettings(administrator, change);
  const logged = await db().select().from(securityEvent).where(eq(securityEvent.personId, administrator.personId));
  expect(logged.map(({ kind, detail }) => [kind, detail])).toEqual([
    ["setting-changed", { setting: "idleMinutes", before: "30", after: "15" }],
  ]);
  await changeSettings(administrator, securityDefaults);
  expect(await verifySecurityLog()).toMatchObject({ brokenAt: null });
});
