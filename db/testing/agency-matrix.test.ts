/** The whole matrix of administration at the gate: role × own/upper/lower/other agency × act, against a table written by hand. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { agencyActs, mayAdminister } from "@/report/workflow/administration";
import { type Role } from "@/report/workflow/permissions";
import { requireAct } from "../agencies/gate";
import { db } from "../client";
import { Refusal } from "../refusal";
import { agencyAnswerTo, agencyPeople, type AgencyWho } from "./agency-matrix";
import { type places } from "@/report/testing/matrix";
import { buildAgency, buildViewer, useOwnDatabase } from "./testing";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useOwnDatabase();
});
afterAll(() => drop());

it("lets each person do just what the table says, and shows nothing to the others", async () => {
  const upper = await buildAgency();
  const own = await buildAgency(upper);
  const at: Record<(typeof places)[number], string> = {
    own,
    upper,
    lower: await buildAgency(own),
    other: await buildAgency(upper),
  };
  const wrong: string[] = [];
  let asked = 0;
  for (const who of agencyPeople) {
    const [role, place] = who.split(" ") as [Role, (typeof places)[number]];
    const viewer = await buildViewer([role, at[place]]);
    for (const act of agencyActs) {
      const answer = await db()
        .transaction((tx) => requireAct(tx, viewer, act, [own]))
        .then(() => "made")
        .catch((problem: unknown) => {
          if (!(problem instanceof Refusal)) throw problem;
          return problem.reason === "not-found" ? "not-found" : "refused";
        });
      asked += 1;
      const expected = agencyAnswerTo(who, act);
      if (answer !== expected) wrong.push(`${who} · ${act}: ${answer}, expected ${expected}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(asked).toBe(12 * 19);
});

it("says the same as the rows of the table of administration", () => {
  const relations = { own: "own", upper: "above", lower: "below", other: "other" } as const;
  const differing = agencyPeople.flatMap((who: AgencyWho) => {
    const [role, place] = who.split(" ") as [Role, keyof typeof relations];
    const situation = { holdings: [{ role, relation: relations[place] }], isTop: false };
    return agencyActs.filter((act) => mayAdminister(act, situation) !== (agencyAnswerTo(who, act) === "made"));
  });
  expect(differing).toEqual([]);
});

it("leaves the topmost agency to its own administrators", async () => {
  const top = await buildAgency();
  const viewer = await buildViewer(["administrator", top]);
  for (const act of agencyActs) await db().transaction((tx) => requireAct(tx, viewer, act, [top]));
});
