/** A workbook as a document: its visible sheets one after another, rows of cells as they are seen. */
import { type Original } from "../../original";
import { type Progress } from "../../sent";
import { transcribe, type GridCell, type Item } from "../../transcript";
import { shownText } from "./xlsx-value";
import { openWorkbook, type Merge, type Sheet, type SheetRow } from "./xlsx-workbook";

type SheetGridCell = Required<GridCell>;

/** A lone text longer than this is a paragraph even where other cells of its row exist. */
const longestLabel = 60;

/**
 * Every visible sheet with its visible rows and columns. Hidden sheets are named and left out, hidden rows and columns are
 * left out: nobody who opens the workbook sees them. Formulas count by the result kept beside them.
 */
export async function xlsxOriginal(bytes: Uint8Array, onProgress: Progress = () => undefined): Promise<Original> {
  return sheetsOriginal(await openWorkbook(bytes), onProgress);
}

/** The same of sheets that are open already. */
export function sheetsOriginal(
  sheets: readonly Sheet[],
  onProgress: Progress = () => undefined,
  format: "xlsx" | "xls" | "ods" = "xlsx",
): Original {
  const items = sheets.flatMap((sheet, index) => {
    onProgress(index + 1, sheets.length);
    return itemsOf(sheet);
  });
  return transcribe(format, items);
}

function itemsOf(sheet: Sheet): Item[] {
  if (sheet.isHidden) {
    // The sheet of marks in this system's own workbooks holds nothing to read.
    return sheet.name === "nianbao" ? [] : [{ kind: "heading", text: `〔隐藏的工作表“${sheet.name}”没有读取〕` }];
  }
  const covered = coveredBy(sheet.merges);
  const isHidden = (column: number): boolean =>
    sheet.hiddenColumns.some(({ from, to }) => column >= from && column <= to);
  const rows = sheet.rows.filter((row) => !row.isHidden).map((row) => gridRow(row, covered, isHidden));
  const width = Math.max(-1, ...rows.flatMap((cells) => cells.filter(({ text }) => text !== "").map(({ to }) => to)));
  const items = rows.flatMap((cells) => itemOf(cells, width));
  return items.length === 0 ? [] : [{ kind: "heading", text: `〔工作表：${sheet.name}〕` }, ...items];
}

/** Merges by the rows they reach, so that each row asks only its own. */
function coveredBy(merges: readonly Merge[]): (row: number) => readonly Merge[] {
  const sorted = [...merges].sort((left, right) => left.top - right.top);
  return (row) => sorted.filter(({ top, bottom }) => row >= top && row <= bottom);
}

function gridRow(
  row: SheetRow,
  coveredAt: (row: number) => readonly Merge[],
  isHidden: (column: number) => boolean,
): SheetGridCell[] {
  const merges = coveredAt(row.number);
  const cells = new Map(row.cells.map((cell) => [cell.column, cell]));
  const last = Math.max(-1, ...cells.keys());
  const grid: SheetGridCell[] = [];
  for (let column = 0; column <= last; column += 1) {
    const merge = merges.find(({ left, right }) => column >= left && column <= right);
    const isAnchor = !merge || (merge.top === row.number && merge.left === column);
    if (!isAnchor || isHidden(column)) continue;
    const cell = cells.get(column);
    const text = cell ? shownText(cell.value, cell.format).trim() : "";
    grid.push({ text, from: column, to: merge?.right ?? column });
  }
  return grid;
}

/** A row of cells up to the width the sheet uses; a text that stands alone in its row is a paragraph, or several. */
function itemOf(cells: readonly SheetGridCell[], width: number): Item[] {
  const used = cells.filter(({ from }) => from <= width);
  const filled = used.filter(({ text }) => text !== "");
  const [first] = filled;
  if (filled.length === 1 && first && standsAlone(first, width, used.length)) {
    return first.text.split(/\r\n|\r|\n/).map((text): Item => ({ kind: "paragraph", text }));
  }
  return filled.length === 0 ? [] : [{ kind: "row", cells: used }];
}

function standsAlone({ text, from, to }: SheetGridCell, width: number, cells: number): boolean {
  return from === 0 && !/^\d/.test(text) && (to >= width || cells === 1 || text.length > longestLabel);
}
