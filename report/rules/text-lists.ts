/** Lists within sentences against their totals: by kind of thing, by channel, by way of request, by outcome, inside each other. */
import { added, countedLists, type CountedList, type ListItem } from "../narrative/counted-lists";
import { sum } from "../figure";
import { textParts } from "../narrative/claims";
import { type CheckInput, type Found, type Rule, type Severity } from "./define";
import { type Sentence } from "../sentence";
import { placesOf } from "../narrative/places";
import { partNames, tableReadings } from "./text-readings";

const source = "条例第五十条第一款；对已公布报告的观察";
const channel =
  /网站|门户网|公众号|微信|微博|平台|新媒体|公报|公示栏|公告栏|抖音|渠道|专栏|报刊|电视|媒体|客户端|头条|显示屏/;
const way = /网络|网上|信函|邮寄|当面|现场|传真|邮件|邮箱|来函|在线|平台|窗口/;
const outcome = /予以公开|同意公开|部分公开|不予公开|无法提供|不予处理|其他处理|不掌握|结转/;

type Class = "categories" | "channels" | "ways" | "outcomes";

function classOf({ items }: CountedList): Class {
  const all = (pattern: RegExp) => items.every(({ name }) => pattern.test(name));
  if (items.filter(({ name }) => outcome.test(name)).length >= 2) return "outcomes";
  if (all(way) && !all(/平台|网站/)) return "ways";
  return items.filter(({ name }) => channel.test(name)).length >= 2 ? "channels" : "categories";
}

/** What a list is found to be beside its total. */
type Verdict = "right" | "silent" | "exceeds" | "falls-short";

/** Up to which share of the total a list that says it is whole, or looks so, may fall short of it by a slip. */
const slips = {
  named: 0.3,
  long: 0.3,
  brackets: 0.3,
  rest: 0.3,
  channels: 0.12,
  ways: 0.15,
  outcomes: 0.15,
  plain: 0.12,
};

/** Whether a list is right beside its total, wrong, or left open so that nothing can be said. */
export function verdictOf(list: CountedList): Verdict {
  const { total, items, isOpen, overlaps } = list;
  const all = added(items);
  if (all === total || isCompleteWithin(items, total)) return "right";
  if (all > total) return overlaps ? "silent" : "exceeds";
  if (isOpen || overlaps || total === 0) return "silent";
  return (total - all) / total <= slipOf(list) ? "falls-short" : "silent";
}

function slipOf(list: CountedList): number {
  const { opening, items } = list;
  if (opening === "named" || opening === "brackets" || opening === "before") return slips.named;
  if (items.length >= 8) return slips.long;
  if (/^(?:其他|其它|其余)/.test(items.at(-1)?.name ?? "")) return slips.rest;
  const kind = classOf(list);
  if (kind === "channels" || kind === "ways") return slips[kind];
  return items.length >= 3 ? (kind === "outcomes" ? slips.outcomes : slips.plain) : 0;
}

function isCompleteWithin(items: readonly ListItem[], total: number): boolean {
  let all = 0;
  return items.some(({ count }) => (all += count) === total);
}

/** Lists that a person gave as the list of categories are judged by the rule on it, once. */
function isJudgedElsewhere({ content: { disclosures } }: CheckInput, list: CountedList): boolean {
  if (disclosures?.statedTotal == null || disclosures.statedTotal !== list.total) return false;
  const { value, missing } = sum(disclosures.items.map(({ count }) => count));
  return missing === 0 && value !== null && Number(value) !== disclosures.statedTotal;
}

/** Whether the text's own list of this total is right or open: the list of categories was then read otherwise than it is told. */
export function isToldRightly({ content }: CheckInput, total: number): boolean {
  return countedLists(content.narrative).some(
    (list) =>
      (list.total === total && (verdictOf(list) === "right" || verdictOf(list) === "silent")) ||
      list.items.some(({ count, inner }) => count === total && inner !== null && added(inner.items) <= count),
  );
}

interface ListRule {
  readonly id: string;
  readonly severity: Severity;
  readonly title: Sentence;
  readonly explanation: Sentence;
  readonly takes: (list: CountedList, verdict: Verdict) => boolean;
}

const judged = (list: CountedList, verdict: Verdict) => verdict === "exceeds" || verdict === "falls-short";

