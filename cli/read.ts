/** `nianbao read FILE|FOLDER|ZIP … [--json] [--report=N]`: what report documents say, without a database. */
import { readFile, stat } from "node:fs/promises";
import { isZip } from "@/documents/read/detect";
import { type Reading } from "@/documents/read/model";
import { cellsOf } from "@/report/form/define";
import { editionOf, variantOf } from "@/report/form/editions";
import { findingsOf } from "./check";
import { readNamedFile } from "./read-file";
import { type Outcome } from "./read-several";

/** Prints the reading, or a line for each of several documents; 0 when all could be read, else 2. */
export async function run(args: readonly string[]): Promise<number> {
  const paths = args.filter((arg) => !arg.startsWith("--"));
  const isJson = args.includes("--json");
  if (await areSeveral(paths)) {
    const { readSeveral } = await import("./read-several");
    return await readSeveral(paths, isJson ? jsonLine : tableLine);
  }
  const reading = await readNamedFile(args);
  if (!reading) return 2;
  const findings = findingsOf(reading);
  const output = isJson
    ? `${JSON.stringify({ ...readingJson(reading), findings }, null, 2)}\n`
    : summary(reading, findings.length);
  process.stdout.write(output);
  return 0;
}

async function areSeveral(paths: readonly string[]): Promise<boolean> {
  const [path, ...others] = paths;
  if (path === undefined) return false;
  if (others.length > 0) return true;
  const found = await stat(path).catch(() => null);
  return found?.isDirectory() === true || (found !== null && (await isBatch(path)));
}

/** Documents of Word and Excel are zips too: only what is inside tells. */
async function isBatch(path: string): Promise<boolean> {
  const bytes = await readFile(path);
  if (!isZip(bytes)) return false;
  const { filesOf } = await import("@/documents/read/read");
  const sent = { name: path, bytes };
  return await filesOf(sent).then(
    (files) => files.length > 1,
    () => false,
  );
}

function jsonLine(outcome: Outcome): string {
  const { file } = outcome;
  if ("problem" in outcome) return JSON.stringify({ file, problem: outcome.problem });
  return JSON.stringify({ file, ...readingJson(outcome.reading), findings: findingsOf(outcome.reading) });
}

function tableLine(outcome: Outcome): string {
  if ("problem" in outcome) return [outcome.file, outcome.problem.zh, outcome.problem.en].join("\t");
  const { agency, year, edition, content } = outcome.reading;
  const stated = Object.values(content.figures).filter((value) => value !== null).length;
  const counts = `数字${String(stated)}，核对结果${String(findingsOf(outcome.reading).length)}`;
  return [outcome.file, agency ?? "未载明", String(year ?? "未载明"), edition ?? "没有表格", counts].join("\t");
}

/** The reading in the fixed shape other programs rely on. */
export function readingJson(reading: Reading): Record<string, unknown> {
  const { agency, year, edition, scope, content, proposals, evidence, unread, reports, proposedYear } = reading;
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
  const counted = disclosures?.items.filter(({ count }) => count !== null) ?? [];
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
      items: counted.map(({ category, count }) => [category, count]),
      /** Whether the text names more than it counts ("等"). */
      open: counted.length < disclosures.items.length,
    },
    unread,
    ...(proposedYear === null ? {} : { proposedYear }),
    ...(reports.length > 0 ? { reports } : {}),
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
