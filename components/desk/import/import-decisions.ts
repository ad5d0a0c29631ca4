/** What a person decided about the cells a document leaves open: accepted, picked or typed; each step can be undone. */
import { type ReportContent } from "@/report/content";
import { type Figure } from "@/report/figure";
import { type DecidedBy, type DecidedCell, type Division, type KeptReading, withDecided } from "@/report/reading";
import { type Sentence } from "@/report/sentence";

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
export function accepting(proposals: KeptReading["proposals"], codes: readonly string[]): Record<string, Decision> {
  return Object.fromEntries(
    codes.flatMap((code) => {
      const proposal = proposals[code];
      return proposal ? [[code, { value: proposal.value, by: "proposal" as const }]] : [];
    }),
  );
}

/** The changes that pick one division of a row, or none. */
export function picking({ codes, options }: Division, index: number | null): Record<string, Decision | null> {
  const option = index === null ? undefined : options[index];
  return Object.fromEntries(
    codes.map((code, at) => [code, option ? { value: option[at] ?? null, by: "division" as const } : null]),
  );
}

/** Which option of a division is decided; -1 for none. */
export function pickedOption({ codes, options }: Division, now: Decisions): number {
  return options.findIndex((option) => codes.every((code, at) => now[code]?.value === option[at]));
}

/** The content as read and decided. */
export function contentNow({ content }: KeptReading, now: Decisions): ReportContent {
  return withDecided(content, decidedCells(now));
}

/** The decisions as they are sent. */
export function decidedCells(now: Decisions): DecidedCell[] {
  return Object.entries(now).map(([code, { value, by }]) => ({ code, value, by }));
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
export function proposalKinds(proposals: KeptReading["proposals"]): ReadonlyMap<string, readonly string[]> {
  const kinds = new Map<string, string[]>();
  for (const [code, { reason }] of Object.entries(proposals)) {
    const kind = kindOf(reason);
    kinds.set(kind, [...(kinds.get(kind) ?? []), code]);
  }
  return kinds;
}

export type CellState = "read" | "decided" | "proposed" | "notStated";

/** How each cell of the reading stands. */
export function cellStates(reading: KeptReading, now: Decisions): ReadonlyMap<string, CellState> {
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
export function countsOf(reading: KeptReading, now: Decisions): Counts {
  // A report before 2019 has no cells but a list of indicators.
  const read = reading.content.indicators.length;
  const counts = { read, decided: 0, proposed: 0, notStated: 0, unread: reading.unread.length };
  for (const state of cellStates(reading, now).values()) counts[state] += 1;
  return counts;
}
