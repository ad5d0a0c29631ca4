/**
 * Reads a binary Word document (.doc, .wps): a mark ends each paragraph and each cell, and a row's last mark tells the
 * edges of its cells, so that blank cells stay cells.
 */
import { type Original } from "../../original";
import { transcribe, type GridCell, type Item } from "../../transcript";
import { noteMark } from "../note-mark";
import { onGrid, type EdgedCell } from "../table-edges";
import { openDoc, type Character, type WordFile } from "./doc-file";
import { type Property } from "./doc-properties";

const mark = { cell: 0x07, tab: 0x09, line: 0x0b, page: 0x0c, paragraph: 0x0d, column: 0x0e } as const;
const field = { begins: 0x13, parted: 0x14, ends: 0x15 } as const;
const deepest = 5;

/** A table as it is written down: its rows so far, with what stood in their cells. */
interface Level {
  cell: Item[];
  cells: Item[][];
  rows: EdgedCell[][];
  /** Where a cell holds a table or the whole report, its content stands by itself. */
  items: Item[];
}

interface Writing {
  text: string;
  raised: string;
  /** For each field that is open, whether what it shows has begun. */
  readonly fields: boolean[];
  readonly levels: Level[];
}

/** What a reader sees of the document, in its order. */
export function docOriginal(bytes: Uint8Array): Original {
  const file = openDoc(bytes);
  const writing: Writing = { text: "", raised: "", fields: [], levels: [newLevel()] };
  for (const character of file.characters()) write(writing, file, character);
  endParagraph(writing, 0);
  closeDown(writing, 0);
  return transcribe("doc", writing.levels[0]?.items ?? []);
}

function newLevel(): Level {
  return { cell: [], cells: [], rows: [], items: [] };
}

function write(writing: Writing, file: WordFile, { code, position, looks }: Character): void {
  if (code === field.begins) writing.fields.push(false);
  else if (code === field.parted && writing.fields.length > 0) writing.fields[writing.fields.length - 1] = true;
  else if (code === field.ends) writing.fields.pop();
  else if (code === mark.cell || code === mark.paragraph || code === mark.page) endAt(writing, file, code, position);
  else if (looks.isSeen && writing.fields.every(Boolean)) writeText(writing, textOf(code), looks.isRaised);
}

function textOf(code: number): string {
  if (code === mark.tab) return "\t";
  if (code === mark.line || code === mark.column) return "\n";
  if (code === 0x1e) return "-";
  return code < 0x20 ? "" : String.fromCharCode(code);
}

function writeText(writing: Writing, text: string, isRaised: boolean): void {
  if (isRaised) writing.raised += text;
  else {
    endRaised(writing);
    writing.text += text;
  }
}

function endRaised(writing: Writing): void {
  if (writing.raised === "") return;
  writing.text += noteMark(writing.raised) ?? ` ${writing.raised} `;
  writing.raised = "";
}

/** The end of a paragraph, of a cell or of a row: its properties tell which, and how deep in tables it stands. */
function endAt(writing: Writing, file: WordFile, code: number, position: number): void {
  endRaised(writing);
  const properties = file.paragraphAt(position);
  const isIn = (id: number): boolean => (properties.findLast((each) => each.id === id)?.operand.getUint8(0) ?? 0) === 1;
  const told = properties.findLast(({ id }) => id === 0x6649)?.operand.getUint32(0, true);
  const depth = Math.min(told ?? (isIn(0x2416) || code === mark.cell ? 1 : 0), deepest);
  closeDown(writing, depth);
  while (writing.levels.length <= depth) writing.levels.push(newLevel());
  if ((code === mark.cell && isIn(0x2417)) || isIn(0x244c)) endRow(writing, depth, properties);
  else {
    endParagraph(writing, depth);
    if (code === mark.cell || isIn(0x244b)) endCell(writing.levels[depth]);
  }
}

function endParagraph(writing: Writing, depth: number): void {
  const level = writing.levels[depth];
  const item: Item = { kind: "paragraph", text: writing.text };
  writing.text = "";
  if (depth === 0) level?.items.push(item);
  else level?.cell.push(item);
}

function endCell(level: Level | undefined): void {
  if (!level) return;
  level.cells.push(level.cell);
  level.cell = [];
}

function endRow(writing: Writing, depth: number, properties: readonly Property[]): void {
  const level = writing.levels[depth];
  if (!level) return;
  writing.text = "";
  const { cells } = level;
  level.cells = [];
  level.cell = [];
  const isFrame = cells.length === 1 || cells.some((cell) => cell.some(({ kind }) => kind === "row"));
  if (isFrame) {
    level.items.push(...rowsOf(level), ...cells.flat());
    return;
  }
  const texts = cells.map((cell) => cell.map((item) => (item.kind === "row" ? "" : item.text)).join("\n"));
  const definition = properties.findLast(({ id }) => id === 0xd608)?.operand;
  level.rows.push(edgedCells(texts, definition));
}

/** Tables deeper than this have ended: their rows go to what is around them. */
function closeDown(writing: Writing, depth: number): void {
  while (writing.levels.length > depth + 1) {
    const ended = writing.levels.pop();
    const around = writing.levels.at(-1);
    if (!ended || !around) return;
    const items = [...ended.items, ...rowsOf(ended), ...ended.cells.flat(), ...ended.cell];
    if (writing.levels.length === 1) around.items.push(...items);
    else around.cell.push(...items);
  }
}

function rowsOf(level: Level): Item[] {
  const { rows } = level;
  level.rows = [];
  const isKnown = rows.every((row) => row.every(({ right, left }) => right > left));
  const grid: GridCell[][] = isKnown ? onGrid(rows) : rows.map((row) => row.map(({ text }) => ({ text })));
  return grid.map((cells) => ({ kind: "row", cells }));
}

/** The texts between the edges that the row's definition tells; merged cells are one ([MS-DOC] 2.9.321). */
function edgedCells(texts: readonly string[], definition: DataView | undefined): EdgedCell[] {
  const count = definition && definition.byteLength > 0 ? definition.getUint8(0) : 0;
  if (!definition || count !== texts.length || definition.byteLength < 1 + (count + 1) * 2)
    return texts.map((text) => ({ text, left: 0, right: 0, isContinued: false }));
  const edge = (index: number): number => definition.getInt16(1 + index * 2, true);
  const cells: EdgedCell[] = [];
  texts.forEach((text, index) => {
    const at = 1 + (count + 1) * 2 + index * 20;
    const flags = at + 2 <= definition.byteLength ? definition.getUint16(at, true) : 0;
    const before = cells.at(-1);
    if ((flags & 3) === 1 && before) cells[cells.length - 1] = { ...before, right: edge(index + 1) };
    else cells.push({ text, left: edge(index), right: edge(index + 1), isContinued: ((flags >> 5) & 3) === 1 });
  });
  return cells;
}
