/** One-time links: they open once, for one person, for a time; what is chosen behind them is judged. */
import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { db } from "../client";
import { Refusal } from "../refusal";
import { oneTimeLink, person, securityEvent } from "../schema";
import { useOwnDatabase } from "../testing/testing";
import { findLink, makeLink, useLink as spendLink } from "./links";
import { createPerson, findViewer, openSession } from "./people";
import { signIn } from "./sign-in";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useOwnDatabase();
});
afterAll(() => drop());

const good = "杯子 lantern 42 纸船 harbour";

async function build(purpose: "invite" | "reset" = "reset") {
  const account = `p-${randomUUID()}`;
  const { personId } = await createPerson({ account, name: "王建国", password: "an old password 1" });
  const token = await db().transaction((tx) => makeLink(tx, { purpose, personId, madeBy: null }));
  return { account, personId, token };
}

const refusalOf = (answer: Promise<unknown>) =>
  answer.then(
    () => "none",
    (problem: unknown) => (problem instanceof Refusal ? problem.reason : "fault"),
  );

it("opens once: the new password holds, the old and every sign-in of before do not", async () => {
  const { account, personId, token } = await build();
  const earlier = await openSession(personId, "a");
  expect(await findLink(token)).toMatchObject({ purpose: "reset", account });
  await spendLink(token, { password: good, device: "a" });
  expect(await findViewer(earlier)).toBeNull();
  expect(await findLink(token)).toBeNull();
  expect(await refusalOf(spendLink(token, { password: good, device: "a" }))).toBe("not-found");
  await signIn({ account, password: good, device: "a" });
  expect(await refusalOf(signIn({ account, password: "an old password 1", device: "a" }))).toBe("malformed");
  const [logged] = await db().select().from(securityEvent).where(eq(securityEvent.personId, personId));
  expect(logged).toMatchObject({ kind: "link-used", detail: { purpose: "reset" } });
});

it("keeps no token, and nobody opens another's or an expired one", async () => {
  const { token, personId } = await build();
  expect(JSON.stringify(await db().select().from(oneTimeLink))).not.toContain(token);
  expect(await findLink(`${token}x`)).toBeNull();
  await db()
    .update(oneTimeLink)
    .set({ expiresAt: sql`now()` })
    .where(eq(oneTimeLink.personId, personId));
  expect(await refusalOf(spendLink(token, { password: good, device: "a" }))).toBe("not-found");
});

it("ends the older link of the same purpose, and both when one is used", async () => {
  const { token, personId } = await build("invite");
  const again = await db().transaction((tx) => makeLink(tx, { purpose: "invite", personId, madeBy: null }));
  const reset = await db().transaction((tx) => makeLink(tx, { purpose: "reset", personId, madeBy: null }));
  expect(await findLink(token)).toBeNull();
  await spendLink(again, { password: good, device: "a" });
  expect(await findLink(reset)).toBeNull();
});

it("lets an invited person choose the account, and nobody take another's", async () => {
  const other = await build();
  const { token } = await build("invite");
  expect(await refusalOf(spendLink(token, { account: other.account, password: good, device: "a" }))).toBe("conflict");
  expect(await refusalOf(spendLink(token, { account: "a b", password: good, device: "a" }))).toBe("malformed");
  const account = `chosen-${randomUUID().slice(0, 8)}`;
  await spendLink(token, { account, password: good, device: "a" });
  await signIn({ account, password: good, device: "a" });
});

it("opens nothing for who was deactivated", async () => {
  const { token, personId } = await build();
  await db()
    .update(person)
    .set({ deactivatedAt: sql`now()` })
    .where(eq(person.id, personId));
  expect(await refusalOf(spendLink(token, { password: good, device: "a" }))).toBe("not-found");
});

it("lets two at once spend a link once", async () => {
  const { token } = await build();
  const both = await Promise.all(
    ["lantern 42 harbour 纸船", "paper boat 9 teapot 云"].map((password) =>
      refusalOf(spendLink(token, { password, device: "a" })),
    ),
  );
  expect(both.sort()).toEqual(["none", "not-found"]);
});

it.each([
  "short",
  "wangjianguo2024",
  "Wangjianguo@123",
  "password1234",
  "qwertyuiop12",
  "111111111111",
  "jianguo19851003",
])("refuses %s, which who knows the person guesses", async (password) => {
  const { token } = await build();
  expect(await refusalOf(spendLink(token, { password, device: "a" }))).toBe("malformed");
  expect(await findLink(token)).not.toBeNull();
});
