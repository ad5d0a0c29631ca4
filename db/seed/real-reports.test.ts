/** The transcribed reports hold what is printed, nothing more; what they break is known. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { type ReportContent } from "@/report/content";
import { cellsOf } from "@/report/form/define";
import { editionOf, findCell, variantOf } from "@/report/form/editions";
import { check } from "@/report/rules/check";
import { realReports, realScripts } from "./real-reports";

const contents = new Map(
  realScripts().map(({ slug, year, steps }) => {
    const [first] = steps;
    if (first?.kind !== "import") throw new Error(`${slug} ${year} is not imported`);
    return [`${slug}-${year}`, first.content];
  }),
);

function contentOf(name: string): ReportContent {
  const content = contents.get(name);
  if (!content) throw new Error(`No report ${name}`);
  return content;
}

/** Cells at fault in tables 三 and 四, the first of each error. */
function brokenCells(name: string, figures: ReportContent["figures"] = {}): string[] {
  const content = contentOf(name);
  const { scope, year } = realReports.find((report) => `${report.slug}-${report.year}` === name)!;
  const findings = check({
    scope,
    year,
    agency: null,
    content: { ...content, figures: { ...content.figures, ...figures } },
  });
  return findings
    .filter(({ rule }) => relationRules.has(rule))
    .map(({ codes }) => codes.find((code) => /^requests\.concluded\.|\.total$/.test(code)) ?? codes[0]!)
    .sort();
}

const relationRules = new Set([
  "row-total-matches-applicants",
  "column-total-matches-outcomes",
  "received-matches-concluded",
  "dispute-total-matches-results",
]);

const listSum = ({ disclosures }: ReportContent) =>
  disclosures!.items.reduce((sum, { count }) => sum + (count ?? 0), 0);

describe("each transcribed report", () => {
  it.each([...contents])("%s states or leaves open every cell of its edition", (_name, content) => {
    const edition = editionOf(content.edition);
    const codes = Object.keys(content.figures);
    expect(codes.sort()).toEqual(
      cellsOf(edition, variantOf(edition, codes))
        .map(({ code }) => code)
        .sort(),
    );
    expect(content.origin).toBe("transcribed");
    expect(content.source.address).not.toBe("");
  });

  it.each([...contents])("%s leaves cells with several readings not stated", (_name, { figures, unclear }) => {
    expect(unclear.filter(({ code }) => figures[code] !== null)).toEqual([]);
    expect(unclear.filter(({ printed }) => printed === "")).toEqual([]);
  });

  it.each([...contents])("%s tells the narrative in a few sentences only", (_name, { narrative }) => {
    for (const text of Object.values<string>({ ...narrative })) expect(text.length).toBeLessThan(200);
  });
});

describe("what the printed figures break", () => {
  it("洪泽 2023: two totals of table 四", () => {
    expect(brokenCells("hongze-2023")).toEqual(["litigation.after-reconsideration.total", "reconsideration.total"]);
  });

  it("平潭 2020: nothing while （七）总计 is not stated; two columns once its only remaining reading is taken", () => {
    expect(brokenCells("pingtan-2020")).toEqual([]);
    expect(
      brokenCells("pingtan-2020", { "requests.concluded.natural-person": 20, "requests.concluded.total": 21 }),
    ).toEqual(["requests.concluded.natural-person", "requests.concluded.total"]);
  });

  it.each(["pingtan-2019", "pingtan-2021", "pingtan-2023", "pingtan-2025", "huaian-2024", "shanghai-kewei-2024"])(
    "%s: no relation",
    (name) => {
      expect(brokenCells(name)).toEqual([]);
    },
  );

  it("淄博 2023: exactly what is there", () => {
    const content = contentOf("zibo-hitech-construction-bureau-2023");
    const findings = check({ year: 2023, agency: null, scope: "own", content });
    expect(findings.map(({ rule, instance }) => `${rule} ${instance}`).sort()).toEqual([
      "list-matches-stated-total disclosures",
      "part-is-present 四",
      "printed-cell-is-clear licences",
      "row-is-present requests.carried-out",
      "row-is-present requests.concluded",
      "row-is-present requests.not-processed.excessive",
      "row-is-present requests.not-processed.publication",
      "row-is-present requests.not-processed.reissue",
      "row-is-present requests.other.fee-unpaid",
      "row-is-present requests.other.not-corrected",
      "row-is-present requests.other.other",
    ]);
    expect(findings.find(({ rule }) => rule === "list-matches-stated-total")).toMatchObject({
      expected: "138",
      actual: "122",
    });
  });

  it.each([
    ["zibo-hitech-construction-bureau-2023", 122, 138],
    ["pingtan-2019", 2533, 2599],
    ["pingtan-2020", 2603, 2602],
  ])("%s: the categories sum to %d, the text says %d", (name, summed, stated) => {
    const content = contentOf(name);
    expect([listSum(content), content.disclosures?.statedTotal]).toEqual([summed, stated]);
  });
});

const shared = path.join(import.meta.dirname, "../../../shared/reports");
const sourceNames: Readonly<Record<string, string>> = {
  "hongze-2023": "hongze-district-2023",
  "huaian-2024": "huaian-city-2024",
};

interface Expected {
  readonly cells: Readonly<Record<string, number>>;
  readonly ambiguous: Readonly<Record<string, number | null>>;
  readonly disclosures: { readonly items: readonly (readonly [string, number])[] } | null;
}

// The test documents are not part of the project: without them there is nothing to compare with.
describe.skipIf(!existsSync(shared))(
  "against the test documents (skipped where ../shared/reports is not there)",
  () => {
    const fileOf = (name: string, kind: string) => path.join(shared, `${sourceNames[name] ?? name}.${kind}`);

    it.each([...contents])("%s has the printed figures", (name, content) => {
      const expected = JSON.parse(readFileSync(fileOf(name, "expected.json"), "utf8")) as Expected;
      const stated = Object.entries(content.figures).filter(([, figure]) => figure !== null);
      expect(Object.fromEntries(stated.map(([code, figure]) => [code, Number(figure)]))).toEqual(expected.cells);
      expect(content.unclear.map(({ code }) => code).sort()).toEqual(Object.keys(expected.ambiguous).sort());
      const counted = content.disclosures?.items.filter(({ count }) => count !== null) ?? [];
      expect(counted.map(({ category, count }) => [category, count])).toEqual(expected.disclosures?.items ?? []);
    });

    const withText = [...contents].filter(([name]) => existsSync(fileOf(name, "txt")));

    it.each(withText)("%s prints amounts and unclear cells so, and copies no sentence", (name, content) => {
      const text = readFileSync(fileOf(name, "txt"), "utf8").replaceAll("\t", " ");
      const amounts = Object.entries(content.figures).flatMap(([code, figure]) =>
        findCell(content.edition, code)?.measure === "amount" && typeof figure === "string" ? [figure] : [],
      );
      for (const printed of [...amounts, ...content.unclear.map((cell) => cell.printed)])
        expect(text).toContain(printed);
      const plain = text.replace(/\s/g, "");
      for (const part of Object.values<string>({ ...content.narrative })) {
        for (let start = 0; start + 20 <= part.length; start += 1) {
          expect(plain).not.toContain(part.slice(start, start + 20));
        }
      }
    });
  },
);
