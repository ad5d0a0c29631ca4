/** The glossary as the page shows it: every entry once, found by what it says. */
import { expect, it } from "vitest";
import { formEntries, words } from "./glossary";
import { matching, sections, type Section } from "./sections";

const keysOf = (found: readonly Section[]) =>
  found.flatMap(({ groups }) => groups.flatMap(({ terms }) => terms.map(({ entry }) => entry.key)));

it("shows every entry once, the form in force first, what only 2019 asked last", () => {
  const all = [...formEntries, ...Object.values(words).flat()].map(({ key }) => key);
  expect([...keysOf(sections)].sort()).toEqual([...all].sort());
  expect(sections.map(({ id }) => id)).toEqual(["part-二", "part-三", "part-四", "words", "earlier-form"]);
  expect(keysOf(sections)[0]).toBe("rules");
  expect(keysOf(sections.slice(-1))).toContain("procurement.amount");
});

it("names a row as either form prints it", () => {
  const [term] = sections.flatMap(({ groups }) =>
    groups.flatMap(({ terms }) => terms.filter(({ entry }) => entry.key === "normative-documents")),
  );
  expect(term?.name.zh).toBe("行政规范性文件");
  expect(term?.earlierName?.zh).toBe("规范性文件");
});

it("finds by label, by article and by English, all words together, and leaves out what does not fit", () => {
  expect(keysOf(matching("国家秘密"))).toContain("requests.refused.state-secret");
  expect(keysOf(matching("第三十七条"))).toEqual(["requests.partly-granted"]);
  expect(keysOf(matching("STATE secret"))).toContain("requests.refused.state-secret");
  expect(keysOf(matching("起诉 尚未审结"))).toEqual([
    "litigation.direct.pending",
    "litigation.after-reconsideration.pending",
  ]);
  expect(matching("没有这个词")).toEqual([]);
  expect(matching("  ")).toBe(sections);
});
