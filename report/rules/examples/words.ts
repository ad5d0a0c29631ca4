/** Examples of the rules on what words say: absolutes, names, leftovers, personal data, times and fees. */
import { type ReportContent } from "../../content";
import { type CheckInput, type Example } from "../define";
import { withFigures, withOverview, withText } from "../examples";

type Figures = ReportContent["figures"];

const told = (passes: string, fails: string, figures: Figures = {}): Example => ({
  passes: withOverview(passes, figures),
  fails: withOverview(fails, figures),
});
const closing = (passes: string, fails: string): Example => ({
  passes: withText({ otherMatters: passes }),
  fails: withText({ otherMatters: fails }),
});
const opening = (passes: string, fails: string): Example => ({
  passes: withText({ preamble: passes }),
  fails: withText({ preamble: fails }),
});
/** The faultless report after a year in which eight requests were received. */
const afterEight = (overview: string): CheckInput => ({
  ...withOverview(overview),
  previous: withFigures({ "requests.received.natural-person": 8, "requests.received.total": 8 }).content,
});
const organisations: Figures = { "requests.received.natural-person": 9, "requests.received.enterprise": 3 };
const mixed: Figures = { "reconsideration.upheld": 2, "reconsideration.corrected": 1 };

export const wordExamples: Readonly<Record<string, Example>> = {
  "text-matches-organisations": told(
    "收到政府信息公开申请12件，其中法人或其他组织3件。",
    "收到政府信息公开申请12件，其中法人或其他组织5件。",
    organisations,
  ),
  "all-granted-is-so": {
    passes: withOverview("办结的信息公开申请全部予以公开。"),
    fails: withOverview("办结的信息公开申请全部予以公开。", { "requests.granted.total": 8 }),
  },
  "all-natural-persons-is-so": {
    passes: withOverview("政府信息公开申请人均为自然人。"),
    fails: withOverview("政府信息公开申请人均为自然人。", organisations),
  },
  "all-upheld-is-so": {
    passes: withOverview("政府信息公开行政复议3件，均获维持。"),
    fails: withOverview("政府信息公开行政复议3件，均获维持。", mixed),
  },
  "none-corrected-is-so": {
    passes: withOverview("政府信息公开行政复议案件无一被纠正。"),
    fails: withOverview("政府信息公开行政复议案件无一被纠正。", mixed),
  },
  "nil-licences-matches-table": {
    passes: withOverview("本年度未作出行政许可决定。"),
    fails: withOverview("本年度未作出行政许可决定。", { "licences.decisions": 4 }),
  },
  "nil-penalties-matches-table": {
    passes: withOverview("本年度未作出行政处罚决定。"),
    fails: withOverview("本年度未作出行政处罚决定。", { "penalties.decisions": 94 }),
  },
  "nil-coercive-measures-matches-table": {
    passes: withOverview("本年度没有实施行政强制。"),
    fails: withOverview("本年度没有实施行政强制。", { "coercive-measures.decisions": 2 }),
  },
  "nil-fees-match-table": {
    passes: withOverview("无行政事业性收费项目。"),
    fails: withOverview("无行政事业性收费项目。", { "fees.amount": "12.5" }),
  },
  "disclosure-rate-matches-table": told(
    "办结信息公开申请10件，予以公开10件，公开率100%。",
    "印发公文120件，主动公开90件，主动公开率80%。",
  ),
  "direction-is-last-years": {
    passes: afterEight("收到政府信息公开申请12件，同比有所增加。"),
    fails: afterEight("收到政府信息公开申请12件，同比有所下降。"),
  },
  "number-is-told-once-in-a-part": told(
    "全年主动公开政府信息210条。通过网站主动公开政府信息201条。",
    "全年主动公开政府信息210条。本年度主动公开政府信息201条。",
  ),
  "growth-in-sentence-is-so": told("公开信息由70条增加到77条，增长10%。", "公开信息由70条增加到77条，增长20%。"),
  "direction-in-sentence-is-so": told("公开信息由90条减少到77条，下降14.4%。", "公开信息由90条减少到77条，增长14.4%。"),
  "on-time-statements-agree": told(
    "政府信息公开申请全部按时答复，按时答复率100%。",
    "政府信息公开申请全部按时答复，按时答复率98%。",
  ),
  "average-matches-its-counts": told("全年发布信息240条，月均20条。", "全年发布信息240条，月均25条。"),
  "days-are-within-the-law": told(
    "政府信息公开申请平均办理时间12个工作日。",
    "政府信息公开申请平均办理时间45个工作日。",
  ),
  "rate-is-at-most-the-whole": told("办结率为100%。", "办结率为108%。"),
  "text-speaks-of-its-body": told(
    "2024年，云溪县农业农村局严格落实公开要求。",
    "2024年，云溪县水利局严格落实公开要求。",
  ),
  "text-speaks-of-its-place": told("2024年，云溪县坚持以公开为常态。", "2024年，临江县坚持以公开为常态。"),
  "no-identity-number": told("已依法答复申请人。", "已答复持110101199003074514身份证的申请人。"),
  "no-telephone-of-an-applicant": told("已电话答复申请人。", "已电话答复申请人（13800000000）。"),
  "no-address-of-an-applicant": told("已答复申请人。", "已答复申请人，家住幸福路18号2单元，申请公开有关文件。"),
  "no-applicant-is-named": told("申请人要求公开补偿标准。", "申请人李某某要求公开补偿标准。"),
  "signed-by-its-day": closing(
    "本年度未收取信息处理费。\n云溪县农业农村局\n2025年1月20日",
    "本年度未收取信息处理费。\n云溪县农业农村局\n2025年3月15日",
  ),
  "signature-is-of-its-body": closing(
    "本年度未收取信息处理费。\n云溪县农业农村局\n2025年1月20日",
    "本年度未收取信息处理费。\n云溪县水利局\n2025年1月20日",
  ),
  "rules-are-made-with-power": {
    passes: withFigures({}),
    fails: withFigures({ "rules.issued": 1, "rules.in-force": 2 }),
  },
  "no-placeholder-is-left": told("全年公开信息210条。", "全年公开信息XX条。"),
  "no-number-is-left-out": told("全年主动公开政府信息210条。", "全年主动公开政府信息   条。"),
  "no-blank-is-left-to-fill": told("组织培训2次。", "组织培训___次。"),
  "act-is-in-force": opening("根据国务院令第711号编制。", "根据国务院令第492号编制。"),
  "form-notice-is-in-force": opening("根据国办公开办函〔2021〕30号编制。", "根据国办公开办函〔2019〕60号编制。"),
  "no-abolished-fee-is-told": closing("未收取信息处理费。", "未收取信息处理费。收取检索、复制、邮寄费用120元。"),
  "year-is-a-year": told("2024年，工作平稳。", "20224年，工作平稳。"),
  "date-is-in-the-calendar": told("2月28日召开会议。", "2月30日召开会议。"),
  "no-sign-is-doubled": told("工作平稳，措施到位。", "工作平稳，，措施到位。"),
  "period-is-printed": opening("统计期限自2024年1月1日至2024年12月31日。", "统计期限自至。"),
  "plan-lies-ahead": {
    passes: withText({ problems: "更新不够及时。下一步将于2025年6月底前完成改版。" }),
    fails: withText({ problems: "更新不够及时。下一步将于2023年6月底前完成改版。" }),
  },
  "paragraph-stands-once": told(
    "围绕群众关心的热点问题及时发布权威信息，主动回应社会关切，不断提升政府信息公开工作质量和水平。",
    "围绕群众关心的热点问题及时发布权威信息，主动回应社会关切，不断提升政府信息公开工作质量和水平。\n围绕群众关心的热点问题及时发布权威信息，主动回应社会关切，不断提升政府信息公开工作质量和水平。",
  ),
  "fee-by-piece-follows-its-steps": closing(
    "同一申请人当月申请12件，收取信息处理费200元。",
    "同一申请人当月申请12件，收取信息处理费150元。",
  ),
  "fee-by-page-follows-its-steps": closing(
    "提供纸质件40页，收取信息处理费100元。",
    "提供纸质件40页，收取信息处理费50元。",
  ),
  "unpaid-fee-is-not-denied": {
    passes: withFigures({}),
    fails: withFigures({ "requests.other.fee-unpaid.total": 2 }),
  },
};
