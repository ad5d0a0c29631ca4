/** `nianbao verify`: proves that nobody changed, removed or added a line of history. */
import { closeDatabase } from "@/db/client";
import { verifyHistory } from "@/db/history";

/** Prints each broken chain; 0 when all are whole, else 1. */
export async function run(): Promise<number> {
  let reports = 0;
  let events = 0;
  let broken = 0;
  try {
    for await (const chain of verifyHistory()) {
      reports += 1;
      events += chain.events;
      if (chain.brokenAt === null) continue;
      broken += 1;
      const at = String(chain.brokenAt);
      process.stdout.write(`报告 ${chain.reportId} 的历史在第 ${at} 条不符 history broken at event ${at}\n`);
    }
  } finally {
    await closeDatabase();
  }
  const verdict = broken === 0 ? "全部相符 all whole" : `${String(broken)} 份不符 broken`;
  process.stdout.write(`${String(reports)} 份报告 reports，${String(events)} 条历史 events：${verdict}\n`);
  return broken === 0 ? 0 : 1;
}
