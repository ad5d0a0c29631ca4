/** The rule book: nothing in a faultless report, and for each rule a report in which just it speaks. */
import { describe, expect, it } from "vitest";
import { emptyContent, type ReportContent } from "../content";
import { unacceptedErrors } from "./acceptance";
import { rules } from "./book";
import { check } from "./check";
import { type CheckInput, families } from "./define";
import { faultlessContent, faultlessInput, withFigures, withText } from "./examples";
import { examples } from "./examples/all";

const content = (change: Partial<ReportContent>): CheckInput => ({
  ...faultlessInput(),
  content: { ...faultlessContent(), ...change },
});
const lastYear = (figures: ReportContent["figures"]) => withFigures(figures).content;
const found = (input: CheckInput) => [...new Set(check(input).map(({ rule }) => rule))];
const nulls = (wanted: (code: string) => boolean) =>
  Object.fromEntries(
    Object.keys(faultlessContent().figures)
      .filter(wanted)
      .map((code) => [code, null]),
  );

/** Both sides of the first finding, where the failing example compares numbers. */
const sides: Readonly<Record<string, readonly [string | null, string | null]>> = {
  "overview-keeps-its-length": ["1000", "1001"],
  "row-total-matches-applicants": ["10", "11"],
  "column-total-matches-outcomes": ["10", "11"],
  "received-matches-concluded": ["12", "13"],
  "dispute-total-matches-results": ["3", "0"],
  "figure-is-of-its-kind": [null, "-1"],
  "parts-do-not-exceed-their-total": ["2", "3"],
  "handled-do-not-exceed-received": ["12", "15"],
  "list-matches-stated-total": ["9", "7"],
  "list-is-within-its-total": ["9", "12"],
  "carry-over-matches-last-year": ["5", "0"],
  "stock-follows-from-last-year": ["8", "9"],
  "in-force-not-below-issued": ["2", "1"],
  "repealed-were-in-force": ["8", "12"],
  "figure-did-not-jump": ["550", "9487"],
  "figure-is-among-its-peers": ["76", "9487"],
  "fees-are-in-ten-thousand-yuan": ["25.1", "251000"],
  "suits-follow-reconsideration": ["6", "7"],
  "roll-up-matches-members": ["4", "5"],
  "roll-up-not-below-members": ["4", "3"],
  "requests-have-outcomes": ["12", "0"],
  "text-matches-received": ["12", "21"],
  "text-matches-carry-over": ["2", "3"],
  "text-matches-concluded": ["10", "9"],
  "text-matches-outcomes": ["10", "7"],
  "text-matches-applicants": ["12", "11"],
  "text-matches-reconsideration": ["3", "5"],
  "text-matches-litigation": ["3", "4"],
  "text-matches-documents": ["9", "6"],
  "text-matches-decisions": ["123", "132"],
  "text-matches-fees": ["4616.24", "4166.24"],
  "nil-requests-match-table": ["12", "0"],
  "nil-disputes-match-table": ["3", "0"],
  "nil-documents-match-table": ["2", "0"],
  "nil-carry-over-matches-table": ["2", "0"],
  "all-concluded-leaves-nothing": ["0", "2"],
  "same-as-last-year-is-so": ["8", "12"],
  "growth-in-percent-is-so": ["50.00", "12.5"],
  "growth-in-number-is-so": ["4", "3"],
  "repeated-number-agrees": ["7", "9"],
  "share-matches-its-count": ["32.65", "35.65"],
  "shares-do-not-exceed-the-whole": ["100", "110.00"],
  "sentence-list-does-not-exceed-its-total": ["40", "45"],
  "rate-matches-its-counts": ["117", "171"],
  "fee-statements-agree": ["0", "300"],
  "carry-over-names-its-years": ["2025", "2024"],
  "text-speaks-of-its-year": ["2024", "2023"],
};
const named = rules.map((rule) => [rule.id, rule] as const);

