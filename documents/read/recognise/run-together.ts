/** Knows rows of any layout in which one cell holds the digits of them all. */
import { type Figure } from "@/report/figure";
import { disputesRow, type FormRow } from "./form-rows";
import { holdsTotal } from "./place-row";
import { type PrintedRow } from "./printed-row";

/** Longer than any count of requests or cases: a longer number is several. */
const mostDigits = 6;

/** Whether the digits of this row ran together: its only cell that is filled holds them all, and cannot be one number. */
export function isRunTogether(form: readonly FormRow[], printed: PrintedRow): boolean {
  if (printed.layout === "glued") return true;
  const width = form.find(({ key }) => key === printed.key)?.cells.length ?? 1;
  const filled = printed.cells.filter(({ text }) => text.trim() !== "");
  const text = filled[0]?.text.trim() ?? "";
  if (width === 1 || filled.length !== 1 || !/^\d[\d\s]*$/.test(text)) return false;
  const digits = text.replace(/\s/g, "").length;
  return digits >= width && (digits > mostDigits || hasBoundary(text));
}

/** A zero in front or a space shows that several numbers stand there. */
function hasBoundary(text: string): boolean {
  return /^0\d/.test(text) || /\d\s+\d/.test(text);
}

/** Whether the only division of a row is beyond doubt: in a table that was joined as a whole, or for what the digits show. */
export function isCertainlyDivided(row: FormRow, printed: PrintedRow, values: readonly Figure[]): boolean {
  if (printed.layout === "glued") return true;
  const text = printed.cells.find((cell) => cell.text.trim() !== "")?.text.trim() ?? "";
  return holdsTotals(row, values) ?? hasBoundary(text);
}

function holdsTotals(row: FormRow, values: readonly Figure[]): boolean | null {
  if (row.key === disputesRow) return [0, 5, 10].every((from) => holdsTotal(values.slice(from, from + 5)));
  return row.part === "三" ? holdsTotal(values) : null;
}
