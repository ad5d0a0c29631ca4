/** The review chain of a report as it stands: who approved each step and when, and who can take the one that is due. */
import "server-only";
import { type Taker } from "@/report/workflow/takers";
import { anyOf } from "../any-of";
import { type ReportEntry } from "../gate/access";
import { approvalsOf } from "../moves/reviews";
import { takersOfDueStep } from "../moves/reviewers";
import { agency } from "../schema";

/** One step of the chain with names. */
export interface NamedStep {
  readonly step: number;
  readonly name: string;
  readonly agencyName: string;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
  /** Whether the one who approved also signed the confidentiality check (保密审查). */
  readonly confidentialityChecked: boolean;
  /** For the due step: people who can take it: reviewers there, their substitutes and those named, but for four eyes. */
  readonly waitingFor: readonly string[];
}

/** The chain of the report with what the submission in force has been given. */
export async function stepsOf(entry: ReportEntry): Promise<NamedStep[]> {
  const { tx, chain, submission: latestSubmission, situation, revision: working } = entry;
  const agencies = await tx
    .select({ id: agency.id, name: agency.name })
    .from(agency)
    .where(
      anyOf(
        agency.id,
        chain.map(({ atAgencyId }) => atAgencyId),
      ),
    );
  const inForce = situation.working === "in-review" || situation.working === "approved";
  const approvals = latestSubmission && inForce ? await approvalsOf(tx, latestSubmission.id) : [];
  const due = chain.find(({ step }) => step === working?.step);
  const takers = due ? (await takersOfDueStep(entry)).map(nameOfTaker) : [];
  return chain.map(({ step, name, atAgencyId }) => {
    const given = approvals.find((each) => each.step === step);
    return {
      step,
      name,
      agencyName: agencies.find(({ id }) => id === atAgencyId)?.name ?? "",
      approvedBy: given?.personName ?? null,
      approvedAt: given?.at ?? null,
      confidentialityChecked: given?.confidentialityChecked ?? false,
      waitingFor: step === due?.step ? takers : [],
    };
  });
}

function nameOfTaker({ name, inPlaceOf }: Taker): string {
  return inPlaceOf ? `${name}（代${inPlaceOf.name}）` : name;
}
