/** Finds the rows of tables 二, 三 and 四 in the blocks of a document, before it is known which edition it is. */
import { type PartNumber } from "@/report/form/define";
import { type Block } from "../original";
import { disputesRow, findRow } from "./form-rows";
import { type Place } from "../model";
import { type PrintedRow } from "./printed-row";
import { gluedRows } from "./glued-rows";
import { isBlankText, isValueText } from "./normalise";
import { partOpenedBy } from "./table-part";

interface State {
  part: PartNumber | null;
  texts: Place[];
  values: Place[];
  readonly rows: PrintedRow[];
}

/** All printed rows in order. */
export function printedRows(blocks: readonly Block[]): PrintedRow[] {
  const state: State = { part: null, texts: [], values: [], rows: [] };
  for (const block of blocks) {
    if (block.kind === "paragraph") readParagraph(state, block.place);
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

function readParagraph(state: State, place: Place): void {
  const glued = gluedRows(place);
  if (!glued) {
    readText(state, place);
    return;
  }
  endRow(state);
  state.rows.push(...glued);
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
  if (state.part !== null) state.rows.push(...gridRow(cells, state.part));
}

function gridRow(cells: readonly Place[], part: PartNumber): PrintedRow[] {
  const at = cells.findLastIndex((_cell, index) => rowAt(cells, index, part) !== null);
  const key = rowAt(cells, at, part)?.key ?? null;
  if (key !== null) return [{ key, part, layout: "grid", cells: cells.slice(at + 1), label: cells[at] ?? null }];
  if (!cells.some(({ text }) => text !== "" && isValueText(text))) return [];
  const hasWords = cells.some(({ text }) => text !== "" && !isValueText(text));
  if (hasWords) return [{ key: null, part, layout: "grid", cells, label: cells[0] ?? null }];
  if (cells.every(({ text }) => isBlankText(text))) return [];
  return [{ key: part === "四" ? disputesRow : null, part, layout: "grid", cells, label: null }];
}

function rowAt(cells: readonly Place[], at: number, part: PartNumber): ReturnType<typeof findRow> {
  const text = cells[at]?.text ?? "";
  if (text === "" || isValueText(text)) return null;
  const row = findRow(text);
  return row?.part === part ? row : null;
}
