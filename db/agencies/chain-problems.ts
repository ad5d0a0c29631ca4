/** Which review chains get stuck: asked before anything is handed in, for lists as a condition and for pages with the reason. */
import "server-only";
import { sql, type SQL } from "drizzle-orm";
import { type Sentence } from "@/report/sentence";
import { type StepOfChain, stuckSteps } from "@/report/workflow/takers";
import { type Transaction } from "../client";
import { today } from "../gate/memberships";

/** Roles of today, for a query that calls membership `m`. */
export const heldToday = sql`coalesce(m.from_day, ${today}) <= ${today} and coalesce(m.until_day, ${today}) >= ${today}`;

const nobody = "00000000-0000-0000-0000-000000000000";

/** Who takes step k of `agency`; where there is no such step, somebody who is nobody else. */
function takers(step: number): SQL {
  const stand = `00000000-0000-0000-0000-00000000000${step}`;
  return sql`(select m.person_id as p from chain_step s join membership m on m.agency_id = s.at_agency_id
      where s.agency_id = agency.id and s.step = ${step} and m.role = 'reviewer' and ${heldToday}
    union all select ${stand}::uuid where not exists (
      select from chain_step s where s.agency_id = agency.id and s.step = ${step}))`;
}

/**
 * Condition on `agency`: no way to share its steps out among different people, whoever of its editors writes and hands in;
 * also where it has no step at all.
 */
export const isChainStuck = sql`(not exists (select from chain_step s where s.agency_id = agency.id) or not exists (
  select from (
    select m.person_id as p from membership m where m.agency_id = agency.id and m.role = 'editor' and ${heldToday}
    union all select ${nobody}::uuid where not exists (
      select from membership m where m.agency_id = agency.id and m.role = 'editor' and ${heldToday})
  ) e
  join lateral ${takers(1)} t1 on t1.p <> e.p
  join lateral ${takers(2)} t2 on t2.p not in (e.p, t1.p)
  join lateral ${takers(3)} t3 on t3.p not in (e.p, t1.p, t2.p)))`;

/** What stands in the way of each of these agencies' chains; agencies that have nothing of the kind are left out. */
export async function chainProblems(
  tx: Transaction,
  agencyIds: readonly string[],
): Promise<ReadonlyMap<string, Sentence>> {
  if (agencyIds.length === 0) return new Map();
  const ids = sql.param([...agencyIds]);
  const steps = await tx.execute<{
    agency_id: string;
    step: number;
    name: string;
    person_id: string | null;
    who: string;
  }>(
    sql`select s.agency_id, s.step, s.name, m.person_id, coalesce(person.name, '') as who from chain_step s
      left join membership m on m.agency_id = s.at_agency_id and m.role = 'reviewer' and ${heldToday}
      left join person on person.id = m.person_id
      where s.agency_id = any(${ids}::uuid[]) order by s.agency_id, s.step`,
  );
  const editors = await tx.execute<{ agency_id: string; person_id: string }>(
    sql`select m.agency_id, m.person_id from membership m
      where m.agency_id = any(${ids}::uuid[]) and m.role = 'editor' and ${heldToday}`,
  );
  const found = new Map<string, Sentence>();
  for (const agencyId of agencyIds) {
    const rows = [...steps].filter(({ agency_id }) => agency_id === agencyId);
    const writers = [...editors].filter(({ agency_id }) => agency_id === agencyId).map(({ person_id }) => person_id);
    const problem = problemOf(chainFrom(rows), writers);
    if (problem) found.set(agencyId, problem);
  }
  return found;
}

function chainFrom(
  rows: readonly { step: number; name: string; person_id: string | null; who: string }[],
): StepOfChain[] {
  const numbers = [...new Set(rows.map(({ step }) => step))];
  return numbers.map((step) => {
    const of = rows.filter((row) => row.step === step);
    const takersOf = of.flatMap(({ person_id, who }) =>
      person_id === null ? [] : [{ personId: person_id, name: who, inPlaceOf: null }],
    );
    return { step, name: of[0]?.name ?? "", takers: takersOf };
  });
}

/** The chain is fine where one of the editors could write and others take each step. */
function problemOf(steps: readonly StepOfChain[], editors: readonly string[]): Sentence | null {
  if (steps.length === 0) return { zh: "没有审核步骤。", en: "It has no step." };
  const empty = steps.find(({ takers: people }) => people.length === 0);
  if (empty)
    return {
      zh: `第${empty.step}步“${empty.name}”没有审核员。`,
      en: `Step ${empty.step} "${empty.name}" has no reviewer.`,
    };
  const writers = editors.length === 0 ? [nobody] : editors;
  const stuck = writers.map((id) => stuckSteps(steps, new Map([[id, "author"]])));
  const [first] = stuck;
  if (!first || stuck.some(({ length }) => length === 0)) return null;
  const [step] = first;
  const isAlone =
    step && steps.find((each) => each.step === step.step)?.takers.every(({ personId }) => personId === writers[0]);
  return isAlone && writers.length === 1
    ? {
        zh: `第${step.step}步“${step.name}”只有唯一的填报员自己能审，四眼原则下无人可审。`,
        en: `Only the one editor could take step ${step.step} "${step.name}"; by four eyes nobody can.`,
      }
    : {
        zh: "每一步须由不同的人审核，现有审核员不够分配。",
        en: "Each step takes another person, and there are not enough reviewers to share them out.",
      };
}
