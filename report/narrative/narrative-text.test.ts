/** Headings, lists and paragraphs as these reports write them, and what typing makes of them. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blocksOf, charactersOf, chineseNumeral, groupsOf, kindOf, markOf } from "./narrative-text";
import { type Typed, typedAs, typedEnter, typedWith } from "./narrative-typing";

describe("a line", () => {
  it.each([
    ["（一）主动公开", "heading"],
    ["(十二)监督保障", "heading"],
    ["　　（三）政府信息管理情况", "heading"],
    ["（一）主动公开。2023年，我局公开信息12条。", "paragraph"],
    [`（一）${"字".repeat(40)}`, "paragraph"],
    ["（一）", "paragraph"],
    ["1. 公开内容不够全面。", "item"],
    ["2、更新不及时", "item"],
    ["（3）解读形式单一。", "item"],
    ["①网站", "item"],
    ["- 网站", "item"],
    ["1.5万条信息", "paragraph"],
    ["2023年，我局公开信息12条。", "paragraph"],
    ["-5%", "paragraph"],
    ["一、总体情况", "paragraph"],
    ["1. ", "paragraph"],
  ] as const)("%j is a %s", (line, kind) => {
    expect(kindOf(line)).toBe(kind);
  });

  it.each([
    ["（一）甲", "（二）"],
    ["（九）甲", "（十）"],
    ["(十九)甲", "(二十)"],
    ["1. 甲", "2. "],
    ["　　9、甲", "　　10、"],
    ["（1）甲", "（2）"],
    ["①甲", "②"],
    ["- 甲", "- "],
  ])("after %j stands %j", (line, next) => {
    expect(markOf(line)?.next).toBe(next);
  });
});

describe("blocks", () => {
  it("are counted as remarks count paragraphs, and keep every line as typed", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("", " ", "（一）甲", "1. 乙", "　　丙。", "- 丁", "（2）戊")), (lines) => {
        const text = lines.join("\n");
        const blocks = blocksOf(text);
        expect(blocks.map((block) => block.text)).toEqual(text.split("\n").filter((line) => line.trim() !== ""));
        expect(blocks.map(({ number }) => number)).toEqual(blocks.map((_block, index) => index + 1));
        for (const { line, text: typed } of blocks) expect(text.split("\n")[line]).toBe(typed);
        const drawn = groupsOf(blocks).flatMap((group) => (group.kind === "list" ? group.blocks : [group.block]));
        expect(drawn).toEqual(blocks);
      }),
    );
  });

  it("put items that follow each other into one list", () => {
    const groups = groupsOf(blocksOf("（一）甲\n1. 乙\n\n2. 丙\n丁。\n- 戊"));
    expect(groups.map(({ kind }) => kind)).toEqual(["heading", "list", "paragraph", "list"]);
  });

  it("count characters as the rule on the length of part 一 does", () => {
    expect(charactersOf(" 一 二\n三　𠮷")).toBe(4);
  });

  it("number headings up to 99", () => {
    expect([1, 10, 11, 20, 21, 99].map(chineseNumeral)).toEqual(["一", "十", "十一", "二十", "二十一", "九十九"]);
    for (let value = 1; value < 99; value += 1) {
      expect(markOf(`（${chineseNumeral(value)}）甲`)?.next).toBe(`（${chineseNumeral(value + 1)}）`);
    }
  });
});

/** "|" marks the caret, two of them what is selected. */
function typed(marked: string): Typed {
  const from = marked.indexOf("|");
  const to = marked.lastIndexOf("|");
  return { text: marked.replaceAll("|", ""), from, to: from === to ? from : to - 1 };
}

function shown({ text, from, to }: Typed): string {
  return from === to
    ? `${text.slice(0, from)}|${text.slice(from)}`
    : `${text.slice(0, from)}|${text.slice(from, to)}|${text.slice(to)}`;
}

describe("Enter", () => {
  it.each([
    ["1. 甲|", "1. 甲\n2. |"],
    ["1. 甲|乙\n丙", "1. 甲\n2. |乙\n丙"],
    ["丙\n（1）甲|", "丙\n（1）甲\n（2）|"],
    ["1. 甲\n2. |", "1. 甲\n|"],
    ["- 甲|", "- 甲\n- |"],
  ])("in %j makes %j", (before, after) => {
    const made = typedEnter(typed(before));
    expect(made && shown(made)).toBe(after);
  });

  it.each(["甲|", "（一）甲|", "|1. 甲", "1.| 甲", "1. |甲|", "2023年|"])(
    "in %j is an ordinary line break",
    (before) => {
      expect(typedEnter(typed(before))).toBeNull();
    },
  );
});

describe("a button", () => {
  it.each([
    ["主动|公开", "heading", "（一）主动|公开"],
    ["（一）甲\n乙。\n丙|", "heading", "（一）甲\n乙。\n（二）丙|"],
    ["甲|", "item", "1. 甲|"],
    ["1. 甲\n乙|", "item", "1. 甲\n2. 乙|"],
    ["|甲\n\n乙|", "item", "|1. 甲\n\n2. 乙|".replace("2", "1")],
    ["|甲\n乙|\n丙", "item", "|1. 甲\n2. 乙|\n丙"],
    ["1. 甲|", "heading", "（一）甲|"],
    ["（一）甲|", "heading", "（一）甲|"],
    ["（一）甲|", "paragraph", "甲|"],
    ["|", "item", "1. |"],
    ["甲\n|", "heading", "甲\n（一）|"],
  ] as const)("makes of %j a %s: %j", (before, kind, after) => {
    expect(shown(typedAs(typed(before), kind))).toBe(after);
  });

  it("puts words where the caret is, in place of what is selected", () => {
    expect(shown(typedWith(typed("收到|12|件"), "{{a}}"))).toBe("收到{{a}}|件");
  });

  it("loses no word, whatever is selected, and is done once", () => {
    const lines = fc.array(fc.constantFrom("", "（一）甲", "1. 乙", "　　丙。", "- 丁", "戊"), {
      minLength: 1,
      maxLength: 5,
    });
    const kinds = fc.constantFrom("heading" as const, "item" as const, "paragraph" as const);
    fc.assert(
      fc.property(lines, kinds, fc.nat(), fc.nat(), (parts, kind, one, other) => {
        const text = parts.join("\n");
        const [from = 0, to = 0] = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b);
        const made = typedAs({ text, from, to }, kind);
        const words = (value: string) => value.replace(/[^甲乙丙丁戊。]/g, "");
        expect(words(made.text)).toBe(words(text));
        expect(made.from).toBeGreaterThanOrEqual(0);
        expect(made.to).toBeLessThanOrEqual(made.text.length);
        expect(typedAs(made, kind).text).toBe(made.text);
      }),
    );
  });
});
