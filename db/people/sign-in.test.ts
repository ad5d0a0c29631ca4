/** Guessing is slowed down by account and device; nobody can bar another from a device they use. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createPerson, endOtherSessions, endSession, findViewer, listSessions } from "./people";
import { Refusal } from "../refusal";
import { signIn, type SignIn } from "./sign-in";
import { useOwnDatabase } from "../testing/testing";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useOwnDatabase();
});
afterAll(() => drop());

let account: string;
beforeEach(async () => {
  account = `signs-in-${randomUUID()}`;
  await createPerson({ account, name: "登录", password: "right password" });
});

const attempt = (given: Partial<SignIn>) => signIn({ account, password: "wrong", device: "10.0.0.1", ...given });
const right = (given: Partial<SignIn> = {}) => attempt({ password: "right password", ...given });

async function refusalOf(given: Partial<SignIn>): Promise<string> {
  return attempt(given).then(
    () => "none",
    (problem: unknown) => (problem instanceof Refusal ? problem.reason : String(problem)),
  );
}

async function refusals(times: number, given: Partial<SignIn>): Promise<string[]> {
  const all: string[] = [];
  for (let n = 0; n < times; n += 1) all.push(await refusalOf(given));
  return all;
}

const eightThenPause = [...Array.from({ length: 8 }, () => "malformed"), "locked-out"];

describe("signing in", () => {
  it("pauses a device that fails too often, and no other", async () => {
    expect(await refusals(9, {})).toEqual(eightThenPause);
    expect(await refusalOf({ password: "right password" })).toBe("locked-out");
    expect(await findViewer((await right({ device: "10.0.0.2" })).sessionId)).toMatchObject({ name: "登录" });
  });

  it("counts anew after a success", async () => {
    await refusals(7, {});
    await right();
    expect(await refusals(8, {})).not.toContain("locked-out");
  });

  it("lets a device in that is known to the account while strangers at the same address are barred", async () => {
    const { sessionId: earlierSession } = await right();
    await refusals(9, {});
    expect(await refusalOf({ password: "right password" })).toBe("locked-out");
    await right({ earlierSession });
  });

  it("keeps a device known after its session ended", async () => {
    const { sessionId: earlierSession } = await right();
    const viewer = await findViewer(earlierSession);
    await endSession(viewer!);
    await refusals(9, {});
    await right({ earlierSession });
  });

  it("slows down a known device too, for itself alone", async () => {
    const { sessionId: earlierSession } = await right();
    expect(await refusals(9, { earlierSession })).toEqual(eightThenPause);
    await right();
  });

  it("takes nobody for known by another person's session, nor by a made-up one", async () => {
    const other = `other-${randomUUID()}`;
    await createPerson({ account: other, name: "他人", password: "right password" });
    const { sessionId: theirs } = await right({ account: other });
    await refusals(9, {});
    for (const earlierSession of [theirs, randomUUID(), "known:", "' or 1=1"]) {
      expect(await refusalOf({ password: "right password", earlierSession })).toBe("locked-out");
    }
  });

  it("bars strangers of many addresses together, and still lets known devices in", async () => {
    const { sessionId: earlierSession } = await right({ device: "10.0.0.9" });
    const answers: string[] = [];
    for (let n = 0; n < 61; n += 1) answers.push(await refusalOf({ device: `203.0.113.${n}` }));
    expect(answers.indexOf("locked-out")).toBe(60);
    await right({ device: "10.0.0.9", earlierSession });
  });

  it("lets many attempts at once through no more often than one after another", async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => refusalOf({})));
    expect(answers.filter((answer) => answer === "malformed").length).toBeLessThanOrEqual(8);
  });

  it("answers for an account that does not exist just as for one that does", async () => {
    expect(await refusals(9, { account: `nobody-${randomUUID()}` })).toEqual(eightThenPause);
  });
});

it("ends all other sessions of the person, and nobody else's", async () => {
  const here = await findViewer((await right({ deviceName: "Chrome · Windows" })).sessionId);
  const there = (await right({ device: "10.0.0.2" })).sessionId;
  const other = `other-${randomUUID()}`;
  await createPerson({ account: other, name: "他人", password: "right password" });
  const { sessionId: theirs } = await right({ account: other });
  expect((await listSessions(here!)).map(({ device }) => device)).toEqual(["10.0.0.2", "Chrome · Windows · 10.0.0.1"]);
  expect(await endOtherSessions(here!)).toBe(1);
  expect(await findViewer(there)).toBeNull();
  expect((await listSessions(here!)).map(({ id }) => id)).toEqual([here!.sessionId]);
  expect(await findViewer(theirs)).not.toBeNull();
});
