/** `nianbao check FILE [--json | --csv]`: what the rules find in a report document. */
import { type Reading } from "@/documents/read/model";
import { writeFindingsCsv } from "@/documents/write/findings";
import { check, unasked, type Unasked } from "@/report/rules/check";
import { type Finding } from "@/report/rules/define";
import { readNamedFile } from "./read-file";

/** What the command ends with: nothing found, though not everything could be asked. */
const partlyAsked = 3;

/**
 * Prints the findings, and what could not be asked (with `--json` and `--csv` on the error stream, so that the output
 * keeps its shape). 0 when the document was judged, 2 when it cannot be read, 3 when nothing was found but not
 * everything that applies was asked.
 */
export async function run(args: readonly string[]): Promise<number> {
  const reading = await readNamedFile(args);
  if (!reading) return 2;
  const findings = findingsOf(reading);
  const left = unasked(reading);
  process.stdout.write(printed(findings, left, reading, args));
  if (isForPrograms(args)) process.stderr.write(told(left));
  return findings.length === 0 && left.length > 0 ? partlyAsked : 0;
}

const isForPrograms = (args: readonly string[]) => args.includes("--json") || args.includes("--csv");

function printed(
  findings: ReturnType<typeof findingsOf>,
  left: readonly Unasked[],
  { content }: Reading,
  args: readonly string[],
): string {
  if (args.includes("--json")) return `${JSON.stringify(findings, null, 2)}\n`;
  return args.includes("--csv") ? writeFindingsCsv(findings, content.edition) : `${table(findings, left)}${told(left)}`;
}

/** The findings of a reading, in the fixed shape other programs rely on. */
export function findingsOf({
  content,
  year,
  agency,
  scope,
}: Pick<Reading, "content" | "year" | "agency" | "scope">): Pick<
  Finding,
  "rule" | "severity" | "codes" | "expected" | "actual" | "message"
>[] {
  return check({ year, agency, scope: scope ?? "own", content }).map(
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

function table(findings: ReturnType<typeof findingsOf>, left: readonly Unasked[]): string {
  if (findings.length > 0) {
    return findings.map(({ severity, message, rule }) => `${severities[severity]}\t${message.zh}\t${rule}\n`).join("");
  }
  return left.length === 0
    ? "没有发现问题。 Nothing found.\n"
    : "已核对的规则无一提示。 Silent are the rules that could be asked.\n";
}

function told(left: readonly Unasked[]): string {
  return left.map(({ sentence }) => `未核对\t${sentence.zh} ${sentence.en}\n`).join("");
}
