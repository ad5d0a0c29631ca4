/** Reads the itemised list of proactive disclosures from the narrative: categories and counts as printed. */
import { type Disclosure, type Disclosures } from "@/report/content";
import { numberFrom } from "./chinese-number";
import { count, itemsFrom, longestList, measure, measureOfInformation } from "./disclosure-items";

const opening = new RegExp(
  String.raw`(?:[（(]?\s*(?:其中(?:主要)?(?:包括|包含|有|为)?|(?:主要)?(?:包括|包含|涵盖|涉及)|(?:主要)?内容(?:有|为|是)?[:：]|按[^，。；\n]{0,8}(?:类别|类型|内容|主题|栏目|领域)[^，。；\n]{0,4}[:：，]|类别有|信息中|分别(?:是|为)|具体(?:为|是|如下|包括)?|情况如下|如下)\s*[:：，,]?\s*(?:(?:主要)?包括[:：]?)?|(?<=\d\s*${measure})\s*(?:[:：]|[（(](?!其中|占)|[，,](?!其中|占)))\s*`,
  "g",
);
const channel =
  /(?:网站|门户网|微信|微博|公众号|公报|报刊|报纸|广播|电视|新媒体|抖音|客户端|头条|公告栏|公示栏|宣传栏|显示屏|查阅点|查阅场所|服务中心|平台|简报)(?:上|渠道|等)?(?:主动)?(?:公开|公布|发布|推送|转发)?(?:了)?(?:政府|政务|各类)?(?:信息|消息|文章)?$/;
const ofOtherWork =
  /申请|予以公开|部分公开|复议|诉讼|结果维持|结果纠正|其他结果|审结|自然人|投诉|举报|留言|来信|热线|公[开布](?:的)?(?:政府)?信息$/;
const notOfDisclosures = /申请|复议|诉讼|案件|提案|咨询|来信|来电|热线|留言|举报|投诉/;

/** "门户网站信息中": the list is of that part alone and not of all that was published. */
const ofOnePart =
  /(?:^|[。；;，,\n])(?![^。；;，,\n]*(?:主动|全年|共))[^。；;，,\n]{0,10}(?:网站|微信|微博|公众号|新媒体|平台|公报|渠道)[^。；;，,\n]{0,4}$/;
const oneChannel = /微信|微博|公众号|抖音|新媒体|报刊|电视|解读|会议/;
const endOfItem = new RegExp(String.raw`${count}\s*${measure}$`);
const nextItem = new RegExp(String.raw`^\s*[，,、][^。；;\n（()）\d]{2,40}${count}\s*${measure}`);
const listed = String.raw`[^。；;，,、\n（()）\d]{2,30}\s*\d+\s*${measure}(?:[（(][^（()）\n]{0,60}[)）])?`;
const clauseOfItems = new RegExp(
  String.raw`主动公[开布]((?:${listed}\s*[，,、]\s*){2,}${listed})\s*(?=[。；;\n]|$)`,
  "g",
);
/** Notes in brackets count by measures of their own. */
const measureAfterCount = new RegExp(String.raw`\d\s*(${measure})(?![^（(]*[)）])`, "g");
const mostLists = 500;

interface List extends Disclosures {
  readonly rank: number;
}

/** The itemised list beside the total it belongs to, or after words such as 类别有; null where none is whole. */
export function readDisclosures(narrative: string): Disclosures | null {
  const text = unwrapped(narrative);
  const openings = [...text.matchAll(opening)].slice(0, mostLists).filter((match) => !isOfOnePart(text, match));
  const opened = openings.flatMap((match) => listAt(text, match));
  const lists = opened.length > 0 ? opened : listsWithoutTotal(text);
  const best = Math.max(...lists.map(({ rank }) => rank));
  const found = lists.find(({ rank }) => rank === best);
  return found ? { statedTotal: found.statedTotal, items: found.items } : null;
}

