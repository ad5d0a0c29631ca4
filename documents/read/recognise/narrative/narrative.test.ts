/** The text of a report lands in its parts, whatever the headings and whatever page stands around it. */
import { describe, expect, it } from "vitest";
import { type Narrative } from "@/report/content";
import { type Block } from "../../original";
import { readNarrative } from "./narrative";

const read = (...lines: string[]): Narrative =>
  readNarrative(
    lines.map((text, index): Block => {
      const place = { line: index + 1, column: 1, text };
      if (!text.includes("\t")) return { kind: "paragraph", place };
      const cells = text.split("\t").map((cell) => ({ ...place, text: cell }));
      return { kind: "row", cells, open: false, raw: place };
    }),
  );

const preamble = "根据《中华人民共和国政府信息公开条例》，编制本报告。";
const overview = "2023年，工作平稳。";
const problems = "人手不足。";
const others = "未收取信息处理费。";
const whole: Narrative = { preamble, overview, problems, otherMatters: others };
const tables = [
  "二、主动公开政府信息情况",
  "第二十条第（一）项",
  "信息内容\t本年制发件数\t本年废止件数\t现行有效件数",
  "规章\t0\t0\t0",
  "三、收到和处理政府信息公开申请情况",
  "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\t申请人情况",
  "一、本年新收政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0",
  "四、政府信息公开行政复议、行政诉讼情况",
  "结果维持\t结果纠正",
];

describe("chapters", () => {
  it.each([
    ["一、总体情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项"],
    ["一、概述", "五、政府信息公开工作存在的主要问题及改进情况", "六、其他需要报告的事项"],
    ["一、 总 体 情 况", "五、 存在的主要问题及改进情况", "六、 其他需要报告的事项"],
    ["一.总体概述", "五.存在问题和改进措施", "六.其它需要报告的事项"],
    ["（一）总体情况", "（五）存在的主要问题及改进情况", "（六）其他需要报告的事项"],
    ["第一部分 总体情况", "第五部分 主要问题和改进措施", "第六部分 其他事项"],
    ["总体情况", "存在的主要问题及改进情况", "其他需要报告的事项"],
    ["# 一、总体情况", "# 四、存在的主要问题及改进情况", "# 五、需要报告的其他事项"],
    ["一、2023年政府信息公开工作总体情况", "二、工作中存在的困难和不足", "三、其他需要说明的问题"],
  ])("headed %s, %s, %s", (first, fifth, sixth) => {
    expect(read(preamble, first, overview, ...tables, fifth, problems, sixth, others)).toEqual(whole);
  });

  it("keeps sub-headings, and chapters of local content, with the chapter they stand in", () => {
    const found = read(
      preamble,
      "一、总体情况",
      "（一）主动公开情况",
      overview,
      ...tables,
      "五、存在的主要问题及改进情况",
      problems,
      "六、其他需要报告的事项",
      others,
      "七、建议提案办理",
      "均已办结。",
    );
    expect(found.overview).toBe(`（一）主动公开情况\n${overview}`);
    expect(found.otherMatters).toBe(`${others}\n七、建议提案办理\n均已办结。`);
  });

  it("finds them when their numbers begin again", () => {
    const found = read(
      "一、总体情况",
      overview,
      "二、保障",
      "有保障。",
      "一、主动公开政府信息情况",
      ...tables.slice(1),
      "（一）主要问题",
      problems,
      "（二）改进情况",
      "增加人手。",
      "五、其他需要报告的事项",
      others,
    );
    expect(found.overview).toBe(`${overview}\n二、保障\n有保障。`);
    expect(found.problems).toBe(`${problems}\n（二）改进情况\n增加人手。`);
    expect(found.otherMatters).toBe(others);
  });

  it("finds them inside a paragraph in which all ran together", () => {
    const found = read(
      `${preamble}本报告由总体情况等六部分组成。一、总体情况${overview}二、主动公开政府信息情况第二十条第（一）项信息内容规章000五、存在的主要问题及改进情况${problems}六、其他需要报告的事项${others} 附件下载`,
    );
    expect(found).toEqual({ ...whole, preamble: `${preamble}本报告由总体情况等六部分组成。` });
  });

  it("takes no enumeration of the chapters for their headings", () => {
    const list =
      "本报告分六部分：一、总体情况；二、主动公开政府信息情况；五、存在的主要问题及改进情况；六、其他需要报告的事项。";
    expect(read(list, "一、总体情况", overview)).toEqual({ preamble: list, overview, problems: "", otherMatters: "" });
  });

  it("keeps what is told before a table with the overview", () => {
    const told = "2023年，全镇主动公开政府信息20条。";
    const found = read("一、总体情况", overview, "二、主动公开政府信息情况", told, ...tables.slice(1));
    expect(found.overview).toBe(`${overview}\n${told}`);
  });
});

describe("the page around a report", () => {
  it("is left out", () => {
    const found = read(
      "首页 > 政务公开 > 政府信息公开年报",
      "青石县林果局2023年政府信息公开工作年度报告",
      "发布时间：2024-01-20 来源：青石县林果局",
      "字号：大 中 小 打印 分享到：",
      preamble,
      "一、总体情况",
      "— 1 —",
      overview,
      ...tables,
      "五、存在的主要问题及改进情况",
      problems,
      "六、其他需要报告的事项",
      others,
      "青石县林果局",
      "2024年1月20日",
      "【打印本页】 【关闭窗口】",
      "上一篇：青石县林果局2022年政府信息公开工作年度报告",
      "下一篇：没有了",
      "版权所有：青石县人民政府 主办单位：青石县人民政府办公室",
      "青ICP备00000000号",
    );
    expect(found).toEqual(whole);
  });

  it("is cut off where it ran together with the first sentence", () => {
    const found = read(
      `当前位置： 首页政务公开 青石县林果局2023年政府信息公开工作年度报告 来源：青石县林果局 时间：2024-01-20 微信 微博 --> ${preamble}`,
      "一、总体情况",
      overview,
    );
    expect(found).toMatchObject({ preamble, overview });
  });

  it("keeps the broken lines of a preamble, and sentences that begin like a menu", () => {
    const found = read(
      "正文",
      "青石县林果局2023年政府信息公开工作年度报告",
      "根据《中华人民共和国政府信息公开条例》和",
      "有关要求编制本报",
      "告。",
      "一、总体情况",
      "微信公众号发布信息20条，其中原创5条。",
    );
    expect(found.preamble.split("\n")).toHaveLength(3);
    expect(found.overview).toBe("微信公众号发布信息20条，其中原创5条。");
  });
});
