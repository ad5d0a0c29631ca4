/** Proposes cells that are not printed where the relations of tables 三 and 四 leave one value; never enters one. */
import { type Figure } from "@/report/figure";
import { type EditionId, type RowVariant } from "@/report/form/define";
import { editionOf } from "@/report/form/editions";
import { type Sentence } from "@/report/sentence";
import { relationsOf, type Relation, type RelationKind } from "@/report/rules/relations";
import { type Proposal } from "../model";
import { inferNil } from "./infer-nil";

/** What a document states and what is already proposed for it. */
export interface KnownFigures {
  readonly edition: EditionId;
  readonly variant: RowVariant;
  readonly figures: Readonly<Record<string, Figure>>;
  readonly proposals: Readonly<Record<string, Proposal>>;
  /** Cells printed so that they cannot be read: nothing is inferred for them. */
  readonly unclear: readonly { readonly code: string }[];
}

/** Between which numbers a cell must lie, and the equations that say so. */
interface Range {
  readonly least: number;
  readonly most: number;
  readonly leastBy: Sentence | null;
  readonly mostBy: Sentence | null;
}
type Ranges = Map<string, Range>;

const open: Range = { least: 0, most: Infinity, leastBy: null, mostBy: null };
const mostRounds = 60;

const relationNames: Record<RelationKind, Sentence> = {
  "row-total": { zh: "各类申请人之和等于总计", en: "the applicants add up to the total" },
  "column-total": { zh: "各项办理结果之和等于（七）总计", en: "the outcomes add up to (7) Total" },
  flow: { zh: "第一项加第二项等于第三项加第四项", en: "item 1 plus item 2 equals item 3 plus item 4" },
  "result-total": { zh: "各项结果之和等于总计", en: "the results add up to the total" },
};

/** The proposals of a document with those that its relations and its text add for cells that are not printed. */
export function withInferred(known: KnownFigures, text: string, year: number | null): Record<string, Proposal> {
  const proposals = { ...inferNil(text, year, known.figures, codesOf(known.unclear)), ...known.proposals };
  return { ...inferTotals({ ...known, proposals }), ...proposals };
}

/** A proposal for each cell that is blank or absent and can have one value only; none where equations disagree on it. */
export function inferTotals(known: KnownFigures): Record<string, Proposal> {
  const relations = relationsOf(editionOf(known.edition), known.variant);
  const fixed = codesOf(known.unclear);
  // Each pass takes the cells of one contradicted equation out, so that the passes come to an end.
  for (;;) {
    const { ranges, contradicted } = narrowRanges(relations, startOf(relations, known), fixed);
    if (!contradicted) return proposalsOf(ranges);
    const doubtful = cellsOf(contradicted).filter((code) => !isKnown(known, code) && !fixed.has(code));
    if (doubtful.length === 0) return {};
    doubtful.forEach((code) => fixed.add(code));
  }
}

function codesOf(cells: KnownFigures["unclear"]): Set<string> {
  return new Set(cells.map(({ code }) => code));
}

function cellsOf({ left, right }: Relation): string[] {
  return [...left, ...right];
}

function isKnown({ figures, proposals }: KnownFigures, code: string): boolean {
  return (figures[code] ?? proposals[code]?.value ?? null) !== null;
}

function startOf(relations: readonly Relation[], { figures, proposals }: KnownFigures): Ranges {
  const codes = new Set(relations.flatMap(cellsOf));
  return new Map(
    [...codes].map((code) => {
      const value = figures[code] ?? proposals[code]?.value ?? null;
      return [code, value === null ? open : { ...open, least: Number(value), most: Number(value) }];
    }),
  );
}

/** Narrows until nothing changes, or an equation cannot hold any more. */
function narrowRanges(
  relations: readonly Relation[],
  ranges: Ranges,
  fixed: ReadonlySet<string>,
): { ranges: Ranges; contradicted: Relation | null } {
  for (let round = 0; round < mostRounds; round += 1) {
    let isChanged = false;
    for (const relation of relations) {
      const change = narrowBy(relation, ranges, fixed);
      if (change === "contradicted") return { ranges, contradicted: relation };
      isChanged ||= change === "narrowed";
    }
    if (!isChanged) return { ranges, contradicted: null };
  }
  return { ranges: new Map(), contradicted: null };
}

