/** The glossary against the form: nothing missing, nothing superfluous, and the same articles as the form cites. */
import { describe, expect, it } from "vitest";
import { cellsOf, leafRows } from "../form/define";
import { editionOf } from "../form/editions";
import { findEntry, formEntries, words } from "./glossary";
import { keyOfCode, printedOn } from "./keys";

const editions = [editionOf("2021"), editionOf("2019")];
const printed = editions.flatMap(printedOn);
const all = [...formEntries, ...Object.values(words).flat()];

describe("glossary", () => {
  it("explains every row and column of the editions 2021 and 2019, and no other", () => {
    const keys = new Set(printed.map(({ key }) => key));
    expect(formEntries.map(({ key }) => key).sort()).toEqual([...keys].sort());
    expect(keys.size).toBeGreaterThan(70);
  });

  it("gives each key to one entry, and no key to a row and a column", () => {
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
    const rows = new Set(printed.filter(({ kind }) => kind === "row").map(({ key }) => key));
    expect(printed.filter(({ kind, key }) => kind === "column" && rows.has(key))).toEqual([]);
  });

  it("cites the article that the form cites for a row", () => {
    const rows = editions.flatMap(({ parts }) => parts.flatMap(({ blocks }) => blocks.flatMap((each) => each.rows)));
    const cited = leafRows(rows).filter(({ row }) => row.source !== undefined);
    expect(cited.length).toBeGreaterThan(30);
    for (const { row } of cited) {
      const sources = findEntry(row.key)?.sources.map(({ zh }) => zh) ?? [];
      expect(sources, row.key).toContain(row.source);
    }
  });

  it("gives a ground to every row and column, and whole short sentences to every entry", () => {
    for (const { sources, key } of formEntries) expect(sources.length, key).toBeGreaterThan(0);
    for (const { meaning, key } of all) {
      expect(meaning.zh, key).toMatch(/。$/);
      expect(meaning.en, key).toMatch(/\.$/);
      expect(Array.from(meaning.zh).length, key).toBeLessThanOrEqual(80);
    }
  });

  it("finds an entry for the code of every cell", () => {
    for (const edition of editions) {
      for (const { code } of [...cellsOf(edition), ...cellsOf(edition, "instead")]) {
        expect(findEntry(keyOfCode(code)), code).toBeDefined();
      }
    }
    expect(keyOfCode("requests.other.other.total")).toBe("requests.other.other");
    expect(keyOfCode("requests.other.total")).toBe("requests.other");
    expect(keyOfCode("litigation.direct.pending")).toBe("litigation.direct.pending");
  });

  it("names the group above what it explains", () => {
    const secret = printed.find(({ key }) => key === "requests.refused.state-secret");
    expect(secret?.under.map(({ zh }) => zh)).toEqual(["三、本年度办理结果", "（三）不予公开"]);
    const pending = printed.find(({ key }) => key === "litigation.direct.pending");
    expect(pending?.under.map(({ zh }) => zh)).toEqual(["行政诉讼", "未经复议直接起诉"]);
  });
});
