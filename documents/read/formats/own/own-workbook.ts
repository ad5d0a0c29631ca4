/** Reads this system's own workbook, written report or filled-in form; one whose labels were changed is read like any other. */
import { placeTable } from "@/documents/write/placed-table";
import {
  basicLines,
  continued,
  narrativeLines,
  scopeWords,
  sheetNames,
  tableSheet,
  workbookMark,
} from "@/documents/write/workbook-form";
import { emptyContent, type Narrative, type UnclearCell } from "@/report/content";
import { isFigure, type Figure } from "@/report/figure";
import { type Edition, type RowVariant } from "@/report/form/define";
import { editionOf, isEditionId } from "@/report/form/editions";
import { type Reading } from "../../model";
import { readCell } from "../../recognise/normalise";
import { gridOf, type OwnGrid } from "./own-grid";
import { isYear, newer } from "./own-json";
import { readCategories, readIndicatorList, readUnclear } from "./own-lists";
import { ownReading, type CellNote } from "./own-reading";
import { openWorkbook, type Sheet } from "../xlsx/xlsx-workbook";

/** The report in a workbook of this system; null where it is another's, or its form was changed. */
export async function readOwnWorkbook(bytes: Uint8Array): Promise<Reading | null> {
  return ownSheetsReading(await openWorkbook(bytes));
}

/** The same of sheets that are open already. */
export function ownSheetsReading(sheets: readonly Sheet[]): Reading | null {
  const sheet = (name: string): OwnGrid => gridOf(sheets.find((one) => one.name === name));
  const mark = markOf(sheet(sheetNames.mark));
  const edition = mark.get("edition") ?? "";
  if (mark.get("format") !== workbookMark.format || !isEditionId(edition)) return null;
  if (mark.get("version") !== String(workbookMark.version)) throw newer();
  const tables = readTables(editionOf(edition), mark.get("variant") === "instead" ? "instead" : "form", sheet);
  if (!tables) return null;
  const { figures, unreadable, notes } = tables;
  const { facts, narrative } = readBasics(sheet(sheetNames.basics));
  const fact = (key: BasicKey): string => facts.get(key) ?? "";
  const unclear = readUnclear(sheet(sheetNames.unclear)).filter(({ code }) => (figures[code] ?? null) === null);
  const known = new Set(unclear.map(({ code }) => code));
  const year = Number(fact("year"));
  return ownReading(
    "xlsx",
    {
      agency: fact("agency"),
      year: isYear(year) ? year : null,
      scope: scopeOf(fact("scope")),
      content: {
        ...emptyContent(edition, mark.get("origin") === "authored" ? "authored" : "transcribed"),
        figures,
        unclear: [...unclear, ...unreadable.filter(({ code }) => !known.has(code))],
        indicators: readIndicatorList(sheet(sheetNames.indicators)),
        disclosures: readCategories(sheet(sheetNames.categories), mark.get("disclosures") === "list"),
        narrative,
        period: { from: dayOf(fact("periodFrom")), to: dayOf(fact("periodTo")) },
        contact: {
          address: fact("address"),
          postcode: fact("postcode"),
          telephone: fact("telephone"),
          email: fact("email"),
        },
        source: { address: fact("sourceAddress"), publishedOn: dayOf(fact("publishedOn")) },
      },
    },
    notes,
  );
}

type BasicKey = (typeof basicLines)[number]["key"];

function markOf(grid: OwnGrid): Map<string, string> {
  return new Map(
    Array.from({ length: Math.min(grid.lastRow, 20) }, (_, index) => [
      grid.text(index + 1, 1),
      grid.text(index + 1, 2),
    ]),
  );
}

function scopeOf(text: string): "own" | "roll-up" | null {
  return text.trim() === scopeWords.own ? "own" : text.trim() === scopeWords["roll-up"] ? "roll-up" : null;
}

/** Days are typed in several ways; anything else is left for the check of the content to refuse. */
function dayOf(text: string): string | null {
  const match = /^\s*(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?\s*$/.exec(text);
  const [, year = "", month = "", day = ""] = match ?? [];
  return match ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : text.trim() || null;
}

interface Tables {
  readonly figures: Record<string, Figure>;
  readonly unreadable: UnclearCell[];
  readonly notes: CellNote[];
}

/** The figures of all tables by their places; null where a header, band or label is not the one written there. */
function readTables(edition: Edition, variant: RowVariant, sheet: (name: string) => OwnGrid): Tables | null {
  const tables: Tables = { figures: {}, unreadable: [], notes: [] };
  for (const part of edition.parts.filter(({ blocks }) => blocks.length > 0)) {
    const grid = sheet(tableSheet(part.number));
    for (const { row, column, text, figure } of placeTable(part, variant).boxes) {
      if (figure) readFigure(tables, grid.text(row, column), figure);
      else if (squeezed(grid.text(row, column)) !== squeezed(text)) return null;
    }
  }
  return tables;
}

function squeezed(text: string): string {
  return text.replace(/\s/g, "");
}

function readFigure(
  { figures, unreadable, notes }: Tables,
  text: string,
  { code, measure, unit }: { code: string; measure: Parameters<typeof isFigure>[1]; unit: string },
): void {
  figures[code] = null;
  const isExact: boolean = isFigure(text, measure);
  if (isExact) {
    figures[code] = text;
    return;
  }
  const read = readCell(text, measure, unit);
  if (read.kind === "figure") figures[code] = read.value;
  if (read.kind === "figure" && read.note !== null) notes.push({ code, note: read.note });
  if (read.kind === "unreadable") unreadable.push({ code, printed: text.slice(0, 1000), why: "unreadable" });
}

function readBasics(grid: OwnGrid): { facts: Map<BasicKey, string>; narrative: Narrative } {
  const facts = new Map<BasicKey, string>();
  const texts = new Map<keyof Narrative, string>();
  let part: keyof Narrative | null = null;
  for (let row = 2; row <= grid.lastRow; row += 1) {
    const label = grid.text(row, 1).trim();
    const text = grid.text(row, 2);
    const line = basicLines.find((one) => one.label === label);
    if (line) facts.set(line.key, text);
    part = label === continued ? part : (narrativeLines.find((one) => one.label === label)?.key ?? null);
    if (part) texts.set(part, (texts.get(part) ?? "") + text.replace(/\r\n/g, "\n"));
  }
  const of = (key: keyof Narrative): string => texts.get(key) ?? "";
  const narrative = {
    preamble: of("preamble"),
    overview: of("overview"),
    problems: of("problems"),
    otherMatters: of("otherMatters"),
  };
  return { facts, narrative };
}
