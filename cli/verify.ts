/**
 * `nianbao verify [--since HEAD] [--json]`: proves that nothing was changed, removed or added past the acts of the system,
 * and says how far that proof reaches. HEAD is a file that was kept outside, or the number of one kept here.
 */
import { readFile } from "node:fs/promises";
import { closeDatabase } from "@/db/client";
import { readHead } from "@/db/proof/head-files";
import { type Head, parseHead } from "@/db/proof/heads";
import { type Proof, prove } from "@/db/proof/prove";
import { type Flaw, flawSentences } from "@/report/proof";

/** Prints what does not fit; 0 when all is whole, 1 when something is not, 2 for a head that is none. */
export async function run(args: readonly string[] = []): Promise<number> {
  const isJson = args.includes("--json");
  const held = await heldHead(args);
  if (held === "unknown") {
    process.stderr.write("--since：不是链头文件 not a head (a file, or the number of one kept here)\n");
    return 2;
  }
  try {
    const proof = await prove((flaw) => {
      if (!isJson) process.stdout.write(`${lineOf(flaw)}\n`);
    }, held);
    process.stdout.write(
      isJson ? `${JSON.stringify(proof)}\n` : `${[verdict(proof), ...reach(proof, held)].join("\n")}\n`,
    );
    return proof.flaws.length === 0 ? 0 : 1;
  } finally {
    await closeDatabase();
  }
}

async function heldHead(args: readonly string[]): Promise<Head | null | "unknown"> {
  const index = args.indexOf("--since");
  if (index < 0) return null;
  const named = args[index + 1] ?? "";
  const head = /^\d+$/.test(named)
    ? await readHead(Number(named))
    : parseHead(await readFile(named, "utf8").catch(() => ""));
  return head ?? "unknown";
}

function lineOf({ kind, of, at }: Flaw): string {
  const { zh, en } = flawSentences[kind];
  return [of ?? "", zh, en, at ?? ""].filter((part) => part !== "").join(" ");
}

function verdict({ counts, flaws }: Proof): string {
  const { reports, events, versions, lines, heads } = counts;
  const said = flaws.length === 0 ? "全部相符 all whole" : `${String(flaws.length)} 处不符 broken`;
  return `${String(reports)} 份报告 reports，${String(events)} 条历史 events，${String(versions)} 个已发布版本 published versions，${String(lines)} 条其他记录 other lines，${String(heads)} 个链头 heads：${said}`;
}

/** What the proof reaches and what it does not: said each time, so that silence is never taken for proof. */
function reach({ counts, coverage }: Proof, held: Head | null): string[] {
  const { newest, histories, lines } = coverage;
  const said = [];
  if (held) said.push(`外部留存的链头 head held outside: ${String(held.no)} (${held.at})`);
  else
    said.push(
      "未与外部留存的链头核对：能改动本机的人也能改动本机的链头。Not held against a head kept outside: whoever rules this machine rules its heads. (--since FILE)",
    );
  if (!newest)
    said.push("尚无链头，删去的结尾无从发现 not yet covered by any head: what was cut from an end is not noticed");
  else if (histories + lines > 0)
    said.push(
      `${newest.at}（第 ${String(newest.no)} 个链头）之后尚未纳入 not yet covered since head ${String(newest.no)}: ${String(histories)} 份历史 histories，${String(lines)} 条记录 lines`,
    );
  if (newest?.isDemonstration) said.push("演示数据的链头不作证明 heads of the demonstration prove nothing");
  if (counts.withoutSum > 0)
    said.push(
      `${String(counts.withoutSum)} 次送审或发布早于摘要记载，只核对人员 acts of before history held sums: people compared only`,
    );
  if (counts.waiting > 0)
    said.push(`${String(counts.waiting)} 项变化尚未计入汇总 changes not yet in any sum; those sums are not compared`);
  said.push(
    "不含 not covered: 起草中的内容 drafts under work，批注原文 remarks as kept beside their events，账号和密码 accounts and passwords，读者的提问 questions of readers，邮件 letters",
  );
  return said;
}
