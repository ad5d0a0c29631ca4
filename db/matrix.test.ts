/** The whole matrix at the gate: role × own/upper/lower/other agency × standing × move, against a table written by hand. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Role } from "@/report/permissions";
import { type Move } from "@/report/workflow";
import { withReport } from "./access";
import { discardDraft, importReport, openReport } from "./drafts";
import { publishReport, withdrawPublication } from "./publishing";
import { addRemark } from "./remarks";
import { approveReport, returnReport, submitReport } from "./reviews";
import { Refusal } from "./refusal";
import { buildAgency, buildContent, buildViewer, keyOf, useOwnDatabase } from "./testing";
import { type Viewer } from "./viewer";

const places = ["own", "upper", "lower", "other"] as const;
const roles: readonly Role[] = ["editor", "reviewer", "administrator"];
const standings = [
  "nothing",
  "draft",
  "in-review 1",
  "in-review 2",
  "returned",
  "approved",
  "published",
  "withdrawn",
] as const;
type StandingName = (typeof standings)[number];
type Who = `${Role} ${(typeof places)[number]}` | "submitter";

const administrators: Who[] = ["administrator own", "administrator upper"];
const editors: Who[] = ["editor own", "submitter"];
const reviewing: Who[] = ["reviewer own", "reviewer upper"];

/** The chain is: step 1 the agency's own reviewers, step 2 those of the upper body. */
const allowed: Readonly<Record<Move, Partial<Record<StandingName, Who[]>>>> = {
  open: { nothing: editors, published: editors, withdrawn: editors },
  transcribe: { nothing: [...editors, ...administrators] },
  edit: { draft: editors, returned: editors },
  submit: { draft: editors, returned: editors },
  discard: { draft: editors, returned: editors },
  recall: { "in-review 1": ["submitter"] },
  remark: {
    draft: [...editors, ...reviewing],
    returned: [...editors, ...reviewing],
    "in-review 1": [...editors, ...reviewing],
    "in-review 2": [...editors, ...reviewing],
    approved: [...editors, ...reviewing],
  },
  countersign: { "in-review 1": ["reviewer own"], "in-review 2": ["reviewer upper"] },
  return: { "in-review 1": ["reviewer own"], "in-review 2": ["reviewer upper"] },
  approve: { "in-review 1": ["reviewer own"], "in-review 2": ["reviewer upper"] },
  publish: { approved: ["reviewer upper", ...administrators] },
  "emergency-publish": { draft: administrators, "in-review 1": administrators, "in-review 2": administrators },
  withdraw: { published: ["reviewer upper", ...administrators] },
};

/** Who may see a report that is not published; an upper editor (of a roll-up) only from review on. */
const sees = (who: Who, standing: StandingName): boolean =>
  [...editors, ...reviewing, ...administrators].includes(who) ||
  (who === "editor upper" && ["in-review 1", "in-review 2", "approved"].includes(standing));

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useOwnDatabase();
});
afterAll(() => drop());

it("lets each person make just the moves of the table, and shows nothing to the others", async () => {
  const upper = await buildAgency();
  const own = await buildAgency(upper, [null, upper]);
  const agencies = { own, upper, lower: await buildAgency(own), other: await buildAgency() };
  const viewers = new Map<Who, Viewer>([["submitter", await buildViewer(["editor", own])]]);
  for (const role of roles) {
    for (const place of places) viewers.set(`${role} ${place}`, await buildViewer([role, agencies[place]]));
  }
  const wrong: string[] = [];
  let asked = 0;
  for (const [index, standing] of standings.entries()) {
    const reportId = await bringTo(standing, own, 2010 + index, viewers);
    for (const [who, viewer] of viewers) {
      for (const move of Object.keys(allowed) as Move[]) {
        const expected = allowed[move][standing]?.includes(who)
          ? "made"
          : sees(who, standing)
            ? "refused"
            : "not-found";
        const answer = await ask(viewer, reportId, move);
        asked += 1;
        if (answer !== expected) wrong.push(`${who} · ${move} · ${standing}: ${answer}, expected ${expected}`);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(asked).toBe(standings.length * (roles.length * places.length + 1) * 13);
}, 120_000);

async function ask(viewer: Viewer, reportId: string, move: Move): Promise<"made" | "refused" | "not-found"> {
  try {
    await withReport(viewer, reportId, move, () => Promise.resolve());
    return "made";
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    return problem.reason === "not-found" ? "not-found" : "refused";
  }
}

async function bringTo(
  standing: StandingName,
  agencyId: string,
  year: number,
  viewers: ReadonlyMap<Who, Viewer>,
): Promise<string> {
  const submitter = viewers.get("submitter")!;
  const first = viewers.get("reviewer own")!;
  const last = viewers.get("reviewer upper")!;
  const key = keyOf(agencyId, year);
  if (standing === "nothing" || standing === "draft") {
    const { reportId } = await openReport(submitter, { ...key, origin: "transcribed" });
    if (standing === "nothing") await discardDraft(submitter, reportId);
    return reportId;
  }
  const { reportId } = await importReport(submitter, { ...key, content: buildContent(), evidence: {} });
  await submitReport(submitter, reportId, { seenVersion: 1 });
  if (standing === "returned") {
    await addRemark(first, reportId, { place: "report", text: "请核对" });
    await returnReport(first, reportId);
  }
  if (standing === "in-review 1" || standing === "returned") return reportId;
  await approveReport(first, reportId, { seenSubmission: 1, confidentialityChecked: false });
  if (standing === "in-review 2") return reportId;
  await approveReport(last, reportId, { seenSubmission: 1, confidentialityChecked: true });
  if (standing === "approved") return reportId;
  await publishReport(last, reportId, { publicNote: null });
  if (standing === "withdrawn") await withdrawPublication(last, reportId, { reason: "误发" });
  return reportId;
}
