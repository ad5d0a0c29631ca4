/** Examples of the rules on text: against the tables, against last year, against itself; and of those on lists. */
import { type ReportContent } from "../../content";
import { type CheckInput, type Example } from "../define";
import { faultlessInput, withContent, withFigures, withOverview, withText } from "../examples";

/** The faultless report after a year in which eight requests were received. */
const afterEight = (overview: string): CheckInput => ({
  ...withOverview(overview),
  previous: withFigures({
    "requests.received.natural-person": 8,
    "requests.received.total": 8,
    "requests.granted.natural-person": 8,
    "requests.granted.total": 8,
    "requests.concluded.natural-person": 8,
    "requests.concluded.total": 8,
    "requests.carried-out.natural-person": 0,
    "requests.carried-out.total": 0,
  }).content,
});
const announcing = (preamble: string) => withText({ preamble });
const listed = (statedTotal: number, ...items: [string, number | null][]): CheckInput =>
  withContent({ disclosures: { statedTotal, items: items.map(([category, count]) => ({ category, count })) } });
const suits: ReportContent["figures"] = {
  "litigation.direct.upheld": 2,
  "litigation.direct.total": 2,
  "litigation.after-reconsideration.upheld": 1,
  "litigation.after-reconsideration.total": 1,
};

export const textExamples: Readonly<Record<string, Example>> = {
  "text-matches-received": {
    passes: withOverview("全年收到政府信息公开申请十二件，其中网上申请5件。"),
    fails: withOverview("全年收到政府信息公开申请21件。"),
  },
  "text-matches-carry-over": {
    passes: withOverview("依申请公开：1件由往年延续，2件结转下年度继续办理。"),
    fails: withOverview("依申请公开：3件结转下年度继续办理。"),
  },
  "text-matches-concluded": {
    passes: withOverview("收到政府信息公开申请12件，办结10件。"),
    fails: withOverview("收到政府信息公开申请12件，办结9件。"),
  },
  "text-matches-outcomes": {
    passes: withOverview("办结信息公开申请10件，其中：予以公开10件，不予公开0件。"),
    fails: withOverview("办结信息公开申请10件，其中：予以公开7件，不予公开3件。"),
  },
  "text-matches-applicants": {
    passes: withOverview("政府信息公开申请中，自然人申请12件。"),
    fails: withOverview("政府信息公开申请中，自然人申请11件，商业企业1件。"),
  },
  "text-matches-reconsideration": {
    passes: withOverview("因政府信息公开引发的行政复议3起。"),
    fails: withOverview("因政府信息公开引发的行政复议5起。"),
  },
  "text-matches-litigation": {
    passes: withOverview("因政府信息公开引发的行政诉讼3件。", suits),
    fails: withOverview("因政府信息公开引发的行政诉讼4件。", suits),
  },
  "text-matches-documents": {
    passes: withOverview("全年制发行政规范性文件6件。", { "normative-documents.issued": 6 }),
    fails: withOverview("全年制发行政规范性文件6件。", { "normative-documents.issued": 9 }),
  },
  "text-matches-decisions": {
    passes: withOverview("公开行政处罚信息25条。", { "penalties.decisions": 123 }),
    fails: withOverview("全年作出行政处罚决定132件。", { "penalties.decisions": 123 }),
  },
  "nil-requests-match-table": {
    passes: withOverview("未收到申请人对答复不服的政府信息公开复议申请。"),
    fails: withOverview("2024年，我局未收到政府信息公开申请。"),
  },
  "nil-disputes-match-table": {
    passes: withOverview("未发生行政诉讼；行政复议均未被纠正。"),
    fails: withOverview("全年未发生行政复议、行政诉讼。"),
  },
  "nil-documents-match-table": {
    passes: withOverview("全年未制发规章。", { "normative-documents.issued": 2 }),
    fails: withOverview("全年未制发行政规范性文件。", { "normative-documents.issued": 2 }),
  },
  "nil-carry-over-matches-table": {
    passes: withOverview("办理期限内有2件结转下年度。"),
    fails: withOverview("信息公开申请无结转下年度情况。"),
  },
  "all-concluded-leaves-nothing": {
    passes: withOverview("申请均已依法办结，另有2件结转下年度。"),
    fails: withOverview("收到的申请均已按期办结。"),
  },
  "same-as-last-year-is-so": {
    passes: afterEight("收到政府信息公开申请12件，较去年有所增加。"),
    fails: afterEight("收到政府信息公开申请12件，与去年持平。"),
  },
  "growth-in-percent-is-so": {
    passes: afterEight("收到政府信息公开申请12件，同比增长50%。"),
    fails: afterEight("收到政府信息公开申请12件，同比增长12.5%。"),
  },
  "growth-in-number-is-so": {
    passes: afterEight("收到政府信息公开申请12件，较上年增加4件。"),
    fails: afterEight("收到政府信息公开申请12件，较上年增加3件。"),
  },
  "announced-parts-are-six": {
    passes: announcing(
      "本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等六个部分组成。",
    ),
    fails: announcing(
      "本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况、其他需要报告的事项等六部分组成。",
    ),
  },
  "announced-parts-are-in-order": {
    passes: announcing("本报告由总体情况、主动公开、依申请公开、行政复议、主要问题、其他需要报告的事项六个部分组成。"),
    fails: announcing("本报告由总体情况、依申请公开、主动公开、行政复议、主要问题、其他需要报告的事项六个部分组成。"),
  },
  "enumeration-is-in-sequence": {
    passes: withText({ problems: "一是解读不够；二是栏目更新不及时。改进：一是培训；二是检查。" }),
    fails: withText({ problems: "一是解读不够；三是栏目更新不及时。下一步将改进。" }),
  },
  "repeated-number-agrees": {
    passes: withText({ otherMatters: "主动公开政府信息7条。未收取信息处理费。" }),
    fails: withText({ otherMatters: "主动公开政府信息9条。未收取信息处理费。" }),
  },
  "share-matches-its-count": {
    passes: withOverview("咨询4900件，其中现场1600件，占32.65%；电话3200件，占65.31%。"),
    fails: withOverview("咨询4900件，其中现场1600件，占35.65%。"),
  },
  "shares-do-not-exceed-the-whole": {
    passes: withOverview("甲类1件，占33.4%；乙类1件，占33.3%；丙类1件，占33.3%。"),
    fails: withOverview("甲类占40%；乙类占40%；丙类占30%。"),
  },
  "rate-matches-its-counts": {
    passes: withOverview("受理审批事项117件，办结117件，办结率100%。"),
    fails: withOverview("受理审批事项117件，办结171件，办结率100%。"),
  },
  "sentence-list-does-not-exceed-its-total": {
    passes: withOverview("发布信息40条，其中动态类20条，解读类15条。"),
    fails: withOverview("发布信息40条，其中动态类20条，解读类25条。"),
  },
  "title-names-the-year": {
    passes: announcing(
      "依据《关于做好2023年政府信息公开工作年度报告的通知》，现公布2024年度政府信息公开工作年度报告。",
    ),
    fails: announcing("现公布我局2023年度政府信息公开工作年度报告。"),
  },
  "text-speaks-of-its-year": {
    passes: withText({ otherMatters: "2024年，无收取信息处理费情况。" }),
    fails: withText({ otherMatters: "2023年，无收取信息处理费情况。" }),
  },
  "number-is-of-its-year": {
    passes: withOverview("2023年收到政府信息公开申请12件，2024年收到政府信息公开申请12件。"),
    fails: withOverview("2024年工作有序。2023年度，我局共收到政府信息公开申请12件。"),
  },
  "period-in-text-is-whole": {
    passes: announcing("所列数据的统计期限自2024年1月1日起，至2024年12月31日止。"),
    fails: announcing("所列数据的统计期限自2024年1月1日起至202024年12月31日止。"),
  },
  "carry-over-names-its-years": {
    passes: withOverview("2件申请结转至2025年。"),
    fails: withOverview("2件申请结转至2024年。"),
  },
  "signed-after-the-year": {
    passes: withText({ otherMatters: "未收取信息处理费。\n2025年1月17日" }),
    fails: withText({ otherMatters: "未收取信息处理费。\n2024年1月17日" }),
  },
  "fee-follows-the-tariff": {
    passes: withText({ otherMatters: "全年收取信息处理费3940元。" }),
    fails: withText({ otherMatters: "全年收取信息处理费394.5元。" }),
  },
  "fee-statements-agree": {
    passes: withText({ otherMatters: "全年收取信息处理费0元。" }),
    fails: withText({ overview: "全年收取信息处理费300元。", otherMatters: "未收取信息处理费。" }),
  },
  "list-matches-stated-total": {
    passes: listed(9, ["机构职能", 3], ["政策文件", 4], ["其他", null]),
    fails: listed(9, ["机构职能", 3], ["政策文件", 4]),
  },
  "list-names-each-category-once": {
    passes: faultlessInput(),
    fails: listed(7, ["规划总结", 3], ["规划总结", 4]),
  },
  "list-is-within-its-total": {
    passes: listed(9, ["机构职能", 3], ["其他", null]),
    fails: listed(9, ["机构职能", 12], ["其他", null]),
  },
};
