/** The rule book: nothing in a faultless report, and for each rule a report in which just it speaks. */
import { describe, expect, it } from "vitest";
import { emptyContent, type ReportContent } from "../content";
import { unacceptedErrors } from "./acceptance";
import { rules } from "./book";
import { check } from "./check";
import { type CheckInput } from "./define";
import { faultlessContent, faultlessInput, withFigures } from "./examples";

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

/** Rule → a report in which it speaks, with both sides of what it compares where it compares numbers. */
const failing: Readonly<Record<string, { input: CheckInput; sides?: [string | null, string | null] }>> = {
  "part-is-present": { input: withFigures(nulls((code) => /^(reconsideration|litigation)\./.test(code))) },
  "row-is-present": { input: withFigures(nulls((code) => code.startsWith("requests.refused.third-party."))) },
  "cell-is-stated": { input: withFigures({ "licences.decisions": 0, "requests.granted.enterprise": null }) },
  "printed-cell-is-clear": {
    input: {
      ...withFigures({ "licences.decisions": null }),
      content: {
        ...withFigures({ "licences.decisions": null }).content,
        unclear: [{ code: "licences.decisions", printed: "0 0 0", why: "several-numbers" }],
      },
    },
  },
  "edition-is-the-ordered-one": {
    input: { ...faultlessInput(), year: 2020, content: { ...faultlessContent(), period: { from: null, to: null } } },
  },
  "overview-keeps-its-length": {
    input: content({ narrative: { ...faultlessContent().narrative, overview: "字".repeat(1001) } }),
    sides: ["1000", "1001"],
  },
  "fee-statement-is-there": { input: content({ narrative: { ...faultlessContent().narrative, otherMatters: "无" } }) },
  "period-is-the-calendar-year": { input: content({ period: { from: "2024-01-01", to: "2024-11-30" } }) },
  "row-total-matches-applicants": {
    input: withFigures({
      "requests.refused.third-party.enterprise": 0,
      "requests.carried-in.research-institute": 0,
      "requests.granted.total": 11,
      "requests.concluded.total": 11,
      "requests.concluded.enterprise": 1,
      "requests.carried-out.total": 1,
      "requests.carried-out.enterprise": -1,
    }),
  },
  "column-total-matches-outcomes": {
    input: withFigures({
      "requests.concluded.natural-person": 11,
      "requests.concluded.total": 11,
      "requests.carried-out.natural-person": 1,
      "requests.carried-out.total": 1,
    }),
    sides: ["10", "11"],
  },
  "received-matches-concluded": {
    input: withFigures({ "requests.carried-out.natural-person": 3, "requests.carried-out.total": 3 }),
    sides: ["12", "13"],
  },
  "dispute-total-matches-results": { input: withFigures({ "reconsideration.total": 0 }), sides: ["3", "0"] },
  "figure-is-of-its-kind": { input: withFigures({ "penalties.decisions": -1 }), sides: [null, "-1"] },
  "list-matches-stated-total": {
    input: content({ disclosures: { ...faultlessContent().disclosures!, statedTotal: 9 } }),
    sides: ["9", "7"],
  },
  "carry-over-matches-last-year": {
    input: {
      ...faultlessInput(),
      previous: lastYear({ "requests.carried-out.natural-person": 0, "requests.carried-out.total": 5 }),
    },
    sides: ["5", "0"],
  },
  "stock-follows-from-last-year": {
    input: {
      ...withFigures({ "rules.in-force": 9 }),
      previous: lastYear({
        "rules.in-force": 8,
        "requests.carried-out.natural-person": 0,
        "requests.carried-out.total": 0,
      }),
    },
    sides: ["8", "9"],
  },
  "in-force-not-below-issued": { input: withFigures({ "rules.issued": 2, "rules.in-force": 1 }), sides: ["2", "1"] },
  "figure-did-not-jump": {
    input: {
      ...withFigures({ "licences.decisions": 9487 }),
      previous: lastYear({
        "licences.decisions": 550,
        "requests.carried-out.natural-person": 0,
        "requests.carried-out.total": 0,
      }),
    },
    sides: ["550", "9487"],
  },
  "roll-up-matches-members": {
    input: {
      ...withFigures({ "penalties.decisions": 5 }),
      scope: "roll-up",
      members: [{ name: "示例局", content: withFigures({ "penalties.decisions": 4 }).content }],
    },
    sides: ["4", "5"],
  },
  "requests-have-outcomes": {
    input: withFigures({
      "requests.granted.natural-person": 0,
      "requests.granted.total": 0,
      "requests.concluded.natural-person": 0,
      "requests.concluded.total": 0,
      "requests.carried-out.natural-person": 0,
      "requests.carried-out.total": 0,
    }),
    sides: ["12", "0"],
  },
  "other-handling-is-rare": {
    input: withFigures({
      "requests.granted.natural-person": 5,
      "requests.granted.total": 5,
      "requests.other.other.natural-person": 5,
      "requests.other.other.total": 5,
    }),
  },
  "unpaid-fee-is-explained": {
    input: {
      ...content({ narrative: { ...faultlessContent().narrative, otherMatters: "无" } }),
      content: {
        ...withFigures({
          "requests.granted.natural-person": 9,
          "requests.granted.total": 9,
          "requests.other.fee-unpaid.natural-person": 1,
          "requests.other.fee-unpaid.total": 1,
        }).content,
        narrative: { ...faultlessContent().narrative, otherMatters: "无" },
      },
    },
  },
};

describe("the rule book", () => {
  it("finds nothing in a faultless report, nor in a faultless year after it", () => {
    expect(check(faultlessInput())).toEqual([]);
    const previous = lastYear({ "requests.carried-out.natural-person": 0, "requests.carried-out.total": 0 });
    expect(check({ ...faultlessInput(), previous })).toEqual([]);
  });

  it("has an example for every rule, each id once", () => {
    expect(Object.keys(failing).sort()).toEqual(rules.map(({ id }) => id).sort());
  });

  it.each(Object.entries(failing))("%s speaks, with both sides", (id, { input, sides }) => {
    const findings = check(input).filter(({ rule }) => rule === id);
    expect(findings.length).toBeGreaterThan(0);
    if (sides) expect([findings[0]?.expected, findings[0]?.actual]).toEqual(sides);
    for (const { message, instance } of findings) {
      expect(message.zh).not.toBe("");
      expect(message.en).not.toBe("");
      for (const side of sides ?? []) if (side !== null && findings.length === 1) expect(message.zh).toContain(side);
      expect(findings.filter((other) => other.instance === instance)).toHaveLength(1);
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

  it("finds an open list no fault, and does not compare part 二 across editions", () => {
    const items = [...faultlessContent().disclosures!.items, { category: "其他", count: null }];
    expect(check(content({ disclosures: { statedTotal: 99, items } }))).toEqual([]);
    const previous = { ...emptyContent("2019", "transcribed"), figures: { "licences.decisions": 50_000 } };
    expect(check({ ...faultlessInput(), previous })).toEqual([]);
  });

  it("an acceptance lapses when the values change", () => {
    const [finding] = check(withFigures({ "reconsideration.total": 1 }));
    const accepted = [{ ...finding!, reason: "含上年度结转" }];
    expect(unacceptedErrors(check(withFigures({ "reconsideration.total": 1 })), accepted)).toEqual([]);
    expect(unacceptedErrors(check(withFigures({ "reconsideration.total": 2 })), accepted)).toHaveLength(1);
  });
});
