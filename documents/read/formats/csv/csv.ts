/** Reads CSV: the files this system writes exactly, others as rows of cells that are recognised like any table. */
import { csvCodes, csvHeader } from "@/documents/write/csv";
import { plainField } from "@/documents/write/csv-text";
import { type Disclosures, type ListedIndicator, type UnclearCell } from "@/report/content";
import { emptyContent } from "@/report/content";
import { parseFigure } from "@/report/figure";
import { findCell, isEditionId } from "@/report/form/editions";
import { UnreadableDocument, type Reading } from "../../model";
import { type Original } from "../../original";
import { transcribe, type Item } from "../../transcript";
import { csvLines } from "./csv-lines";
import { isYear } from "../own/own-json";
import { ownReading } from "../own/own-reading";

interface CsvLine {
  readonly code: string;
  readonly row: string;
  readonly column: string;
  readonly unit: string;
  readonly value: string;
  readonly status: string;
}

/** A CSV file of others: rows of cells, and lines with a single text as paragraphs. */
export function csvOriginal(text: string): Original {
  const items = csvLines(text).map((fields): Item => {
    const filled = fields.filter((field) => field.trim() !== "");
    if (filled.length === 1 && fields[0] !== "") return { kind: "paragraph", text: filled[0] ?? "" };
    return { kind: "row", cells: fields.map((field, index) => ({ text: field, from: index, to: index })) };
  });
  return transcribe("csv", items);
}

/** The figures, indicators and categories of a CSV file of this system; null where the file is another's. */
export function readOwnCsv(text: string): Reading | null {
  const [header, ...rest] = csvLines(text);
  if (header?.join() !== csvHeader.join()) return null;
  const lines = rest.map(lineOf);
  const factOf = (code: string): string => lines.find((line) => line.code === code)?.value ?? "";
  const edition = factOf(csvCodes.edition);
  // Files that say no edition were written before editions were named in them: their figures are read as rows.
  if (!isEditionId(edition)) return null;
  const cells = lines.filter(({ code }) => !codesOfLists.has(code));
  const year = Number(factOf(csvCodes.year));
  const scope = factOf(csvCodes.scope);
  const content = {
    ...emptyContent(edition, factOf(csvCodes.origin) === "authored" ? "authored" : "transcribed"),
    figures: Object.fromEntries(cells.map((line) => [line.code, figureOf(line, edition)])),
    unclear: cells.filter(({ status }) => status === "unclear").map(unclearOf),
    indicators: indicatorsOf(lines),
    disclosures: disclosuresOf(lines),
  };
  return ownReading("csv", {
    agency: factOf(csvCodes.agency),
    year: isYear(year) ? year : null,
    scope: scope === "own" || scope === "roll-up" ? scope : null,
    content,
  });
}

const codesOfLists = new Set<string>(Object.values(csvCodes));

function lineOf(fields: readonly string[]): CsvLine {
  const at = (index: number): string => plainField(fields[index] ?? "");
  return { code: at(0), row: at(2), column: at(3), unit: at(4), value: at(5), status: at(6) };
}

function figureOf({ code, row, column, value }: CsvLine, edition: Parameters<typeof findCell>[0]): unknown {
  // A code that is not on the form is told by the check of the content.
  const cell = findCell(edition, code);
  if (value === "" || !cell) return null;
  if (cell.measure === "amount" && /^\d{1,15}(\.\d{1,8})?$/.test(value)) return value;
  const parsed = parseFigure(value, cell.measure);
  if (parsed.ok) return parsed.value;
  throw new UnreadableDocument({
    zh: `“${row} · ${column}”不是有效的数字，请改正后再读取。`,
    en: `${code} is not a valid number; correct it and read the file again.`,
  });
}

/** The file does not hold what is printed in the cell. */
function unclearOf({ code }: CsvLine): UnclearCell {
  return { code, printed: "", why: "unreadable" };
}

function countOf({ value, row }: CsvLine): number | null {
  const parsed = parseFigure(value, "count");
  if (parsed.ok && typeof parsed.value !== "string") return parsed.value;
  throw new UnreadableDocument({
    zh: `“${row}”的数量不是非负整数，请改正后再读取。`,
    en: `The count of "${row}" is not a whole number; correct it and read the file again.`,
  });
}

function indicatorsOf(lines: readonly CsvLine[]): ListedIndicator[] {
  const found = lines.filter(({ code }) => code === csvCodes.indicator);
  return found.flatMap((line, index): ListedIndicator[] => {
    const next = found[index + 1];
    if (index % 2 === 1 || !next) return [];
    return [{ label: line.row, unit: line.unit, year: countOf(line), sinceStart: countOf(next) }];
  });
}

function disclosuresOf(lines: readonly CsvLine[]): Disclosures | null {
  const total = lines.find(({ code }) => code === csvCodes.statedTotal);
  const items = lines.filter(({ code }) => code === csvCodes.category);
  if (!total && items.length === 0) return null;
  return {
    statedTotal: total ? countOf(total) : null,
    items: items.map((line) => ({ category: line.row, count: countOf(line) })),
  };
}
