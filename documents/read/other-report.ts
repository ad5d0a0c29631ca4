/** Tells a document that is no annual report on open government information at all from a report, or a part of one. */
import { halfWidth } from "@/report/figure";
import { type Reading, UnreadableDocument } from "./model";
import { plainText, type Original } from "./original";
import { recognise } from "./recognise/recognise";

const disclosure = /(?:政府|政务|海关|部门|税务)信息公开|政务公开|信息公开(?:年度)?(?:工作)?(?:年度)?(?:报告|年报)/;
const annual = /年度报告|年报|年度工作报告|统计期限|年度[^。\n]{0,12}信息公开|信息公开[^。\n]{0,12}(?:报告|总结)/;
const ownTitle =
  /(?:政府|海关|政务|税务|部门|关务)?信息(?:与政务)?公开(?:工作)?(?:年度)?(?:工作)?(?:年度)?(?:情况)?(?:的)?(?:报告|年报|总结)/;
const otherTitle =
  /(?:学年|法治政府建设|预算|决算|政府工作|审计|环境|质量|社会责任|信用|绩效|述职|财务|统计公报|调查|研究).{0,30}(?:报告|公开|说明|公报|总结|年报)/;

/** What is printed in a document that says of itself, by table, title or text, that it is such a report. */
export function recogniseReport(original: Original, chosen?: number): Reading {
  return required(recognise(original, chosen));
}

/** The reading as it is; throws UnreadableDocument where it is of something else. Our own formats need no such proof. */
export function required(reading: Reading): Reading {
  requireReport(reading);
  return reading;
}

function requireReport(reading: Reading): void {
  const { evidence, blank, divisions, edition, original } = reading;
  const hasRows = Object.keys(evidence).length > 0 || blank.length > 0 || divisions.length > 0;
  if (hasRows) return;
  const text = halfWidth(plainText(original.blocks)).replace(/[ \t\u3000\u00A0]+/g, "");
  if (isWrittenAbout(text)) throw noReport();
  if (edition !== null) return;
  const titles = text.split("\n", 15).filter((line) => line.length < 60 && !/[,。;]/.test(line));
  const isOther = titles.some(
    (line) => otherTitle.test(line) && (!ownTitle.test(line) || /学年|学校|大学|学院/.test(line)),
  );
  if (disclosure.test(text) && annual.test(text) && !(isOther && !titles.some(isOwn))) return;
  throw noReport();
}

/** Reports are written in Chinese; a text in another language that quotes their labels is about them. */
function isWrittenAbout(text: string): boolean {
  const letters = text.match(/[A-Za-z]/g)?.length ?? 0;
  return letters > 2 * (text.match(/\p{Script=Han}/gu)?.length ?? 0);
}

function noReport(): UnreadableDocument {
  return new UnreadableDocument({
    zh: "这份文件不是政府信息公开工作年度报告，没有找到它的标题和表格，请检查是否选错文件。",
    en: "This is not an annual report on open government information: neither its title nor its tables are there. Check that the right file was chosen.",
  });
}

function isOwn(line: string): boolean {
  return ownTitle.test(line) && !/学年|学校|大学|学院/.test(line);
}
