/** Footnotes: numbered as the form is read, each with one mark, nothing lost. */
import { expect, it } from "vitest";
import { emptyContent } from "../content";
import { footnotesAt, footnotesOf } from "./footnotes";
import { type PublishedFinding } from "../publication";

const finding = (rule: string, ...codes: string[]): PublishedFinding => ({
  rule,
  instance: codes.join(" "),
  severity: "warning",
  codes,
  expected: null,
  actual: null,
  message: { zh: rule, en: rule },
  basis: "",
  accepted: null,
});

const content = emptyContent("2021", "authored");
const found = [
  finding("text"),
  finding("disputes", "reconsideration.total"),
  finding("sum", "requests.concluded.total", "requests.granted.total"),
  finding("balance", "requests.concluded.total"),
  finding("documents", "rules.in-force"),
];

it("numbers findings in the order of the form, those about no cell last", () => {
  const notes = footnotesOf(found, content);
  expect(notes.map(({ no, finding: { rule } }) => `${no} ${rule}`)).toEqual([
    "1 documents",
    "2 sum",
    "3 balance",
    "4 disputes",
    "5 text",
  ]);
  expect(notes.at(-1)?.code).toBeNull();
});

it("marks one cell a finding, and one cell with all that begins there", () => {
  const notes = footnotesOf(found, content);
  expect(footnotesAt(notes, "requests.concluded.total").map(({ no }) => no)).toEqual([2, 3]);
  expect(footnotesAt(notes, "requests.granted.total")).toEqual([]);
});

it("keeps a finding whose cell is on another printing of the form, without a mark", () => {
  const [note] = footnotesOf([finding("older", "requests.other.total")], content);
  expect(note).toMatchObject({ no: 1, code: null });
  const older = { ...content, figures: emptyContent("2021", "authored", "instead").figures };
  expect(footnotesOf([finding("older", "requests.other.total")], older)[0]?.code).toBe("requests.other.total");
});
