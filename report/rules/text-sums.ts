/** W3: what the text adds up and divides: shares, rates, and lists within a sentence. */
import { matchesOf, plainParts, textParts, type TextPart } from "../narrative/claims";
import { type Plain, quoteOf } from "../narrative/plain";
import { type CheckInput, type Found, type Rule } from "./define";
import { partNames } from "./text-readings";

const source = "对已公布报告的观察";
const measure = "(?:件|条|份|次|起|项|个|宗|例|人次|篇)";

/** The rules on sums within the text. */
export const textSumRules: readonly Rule[] = [
  {
    id: "share-matches-its-count",
    family: "text",
    severity: "question",
    title: { zh: "“占…%”与件数相符", en: "A share matches its count" },
    source,
    explanation: {
      zh: "百分比应等于该项除以总数，误差不超过末位一个单位。与文中任何总数都不符时才提示，请核对计算。",
      en: "A share is the count divided by a total, within a unit of its last digit. It matches no total of the text; look at the sum.",
    },
    instances: textParts.map((part) => `${part} 1`),
    find: (input) => textParts.flatMap((part) => wrongShares(input, part)),
  },
  {
    id: "shares-do-not-exceed-the-whole",
    family: "text",
    severity: "question",
    title: { zh: "一句话内各项占比之和不超过100%", en: "The shares of a sentence do not exceed 100%" },
    source,
    explanation: {
      zh: "同一句话列举的占比之和超过了100%，可能重复计算或填错。请核对。",
      en: "The shares listed in a sentence add up to more than 100%. One may be wrong or counted twice.",
    },
    instances: textParts.map((part) => `${part} 1`),
    find: (input) => textParts.flatMap((part) => overfullShares(input, part)),
  },
  {
    id: "sentence-list-does-not-exceed-its-total",
    family: "lists",
    severity: "warning",
    title: { zh: "“其中”各项之和不超过总数", en: "The items after “其中” do not exceed their total" },
    source,
    explanation: {
      zh: "同一句话“其中”所列各项之和大于总数。请核对各项和总数；确有重复计算的，请写明。",
      en: "The items that a sentence lists add up to more than its total. Look at both; where items overlap, say so.",
    },
    instances: textParts.map((part) => `${part} 1`),
    find: (input) => textParts.flatMap((part) => overfullLists(input, part)),
  },
  {
    id: "rate-matches-its-counts",
    family: "text",
    severity: "warning",
    title: { zh: "办结数、办结率与受理数相符", en: "Concluded, received and their rate agree" },
    source,
    explanation: {
      zh: "办结数不应多于受理数，办结率应等于办结数除以受理数。请核对，常见为数字颠倒。",
      en: "No more is concluded than was received, and the rate is one divided by the other. Digits are often swapped.",
    },
    instances: textParts.map((part) => `${part} 1`),
    find: (input) => textParts.flatMap((part) => wrongRates(input, part)),
  },
];

const sharePattern = new RegExp(
  String.raw`(?<!\d)(\d{1,10})${measure}[,(]?(?:约)?占(?:比|[^,;。\d\n]{0,14})(?:为|约)?(\d+(?:\.(\d+))?)%`,
  "g",
);
const counted = new RegExp(String.raw`(?<!\d)(\d{1,10})(?=余?${measure})`, "g");
const shareMatches = matchesOf(sharePattern);
const countMatches = matchesOf(counted);