/** A line broken within a sentence is joined; the lines of a list, each with its count, stay apart. */
function unwrapped(text: string): string {
  return text.replace(/(?<=[\p{Script=Han}\d])[ \t]*\n[ \t]*(?=[\p{Script=Han}\d“《（(①-⑳])/gu, (_break, at: number) =>
    endOfItem.test(text.slice(Math.max(0, at - 40), at)) ? "\n" : "",
  );
}

function isOfOnePart(text: string, { 0: open, index }: RegExpExecArray): boolean {
  return open.startsWith("信息中") && ofOnePart.test(text.slice(Math.max(0, index - 60), index));
}

function listAt(text: string, match: RegExpExecArray): List[] {
  const before = text.slice(Math.max(0, match.index - 600), match.index);
  const isNamed = /类别有|信息中|^\s*按/.test(match[0]);
  const beside = totalBeside(match[0].startsWith("信息中") ? `${before}信息` : before);
  const total = beside ?? (isNamed ? totalBefore(before) : null);
  const following = text.slice(match.index + match[0].length).slice(0, longestList);
  if (!total) return provenList(match[0], before, following);
  if (isNoteOfItem(match[0], following)) return [];
  const items = itemsFrom(following);
  if (items.length < 2 || isOfOtherKind(items)) return [];
  const isUnopened = /^\s*[，,]\s*$/.test(match[0]);
  // Without a word that opens a list, only a list that adds up is certainly one.
  if (isUnopened && !(items.length > 2 && addsUp(items, total.value))) return [];
  const rank = rankOf(total.words, beside !== null) - (isUnopened ? 1 : 0);
  return [{ statedTotal: total.value, items, rank }];
}

/** "规章5件（新制定2件，修改3件），文件9件": what stands in brackets tells of one item among others. */
function isNoteOfItem(open: string, following: string): boolean {
  const after = /[（(]/.test(open) ? /^[^（()）]*[)）](.*)/s.exec(following)?.[1] : undefined;
  return after !== undefined && nextItem.test(after);
}

/** Where other sentences stand between the total and its list, or one within it, only the sum shows that they belong together. */
function provenList(open: string, before: string, following: string): List[] {
  const total = open.includes("其中") ? totalBefore(before.slice(-160)) : null;
  if (!total) return [];
  const found = [following, following.replace("。", "；")]
    .map((each) => itemsFrom(each))
    .find((items) => items.length > 2 && addsUp(items, total.value) && !isOfOtherKind(items));
  return found ? [{ statedTotal: total.value, items: found, rank: rankOf(total.words, false) }] : [];
}

const leading = /^(?:了|的|各类|政府信息[:：]?)+/;
/** A total, or work of another kind: "信息20条，发布解读5篇，开展访谈3期". */
const noCategory =
  /^(?:各类|所有)?(?:政府|政务)?信息(?:总?数)?$|^(?:发布|发表|推送|转发|转载|开展|召开|举办|组织|参加|参与|接收|收到|受理|办理|回复|答复|解读|制作|编发|完成|更新|撰写|通过|利用|累计|新增|全年)/;

/** "主动公开规章5件、文件9件、人事信息12件": three or more categories in one clause, counted alike, and no total. */
function listsWithoutTotal(text: string): List[] {
  return [...text.matchAll(clauseOfItems)].slice(0, mostLists).flatMap((match) => {
    const clause = (match[1] ?? "").replace(leading, "");
    const measures = new Set([...clause.matchAll(measureAfterCount)].map((each) => each[1]));
    const items = itemsFrom(`${clause}。`).map((each) => ({
      ...each,
      category: each.category.replace(/^.*主动公[开布](?:了)?/, ""),
    }));
    const isList = measures.size === 1 && items.length >= 3 && items.every(isCategory) && !isOfOtherKind(items);
    return isList ? [{ statedTotal: null, items, rank: 0 }] : [];
  });
}

function isCategory({ category, count: value }: Disclosure): boolean {
  return value !== null && category !== "" && !notOfDisclosures.test(category) && !noCategory.test(category);
}

/** How sure it is that these words count all that was disclosed, and not what one channel brought. */
function rankOf(words: string, isBeside: boolean): number {
  return (isBeside ? 4 : 0) + (/主动公[开布]|政府信息/.test(words) ? 2 : 0) - (oneChannel.test(words) ? 3 : 0);
}

function addsUp(items: readonly Disclosure[], total: number): boolean {
  return items.reduce((all, each) => all + (each.count ?? Number.NaN), 0) === total;
}

/** A list by channel or publishing agency, or of requests, is no list of categories. */
function isOfOtherKind(items: readonly Disclosure[]): boolean {
  const counted = items.filter((each) => each.count !== null);
  const others = counted.filter(({ category }) => channel.test(category) || ofOtherWork.test(category));
  return others.length * 2 >= counted.length;
}

interface Total {
  readonly value: number;
  readonly words: string;
}

const totalAtEnd = new RegExp(
  String.raw`([^。；;\n]*?)(${count})\s*(余)?\s*${measureOfInformation}[^\d。]{0,6}[,，。]?\s*[(（]?\s*$`,
);

/** The total that ends right here, of what was published: "主动公开政府信息138条。" */
function totalBeside(text: string): Total | null {
  const match = totalAtEnd.exec(text.slice(-200));
  const words = match?.[1] ?? "";
  const value = match?.[3] ? null : numberFrom(match?.[2] ?? "");
  return value !== null && /公开|公布|政府信息/.test(words) && !notOfDisclosures.test(words) ? { value, words } : null;
}

/** The total nearest before the list: one that 其中 follows, else the last that is no share ("…674条，占23%"). */
function totalBefore(text: string): Total | null {
  const pattern = /((?<!申请)公[开布][^。，；,;申]{0,24}?)\s*(\d+)\s*(?:条|件|项|份)(.{0,4})/gs;
  const stated = [...text.slice(-600).matchAll(pattern)].filter((match) => !(match[3] ?? "").includes("占"));
  const whole = stated.findLast((match) => (match[3] ?? "").includes("其中")) ?? stated.at(-1);
  return whole ? { value: Number(whole[2]), words: whole[1] ?? "" } : null;
}
