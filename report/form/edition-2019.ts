/** The trial form used for the reports on 2019 and 2020: 国办公开办函〔2019〕60号, 2019-11-23. */
import { type Column, type Edition } from "./define";
import { disputesBlock, requestsBlock, singleOtherRow } from "./requests-and-disputes";

const information = { zh: "信息内容", en: "Content" };
const itemsLastYear: Column = {
  key: "items-last-year",
  label: { zh: "上一年项目数量", en: "Items last year" },
  unit: "项",
};
const itemsChange: Column = {
  key: "items-change",
  label: { zh: "本年增/减", en: "Change this year" },
  unit: "项",
  measure: "change",
};
const decisions: Column = { key: "decisions", label: { zh: "处理决定数量", en: "Decisions" } };

export const edition2019: Edition = {
  id: "2019",
  name: { zh: "2019年格式（试行）", en: "Trial form of 2019" },
  notice: "国办公开办函〔2019〕60号",
  years: { first: 2019, last: 2020 },
  overviewLimit: null,
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
            { key: "made", label: { zh: "本年新制作数量", en: "Newly made this year" } },
            { key: "newly-published", label: { zh: "本年新公开数量", en: "Newly published this year" } },
            { key: "published-total", label: { zh: "对外公开总数量", en: "Published in all" } },
          ],
          rows: [
            { key: "rules", label: { zh: "规章", en: "Rules" } },
            { key: "normative-documents", label: { zh: "规范性文件", en: "Normative documents" } },
          ],
        },
        {
          id: "licences",
          heading: { zh: "第二十条第（五）项", en: "Article 20 (5)" },
          corner: information,
          columns: [itemsLastYear, itemsChange, decisions],
          rows: [
            { key: "licences", label: { zh: "行政许可", en: "Administrative licences" } },
            { key: "other-services", label: { zh: "其他对外管理服务事项", en: "Other public-facing services" } },
          ],
        },
        {
          id: "penalties",
          heading: { zh: "第二十条第（六）项", en: "Article 20 (6)" },
          corner: information,
          columns: [itemsLastYear, itemsChange, decisions],
          rows: [
            { key: "penalties", label: { zh: "行政处罚", en: "Administrative penalties" } },
            { key: "coercive-measures", label: { zh: "行政强制", en: "Coercive measures" } },
          ],
        },
        {
          id: "fees",
          heading: { zh: "第二十条第（八）项", en: "Article 20 (8)" },
          corner: information,
          columns: [itemsLastYear, itemsChange],
          rows: [{ key: "fees", label: { zh: "行政事业性收费", en: "Administrative and institutional fees" } }],
        },
        {
          id: "procurement",
          heading: { zh: "第二十条第（九）项", en: "Article 20 (9)" },
          corner: information,
          columns: [
            { key: "items", label: { zh: "采购项目数量", en: "Procurement items" }, unit: "项" },
            { key: "amount", label: { zh: "采购总金额", en: "Procurement amount" }, unit: "元", measure: "amount" },
          ],
          rows: [{ key: "procurement", label: { zh: "政府集中采购", en: "Centralised government procurement" } }],
        },
      ],
    },
    {
      number: "三",
      heading: { zh: "收到和处理政府信息公开申请情况", en: "Requests received and handled" },
      alsoHeaded: ["行政机关收到和处理政府信息公开申请情况"],
      blocks: [requestsBlock(singleOtherRow)],
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
