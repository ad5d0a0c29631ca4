/** Accidents that change what the columns or rows of a table mean: headers in another order, other headers, another unit, lost labels. */
import { type Figure } from "@/report/figure";
import { type GeneratedCell, type GeneratedTable } from "./generated-report.test-support";
import { type Random } from "./random.test-support";

/** What an accident may change besides the table. */
export interface Stated {
  readonly truth: Record<string, Figure>;
  readonly uncertain: Set<string>;
}

type Change = (cell: GeneratedCell) => GeneratedCell;

/** The table after at most one accident of each kind. */
export function withAccidents(random: Random, table: GeneratedTable, stated: Stated): GeneratedTable {
  if (table.part === "二") return random.chance(0.15) ? inYuan(table, stated) : table;
  if (table.part !== "三") return table;
  const moved = random.chance(0.15) ? swapColumns(random, table, stated) : table;
  const other = random.chance(0.1) ? withForeignHeader(moved, stated) : moved;
  return random.chance(0.15) ? withLostLabels(random, other, stated) : other;
}

function changed(table: GeneratedTable, change: Change): GeneratedTable {
  return { ...table, rows: table.rows.map((row) => row.map(change)) };
}

/** The header of the fees prints 元: the number is not one of 万元. */
function inYuan(table: GeneratedTable, { truth, uncertain }: Stated): GeneratedTable {
  if ("fees.amount" in truth) truth["fees.amount"] = null;
  uncertain.add("fees.amount");
  return changed(table, (cell) =>
    cell.role === "header" ? { ...cell, text: cell.text.replace("单位：万元", "单位：元") } : cell,
  );
}

/** Two of the five kinds of agencies change places, headers and all. */
function swapColumns(random: Random, table: GeneratedTable, { uncertain }: Stated): GeneratedTable {
  const one = random.int(0, 3);
  const rows = table.rows.map((row, line) => {
    const isHeader = line === table.headerRows - 1;
    const cells = row.filter(({ role }) => (isHeader ? role === "header" : role === "number"));
    const from = row.length - cells.length + one + (isHeader ? 0 : 1);
    const [left, right] = [row[from], row[from + 1]];
    if (!left || !right || (line < table.headerRows && !isHeader) || cells.length === 0) return row;
    return [...row.slice(0, from), right, left, ...row.slice(from + 2)];
  });
  addAll(table, uncertain);
  return { ...table, rows };
}

/** A column of the agency's own in place of one of the form. */
function withForeignHeader(table: GeneratedTable, { truth, uncertain }: Stated): GeneratedTable {
  addAll(table, uncertain);
  for (const code of Object.keys(truth)) if (code.endsWith(".legal-service-body")) truth[code] = null;
  return changed(table, (cell) =>
    cell.text.replace(/\s/g, "") === "法律服务机构" ? { ...cell, text: "新闻媒体" } : cell,
  );
}

/** Rows whose label was not recognised keep their numbers. */
function withLostLabels(random: Random, table: GeneratedTable, { uncertain }: Stated): GeneratedTable {
  const rows = table.rows.map((row) => {
    if (!row.some(({ role }) => role === "number") || !random.chance(0.1)) return row;
    row.forEach(({ code }) => code !== undefined && uncertain.add(code));
    return row.map((cell) => (cell.role === "label" ? { ...cell, text: "" } : cell));
  });
  return { ...table, rows };
}

function addAll({ rows }: GeneratedTable, uncertain: Set<string>): void {
  rows.flat().forEach(({ code }) => code !== undefined && uncertain.add(code));
}
