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
    "收到申请后五个工作日内登记，收到信息公开申请之日起20个工作日内答复。",
    "清理规范性文件12件，制定规章制度3项。",
  ])("nothing in: %s", (text) => {
    expect(claims(text)).toEqual([]);
  });

  // Wordings that published reports use.
  it.each([
    [
      "我办共收到8份政府信息公开申请，均为自然人申请。其中，予以公开2件，部分公开2件。",
      ["received 8", "granted 2", "partly-granted 2"],
    ],
    [
      "全年共收到依申请公开0件，不予公开0件，因政府信息依申请公开引起行政复议0件，行政诉讼0件。",
      ["received 0", "refused 0", "reconsideration 0", "litigation 0"],
    ],
    ["全年收到依申请公开事项3件。", ["received 3"]],
    ["主动公开政府信息21条，依申请公开0件。", ["disclosed 21", "handled 0"]],
    ["办理政府信息公开申请9件，依申请公开受理量为9件。", ["handled 9", "handled 9"]],
    ["我办受理依申请信息56条，均已办理。", ["received 56"]],
    ["收到政府信息公开申请5件，均按期答复。信息公开类行政复议1起，正在办理中。", ["received 5", "reconsideration 1"]],
    ["截至2022年12月31日，累计主动公开政府信息12条（均在网站专栏公开）。", ["disclosed 12"]],
    ["收到信息公开申请3件。受理网民留言60条，公开答复28条，电话答复15条，已办结60条。办结率100%。", ["received 3"]],
    ["依申请公开工作渠道畅通。受理咨询投诉栏目群众信件498件，已办结492件，办结率98%。", []],
    ["全区累计处理政府信息依申请公开92件，其中，2020年结转办理1件。", ["handled 92", "carried-in 1"]],
    ["通过政府网站公开各类政府信息4473条，其中公开现行有效规范性文件14件、其他文件362件。", []],
    ["主动公开市政府规章13件（含新制定5件，修改4件，废止4件）。", []],
    ["办理市人大建议3件、政协提案4件，共计307件，办结率、回复率均达到100%。", []],
    ["全年区长信箱收到来函219件，已全部回复。", []],
  ])("as published: %s", (text, expected) => {
    expect(claims(text).sort()).toEqual([...expected].sort());
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
