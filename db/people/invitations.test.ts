/** One-time links that administrators make: printed or sent, for nobody out of reach, and written into the security log. */
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { db } from "../client";
import { mail, securityEvent } from "../schema";
import { buildAgency, buildViewer, useOwnDatabase } from "../testing/testing";
import { type Viewer } from "../viewer";
import { editPerson, invitePerson } from "./accounts";
import { personDetails } from "./details";
import { makeLinks } from "./invitations";
import { deactivatePerson } from "./leaving";
import { findLink, useLink } from "./links";
import { giveRoles } from "./roles";
import { signIn } from "./sign-in";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useOwnDatabase();
});
afterAll(() => drop());

const made = { now: new Date() };
const noDays = { fromDay: null, untilDay: null };
const refusedAs = (reason: string) => expect.objectContaining({ name: "Refusal", reason }) as unknown;
const origin = "https://nianbao.example.gov.cn/";

let bureau: string;
let admin: Viewer;
let personId: string;
let account = "";
let n = 0;
beforeEach(async () => {
  const county = await buildAgency();
  bureau = await buildAgency(county);
  admin = await buildViewer(["administrator", county]);
  n += 1;
  account = `invited-${n}`;
  const asked = { account, name: "张三", agencyId: bureau, role: "editor" as const, ...noDays };
  personId = (await invitePerson(admin, asked, made)).made[0] ?? "";
});

const tokenOf = (address: string | null | undefined) => address?.split("/").at(-1) ?? "";
const kindsAbout = async (subjectId: string) =>
  (await db().select().from(securityEvent).where(eq(securityEvent.subjectId, subjectId))).map(({ kind }) => kind);

it("opens an account that was invited, and stands in the log with the role", async () => {
  const [link] = await makeLinks(admin, { personIds: [personId], way: "print", origin });
  expect(link).toMatchObject({ purpose: "invite", account, name: "张三" });
  expect(link?.address).toMatch(/^https:\/\/nianbao\.example\.gov\.cn\/zh\/link\/[\w-]+$/);
  await useLink(tokenOf(link?.address), { password: "hen-chang-de-mima-2026", device: "a" });
  await signIn({ account, password: "hen-chang-de-mima-2026", device: "a" });
  expect(await kindsAbout(personId)).toEqual(["account-made", "role-given", "link-made"]);
  const [again] = await makeLinks(admin, { personIds: [personId], way: "print", origin });
  expect(again?.purpose).toBe("reset");
});

it("goes by letter where there is an address, and is shown to nobody else", async () => {
  await expect(makeLinks(admin, { personIds: [personId], way: "mail", origin })).rejects.toEqual(
    refusedAs("malformed"),
  );
  const { row } = await personDetails(admin, personId);
  await editPerson(admin, { personId, seenVersion: row.version }, { email: "zhangsan@example.gov.cn" }, made);
  expect(await makeLinks(admin, { personIds: [personId], way: "mail", origin })).toMatchObject([{ address: null }]);
  const [letter] = await db().select().from(mail).where(eq(mail.personId, personId));
  expect(letter).toMatchObject({ recipient: "zhangsan@example.gov.cn" });
  expect(await findLink(/link\/([\w-]+)/.exec(letter?.text ?? "")?.[1] ?? "")).toMatchObject({ purpose: "invite" });
});

it("is made for nobody out of reach, nor for oneself, and ends when the person leaves", async () => {
  const elsewhere = await buildAgency();
  const order = { personIds: [personId], way: "print" as const, origin };
  const stranger = await buildViewer(["administrator", elsewhere]);
  await expect(makeLinks(stranger, order)).rejects.toEqual(refusedAs("not-found"));
  await expect(makeLinks(await buildViewer(["editor", bureau]), order)).rejects.toEqual(refusedAs("not-found"));
  await expect(makeLinks(admin, { ...order, personIds: [admin.personId] })).rejects.toEqual(refusedAs("malformed"));
  const [link] = await makeLinks(admin, order);
  const { row } = await personDetails(admin, personId);
  const leaving = { personId, seenVersion: row.version, heirId: null, passRoles: false };
  await deactivatePerson(admin, leaving, made);
  expect(await findLink(tokenOf(link?.address))).toBeNull();
  expect(
    (await db().execute(sql`select from one_time_link where person_id = ${personId} and used_at is null`)).length,
  ).toBe(0);
  await expect(makeLinks(admin, order)).rejects.toEqual(refusedAs("malformed"));
});

it("is made for nobody who has a role in another line too", async () => {
  const elsewhere = await buildAgency();
  await giveRoles("operator", { roles: [{ personId, agencyId: elsewhere, role: "reviewer" }], ...noDays }, made);
  await expect(makeLinks(admin, { personIds: [personId], way: "print", origin })).rejects.toEqual(
    refusedAs("malformed"),
  );
});
