/** Who can take the steps of a review, and which step nobody can: asked when a report is handed in, so that it never gets stuck. */
import { type Sentence } from "../sentence";

/** Somebody who may take a step by role, by substitution or because they were named for it. */
export interface Taker {
  readonly personId: string;
  readonly name: string;
  /** The reviewer stood in for; null for a role of one's own. */
  readonly inPlaceOf: { readonly personId: string; readonly name: string } | null;
}

/** A step of the chain with everybody who may take it but for four eyes. */
export interface StepOfChain {
  readonly step: number;
  readonly name: string;
  readonly takers: readonly Taker[];
}

/** Who may not approve what is handed in, by person id, and why. */
export type Barred = ReadonlyMap<string, "submitter" | "author" | "approver">;

/** A step that nobody may take, and the reason. */
export interface StuckStep {
  readonly step: number;
  readonly name: string;
  readonly reason: Sentence;
}

const peopleOf = ({ personId, inPlaceOf }: Taker) => [personId, ...(inPlaceOf ? [inPlaceOf.personId] : [])];

/** The takers whom four eyes leave. */
export function freeTakers(takers: readonly Taker[], barred: Barred): Taker[] {
  return takers.filter((taker) => !peopleOf(taker).some((id) => barred.has(id)));
}

/**
 * The steps that nobody may take: each step needs another person. Empty when the steps can be shared out; at most three
 * steps, so every way is tried.
 */
export function stuckSteps(steps: readonly StepOfChain[], barred: Barred): StuckStep[] {
  const alone = steps.flatMap((step) => {
    if (freeTakers(step.takers, barred).length > 0) return [];
    return [{ step: step.step, name: step.name, reason: reasonOf(step.takers, barred) }];
  });
  if (alone.length > 0) return alone;
  const last = firstUnshared(steps, barred, new Set());
  return last ? [{ step: last.step, name: last.name, reason: taken(freeTakers(last.takers, barred)) }] : [];
}

/** The furthest step to which the steps can be shared out so that none is left; null when all can. */
function firstUnshared(
  [step, ...rest]: readonly StepOfChain[],
  barred: Barred,
  used: ReadonlySet<string>,
): StepOfChain | null {
  if (!step) return null;
  let furthest = step;
  for (const taker of freeTakers(step.takers, barred)) {
    const people = peopleOf(taker);
    if (people.some((id) => used.has(id))) continue;
    const stuck = firstUnshared(rest, barred, new Set([...used, ...people]));
    if (!stuck) return null;
    if (stuck.step > furthest.step) furthest = stuck;
  }
  return furthest;
}

const why: Readonly<Record<"submitter" | "author" | "approver", Sentence>> = {
  submitter: { zh: "是提交人", en: "hands it in" },
  author: { zh: "改动过本稿", en: "changed this draft" },
  approver: { zh: "已审过其他步骤", en: "approved another step" },
};

function reasonOf(takers: readonly Taker[], barred: Barred): Sentence {
  if (takers.length === 0) return { zh: "没有设置审核人", en: "it has no reviewer" };
  const told = takers.flatMap((taker) => {
    const id = peopleOf(taker).find((each) => barred.has(each));
    const reason = id === undefined ? undefined : barred.get(id);
    const name = id === taker.personId ? taker.name : (taker.inPlaceOf?.name ?? taker.name);
    return reason ? [{ name, reason: why[reason] }] : [];
  });
  const once = [...new Map(told.map((each) => [each.name, each])).values()];
  return {
    zh: once.map(({ name, reason }) => `${name}${reason.zh}`).join("，"),
    en: once.map(({ name, reason }) => `${name} ${reason.en}`).join(", "),
  };
}

function taken(takers: readonly Taker[]): Sentence {
  const names = [...new Set(takers.map(({ name }) => name))];
  return {
    zh: `${names.join("、")}须审前面的步骤，每一步须由不同的人审核`,
    en: `${names.join(", ")} is needed for an earlier step, and each step takes another person`,
  };
}

/** What is said when a report is handed in all the same. */
export function stuckSentence(stuck: readonly StuckStep[]): Sentence {
  return {
    zh: `以下步骤没有人可以审核：${stuck.map(({ step, name, reason }) => `第${step}步“${name}”（${reason.zh}）`).join("；")}。请管理员为本报告指定其他审核人。`,
    en: `Nobody may take ${stuck.map(({ step, name, reason }) => `step ${step} “${name}” (${reason.en})`).join("; ")}. An administrator can name another reviewer for this report.`,
  };
}