function wrongShares({ content }: CheckInput, part: TextPart): Found[] {
  const plain = plainParts(content.narrative)[part];
  if (!plain.text.includes("%")) return [];
  const stated = countMatches(content.narrative)[part].map((match) => ({
    value: Number(match[1]),
    index: match.index,
  }));
  const inTables = ["received", "concluded"]
    .flatMap((row) => content.figures[`requests.${row}.total`] ?? [])
    .map(Number);
  const wrong = shareMatches(content.narrative)[part].flatMap((match) => {
    const [count, share, digits] = [Number(match[1]), Number(match[2]), match[3]?.length ?? 0];
    const before = stated.filter(({ value, index }) => index < match.index && value >= count);
    const allowed = Math.max(0.01, 10 ** -digits);
    const isRight = (base: number) => base > 0 && Math.abs((100 * count) / base - share) <= allowed + 1e-9;
    const nearest = before.at(-1)?.value;
    const bases = [...stated.map(({ value }) => value), ...inTables];
    if (nearest === undefined || nearest === 0 || bases.some(isRight)) return [];
    const whole = before.map(({ value }) => value).reduce((most, value) => Math.max(most, value), 0);
    return [{ match, share: match[2] ?? "", expected: ((100 * count) / whole).toFixed(Math.max(digits, 2)), whole }];
  });
  return wrong.map(({ match, share, expected, whole }, index) => ({
    instance: `${part} ${index + 1}`,
    codes: [],
    expected,
    actual: share,
    message: {
      zh: `${partNames[part].zh}“${quoteAt(plain, match)}”：${match[1] ?? ""} 占 ${whole} 的 ${expected}%，不是 ${share}%。`,
      en: `${partNames[part].en}: ${match[1] ?? ""} of ${whole} is ${expected}%, not ${share}%.`,
    },
    basis: `${match[1] ?? ""}/${whole}/${share}`,
  }));
}

function overfullShares({ content }: CheckInput, part: TextPart): Found[] {
  const plain = plainParts(content.narrative)[part];
  if (!plain.text.includes("%")) return [];
  const sentences = plain.text.split(/[。\n]/).flatMap((sentence) => {
    const shares = [...sentence.matchAll(/占(?:比|[^,;。\d]{0,14})(?:为|约)?(\d+(?:\.\d+)?)%/g)].map(
      (match) => match[1] ?? "",
    );
    const nested = sentence.split("其中").length > 2;
    const added = shares.reduce((all, share) => all + Number(share), 0);
    // Each share may have been rounded up by half a unit of its last digit.
    const rounding = shares.reduce((all, share) => all + 0.5 * 10 ** -(share.split(".")[1]?.length ?? 0), 0);
    return shares.length >= 3 && !nested && added > 100 + rounding + 0.01 ? [{ shares, added: added.toFixed(2) }] : [];
  });
  return sentences.map(({ shares, added }, index) => ({
    instance: `${part} ${index + 1}`,
    codes: [],
    expected: "100",
    actual: added,
    message: {
      zh: `${partNames[part].zh}一句话内 ${shares.length} 项占比之和为 ${added}%，超过 100%。`,
      en: `${shares.length} shares in a sentence of ${partNames[part].en} add up to ${added}%, more than 100%.`,
    },
    basis: shares.join("+"),
  }));
}

const listStart = new RegExp(String.raw`(?<!\d)(\d{1,10})(${measure})[^,;:。\d\n]{0,6}[,:(]?其中(?:包括)?[,:]?`, "g");
const listItem = new RegExp(
  String.raw`^[和及、,;]?([^。\d\n,;、]{1,30})(\d+)(${measure})(?:[,(]?占[^,;。\d]{0,10}[\d.]+%\)?)?(?=[、,;。)和及\n]|$)`,
);
const listMatches = matchesOf(listStart);
/** What was put out on several channels may be counted on each. */
const overlapping = /网站|公众号|微信|微博|平台|新媒体|公报|公示栏|抖音|渠道|专栏|报刊|电视|其中/;

