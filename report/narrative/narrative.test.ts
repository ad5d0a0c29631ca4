/** What the reader of narratives takes for a number of something, and what it leaves alone. */
import { describe, expect, it } from "vitest";
import { claimsIn } from "./claims";
import { fromChinese } from "./numerals";
import { plainOf, quoteOf } from "./plain";

const claims = (overview: string) =>
  claimsIn({ preamble: "", overview, problems: "", otherMatters: "" }).map(
    ({ subject, value }) => `${subject} ${value}`,
  );

describe("numbers in words", () => {
  it.each([
    ["十二", 12],
    ["二十", 20],
    ["一百零三", 103],
    ["两千", 2000],
    ["三万五千", 35_000],
    ["二〇二三", 2023],
  ])("%s is %d", (text, value) => {
    expect(fromChinese(text)).toBe(value);
  });

  it("makes text plain and finds the way back", () => {
    const plain = plainOf("全年收到申请十二件，共 1,234 件；1.2万余条。\n一起");
    expect(plain.text).toBe("全年收到申请12件,共1234件;12000余条。\n一起");
    const from = plain.text.indexOf("1234");
    expect(quoteOf(plain, from, from + 5)).toBe("1,234件");
  });

  it("joins lines broken in the middle of a sentence, and no heading to its text", () => {
    expect(plainOf("本年度市科委有涉及政府信息公开工作的行政诉讼数为\n0 件。\n二、平台\n全年").text).toBe(
      "本年度市科委有涉及政府信息公开工作的行政诉讼数为0件。\n二、平台\n全年",
    );
  });
});

describe("claims", () => {
  it.each([
    ["2023年全区受理政府信息公开申请 21 件，均在法定期限答复。", ["received 21"]],
    [
      "依申请公开方面。本年度全区共收到70件申请，办结69件，1件结转下年度继续办理。",
      ["received 70", "carried-out 1", "concluded 69"],
    ],
    ["全年新收政府信息公开申请数量0件,上年结转政府信息公开申请数量0件。", ["received 0", "carried-in 0"]],
    ["我局共收到依申请信息公开26件", ["received 26"]],
    ["全年收到政府信息公开申请三十四件", ["received 34"]],
    [
      "收到公开申请81件。办结依申请公开81件，其中：予以公开及部分公开42件，占51.85%；不予公开5件；无法提供31件；不予处理1件；其他处理2件",
      ["received 81", "concluded 81", "granted-all 42", "refused 5", "unavailable 31", "not-processed 1", "other 2"],
    ],
    [
      "政府信息公开行政复议 351 件，其中结果维持 72 件，尚未审结 37 件；政府信息公开行政诉讼 46 件，其中结果维持 25 件。",
      [
        "reconsideration 351",
        "reconsideration-upheld 72",
        "reconsideration-pending 37",
        "litigation 46",
        "litigation-upheld 25",
      ],
    ],
    ["因政府信息公开申请引发的行政复议36起，行政诉讼9起。", ["reconsideration 36", "litigation 9"]],
    ["本年度制发的规范性文件77件，现行有效行政规范性文件393件", ["documents-issued 77", "documents-in-force 393"]],
  ])("%s", (text, expected) => {
    expect(claims(text).sort()).toEqual([...expected].sort());
  });

  it.each([
    "收到政府信息公开申请较上年增加3件。",
    "收到申请表述规范，建立台账1套。",
    "收到行政复议申请3件，办结建议提案20件。",
    "收到的政府信息公开申请中，其中网上申请12件。",
    "行政处罚信息公开25条，行政许可信息38条。",
    "与企业一起推进，第三次会议研究行政诉讼工作。",
    "未收到政府信息公开申请。",
    "清理规范性文件12件，制定规章制度3项。",
  ])("nothing in: %s", (text) => {
    expect(claims(text)).toEqual([]);
  });

  it("says what narrows a number", () => {
    const of = (overview: string) => claimsIn({ preamble: "", overview, problems: "", otherMatters: "" })[0];
    expect(of("2022年收到政府信息公开申请3件")).toMatchObject({ year: 2022, scope: null });
    expect(of("市政府办公室收到政府信息公开申请17件")).toMatchObject({ scope: "office" });
    expect(of("上半年收到政府信息公开申请17件")).toMatchObject({ scope: "part" });
    expect(of("全市收到政府信息公开申请 1,700余件")).toMatchObject({ scope: "whole", isAbout: true, value: 1700 });
    expect(of("。全市收到政府信息公开申请3件")).toMatchObject({ offset: 3, quote: "收到政府信息公开申请3件" });
  });
});
