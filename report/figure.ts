/** One cell of the form: a number, or a reason there is none. Missing is never zero. */

/**
 * The stored value of one cell. Counts are integers; amounts of money are exact decimal
 * strings ("4166.241619"); `null` is *not stated* (未载明). A code that is absent from
 * {@link Figures} is *not on this edition* of the form.
 */
export type Figure = number | string | null;

/** All figures of a report, by code (see the edition for the codes that may occur). */
export type Figures = Readonly<Record<string, Figure>>;

/** How a cell is measured: `count` a whole number, `change` a whole number that may be negative, `amount` an exact decimal. */
export type Measure = "count" | "change" | "amount";

/** What a person may have meant by the text of one cell, or the problem with it. */
export type ParsedFigure =
  | { readonly ok: true; readonly value: Figure }
  | { readonly ok: false; readonly problem: "not-a-number" | "negative" | "not-whole" | "too-large" };

/** The largest count the system keeps: above it a typing error is certain (PostgreSQL integer). */
export const largestCount = 2_147_483_647;

const notStatedMarks = new Set(["", "/", "-", "—", "－", "–", "未载明"]);

/**
 * Reads what was typed into a cell. Full-width digits and thousands separators are accepted;
 * an empty cell, `/` and `-` are *not stated*.
 *
 * @example parseFigure("１,２３４", "count") // { ok: true, value: 1234 }
 */
export function parseFigure(text: string, measure: Measure): ParsedFigure {
  const plain = halfWidth(text).replace(/[\s,]/g, "");
  if (notStatedMarks.has(plain)) return { ok: true, value: null };
  if (!/^[+-]?\d+(\.\d+)?$/.test(plain)) return { ok: false, problem: "not-a-number" };
  if (plain.startsWith("-") && measure !== "change" && !/^-0+(\.0+)?$/.test(plain)) {
    return { ok: false, problem: "negative" };
  }
  if (measure === "amount") return parseAmount(plain.replace(/^[+-]/, ""));
  const number = Number(plain);
  if (!Number.isInteger(number)) return { ok: false, problem: "not-whole" };
  if (Math.abs(number) > largestCount) return { ok: false, problem: "too-large" };
  return { ok: true, value: number === 0 ? 0 : number };
}

function parseAmount(plain: string): ParsedFigure {
  const [whole = "0", fraction] = plain.split(".");
  const wholeDigits = whole.replace(/^0+(?=\d)/, "");
  if (wholeDigits.length > 15 || (fraction?.length ?? 0) > 8) return { ok: false, problem: "too-large" };
  return { ok: true, value: fraction === undefined ? wholeDigits : `${wholeDigits}.${fraction}` };
}

/** Whether a stored value may stand in a cell of this measure (the check made before anything is saved). */
export function isFigure(value: unknown, measure: Measure): value is Figure {
  if (value === null) return true;
  if (measure === "amount") return typeof value === "string" && /^\d{1,15}(\.\d{1,8})?$/.test(value);
  if (typeof value !== "number" || !Number.isInteger(value) || Math.abs(value) > largestCount) return false;
  return measure === "change" || value >= 0;
}

/** A sum that tells how many of its parts are not stated, so that a total over gaps is never taken for a whole one. */
export interface Sum {
  /** Exact decimal text of the stated parts' sum; `null` when no part is stated. */
  readonly value: string | null;
  readonly missing: number;
}

/** Adds figures exactly (no binary fractions); parts that are not stated are counted, not added. */
export function sum(parts: readonly (Figure | undefined)[]): Sum {
  const stated = parts.filter((part): part is number | string => part !== null && part !== undefined);
  const missing = parts.length - stated.length;
  if (stated.length === 0) return { value: null, missing };
  return { value: total(stated), missing };
}

function total(stated: readonly (number | string)[]): string {
  const whole = stated.reduce<number>((all, part) => (typeof part === "number" ? all + part : Number.NaN), 0);
  // Counts add exactly as numbers up to 2^53, and much faster; with an amount among them they do not.
  return Number.isSafeInteger(whole) ? String(whole) : stated.map(String).reduce(addDecimals);
}

/** Exact sum of two decimal texts: `addDecimals("0.1", "0.2") === "0.3"`. */
export function addDecimals(left: string, right: string): string {
  const places = Math.max(placesOf(left), placesOf(right));
  return fromScaled(toScaled(left, places) + toScaled(right, places), places);
}

/** Exact difference of two decimal texts: `subtractDecimals("138", "122") === "16"`. */
export function subtractDecimals(left: string, right: string): string {
  const places = Math.max(placesOf(left), placesOf(right));
  return fromScaled(toScaled(left, places) - toScaled(right, places), places);
}

/** Whether two decimal texts are the same quantity: "1.50" is "1.5". */
export function equalDecimals(left: string, right: string): boolean {
  // Nearly always the same text: no need to calculate.
  return left === right || /^-?0$/.test(subtractDecimals(left, right));
}

function placesOf(text: string): number {
  return text.split(".")[1]?.length ?? 0;
}

function toScaled(text: string, places: number): bigint {
  const negative = text.startsWith("-");
  const [whole = "0", fraction = ""] = text.replace("-", "").split(".");
  const scaled = BigInt(whole + fraction.padEnd(places, "0"));
  return negative ? -scaled : scaled;
}

function fromScaled(scaled: bigint, places: number): string {
  const negative = scaled < 0n;
  const digits = (negative ? -scaled : scaled).toString().padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places).replace(/0+$/, "");
  return `${negative ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`;
}

/** Full-width digits, letters and signs as their half-width forms; the ideographic space as a space. */
export function halfWidth(text: string): string {
  return text.replace(/[！-～]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, " ");
}
