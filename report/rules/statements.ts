/** What the text must report: its parts, its topics, the fees, the period. */
import { type ReportContent } from "../content";
import { editionOf } from "../form/editions";
import { type Rule } from "./define";
import { type Sentence } from "../sentence";

const notice = "国办公开办函〔2021〕30号";

/** A finding about text: no cells, no numbers. */
const said = (instance: string, message: Sentence, basis: string) => ({
  instance,
  codes: [],
  expected: null,
  actual: null,
  message,
  basis,
});

const textParts = [
  { key: "overview", number: "一", name: { zh: "总体情况", en: "Overview" } },
  { key: "problems", number: "五", name: { zh: "存在的主要问题及改进情况", en: "Main problems and improvement" } },
  { key: "otherMatters", number: "六", name: { zh: "其他需要报告的事项", en: "Other matters to report" } },
] as const;

const topics = [
  { id: "disclosure", zh: "主动公开", en: "proactive disclosure", words: /主动公开|公开.{0,12}信息/ },
  { id: "requests", zh: "依申请公开", en: "requests", words: /依申请|申请公开|公开申请/ },
  { id: "management", zh: "政府信息管理", en: "management of information", words: /管理|保密审查|规范性文件|制度/ },
  { id: "platforms", zh: "政府信息公开平台建设", en: "platforms", words: /平台|网站|专栏|专区|栏目|新媒体|公众号/ },
  { id: "supervision", zh: "监督保障", en: "supervision", words: /监督|保障|考核|评议|培训|责任/ },
] as const;

const duties = [
  { id: "assessment", zh: "工作考核", en: "assessment", words: /考核|考评|绩效/ },
  { id: "public-review", zh: "社会评议", en: "public review", words: /评议|满意度|社会评价|第三方评估/ },
  { id: "accountability", zh: "责任追究结果", en: "accountability", words: /责任追究|追究责任|追责|问责|被追究/ },
] as const;

