/** How this system's own workbook is laid out: its sheets, the lines of 基本情况, the lists, and the mark it is known by. */
import { type PartNumber } from "@/report/form/define";
import { type UnclearCell } from "@/report/content";
import { categoryList, indicatorList } from "@/report/form/lists";

/** Names of the sheets beside the tables; the last one is never shown. */
export const sheetNames = {
  guide: "填报说明",
  basics: "基本情况",
  categories: "目录类别",
  indicators: "统计指标",
  unclear: "待确认",
  mark: "nianbao",
} as const;

/** The sheet of a table part: 表二. */
export function tableSheet(part: PartNumber): string {
  return `表${part}`;
}

/** The mark that says a workbook is one of these: rows of name and value on the sheet of this name. */
export const workbookMark = { format: "nianbao-report", version: 1 } as const;

/** One line of 基本情况. */
export interface BasicLine {
  readonly key: string;
  readonly label: string;
  readonly hint: string;
}

/** The short lines of 基本情况. */
export const basicLines = [
  { key: "agency", label: "机关名称", hint: "全称" },
  { key: "year", label: "年度", hint: "报告所属年度，如 2024" },
  { key: "scope", label: "口径", hint: "本机关 或 汇总" },
  { key: "periodFrom", label: "统计期限起", hint: "如 2024-01-01" },
  { key: "periodTo", label: "统计期限止", hint: "如 2024-12-31" },
  { key: "address", label: "联系地址", hint: "" },
  { key: "postcode", label: "邮政编码", hint: "" },
  { key: "telephone", label: "联系电话", hint: "" },
  { key: "email", label: "电子邮箱", hint: "" },
  { key: "sourceAddress", label: "官方公布地址", hint: "报告在政府网站上的地址" },
  { key: "publishedOn", label: "官方公布日期", hint: "如 2025-01-25" },
] as const satisfies readonly BasicLine[];

/** The parts of the narrative on 基本情况; a long one goes on in further lines. */
export const narrativeLines = [
  { key: "preamble", label: "前言", hint: "各部分正文：段落之间换行" },
  { key: "overview", label: "一、总体情况", hint: "篇幅原则上不超过一千字" },
  { key: "problems", label: "五、存在的主要问题及改进情况", hint: "" },
  { key: "otherMatters", label: "六、其他需要报告的事项", hint: "收取信息处理费情况在此处报告" },
] as const satisfies readonly BasicLine[];

/** The label of a line that goes on with the text of the line above. */
export const continued = "（续）";

/** How the scope is written. */
export const scopeWords = { own: "本机关", "roll-up": "汇总" } as const;

/** Column headers of the lists. */
export const listHeaders = {
  categories: ["序号", ...categoryList.headers],
  indicators: ["序号", ...indicatorList.headers],
  unclear: ["序号", "代码", "位置", "原文", "原因"],
} as const;

/** Why a cell is unclear, as the workbook says it. */
export const unclearWords: Readonly<Record<UnclearCell["why"], string>> = {
  "several-numbers": "数字多于栏目",
  "run-together": "数字连在一起",
  unreadable: "不是数字",
};