function narrowBy(
  relation: Relation,
  ranges: Ranges,
  fixed: ReadonlySet<string>,
): "narrowed" | "unchanged" | "contradicted" {
  let outcome: "narrowed" | "unchanged" = "unchanged";
  for (const code of cellsOf(relation)) {
    const range = ranges.get(code) ?? open;
    if (isGiven(range) || fixed.has(code)) continue;
    const [least, most] = boundsIn(relation, code, ranges);
    if (most < range.least || least > range.most) return "contradicted";
    if (least <= range.least && most >= range.most) continue;
    ranges.set(code, narrowed(range, least, most, equationOf(relation, code, ranges)));
    outcome = "narrowed";
  }
  return outcome;
}

function narrowed(range: Range, least: number, most: number, by: Sentence): Range {
  return {
    least: Math.max(least, range.least),
    most: Math.min(most, range.most),
    leastBy: least > range.least ? by : range.leastBy,
    mostBy: most < range.most ? by : range.mostBy,
  };
}

/** Whether the document states the cell, or it was proposed before. */
function isGiven({ least, most, leastBy, mostBy }: Range): boolean {
  return least === most && leastBy === null && mostBy === null;
}

function boundsIn({ left, right }: Relation, code: string, ranges: Ranges): [number, number] {
  const [same, other] = left.includes(code) ? [left, right] : [right, left];
  const add = (codes: readonly string[], bound: "least" | "most"): number =>
    codes.filter((each) => each !== code).reduce((all, each) => all + (ranges.get(each) ?? open)[bound], 0);
  const most = add(other, "most") - add(same, "least");
  const least = add(other, "least") - add(same, "most");
  return [Number.isNaN(least) ? 0 : least, Number.isNaN(most) ? Infinity : most];
}

/** The equation with its numbers: "5 + 1 = ?"; a cell still open is "…", a zero beside other numbers is left out. */
function equationOf({ kind, left, right }: Relation, code: string, ranges: Ranges): Sentence {
  const side = (codes: readonly string[]): string => {
    const terms = codes.map((each) => {
      const { least, most } = ranges.get(each) ?? open;
      if (each === code) return "?";
      return least === most ? String(least) : "…";
    });
    const shown = [...new Set(terms.filter((term) => term === "…" || term === "?"))];
    const numbers = terms.filter((term) => term !== "…" && term !== "?" && term !== "0");
    const all = [...numbers, ...shown];
    return all.length === 0 || (numbers.length === 0 && terms.includes("0"))
      ? ["0", ...all].join(" + ")
      : all.join(" + ");
  };
  const equation = `${side(left)} = ${side(right)}`;
  return { zh: `${relationNames[kind].zh}：${equation}`, en: `${relationNames[kind].en}: ${equation}` };
}

function proposalsOf(ranges: Ranges): Record<string, Proposal> {
  return Object.fromEntries(
    [...ranges].flatMap(([code, { least, most, leastBy, mostBy }]): [string, Proposal][] => {
      if (least !== most || isGiven({ least, most, leastBy, mostBy })) return [];
      return [[code, { value: least, reason: reasonFor(least, leastBy, mostBy) }]];
    }),
  );
}

function reasonFor(value: number, leastBy: Sentence | null, mostBy: Sentence | null): Sentence {
  const [zh, en] = [leastBy, mostBy].reduce<[string[], string[]]>(
    ([inChinese, inEnglish], by) =>
      by && !inChinese.includes(by.zh)
        ? [
            [...inChinese, by.zh],
            [...inEnglish, by.en],
          ]
        : [inChinese, inEnglish],
    [[], []],
  );
  return {
    zh: `原文未载，按${zh.join("；")}，只能是 ${value}。`,
    en: `Not printed; as ${en.join("; and ")}, it can only be ${value}.`,
  };
}