describe("the rule book", () => {
  it("finds nothing in a faultless report, nor in a faultless year after it", () => {
    expect(check(faultlessInput())).toEqual([]);
    const previous = lastYear({ "requests.carried-out.natural-person": 0, "requests.carried-out.total": 0 });
    expect(check({ ...faultlessInput(), previous })).toEqual([]);
  });

  it("has both examples for every rule, each id once", () => {
    expect(Object.keys(examples).sort()).toEqual(rules.map(({ id }) => id).sort());
    expect(Object.keys(sides).filter((id) => !(id in examples))).toEqual([]);
  });

  it("has at least 45 rules and 120 instances, leaving aside the plain rule on each cell", () => {
    const counted = rules.filter(({ id }) => id !== "figure-is-of-its-kind");
    expect(counted.length).toBeGreaterThanOrEqual(45);
    // Nor are the rules counted that look at every cell or row for being there or summed up.
    const telling = counted.filter(({ family }) => family !== "roll-up" && family !== "structure");
    expect(telling.flatMap(({ instances }) => instances).length).toBeGreaterThanOrEqual(120);
    expect(new Set(rules.map(({ family }) => family))).toEqual(new Set(families));
    for (const { id, instances } of rules) expect([id, new Set(instances).size]).toEqual([id, instances.length]);
  });

  it.each(named)("%s says what it is, in both languages", (_id, { title, explanation, source }) => {
    for (const sentence of [title, explanation]) {
      expect(sentence.zh).toMatch(/\p{Script=Han}/u);
      expect(sentence.en).toMatch(/[a-z]/);
    }
    expect(source).not.toBe("");
  });

  it.each(named)("%s is silent in its passing example", (id) => {
    expect(check(examples[id]!.passes).filter(({ rule }) => rule === id)).toEqual([]);
  });

  it.each(named)("%s speaks in its failing example, with both sides", (id, { instances, severity }) => {
    const findings = check(examples[id]!.fails).filter(({ rule }) => rule === id);
    expect(findings.length).toBeGreaterThan(0);
    const expected = sides[id];
    if (expected) expect([findings[0]?.expected, findings[0]?.actual]).toEqual(expected);
    for (const finding of findings) {
      expect(instances).toContain(finding.instance);
      expect(finding.severity).toBe(severity);
      expect(finding.basis).not.toBe("");
      expect(finding.message.zh).toMatch(/\p{Script=Han}/u);
      expect(finding.message.en).not.toMatch(/undefined|NaN|null/);
      expect(findings.filter(({ instance }) => instance === finding.instance)).toHaveLength(1);
      for (const side of [finding.expected, finding.actual]) {
        if (side !== null && /^-?\d+(?:\.\d+)?$/.test(side)) {
          expect(finding.message.zh).toContain(side);
          expect(finding.message.en).toContain(side);
        }
      }
    }
  });

  it("judges no equation with a cell that is not stated", () => {
    expect(found(withFigures({ "requests.granted.natural-person": null }))).toEqual(["cell-is-stated"]);
    expect(found({ ...faultlessInput(), content: emptyContent("2021", "transcribed") }).sort()).toEqual([
      "fee-statement-is-there",
      "part-is-present",
    ]);
  });

  it("does not call missing what is printed but cannot be read", () => {
    const codes = Object.keys(nulls((code) => /^(reconsideration|litigation)\./.test(code)));
    const { content: unread } = withFigures(Object.fromEntries(codes.map((code) => [code, null])));
    const unclear = codes.map((code) => ({ code, printed: "3003", why: "run-together" as const }));
    const input = { ...faultlessInput(), content: { ...unread, unclear } };
    expect(check(input).map(({ rule, instance }) => `${rule} ${instance}`)).toEqual([
      "printed-cell-is-clear reconsideration",
      "printed-cell-is-clear litigation.direct",
      "printed-cell-is-clear litigation.after-reconsideration",
    ]);
  });

  it("takes a cell that is not among the figures for not stated", () => {
    const stated = Object.entries(faultlessContent().figures);
    const figures = Object.fromEntries(stated.filter(([code]) => code !== "requests.granted.enterprise"));
    expect(check(content({ figures })).map(({ rule, codes }) => [rule, codes])).toEqual([
      ["cell-is-stated", ["requests.granted.enterprise"]],
    ]);
  });

  it.each([
    // The list is over where another statement begins, or another kind of separator.
    "发布信息165条，其中重点动态102条；发布公告80条。",
    "发布信息40条，其中动态类20条，解读类15条，公开指南1条；政策10条，公告9条。",
    "办结申请81件，其中：予以公开42件；不予公开39件；因公开引起的行政复议案件2件、行政诉讼案件7件。",
    "主动公开政府信息114条，其中通过网站72条，同时在公众号发布60条。",
    "公开指南1条，占8%；公文5条，占41%；预算2条，占17%，目录2条，占17%，公示2条，占17%，共12条。",
    "受理群众信件498件，已办结492件，办结率98%。",
    "收到申请20件，办结23件（含上年结转3件）。",
    "2023年结转的申请1件，结转至2025年办理2件。",
    "统计时限自2024年1月1日始至2024年12月31日止，并全文公开。",
    "全年未收到行政许可申请，未经复议直接起诉的案件0件，行政复议未被纠正。",
    "完成2021、2022、2023三年的年报收集。依据《2023年政府信息公开工作年度报告》整改。",
  ])("finds no fault in the words of: %s", (overview) => {
    const wordy = rules.filter(({ family }) => family.startsWith("text") || family === "lists").map(({ id }) => id);
    const findings = check(withText({ overview })).filter(({ rule }) => wordy.includes(rule));
    // The made-up numbers are not those of the tables; only what the words do among themselves is asked here.
    expect(findings.filter(({ rule }) => !/^text-matches|^nil-carry/.test(rule))).toEqual([]);
  });

  it("judges a count by the years before it, not by the last one alone", () => {
    const year = (back: number, licences: number) => ({
      year: 2024 - back,
      content: withFigures({ "licences.decisions": licences }).content,
    });
    const jumps = (now: number, history: CheckInput["history"]) =>
      check({ ...withFigures({ "licences.decisions": now }), ...(history ? { history } : {}) })
        .filter(({ rule }) => rule === "figure-did-not-jump")
        .map(({ expected, actual }) => [expected, actual]);
    const steady = [year(1, 100), year(2, 104), year(3, 97), year(4, 101)];
    expect(jumps(300, steady)).toEqual([["101", "300"]]);
    expect(jumps(0, steady)).toEqual([["101", "0"]]);
    expect(jumps(130, steady)).toEqual([]);
    // An agency whose counts swing may swing on, and small counts say little.
    expect(jumps(300, [year(1, 40), year(2, 310), year(3, 90)])).toEqual([]);
    expect(jumps(9, [year(1, 0), year(2, 1), year(3, 0)])).toEqual([]);
    expect(jumps(300, undefined)).toEqual([]);
  });

  it("finds an open list no fault, and does not compare part 二 across editions", () => {
    const items = [...faultlessContent().disclosures!.items, { category: "其他", count: null }];
    expect(check(content({ disclosures: { statedTotal: 99, items } }))).toEqual([]);
    const previous = { ...emptyContent("2019", "transcribed"), figures: { "licences.decisions": 50_000 } };
    expect(check({ ...faultlessInput(), previous })).toEqual([]);
  });

  it.each([
    "一",
    "9",
    "《",
    "收到申请",
    "3件,",
    "占5%,",
    "由",
    "其中",
    "2023年",
    "\n",
    "一是",
    "行政复议",
    "未收到",
    "1,000件占",
  ])("ends on a text of nothing but %j", (piece) => {
    const text = piece.repeat(200_000 / piece.length);
    const hostile = withText({ preamble: text, overview: text, problems: text, otherMatters: text });
    expect(check({ ...hostile, previous: hostile.content }).length).toBeGreaterThan(0);
  });

  it("an acceptance lapses when the values change", () => {
    const [finding] = check(withFigures({ "reconsideration.total": 1 }));
    const accepted = [{ ...finding!, reason: "含上年度结转" }];
    expect(unacceptedErrors(check(withFigures({ "reconsideration.total": 1 })), accepted)).toEqual([]);
    expect(unacceptedErrors(check(withFigures({ "reconsideration.total": 2 })), accepted)).toHaveLength(1);
  });
});
