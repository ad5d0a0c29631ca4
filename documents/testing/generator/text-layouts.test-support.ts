/** Writes a generated report as plain text, in the layouts in which reports are pasted, saved and recognised from pages. */
import { type GeneratedCell, type GeneratedReport, type GeneratedTable } from "./generated-report.test-support";
import { printedLines } from "./print-layout.test-support";
import { randomOf, type Random } from "./random.test-support";

/** The layouts of plain text. */
export const textLayouts = [
  "tabs",
  "tabs-left",
  "pipes",
  "pipes-ocr",
  "spaces",
  "single-spaces",
  "lines",
  "paragraphs",
  "label-line",
  "middle-line",
  "print",
] as const;

export type TextLayout = (typeof textLayouts)[number];

/** A report as text, and the codes whose cell or row is not printed without doubt in this layout. */
export interface WrittenText {
  readonly text: string;
  readonly uncertain: ReadonlySet<string>;
}

interface Writing {
  readonly random: Random;
  readonly layout: TextLayout;
  readonly uncertain: Set<string>;
}

/** Layouts in which an empty cell leaves nothing behind. */
const withoutSlots: ReadonlySet<TextLayout> = new Set<TextLayout>([
  "spaces",
  "single-spaces",
  "lines",
  "paragraphs",
  "label-line",
  "middle-line",
  "print",
]);

/** The report in one layout; with noise, pages end within the tables. */
export function writeText(report: GeneratedReport, layout: TextLayout): WrittenText {
  const random = randomOf(report.seed * 31 + textLayouts.indexOf(layout));
  const writing: Writing = { random, layout, uncertain: new Set(report.uncertain) };
  const gap = random.chance(0.5) || layout === "paragraphs" ? [""] : [];
  const lines = report.items.flatMap((item) =>
    item.kind === "paragraph" ? [item.text, ...gap] : [...tableLines(writing, item), ""],
  );
  return { text: paged(report, random, lines, layout).join("\n"), uncertain: writing.uncertain };
}

function tableLines(writing: Writing, table: GeneratedTable): string[] {
  if (withoutSlots.has(writing.layout)) noteLostSlots(writing, table);
  return writers[writing.layout](table, writing.random);
}

const joinedBy = (table: GeneratedTable, gap: string): string[] =>
  flat(table).map((cells) => cells.filter((text) => text !== "").join(gap));

const writers: Readonly<Record<TextLayout, (table: GeneratedTable, random: Random) => string[]>> = {
  tabs: (table) => padded(table).map((cells) => cells.join("\t")),
  "tabs-left": (table) => flat(table).map((cells) => cells.join("\t")),
  pipes: (table) =>
    padded(table).flatMap((cells, index) => [pipes(cells), ...(index === 0 ? [rule(table.width)] : [])]),
  "pipes-ocr": (table, random) => flat(table).flatMap((cells) => ocrRow(random, cells)),
  spaces: (table) => joinedBy(table, "    "),
  "single-spaces": (table) => joinedBy(table, " "),
  lines: (table) => flat(table).flat(),
  paragraphs: (table) => flat(table).flatMap((cells) => cells.flatMap((text) => [text, ""])),
  "label-line": (table) => table.rows.flatMap(labelLine),
  "middle-line": (table, random) => table.rows.flatMap((row) => middleLine(random, row)),
  print: (table, random) => (table.part === "三" ? printedLines(random, table) : joinedBy(table, "      ")),
};

/** A row with an empty cell cannot be told from one that lost it; of rows of one number, the next one neither. */
function noteLostSlots({ uncertain }: Writing, { rows }: GeneratedTable): void {
  let isAfterBlank = false;
  for (const row of rows) {
    const numbers = row.filter(({ role }) => role === "number");
    if (numbers.length === 0) continue;
    const isLost = numbers.some(({ text }) => text === "");
    if (isLost || isAfterBlank) numbers.forEach(({ code }) => code !== undefined && uncertain.add(code));
    isAfterBlank = numbers.every(({ text }) => text === "");
  }
}

