/**
 * The visible structure of a narrative, by the custom of these reports: a short line that begins with （一） is a
 * heading, a line that begins with 1. （1） ① or "- " an item of a list, any other line a paragraph. The text stays as typed.
 */

export type BlockKind = "heading" | "item" | "paragraph";

/** One line of a text that is not blank. */
export interface NarrativeBlock {
  readonly kind: BlockKind;
  /** The line as typed, its mark included. */
  readonly text: string;
  /** Which line of the text, from 0. */
  readonly line: number;
  /** Which paragraph as people count them, from 1: blank lines are not counted. */
  readonly number: number;
}

/** Blocks as they are drawn: items that follow each other are one list. */
export type NarrativeGroup =
  | { readonly kind: "heading" | "paragraph"; readonly block: NarrativeBlock }
  | { readonly kind: "list"; readonly blocks: readonly NarrativeBlock[] };

/** The mark at the head of a line. */
export interface LineMark {
  readonly kind: "heading" | "item";
  /** White space, mark, and white space after it. */
  readonly whole: string;
  /** The mark that would follow: （二） after （一）. */
  readonly next: string;
}

const longestHeading = 40;
const circled = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

/** The blocks of a text, one a line. */
export function blocksOf(text: string): NarrativeBlock[] {
  let number = 0;
  return text.split("\n").flatMap((line, index): NarrativeBlock[] => {
    if (line.trim() === "") return [];
    number += 1;
    return [{ kind: kindOf(line), text: line, line: index, number }];
  });
}

/** Blocks with their lists put together. */
export function groupsOf(blocks: readonly NarrativeBlock[]): NarrativeGroup[] {
  const groups: NarrativeGroup[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.kind !== "item") groups.push({ kind: block.kind, block });
    else if (last?.kind === "list") groups[groups.length - 1] = { kind: "list", blocks: [...last.blocks, block] };
    else groups.push({ kind: "list", blocks: [block] });
  }
  return groups;
}

/** What a line is; a long （一） line with sentences in it is a paragraph that begins with its heading. */
export function kindOf(line: string): BlockKind {
  const mark = markOf(line);
  if (mark === null || line.trim() === mark.whole.trim()) return "paragraph";
  if (mark.kind === "item") return "item";
  return line.trim().length <= longestHeading && !/[。；;！!？?]/.test(line) ? "heading" : "paragraph";
}

/** The mark at the head of a line, or null. */
export function markOf(line: string): LineMark | null {
  return headingMark(line) ?? numberMark(line) ?? signMark(line);
}

function headingMark(line: string): LineMark | null {
  const [whole, open, numeral, close] = /^\s*([（(])([一二三四五六七八九十]{1,3})([）)])\s*/.exec(line) ?? [];
  if (whole === undefined || numeral === undefined) return null;
  return { kind: "heading", whole, next: `${open ?? ""}${chineseNumeral(fromNumeral(numeral) + 1)}${close ?? ""}` };
}

function numberMark(line: string): LineMark | null {
  const found = /^(\s*)(?:(\d{1,2})([.．、])(?!\d)|([（(])(\d{1,2})([）)]))(\s*)/.exec(line);
  if (!found) return null;
  const [whole, indent = "", plain, stop = "", open = "", bracketed, close = "", gap = ""] = found;
  const next = Number(plain ?? bracketed) + 1;
  return { kind: "item", whole, next: `${indent}${open}${next}${stop}${close}${gap}` };
}

function signMark(line: string): LineMark | null {
  const [whole, indent = "", sign] = /^(\s*)([①-⑳]|[-•·●](?=\s))\s*/.exec(line) ?? [];
  if (whole === undefined || sign === undefined) return null;
  const at = circled.indexOf(sign);
  if (at === -1) return { kind: "item", whole, next: whole };
  return { kind: "item", whole, next: `${indent}${circled[at + 1] ?? "⑳"}${whole.slice(indent.length + 1)}` };
}

const numerals = "零一二三四五六七八九";

/** 1 to 99 as it is written in headings: 十二 for 12. */
export function chineseNumeral(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens > 1 ? (numerals[tens] ?? "") : ""}${tens > 0 ? "十" : ""}${ones > 0 ? (numerals[ones] ?? "") : ""}`;
}

function fromNumeral(text: string): number {
  const [before = "", after = ""] = text.includes("十") ? text.split("十") : ["零", text];
  return (before === "" ? 1 : numerals.indexOf(before)) * 10 + (after === "" ? 0 : numerals.indexOf(after));
}

/** How many characters a text has for the limit of part 一: white space is not counted. */
export function charactersOf(text: string): number {
  return Array.from(text.replace(/\s/g, "")).length;
}
