/** Tables 三 and 四, which every edition since 2019 shares but for the rows of （六）其他处理. */
import { type Block, type Column, type Row } from "./define";

/** The seven columns of table 三: who asked. */
const applicants: readonly Column[] = [
  {
    key: "applicants",
    label: { zh: "申请人情况", en: "Applicants" },
    columns: [
      { key: "natural-person", label: { zh: "自然人", en: "Natural persons" } },
      {
        key: "organisations",
        label: { zh: "法人或其他组织", en: "Legal persons or other organisations" },
        columns: [
          { key: "enterprise", label: { zh: "商业企业", en: "Enterprises" } },
          { key: "research-institute", label: { zh: "科研机构", en: "Research institutes" } },
          { key: "welfare-organisation", label: { zh: "社会公益组织", en: "Public-welfare organisations" } },
          { key: "legal-service-body", label: { zh: "法律服务机构", en: "Legal service organisations" } },
          { key: "other-organisation", label: { zh: "其他", en: "Other" } },
        ],
      },
      { key: "total", label: { zh: "总计", en: "Total" } },
    ],
  },
];

const row = (key: string, zh: string, en: string, source?: string): Row =>
  source === undefined ? { key, label: { zh, en } } : { key, label: { zh, en }, source };

const refused: Row = {
  ...row("requests.refused", "（三）不予公开", "(3) Refused"),
  rows: [
    row("requests.refused.state-secret", "1.属于国家秘密", "1. State secret", "条例第十四条"),
    row(
      "requests.refused.forbidden-by-law",
      "2.其他法律行政法规禁止公开",
      "2. Forbidden by other laws or administrative regulations",
      "条例第十四条",
    ),
    row(
      "requests.refused.security-and-stability",
      "3.危及“三安全一稳定”",
      "3. Endangers national, public or economic security or social stability",
      "条例第十四条",
    ),
    row("requests.refused.third-party", "4.保护第三方合法权益", "4. Lawful rights of a third party", "条例第十五条"),
    row(
      "requests.refused.internal-affairs",
      "5.属于三类内部事务信息",
      "5. Internal affairs (three kinds)",
      "条例第十六条第一款",
    ),
    row(
      "requests.refused.process-information",
      "6.属于四类过程性信息",
      "6. Process information (four kinds)",
      "条例第十六条第二款",
    ),
    row("requests.refused.enforcement-file", "7.属于行政执法案卷", "7. Enforcement case files", "条例第十六条第二款"),
    row(
      "requests.refused.administrative-query",
      "8.属于行政查询事项",
      "8. Matter of a special register query",
      "条例第三十六条第七项",
    ),
  ],
};

const unavailable: Row = {
  ...row("requests.unavailable", "（四）无法提供", "(4) Cannot be provided"),
  rows: [
    row(
      "requests.unavailable.not-held",
      "1.本机关不掌握相关政府信息",
      "1. Not held by this agency",
      "条例第三十六条第四、五项",
    ),
    row(
      "requests.unavailable.must-be-made",
      "2.没有现成信息需要另行制作",
      "2. Would have to be made",
      "条例第三十八条",
    ),
    row("requests.unavailable.still-unclear", "3.补正后申请内容仍不明确", "3. Still unclear after correction"),
  ],
};

const notProcessed: Row = {
  ...row("requests.not-processed", "（五）不予处理", "(5) Not processed"),
  rows: [
    row(
      "requests.not-processed.petition",
      "1.信访举报投诉类申请",
      "1. Petition, report or complaint",
      "条例第三十九条第一款",
    ),
    row("requests.not-processed.repeated", "2.重复申请", "2. Repeated request", "条例第三十六条第六项"),
    row(
      "requests.not-processed.publication",
      "3.要求提供公开出版物",
      "3. Asks for public publications",
      "条例第三十九条第二款",
    ),
    row(
      "requests.not-processed.excessive",
      "4.无正当理由大量反复申请",
      "4. Massive and repeated without reason",
      "条例第三十五条",
    ),
    row(
      "requests.not-processed.reissue",
      "5.要求行政机关确认或重新出具已获取信息",
      "5. Asks to confirm or re-issue information already obtained",
    ),
  ],
};

/** The rows of 三、本年度办理结果 that say how requests ended, （一） to （六）; only `other` differs between editions. */
export function outcomeRows(other: Row): readonly Row[] {
  return [
    row("requests.granted", "（一）予以公开", "(1) Granted", "条例第三十六条第一、二项"),
    row(
      "requests.partly-granted",
      "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
      "(2) Partly granted (if separable, counted here only)",
      "条例第三十七条",
    ),
    refused,
    unavailable,
    notProcessed,
    other,
  ];
}

/** Table 三 with the rows an edition gives for （六）其他处理. */
export function requestsBlock(other: Row): Block {
  return {
    id: "requests",
    corner: {
      zh: "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
      en: "(In each column, item 1 plus item 2 equals item 3 plus item 4)",
    },
    columns: applicants,
    rows: [
      row("requests.received", "一、本年新收政府信息公开申请数量", "1. Requests newly received this year"),
      row("requests.carried-in", "二、上年结转政府信息公开申请数量", "2. Requests carried over from last year"),
      {
        // Only a band in print: its key marks it as no part of its rows' names.
        ...row("requests", "三、本年度办理结果", "3. Outcomes this year"),
        rows: [...outcomeRows(other), row("requests.concluded", "（七）总计", "(7) Total")],
      },
      row("requests.carried-out", "四、结转下年度继续办理", "4. Carried over to next year"),
    ],
  };
}

/** （六）其他处理 as one row, as in 2019; a 2021 report may carry it in place of its three rows. */
export const singleOtherRow: Row = row("requests.other", "（六）其他处理", "(6) Other handling");

const results = (key: string): readonly Column[] => [
  { key: `${key}.upheld`, label: { zh: "结果维持", en: "Upheld" } },
  { key: `${key}.corrected`, label: { zh: "结果纠正", en: "Corrected" } },
  { key: `${key}.other`, label: { zh: "其他结果", en: "Other result" } },
  { key: `${key}.pending`, label: { zh: "尚未审结", en: "Pending" } },
  { key: `${key}.total`, label: { zh: "总计", en: "Total" } },
];

/** Table 四: one row of fifteen cells under three five-column headers. */
export const disputesBlock: Block = {
  id: "disputes",
  columns: [
    {
      key: "reconsideration",
      label: { zh: "行政复议", en: "Administrative reconsideration" },
      columns: results("reconsideration"),
    },
    {
      key: "litigation",
      label: { zh: "行政诉讼", en: "Administrative litigation" },
      columns: [
        {
          key: "litigation.direct",
          label: { zh: "未经复议直接起诉", en: "Sued directly, without reconsideration" },
          columns: results("litigation.direct"),
        },
        {
          key: "litigation.after-reconsideration",
          label: { zh: "复议后起诉", en: "Sued after reconsideration" },
          columns: results("litigation.after-reconsideration"),
        },
      ],
    },
  ],
  rows: [{ key: "", label: { zh: "", en: "" } }],
};
