/** The review chain of a report as it stands: who approved each step and when, and who can take the one that is due. */
import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { type Entry } from "../gate/access";
import { approvalsOf } from "../moves/reviews";
import { agency, approval, chainStep, membership, person } from "../schema";

/** One step of the chain with names. */
export interface NamedStep {
  readonly step: number;
  readonly name: string;
  readonly agencyName: string;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
  /** Whether the one who approved also signed the confidentiality check (保密审查). */
  readonly confidentialityChecked: boolean;
  /** For the due step: people who can take it, i.e. reviewers there who neither submitted nor approved; empty for others. */
  readonly waitingFor: readonly string[];
}

/** The chain of the report with what the submission in force has been given. */
export async function stepsOf(entry: Entry): Promise<NamedStep[]> {
  const { tx, report: row, submission: handed, situation, revision: working } = entry;
  const chain = await tx
    .select({
      step: chainStep.step,
      name: chainStep.name,
      agencyName: agency.name,
      atAgencyId: chainStep.atAgencyId,
    })
    .from(chainStep)
    .innerJoin(agency, eq(agency.id, chainStep.atAgencyId))
    .where(eq(chainStep.agencyId, row.agencyId))
    .orderBy(asc(chainStep.step));
  const inForce = situation.standing === "in-review" || situation.standing === "approved";
  const approvals = handed && inForce ? await approvalsOf(tx, handed.id) : [];
  const due = chain.find(({ step }) => step === working?.step);
  const takers = due ? await takersOf(entry, due.atAgencyId) : [];
  return chain.map(({ step, name, agencyName }) => {
    const given = approvals.find((each) => each.step === step);
    return {
      step,
      name,
      agencyName,
      approvedBy: given?.personName ?? null,
      approvedAt: given?.at ?? null,
      confidentialityChecked: given?.confidentialityChecked ?? false,
      waitingFor: step === due?.step ? takers : [],
    };
  });
}

async function takersOf({ tx, submission: handed }: Entry, agencyId: string): Promise<string[]> {
  const reviewers = await tx
    .select({ id: person.id, name: person.name })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(and(eq(membership.agencyId, agencyId), eq(membership.role, "reviewer")))
    .orderBy(asc(person.name));
  const earlier = handed
    ? await tx.select({ personId: approval.personId }).from(approval).where(eq(approval.submissionId, handed.id))
    : [];
  const barred = new Set([handed?.submittedBy, ...earlier.map(({ personId }) => personId)]);
  return reviewers.filter(({ id }) => !barred.has(id)).map(({ name }) => name);
}
