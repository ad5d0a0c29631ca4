/** Knows the headings of the chapters of a report, in all their wordings and numberings. */
import { type Narrative } from "@/report/content";
import { type Block } from "../../original";
import { normaliseLabel } from "../normalise";

/** Where a chapter's text goes; "table" for the chapters of tables, whose text before the table belongs to the overview. */
export type Section = keyof Narrative | "table";

/** How a document numbers its chapters. */
export type Numbering = "一、" | "（一）" | "none";

const numbered: Record<Numbering, RegExp> = {
  "一、": /^\s*#*\s*(?:[一二三四五六七八九十]{1,2}\s*[、.．]|第[一二三四五六七八九十]{1,2}(?:部分|章)[:：、]?)\s*/,
  "（一）": /^\s*[（(]\s*[一二三四五六七八九十]{1,2}\s*[）)]\s*[、.．]?\s*/,
  none: /^\s*#*\s*/,
};

const year = "(?:20\\d\\d年度?)?";
const wordings: readonly (readonly [Section, RegExp])[] = [
  [
    "problems",
    /^.{0,20}(?:存在的?|主要)(?:的)?(?:主要)?(?:问题|困难|不足).{0,20}$|^.{0,12}改进(?:措施|情况|意见|办法)$/,
  ],
  [
    "otherMatters",
    /^(?:其[他它])?(?:需要|应当|须|要|应)?(?:报告|说明)的?其?[他它]?(?:有关)?(?:的)?(?:事项|情况|问题)$|^其[他它](?:有关)?(?:需要报告的?)?(?:事项|情况)$/,
  ],
  [
    "table",
    /^(?:行政机关|本机关)?(?:主动公开)(?:政府)?信息(?:工作)?的?情况$|^(?:政府信息)?依申请公开.{0,24}情况$|^(?:收到和处理|收到及处理|处理).{0,8}申请.{0,4}情况$|^(?:因)?(?:政府信息公开).{0,16}(?:复议|诉讼).{0,16}$|^(?:因.{0,12})?(?:行政)?复议.{0,12}诉讼.{0,12}情况$|^.{0,20}(?:收费|费用|减免).{0,12}情况$/,
  ],
  [
    "overview",
    new RegExp(
      `^${year}(?:政府|政务)?(?:信息公开)?(?:工作)?(?:总体|基本|主要)?(?:工作)?(?:总体|基本)?(?:情况|概述|概况|综述)(?:概述)?$`,
    ),
  ],
];

/** The chapter that this line opens, if it is the heading of one. */
export function chapterOf(text: string, numbering: Numbering): Section | undefined {
  const number = numbered[numbering].exec(text);
  if (!number) return undefined;
  const wording = text.slice(number[0].length).trim();
  if (wording.length > 40 || /[。；;，!]/.test(wording)) return undefined;
  const label = normaliseLabel(wording);
  const found = wordings.find(([, pattern]) => pattern.test(label))?.[0];
  return numbering === "none" && found === "table" ? undefined : found;
}

/** The numbering of the chapters of text: 一、 where one of them has it, else the one that at least two have. */
export function numberingOf(lines: readonly string[]): Numbering {
  const count = (numbering: Numbering): number => {
    const chapters = lines.map((line) => chapterOf(line, numbering));
    return new Set(chapters.filter((chapter) => chapter !== undefined && chapter !== "table")).size;
  };
  if (count("一、") > 0) return "一、";
  return count("（一）") > 1 ? "（一）" : "none";
}

const inside =
  /([一二三四五六七]、\s*(?:总体情况|工作概述|概述|(?:行政机关)?主动公开政府信息(?:的)?情况|收到和处理政府信息公开申请情况|政府信息依申请公开(?:办理|工作)?情况|(?:因)?政府信息公开(?:申请|工作被申请)?(?:行政复议[、和](?:提起)?行政诉讼)(?:的)?情况|(?:政府信息公开工作)?(?:中)?(?:存在的)?主要问题(?:及|和)改进(?:情况|措施)|政府信息公开的收费及减免情况|其他需要报告的事项)(?![；;、，,。]))/;
const shortest = 30;

/** A paragraph in which headings and text ran together is taken apart at its headings. */
export function apart(block: Block): Block[] {
  if (block.kind !== "paragraph" || block.place.text.length < shortest) return [block];
  const pieces = block.place.text.split(inside).filter((piece) => piece.trim() !== "");
  return pieces.map((text) => ({ kind: "paragraph", place: { ...block.place, text: text.trim() } }));
}
