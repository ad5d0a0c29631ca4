/** Reads the items of one list in running text: categories with their counts, sub-lists left out. */
import { type Disclosure } from "@/report/content";
import { numberFrom } from "./chinese-number";

/** A measure word with which what was published is counted. */
export const measure = "(?:条次|件次|项次|[条件项份个次篇期则类宗册幅部起])";
/** The same without 类, which counts the classes and not what is in them. */
export const measureOfInformation = measure.replace("类", "");
/** A count as printed, in Arabic or Chinese digits; not the 二十 of 第二十条. */
export const count = String.raw`(?<![\d.,第]\s*)(?:\d{1,3}(?:,\d{3})+|\d+|(?<![零〇一二三四五六七八九十百千两])[零〇一二三四五六七八九十百千两]+)`;

const note = String.raw`[（(][^（()）]*[）)]`;
const work = "《[^》\\n]*》";
const share = String.raw`\s*[，,]?\s*(?:约?占[^，,；;。、（()）\d]{0,14}[\d.]+\s*[%％])`;
const item = new RegExp(
  String.raw`^\s*((?:${work}|${note}|[^。，,；;\n（()）]){1,60}?)\s*(${count})\s*(余)?\s*${measure}(?:${note})?(?:${share})?(?:${note})?(?:的[\p{Script=Han}]{1,10})?\s*(?:([、，,；;\n。)）]|等|…|$)|(?=和|及|以及|与))`,
  "u",
);
const other = new RegExp(String.raw`^((?:${note}|${work}|[^。，,；;、\n)）])*)([、，,；;\n。)）]|$)`);
const subList =
  /^\s*(?:其中|内有|内含|(?:主要)?(?:包括|包含|涵盖)|含|分别(?:为|是)|细分为|具体为)\s*(?:包括|有|为)?\s*[:：，,]?/;
const comparison = /^(?:其中)?(?:同比|环比|较|比|占|增|减|下降|上升|约占)|(?:增加|增长|减少|下降|上升)(?:了)?$/;
/** Requests, and what follows from them, are told after the list and not in it. */
const ofOtherWork = /申请|复议|诉讼|来信|留言/;
/** "通过公众号发布文章": a channel of its own, with a count of its own. */
const otherChannel = /^(?:另外?|此外|同时)?[，,]?(?:通过|利用|依托|借助).{2,}(?:公[开布示]|发布|推送|刊登)/;
const marker = /^(?:\d{1,2}\s*[.．、](?!\d)|[（(]\s*\d{1,2}\s*[）)]|[①-⑳]|[-•·●■*])\s*/;

/** Characters in which a list ends. */
export const longestList = 4000;

type Token =
  | { readonly kind: "item"; readonly category: string; readonly count: number | null; readonly separator: string }
  | { readonly kind: "other"; readonly text: string; readonly separator: string }
  | { readonly kind: "sub-list" };

/** The items from here to the end of the list, with an open one at the end where some are not counted; none where it is not certain. */
export function itemsFrom(text: string): Disclosure[] {
  const tokens = tokensOf(text);
  const first = tokens.find((token) => token.kind === "item");
  if (tokens[0]?.kind !== "item" || !first) return [];
  const folded = withoutSubLists(tokens);
  if (!folded) return [];
  const { items, isOpen } = collect(folded, first.separator);
  if (items.length < 2 || items.some(({ category }) => category === "")) return [];
  return isOpen ? [...items, { category: "等", count: null }] : items;
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let rest = text.slice(0, longestList);
  for (;;) {
    const sub = tokens.length > 0 ? subList.exec(rest) : null;
    if (sub) {
      tokens.push({ kind: "sub-list" });
      rest = rest.slice(sub[0].length);
    }
    const part = nextPart(rest);
    if (!part) return tokens;
    tokens.push(...part.tokens);
    rest = rest.slice(part.length).replace(/^(?:和|以及|及|与|另有)(?=.)/, "");
    if (rest.trim() === "" || "。)）等…".includes(part.separator)) return tokens;
  }
}

