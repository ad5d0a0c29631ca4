/** Opens a workbook and gives what stands in its sheets, cell by cell, without unfolding any range of it. */
import { beyond, limits } from "../../limits";
import { UnreadableDocument } from "../../model";
import { type WorkbookValue } from "./xlsx-value";

/** A cell with its grid column, counted from 0. */
export interface SheetCell {
  readonly column: number;
  readonly value: WorkbookValue;
  /** How the workbook shows it: `0.00"万元"`. */
  readonly format: string;
}

/** A row of a sheet; `number` counts from 1 as the sheet does. */
export interface SheetRow {
  readonly number: number;
  readonly isHidden: boolean;
  readonly cells: readonly SheetCell[];
}

/** A merged range: rows from 1, columns from 0, the last ones included. */
export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** One sheet of a workbook, in the order of its tabs. */
export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: readonly SheetRow[];
  readonly merges: readonly Merge[];
  readonly hiddenColumns: readonly { readonly from: number; readonly to: number }[];
}

const mostSheets = 60;
const mostRows = 20_000;
const mostMerges = 5_000;
/** No sheet has a row below this one. */
const lastRow = 1_048_576;
/** Columns a sheet may use; the form has sixteen. */
const mostColumns = 512;

/** Parts of a sheet that are no text of the report; some of them unfold a range into every cell it covers. */
const ignoredNodes = [
  "dataValidations",
  "conditionalFormatting",
  "hyperlinks",
  "drawing",
  "legacyDrawing",
  "picture",
  "tableParts",
  "autoFilter",
  "headerFooter",
  "pageSetup",
  "rowBreaks",
  "colBreaks",
  "sheetProtection",
  "extLst",
];

/** Steps of the library that read what no report needs: pictures, notes, pivot tables, charts. */
const skippedSteps = [
  "_processMediaEntry",
  "_processThemeEntry",
  "_processDrawingEntry",
  "_processDrawingRelsEntry",
  "_processVmlDrawingEntry",
  "_processCommentEntry",
  "_processTableEntry",
  "_processWorksheetRelsEntry",
  "_processPivotTableEntry",
  "_processPivotTableRelsEntry",
  "_processPivotCacheDefinitionEntry",
  "_processPivotCacheDefinitionRelsEntry",
  "_processPivotCacheRecordsEntry",
  "_processChartEntry",
  "_processChartRelsEntry",
  "_processChartStyleEntry",
  "_processChartColorsEntry",
];

interface RawCell {
  readonly address?: string;
  readonly type?: number;
  readonly value?: WorkbookValue;
  readonly result?: WorkbookValue;
  readonly style?: { readonly numFmt?: string };
}

interface RawSheet {
  readonly id: number;
  readonly name?: string;
  readonly state?: string;
  readonly rows: readonly { number: number; hidden?: boolean; cells: readonly RawCell[] }[];
  readonly mergeCells?: readonly string[];
  readonly cols?: readonly { min: number; max: number; hidden?: boolean }[];
}

interface RawBook {
  worksheets: RawSheet[];
  sheets?: readonly { readonly id: number }[];
  definedNames: unknown[];
}

interface Loader {
  reconcile: (book: RawBook, options: unknown) => void;
  load: (bytes: Uint8Array, options: unknown) => Promise<unknown>;
}

/** The sheets of a workbook (.xlsx, .xlsm: macros are never looked at), in the order of their tabs. */
export async function openWorkbook(bytes: Uint8Array): Promise<Sheet[]> {
  const book = await parsed(bytes);
  const order = (book.sheets ?? []).map(({ id }) => id);
  const sheets = book.worksheets.filter(({ name }) => name !== undefined);
  if (sheets.length === 0) refuse("这个工作簿里没有工作表。", "The workbook holds no sheet.");
  if (sheets.length > mostSheets) refuseSize(`超过${mostSheets}个工作表`, `more than ${mostSheets} sheets`);
  const inOrder = [...sheets].sort((left, right) => order.indexOf(left.id) - order.indexOf(right.id));
  let cells = 0;
  return inOrder.map((sheet) => {
    cells += sheet.rows.reduce((all, row) => all + row.cells.length, 0);
    if (sheet.rows.length > mostRows)
      refuseSize(`一个工作表超过${mostRows}行`, `more than ${mostRows} rows in a sheet`);
    if (cells > limits.cells) throw beyond("cells");
    return sheetOf(sheet);
  });
}

