/** The process that is killed: stands in many transactions at once, each before another step, and says when it does. */
import { inSteps, openPoolInSteps, Steps } from "./steps";
import { makeMove, type MoveName, type People, type Subject } from "./moves";

/** What the victim is told to do. */
export interface Order {
  readonly url: string;
  readonly move: MoveName;
  readonly people: People;
  /** The report, and the number of the step before which its transaction is held. */
  readonly cases: readonly { readonly subject: Subject; readonly holdBefore: number }[];
  /** All are held before their commit: lets them commit at once and kills itself when the first has. */
  readonly commits: boolean;
}

/** Name of the victim's connections. */
export const victimName = "nianbao-victim";

/** What the victim says: everything is held, or what went wrong instead. */
export type Answer = { readonly held: number } | { readonly problem: string };

process.once("message", (order: Order) => {
  stand(order).then(
    (held) => tell({ held }),
    (problem: unknown) => tell({ problem: String(problem) }),
  );
});

async function stand({ url, move, people, cases, commits }: Order): Promise<number> {
  // Twice as many as transactions: a statement beside its transaction would find a connection, and be found.
  openPoolInSteps(url, { max: cases.length * 2, applicationName: victimName });
  const transactions = cases.map(({ subject, holdBefore }) => {
    const steps = new Steps(holdBefore);
    return { steps, holdBefore, made: inSteps(steps, () => makeMove[move](people, subject)) };
  });
  for (const { steps, holdBefore, made } of transactions) {
    // Made to its end: only the answer to whoever asked was not given yet.
    await Promise.race([steps.held, made]);
    if (steps.taken !== holdBefore) throw new Error(`Held before step ${steps.taken} instead of ${holdBefore}.`);
  }
  if (commits) {
    for (const { steps } of transactions) steps.release();
    await Promise.race(transactions.map(({ made }) => made));
    process.kill(process.pid, "SIGKILL");
  }
  return cases.length;
}

function tell(answer: Answer): void {
  process.send?.(answer);
}
