/** Every figure read from the real reports beside the project, where they are there, is the one expected. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { type ReportContent } from "@/report/content";
import { editionOf, variantOf } from "@/report/form/editions";
import { relationsOf } from "@/report/rules/relations";
import { type Proposal } from "./model";
import { readDocument } from "./read";

const folder = resolve(import.meta.dirname, "../../../shared/reports");
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".txt")) : [];

interface Expected {
  readonly cells: Readonly<Record<string, number>>;
  readonly absent?: readonly string[];
  readonly blank?: readonly string[];
  readonly ambiguous?: Readonly<Record<string, number | null>>;
}

/** The relations of an inferred cell that the printed and the proposed figures together break. */
function brokenBy(
  inferred: readonly string[],
  { edition, figures }: ReportContent,
  proposals: Readonly<Record<string, Proposal>>,
): string[] {
  const variant = variantOf(editionOf(edition), Object.keys(figures));
  const valueOf = (code: string): number => Number(figures[code] ?? proposals[code]?.value ?? NaN);
  const total = (codes: readonly string[]): number => codes.reduce((all, code) => all + valueOf(code), 0);
  return relationsOf(editionOf(edition), variant)
    .filter(({ left, right }) => [...left, ...right].some((code) => inferred.includes(code)))
    .filter(({ left, right }) => Math.abs(total(left) - total(right)) > 0)
    .map(({ kind, place }) => `${kind} ${place}`);
}

describe("real reports", () => {
  it.skipIf(names.length > 0)("are not beside the project: nothing to compare", () => {
    expect(names).toEqual([]);
  });

  it.each(names)("%s: no figure is wrong, none is missed", async (name) => {
    const expected = JSON.parse(
      readFileSync(join(folder, name.replace(/\.txt$/, ".expected.json")), "utf8"),
    ) as Expected;
    const { content, evidence, proposals } = await readDocument({ name, bytes: readFileSync(join(folder, name)) });
    const stated = Object.entries(content.figures).filter(([, value]) => value !== null);
    expect(Object.fromEntries(stated.map(([code, value]) => [code, Number(value)]))).toEqual(expected.cells);
    for (const [code] of stated) expect(evidence[code], code).toBeDefined();
    const inferred = Object.keys(proposals).filter((code) => !(code in (expected.ambiguous ?? {})));
    for (const [code, { value }] of Object.entries(proposals)) {
      if (!inferred.includes(code)) expect([code, Number(value)]).toEqual([code, expected.ambiguous?.[code]]);
    }
    const open = [...(expected.absent ?? []), ...(expected.blank ?? [])];
    expect(inferred.filter((code) => !open.includes(code))).toEqual([]);
    expect(brokenBy(inferred, content, proposals)).toEqual([]);
  });
});
