/** The tables of the form as neutral items with spans as in the official template, with lost rows and local ones. */
import {
  codeOf,
  leafColumns,
  type Block,
  type Cell,
  type Column,
  type Part,
  type Row,
  type RowVariant,
} from "@/report/form/define";
import { type Figure } from "@/report/figure";
import { printFigure, type Values } from "./figures.test-support";
import { type GeneratedCell, type GeneratedTable, type Noise } from "./generated-report.test-support";
import { printLabel, type LabelHabits } from "./labels.test-support";
import { type Random } from "./random.test-support";

/** What the tables of one report are made with, and what comes of them. */
export interface TableMaking {
  readonly random: Random;
  readonly noise: Noise;
  readonly variant: RowVariant;
  readonly cells: ReadonlyMap<string, Cell>;
  readonly values: Values;
  readonly habits: LabelHabits;
  readonly blankShare: number;
  readonly lostShare: number;
  readonly truth: Record<string, Figure>;
  readonly uncertain: Set<string>;
}

type Rows = GeneratedCell[][];

const cell = (role: GeneratedCell["role"], text: string, colSpan = 1, rowSpan = 1): GeneratedCell => ({
  role,
  text,
  colSpan,
  rowSpan,
});

/** The table of one part of the form. */
export function makeTable(making: TableMaking, part: Part): GeneratedTable {
  const { number, blocks } = part;
  if (number === "二") {
    const rows = blocks
      .filter(() => !making.random.chance(making.lostShare))
      .flatMap((block) => articleBlock(making, block));
    return { kind: "table", part: number, width: 4, rows, headerRows: 0 };
  }
  const block = blocks[0];
  const labels = number === "三" ? 3 : 0;
  const headers = block ? headerRows(making, block, labels) : [];
  const body = block ? bodyRows(making, block, labels) : [];
  const width = labels + (block ? leafColumns(block.columns).length : 0);
  return { kind: "table", part: number, width, rows: [...headers, ...body], headerRows: headers.length };
}

/** A block of table 二: band, headers and rows on a grid of four columns, the last header taking what is left. */
function articleBlock(making: TableMaking, block: Block): Rows {
  const last = block.columns.length - 1;
  const span = (index: number): number => (index === last ? 3 - last : 1);
  const headers = block.columns.map(({ label }, index) => cell("header", header(making, label.zh), span(index)));
  const rows = kept(making, block.rows).map((row) => [
    cell("label", printLabel(making.random, row.label.zh, making.habits)),
    ...numbers(making, row, block).map((each, index) => ({ ...each, colSpan: span(index) })),
  ]);
  const local = making.noise === "hard" && making.random.chance(0.1) && block.columns.length === 3;
  return [
    [cell("band", header(making, block.heading?.zh ?? ""), 4)],
    [cell("header", header(making, block.corner?.zh ?? "")), ...headers],
    ...rows,
    ...(local ? [localRow(making, random(making, ["其他主动公开文件", "其中：行政许可"]), 1, 3)] : []),
  ];
}

function random(making: TableMaking, texts: readonly [string, ...string[]]): string {
  return making.random.pick(texts);
}

function header({ habits }: TableMaking, text: string): string {
  const bracketed = habits.brackets === "half" ? text.replace(/（/g, "(").replace(/）/g, ")") : text;
  return habits.isSpaced && text.length < 8 ? Array.from(bracketed).join(" ") : bracketed;
}

function kept<Each>({ random: chance, lostShare }: TableMaking, rows: readonly Each[]): Each[] {
  return rows.filter(() => !chance.chance(lostShare));
}

/** The number cells of a row; what they state goes into the truth. */
function numbers(making: TableMaking, row: Row, block: Block): GeneratedCell[] {
  return leafColumns(block.columns).map(({ column }) => {
    const code = codeOf(row, column);
    const of = making.cells.get(code);
    if (!of) throw new Error(`No cell ${code}`);
    const printed = printFigure(making.random, {
      cell: of,
      value: making.values[code] ?? null,
      noise: making.noise,
      share: making.blankShare,
    });
    making.truth[code] = printed.value;
    if (!printed.isCertain) making.uncertain.add(code);
    return { ...cell("number", printed.text), code };
  });
}

/** A row of a body's own that is not on the form. */
function localRow(making: TableMaking, label: string, labels: number, width: number): GeneratedCell[] {
  const figures = Array.from({ length: width }, () => cell("number", String(making.random.int(0, 30))));
  return [cell("label", label, labels), ...figures];
}

/** Headers over several columns span them; headers without others below span the rows down. */
function headerRows(making: TableMaking, block: Block, labels: number): Rows {
  const depth = Math.max(...leafColumns(block.columns).map(({ headers }) => headers.length)) + 1;
  const rows: Rows = Array.from({ length: depth }, () => []);
  if (labels > 0) rows[0]?.push(cell("header", header(making, block.corner?.zh ?? ""), labels, depth));
  const add = (column: Column, level: number): void => {
    const below = column.columns ?? [];
    const width = leafColumns([column]).length;
    rows[level]?.push(cell("header", header(making, column.label.zh), width, below.length > 0 ? 1 : depth - level));
    below.forEach((each) => add(each, level + 1));
  };
  block.columns.forEach((column) => add(column, 0));
  return rows;
}

function bodyRows(making: TableMaking, block: Block, labels: number): Rows {
  if (labels === 0) return block.rows.map((row) => numbers(making, row, block));
  return block.rows.flatMap((row) => treeRows(making, row, block, labels));
}

/** The rows under a row of the form; a group's label spans the rows below it, a row's the label columns that are left. */
function treeRows(making: TableMaking, row: Row, block: Block, labels: number): Rows {
  const single = making.variant === "instead" ? row.instead : undefined;
  const below = single ? undefined : row.rows;
  const label = printLabel(making.random, (single ?? row).label.zh, making.habits);
  if (!below) {
    if (making.random.chance(making.lostShare)) return [];
    return [[cell("label", label, labels), ...numbers(making, single ?? row, block)]];
  }
  const rows = below.flatMap((each) => treeRows(making, each, block, labels - 1));
  if (making.noise === "hard" && labels === 2 && making.random.chance(0.08)) {
    rows.push(localRow(making, `${String(below.length + 1)}.本地自设的情形`, 1, 7));
  }
  const first = rows[0];
  if (!first) return [];
  return [[cell("group", label, 1, rows.length), ...first], ...rows.slice(1)];
}
