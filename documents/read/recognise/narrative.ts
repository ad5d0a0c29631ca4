/** Sorts the paragraphs of a report into its narrative parts. */
import { type Narrative } from "@/report/content";
import { type Block } from "../original";
import { normaliseLabel } from "./normalise";
import { partOpenedBy } from "./table-part";

type Section = keyof Narrative | null;

/** The text of each part; rows of tables and titles are left out. */
export function readNarrative(blocks: readonly Block[]): Narrative {
  const parts: Record<keyof Narrative, string[]> = { preamble: [], overview: [], problems: [], otherMatters: [] };
  let section: Section = "preamble";
  for (const block of blocks.flatMap(apart)) {
    const place = block.kind === "paragraph" ? block.place : block.raw;
    const next = sectionOf(place.text);
    if (next !== undefined) section = next;
    else if (partOpenedBy(place.text)) section = null;
    else if (section !== null && block.kind === "paragraph" && !isTitle(section, place.text))
      parts[section].push(place.text);
  }
  return {
    preamble: parts.preamble.join("\n"),
    overview: parts.overview.join("\n"),
    problems: parts.problems.join("\n"),
    otherMatters: parts.otherMatters.join("\n"),
  };
}

const gluedHeading =
  /([一二三四五六]、\s*(?:总体情况|概述|(?:行政机关)?主动公开政府信息情况|收到和处理政府信息公开申请情况|政府信息公开行政复议、行政诉讼情况|(?:政府信息公开工作)?存在的主要问题及改进情况|其他需要报告的事项))/;

/** A long paragraph in which headings and text ran together is taken apart at its headings. */
function apart(block: Block): Block[] {
  if (block.kind !== "paragraph" || block.place.text.length < 120) return [block];
  const pieces = block.place.text.split(gluedHeading).filter((piece) => piece.trim() !== "");
  return pieces.map((text) => ({ kind: "paragraph", place: { ...block.place, text: text.trim() } }));
}

function sectionOf(text: string): Section | undefined {
  const label = normaliseLabel(text);
  if (label.length > 40 || !/^[一二三四五六七]/.test(label)) return undefined;
  if (/^一(总体情况|概述|总体概述)$/.test(label)) return "overview";
  if (label.includes("主要问题")) return "problems";
  if (/^[四五六七]其他需要报告/.test(label)) return "otherMatters";
  if (/^[一二三四](行政机关)?(主动公开政府信息|收到和处理|政府信息公开行政复议|因政府信息公开)/.test(label))
    return null;
  return undefined;
}

function isTitle(section: Section, text: string): boolean {
  return section === "preamble" && text.length < 60 && !/[。;；]/.test(text);
}
