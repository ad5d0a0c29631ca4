/** `nianbao check FILE [--json | --csv]`: what the rules find in a report document. */
import { type Reading } from "@/documents/read/model";
import { writeFindingsCsv } from "@/documents/write/findings";
import { check } from "@/report/rules/check";
import { type Finding } from "@/report/rules/define";
import { readNamedFile } from "./read-file";

/** Prints the findings; 0 when the document could be read, else 2. */
export async function run(args: readonly string[]): Promise<number> {
  const reading = await readNamedFile(args);
  if (!reading) return 2;
  const findings = findingsOf(reading);
  process.stdout.write(printed(findings, reading, args));
  return 0;
}

function printed(findings: ReturnType<typeof findingsOf>, { content }: Reading, args: readonly string[]): string {
  if (args.includes("--json")) return `${JSON.stringify(findings, null, 2)}\n`;
  return args.includes("--csv") ? writeFindingsCsv(findings, content.edition) : table(findings);
}

/** The findings of a reading, in the fixed shape other programs rely on. */
export function findingsOf(
  reading: Reading,
): Pick<Finding, "rule" | "severity" | "codes" | "expected" | "actual" | "message">[] {
  const { content, year, scope } = reading;
  if (year === null) return [];
  return check({ year, scope: scope ?? "own", content }).map(
    ({ rule, severity, codes, expected, actual, message }) => ({
      rule,
      severity,
      codes,
      expected,
      actual,
      message,
    }),
  );
}

const severities = { error: "错误", warning: "警示", question: "疑问" } as const;

function table(findings: ReturnType<typeof findingsOf>): string {
  if (findings.length === 0) return "没有发现问题。 Nothing found.\n";
  return findings.map(({ severity, message, rule }) => `${severities[severity]}\t${message.zh}\t${rule}\n`).join("");
}
