/** What a report takes from the one of the year before: the carry-over, and figures to compare with. */
import { emptyContent, type ReportContent } from "../content";
import { type Figure, subtractDecimals } from "../figure";
import { findCell } from "../form/editions";

const rowIn = "requests.carried-in.";
const rowOut = "requests.carried-out.";

/** A cell of 二、上年结转 beside what last year's 四、结转下年度 says. */
export interface CarriedCell {
  readonly code: string;
  readonly value: number;
}

/** The row 二、上年结转 as last year's report closes it; cells that last year does not state are absent. */
export function carriedOver(content: Pick<ReportContent, "figures">, previous: ReportContent | null): CarriedCell[] {
  return Object.entries(previous?.figures ?? {}).flatMap(([out, value]) => {
    const code = out.startsWith(rowOut) ? rowIn + out.slice(rowOut.length) : "";
    return typeof value === "number" && Object.hasOwn(content.figures, code) ? [{ code, value }] : [];
  });
}

/**
 * Last year's report as it closes for an agency into which others were merged in the year: its 四、结转下年度 is the sum of all of
 * them, cell by cell; null in a cell that one of them does not state, or whose report is not there (null in `closings`).
 */
export function withClosings(
  previous: ReportContent | null,
  closings: readonly (Pick<ReportContent, "figures" | "edition"> | null)[],
): ReportContent | null {
  if (closings.length === 0) return previous;
  const edition = previous?.edition ?? closings.find((each) => each !== null)?.edition;
  if (edition === undefined) return null;
  const base = previous ?? emptyContent(edition, "transcribed");
  const parts = [...(previous ? [previous] : []), ...closings];
  const summed = Object.keys(base.figures)
    .filter((code) => code.startsWith(rowOut))
    .map((code) => [code, sumOrNull(parts.map((part) => part?.figures[code]))]);
  return { ...base, figures: { ...base.figures, ...(Object.fromEntries(summed) as ReportContent["figures"]) } };
}

function sumOrNull(values: readonly (Figure | undefined)[]): number | null {
  const numbers = values.filter((value) => typeof value === "number");
  return numbers.length === values.length ? numbers.reduce((sum, value) => sum + value, 0) : null;
}

/** The cells of the row that can be filled: those of {@link carriedOver} that hold something else now. */
export function carryOverOffer(content: ReportContent, previous: ReportContent | null): CarriedCell[] {
  return carriedOver(content, previous).filter(({ code, value }) => content.figures[code] !== value);
}

/** Last year's figure of a cell and how far this year's is from it; null where either year does not state it. */
export interface LastYear {
  readonly value: Exclude<Figure, null>;
  readonly difference: string | null;
}

/**
 * Last year's figures that may stand beside this year's, by code. Table 二 counts other things on another edition
 * (what 2019 calls 本年新制作数量 is not 2021's 本年制发件数), so there only the same edition is compared.
 */
export function lastYearBeside(
  content: Pick<ReportContent, "edition" | "figures">,
  previous: Pick<ReportContent, "edition" | "figures"> | null,
): Readonly<Record<string, LastYear>> {
  const pairs = Object.entries(previous?.figures ?? {}).flatMap(([code, before]): [string, LastYear][] => {
    const cell = findCell(content.edition, code);
    if (!cell || before === null || !Object.hasOwn(content.figures, code)) return [];
    if (cell.part === "二" && previous?.edition !== content.edition) return [];
    const now = content.figures[code];
    const difference = now === null || now === undefined ? null : signed(subtractDecimals(String(now), String(before)));
    return [[code, { value: before, difference }]];
  });
  return Object.fromEntries(pairs);
}

function signed(difference: string): string {
  if (/^-?0$/.test(difference)) return "0";
  return difference.startsWith("-") ? difference.replace("-", "−") : `+${difference}`;
}