const listRules: readonly ListRule[] = [
  {
    id: "sentence-list-does-not-exceed-its-total",
    severity: "warning",
    title: { zh: "“其中”各项之和不超过总数", en: "The items after “其中” do not exceed their total" },
    explanation: {
      zh: "同一句话“其中”所列各项之和大于总数。请核对各项和总数；确有重复计算的，请写明。",
      en: "The items that a sentence lists add up to more than its total. Look at both; where items overlap, say so.",
    },
    takes: (list, verdict) => verdict === "exceeds" && isPlain(list, "categories"),
  },
  {
    id: "sentence-list-adds-up",
    severity: "question",
    title: { zh: "句中所列各类之和等于总数", en: "The items that a sentence lists add up to its total" },
    explanation: {
      zh: "同一句话所列各类之和略小于总数，像是漏列或算错。请核对；没有列全的，请写“等”或“其他”。",
      en: "The items of a sentence fall a little short of its total, as by a slip. Look at both; where the list is open, say so.",
    },
    takes: (list, verdict) => verdict === "falls-short" && isPlain(list, "categories"),
  },
  {
    id: "channels-add-up",
    severity: "question",
    title: { zh: "各渠道之和与总数相符", en: "The channels add up to the total" },
    explanation: {
      zh: "按渠道列举的条数之和与总数不符。同一信息在几个渠道发布的，请写明；否则请核对各项。",
      en: "Items by channel do not add up to their total. Where one item went out on several channels, say so; else look at each.",
    },
    takes: (list, verdict) => judged(list, verdict) && isPlain(list, "channels"),
  },
  {
    id: "request-ways-add-up",
    severity: "warning",
    title: { zh: "各申请途径之和等于收到件数", en: "The ways of request add up to their number" },
    explanation: {
      zh: "网上、信函、当面等途径的件数之和与收到的件数不符。请核对各项。",
      en: "Requests by web, by letter and in person do not add up to those received. Look at each.",
    },
    takes: (list, verdict) => judged(list, verdict) && classOf(list) === "ways",
  },
  {
    id: "outcomes-in-text-add-up",
    severity: "warning",
    title: { zh: "句中所列办理结果之和等于办结数", en: "The outcomes of a sentence add up to what was concluded" },
    explanation: {
      zh: "正文所列予以公开、不予公开等件数之和与同一句话的办结数不符。请核对各项，漏列的请补上。",
      en: "The outcomes in a sentence do not add up to the number concluded in it. Look at each, and add what was left out.",
    },
    takes: (list, verdict) => judged(list, verdict) && classOf(list) === "outcomes",
  },
  {
    id: "list-in-brackets-adds-up",
    severity: "warning",
    title: { zh: "括号内各项之和等于括号前的总数", en: "A list in brackets adds up to the number before it" },
    explanation: {
      zh: "括号里列的是前面总数的构成，各项之和应与它相等。请核对。",
      en: "What stands in brackets makes up the number before it, so it adds up to it. Look at both.",
    },
    takes: (list, verdict) => judged(list, verdict) && list.opening === "brackets" && !isOfRequests(list),
  },
  {
    id: "list-before-its-total-adds-up",
    severity: "warning",
    title: { zh: "先列各项后写总数的，各项之和等于总数", en: "A list before its total adds up to it" },
    explanation: {
      zh: "先列各项、后写“共、合计”的，各项之和应等于后面的总数。请核对。",
      en: "Where items come first and the total follows, they add up to it. Look at both.",
    },
    takes: (list, verdict) => judged(list, verdict) && list.opening === "before" && !isOfRequests(list),
  },
];

const isOfRequests = (list: CountedList) => classOf(list) === "ways" || classOf(list) === "outcomes";
const isPlain = (list: CountedList, kind: Class) =>
  classOf(list) === kind && list.opening !== "brackets" && list.opening !== "before";

