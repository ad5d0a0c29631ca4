/** Guessing is slowed down by account, device and network and in sum; nobody can bar another from a device they use. */
import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "../client";
import { createPerson, findViewer } from "./people";
import { endOtherSessions, endSession, listSessions } from "./sessions";
import { Refusal } from "../refusal";
import { signInFailure } from "../schema";
import { networkOf, signIn, type SignIn } from "./sign-in";
import { useOwnDatabase } from "../testing/testing";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useOwnDatabase();
});
afterAll(() => drop());

let account: string;
beforeEach(async () => {
  await db().delete(signInFailure);
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

/** Failures as they were left by others, some minutes ago. */
async function leaveFailures(times: number, of: { account?: string; device: (n: number) => string; minutes?: number }) {
  await db()
    .insert(signInFailure)
    .values(
      Array.from({ length: times }, (_, n) => ({
        account: of.account ?? `another-${n}`,
        device: of.device(n),
        at: sql`now() - make_interval(mins => ${of.minutes ?? 1})`,
      })),
    );
}

describe("trying a password on many accounts", () => {
  it("pauses a network that fails on account after account, and neither others nor devices known to one", async () => {
    const { sessionId: earlierSession } = await right();
    await leaveFailures(59, { device: () => "from:10.0.0.1" });
    const strange = `nobody-${randomUUID()}`;
    expect(await refusals(2, { account: strange })).toEqual(["malformed", "locked-out"]);
    expect(await refusalOf({ password: "right password" })).toBe("locked-out");
    await right({ device: "10.0.0.2" });
    await right({ earlierSession });
  });

  it("counts an IPv6 subscriber's addresses as one", async () => {
    await leaveFailures(60, { device: () => "from:2001:db8:0:1::/64" });
    expect(await refusalOf({ device: "2001:db8:0:1:aaaa::7" })).toBe("locked-out");
    expect(await refusalOf({ device: "2001:db8:0:2:aaaa::7" })).toBe("malformed");
  });

  it("holds each network more closely in a flood from everywhere, and bars nobody who only mistypes", async () => {
    await leaveFailures(1_000, { device: (n) => `from:198.51.${n % 256}.${Math.floor(n / 256)}` });
    expect(await refusals(4, {})).toEqual(["malformed", "malformed", "malformed", "locked-out"]);
    await right({ device: "10.0.0.2" });
  });

  it("keeps no word that was typed for an unknown account, and nothing when its pause is over", async () => {
    await leaveFailures(20, { device: () => "from:10.0.0.3", minutes: 11 });
    await refusalOf({ account: "my secret password" });
    const kept = await db().select().from(signInFailure);
    expect(kept.map(({ account }) => account)).toEqual([expect.stringMatching(/^unknown:[0-9a-f]{8}$/)]);
  });

  it("answers for signs that the database cannot hold just as for a wrong account", async () => {
    expect(await refusalOf({ account: "a\0b" })).toBe("malformed");
  });
});

it("tells the rest to try again when two hundred sign in at once, and counts nothing against them", async () => {
  const asked = Array.from({ length: 200 }, (_, n) =>
    refusalOf({ device: `192.0.2.${n}`, password: "right password" }),
  );
  const answers = await Promise.all(asked);
  expect(new Set(answers)).toEqual(new Set(["none", "busy"]));
  expect(answers.filter((answer) => answer === "none").length).toBeLessThanOrEqual(40);
  expect(await db().select().from(signInFailure)).toEqual([]);
});

it("takes for one network what one subscriber can choose from", () => {
  expect(networkOf("203.0.113.7")).toBe("203.0.113.7");
  expect(networkOf("::ffff:203.0.113.7")).toBe("203.0.113.7");
  expect(networkOf("2001:0DB8::1")).toBe("2001:db8:0:0::/64");
  expect(networkOf("2001:db8:1:2:3:4:5:6")).toBe("2001:db8:1:2::/64");
  expect(networkOf("fe80::1%eth0")).toBe("fe80:0:0:0::/64");
  expect(networkOf("::1")).toBe("0:0:0:0::/64");
  expect(networkOf("64:ff9b::192.0.2.1")).toBe("64:ff9b:0:0::/64");
  expect(networkOf("unknown")).toBe("unknown");
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
