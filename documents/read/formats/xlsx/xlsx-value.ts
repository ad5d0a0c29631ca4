/** What a cell of a workbook shows: numbers exactly as they are kept, with the sign and unit their format adds. */

/** A value as a workbook keeps it. */
export type WorkbookValue =
  | string
  | number
  | boolean
  | Date
  | { readonly error: string }
  | { readonly richText: readonly { readonly text?: string }[] | string }
  | null;

/** The cell's text as a person sees it; a number is given exactly even where its format rounds it. */
export function shownText(value: WorkbookValue, format: string): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number") return shownNumber(value, format);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (value instanceof Date) return shownDate(value);
  if ("error" in value) return value.error;
  if (!("richText" in value)) return "";
  return typeof value.richText === "string" ? value.richText : value.richText.map(({ text }) => text ?? "").join("");
}

function shownDate(date: Date): string {
  if (Number.isNaN(date.getTime())) return "#VALUE!";
  return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
}

/** The shortest decimal text of a stored number: the fifteen digits a spreadsheet keeps, without binary remainders. */
export function decimalText(value: number): string {
  const fifteen = Number(value.toPrecision(15));
  const text = String(fifteen === 0 ? 0 : fifteen);
  if (!text.includes("e")) return text;
  return Math.abs(fifteen) < 1 ? fifteen.toFixed(20).replace(/\.?0+$/, "") : text;
}

/** What a format does to a number beside rounding it. */
interface NumberFormat {
  readonly before: string;
  readonly after: string;
  /** Decimals that are always shown. */
  readonly decimals: number;
  readonly kind: "number" | "percent" | "other" | "words" | "nothing";
}

const fullFormats = new Set(["", "general", "@"]);

function shownNumber(value: number, format: string): string {
  if (!Number.isFinite(value)) return "#NUM!";
  const { before, after, decimals, kind } = formatFor(value, format);
  if (kind === "nothing") return "";
  // The dash of an accounting format is how it writes zero.
  if (kind === "words") return value === 0 && /^\s*-+\s*$/.test(before) ? "0" : before.trim();
  const size = kind === "percent" ? value * 100 : value;
  const text = padded(decimalText(withoutNoise(size)), decimals);
  // Shown in thousands, as a fraction or with signs between its digits: neither the shown nor the kept number is certain.
  if (kind === "other") return `≈${text}`;
  return `${before}${text}${kind === "percent" ? "%" : ""}${after}`.trim();
}

/** 1234.50000001 is 1234.5: no amount of money has parts that small, sums of binary fractions do. */
function withoutNoise(value: number): number {
  const rounded = Number(value.toFixed(6));
  return Math.abs(value) >= 1 && Math.abs(value - rounded) < 1e-7 ? rounded : value;
}

function padded(text: string, decimals: number): string {
  const fraction = text.split(".")[1] ?? "";
  if (decimals === 0 || text.includes("e") || fraction.length >= decimals) return text;
  return `${text.split(".")[0] ?? ""}.${fraction.padEnd(decimals, "0")}`;
}

function formatFor(value: number, format: string): NumberFormat {
  if (fullFormats.has(format.trim().toLowerCase())) return { before: "", after: "", decimals: 0, kind: "number" };
  const sections = sectionsOf(format);
  const chosen = value < 0 ? 1 : value === 0 ? 2 : 0;
  const section = sections[chosen] ?? sections[0] ?? "";
  if (sections.length > 1 && section.trim() === "") return { before: "", after: "", decimals: 0, kind: "nothing" };
  return readSection(section);
}

/** Quoted or escaped text, padding, brackets (a currency or a colour), and single signs. */
const token =
  /"(?<quoted>[^"]*)"|[\\!](?<escaped>.)|(?<padding>[_*].)|\[\$(?<currency>[^\]-]*)[^\]]*\]|(?<note>\[[^\]]*\])|(?<general>General)|(?<digit>[0#?.,])|(?<percent>%)|(?<other>[/E])|(?<plain>.)/gis;

/** Sections stand apart by semicolons that are in no quotes. */
function sectionsOf(format: string): string[] {
  const marked = format.replace(/"[^"]*"|\\.|;/gs, (piece) => (piece === ";" ? "\u0000" : piece));
  return marked.split("\u0000");
}

function readSection(section: string): NumberFormat {
  const state: SectionState = { before: "", after: "", digits: "", isPercent: false, isOther: false };
  for (const match of section.matchAll(token)) readToken(state, match);
  const { before, after, digits, isPercent } = state;
  // A comma after the last digit shows thousands.
  const isScaled = /,(?:\.[0#?]*)?$/.test(digits.replace(/,(?=[0#?])/g, ""));
  const decimals = /\.(0*)/.exec(digits)?.[1]?.length ?? 0;
  const kind = digits === "" ? "words" : state.isOther || isScaled ? "other" : isPercent ? "percent" : "number";
  // Brackets around negative numbers are the minus sign of accounts; the number keeps its own.
  const plain = (text: string): string => text.replace(/[()+-]/g, "");
  return digits === ""
    ? { before, after, decimals, kind }
    : { before: plain(before), after: plain(after), decimals, kind };
}

interface SectionState {
  before: string;
  after: string;
  digits: string;
  isPercent: boolean;
  isOther: boolean;
}

function readToken(state: SectionState, { groups = {} }: RegExpExecArray): void {
  const { padding, note, general, digit, percent, other } = groups;
  if (padding !== undefined || note !== undefined) return;
  if (digit !== undefined || general !== undefined) {
    // Text between digits: "0.0" with an escaped point shows ten thousands.
    if (state.after.trim() !== "") state.isOther = true;
    state.digits += digit ?? "#";
  } else if (percent !== undefined) state.isPercent = true;
  else if (other !== undefined) state.isOther = true;
  else state[state.digits === "" ? "before" : "after"] += literalOf(groups);
}

function literalOf({ quoted, escaped, currency, plain }: Readonly<Record<string, string | undefined>>): string {
  return quoted ?? escaped ?? currency ?? plain ?? "";
}
