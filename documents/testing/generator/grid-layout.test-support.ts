/** Writes a generated report as items on a grid, as formats give them that know their tables: and pages end in them. */
import { type Original } from "../../read/original";
import { transcribe, type GridCell, type Item } from "../../read/transcript";
import { type GeneratedReport, type GeneratedTable } from "./generated-report.test-support";
import { randomOf, type Random } from "./random.test-support";

/** The report with the columns of every cell; with hard noise headers come again and labels break over rows. */
export function writeGrid(report: GeneratedReport): Original {
  const random = randomOf(report.seed * 37 + 5);
  const isHard = report.noise === "hard";
  const items = report.items.flatMap((item): Item[] => {
    if (item.kind === "paragraph") return [{ kind: "paragraph", text: item.text }];
    const grid = gridOf(item);
    return (isHard ? cutPages(random, item, grid) : grid).map((cells) => ({ kind: "row", cells }));
  });
  return transcribe("html", items);
}

function gridOf({ rows, width }: GeneratedTable): GridCell[][] {
  const taken = rows.map(() => new Set<number>());
  return rows.map((row, line) =>
    row.map(({ text, colSpan, rowSpan }) => {
      const free = Array.from({ length: width }, (_, column) => column).filter((column) => !taken[line]?.has(column));
      const from = free[0] ?? 0;
      for (let down = 0; down < rowSpan; down += 1)
        for (let right = 0; right < colSpan; right += 1) taken[line + down]?.add(from + right);
      return { text: text.replace(/&nbsp;/g, "\u00a0"), from, to: from + colSpan - 1 };
    }),
  );
}

/** A page ends in the table: its headers come again, and a long label goes on in the next row. */
function cutPages(random: Random, table: GeneratedTable, grid: readonly GridCell[][]): GridCell[][] {
  return grid.flatMap((row, index) => {
    if (index <= table.headerRows) return [row];
    const label = row.findLast((_cell, at) => table.rows[index]?.[at]?.role === "label");
    if (label && label.text.length > 12 && random.chance(0.1)) {
      const at = Math.floor(label.text.length / 2);
      const first = row.map((cell) => (cell === label ? { ...cell, text: cell.text.slice(0, at) } : cell));
      const rest = row.map((cell) => ({ ...cell, text: cell === label ? cell.text.slice(at) : "" }));
      return [first, ...(random.chance(0.5) ? grid.slice(0, table.headerRows) : []), rest];
    }
    return random.chance(0.05) ? [...grid.slice(0, table.headerRows), row] : [row];
  });
}