/** The rules on lists within sentences. */
export const textListRules: readonly Rule[] = [
  ...listRules.map(({ id, severity, title, explanation, takes }): Rule => ({
    id,
    family: "lists",
    severity,
    title,
    source,
    explanation,
    instances: textParts.map((part) => `${part} 1`),
    find: (input) => {
      const lists = countedLists(input.content.narrative).filter(
        (list) => takes(list, verdictOf(list)) && !isJudgedElsewhere(input, list),
      );
      return numbered(lists.map((list) => ({ list, total: list.total, items: list.items })));
    },
  })),
  {
    id: "request-ways-match-table",
    family: "text-and-tables",
    severity: "warning",
    title: { zh: "各申请途径之和与表三一致", en: "The ways of request add up to what table 三 received" },
    source,
    explanation: {
      zh: "正文按网上、信函、当面等途径列举的件数之和，应等于表三本年新收（或新收加上年结转）。请核对各项。",
      en: "Requests by web, by letter and in person add up to those that table 三 received. Look at each.",
    },
    instances: textParts,
    find: waysAgainstTable,
  },
  {
    id: "nested-list-adds-up",
    family: "lists",
    severity: "warning",
    title: { zh: "下一级各项之和与上一级相符", en: "The inner items agree with the item they belong to" },
    source,
    explanation: {
      zh: "某一项下面又列了几项，它们之和大于该项，或列全了却不相等。请核对这一层的数。",
      en: "Items inside an item add up to more than it, or are all there and still differ. Look at the numbers of that level.",
    },
    instances: textParts.map((part) => `${part} 1`),
    find: ({ content }) =>
      numbered(
        countedLists(content.narrative).flatMap((list) =>
          list.items.flatMap(({ count, inner }) =>
            inner !== null && isOff(count, inner.items, inner.isWhole)
              ? [{ list, total: count, items: inner.items }]
              : [],
          ),
        ),
      ),
  },
];

const orphan = placesOf(
  /(?:^|[。\n])其中,?(?:通过)?((?:[^,;、。()\d\n]{1,14}\d{1,7}(?:件|份)[、,和及]?){2,8})(?=[。;,\n(]|$)/g,
);
const eachOf = /([^,;、。()\d\n]{1,14}?)(\d{1,7})(?:件|份)/g;

/** “其中网络60件、信函12件、当面8件” in a sentence of its own, after one on requests: against what table 三 received. */
function waysAgainstTable({ content }: CheckInput): Found[] {
  const readings = tableReadings(content, "received");
  const [usual] = readings ?? [];
  if (!readings || !usual) return [];
  return orphan(content.narrative).flatMap(({ match, part, quote, matter }) => {
    const items = [...(match[1] ?? "").matchAll(eachOf)];
    const isWays = items.length >= 2 && items.every(([, name = ""]) => way.test(name));
    const all = items.reduce((sumOf, [, , count]) => sumOf + Number(count), 0);
    const isOther = matter !== "requests" && matter !== null;
    if (!isWays || isOther || readings.some(({ value }) => value === all)) return [];
    return [
      {
        instance: part,
        codes: usual.codes,
        expected: String(usual.value),
        actual: String(all),
        message: {
          zh: `${partNames[part].zh}“${quote.replace(/^。/, "")}”：各途径之和 ${all}，表三本年新收为 ${usual.value}。`,
          en: `The ways of request in ${partNames[part].en} add up to ${all}; table 三 received ${usual.value}.`,
        },
        basis: `${all}/${usual.value}`,
      },
    ];
  });
}

function isOff(count: number, items: readonly ListItem[], isWhole: boolean): boolean {
  const all = added(items);
  return all > count || (isWhole && all < count && (count - all) / count <= slips.brackets);
}

function numbered(lists: readonly { list: CountedList; total: number; items: readonly ListItem[] }[]): Found[] {
  const seen = new Map<string, number>();
  return lists.map(({ list, total, items }) => {
    const place = (seen.get(list.part) ?? 0) + 1;
    seen.set(list.part, place);
    const all = added(items);
    const [zh, en] = all > total ? ["多", "more"] : ["少", "less"];
    const gap = Math.abs(all - total);
    return {
      instance: `${list.part} ${place}`,
      codes: [],
      expected: String(total),
      actual: String(all),
      message: {
        zh: `${partNames[list.part].zh}“${list.quote}”：所列 ${items.length} 项之和 ${all}，比总数 ${total} ${zh} ${gap}（${items.map(({ count }) => count).join("+")}）。`,
        en: `The ${items.length} items listed in ${partNames[list.part].en} add up to ${all}, ${gap} ${en} than their total ${total}.`,
      },
      basis: `${items.map(({ count }) => count).join("+")}/${total}`,
    };
  });
}
