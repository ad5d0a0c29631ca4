/** What a person decided about the cells a document leaves open: accepted, picked or typed; each step can be undone. */
import { type ReportContent } from "@/report/content";
import { type Place } from "@/report/evidence";
import { type Figure } from "@/report/figure";
import { figureField, withValue } from "@/report/patch";
import { type Sentence } from "@/report/sentence";
import { type DivisionShown, type ReadingShown } from "./reading";

export type DecidedBy = "proposal" | "division" | "hand";

export interface Decision {
  readonly value: Figure;
  readonly by: DecidedBy;
}

export type Decisions = Readonly<Record<string, Decision>>;

/** The decisions now, and what they were before each step. */
export interface Deciding {
  readonly now: Decisions;
  readonly past: readonly Decisions[];
}

export const undecided: Deciding = { now: {}, past: [] };

/** Takes decisions, or takes them back where null is given; one step to undo. */
export function decide({ now, past }: Deciding, changes: Readonly<Record<string, Decision | null>>): Deciding {
  const next = { ...now };
  for (const [code, decision] of Object.entries(changes)) {
    if (decision === null) Reflect.deleteProperty(next, code);
    else next[code] = decision;
  }
  return { now: next, past: [...past, now] };
}

/** As it was before the last step. */
export function undo({ now, past }: Deciding): Deciding {
  return { now: past.at(-1) ?? now, past: past.slice(0, -1) };
}

/** The changes that accept these proposals. */
export function accepting(proposals: ReadingShown["proposals"], codes: readonly string[]): Record<string, Decision> {
  return Object.fromEntries(
    codes.flatMap((code) => {
      const proposal = proposals[code];
      return proposal ? [[code, { value: proposal.value, by: "proposal" as const }]] : [];
    }),
  );
}

/** The changes that pick one division of a row, or none. */
export function picking({ codes, options }: DivisionShown, index: number | null): Record<string, Decision | null> {
  const option = index === null ? undefined : options[index];
  return Object.fromEntries(
    codes.map((code, at) => [code, option ? { value: option[at] ?? null, by: "division" as const } : null]),
  );
}

/** Which option of a division is decided; -1 for none. */
export function pickedOption({ codes, options }: DivisionShown, now: Decisions): number {
  return options.findIndex((option) => codes.every((code, at) => now[code]?.value === option[at]));
}

/** The content with these values; a cell so decided is no longer unclear. */
export function withDecided(
  content: ReportContent,
  decided: readonly { readonly code: string; readonly value: Figure }[],
): ReportContent {
  const codes = new Set(decided.map(({ code }) => code));
  const changed = decided.reduce((each, { code, value }) => withValue(each, figureField(code), value), content);
  return { ...changed, unclear: changed.unclear.filter(({ code }) => !codes.has(code)) };
}

/** The content as read and decided. */
export function contentNow({ content }: ReadingShown, now: Decisions): ReportContent {
  return withDecided(
    content,
    Object.entries(now).map(([code, { value }]) => ({ code, value })),
  );
}

/** Places of what was read; a value typed by hand stands nowhere in the document. */
export function evidenceNow({ evidence }: ReadingShown, now: Decisions): Record<string, Place> {
  return Object.fromEntries(Object.entries(evidence).filter(([code]) => now[code]?.by !== "hand"));
}

/** Proposals of one kind have the same reason before its colon, whatever numbers and labels it names. */
export function kindOf(reason: Sentence, locale: keyof Sentence = "zh"): string {
  const [kind = ""] = reason[locale].split(/：|: /);
  return kind.replace(/[“「《][^”」》]*[”」》]/g, "…").replace(/-?\d+(\.\d+)?/g, "…");
}

/** What is said of one proposal of the kind alone: what stands after the colon, or all where there is none. */
export function detailOf(reason: Sentence, locale: keyof Sentence): string {
  const [kind, ...detail] = reason[locale].split(/(?<=：|: )/);
  return detail.length === 0 ? (kind ?? "") : detail.join("").trim();
}

/** Codes with a proposal, gathered by kind, in the order given. */
export function proposalKinds(proposals: ReadingShown["proposals"]): ReadonlyMap<string, readonly string[]> {
  const kinds = new Map<string, string[]>();
  for (const [code, { reason }] of Object.entries(proposals)) {
    const kind = kindOf(reason);
    kinds.set(kind, [...(kinds.get(kind) ?? []), code]);
  }
  return kinds;
}

export type CellState = "read" | "decided" | "proposed" | "notStated";

/** How each cell of the reading stands. */
export function cellStates(reading: ReadingShown, now: Decisions): ReadonlyMap<string, CellState> {
  const proposed = new Set([
    ...Object.keys(reading.proposals),
    ...reading.divisions.flatMap(({ codes }) => [...codes]),
  ]);
  return new Map(
    Object.entries(reading.content.figures).map(([code, figure]): [string, CellState] => {
      if (now[code]) return [code, "decided"];
      if (figure !== null) return [code, "read"];
      return [code, proposed.has(code) ? "proposed" : "notStated"];
    }),
  );
}

export type Counts = Readonly<Record<CellState | "unread", number>>;

/** How many cells stand how, and how many places were not understood. */
export function countsOf(reading: ReadingShown, now: Decisions): Counts {
  // A report before 2019 has no cells but a list of indicators.
  const read = reading.content.indicators.length;
  const counts = { read, decided: 0, proposed: 0, notStated: 0, unread: reading.unread.length };
  for (const state of cellStates(reading, now).values()) counts[state] += 1;
  return counts;
}
