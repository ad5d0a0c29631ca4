/** Lists of counts within a sentence: a total with its items, lists inside lists, and lists that stand before their total. */
import { oncePerNarrative, textParts, type TextPart } from "./claims";
import { quoteOf, type Plain } from "./plain";

/** One item of a list; `items` are those that stand inside it. */
export interface ListItem {
  readonly name: string;
  readonly count: number;
  readonly inner: InnerList | null;
}

/** What stands inside an item. */
export interface InnerList {
  readonly items: readonly ListItem[];
  /** Nothing says that it is not whole. */
  readonly isWhole: boolean;
}

/** How a list is told from the rest of its sentence. */
export type Opening = "of-which" | "named" | "brackets" | "before";

/** A list with the total it belongs to. */
export interface CountedList {
  readonly part: TextPart;
  readonly opening: Opening;
  readonly total: number;
  readonly unit: string;
  readonly items: readonly ListItem[];
  /** 等, 其余, 主要 and the like: items are left out. */
  readonly isOpen: boolean;
  /** The same thing may be counted in several items. */
  readonly overlaps: boolean;
  readonly quote: string;
}

const unit = "(?:条|件|篇|份|个|项|期|起|宗|次(?!数))";
const percent = String.raw`(?:[,(]?(?:约)?占[^,;。()\d]{0,12}\d+(?:\.\d+)?%\)?)?`;
const opener = new RegExp(
  String.raw`(?<![\d.])(\d{1,9})(${unit})(?![件条]次)(?:政府信息|信息|申请)?[^,;:。()\d\n]{0,4}(?:(?<brackets>\((?!其中|占|含|不含))|(?<named>[,:]?(?:主要)?(?:包括|分别为|分别是|涵盖|具体为|具体是)[:,]?|:)|(?<which>[,;(。]?其中(?:包括|包含)?[:,]?))`,
  "g",
);
const itemPattern = new RegExp(
  String.raw`^[,;、]?(?:和|及|以及|其中|另有)?(?:[一二三四五六七八九]是|\(\d\)|\d[.、](?!\d))?([^,;、。:()\d\n%]{0,28}?)(\d{1,9})(${unit})(?:信息|申请)?${percent}`,
);
const innerOpening = /^[,、]?(?:其中(?:包括|包含)?|内有|内含|含|包括|包含|分别为|分别是)[:,]?/;
const newStatement =
  /^[;,、](?:和|及)?(?:发布|公开了|收到|接收|办结|办理(?!提案)|受理|开展|组织|制作|通过|全年|同时|另外|共|累计|召开|推送|编发|新增|完成|制发|印发|举办|合计|较|比|同比)/;
const openSigns = /^(?:余|多)?等(?!级)|^[,;、]?(?:其余|余下|其它的|其他(?:为|均|是|类)|剩余)/;
/** More items after the stop at which the list was taken to end. */
const goesOn = new RegExp(String.raw`^;[^,;、。:()\d\n]{1,20}\d{1,9}${unit}[,;。]`);
const both = /同时|同步|转载|重复|转发至|均在|各渠道|条次|件次/;
const mostLists = 60;
const longest = 700;

/** Every list of a narrative, those inside others besides. */
export const countedLists: (narrative: Parameters<ReturnType<typeof oncePerNarrative>>[0]) => readonly CountedList[] =
  oncePerNarrative((parts) => textParts.flatMap((part) => listsOf(part, parts[part])));

function listsOf(part: TextPart, plain: Plain): CountedList[] {
  if (!/\d/.test(plain.text)) return [];
  const opened = [...plain.text.matchAll(opener)].slice(0, mostLists).flatMap((match) => openedAt(part, plain, match));
  return [...opened, ...listsBefore(part, plain)];
}

function openedAt(part: TextPart, plain: Plain, match: RegExpExecArray): CountedList[] {
  const { text } = plain;
  const from = match.index + match[0].length;
  const opening = openingOf(match);
  const rest = opening === "brackets" ? bracketed(text, from) : restOfSentence(text, from);
  const [, total = "", measure = ""] = match;
  const { items, left } = readItems(rest, measure, Number(total));
  if (items.length < 2) return [];
  const end = from + rest.length - left.length;
  return [
    {
      ...{ part, opening, items, unit: measure, total: Number(total) },
      isOpen: openSigns.test(left) || goesOn.test(left) || /主要|重点/.test(match[0]),
      overlaps: both.test(text.slice(Math.max(0, match.index - 40), end + 20)),
      quote: quoteOf(plain, match.index, end),
    },
  ];
}

function openingOf({ groups }: RegExpExecArray): Opening {
  if (groups?.brackets !== undefined) return "brackets";
  return groups?.named !== undefined ? "named" : "of-which";
}

function restOfSentence(text: string, from: number): string {
  return text.slice(from, from + longest).split(/[。\n]/)[0] ?? "";
}

