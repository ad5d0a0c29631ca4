/** Invented figures of an edition: sums that hold, now and then a slip; blank cells; and how each is printed. */
import { cellsOf, type Cell, type Edition, type RowVariant } from "@/report/form/define";
import { type Figure } from "@/report/figure";
import { type Noise } from "./generated-report.test-support";
import { type Random } from "./random.test-support";

/** Figures by code. */
export type Values = Record<string, Figure>;

/** How one cell is printed, whether that is certain, and the value it states. */
export interface PrintedValue {
  readonly text: string;
  readonly value: Figure;
  readonly isCertain: boolean;
}

const applicants = [
  "natural-person",
  "enterprise",
  "research-institute",
  "welfare-organisation",
  "legal-service-body",
  "other-organisation",
] as const;

/** Figures for every cell of the edition. */
export function inventFigures(random: Random, edition: Edition, variant: RowVariant, noise: Noise): Values {
  const cells = cellsOf(edition, variant);
  const size = random.pick([3, 12, 90, 2500]);
  const zeros = random.pick([0.2, 0.7, 0.95]);
  const values: Values = Object.fromEntries(cells.map((cell) => [cell.code, inventOne(random, cell, size, zeros)]));
  addRequests(values, cells);
  addDisputes(values);
  if (noise !== "none" && random.chance(0.4)) breakSums(random, values, cells);
  return values;
}

function inventOne(random: Random, { measure }: Cell, size: number, zeros: number): Figure {
  if (measure === "amount") {
    const whole = random.chance(zeros) ? 0 : random.int(0, size * 40);
    return random.chance(0.5) ? String(whole) : `${String(whole)}.${String(random.int(0, 999_999))}`;
  }
  if (random.chance(zeros)) return 0;
  return measure === "change" ? random.int(-size, size) : random.int(0, size);
}

function addRequests(values: Values, cells: readonly Cell[]): void {
  const rows = [...new Set(cells.filter(({ part }) => part === "三").map(({ code }) => code.replace(/\.[^.]+$/, "")))];
  const edge = new Set(["requests.received", "requests.carried-in", "requests.concluded", "requests.carried-out"]);
  const of = (row: string, column: string): number => Number(values[`${row}.${column}`] ?? 0);
  for (const column of applicants) {
    const concluded = rows.filter((row) => !edge.has(row)).reduce((all, row) => all + of(row, column), 0);
    const balance = concluded + of("requests.carried-out", column);
    const carriedIn = Math.min(of("requests.carried-in", column), balance);
    values[`requests.concluded.${column}`] = concluded;
    values[`requests.carried-in.${column}`] = carriedIn;
    values[`requests.received.${column}`] = balance - carriedIn;
  }
  for (const row of rows) values[`${row}.total`] = applicants.reduce((all, column) => all + of(row, column), 0);
}

function addDisputes(values: Values): void {
  for (const block of ["reconsideration", "litigation.direct", "litigation.after-reconsideration"]) {
    values[`${block}.total`] = ["upheld", "corrected", "other", "pending"].reduce(
      (all, column) => all + Number(values[`${block}.${column}`] ?? 0),
      0,
    );
  }
}

function breakSums(random: Random, values: Values, cells: readonly Cell[]): void {
  const counts = cells.filter(({ measure }) => measure === "count");
  for (let slips = random.int(1, 12); slips > 0; slips -= 1) {
    const cell = counts[random.int(0, counts.length - 1)];
    if (cell) values[cell.code] = random.int(0, 40);
  }
}

const blanks = ["", "/", "-", "—", "&nbsp;"] as const;

/** How a cell prints its figure; `blanks` is the share of cells left blank in this report. */
export function printFigure(
  random: Random,
  {
    cell,
    value,
    noise,
    share,
  }: { readonly cell: Cell; readonly value: Figure; readonly noise: Noise; readonly share: number },
): PrintedValue {
  if (value === null || random.chance(share)) return { text: random.pick(blanks), value: null, isCertain: true };
  const plain = String(value);
  const whole = { value, isCertain: true };
  if (noise === "none" || random.chance(0.93)) return { text: plain, ...whole };
  if (cell.measure === "amount") {
    const other = cell.unit === "元" ? "万元" : "元";
    return random.chance(0.7)
      ? { text: `${plain}${cell.unit}`, ...whole }
      : { text: `${plain}${other}`, value: null, isCertain: false };
  }
  if (cell.measure === "change") return { text: value === 0 ? "0" : plain.replace("-", "－"), ...whole };
  const text = random.pick([
    `${plain}件`,
    `${plain}（其中修订1件）`,
    `${plain} （含上年2件）`,
    plain.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    Number(value).toLocaleString("en-US"),
  ] as const);
  return { text, ...whole };
}
