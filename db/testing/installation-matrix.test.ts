/** The matrix of the installation at the gate: role × place × act, against a table written by hand. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { type InstallationAct, installationActs, mayAtInstallation } from "@/report/workflow/installation";
import { type Role } from "@/report/workflow/permissions";
import { db } from "../client";
import { Refusal } from "../refusal";
import { requireAtInstallation } from "../security/gate";
import { buildAgency, buildViewer, useOwnDatabase } from "./testing";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useOwnDatabase();
});
afterAll(() => drop());

type InstallationWho = `${Role} ${"top" | "below"}`;

const everyWho = (["editor", "reviewer", "administrator"] as const).flatMap((role) =>
  (["top", "below"] as const).map((place): InstallationWho => `${role} ${place}`),
);

/** Who may make an act; who is not named may not. */
const allowed: Readonly<Record<InstallationAct, readonly InstallationWho[]>> = {
  "see-log": ["administrator top", "administrator below"],
  "export-log": ["administrator top", "administrator below"],
  "see-mail": ["administrator top", "administrator below"],
  "retry-mail": ["administrator top", "administrator below"],
  "change-settings": ["administrator top"],
};

it("lets each person do just what the table says; to the others there is nothing", async () => {
  const top = await buildAgency();
  const at = { top, below: await buildAgency(top) };
  const wrong: string[] = [];
  for (const who of everyWho) {
    const [role, place] = who.split(" ") as [Role, keyof typeof at];
    const viewer = await buildViewer([role, at[place]]);
    for (const act of installationActs) {
      const answer = await db()
        .transaction((tx) => requireAtInstallation(tx, viewer, act))
        .then(() => "made")
        .catch((problem: unknown) => (problem instanceof Refusal ? problem.reason : "fault"));
      const expected = allowed[act].includes(who) ? "made" : "not-found";
      if (answer !== expected) wrong.push(`${who} · ${act}: ${answer}, expected ${expected}`);
      if (mayAtInstallation(act, [{ role, isTop: place === "top" }]) !== (expected === "made"))
        wrong.push(`${who} · ${act}: the table says otherwise`);
    }
  }
  expect(wrong).toEqual([]);
});
