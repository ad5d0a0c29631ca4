/** The form in force: 国办公开办函〔2021〕30号, 2021-09-26. */
import { type Edition } from "./define";
import { disputesBlock, requestsBlock, singleOtherRow } from "./requests-and-disputes";

const information = { zh: "信息内容", en: "Content" };
const decisions = { key: "decisions", label: { zh: "本年处理决定数量", en: "Decisions this year" } };

export const edition2021: Edition = {
  id: "2021",
  name: { zh: "2021年格式", en: "Form of 2021" },
  notice: "国办公开办函〔2021〕30号",
  years: { first: 2021, last: null },
  overviewLimit: 1000,
  parts: [
    { number: "一", heading: { zh: "总体情况", en: "Overview" }, blocks: [] },
    {
      number: "二",
      heading: { zh: "主动公开政府信息情况", en: "Proactive disclosure" },
      alsoHeaded: ["行政机关主动公开政府信息情况"],
      blocks: [
        {
          id: "documents",
          heading: { zh: "第二十条第（一）项", en: "Article 20 (1)" },
          corner: information,
          columns: [
            { key: "issued", label: { zh: "本年制发件数", en: "Issued this year" } },
            { key: "repealed", label: { zh: "本年废止件数", en: "Repealed this year" } },
            { key: "in-force", label: { zh: "现行有效件数", en: "In force" } },
          ],
          rows: [
            { key: "rules", label: { zh: "规章", en: "Rules" } },
            { key: "normative-documents", label: { zh: "行政规范性文件", en: "Administrative normative documents" } },
          ],
        },
        {
          id: "licences",
          heading: { zh: "第二十条第（五）项", en: "Article 20 (5)" },
          corner: information,
          columns: [decisions],
          rows: [{ key: "licences", label: { zh: "行政许可", en: "Administrative licences" } }],
        },
        {
          id: "penalties",
          heading: { zh: "第二十条第（六）项", en: "Article 20 (6)" },
          corner: information,
          columns: [decisions],
          rows: [
            { key: "penalties", label: { zh: "行政处罚", en: "Administrative penalties" } },
            { key: "coercive-measures", label: { zh: "行政强制", en: "Coercive measures" } },
          ],
        },
        {
          id: "fees",
          heading: { zh: "第二十条第（八）项", en: "Article 20 (8)" },
          corner: information,
          columns: [
            {
              key: "amount",
              label: { zh: "本年收费金额（单位：万元）", en: "Amount charged this year (10,000 yuan)" },
              unit: "万元",
              measure: "amount",
            },
          ],
          rows: [{ key: "fees", label: { zh: "行政事业性收费", en: "Administrative and institutional fees" } }],
        },
      ],
    },
    {
      number: "三",
      heading: { zh: "收到和处理政府信息公开申请情况", en: "Requests received and handled" },
      alsoHeaded: ["行政机关收到和处理政府信息公开申请情况"],
      blocks: [
        requestsBlock({
          key: "requests.other-group",
          label: { zh: "（六）其他处理", en: "(6) Other handling" },
          instead: singleOtherRow,
          rows: [
            {
              key: "requests.other.not-corrected",
              label: {
                zh: "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
                en: "1. Not corrected in time without reason, no longer processed",
              },
              source: "条例第三十条",
            },
            {
              key: "requests.other.fee-unpaid",
              label: {
                zh: "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
                en: "2. Fee not paid in time, no longer processed",
              },
            },
            { key: "requests.other.other", label: { zh: "3.其他", en: "3. Other" } },
          ],
        }),
      ],
    },
    {
      number: "四",
      heading: { zh: "政府信息公开行政复议、行政诉讼情况", en: "Reconsideration and litigation" },
      alsoHeaded: ["因政府信息公开工作被申请行政复议、提起行政诉讼情况"],
      blocks: [disputesBlock],
    },
    {
      number: "五",
      heading: { zh: "存在的主要问题及改进情况", en: "Main problems and improvement" },
      alsoHeaded: ["政府信息公开工作存在的主要问题及改进情况"],
      blocks: [],
    },
    { number: "六", heading: { zh: "其他需要报告的事项", en: "Other matters to report" }, blocks: [] },
  ],
};
