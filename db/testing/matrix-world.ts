/** Four agencies, fourteen people and a report in each standing, on which the matrix of permissions is tried. */
import "server-only";
import { randomUUID } from "node:crypto";
import { createAgency } from "../people/agencies";
import { discardDraft, editReport, importReport, openReport } from "../moves/drafts";
import { everyone, type places, standings, type StandingName, type Who } from "@/report/testing/matrix";
import { createPerson, grantRole, viewerFor } from "../people/people";
import { emergencyPublish, publishReport, withdrawPublication } from "../moves/publishing";
import { addRemark } from "../moves/remarks";
import { approveReport, returnReport, submitReport } from "../moves/reviews";
import { type Role } from "@/report/workflow/permissions";
import { buildContent, officialAddress } from "./testing";
import { type Viewer } from "../viewer";

/** Password of every account of this world; only made in databases for tests. */
export const matrixPassword = "a password for tests";

export interface MatrixWorld {
  readonly viewers: ReadonlyMap<Who, Viewer>;
  readonly reports: ReadonlyMap<StandingName, string>;
}

/** The agency reports here from this year on: of earlier ones it transcribes. */
const reportsSince = 2041;

/** Builds it all through the verbs that people use. */
export async function buildMatrixWorld(): Promise<MatrixWorld> {
  const upper = await agencyBelow(null);
  const own = await agencyBelow(upper, [null, upper]);
  const agencies = { own, upper, lower: await agencyBelow(own), other: await agencyBelow(null) };
  const viewers = new Map<Who, Viewer>();
  for (const who of everyone) viewers.set(who, await personWho(who, agencies));
  const reports = new Map<StandingName, string>();
  for (const [index, standing] of standings.entries()) {
    const isAuthored = standing === "nothing here" || standing === "emergency";
    const key = { agencyId: own, year: (isAuthored ? reportsSince : 2021) + index, scope: "own" } as const;
    reports.set(standing, await bringTo(standing, key, castOf(viewers)));
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
    reportsSince,
    steps: steps.map((at, index) => ({ name: `第${index + 1}步`, agencyId: at })),
  });
  return agencyId;
}

async function personWho(who: Who, agencies: Readonly<Record<(typeof places)[number], string>>): Promise<Viewer> {
  const account = `matrix-${randomUUID()}`;
  const { personId } = await createPerson({ account, name: who, password: matrixPassword });
  for (const held of rolesOf(who)) {
    const [role, place] = held.split(" ") as [Role, (typeof places)[number]];
    await grantRole({ personId, agencyId: agencies[place], role });
  }
  return viewerFor(personId);
}

function rolesOf(who: Who): readonly string[] {
  if (who === "writer") return ["editor own", "reviewer own"];
  return [who === "submitter" ? "editor own" : who];
}

interface Cast {
  readonly submitter: Viewer;
  readonly writer: Viewer;
  readonly first: Viewer;
  readonly last: Viewer;
  readonly administrator: Viewer;
}

function castOf(viewers: ReadonlyMap<Who, Viewer>): Cast {
  const of = (who: Who) => {
    const viewer = viewers.get(who);
    if (!viewer) throw new Error(`Nobody is ${who}.`);
    return viewer;
  };
  const [first, last] = [of("reviewer own"), of("reviewer upper")];
  return { submitter: of("submitter"), writer: of("writer"), first, last, administrator: of("administrator own") };
}

interface Key {
  readonly agencyId: string;
  readonly year: number;
  readonly scope: "own";
}

async function bringTo(standing: StandingName, key: Key, cast: Cast): Promise<string> {
  const reportId = await draft(standing, key, cast);
  if (standing === "nothing" || standing === "nothing here") await discardDraft(cast.submitter, reportId);
  if (standing === "emergency") await emergencyPublish(cast.administrator, reportId, { reason: "当日须公开" });
  const [work, shown] = standing.split(" over ") as [string, string?];
  await advance(shown ?? work, reportId, cast, null);
  // What is published alone has an earlier version beside it.
  if (shown === undefined && work !== "published") return reportId;
  await openReport(cast.submitter, key);
  await write(reportId, cast, 3);
  await advance(work, reportId, cast, "更正");
  return reportId;
}

/** Opened by the submitter, and changed by the writer. */
async function draft(standing: StandingName, key: Key, cast: Cast): Promise<string> {
  const { submitter } = cast;
  const { reportId } = ["nothing", "nothing here", "draft", "emergency"].includes(standing)
    ? await openReport(submitter, { ...key, officialAddress })
    : await importReport(submitter, { ...key, content: buildContent(), evidence: {} });
  await write(reportId, cast, null);
  return reportId;
}

async function write(reportId: string, { writer }: Cast, from: number | null): Promise<void> {
  await editReport(writer, reportId, { "figure:requests.received.total": { from, to: (from ?? 2) + 1 } });
}

/** From a draft on its second version to the standing. */
async function advance(to: string, reportId: string, cast: Cast, publicNote: string | null): Promise<void> {
  const { submitter, first, last } = cast;
  if (!["in-review 1", "in-review 2", "returned", "approved", "published", "withdrawn"].includes(to)) return;
  await submitReport(submitter, reportId, { seenVersion: 2 });
  if (to === "returned") {
    await addRemark(first, reportId, { place: "report", text: "请核对" });
    await returnReport(first, reportId);
  }
  if (to === "in-review 1" || to === "returned") return;
  await approveReport(first, reportId, { seenSubmission: 1, confidentialityChecked: false });
  if (to === "in-review 2") return;
  await approveReport(last, reportId, { seenSubmission: 1, confidentialityChecked: true });
  if (to === "approved") return;
  await publishReport(last, reportId, { publicNote });
  if (to === "withdrawn") await withdrawPublication(last, reportId, { reason: "误发" });
}
