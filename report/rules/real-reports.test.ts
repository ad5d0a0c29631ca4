/** What the printed figures of the real reports beside the project break, where they are there, and nothing else. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { emptyContent, type ReportContent } from "../content";
import { type EditionId } from "../form/define";
import { findCell } from "../form/editions";
import { check } from "./check";

interface Expected {
  readonly year: number;
  readonly edition: EditionId | null;
  readonly cells: Readonly<Record<string, number>>;
  readonly ambiguous: Readonly<Record<string, number | null>>;
  readonly disclosures: {
    readonly statedTotal: number | null;
    readonly items: readonly (readonly [string, number | null])[];
  } | null;
  readonly breaks: readonly string[];
}

const folder = path.join(import.meta.dirname, "../../../shared/reports");
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".expected.json")) : [];
const expectedOf = (name: string) => JSON.parse(readFileSync(path.join(folder, name), "utf8")) as Expected;
const withTables = names.filter((name) => expectedOf(name).edition !== null);

/** Lists that end in 等 or leave parts uncounted in print; the file of figures does not keep that they are open. */
const openLists = ["shanghai-kewei-2024", "tianmen-tuoshi-town-2020"];

const breakNames: Readonly<Record<string, string>> = {
  "row-total-matches-applicants": "H1",
  "column-total-matches-outcomes": "H2",
  "received-matches-concluded": "H3",
  "dispute-total-matches-results": "H4",
};

/** The content with the readings that the relations leave as the only ones. */
function contentOf(name: string, { edition, cells, ambiguous, disclosures }: Expected): ReportContent {
  const id = edition ?? "pre-2019";
  const settled = Object.entries(ambiguous).filter((entry): entry is [string, number] => entry[1] !== null);
  const figures = { ...cells, ...Object.fromEntries(settled) };
  const variant = id === "2021" && "requests.other.total" in figures ? "instead" : "form";
  const content = emptyContent(id, "transcribed", variant);
  const stated = Object.entries(figures).map(([code, figure]): [string, number | string] => [
    code,
    findCell(id, code)?.measure === "amount" ? String(figure) : figure,
  ]);
  const items = (disclosures?.items ?? []).map(([category, count]) => ({ category, count }));
  const rest = openLists.some((open) => name.startsWith(open)) ? [{ category: "等", count: null }] : [];
  return {
    ...content,
    figures: { ...content.figures, ...Object.fromEntries(stated) },
    disclosures: disclosures && { statedTotal: disclosures.statedTotal, items: [...items, ...rest] },
  };
}

describe("the printed figures of real reports", () => {
  it.skipIf(names.length > 0)("are not beside the project: nothing to compare", () => {
    expect(names).toEqual([]);
  });

  it.each(withTables)("%s breaks exactly what is known", (name) => {
    const expected = expectedOf(name);
    const findings = check({ year: expected.year, agency: null, scope: "own", content: contentOf(name, expected) });
    const broken = findings.flatMap(({ rule, instance, expected: stated, actual }) => {
      if (rule === "list-matches-stated-total") return [`LIST disclosures ${actual ?? ""} != ${stated ?? ""}`];
      const kind = breakNames[rule];
      return kind === undefined ? [] : [`${kind} ${instance}`];
    });
    expect(broken.sort()).toEqual(expected.breaks.filter((each) => /^(H[1-4]|LIST disclosures) /.test(each)).sort());
  });
});
