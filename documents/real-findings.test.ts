/** What the rule book finds in the real reports beside the project, against a list that people have read through. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { type ReportContent } from "@/report/content";
import { check } from "@/report/rules/check";
import { type Reading } from "./read/model";
import { readDocument } from "./read/read";
import { reviewed } from "./testing/real-findings.test-support";

const folder = resolve(import.meta.dirname, "../../shared/reports");
const names = existsSync(folder) ? readdirSync(folder).filter((name) => /\.(?:txt|pdf)$/.test(name)) : [];

/** Rules on what is not there: the documents are mostly shortened, so these are counted by rule and not listed. */
const onGaps = new Set(["part-is-present", "row-is-present", "cell-is-stated", "printed-cell-is-clear"]);

function findingsIn({ year, agency, scope }: Reading, content: ReportContent): string[] {
  return check({ year, agency, scope: scope ?? "own", content })
    .filter(({ rule }) => !onGaps.has(rule))
    .map(({ rule, instance, expected, actual }) => {
      const sides = expected !== null && actual !== null ? ` ${expected} ${actual}` : "";
      return `${rule} ${instance}${sides}`;
    })
    .sort();
}

/** The content once a person has accepted every proposal. */
function completed({ content, proposals }: Reading): ReportContent {
  const accepted = Object.entries(proposals).map(([code, { value }]) => [code, value] as const);
  return { ...content, figures: { ...content.figures, ...Object.fromEntries(accepted) } };
}

interface Expected {
  readonly breaks: readonly string[];
}

/** Each relation known to be broken, and how the finding that says so begins. */
const breakOf = (known: string): string => {
  const [kind = "", place = "", left = "", , right = ""] = known.split(" ");
  if (kind === "H2") return `column-total-matches-outcomes ${place} `;
  if (kind === "H4") return `dispute-total-matches-results ${place} `;
  if (known.startsWith("LIST disclosures")) return `list-matches-stated-total disclosures ${right} ${left}`;
  if (known.startsWith("LIST")) return `sentence-list-does-not-exceed-its-total overview 1 ${right} ${left}`;
  return "rate-matches-its-counts overview 1 117 171";
};

describe("findings in real reports", () => {
  it.skipIf(names.length > 0)("are not beside the project: nothing to compare", () => {
    expect(names).toEqual([]);
  });

  it.skipIf(names.length === 0)("are reviewed for every report there", () => {
    expect(Object.keys(reviewed).sort()).toEqual(names.map((name) => name.replace(/\.\w+$/, "")).sort());
  });

  it.each(names)("%s: exactly the reviewed ones, and every known break among them", async (name) => {
    const stem = name.replace(/\.\w+$/, "");
    const reading = await readDocument({ name, bytes: readFileSync(join(folder, name)) });
    const listed = reviewed[stem] ?? { found: {}, onceCompleted: {} };
    const found = findingsIn(reading, reading.content);
    expect(found).toEqual(Object.keys(listed.found).sort());
    const later = findingsIn(reading, completed(reading)).filter((each) => !found.includes(each));
    expect(later).toEqual(Object.keys(listed.onceCompleted ?? {}).sort());
    const { breaks } = JSON.parse(readFileSync(join(folder, `${stem}.expected.json`), "utf8")) as Expected;
    for (const known of breaks) {
      const wanted = breakOf(known);
      expect(
        [...found, ...later].filter((each) => each.startsWith(wanted)),
        known,
      ).toHaveLength(1);
    }
  });
});
