/** The sentences shown for a search: whole, with their hits marked as printed. */
import { describe, expect, it } from "vitest";
import { excerptsOf, type Excerpts } from "./excerpts";

const written = ({ shown }: Excerpts) =>
  shown.map(({ stretches }) => stretches.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join(""));

describe("excerptsOf", () => {
  it("gives the sentence of a hit and counts the others", () => {
    const text = "一是加强培训。二是收到申请12件，其中申请公开3件；办结。\n三是申请答复。四是申请。";
    const found = excerptsOf(text, ["申请"]);
    expect(written(found)).toEqual(["二是收到[申请]12件，其中[申请]公开3件；", "三是[申请]答复。"]);
    expect(found.more).toBe(1);
  });

  it("finds words whose characters are printed apart, whatever the case", () => {
    expect(written(excerptsOf("由自 然 人提出，见WeChat公众号。", ["自然人", "wechat"]))).toEqual([
      "由[自 然 人]提出，见[WeChat]公众号。",
    ]);
  });

  it("takes signs of patterns as letters", () => {
    expect(written(excerptsOf("费用为（a.b）* 0.5元/页 [注]", ["a.b", "元/页", "[注", "）*"]))).toEqual([
      "费用为（[a.b][）*] 0.5[元/页] [[注]]",
    ]);
    expect(excerptsOf("axb", ["a.b"])).toEqual({ shown: [], more: 0 });
  });

  it("keeps a hit whole that runs over the end of a sentence", () => {
    expect(written(excerptsOf("甲乙。丙丁。戊。", ["乙。丙"]))).toEqual(["甲[乙。丙]丁。"]);
  });

  it("cuts a very long sentence around the hit and says so", () => {
    const [sentence = ""] = written(excerptsOf(`${"前".repeat(300)}申请${"后".repeat(300)}`, ["申请"]));
    expect(sentence).toMatch(/^…前{40}\[申请\]后+…$/);
    expect(sentence.length).toBeLessThan(160);
  });

  it("gives nothing for nothing", () => {
    expect(excerptsOf("文字", [])).toEqual({ shown: [], more: 0 });
    expect(excerptsOf("", ["文字"])).toEqual({ shown: [], more: 0 });
  });
});
