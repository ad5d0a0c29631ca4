/** `nianbao read FILE [--json]`: what a report document says, without a database. */
import { type Reading } from "@/documents/read/model";
import { cellsOf } from "@/report/form/define";
import { editionOf, variantOf } from "@/report/form/editions";
import { findingsOf } from "./check";
import { readNamedFile } from "./read-file";

/** Prints the reading; 0 when the document could be read, else 2. */
export async function run(args: readonly string[]): Promise<number> {
  const reading = await readNamedFile(args);
  if (!reading) return 2;
  const findings = findingsOf(reading);
  const output = args.includes("--json")
    ? `${JSON.stringify({ ...readingJson(reading), findings }, null, 2)}\n`
    : summary(reading, findings.length);
  process.stdout.write(output);
  return 0;
}

/** The reading in the fixed shape other programs rely on. */
export function readingJson(reading: Reading): Record<string, unknown> {
  const { agency, year, edition, scope, content, proposals, evidence, unread } = reading;
  const asNumber = (value: string | number | null): number | null => (value === null ? null : Number(value));
  const cells =
    edition === null
      ? {}
      : Object.fromEntries(Object.entries(content.figures).map(([code, value]) => [code, asNumber(value)]));
  const proposed = Object.entries(proposals).map(([code, { value, reason }]) => [
    code,
    { value: asNumber(value), reason },
  ]);
  const { disclosures } = content;
  return {
    agency,
    year,
    edition,
    scope,
    cells,
    proposals: Object.fromEntries(proposed),
    evidence,
    disclosures: disclosures && {
      statedTotal: disclosures.statedTotal,
      items: disclosures.items.map(({ category, count }) => [category, count]),
    },
    unread,
  };
}

function summary(reading: Reading, findings: number): string {
  const { content, edition } = reading;
  const stated = Object.values(content.figures).filter((value) => value !== null).length;
  const head = [
    `机关 ${reading.agency ?? "未载明"}`,
    `年度 ${String(reading.year ?? "未载明")}`,
    `格式 ${edition === null ? "没有表格" : editionOf(edition).name.zh}`,
    `数字 ${String(stated)}，空白 ${String(reading.blank.length)}，文中没有 ${String(reading.absent.length)}，待确认 ${String(content.unclear.length)}，核对结果 ${String(findings)}`,
    "",
  ];
  const form = editionOf(content.edition);
  const rows = cellsOf(form, variantOf(form, Object.keys(content.figures))).map((cell) => {
    const value = content.figures[cell.code] ?? null;
    const line = reading.evidence[cell.code]?.line;
    return `${cell.part}\t${cell.row}\t${cell.column}\t${value === null ? "未载明" : String(value)}\t${line === undefined ? "" : `第${String(line)}行`}`;
  });
  return [...head, ...rows, ""].join("\n");
}