/** The rules on what must be reported. */
export const statementRules: readonly Rule[] = [
  {
    id: "text-part-is-there",
    family: "statements",
    severity: "error",
    title: { zh: "第一、五、六部分均有文字", en: "The parts 一, 五 and 六 have text" },
    source: `${notice}；条例第五十条`,
    explanation: {
      zh: "条例第五十条规定了年度报告应当包括的内容，这三部分只能用文字报告。请补写；没有其他事项的，第六部分至少报告信息处理费。",
      en: "Article 50 says what the report contains, and these parts can only be told in words. Write them; part 六 at least speaks of the fees.",
    },
    instances: textParts.map(({ number }) => number),
    find: ({ content }) =>
      editionOf(content.edition).parts.length > 0
        ? textParts
            .filter(({ key }) => content.narrative[key].trim() === "" && isLeftOut(content, key))
            .map(({ number, name }) =>
              said(
                number,
                { zh: `第${number}部分“${name.zh}”没有文字。`, en: `Part ${number} (${name.en}) has no text.` },
                "empty",
              ),
            )
        : [],
  },
  {
    id: "overview-keeps-its-length",
    family: "statements",
    severity: "warning",
    title: { zh: "总体情况原则上不超过一千字", en: "Part 一 keeps to a thousand characters" },
    source: `${notice}：“篇幅原则上不超过一千字”`,
    explanation: {
      zh: "通知要求总体情况篇幅原则上不超过一千字。请删去一般性表述，保留数据和做法。",
      en: "The notice asks for a thousand characters in principle. Leave out general phrases and keep figures and deeds.",
    },
    instances: ["overview"],
    find: ({ content }) => {
      const limit = editionOf(content.edition).overviewLimit;
      const length = Array.from(content.narrative.overview.replace(/\s/g, "")).length;
      if (limit === null || length <= limit) return [];
      const message = {
        zh: `总体情况 ${length} 字，超过 ${limit} 字。`,
        en: `Part 一 has ${length} characters; the notice asks for ${limit} at most.`,
      };
      return [{ ...said("overview", message, String(length)), expected: String(limit), actual: String(length) }];
    },
  },
  {
    id: "overview-covers-its-topics",
    family: "statements",
    severity: "question",
    title: { zh: "总体情况写明五个方面", en: "Part 一 covers its five topics" },
    source: `${notice}：总体情况`,
    explanation: {
      zh: "格式要求总体情况包括主动公开、依申请公开、政府信息管理、平台建设、监督保障。没有写到的方面请补上一句。",
      en: "The form wants proactive disclosure, requests, management, platforms and supervision in part 一. Add a sentence on what is missing.",
    },
    instances: topics.map(({ id }) => id),
    find: ({ content }) =>
      content.edition === "2021" && isWhole(content) && content.narrative.overview !== ""
        ? topics
            .filter(({ words }) => !words.test(content.narrative.overview))
            .map(({ id, zh, en }) =>
              said(id, { zh: `总体情况没有写到${zh}。`, en: `Part 一 does not speak of ${en}.` }, "absent"),
            )
        : [],
  },
  {
    id: "government-reports-its-duties",
    family: "statements",
    severity: "warning",
    title: {
      zh: "政府的报告包括工作考核、社会评议和责任追究结果",
      en: "A government reports assessment, review and accountability",
    },
    source: "条例第五十条第一款第四项",
    explanation: {
      zh: "各级人民政府的年度报告还应当包括工作考核、社会评议和责任追究结果情况。没有发生的也请写明。",
      en: "Reports of governments also contain assessment, public review and accountability. Say so also where there was none.",
    },
    instances: duties.map(({ id }) => id),
    find: ({ content, agencyKind }) => {
      if (agencyKind !== "government" || content.edition === "pre-2019" || !isWhole(content)) return [];
      const text = Object.values<string>({ ...content.narrative }).join("\n");
      if (text.trim() === "") return [];
      return duties
        .filter(({ words }) => !words.test(text))
        .map(({ id, zh, en }) =>
          said(id, { zh: `正文没有报告${zh}情况。`, en: `The text does not report on ${en}.` }, "absent"),
        );
    },
  },
  {
    id: "problems-and-improvement",
    family: "statements",
    severity: "question",
    title: { zh: "第五部分既有问题也有改进", en: "Part 五 tells problems and improvement" },
    source: `${notice}：存在的主要问题及改进情况；条例第五十条`,
    explanation: {
      zh: "第五部分应当写明存在的主要问题和改进情况，力求具体。请补上缺少的一方面。",
      en: "Part 五 tells the main problems and what was done about them, concretely. Add the side that is missing.",
    },
    instances: ["problems", "improvement"],
    find: ({ content }) => {
      const text = content.narrative.problems;
      if (content.edition === "pre-2019" || text.trim() === "" || !isWhole(content)) return [];
      const hasProblems = /问题|不足|不够|差距|薄弱|有待|短板|欠缺|单一|不及时|需/.test(text);
      const hasImprovement = /改进|改善|措施|下一步|今后|整改|完善|加强|提高|提升|强化|优化|将/.test(text);
      const missing = [
        ...(hasProblems ? [] : [{ id: "problems", zh: "存在的问题", en: "problems" }]),
        ...(hasImprovement ? [] : [{ id: "improvement", zh: "改进情况", en: "improvement" }]),
      ];
      return missing.map(({ id, zh, en }) =>
        said(id, { zh: `第五部分没有写到${zh}。`, en: `Part 五 does not speak of ${en}.` }, String(text.length)),
      );
    },
  },
  {
    id: "fee-statement-is-there",
    family: "statements",
    severity: "warning",
    title: { zh: "第六部分报告信息处理费情况", en: "Part 六 states the information-processing fees" },
    source: `${notice}：收取信息处理费情况在此处报告`,
    explanation: {
      zh: "收取信息处理费情况要在第六部分专门报告，没有收取也应说明。请补上一句。",
      en: "The fees are reported in part 六, also when none were charged. Add a sentence.",
    },
    instances: ["fee-statement"],
    find: ({ content }) => {
      const text = content.narrative.otherMatters;
      if (content.edition !== "2021" || /处理费|收费|收取.{0,8}费/.test(text)) return [];
      const message = {
        zh: "第六部分没有说明收取信息处理费的情况（没有收取也应说明）。",
        en: "Part 六 does not state the information-processing fees (also to be stated when there were none).",
      };
      return [said("fee-statement", message, String(text.length))];
    },
  },
  {
    id: "period-is-the-calendar-year",
    needs: "year",
    family: "statements",
    severity: "warning",
    title: { zh: "统计期限为报告年度全年", en: "The statistical period is the calendar year" },
    source: "条例第四十九条",
    explanation: {
      zh: "年度报告反映上一年度的工作，统计期限应为1月1日至12月31日。请核对日期，或补齐缺少月份的数据。",
      en: "The report is on the year before, from 1 January to 31 December. Check the dates, or add the months that are missing.",
    },
    instances: ["period"],
    find: ({ content, year }) => {
      const { from, to } = content.period;
      const isRight = (from === null || from === `${year}-01-01`) && (to === null || to === `${year}-12-31`);
      if (isRight || content.edition === "pre-2019") return [];
      const message = {
        zh: `统计期限为 ${from ?? "未载明"} 至 ${to ?? "未载明"}，不是 ${year} 年全年。`,
        en: `The period is ${from ?? "not stated"} to ${to ?? "not stated"}, not the whole of ${year}.`,
      };
      return [said("period", message, `${from ?? ""}/${to ?? ""}`)];
    },
  },
];

/** Of a report taken over from print it is known that a part was left out there only where the other two were read. */
function isLeftOut(content: ReportContent, part: (typeof textParts)[number]["key"]): boolean {
  if (content.origin === "authored") return true;
  return isWhole(content) && textParts.every(({ key }) => key === part || content.narrative[key].trim().length >= 20);
}

/** Whether the narrative is there as a whole: not a summary, nothing left out where […] says so. */
function isWhole({ origin, narrative }: ReportContent): boolean {
  const text = `${narrative.preamble}${narrative.overview}${narrative.problems}${narrative.otherMatters}`;
  return origin === "authored" || !/\[…\]|［…］|\[\.\.\.\]|摘要/.test(text);
}
