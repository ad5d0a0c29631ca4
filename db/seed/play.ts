/** Plays a script through the same verbs people use, each step as another person; goes on where an earlier run stopped. */
import "server-only";
import { findAgencyId } from "../people/agencies";
import { acceptFinding } from "../moves/acceptances";
import { editReport, importReport, openReport, type ReportKey } from "../moves/drafts";
import { getDesk } from "../desk/desk";
import { publishReport, withdrawPublication } from "../moves/publishing";
import { addRemark } from "../moves/remarks";
import { approveReport, countersign, returnReport, submitReport } from "../moves/reviews";
import { type Viewer } from "../viewer";
import { findReportId } from "../desk/work";
import { type DemonstrationAccount } from "./people";
import { type ReportScript, type ScriptStep } from "./script";

/** The signed-in people of the demonstration. */
export type Cast = Readonly<Record<DemonstrationAccount, Viewer>>;

/** Plays what is left of a script. A report on which somebody else has worked meanwhile is left alone. */
export async function play(cast: Cast, script: ReportScript): Promise<void> {
  const agencyId = await findAgencyId(script.slug);
  const [first] = script.steps;
  if (agencyId === null || !first) return;
  const key = { agencyId, year: script.year, scope: script.scope };
  const known = await findReportId(agencyId, script.year, script.scope);
  const done = known === null ? [] : (await getDesk(cast[first.by], known)).history.map(({ kind }) => kind);
  if (!done.every((kind, index) => script.steps[index]?.kind === kind)) return;
  for (const step of script.steps.slice(done.length)) await act(cast[step.by], key, step);
}

async function act(viewer: Viewer, key: ReportKey, step: ScriptStep): Promise<void> {
  if (step.kind === "open") {
    await openReport(viewer, key);
    return;
  }
  if (step.kind === "import") {
    await importReport(viewer, { ...key, content: step.content, evidence: {} });
    return;
  }
  const reportId = await findReportId(key.agencyId, key.year, key.scope);
  if (reportId === null) throw new Error("The script starts without opening or importing a report.");
  await (isDrafting(step) ? draft(viewer, reportId, step) : review(viewer, reportId, step));
}

type Drafting = Extract<ScriptStep, { kind: "edit" | "accept-finding" | "submit" }>;
type Reviewing = Exclude<ScriptStep, Drafting | { kind: "open" | "import" }>;

function isDrafting(step: Drafting | Reviewing): step is Drafting {
  return step.kind === "edit" || step.kind === "accept-finding" || step.kind === "submit";
}

async function draft(viewer: Viewer, reportId: string, step: Drafting): Promise<void> {
  if (step.kind === "edit") {
    const saved = await editReport(viewer, reportId, step.patch);
    if (saved.status === "conflict") throw new Error("The report does not hold what the script expects.");
    return;
  }
  const { revision, findings } = await getDesk(viewer, reportId);
  if (step.kind === "submit") {
    await submitReport(viewer, reportId, { seenVersion: revision?.version ?? 0 });
    return;
  }
  const error = findings.find(({ severity }) => severity === "error");
  if (!error) throw new Error("The script accepts a finding that is not there.");
  await acceptFinding(viewer, reportId, { ...error, reason: step.reason });
}

async function review(viewer: Viewer, reportId: string, step: Reviewing): Promise<void> {
  switch (step.kind) {
    case "remark":
      return addRemark(viewer, reportId, { place: step.place, text: step.text });
    case "return":
      return returnReport(viewer, reportId);
    case "countersign":
      return countersignFirst(viewer, reportId);
    case "approve": {
      const { submission } = await getDesk(viewer, reportId);
      return approveReport(viewer, reportId, { seenSubmission: submission?.no ?? 0, confidentialityChecked: true });
    }
    case "publish":
      await publishReport(viewer, reportId, { publicNote: step.publicNote });
      return;
    case "withdraw":
      await withdrawPublication(viewer, reportId, { reason: step.reason });
      return;
  }
}

async function countersignFirst(viewer: Viewer, reportId: string): Promise<void> {
  const [accepted] = (await getDesk(viewer, reportId)).acceptances;
  if (!accepted) throw new Error("The script countersigns an acceptance that is not there.");
  await countersign(viewer, reportId, { acceptanceId: accepted.id });
}
