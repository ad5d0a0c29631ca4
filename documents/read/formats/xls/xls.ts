/** Opens a workbook that is none of today's (.xls, .et, .ods): its sheets as those of an .xlsx are given. */
import { read, utils, type WorkBook, type WorkSheet } from "@e965/xlsx";
import { beyond, limits } from "../../limits";
import { UnreadableDocument } from "../../model";
import { openCompound } from "../doc/compound-file";
import { type Merge, type Sheet, type SheetCell, type SheetRow } from "../xlsx/xlsx-workbook";
import { type WorkbookValue } from "../xlsx/xlsx-value";

const mostSheets = 60;
const mostRows = 20_000;
const mostColumns = 512;
const mostMerges = 5_000;

/** The sheets in the order of their tabs; throws UnreadableDocument where the workbook is locked, too large or damaged. */
export function openOldWorkbook(bytes: Uint8Array): Sheet[] {
  // The library calls a container without a workbook locked.
  if (bytes[0] === 0xd0 && !["Workbook", "Book"].some((name) => openCompound(bytes)(name) !== null)) return damaged();
  const book = opened(bytes);
  if (book.SheetNames.length === 0) return damaged();
  if (book.SheetNames.length > mostSheets)
    throw tooLarge(`超过${String(mostSheets)}个工作表`, `more than ${String(mostSheets)} sheets`);
  let cells = 0;
  return book.SheetNames.map((name, index) => {
    const sheet = sheetOf(name, book.Sheets[name] ?? {}, (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0);
    cells += sheet.rows.reduce((all, row) => all + row.cells.length, 0);
    if (cells > limits.cells) throw beyond("cells");
    return sheet;
  });
}

function opened(bytes: Uint8Array): WorkBook {
  try {
    // Formulas are never calculated; numbers keep the format in which they are shown.
    return read(bytes, {
      type: "array",
      cellNF: true,
      cellText: false,
      cellFormula: false,
      cellHTML: false,
      sheetRows: mostRows + 1,
      bookVBA: false,
    });
  } catch (problem) {
    if (problem instanceof Error && /password|encrypt/i.test(problem.message)) throw locked();
    return damaged();
  }
}

function sheetOf(name: string, sheet: WorkSheet, isHidden: boolean): Sheet {
  const rows = new Map<number, SheetCell[]>();
  for (const [address, cell] of Object.entries(sheet) as [string, RawCell][]) {
    if (address.startsWith("!")) continue;
    const { r: row, c: column } = utils.decode_cell(address);
    if (row >= mostRows) throw tooLarge(`超过${String(mostRows)}行`, `more than ${String(mostRows)} rows in a sheet`);
    if (column >= mostColumns)
      throw tooLarge(`超过${String(mostColumns)}列`, `more than ${String(mostColumns)} columns`);
    const cells = rows.get(row) ?? [];
    cells.push({ column, value: valueOf(cell), format: typeof cell.z === "string" ? cell.z : "" });
    rows.set(row, cells);
  }
  const last = [...rows.values()].flat().reduce((most, { column }) => Math.max(most, column), -1);
  const hiddenRows = sheet["!rows"] ?? [];
  const merges = sheet["!merges"] ?? [];
  if (merges.length > mostMerges)
    throw tooLarge(`超过${String(mostMerges)}处合并`, `more than ${String(mostMerges)} merged ranges`);
  return {
    name,
    isHidden,
    rows: [...rows]
      .sort(([left], [right]) => left - right)
      .map(([row, cells]): SheetRow => {
        const inOrder = withLast(cells, last);
        return { number: row + 1, isHidden: hiddenRows[row]?.hidden === true, cells: inOrder };
      }),
    merges: merges.map(({ s, e }): Merge => ({ top: s.r + 1, bottom: e.r + 1, left: s.c, right: e.c })),
    hiddenColumns: (sheet["!cols"] ?? []).flatMap((column, at) =>
      isHiddenColumn(column) ? [{ from: at, to: at }] : [],
    ),
  };
}

/** The cells of a row in order, up to the last column of the sheet: blank ones are not kept in these files. */
function withLast(cells: readonly SheetCell[], last: number): SheetCell[] {
  const inOrder = [...cells].sort((left, right) => left.column - right.column);
  const end = inOrder.at(-1)?.column ?? -1;
  return end < last ? [...inOrder, { column: last, value: null, format: "" }] : inOrder;
}

interface RawCell {
  readonly t?: string;
  readonly v?: unknown;
  readonly w?: string;
  readonly z?: unknown;
}

function isHiddenColumn(column: { readonly hidden?: boolean } | null | undefined): boolean {
  return column?.hidden === true;
}

function valueOf({ t, v, w }: RawCell): WorkbookValue {
  if (t === "e") return { error: w ?? "#ERROR!" };
  return typeof v === "string" || typeof v === "number" || typeof v === "boolean" || v instanceof Date ? v : null;
}

function damaged(): never {
  throw new UnreadableDocument({
    zh: "这个电子表格文件已损坏，无法打开，请用表格软件打开后另存为 .xlsx 再试。",
    en: "The spreadsheet is damaged; open it in a spreadsheet program, save it as .xlsx and try again.",
  });
}

function locked(): UnreadableDocument {
  return new UnreadableDocument({
    zh: "文件设有打开密码，请在 Excel 或 WPS 中取消密码后再上传。",
    en: "The file is locked with a password; remove it in Excel or WPS first.",
  });
}

function tooLarge(zh: string, en: string): UnreadableDocument {
  return new UnreadableDocument({
    zh: `电子表格${zh}，无法读取，请只保留这一份报告。`,
    en: `The spreadsheet has ${en}; keep this one report only.`,
  });
}