function bracketed(text: string, from: number): string {
  let depth = 1;
  for (let at = from; at < Math.min(text.length, from + longest); at += 1) {
    if (text[at] === "(") depth += 1;
    if (text[at] === ")") depth -= 1;
    if (depth === 0) return text.slice(from, at);
  }
  return "";
}

/** Items one after the other; a list in a list ends with its bracket, its stop, or once it is complete. */
function readItems(text: string, measure: string, whole: number): { items: ListItem[]; left: string } {
  const items: ListItem[] = [];
  let rest = text;
  let isParted = false;
  for (let match = itemPattern.exec(rest); match?.[3] === measure; match = itemPattern.exec(rest)) {
    if (endsBefore(rest, items.length, isParted)) break;
    isParted ||= rest.startsWith(";");
    rest = rest.slice(match[0].length);
    const count = Number(match[2]);
    const inside = readInner(rest, measure, count);
    rest = inside?.left ?? rest;
    items.push({ name: match[1] ?? "", count, inner: inside?.inner ?? null });
    if (isFull(items, whole) && /^[,;]/.test(rest)) break;
  }
  return { items, left: rest };
}

/** Whether a new statement begins; a list parted by commas ends at the first stop, one parted by stops goes on over them. */
function endsBefore(rest: string, items: number, isParted: boolean): boolean {
  return items > 0 && (newStatement.test(rest) || (items > 1 && rest.startsWith(";") && !isParted));
}

function isFull(items: readonly ListItem[], whole: number): boolean {
  return added(items) === whole;
}

/** The sum of the items of one level. */
export function added(items: readonly ListItem[]): number {
  return items.reduce((all, { count }) => all + count, 0);
}

function readInner(text: string, measure: string, count: number): { inner: InnerList; left: string } | null {
  if (text.startsWith("(")) {
    const within = bracketed(text, 1);
    if (within === "") return null;
    const opened = innerOpening.exec(within)?.[0] ?? "";
    const { items, left } = readItems(within.slice(opened.length), measure, count);
    const isWhole = items.length > 1 && !/含|内有/.test(opened) && left === "";
    return { inner: { items, isWhole }, left: text.slice(within.length + 2) };
  }
  const opened = innerOpening.exec(text)?.[0];
  if (opened === undefined) return null;
  const stretch = text.slice(opened.length).split(";")[0] ?? "";
  const { items, taken } = untilComplete(stretch, measure, count);
  if (items.length === 0) return null;
  return {
    inner: { items, isWhole: added(items) === count },
    left: text.slice(opened.length + taken),
  };
}

/** Items until they add up to their whole; where they never do, all of them up to the stop. */
function untilComplete(text: string, measure: string, count: number): { items: ListItem[]; taken: number } {
  const items: ListItem[] = [];
  let rest = text;
  for (let match = itemPattern.exec(rest); match?.[3] === measure; match = itemPattern.exec(rest)) {
    if (items.length > 0 && newStatement.test(rest)) break;
    const next = Number(match[2]);
    if (added(items) + next > count && items.length > 0) break;
    rest = rest.slice(match[0].length);
    items.push({ name: match[1] ?? "", count: next, inner: null });
    if (added(items) === count) break;
  }
  return { items, taken: text.length - rest.length };
}

const before = new RegExp(
  String.raw`((?:[^,;、。:()\d\n%]{0,24}?\d{1,9}${unit}(?:信息)?${percent}(?:[,、;]|和|及)){2,30})(?:[^,;。\d\n]{0,4}(?:合计|共计|总计)|共(?:有|计)?)(?!办结|办理|答复|审结)[^,;、。\d\n]{0,14}?(\d{1,9})(${unit})(?!次|[余多])`,
  "g",
);
/** What stands before a total without being a part of it. */
const notAnItem = /上年|去年|结转|累计|收到.*申请|受理.*申请/;
const counted = new RegExp(String.raw`([^,;、。:()\d\n%]{0,24}?)(\d{1,9})(${unit})`, "g");

/** “A类3条，B类4条，共7条”: what stands before a total that names itself one. */
function listsBefore(part: TextPart, plain: Plain): CountedList[] {
  return [...plain.text.matchAll(before)].slice(0, mostLists).flatMap((match) => {
    const [, listed = "", total = "", measure = ""] = match;
    const all = [...listed.matchAll(counted)];
    const items = all.map(([, name = "", count = ""]) => ({ name, count: Number(count), inner: null }));
    if (all.some(([, name = "", , each]) => each !== measure || notAnItem.test(name))) return [];
    return [
      {
        part,
        opening: "before" as const,
        total: Number(total),
        unit: measure,
        items,
        isOpen: false,
        overlaps: both.test(match[0]) || both.test(plain.text.slice(match.index, match.index + match[0].length + 4)),
        quote: quoteOf(plain, match.index, match.index + match[0].length),
      },
    ];
  });
}
