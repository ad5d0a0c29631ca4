import { describe, expect, it } from "vitest";
import { desk as en } from "@/messages/en/desk";
import { desk as zh } from "@/messages/zh/desk";
import { emptyContent } from "@/report/content";
import { editionOf } from "@/report/form/editions";
import { startEdits, textOfCell, undo } from "../edits/edit-state";
import { pasteInto, pasteSentence } from "./grid-paste";
import { gridsOf } from "./grid-shape";

const grids = gridsOf(editionOf("2021"), "form");
const start = () => startEdits(emptyContent("2021", "authored"), 1, "");
const paste = (code: string, text: string, range: string[] = []) => pasteInto(start(), { grids, code, range, text });

describe("pasting into the form", () => {
  it("fills a row with its total in one step", () => {
    const pasted = paste("requests.received.natural-person", "１２\t1,000件\t0\t0\t0\t1\t1013\n");
    expect(pasted.edits.content.figures).toMatchObject({
      "requests.received.natural-person": 12,
      "requests.received.enterprise": 1000,
      "requests.received.total": 1013,
    });
    expect(pasteSentence(pasted, zh.editor.grid)).toBe("已粘贴 7 格。");
    expect(undo(pasted.edits).content).toEqual(start().content);
  });

  it("says in one sentence what was outside, no number, or against the sum", () => {
    const pasted = paste("reconsideration.upheld", "1\t0\t0\t0\t9\tabc\n5");
    expect(pasteSentence(pasted, zh.editor.grid)).toBe(
      "已粘贴 5 格；1 格超出表格，未粘贴（第 2 行第 1 列“5”）；" +
        "1 格不是有效的数，未粘贴（四 · 行政诉讼 未经复议直接起诉 · 结果维持“abc”）；" +
        "1 处总计与各项之和不同，按粘贴的保留（四 · 行政复议 · 总计“9”）。",
    );
    expect(pasted.edits.content.figures["reconsideration.total"]).toBe(9);
    expect(textOfCell(pasted.edits, "litigation.direct.upheld")).toBe("");
    expect(pasteSentence(pasted, en.editor.grid)).toMatch(/^5 cells pasted; 1 outside the table.*\.$/);
  });

  it("takes a copied table with its labels and bands", () => {
    const text = [
      "一、本年新收政府信息公开申请数量\t3",
      "二、上年结转政府信息公开申请数量\t1",
      "三、本年度办理结果\t",
      "（一）予以公开\t2",
    ].join("\n");
    expect(paste("requests.received.natural-person", text).edits.content.figures).toMatchObject({
      "requests.received.natural-person": 3,
      "requests.carried-in.natural-person": 1,
      "requests.granted.natural-person": 2,
    });
  });

  it("fills a selected range with a single value", () => {
    const range = ["rules.issued", "rules.repealed", "rules.in-force"];
    expect(paste("rules.issued", "0", range).figures.map(({ code }) => code)).toEqual(range);
  });

  it("names the first places of many", () => {
    const lines = Array.from({ length: 9 }, (_each, index) => String(index)).join("\n");
    expect(pasteSentence(paste("rules.issued", lines), zh.editor.grid)).toContain("7 格超出表格");
    expect(pasteSentence(paste("rules.issued", lines), zh.editor.grid)).toContain("第 7 行第 1 列“6”等");
  });
});
