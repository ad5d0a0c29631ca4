/** The scan of a text: which findings belong to it and where, and which numbers could be links. */
import { describe, expect, it } from "vitest";
import { type Narrative, type ReportContent } from "../content";
import { linkTo, withLinksResolved } from "./linked-figures";
import { findingsOfText, linkOffers, quotedRange } from "./narrative-scan";
import { check } from "../rules/check";
import { type CheckInput } from "../rules/define";
import { withText } from "../rules/examples";

function quotes(input: CheckInput, part: keyof Narrative) {
  const text = input.content.narrative[part];
  return findingsOfText(check(input), part, input.content).map(({ finding, range }) => [
    finding.rule,
    range && text.slice(range.from, range.to),
  ]);
}

const received = linkTo("requests.received.total");

describe("findings of a text", () => {
  it("stand at the words they quote, under the part that has them", () => {
    const input = withText({ overview: "主动公开政府信息7条。新收政府信息公开申请 13 件。" });
    expect(quotes(input, "overview")).toContainEqual(["text-matches-received", "新收政府信息公开申请 13 件"]);
    expect(quotes(input, "problems").map(([rule]) => rule)).not.toContain("text-matches-received");
  });

  it("stand behind links as well as before them", () => {
    const input = withText({ overview: `新收政府信息公开申请${received}件，结转下年度9件。` });
    const found = findingsOfText(check(input), "overview", input.content);
    const carried = found.find(({ finding }) => finding.rule === "text-matches-carry-over");
    expect(carried?.range).not.toBeNull();
    expect(input.content.narrative.overview.slice(carried?.range?.from, carried?.range?.to)).toBe("结转下年度9件");
  });

  it("of a whole part stand under it without words", () => {
    const input = withText({ overview: "字".repeat(1001), problems: "" });
    expect(quotes(input, "overview")).toContainEqual(["overview-keeps-its-length", null]);
    expect(quotes(input, "problems").every(([rule]) => rule !== "overview-keeps-its-length")).toBe(true);
  });

  it("are none of the tables", () => {
    const input = withText({}, { "requests.received.total": 99 });
    const tables = check(input).filter(({ rule }) => !rule.startsWith("text"));
    expect(tables.length).toBeGreaterThan(0);
    expect(findingsOfText(tables, "overview", input.content)).toEqual([]);
  });

  it("quote words over line breaks and spaces", () => {
    expect(quotedRange("甲 收到\n 12 件", "收到12件", withText({}).content)).toEqual({ from: 2, to: 10 });
    expect(quotedRange("甲", "乙", withText({}).content)).toBeNull();
  });
});

function afterOffers(content: ReportContent, input: CheckInput): string {
  return linkOffers({ ...input, content })
    .toReversed()
    .reduce(
      (text, { from, to, code }) => text.slice(0, from) + linkTo(code) + text.slice(to),
      content.narrative.overview,
    );
}

describe("offers", () => {
  it.each([
    ["新收政府信息公开申请12件。", `新收政府信息公开申请${received}件。`],
    ["新收政府信息公开申请 １２ 件。", `新收政府信息公开申请 ${received} 件。`],
    ["新收政府信息公开申请13件。", "新收政府信息公开申请13件。"],
    ["新收政府信息公开申请约12件。", "新收政府信息公开申请约12件。"],
    ["新收政府信息公开申请十二件。", "新收政府信息公开申请十二件。"],
    ["2023年新收政府信息公开申请12件。", "2023年新收政府信息公开申请12件。"],
    [`新收政府信息公开申请${received}件。`, `新收政府信息公开申请${received}件。`],
    [
      "新收政府信息公开申请12件，结转下年度2件。",
      `新收政府信息公开申请${received}件，结转下年度${linkTo("requests.carried-out.total")}件。`,
    ],
    [
      `新收政府信息公开申请${received}件，结转下年度2件。`,
      `新收政府信息公开申请${received}件，结转下年度${linkTo("requests.carried-out.total")}件。`,
    ],
  ])("make of %j %j", (overview, linked) => {
    const input = withText({ overview }, {});
    const content = { ...input.content, origin: "authored" as const };
    const made = afterOffers(content, input);
    expect(made).toBe(linked);
    // Taking an offer changes nothing that is read, digits in their plain form.
    const read = withLinksResolved({ ...content, narrative: { ...content.narrative, overview: made } });
    expect(read.narrative.overview).toBe(withLinksResolved(content).narrative.overview.replace("１２", "12"));
  });

  it("are not made for a transcribed report", () => {
    const input = withText({ overview: "新收政府信息公开申请12件。" });
    expect(linkOffers({ ...input, content: { ...input.content, origin: "transcribed" } })).toEqual([]);
  });
});
