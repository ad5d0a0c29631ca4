/** Where a hit stands on the page of a report: the anchor of its part, and the words for browsers that can go to them. */
import { type NarrativePart } from "@/report/content";
import { type PartNumber } from "@/report/form/define";

const numbers: Readonly<Partial<Record<NarrativePart, PartNumber>>> = {
  overview: "一",
  problems: "五",
  otherMatters: "六",
};

/** The part of the form that a text stands in; null for what stands before part 一. */
export function partNumberOf(part: NarrativePart): PartNumber | null {
  return numbers[part] ?? null;
}

/** What follows # in the address: `part-一:~:text=信息处理费`. */
export function placeAnchor(part: PartNumber | null, hit: string): string {
  // A dash, a comma and an ampersand mean something inside a text directive.
  const words = encodeURIComponent(hit.trim()).replaceAll("-", "%2D");
  return `${part === null ? "" : `part-${part}`}:~:text=${words}`;
}