function flat({ rows }: GeneratedTable): string[][] {
  return rows.map((row) => row.map(({ text }) => text));
}

/** Every row as wide as the table: the places that a merged cell covers are empty. */
function padded({ rows, width }: GeneratedTable): string[][] {
  const grid = rows.map(() => Array.from<string | null>({ length: width }).fill(null));
  rows.forEach((row, line) => {
    for (const cell of row) {
      const from = (grid[line] ?? []).indexOf(null);
      for (let down = 0; down < cell.rowSpan; down += 1) {
        for (let right = 0; right < cell.colSpan; right += 1) {
          const target = grid[line + down];
          if (target && from >= 0 && from + right < width) target[from + right] = down + right === 0 ? cell.text : "";
        }
      }
    }
  });
  return grid.map((row) => row.map((text) => text ?? ""));
}

function pipes(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function rule(width: number): string {
  return `|${"---|".repeat(width)}`;
}

/** Recognised pages become many small tables, each row or two with a rule below and empty cells at its end. */
function ocrRow(random: Random, cells: readonly string[]): string[] {
  const row = random.chance(0.15) ? [...cells, ""] : cells;
  return [pipes(row), ...(random.chance(0.3) ? [rule(row.length)] : []), ...(random.chance(0.05) ? [""] : [])];
}

const isNumber = ({ role }: GeneratedCell): boolean => role === "number";

function labelLine(row: readonly GeneratedCell[]): string[] {
  const labels = row.filter((cell) => !isNumber(cell)).map(({ text }) => text);
  const numbers = row.filter(isNumber).map(({ text }) => text);
  return [...labels, ...(numbers.some((text) => text !== "") ? [numbers.join(" ").trim()] : [])];
}

/** The label is broken where its column ends; the numbers stand beside its middle line. */
function middleLine(random: Random, row: readonly GeneratedCell[]): string[] {
  const numbers = row
    .filter(isNumber)
    .map(({ text }) => text)
    .filter((text) => text !== "");
  const label = row.findLast(({ role }) => role === "label");
  if (!label) return [row.map(({ text }) => text).join(" ")];
  const groups = row.filter(({ role }) => role === "group").map(({ text }) => text);
  const width = random.int(9, 16);
  const pieces = label.text.match(new RegExp(`[\\s\\S]{1,${String(width)}}`, "g")) ?? [];
  const middle = Math.floor((pieces.length - 1) / 2);
  const isApart = pieces.length % 2 === 0 && random.chance(0.5);
  const lines = pieces.flatMap((piece, index) => {
    if (index !== middle) return [piece];
    return isApart ? [piece, numbers.join(" ")] : [[piece, ...numbers].join(" ")];
  });
  return [...groups, ...lines];
}

type PageMark = (page: number) => string;
const plainMarks: readonly [PageMark, ...PageMark[]] = [
  (page) => `— ${String(page)} —`,
  (page) => `第 ${String(page)} 页`,
  (page) => `- ${String(page)} -`,
  (page) => `第${String(page)}页 共9页`,
];

/** Ends a page every thirty lines or so. */
function paged(
  { noise, title }: GeneratedReport,
  random: Random,
  lines: readonly string[],
  layout: TextLayout,
): string[] {
  if (noise === "none" || random.chance(0.4)) return [...lines];
  const mark: PageMark = noise === "hard" && random.chance(0.4) ? String : random.pick(plainMarks);
  const heading = random.chance(0.4) ? [title] : [];
  const length = random.int(20, 45) * (layout === "lines" || layout === "paragraphs" ? 4 : 1);
  // Title, preamble and part 一 are a page of their own, so that a bare number stands outside the tables at least once.
  const first = lines.findIndex((line) => /^[二三]、/.test(line));
  return lines.flatMap((line, index) => {
    if (index < first) return [line];
    if (index === first) return [mark(1), ...heading, line];
    return (index - first) % length === 0 ? [line, mark(1 + (index - first) / length), ...heading] : [line];
  });
}
