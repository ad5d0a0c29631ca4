/** The text against itself: the parts it announces, its enumerations, and numbers that it gives twice. */
import { type Claim, claimsIn, oncePerNarrative, plainParts, textParts, type TextPart } from "../narrative/claims";
import { type SubjectId } from "../narrative/subjects";
import { type CheckInput, type Found, type Rule } from "./define";
import { partNames, subjectNames } from "./text-readings";

const notice = "国办公开办函〔2021〕30号";
const observed = "对已公布报告的观察";

/** The six parts by the words that every variant of their headings has. */
const parts = [
  { number: "一", zh: "总体情况", words: /总体情况|概述/ },
  { number: "二", zh: "主动公开政府信息情况", words: /主动公开/ },
  { number: "三", zh: "收到和处理政府信息公开申请情况", words: /收到和处理|处理政府信息公开申请|依申请公开/ },
  { number: "四", zh: "政府信息公开行政复议、行政诉讼情况", words: /行政复议|行政诉讼/ },
  { number: "五", zh: "存在的主要问题及改进情况", words: /问题/ },
  { number: "六", zh: "其他需要报告的事项", words: /其他需要报告|其他事项|需要报告/ },
] as const;

const repeated: readonly SubjectId[] = ["disclosed", "received", "concluded", "reconsideration", "litigation"];

/** The rules on the text against itself. */
export const textOrderRules: readonly Rule[] = [
  {
    id: "announced-parts-are-six",
    family: "text",
    severity: "question",
    title: { zh: "引言所列部分与格式一致", en: "The preamble announces the six parts" },
    source: notice,
    explanation: {
      zh: "引言写明由六个部分组成，却没有列全。请补上缺少的部分名称，并核对正文是否也缺。",
      en: "The preamble announces six parts but does not name them all. Add the name, and see whether the part is missing too.",
    },
    instances: parts.map(({ number }) => number),
    find: announcedParts,
  },
  {
    id: "announced-parts-are-in-order",
    family: "text",
    severity: "question",
    title: { zh: "引言所列部分的顺序与格式一致", en: "The preamble announces the parts in the order of the form" },
    source: notice,
    explanation: {
      zh: "统一格式的六个部分有固定顺序。请按总体情况、主动公开、收到和处理申请、复议诉讼、问题及改进、其他事项排列。",
      en: "The six parts have a fixed order: overview, disclosure, requests, disputes, problems, other matters.",
    },
    instances: ["order"],
    find: announcedOrder,
  },
  {
    id: "enumeration-is-in-sequence",
    family: "text",
    severity: "question",
    title: { zh: "“一是、二是、三是”依次排列", en: "一是, 二是, 三是 follow each other" },
    source: observed,
    explanation: {
      zh: "同一段的“一是、二是、三是”有跳号或重号，多为增删时漏改。请核对是否缺了一条。",
      en: "一是, 二是, 三是 of a paragraph skip or repeat a number, mostly after an edit. See whether an item is lost.",
    },
    instances: textParts.filter((part) => part !== "preamble").map((part) => `${part} 1`),
    find: (input) => textParts.flatMap((part) => brokenSequence(input, part)),
  },
  {
    id: "repeated-number-agrees",
    family: "text",
    severity: "warning",
    title: { zh: "同一数字前后一致", en: "A number given twice is the same" },
    source: observed,
    explanation: {
      zh: "同一件事在两个部分写了不同的数。请改为一致；口径不同的，请写明。",
      en: "Two parts give different numbers of one thing. Make them agree, or name the different scopes.",
    },
    instances: repeated,
    find: (input) => repeated.flatMap((subject) => toldTwice(input, subject)),
  },
];

/** What “由…六个部分组成” lists, where the text says that there are six. */
function announcement({ content }: CheckInput): string | null {
  if (content.edition === "pre-2019") return null;
  const { text } = plainParts(content.narrative).preamble;
  const match = /(?:由|包括|分为|包含)([^。;]{20,200}?)(?:等|共|,)*(?:六|6)(?:个)?(?:大)?部分/.exec(text);
  return match?.[1] ?? null;
}

