/** Finds the rows of tables 二, 三 and 四 in the blocks of a document, before it is known which edition it is. */
import { type PartNumber } from "@/report/form/define";
import { type Block } from "./blocks";
import { disputesRow, findRow } from "./form-rows";
import { type Place } from "./model";
import { isBlankText, isValueText, normaliseLabel } from "./normalise";

/** A printed row: its label's key (null where no label stands), and its cells from left to right. */
export interface PrintedRow {
  readonly key: string | null;
  readonly part: PartNumber;
  readonly layout: "grid" | "lines" | "glued";
  readonly cells: readonly Place[];
  readonly label: Place | null;
}

interface State {
  part: PartNumber | null;
  texts: Place[];
  values: Place[];
  readonly rows: PrintedRow[];
}

/** The table part that a text opens, null where it closes the tables, undefined where it says nothing. */
export function partOpenedBy(text: string): PartNumber | null | undefined {
  const label = normaliseLabel(text);
  if (label.length > 60) return undefined;
  if (/^第二十条第[一二三四五六七八九]项/.test(label) || label.startsWith("信息内容")) return "二";
  if (label.includes("申请人情况") || label.includes("勾稽关系") || findRow(text)?.key === "requests.received")
    return "三";
  if (/结果维持|未经复议直接起诉|行政复议行政诉讼情况$/.test(label)) return "四";
  if (/^[四五六](政府信息公开工作)?(存在的|主要问题|其他需要报告)/.test(label)) return null;
  return undefined;
}

/** All printed rows in order. */
export function printedRows(blocks: readonly Block[]): PrintedRow[] {
  const state: State = { part: null, texts: [], values: [], rows: [] };
  for (const block of blocks) {
    if (block.kind === "paragraph") readText(state, block.place);
    else if (block.open) block.cells.forEach((cell) => readLoose(state, cell));
    else if (block.cells.length === 0) endRow(state);
    else {
      endRow(state);
      state.texts = [];
      readGridRow(state, block.cells);
    }
  }
  endRow(state);
  return state.rows;
}

function readLoose(state: State, cell: Place): void {
  if (cell.text === "") state.values.push(cell);
  else readText(state, cell);
}

function readText(state: State, place: Place): void {
  if (isValueText(place.text)) {
    state.values.push(place);
    return;
  }
  endRow(state);
  const opened = partOpenedBy(place.text);
  if (opened !== undefined) {
    state.part = opened;
    state.texts = [];
  }
  state.texts.push(place);
}

function endRow(state: State): void {
  const { part, values, texts } = state;
  state.values = [];
  if (values.length === 0 || part === null) return;
  state.texts = [];
  const found = labelAtEnd(texts, part);
  if (found) state.rows.push({ key: found.key, part, layout: "lines", cells: values, label: found.place });
  else if (values.some(({ text }) => !isBlankText(text))) {
    state.rows.push({ key: part === "四" ? disputesRow : null, part, layout: "lines", cells: values, label: null });
  }
}

/** A label may be broken over lines: the shortest run of the last texts that names a row. */
function labelAtEnd(texts: readonly Place[], part: PartNumber): { key: string; place: Place } | null {
  for (let count = 1; count <= Math.min(5, texts.length); count += 1) {
    const run = texts.slice(-count);
    const place = run[0];
    const row = findRow(run.map(({ text }) => text).join(""));
    if (row && place && row.part === part) return { key: row.key, place };
  }
  return null;
}

function readGridRow(state: State, cells: readonly Place[]): void {
  for (const { text } of cells) {
    const opened = text === "" || isValueText(text) ? undefined : partOpenedBy(text);
    if (opened !== undefined) state.part = opened;
  }
  const { part } = state;
  if (part === null) return;
  let at = cells.length - 1;
  while (at >= 0 && !rowAt(cells, at, part)) at -= 1;
  const label = cells[at];
  const row = label ? rowAt(cells, at, part) : null;
  if (label && row) {
    state.rows.push({ key: row.key, part, layout: "grid", cells: cells.slice(at + 1), label });
  } else if (
    cells.every(({ text }) => text === "" || isValueText(text)) &&
    cells.some(({ text }) => !isBlankText(text))
  ) {
    state.rows.push({ key: part === "四" ? disputesRow : null, part, layout: "grid", cells, label: null });
  } else if (cells.filter(({ text }) => isValueText(text)).length > 0) {
    state.rows.push({ key: null, part, layout: "grid", cells, label: cells[0] ?? null });
  }
}

function rowAt(cells: readonly Place[], at: number, part: PartNumber): ReturnType<typeof findRow> {
  const text = cells[at]?.text ?? "";
  if (text === "" || isValueText(text)) return null;
  const row = findRow(text);
  return row?.part === part ? row : null;
}
