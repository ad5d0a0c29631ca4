/** `nianbao chain VERB …`: review chains for operators and scripts. */
import { chainDetails, handDownChain, listChains, setChain } from "@/db/agencies/chains";
import { noFilter } from "@/db/agencies/list";
import { namedAgency } from "@/db/agencies/named";
import { type ActOutcome } from "@/db/agencies/perform";
import { type ChainStep } from "@/report/workflow/chain";
import { runVerbs, type Verb } from "./run-verbs";
import { type Words } from "./words";

const usage = `nianbao chain list [--query TEXT] [--under SLUG] [--stuck] [--exceptions] [--after ID]
nianbao chain show AGENCY
nianbao chain set AGENCY STEP[@AGENCY] [STEP[@AGENCY]] [STEP[@AGENCY]]
nianbao chain hand-down AGENCY STEP[@AGENCY] … [--exceptions]
A STEP without @ is taken by the agency itself. All: --dry-run says what would happen, --json prints it for programs.
全部命令可加 --dry-run 和 --json；步骤不写 @ 即由本机关审核。
`;

const verbs: Readonly<Record<string, Verb>> = { list, show, set, "hand-down": handDown };

/** Exit 0 when done, 1 when refused, 2 when the words are off; one sentence each. */
export function run(args: readonly string[]): Promise<number> {
  return runVerbs({ verbs, switches: ["dry-run", "json", "stuck", "exceptions"], usage }, args);
}

interface Shown {
  readonly name: string;
  readonly steps: readonly { readonly name: string; readonly atName: string | null; readonly reviewers: number }[];
  readonly isException: boolean;
  readonly problem: { readonly zh: string } | null;
}

function lineOf({ name, steps, isException, problem }: Shown): string {
  const chain = steps.map((step) => `${step.name}（${step.atName ?? "本机关"}，${step.reviewers} 人）`).join(" → ");
  return [name, chain, isException ? "◆ 例外 exception" : "", problem ? `！${problem.zh}` : ""].join("\t");
}

async function list(words: Words): Promise<string> {
  const filter = {
    ...noFilter,
    query: words.of("query") ?? "",
    line: words.of("under") ?? null,
    isChainMissing: words.has("stuck"),
    isException: words.has("exceptions"),
  };
  const listing = await listChains("operator", filter, words.of("after") ?? null);
  if (words.has("json")) return `${JSON.stringify(listing)}\n`;
  const more = listing.next === null ? "" : ` 下一页 next: --after ${listing.next}`;
  return `${[...listing.rows.map(lineOf), `${listing.total} 个机关 agencies${more}`].join("\n")}\n`;
}

async function show(words: Words): Promise<string> {
  const details = await chainDetails("operator", await namedAgency("operator", words.plain[0] ?? ""));
  return words.has("json") ? `${JSON.stringify(details)}\n` : `${lineOf(details)}\n`;
}

async function stepsIn(texts: readonly string[]): Promise<ChainStep[]> {
  const steps: ChainStep[] = [];
  for (const text of texts) {
    const [name = "", at] = text.split("@");
    steps.push({ name, atAgencyId: at === undefined ? null : await namedAgency("operator", at) });
  }
  return steps;
}

function said(words: Words, outcome: ActOutcome, zh: string, en: string): string {
  if (words.has("json")) return `${JSON.stringify(outcome)}\n`;
  const { chains, open } = outcome.touches;
  const [before, would] = outcome.isPreview ? ["（试运行，未保存）", "(dry run, nothing saved) "] : ["", ""];
  return `${before}${zh}：${chains} 个机关的审核流程；${open} 份在审报告仍按提交时的流程。 ${would}${en}: chains of ${chains} agencies; ${open} reports in review keep theirs.\n`;
}

const optionsOf = ({ has }: Words) => ({ now: new Date(), isPreview: has("dry-run") });

async function set(words: Words): Promise<string> {
  const [agency = "", ...texts] = words.plain;
  const agencyId = await namedAgency("operator", agency);
  const { steps: seen } = await chainDetails("operator", agencyId);
  const steps = (await stepsIn(texts)).map((step) =>
    step.atAgencyId === agencyId ? { ...step, atAgencyId: null } : step,
  );
  return said(words, await setChain("operator", { agencyId, seen, steps }, optionsOf(words)), "已修改", "Set");
}

async function handDown(words: Words): Promise<string> {
  const [agency = "", ...texts] = words.plain;
  const agencyId = await namedAgency("operator", agency);
  const asked = { agencyId, steps: await stepsIn(texts), overExceptions: words.has("exceptions") };
  return said(words, await handDownChain("operator", asked, optionsOf(words)), "已下发", "Handed down");
}
