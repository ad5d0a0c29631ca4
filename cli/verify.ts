/** `nianbao verify`: proves that no line of history and no published document was changed, removed or added. */
import { closeDatabase } from "@/db/client";
import { verifyStructure } from "@/db/agencies/log";
import { type ChainCheck, verifyHistory } from "@/db/gate/history";
import { type ReceiptProblem, verifyReceipts } from "@/db/gate/receipts";

const problems: Readonly<Record<ReceiptProblem, string>> = {
  altered: "内容与校验值不符 the document does not fit its receipt",
  "another-receipt": "校验值与历史记载不符 the receipt is not the one history names",
  "not-in-history": "历史中没有这次发布 history knows of no such publication",
  missing: "历史记载已发布，但文档不存在 published according to history, but the document is gone",
};

/** Prints what does not fit; 0 when all is whole, else 1. */
export async function run(): Promise<number> {
  const counts = { reports: 0, events: 0, versions: 0, broken: 0 };
  try {
    for await (const chain of verifyHistory()) {
      const receipts = await verifyReceipts(chain.reportId);
      const wrong = [...brokenChain(chain), ...receipts.flatMap((each) => brokenReceipt(chain.reportId, each))];
      for (const line of wrong) process.stdout.write(`${line}\n`);
      counts.reports += 1;
      counts.events += chain.events;
      counts.versions += receipts.length;
      counts.broken += wrong.length === 0 ? 0 : 1;
    }
    const structure = await verifyStructure();
    counts.events += structure.events;
    if (structure.brokenAt !== null) {
      counts.broken += 1;
      const at = String(structure.brokenAt);
      process.stdout.write(`机构沿革在第 ${at} 条不符 history of the structure broken at event ${at}\n`);
    }
  } finally {
    await closeDatabase();
  }
  const { reports, events, versions, broken } = counts;
  const verdict = broken === 0 ? "全部相符 all whole" : `${String(broken)} 处不符 broken`;
  process.stdout.write(
    `${String(reports)} 份报告 reports，${String(events)} 条历史 events，${String(versions)} 个已发布版本 published versions：${verdict}\n`,
  );
  return broken === 0 ? 0 : 1;
}

function brokenChain({ reportId, brokenAt, unreadableAt }: ChainCheck): string[] {
  const lines = [];
  if (brokenAt !== null)
    lines.push(`报告 ${reportId} 的历史在第 ${String(brokenAt)} 条不符 history broken at event ${String(brokenAt)}`);
  if (unreadableAt !== null) {
    const at = String(unreadableAt);
    lines.push(`报告 ${reportId} 的历史第 ${at} 条无法读取 event ${at} of the history cannot be read`);
  }
  return lines;
}

function brokenReceipt(
  reportId: string,
  { version, problem }: { readonly version: number; readonly problem: ReceiptProblem | null },
): string[] {
  return problem === null ? [] : [`报告 ${reportId} 第 ${String(version)} 版 version：${problems[problem]}`];
}
