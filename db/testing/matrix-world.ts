/** Four agencies, thirteen people and a report in each standing, on which the matrix of permissions is tried. */
import "server-only";
import { randomUUID } from "node:crypto";
import { emptyContent } from "@/report/content";
import { createAgency } from "../people/agencies";
import { discardDraft, importReport, openReport } from "../moves/drafts";
import { everyone, type places, standings, type StandingName, type Who } from "./matrix";
import { createPerson, grantRole, viewerFor } from "../people/people";
import { publishReport, withdrawPublication } from "../moves/publishing";
import { addRemark } from "../moves/remarks";
import { approveReport, returnReport, submitReport } from "../moves/reviews";
import { type Role } from "@/report/workflow/permissions";
import { type Viewer } from "../viewer";

/** Password of every account of this world; only made in databases for tests. */
export const matrixPassword = "a password for tests";

export interface MatrixWorld {
  readonly viewers: ReadonlyMap<Who, Viewer>;
  readonly reports: ReadonlyMap<StandingName, string>;
}

/** Builds it all through the verbs that people use. */
export async function buildMatrixWorld(): Promise<MatrixWorld> {
  const upper = await agencyBelow(null);
  const own = await agencyBelow(upper, [null, upper]);
  const agencies = { own, upper, lower: await agencyBelow(own), other: await agencyBelow(null) };
  const viewers = new Map<Who, Viewer>();
  for (const who of everyone) viewers.set(who, await personWho(who, agencies));
  const reports = new Map<StandingName, string>();
  for (const [index, standing] of standings.entries()) {
    reports.set(standing, await bringTo(standing, { agencyId: own, year: 2010 + index, scope: "own" }, viewers));
  }
  return { viewers, reports };
}

async function agencyBelow(parentId: string | null, steps: readonly (string | null)[] = [null]): Promise<string> {
  const { agencyId } = await createAgency({
    slug: `matrix-${randomUUID().slice(0, 8)}`,
    name: "测试局",
    level: "county",
    kind: "department",
    parentId,
    steps: steps.map((at, index) => ({ name: `第${index + 1}步`, agencyId: at })),
  });
  return agencyId;
}

async function personWho(who: Who, agencies: Readonly<Record<(typeof places)[number], string>>): Promise<Viewer> {
  const account = `matrix-${randomUUID()}`;
  const { personId } = await createPerson({ account, name: who, password: matrixPassword });
  const [role, place] = (who === "submitter" ? "editor own" : who).split(" ") as [Role, (typeof places)[number]];
  await grantRole({ personId, agencyId: agencies[place], role });
  return viewerFor(personId);
}

async function bringTo(
  standing: StandingName,
  key: { agencyId: string; year: number; scope: "own" },
  viewers: ReadonlyMap<Who, Viewer>,
): Promise<string> {
  const [submitter, first, last] = (["submitter", "reviewer own", "reviewer upper"] as const).map((who) => {
    const viewer = viewers.get(who);
    if (!viewer) throw new Error(`Nobody is ${who}.`);
    return viewer;
  }) as [Viewer, Viewer, Viewer];
  if (standing === "nothing" || standing === "draft") {
    const { reportId } = await openReport(submitter, { ...key, origin: "transcribed" });
    if (standing === "nothing") await discardDraft(submitter, reportId);
    return reportId;
  }
  const content = emptyContent("2021", "transcribed");
  const { reportId } = await importReport(submitter, { ...key, content, evidence: {} });
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
