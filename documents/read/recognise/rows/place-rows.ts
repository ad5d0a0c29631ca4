/** From printed rows to the figures of an edition: rows placed, doubles compared, rows without label placed by order. */
import { cellsOf, type EditionId, type RowVariant } from "@/report/form/define";
import { editionOf } from "@/report/form/editions";
import { singleOtherRow } from "@/report/form/requests-and-disputes";
import { type UnclearCell } from "@/report/content";
import { type Figure } from "@/report/figure";
import { divideRows } from "../divisions/divide-digits";
import { formRows, type FormRow } from "./form-rows";
import { type Division, type Place, type Proposal, type Unread } from "../../model";
import { withOrderedRows } from "./order-rows";
import { headersFit } from "../columns/columns";
import { placeRow, type Placed } from "./place-row";
import { type PrintedRow } from "./printed-row";
import { startsOf } from "./row-starts";
import { isRunTogether } from "../divisions/run-together";

/** The figures of a document and all that could not become one. */
export interface PlacedFigures {
  readonly figures: Record<string, Figure>;
  readonly unclear: UnclearCell[];
  readonly evidence: Record<string, Place>;
  readonly proposals: Record<string, Proposal>;
  readonly divisions: Division[];
  readonly blank: string[];
  readonly absent: string[];
  readonly unread: Unread[];
}

/** Places every printed row on the form. */
export function placeRows(edition: EditionId, variant: RowVariant, printed: readonly PrintedRow[]): PlacedFigures {
  const form = formRows(editionOf(edition), variant);
  const result: PlacedFigures = {
    figures: Object.fromEntries(cellsOf(editionOf(edition), variant).map(({ code }) => [code, null])),
    unclear: [],
    evidence: {},
    proposals: {},
    divisions: [],
    blank: [],
    absent: [],
    unread: [],
  };
  const together = printed.filter((each) => isRunTogether(form, each));
  const { labelled, leftOver } = sortRows(
    form,
    printed.filter((each) => !together.includes(each)),
  );
  const readings = new Map<string, Placed[]>();
  const findStart = startsOf([...labelled.values()].flat(), form);
  for (const row of form) {
    const { rows, others } = ofTheForm(row, labelled.get(row.key) ?? []);
    leftOver.push(...others);
    const place = (each: PrintedRow): Placed[] => placeRow(row, each, placeOf(each), findStart(each, row.cells.length));
    const reading = oneReading(rows.map(place));
    if (reading) readings.set(row.key, reading);
  }
  result.divisions.push(...divideRows(form, together, readings));
  for (const row of form) record(result, row, readings.get(row.key));
  leftOver.forEach((row) => result.unread.push(unreadRow(row)));
  return result;
}

/** Where a label stands in a table of the form and in another of the agency's own, the headers tell the one from the other. */
function ofTheForm(
  form: FormRow,
  printed: readonly PrintedRow[],
): { rows: readonly PrintedRow[]; others: readonly PrintedRow[] } {
  const rows = printed.filter(({ headers = [] }) => headersFit(form, headers));
  if (printed.length < 2 || rows.length === 0) return { rows: printed, others: [] };
  return { rows, others: printed.filter((each) => !rows.includes(each)) };
}

function placeOf(row: PrintedRow): Place {
  return row.label ?? row.cells[0] ?? { line: 1, column: 1, text: "" };
}

function sortRows(
  form: readonly FormRow[],
  printed: readonly PrintedRow[],
): { labelled: Map<string, PrintedRow[]>; leftOver: PrintedRow[] } {
  const onForm = new Set(form.map(({ key }) => key));
  const rows = withOrderedRows(
    form,
    printed.filter(({ layout }) => layout !== "glued"),
  );
  const gridParts = new Set(
    rows
      .filter(({ layout, key, cells }) => layout === "grid" && key !== null && cells.length >= 7)
      .map(({ part }) => part),
  );
  const labelled = new Map<string, PrintedRow[]>();
  const leftOver: PrintedRow[] = [];
  for (const row of rows) {
    const stray = row.layout === "lines" && gridParts.has(row.part);
    if (row.key === null || !onForm.has(row.key) || stray) leftOver.push(row);
    else labelled.set(row.key, [...(labelled.get(row.key) ?? []), row]);
  }
  return { labelled, leftOver };
}

/** A row printed twice counts once when both say the same. */
function oneReading(readings: readonly Placed[][]): Placed[] | null {
  const [first, ...others] = readings;
  if (!first) return null;
  return first.map((placed, index) => {
    const other = others.map((reading) => reading[index]).find((each) => each && valueOf(each) !== valueOf(placed));
    if (!other) return placed;
    const text = `${placed.place.text} / ${other.place.text}`;
    return {
      kind: "unclear",
      why: "several-numbers",
      place: { ...placed.place, text },
      proposal: null,
      reason: { zh: "", en: "" },
    };
  });
}

function valueOf(placed: Placed): string {
  return placed.kind === "figure" ? String(placed.value) : placed.kind;
}

function record(result: PlacedFigures, row: FormRow, reading: readonly Placed[] | undefined): void {
  row.cells.forEach(({ code }, index) => {
    const placed = reading?.[index];
    if (!placed) {
      result.absent.push(code);
      return;
    }
    result.evidence[code] = placed.place;
    if (placed.kind === "blank") result.blank.push(code);
    if (placed.kind === "figure") {
      result.figures[code] = placed.value;
      if (placed.note) {
        result.unread.push({
          place: placed.place,
          reason: { zh: "单元格中的说明未收入数字。", en: "The note in the cell is not part of the figure." },
        });
      }
    }
    if (placed.kind === "unclear") {
      result.unclear.push({ code, printed: placed.place.text, why: placed.why });
      if (placed.proposal !== null) result.proposals[code] = { value: placed.proposal, reason: placed.reason };
    }
  });
}

function unreadRow(row: PrintedRow): Unread {
  const place = placeOf(row);
  const text = [row.label?.text, ...row.cells.map((cell) => cell.text)].filter(Boolean).join(" ");
  return {
    place: { ...place, text },
    reason:
      row.key === singleOtherRow.key
        ? {
            zh: "这是（六）各行的小计，格式中没有这一行。",
            en: "A subtotal of the rows of （六）, which the form has no row for.",
          }
        : { zh: "这一行不能确定属于表中的哪一行。", en: "This row could not be placed on the form." },
  };
}