function overfullLists({ content }: CheckInput, part: TextPart): Found[] {
  const plain = plainParts(content.narrative)[part];
  const found = listMatches(content.narrative)[part].flatMap((match) => {
    const items = itemsAfter(plain.text, match.index + match[0].length, match[2] ?? "");
    const added = items.reduce((all, { count }) => all + count, 0);
    if (items.length < 2 || added <= Number(match[1]) || items.some(({ name }) => overlapping.test(name))) return [];
    // The sentence may go on to something else once its list is complete.
    if (isCompleteWithin(items, Number(match[1]))) return [];
    return [{ match, items, added }];
  });
  return found.map(({ match, items, added }, index) => ({
    instance: `${part} ${index + 1}`,
    codes: [],
    expected: match[1] ?? "",
    actual: String(added),
    message: {
      zh: `${partNames[part].zh}“其中”所列 ${items.length} 项之和 ${added} 大于总数 ${match[1] ?? ""}，多 ${added - Number(match[1])}（${items.map(({ count }) => count).join("+")}）。`,
      en: `The ${items.length} items after 其中 in ${partNames[part].en} add up to ${added}, ${added - Number(match[1])} more than their total ${match[1] ?? ""}.`,
    },
    basis: `${items.map(({ count }) => count).join("+")}/${match[1] ?? ""}`,
  }));
}

function isCompleteWithin(items: readonly { readonly count: number }[], total: number): boolean {
  let added = 0;
  return items.some(({ count }) => (added += count) === total);
}

/** A new statement after the list, rather than an item of it. */
const newStatement =
  /^[;,、](?:发布|公开|收到|接收|办结|办理|受理|开展|组织|制作|通过|全年|同时|另|共|累计|召开|推送|编发|新增|完成|制发|印发)/;

/** Items with the measure word of the total, one after the other. */
function itemsAfter(text: string, from: number, unit: string): { name: string; count: number }[] {
  const items: { name: string; count: number }[] = [];
  let rest = text.slice(from, from + 800);
  let isParted = false;
  for (let match = listItem.exec(rest); match?.[3] === unit; match = listItem.exec(rest)) {
    const isStop = rest.startsWith(";");
    // A list parted by commas ends at the first stop; one parted by stops goes on over them.
    if (items.length > 0 && (newStatement.test(rest) || (items.length > 1 && isStop && !isParted))) break;
    isParted ||= isStop;
    items.push({ name: match[1] ?? "", count: Number(match[2]) });
    rest = rest.slice(match[0].length);
  }
  return items;
}

const rates = new RegExp(
  String.raw`(?:受理|收到|接收|办理)[^,;。\d\n]{0,20}(\d+)(${measure}),[^,;。\d\n]{0,6}(?:办结|答复|办理完毕)[^,;。\d\n]{0,8}(\d+)${measure}(?:,[^,;。\d\n]{0,4}(?:办结率|答复率)[^,;。\d\n]{0,4}(\d+(?:\.(\d+))?)%)?`,
  "g",
);

const rateMatches = matchesOf(rates);

function wrongRates({ content }: CheckInput, part: TextPart): Found[] {
  const plain = plainParts(content.narrative)[part];
  const wrong = rateMatches(content.narrative)[part].flatMap((match) => {
    const [received, done, rate] = [Number(match[1]), Number(match[3]), match[4]];
    const sentence = plain.text.slice(
      plain.text.lastIndexOf("。", match.index) + 1,
      match.index + match[0].length + 40,
    );
    const allowed = Math.max(0.01, 10 ** -(match[5]?.length ?? 0));
    const isOver = done > received && !/结转|上年|上一年|去年|往年|历年/.test(sentence);
    const isOff = rate !== undefined && received > 0 && Math.abs((100 * done) / received - Number(rate)) > allowed;
    return isOver || (isOff && done <= received) ? [{ match, received, done, rate }] : [];
  });
  return wrong.map(({ match, received, done, rate }, index) => ({
    instance: `${part} ${index + 1}`,
    codes: [],
    expected: String(received),
    actual: String(done),
    message: {
      zh: `${partNames[part].zh}“${quoteAt(plain, match)}”：受理 ${received}、办结 ${done}${rate === undefined ? "" : `、办结率 ${rate}%`}互不相符。`,
      en: `${partNames[part].en}: ${received} received, ${done} concluded${rate === undefined ? "" : ` and a rate of ${rate}%`} do not go together.`,
    },
    basis: `${received}/${done}/${rate ?? ""}`,
  }));
}

function quoteAt(plain: Plain, match: RegExpExecArray): string {
  return quoteOf(plain, match.index, match.index + match[0].length);
}
