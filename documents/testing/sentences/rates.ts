/** How often the rule book speaks on clean reports, and how often it finds what was planted. */
import { check } from "@/report/rules/check";
import { type CheckInput, type Finding } from "@/report/rules/define";
import { makeClean, makePlanted } from "./generate";
import { type Pattern } from "./pattern";

/** What was found on clean reports. */
export interface CleanRates {
  readonly reports: number;
  /** Reports with a finding. */
  readonly blamed: number;
  /** Rule → reports in which it spoke. */
  readonly byRule: ReadonlyMap<string, number>;
  /** Pattern and rule → reports; a pattern is named where the report without it is clean. */
  readonly byPattern: ReadonlyMap<string, number>;
}

/** What was found of planted errors. */
export interface PlantedRates {
  readonly planted: number;
  readonly found: number;
  /** Kind → planted and found. */
  readonly byKind: ReadonlyMap<string, { readonly planted: number; readonly found: number }>;
  /** Pattern → planted and found. */
  readonly byPattern: ReadonlyMap<string, { readonly planted: number; readonly found: number }>;
}

/** Clean reports from seed 0 on. */
export function cleanRates(patterns: readonly Pattern[], reports: number, firstSeed = 0): CleanRates {
  const clean = patterns.filter(({ kind }) => kind === "clean");
  const byRule = new Map<string, number>();
  const byPattern = new Map<string, number>();
  let made = 0;
  let blamed = 0;
  for (let seed = firstSeed; seed < firstSeed + reports; seed += 1) {
    const report = makeClean(seed, clean);
    if (!report) continue;
    made += 1;
    const rules = new Set(check(report.input).map(({ rule }) => rule));
    if (rules.size > 0) blamed += 1;
    for (const rule of rules) {
      byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
      for (const id of report.sentences) byPattern.set(`${rule} ${id}`, (byPattern.get(`${rule} ${id}`) ?? 0) + 1);
    }
  }
  return { reports: made, blamed, byRule, byPattern };
}

/** Each planted pattern in so many reports. */
export function plantedRates(patterns: readonly Pattern[], each: number): PlantedRates {
  const clean = patterns.filter(({ kind }) => kind === "clean");
  const byKind = new Map<string, { planted: number; found: number }>();
  const byPattern = new Map<string, { planted: number; found: number }>();
  let [planted, found] = [0, 0];
  for (const pattern of patterns.filter(({ kind }) => kind !== "clean")) {
    for (let seed = 0; seed < each; seed += 1) {
      const made = makePlanted(seed, pattern, clean);
      if (!made) continue;
      const isFound = finds(made.input, made.without, pattern.cells ?? []);
      planted += 1;
      found += Number(isFound);
      count(byKind, pattern.kind, isFound);
      count(byPattern, pattern.id, isFound);
    }
  }
  return { planted, found, byKind, byPattern };
}

/** Whether a finding is there that the report without the error has not, and names all the cells. */
export function finds(input: CheckInput, without: CheckInput, cells: readonly string[]): boolean {
  const sameAs = ({ rule, instance, basis }: Finding) => `${rule} ${instance} ${basis}`;
  const before = new Set(check(without).map(sameAs));
  return check(input).some(
    (finding) => !before.has(sameAs(finding)) && cells.every((code) => finding.codes.includes(code)),
  );
}

function count(counts: Map<string, { planted: number; found: number }>, key: string, isFound: boolean): void {
  const { planted, found } = counts.get(key) ?? { planted: 0, found: 0 };
  counts.set(key, { planted: planted + 1, found: found + Number(isFound) });
}
