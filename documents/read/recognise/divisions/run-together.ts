/** Knows rows of any layout in which one cell holds the digits of them all. */
import { type Figure } from "@/report/figure";
import { disputesRow, type FormRow } from "../rows/form-rows";
import { holdsTotal } from "../rows/place-row";
import { type PrintedRow } from "../rows/printed-row";

/** Longer than any count of requests or cases: a longer number is several. */
const mostDigits = 6;
/** Too long for one count where the other cells of the row are not there. */
const mostDigitsAlone = 4;

/** Whether the digits of this row ran together: its only cell that is filled holds them all, and can hardly be one number. */
export function isRunTogether(form: readonly FormRow[], printed: PrintedRow): boolean {
  if (printed.layout === "glued") return true;
  const width = form.find(({ key }) => key === printed.key)?.cells.length ?? 1;
  const filled = printed.cells.filter(({ text }) => text.trim() !== "");
  if (width === 1 || filled.length !== 1 || !/^\d[\d\s]*$/.test(digitsOf(printed))) return false;
  const digits = digitsOf(printed).replace(/\s/g, "").length;
  const isAlone = printed.cells.length < width && digits > mostDigitsAlone;
  return digits >= width && (isAlone || isSeveral(printed));
}

/** Whether what is printed shows by itself that it is several numbers. */
export function isSeveral(printed: PrintedRow): boolean {
  const text = digitsOf(printed);
  return printed.layout === "glued" || text.replace(/\s/g, "").length > mostDigits || hasBoundary(text);
}

function digitsOf({ cells }: PrintedRow): string {
  return cells.find(({ text }) => text.trim() !== "")?.text.trim() ?? "";
}

/** A zero in front or a space shows that several numbers stand there. */
function hasBoundary(text: string): boolean {
  return /^0\d/.test(text) || /\d\s+\d/.test(text);
}

/** Whether the only division of a row is beyond doubt: in a table that was joined as a whole, or for what the digits show. */
export function isCertainlyDivided(row: FormRow, printed: PrintedRow, values: readonly Figure[]): boolean {
  if (printed.layout === "glued") return true;
  return holdsTotals(row, values) ?? hasBoundary(digitsOf(printed));
}

function holdsTotals(row: FormRow, values: readonly Figure[]): boolean | null {
  if (row.key === disputesRow) return [0, 5, 10].every((from) => holdsTotal(values.slice(from, from + 5)));
  return row.part === "三" ? holdsTotal(values) : null;
}