function announcedParts(input: CheckInput): Found[] {
  const listed = announcement(input);
  if (listed === null) return [];
  const missing = parts.filter(({ words }) => !words.test(listed));
  // With several unknown the list is worded in another way.
  if (missing.length > 2) return [];
  return missing.map(({ number, zh }) => ({
    instance: number,
    codes: [],
    expected: "6",
    actual: String(6 - missing.length),
    message: {
      zh: `引言称共6个部分，所列只有 ${6 - missing.length} 个，没有“${zh}”。`,
      en: `The preamble announces 6 parts and names ${6 - missing.length}: part ${number} is not among them.`,
    },
    basis: missing.map((each) => each.number).join(","),
  }));
}

function announcedOrder(input: CheckInput): Found[] {
  const listed = announcement(input);
  if (listed === null) return [];
  const places = parts.map(({ number, words }) => ({ number, at: listed.search(words) })).filter(({ at }) => at >= 0);
  const order = [...places].sort((left, right) => left.at - right.at).map(({ number }) => number);
  const right = places.map(({ number }) => number);
  if (order.join("") === right.join("")) return [];
  return [
    {
      instance: "order",
      codes: [],
      expected: null,
      actual: null,
      message: {
        zh: `引言所列顺序为${order.join("、")}，格式的顺序为${right.join("、")}。`,
        en: `The preamble lists the parts as ${order.join(", ")}; the form has ${right.join(", ")}.`,
      },
      basis: order.join(""),
    },
  ];
}

const ordinals = "一二三四五六七八九十";

interface Break {
  readonly found: readonly string[];
  readonly before: string;
  readonly wrong: string;
}

const sequences = oncePerNarrative((parts) =>
  Object.fromEntries(textParts.map((part) => [part, parts[part].text.split("\n").flatMap(breaksIn)])),
);

/** Where an enumeration of a paragraph skips or repeats a number. */
function breaksIn(paragraph: string): Break[] {
  // Where text was left out, the missing item may have stood there.
  return paragraph.split("[…]").flatMap((stretch) => {
    const found = [...stretch.matchAll(/(?:^|[。;:,])([一二三四五六七八九十])是/g)].map((match) => match[1] ?? "");
    const wrong = found.findIndex((each, index) => {
      const before = ordinals.indexOf(found[index - 1] ?? "");
      return index > 0 && each !== "一" && ordinals.indexOf(each) !== before + 1;
    });
    return wrong === -1 ? [] : [{ found, wrong: found[wrong] ?? "", before: found[wrong - 1] ?? "" }];
  });
}

function brokenSequence({ content }: CheckInput, part: TextPart): Found[] {
  const breaks = part === "preamble" ? [] : (sequences(content.narrative)[part] ?? []);
  return breaks.map(({ found, wrong, before }, index) => ({
    instance: `${part} ${index + 1}`,
    codes: [],
    expected: null,
    actual: null,
    message: {
      zh: `${partNames[part].zh}“${before}是”之后是“${wrong}是”（${found.map((each) => `${each}是`).join("、")}）。`,
      en: `In ${partNames[part].en}, ${before}是 is followed by ${wrong}是 (${found.join(", ")}).`,
    },
    basis: found.join(""),
  }));
}

/** A subject of which two parts give different numbers, each of them only one. */
function toldTwice({ content, year }: CheckInput, subject: SubjectId): Found[] {
  const claims = claimsIn(content.narrative).filter(
    (claim) =>
      claim.subject === subject &&
      !claim.isAbout &&
      (claim.year === null || claim.year === year) &&
      claim.scope !== "part" &&
      claim.scope !== "office",
  );
  const [first] = claims;
  if (!first) return [];
  const inPart = (part: TextPart) => new Set(claims.filter((claim) => claim.part === part).map(({ value }) => value));
  const other = claims.find(
    (claim): claim is Claim =>
      claim.part !== first.part &&
      claim.scope === first.scope &&
      claim.value !== first.value &&
      inPart(first.part).size === 1 &&
      inPart(claim.part).size === 1,
  );
  if (!other) return [];
  return [
    {
      instance: subject,
      codes: [],
      expected: String(first.value),
      actual: String(other.value),
      message: {
        zh: `${subjectNames[subject].zh}：${partNames[first.part].zh}为 ${first.value}（“${first.quote}”），${partNames[other.part].zh}为 ${other.value}（“${other.quote}”）。`,
        en: `${subjectNames[subject].en}: ${first.value} in ${partNames[first.part].en}, ${other.value} in ${partNames[other.part].en}.`,
      },
      basis: `${first.value}/${other.value}`,
    },
  ];
}
