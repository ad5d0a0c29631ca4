/** Gives rows without a label their place by the order of the form, where that leaves one place only. */
import { rowLabels, type FormRow } from "./form-rows";
import { normaliseLabel } from "../normalise";
import { type PrintedRow } from "./printed-row";

/**
 * Whole rows of table 三 without a label take the rows of the form between two whole labelled ones, where exactly so many
 * are missing there and no row of the agency's own stands among them.
 */
export function withOrderedRows(form: readonly FormRow[], printed: readonly PrintedRow[]): PrintedRow[] {
  const order = form.map(({ key }) => key);
  const rows = [...printed];
  let before: number | null = null;
  let open: number[] = [];
  for (const [index, row] of printed.entries()) {
    if (row.part !== "三" || row.layout !== "grid") continue;
    if (row.key === null && isWhole(row)) {
      open.push(index);
      continue;
    }
    const here = isAnchor(row) ? order.indexOf(row.key) : -1;
    const from = (before ?? here) + 1;
    const keys = order.slice(from, here);
    const isFilled = here >= 0 && keys.length === open.length;
    if (isFilled && open.every((at, each) => mayName(printed[at], keys[each]))) give(rows, open, keys);
    before = here < 0 ? null : here;
    open = [];
  }
  return rows;
}

function give(rows: PrintedRow[], open: readonly number[], keys: readonly string[]): void {
  open.forEach((index, offset) => {
    const row = rows[index];
    if (row) rows[index] = { ...row, key: keys[offset] ?? null };
  });
}

/** No label, or a piece of the label of the row that the order gives: the rest of it was lost among other lines. */
function mayName(row: PrintedRow | undefined, key: string | undefined): boolean {
  if (!row?.label) return true;
  const piece = withoutNumber(row.label.text);
  return rowLabels.some((each) => {
    if (each.key !== key) return false;
    const label = withoutNumber(each.label);
    return label === piece || (piece.length >= 3 && label.includes(piece));
  });
}

/** Numbers before labels are often automatic ones, which may count through all groups. */
function withoutNumber(label: string): string {
  return normaliseLabel(label).replace(/^\d{1,2}/, "");
}

function isWhole({ cells }: PrintedRow): boolean {
  return cells.filter(({ text }) => text !== "").length === 7;
}

/** A labelled row holds its place where it is whole; the last of the table even where a cell of it is lost. */
function isAnchor(row: PrintedRow): row is PrintedRow & { key: string } {
  return row.key !== null && (isWhole(row) || row.key === "requests.carried-out");
}
