/** `nianbao log`: the security log for operators, with filters; and whether its chain is whole. */
import { closeDatabase } from "@/db/client";
import { verifySecurityLog } from "@/db/security/log";
import { exportSecurity, noSecurityFilter, type SecurityFilter } from "@/db/security/reading";
import { writeTableCsv } from "@/documents/write/table";
import { beijingMinute } from "@/report/beijing-time";
import { securityEventKinds, securityEventLabels } from "@/report/security-events";
import { securitySentence, securityTable } from "@/report/security-sentences";
import { isDay } from "@/report/structure";
import { parseWords, type Words } from "./words";

const usage = `nianbao log [--kind KIND] [--who TEXT] [--from DAY] [--until DAY] [--json|--csv]
nianbao log verify   核验 check the chain
kinds: ${securityEventKinds.join(" ")}
`;

/** Exit 0 when printed or whole, 1 when the chain is broken, 2 when the words are off. */
export async function run(args: readonly string[]): Promise<number> {
  const words = parseWords(args, ["json", "csv"]);
  const filter = words && filterOf(words);
  const [verb, ...rest] = words?.plain ?? [];
  if (!words || !filter || rest.length > 0 || (verb !== undefined && verb !== "verify")) {
    process.stderr.write(usage);
    return 2;
  }
  try {
    return verb === "verify" ? await verify() : await print(words, filter);
  } finally {
    await closeDatabase();
  }
}

function filterOf({ of }: Words): SecurityFilter | null {
  const asked = of("kind");
  const kind = securityEventKinds.find((each) => each === asked) ?? null;
  const [from, until] = [of("from") ?? null, of("until") ?? null];
  const areDays = [from, until].every((day) => day === null || isDay(day));
  return (asked !== undefined && kind === null) || !areDays
    ? null
    : { ...noSecurityFilter, kind, who: of("who") ?? "", from, until };
}

async function print(words: Words, filter: SecurityFilter): Promise<number> {
  const lines = await exportSecurity("operator", filter);
  if (words.has("json")) process.stdout.write(`${JSON.stringify(lines)}\n`);
  else if (words.has("csv"))
    process.stdout.write(
      writeTableCsv(securityTable(lines.map((line) => ({ ...line, time: beijingMinute(line.at) })))),
    );
  else {
    for (const { no, at, kind, personName, subjectName, device, detail } of lines) {
      const who = [personName, subjectName].filter((name) => name !== null).join(" → ");
      const said = securitySentence(kind, detail);
      const cells = [no, beijingMinute(at), securityEventLabels[kind].zh, who, said.zh, device];
      process.stdout.write(`${cells.join("\t")}\n`);
    }
    process.stdout.write(`${lines.length} 条 lines\n`);
  }
  return 0;
}

async function verify(): Promise<number> {
  const { events, brokenAt } = await verifySecurityLog();
  process.stdout.write(
    brokenAt === null
      ? `安全日志 ${events} 条，全部相符。 Security log: ${events} lines, all whole.\n`
      : `安全日志在第 ${brokenAt} 条不符。 The security log is broken at line ${brokenAt}.\n`,
  );
  return brokenAt === null ? 0 : 1;
}
