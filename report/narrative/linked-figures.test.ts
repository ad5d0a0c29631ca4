/** Links in texts: how they read, where they stand, and that nothing else is changed. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyContent, type ReportContent } from "../content";
import { differences } from "../series/difference";
import { cellsOf } from "../form/define";
import { editionOf } from "../form/editions";
import { linkTo, piecesOf, resolveLinks, typedRange, unknownLinks, withLinksResolved } from "./linked-figures";
import { check } from "../rules/check";
import { faultlessContent, faultlessInput } from "../rules/examples";
import { parseContent } from "../validate";

const empty = emptyContent("2021", "authored");
const target: ReportContent = {
  ...empty,
  figures: { ...empty.figures, "requests.received.total": 16, "fees.amount": "4166.241619" },
};

function withOverview(content: ReportContent, overview: string): ReportContent {
  return { ...content, narrative: { ...content.narrative, overview } };
}

describe("a link", () => {
  it.each([
    ["收到申请{{requests.received.total}}件。", "收到申请16件。"],
    ["收费{{fees.amount}}万元", "收费4166.241619万元"],
    ["上年结转{{requests.carried-in.total}}件", "上年结转未载明件"],
    ["{{no.such.cell}}", "{{no.such.cell}}"],
    ["{{requests.received.total}}{{requests.received.total}}", "1616"],
    [
      "{{ requests.received.total }} {requests.received.total} {{}} {{",
      "{{ requests.received.total }} {requests.received.total} {{}} {{",
    ],
    ["", ""],
  ])("%j reads %j", (typed, read) => {
    expect(resolveLinks(typed, target)).toBe(read);
  });

  it("to a count of zero reads 0, never as not stated", () => {
    const zero = { ...target, figures: { ...target.figures, "requests.received.total": 0 } };
    expect(piecesOf("{{requests.received.total}}", zero)).toMatchObject([{ text: "0", state: "stated" }]);
  });

  it("is none in a transcribed report, whose text is as printed", () => {
    const printed = withOverview({ ...target, origin: "transcribed" }, "收到{{requests.received.total}}件{{x}}");
    expect(withLinksResolved(printed)).toBe(printed);
    expect(parseContent(printed).ok).toBe(true);
  });

  it("must name a cell of the edition", () => {
    const typed = withOverview(target, "收到{{requests.received.total}}件，{{requests.none}}");
    expect(unknownLinks(typed.narrative, "2021")).toEqual(["requests.none"]);
    const parsed = parseContent(typed);
    expect(parsed.ok ? "" : parsed.problem.zh).toContain("requests.none");
    expect(parseContent(withOverview(target, "收到{{requests.received.total}}件")).ok).toBe(true);
  });
});

const codes = cellsOf(editionOf("2021")).map(({ code }) => code);
const stretches = fc.array(
  fc.oneof(
    fc.constantFrom(...codes).map(linkTo),
    fc.constantFrom("{{", "}}", "{{x}}", "收到", "\n", " ", "12", "。"),
    fc.string({ maxLength: 4 }),
  ),
  { maxLength: 12 },
);

describe("the pieces of a text", () => {
  it("cover it without gap or overlap and join to what is read", () => {
    fc.assert(
      fc.property(stretches, (parts) => {
        const typed = parts.join("");
        const pieces = piecesOf(typed, target);
        expect(pieces.map(({ from, to }) => typed.slice(from, to)).join("")).toBe(typed);
        expect(pieces.map(({ text }) => text).join("")).toBe(resolveLinks(typed, target));
      }),
    );
  });

  it("keep text without links as it is", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!text.includes("{{"));
        expect(resolveLinks(text, target)).toBe(text);
      }),
    );
  });

  it("lead from words as read back to words as typed", () => {
    fc.assert(
      fc.property(stretches, fc.nat(), fc.nat(), (parts, one, other) => {
        const typed = parts.join("");
        const pieces = piecesOf(typed, target);
        const read = resolveLinks(typed, target);
        fc.pre(read.length > 0);
        const from = one % read.length;
        const to = from + 1 + (other % (read.length - from));
        const range = typedRange(pieces, from, to);
        expect(resolveLinks(typed.slice(range.from, range.to), target)).toContain(read.slice(from, to));
      }),
    );
  });
});

describe("where reports are read", () => {
  const linked = withOverview(
    faultlessContent(),
    faultlessContent().narrative.overview.replace(/\d+(?=件)/, linkTo("requests.received.total")),
  );

  it("the same texts are the same object, so that what is known of them is kept", () => {
    const first = withLinksResolved(linked);
    const moved = { ...linked, figures: { ...linked.figures, "fees.count": 3 } };
    expect(withLinksResolved(moved).narrative).toBe(first.narrative);
    const changed = { ...linked, figures: { ...linked.figures, "requests.received.total": 99 } };
    expect(withLinksResolved(changed).narrative.overview).toContain("99");
  });

  it("rules see the value, so that a link never contradicts its cell", () => {
    const content = withOverview(faultlessContent(), "本年新收政府信息公开申请{{requests.received.total}}件。");
    const other = { ...content, figures: { ...content.figures, "requests.received.total": 7654 } };
    const found = check({ ...faultlessInput(), content: other }).filter(({ rule }) => rule === "text-matches-received");
    expect(found).toEqual([]);
    const typed = withOverview(other, "本年新收政府信息公开申请1件。");
    const wrong = check({ ...faultlessInput(), content: typed }).filter(({ rule }) => rule === "text-matches-received");
    expect(wrong).toHaveLength(1);
  });

  it("a link in place of its value is no difference", () => {
    expect(differences(linked, withLinksResolved(linked))).toEqual([]);
  });
});
