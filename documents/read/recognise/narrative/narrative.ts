/** Sorts the paragraphs of a report into its narrative parts. */
import { type Narrative } from "@/report/content";
import { type Block } from "../../original";
import { agencyName } from "../title/agency-name";
import { apart, chapterOf, numberingOf, type Section } from "./narrative-headings";
import { isFooter, isFurniture, withoutLead, withoutTail } from "./site-furniture";
import { partOpenedBy } from "../rows/table-part";

const tableStart =
  /第二十条第[（(]一[）)]项|[（(]本列数据的勾稽关系|一、本年新收政府信息公开申请数量|指标名称\s*(?:计量)?\s*单位|(?:行政复议\s*行政诉讼\s*)?结果维持\s*结果纠正/;
const sentence = /[。；！：:]/;
const proseBegins = /^(?!.*(?:报告|年报)[》)）]?$).*[，,。《]/s;

/** The text of each part; rows of tables, titles and what the page puts around the report are left out. */
export function readNarrative(blocks: readonly Block[]): Narrative {
  const parts: Record<keyof Narrative, string[]> = { preamble: [], overview: [], problems: [], otherMatters: [] };
  const pieces = blocks.flatMap(apart);
  const numbering = numberingOf(pieces.map(textOf));
  let section: Section | null = "preamble";
  for (const piece of pieces) {
    const text = textOf(piece);
    const chapter: Section | undefined = chapterOf(text, numbering) ?? otherChapter(text, section);
    if (chapter !== undefined) section = chapter;
    else if (opensTable(text)) section = null;
    else if (section === "otherMatters" && isFooter(text)) break;
    else if (section !== null && isProse(piece)) add(parts, section, text);
  }
  return {
    preamble: parts.preamble.join("\n"),
    overview: parts.overview.join("\n"),
    problems: parts.problems.join("\n"),
    otherMatters: withoutSignature(parts.otherMatters).join("\n"),
  };
}

function textOf(block: Block): string {
  if (block.kind === "paragraph") return block.place.text;
  return onlyText(block) ?? block.raw.text;
}

/** The text of a row with a single filled cell, as spreadsheet programs print every paragraph. */
function onlyText(block: Block & { readonly kind: "row" }): string | null {
  const [only, ...others] = block.cells.filter(({ text }) => text !== "");
  return only && others.length === 0 ? only.text : null;
}

/** A table's chapter in the usual numbering; and after the tables "（一）主要问题" where the heading above it was lost. */
function otherChapter(text: string, section: Section | null): Section | undefined {
  if (chapterOf(text, "一、") === "table") return "table";
  const chapter = section === null ? chapterOf(text, "（一）") : undefined;
  return chapter === "problems" || chapter === "otherMatters" ? chapter : undefined;
}

/** A paragraph, or prose that was taken for a row because of the spaces in it or the cell around it. */
function isProse(block: Block): boolean {
  if (block.kind === "paragraph") return true;
  const text = onlyText(block) ?? block.raw.text;
  return /[，。]/.test(text) && !/[\t|]/.test(text);
}

/** The header of a table; a sentence that speaks of one is none. */
function opensTable(text: string): boolean {
  return Boolean(partOpenedBy(text)) && !/[。；]/.test(text);
}

function add(parts: Record<keyof Narrative, string[]>, section: Section, printed: string): void {
  if (isFurniture(printed)) return;
  const report = section === "preamble" ? withoutLead(printed) : printed;
  const text = withoutTail(report.split(tableStart)[0]?.trim() ?? "");
  if (text === "") return;
  if (section === "table") {
    if (isTold(text)) parts.overview.push(text);
  } else if (section !== "preamble" || parts.preamble.length > 0 || (text.length >= 15 && proseBegins.test(text))) {
    parts[section].push(text);
  }
}

/** What stands before the table of a chapter is told with the overview; its cells, each a line, are no sentences. */
function isTold(text: string): boolean {
  return text.length > 60 || (text.length > 12 && sentence.test(text.slice(-1)));
}

/** The last part without the name and the date under the report. */
function withoutSignature(lines: readonly string[]): readonly string[] {
  const compact = (line: string | undefined): string => (line ?? "").replace(/\s+/g, "");
  const isDated = /^(?:20\d\d|二[〇○零OＯ]..)年.{1,3}月.{1,3}日$/.test(compact(lines.at(-1)));
  if (!isDated) return lines;
  return agencyName(compact(lines.at(-2))) === null ? lines.slice(0, -1) : lines.slice(0, -2);
}
