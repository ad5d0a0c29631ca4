/** W3: what the text adds up and divides: shares, rates, and lists within a sentence. */
import { matchesOf, plainParts, textParts, type TextPart } from "../narrative/claims";
import { sentenceEnd, sentenceStart } from "../narrative/matter";
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
    const start = sentenceStart(plain.text, match.index);
    const end = sentenceEnd(plain.text, match.index);
    const shares = shareMatches(content.narrative)[part].filter(({ index }) => index >= start && index < end);
    const together = shares.reduce((all, each) => all + Number(each[1]), 0);
    const bases = [...stated.map(({ value }) => value), ...inTables, ...(shares.length > 1 ? [together] : [])];
    if (nearest === undefined || nearest === 0 || bases.some(isRight)) return [];
    // The whole that the sentence names last, and no share of it; else the greatest number before.
    const named = before.filter(({ index }) => index >= start && !shares.some((each) => each.index === index));
    const whole = named.at(-1)?.value ?? before.reduce((most, { value }) => Math.max(most, value), 0);
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
    if (!isOfOneThing(match[0])) return [];
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

const things = /留言|来信|信件|来电|咨询|提问|诉求|工单|建议|提案|申请|信访|投诉|举报/g;

/** Whether what was concluded is what was received: the same measure, and no other thing named with it. */
function isOfOneThing(text: string): boolean {
  const [received = "", done = ""] = text.split(",");
  const measureOf = (clause: string) => new RegExp(String.raw`\d(${measure})`).exec(clause)?.[1];
  const others = done.match(things) ?? [];
  return measureOf(received) === measureOf(done) && others.every((thing) => received.includes(thing));
}

function quoteAt(plain: Plain, match: RegExpExecArray): string {
  return quoteOf(plain, match.index, match.index + match[0].length);
}
