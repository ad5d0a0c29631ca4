/** The whole matrix of accounts at the gate: how a person lies to an administrator × act, against a table written by hand. */
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { personActs } from "@/report/workflow/administration";
import { db } from "../client";
import { requirePerson } from "../people/gate";
import { Refusal } from "../refusal";
import { type Viewer } from "../viewer";
import { allowedPersonActs, type PersonCase, personCases } from "./agency-matrix";
import { buildAgency, buildViewer, useOwnDatabase } from "./testing";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useOwnDatabase();
});
afterAll(() => drop());

async function answerTo(viewer: Viewer, act: (typeof personActs)[number], personId: string): Promise<string> {
  try {
    await db().transaction((tx) => requirePerson(tx, viewer, act, personId));
    return "made";
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    return problem.reason;
  }
}

it("lets an administrator do just what the table says, and answers *not found* to everything else", async () => {
  const upper = await buildAgency();
  const own = await buildAgency(upper);
  const [lower, other] = [await buildAgency(own), await buildAgency(upper)];
  const admin = await buildViewer(["administrator", own]);
  const past = { fromDay: null, untilDay: "2020-12-31" };
  const build = async (home: string, ...roles: readonly (readonly [string, { untilDay: string } | null])[]) => {
    const { personId } = await buildViewer();
    await db().execute(sql`update person set home_agency_id = ${home} where id = ${personId}`);
    for (const [agencyId, days] of roles)
      await db().execute(sql`insert into membership (person_id, agency_id, role, until_day)
        values (${personId}, ${agencyId}, 'editor', ${days?.untilDay ?? null})`);
    return personId;
  };
  const people: Readonly<Record<PersonCase, string>> = {
    "role within": await build(other, [lower, null]),
    "role within and elsewhere": await build(own, [lower, null], [other, null]),
    "role within, another of the past elsewhere": await build(own, [lower, null], [other, past]),
    "role elsewhere, one of the past within": await build(other, [lower, past], [other, null]),
    "role above": await build(upper, [upper, null]),
    "role elsewhere": await build(other, [other, null]),
    "no role, invited within": await build(lower),
    "no role, invited elsewhere": await build(other),
    themselves: admin.personId,
  };
  const wrong: string[] = [];
  for (const name of personCases) {
    for (const act of personActs) {
      const expected = allowedPersonActs[name].includes(act) ? "made" : "not-found";
      const answer = await answerTo(admin, act, people[name]);
      if (answer !== expected) wrong.push(`${name} · ${act}: ${answer}, expected ${expected}`);
    }
  }
  expect(wrong).toEqual([]);
  for (const role of ["editor", "reviewer"] as const) {
    const viewer = await buildViewer([role, own]);
    for (const act of personActs) expect(await answerTo(viewer, act, people["role within"])).toBe("not-found");
  }
});
