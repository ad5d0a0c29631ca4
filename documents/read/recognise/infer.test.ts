/** What is not printed is proposed only where the relations or the text leave one value, and never where they disagree. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Figure } from "@/report/figure";
import { cellsOf } from "@/report/form/define";
import { edition2021 } from "@/report/form/edition-2021";
import { faultlessInput } from "@/report/rules/examples";
import { relationsOf } from "@/report/rules/relations";
import { type Proposal } from "../model";
import { inferTotals, withInferred } from "./infer";

type Figures = Record<string, Figure>;
const faultless: Figures = { ...faultlessInput().content.figures };
const nothing: Figures = Object.fromEntries(cellsOf(edition2021).map(({ code }) => [code, null]));

const infer = (figures: Figures, unclear: readonly string[] = []): Record<string, Proposal> =>
  inferTotals({
    edition: "2021",
    variant: "form",
    figures,
    proposals: {},
    unclear: unclear.map((code) => ({ code })),
  });
const without = (...codes: string[]): Figures => ({
  ...faultless,
  ...Object.fromEntries(codes.map((code) => [code, null])),
});

describe("a cell that is not stated", () => {
  it.each(["requests.received.total", "requests.granted.natural-person", "litigation.direct.total"])(
    "is proposed for %s with its equation",
    (code) => {
      const proposals = infer(without(code));
      expect(Object.keys(proposals)).toEqual([code]);
      expect(proposals[code]?.value).toBe(faultless[code]);
      expect(proposals[code]?.reason.zh).toMatch(/\?/);
      expect(proposals[code]?.reason.en).toContain(`only be ${String(faultless[code])}`);
    },
  );

  it("is not proposed where it was printed so that it cannot be read", () => {
    expect(infer(without("requests.received.total"), ["requests.received.total"])).toEqual({});
  });

  it("is not proposed where two equations disagree on it", () => {
    const figures = without("requests.concluded.total");
    figures["requests.received.total"] = Number(figures["requests.received.total"]) + 1;
    expect(infer(figures)["requests.concluded.total"]).toBeUndefined();
  });

  it("is not proposed where it would be negative", () => {
    const figures = without("requests.granted.enterprise");
    figures["requests.granted.natural-person"] = 5000;
    expect(infer(figures)["requests.granted.enterprise"]).toBeUndefined();
  });

  it("is not proposed where nothing bounds it", () => {
    expect(infer(nothing)).toEqual({});
    expect(infer({ ...nothing, "requests.received.natural-person": 3 })).toEqual({});
  });
});

describe("rows that are absent", () => {
  const rows = (prefix: string, values: readonly number[]): Figures =>
    Object.fromEntries(
      [
        "natural-person",
        "enterprise",
        "research-institute",
        "welfare-organisation",
        "legal-service-body",
        "other-organisation",
        "total",
      ].map((column, index) => [`requests.${prefix}.${column}`, values[index] ?? 0]),
    );

  it("are proposed where what came in has all been answered by the rows that are there", () => {
    const proposals = infer({
      ...nothing,
      ...rows("received", [6, 0, 0, 0, 0, 0, 6]),
      ...rows("carried-in", []),
      ...rows("granted", [6, 0, 0, 0, 0, 0, 6]),
    });
    expect(proposals["requests.concluded.total"]?.value).toBe(6);
    expect(proposals["requests.carried-out.total"]?.value).toBe(0);
    expect(proposals["requests.partly-granted.natural-person"]?.value).toBe(0);
    expect(proposals["requests.concluded.total"]?.reason.zh).toContain("6");
  });

  it("stay open where some of what came in is not accounted for", () => {
    const proposals = infer({
      ...nothing,
      ...rows("received", [6, 0, 0, 0, 0, 0, 6]),
      ...rows("carried-in", []),
      ...rows("granted", [5, 0, 0, 0, 0, 0, 5]),
    });
    expect(proposals["requests.concluded.total"]).toBeUndefined();
    expect(proposals["requests.carried-out.total"]).toBeUndefined();
    expect(proposals["requests.concluded.enterprise"]?.value).toBe(0);
  });
});

it("proposes only the lost figures of a report, and keeps every relation", () => {
  const codes = [...new Set(relationsOf(edition2021, "form").flatMap(({ left, right }) => [...left, ...right]))];
  fc.assert(
    fc.property(fc.subarray(codes), (lost) => {
      for (const [code, { value }] of Object.entries(infer(without(...lost)))) {
        expect(lost).toContain(code);
        expect([code, value]).toEqual([code, faultless[code]]);
      }
    }),
    { numRuns: 200 },
  );
});

describe("a denial in the text", () => {
  const proposals = (text: string, figures: Figures = nothing): Record<string, Proposal> =>
    withInferred({ edition: "2021", variant: "form", figures, proposals: {}, unclear: [] }, text, 2023);
  const both = [true, true];

  it.each([
    ["本年度未发生行政复议、行政诉讼。", both],
    ["未有因依申请公开引发的行政复议案件和行政诉讼案件。", both],
    ["2023年，我局没有因政府信息公开被申请行政复议、提起行政诉讼的情况。", both],
    ["全年行政复议0件，行政诉讼0件。", both],
    ["无行政复议。", [true, false]],
    ["行政诉讼为0件，行政复议2件。", [false, true]],
    ["未发生行政复议被纠错的案件。", [false, false]],
    ["2022年未发生行政复议、行政诉讼。", [false, false]],
    ["上年未发生行政复议、行政诉讼。", [false, false]],
    ["发生行政复议3件，均无行政复议决定被撤销。", [false, false]],
    ["无法统计行政复议、行政诉讼。", [false, false]],
    ["行政执法中未发生行政复议、行政诉讼。", [false, false]],
    ["行政复议10件，行政诉讼20件。", [false, false]],
    ["按规定做好行政复议、行政诉讼工作。", [false, false]],
    ["行政复议\n行政诉讼\n未经复议直接起诉\n复议后起诉", [false, false]],
  ])("%s", (text, [noReconsideration, noLitigation]) => {
    const found = proposals(text);
    expect(found["reconsideration.total"] !== undefined).toBe(noReconsideration);
    expect(found["litigation.direct.upheld"] !== undefined).toBe(noLitigation);
    for (const { value, reason } of Object.values(found)) {
      expect(value).toBe(0);
      expect(text).toContain(/“(.+)”/.exec(reason.zh)?.[1]);
    }
  });

  it("proposes nothing for a table that is there", () => {
    const figures = { ...nothing, "reconsideration.upheld": 1 };
    expect(proposals("未发生行政复议。", figures)).toEqual({});
  });
});