/**
 * The library's own document model makes a cell of every cell of a merged or named range, which a small file can use to
 * fill the memory: what it parsed is taken just before that.
 */
async function parsed(bytes: Uint8Array): Promise<RawBook> {
  const { default: excel } = await import("@protobi/exceljs");
  const loader = new excel.Workbook().xlsx as unknown as Loader & Record<string, unknown>;
  for (const step of skippedSteps) loader[step] = () => Promise.resolve();
  const taken: { book: RawBook | null } = { book: null };
  const reconcile = loader.reconcile.bind(loader);
  loader.reconcile = (book, options) => {
    book.definedNames = [];
    reconcile(book, options);
    taken.book = { ...book };
    book.worksheets = [];
  };
  try {
    await loader.load(bytes, { ignoreNodes: ignoredNodes, maxRows: mostRows, maxCols: mostColumns });
  } catch (error) {
    const isTooLarge = error instanceof Error && /^Max (?:row|column) count/.test(error.message);
    if (isTooLarge) refuseSize("行数或列数太多", "too many rows or columns");
    return damaged();
  }
  return taken.book ?? damaged();
}

function sheetOf(raw: RawSheet): Sheet {
  const merges = (raw.mergeCells ?? []).flatMap((range) => mergeOf(range) ?? []);
  if (merges.length > mostMerges) refuseSize(`超过${mostMerges}处合并`, `more than ${mostMerges} merged ranges`);
  let above = 0;
  return {
    name: raw.name ?? "",
    isHidden: raw.state === "hidden" || raw.state === "veryHidden",
    rows: raw.rows.map((row) => {
      above = isRowNumber(row.number) ? row.number : above + 1;
      return { number: above, isHidden: row.hidden === true, cells: cellsOf(row.cells) };
    }),
    merges,
    hiddenColumns: (raw.cols ?? [])
      .filter(({ hidden }) => hidden)
      .map(({ min, max }) => ({ from: min - 1, to: max - 1 })),
  };
}

function isRowNumber(number: number): boolean {
  return Number.isInteger(number) && number > 0 && number <= lastRow;
}

function cellsOf(raw: readonly RawCell[]): SheetCell[] {
  let before = -1;
  return raw.map(({ address, value, result, style }) => {
    const named = address === undefined ? null : placeOf(address);
    const column = named?.column ?? before + 1;
    if (column >= mostColumns) refuseSize(`超过${mostColumns}列`, `more than ${mostColumns} columns`);
    before = column;
    // A formula has its result beside it; one without was never calculated and is not calculated here.
    return { column, value: result ?? value ?? null, format: style?.numFmt ?? "" };
  });
}

function mergeOf(range: string): Merge | null {
  const [from, to] = range.split(":").map(placeOf);
  return from && to ? { top: from.row, bottom: to.row, left: from.column, right: to.column } : null;
}

function placeOf(address: string): { row: number; column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address);
  if (!match) return null;
  const letters = Array.from(match[1] ?? "");
  const column = letters.reduce((all, letter) => all * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(match[2]), column };
}

function damaged(): never {
  return refuse(
    "这个电子表格文件已损坏，无法打开，请用表格软件打开后另存为 .xlsx 再试。",
    "The spreadsheet is damaged; open it in a spreadsheet program, save it as .xlsx and try again.",
  );
}

function refuseSize(zh: string, en: string): never {
  return refuse(
    `电子表格${zh}，无法读取，请只保留这一份报告。`,
    `The spreadsheet has ${en}; keep this one report only.`,
  );
}

function refuse(zh: string, en: string): never {
  throw new UnreadableDocument({ zh, en });
}