/** What stands up to the next mark, and that mark. */
function nextPart(rest: string): { tokens: Token[]; separator: string; length: number } | null {
  const counted = item.exec(rest);
  if (counted) {
    const separator = counted[4] ?? "和";
    return { tokens: itemTokens(counted, separator), separator, length: counted[0].length };
  }
  const match = other.exec(rest);
  if (!match) return null;
  const separator = match[2] ?? "";
  return { tokens: [{ kind: "other", text: (match[1] ?? "").trim(), separator }], separator, length: match[0].length };
}

/** "《…》及建议50件" names something that is not counted before its item. */
function itemTokens(match: RegExpExecArray, separator: string): Token[] {
  const name = (match[1] ?? "").trim().replace(marker, "");
  const parts = /^(.*》)(?:及|和|以及)(.+)$/u.exec(name);
  const category = (parts?.[2] ?? name).replace(/\s*(?:共计|合计|累计|共)?\s*[:：]?$/, "").trim();
  const value = match[3] ? null : numberFrom(match[2] ?? "");
  if (comparison.test(category)) return [];
  const token: Token = { kind: "item", category, count: value, separator };
  return parts ? [{ kind: "other", text: parts[1] ?? "", separator: "；" }, token] : [token];
}

/** A sub-list ends where it adds up to its item, or where a stronger mark closes it; null where neither is so. */
function withoutSubLists(tokens: readonly Token[]): Token[] | null {
  const kept: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) break;
    if (token.kind !== "sub-list") {
      kept.push(token);
      continue;
    }
    const parent = kept.findLast((each) => each.kind === "item");
    const length = subListLength(tokens.slice(at + 1), parent?.kind === "item" ? parent.count : null);
    if (length === null) return null;
    at += length;
  }
  return kept;
}

function subListLength(following: readonly Token[], whole: number | null): number | null {
  if (whole === null) return null;
  let sum = 0;
  let atStronger: number | null = null;
  for (const [index, token] of following.entries()) {
    if (token.kind !== "item") continue;
    sum += token.count ?? Number.NaN;
    if (sum > whole) return atStronger;
    if (sum === whole || "；;\n".includes(token.separator)) return index + 1;
    if ("，,".includes(token.separator) && startsWeaker(following)) atStronger = index + 1;
  }
  return following.length;
}

function startsWeaker([first]: readonly Token[]): boolean {
  return first?.kind === "item" && first.separator === "、";
}

const marks = ["、", "，", "；", "\n"];
const strength = (separator: string): number => marks.indexOf(separator.replace(",", "，").replace(";", "；"));

/** Items in order; a part without a count leaves the list open, or ends it where the sentence goes on with something else. */
function collect(tokens: readonly Token[], own: string): { items: Disclosure[]; isOpen: boolean } {
  const items: Disclosure[] = [];
  let isOpen = false;
  let before = own;
  for (const [index, token] of tokens.entries()) {
    if (token.kind === "item") {
      if (isOfSomethingElse(token.category, items.length)) return { items, isOpen };
      items.push({ category: token.category, count: token.count });
      isOpen ||= token.count === null || "等…".includes(token.separator);
    } else if (isUncounted(token)) {
      const isPart = isOfList(before, own);
      isOpen ||= isPart || /^(?:其他|其余|另)/.test(token.text) || tokens.slice(index + 1).some(isItem);
      if (!isPart) return { items, isOpen };
    }
    before = token.kind === "sub-list" ? before : token.separator;
  }
  return { items, isOpen };
}

function isOfSomethingElse(category: string, before: number): boolean {
  return ofOtherWork.test(category) || (before >= 2 && otherChannel.test(category));
}

function isUncounted(token: Token): token is Token & { kind: "other" } {
  return token.kind === "other" && token.text !== "" && !comparison.test(token.text);
}

function isItem({ kind }: Token): boolean {
  return kind === "item";
}

/** Marks that only lists are parted by say that what follows them belongs to the list; a comma or a new line does not. */
function isOfList(before: string, own: string): boolean {
  return strength(before) <= strength(own) && (strength(own) === 0 || strength(own) === 2);
}
