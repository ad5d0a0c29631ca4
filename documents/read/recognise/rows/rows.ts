/** Finds the rows of tables 二, 三 and 四 in the blocks of a document, before it is known which edition it is. */
import { type PartNumber } from "@/report/form/define";
import { type Block, type Cell } from "../../original";
import { type Place } from "../../model";
import { withJoinedDisputes } from "./dispute-blocks";
import { disputesRow } from "./form-rows";
import { headersOfRows } from "../columns/columns";
import { isRunningHead } from "../columns/form-words";
import { gluedRows, labelAndDigits } from "./glued-rows";
import { labelValues } from "./label-windows";
import { markLoosePages } from "./loose-pages";
import { isBlankText, isPageMark, isValueText } from "../normalise";
import { type PrintedRow } from "./printed-row";
import { partOfWholeRow, partOpenedBy } from "./table-part";
import { gridTokens, type Token } from "../columns/tokens";

interface State {
  part: PartNumber | null;
  tokens: Token[];
  values: Cell[];
  row: number;
  readonly rows: PrintedRow[];
  /** Bare numbers outside the tables or before the title again: those of pages, if pages have them. */
  readonly outside: Place[];
}

/** All printed rows in order. */
export function printedRows(blocks: readonly Block[]): PrintedRow[] {
  const state: State = { part: null, tokens: [], values: [], row: 0, rows: [], outside: [] };
  for (const block of blocks) {
    state.row += 1;
    if (block.kind === "paragraph") readParagraph(state, block.place);
    else if (isPageMark(block.raw.text)) continue;
    else if (block.open) block.cells.forEach((cell) => readLoose(state, cell));
    else if (block.cells.length === 0) endValues(state);
    else readGridRow(state, block.cells);
  }
  endPart(state);
  return markLoosePages(state.rows, state.outside);
}

function readParagraph(state: State, place: Place): void {
  if (isPageMark(place.text)) return;
  if (state.part !== null && isRunningHead(place.text)) {
    state.outside.push(...bareNumbers(state.values.slice(-1)).filter(({ line }) => line === place.line - 1));
    return;
  }
  const glued = gluedRows(place);
  if (!glued) {
    readText(state, place);
    return;
  }
  endPart(state);
  state.rows.push(...glued);
}

/** Numbers that may be those of pages. */
function bareNumbers(values: readonly Cell[]): Cell[] {
  return values.filter(({ text }) => /^\d{1,3}$/.test(text));
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
  const row = labelAndDigits(place);
  if (row) {
    readGridRow(state, row);
    return;
  }
  endValues(state);
  openPart(state, [place]);
  state.tokens.push({ kind: "words", place, row: state.row });
}

function readGridRow(state: State, printed: readonly Cell[]): void {
  const filled = printed.filter(({ text }) => text !== "");
  const cells = (filled.length === 1 && filled[0] ? labelAndDigits(filled[0]) : null) ?? printed;
  endValues(state);
  openPart(state, cells);
  state.part ??= partOfWholeRow(cells);
  if (state.part !== null) state.tokens.push(...gridTokens(cells, state.row));
}

/** What was gathered belongs to the part before, where these words open another. */
function openPart(state: State, cells: readonly Place[]): void {
  for (const { text } of cells) {
    const opened = text === "" || isValueText(text) ? undefined : partOpenedBy(text);
    if (opened === undefined || opened === state.part) continue;
    endPart(state);
    state.part = opened;
  }
}

/** Values each on a line of its own are one row until words follow. */
function endValues(state: State): void {
  const { values } = state;
  state.values = [];
  if (state.part === null) state.outside.push(...bareNumbers(values));
  if (values.length === 0 || state.part === null) return;
  state.tokens.push({ kind: "values", layout: "lines", cells: values, inline: null, key: null, lead: 0 });
}

function endPart(state: State): void {
  endValues(state);
  const { part } = state;
  const tokens = part === "四" ? withJoinedDisputes(state.tokens) : state.tokens;
  state.tokens = [];
  if (part === null) return;
  const headers = headersOfRows(tokens, part);
  labelValues(tokens).forEach(({ values, key, label }, index) => {
    const { layout, cells, lead } = values;
    if (key === null && cells.every(({ text }) => isBlankText(text))) return;
    const own = key === null && values.inline === null && part === "四" ? disputesRow : key;
    state.rows.push({ key: own, part, layout, cells, label, lead, headers: headers[index] ?? [] });
  });
}
