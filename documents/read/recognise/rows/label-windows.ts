/** Puts labels to rows of values: in the same row, before them, or broken over the lines around them. */
import { singleOtherRow } from "@/report/form/requests-and-disputes";
import { exactLabel, matchLabel, rowLabels, type LabelMatch } from "./form-rows";
import { isFormWords } from "../columns/form-words";
import { type Place } from "../../model";
import { normaliseLabel } from "../normalise";
import { type Token, type Values, type Words } from "../columns/tokens";

/** Values with the label they were given, if one is certain. */
export interface LabelledValues {
  readonly values: Values;
  readonly key: string | null;
  readonly label: Place | null;
}

const mostBefore = 6;
const mostAfter = 5;

interface Found extends LabelMatch {
  readonly head: number;
  readonly tail: number;
  readonly place: Place;
}

interface Around {
  readonly values: Values;
  readonly before: readonly Words[];
  readonly after: readonly Words[];
}

/** The rows of values among the tokens of one part, each with its label. */
export function labelValues(tokens: readonly Token[]): LabelledValues[] {
  const rows = aroundEach(tokens);
  const found: (LabelledValues & { readonly isBeside: boolean })[] = [];
  let taken = 0;
  let above: string | null = null;
  for (const { values, before, after } of rows) {
    const around = { values, before: before.slice(taken), after };
    const match: Found | null = values.key === null ? labelAround(around, above) : null;
    taken = match?.tail ?? 0;
    above = values.key ?? match?.row.key ?? null;
    const label = match?.place ?? values.inline ?? foreignWords(around);
    found.push({ values, key: above, label, isBeside: match === null || match.head === 0 });
  }
  return found.map((each, index) => (isInOrder(found, index) ? each : { ...each, key: null, label: null }));
}

/** Words right before the values that are no part of the form: the values are a row of the agency's own. */
function foreignWords({ before }: Around): Place | null {
  const last = before.at(-1)?.place;
  if (!last || isFormWords(last.text)) return null;
  const piece = normaliseLabel(last.text);
  return rowLabels.some(({ label }) => normaliseLabel(label).includes(piece)) ? null : last;
}

function aroundEach(tokens: readonly Token[]): Around[] {
  const rows: { values: Values; before: Words[]; after: Words[] }[] = [];
  let words: Words[] = [];
  for (const token of tokens) {
    if (token.kind === "words") {
      words.push(token);
      continue;
    }
    rows.push({ values: token, before: words, after: [] });
    words = [];
  }
  rows.forEach((row, index) => (row.after = rows[index + 1]?.before ?? words));
  return rows;
}

/** The label among the words around: exact in the fewest lines, else the one with the fewest slips; null where two differ. */
function labelAround(around: Around, above: string | null): Found | null {
  const explained = (match: typeof exactLabel): Found[] =>
    candidates(around, match).filter(({ head }) => isExplained(around, head, above));
  const exact = explained(exactLabel);
  const all = exact.length > 0 ? exact : explained(matchLabel);
  const least = Math.min(...all.map(({ slips }) => slips));
  const best = all.filter(({ slips }) => slips === least);
  const first = best[0];
  return first && best.every(({ row }) => row.key === first.row.key) ? first : null;
}

function candidates({ values, before, after }: Around, matching: typeof exactLabel): Found[] {
  const found: Found[] = [];
  for (let head = 0; head <= Math.min(mostBefore, before.length); head += 1) {
    if (head === 0 && !values.inline) continue;
    for (let tail = 0; tail <= Math.min(mostAfter, after.length); tail += 1) {
      const lines = [
        ...before.slice(before.length - head).map(({ place }) => place),
        ...(values.inline ? [values.inline] : []),
        ...after.slice(0, tail).map(({ place }) => place),
      ];
      const text = lines.map((line) => line.text).join("");
      const match = text.length > 120 ? null : matching(text);
      const first = lines[0];
      const isNext = tail > 0 && namesAlone(after.slice(0, tail), match);
      if (match && first && !isNext && !isParted(match, tail))
        found.push({ ...match, head, tail, place: { ...first, text } });
    }
  }
  return found;
}

/** Words below that name the row by themselves are its label, and the values above it are another row's. */
function namesAlone(after: readonly Words[], match: LabelMatch | null): boolean {
  return match !== null && exactLabel(after.map(({ place }) => place.text).join(""))?.row.key === match.row.key;
}

/** Values between a group and a label below them belong to neither. */
function isParted({ slips }: LabelMatch, tail: number): boolean {
  return tail > 0 && !Number.isInteger(slips);
}

/**
 * Whether nothing is left between the row above and this label but words of the form. Other words show that the lines
 * are out of order, and a label that stands near a row then says nothing. One cell a line cannot be out of order.
 */
function isExplained({ values, before }: Around, head: number, above: string | null): boolean {
  if (head === 0) return true;
  if (values.layout === "lines" && values.cells.length >= 2) return true;
  const left = before.slice(0, before.length - head).map(({ place }) => place.text);
  for (let from = 0; from < left.length;) {
    const run = [5, 4, 3, 2, 1].find((count) => isHarmless(left.slice(from, from + count).join(""), above));
    if (run === undefined) return false;
    from += run;
  }
  return true;
}

function isHarmless(text: string, above: string | null): boolean {
  if (isFormWords(text)) return true;
  const piece = normaliseLabel(text);
  return rowLabels.some(({ key, label }) => key === above && normaliseLabel(label).endsWith(piece));
}

/** The rows of table 三 from top to bottom, the single row of 2019 before the three that took its place. */
const order = new Map(
  [...new Set(rowLabels.filter(({ part }) => part === "三").map(({ key }) => key))]
    .filter((key) => key !== singleOtherRow.key)
    .map((key, index) => [key, index] as const),
);
order.set(singleOtherRow.key, (order.get("requests.other.not-corrected") ?? 0) - 0.5);

interface Ordered {
  readonly key: string | null;
  readonly isBeside: boolean;
}

/** A label before its values holds only where it keeps the order of the rows that have theirs beside them. */
function isInOrder(rows: readonly Ordered[], index: number): boolean {
  const row = rows[index];
  const here = row?.isBeside === false ? orderOf(row) : null;
  if (here === null) return true;
  const isSure = (each: Ordered): boolean => each.isBeside && orderOf(each) !== null;
  const above = rows.slice(0, index).findLast(isSure);
  const below = rows.slice(index + 1).find(isSure);
  return (orderOf(above) ?? -1) < here && here < (orderOf(below) ?? Infinity);
}

function orderOf(row: Ordered | undefined): number | null {
  return order.get(row?.key ?? "") ?? null;
}
