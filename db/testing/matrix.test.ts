/** The whole matrix at the gate: role × own/upper/lower/other agency × standing × move, against a table written by hand. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { everyMove, type Move } from "@/report/workflow/workflow";
import { withReport } from "../gate/access";
import { answerTo, everyone, standings } from "@/report/testing/matrix";
import { buildMatrixWorld } from "./matrix-world";
import { Refusal } from "../refusal";
import { useOwnDatabase } from "./testing";
import { type Viewer } from "../viewer";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useOwnDatabase();
});
afterAll(() => drop());

it("lets each person make just the moves of the table, and shows nothing to the others", async () => {
  const { viewers, reports } = await buildMatrixWorld();
  const wrong: string[] = [];
  let asked = 0;
  for (const standing of standings) {
    for (const move of everyMove) {
      const asking = everyone.map(async (who) => {
        const expected = answerTo(who, move, standing);
        const answer = await ask(viewers.get(who)!, reports.get(standing)!, move);
        asked += 1;
        if (answer !== expected) wrong.push(`${who} · ${move} · ${standing}: ${answer}, expected ${expected}`);
      });
      await Promise.all(asking);
    }
  }
  expect(wrong).toEqual([]);
  expect(asked).toBe(13 * 14 * 26);
}, 300_000);

async function ask(viewer: Viewer, reportId: string, move: Move): Promise<"made" | "refused" | "not-found"> {
  try {
    await withReport(viewer, reportId, move, () => Promise.resolve());
    return "made";
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    return problem.reason === "not-found" ? "not-found" : "refused";
  }
}
