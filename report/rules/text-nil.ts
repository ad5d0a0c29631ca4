/** Statements that something did not happen, against the tables and against what else the text says. */
import { type ReportContent } from "../content";
import { sum } from "../figure";
import { matchesOf, plainParts, textParts, type TextPart } from "../narrative/claims";
import { quoteOf } from "../narrative/plain";
import { type CheckInput, type Found, type Rule } from "./define";
import { type Sentence } from "../sentence";
import { partNames } from "./text-readings";

const article = "条例第五十条；国办公开办函〔2021〕30号";
const end = String.raw`(?=[,;。.、\n)]|和|及|或|与|$)`;
const none = "(?:未|没有|无|不存在|未有)";

const matching = (source: string) => matchesOf(new RegExp(source, "g"));

interface Nil {
  readonly instance: string;
  readonly words: ReturnType<typeof matchesOf>;
  /** What the same sentence must not say, for then something narrower is denied. */
  readonly not: RegExp;
  readonly codes: readonly string[];
  readonly name: Sentence;
}

const requests: readonly Nil[] = [
  {
    instance: "received",
    words: matching(
      `${none}(?:收到|接到|受理|接收)(?:任何|过)?[^,;。\\d\\n复诉议]{0,14}?申请(?:公开)?(?:事项|件|的?情况)?${end}|(?:无|没有)(?:政府信息)?依申请公开(?:申请|事项|件|的?情况)?${end}|依申请公开(?:申请|受理|办理)?(?:件数|数量?|量)?(?:为|是)(?:零|0件?)${end}|${none}(?:任何)?(?:公民|自然人)[^;。\\d\\n]{0,30}?(?:提出|提交)[^,;。\\d\\n]{0,14}?申请(?:公开)?${end}`,
    ),
    not: /复议|诉讼|下属|事业单位|二级|不予|收费|许可|审批|备案|救助|举报|投诉|网上|信函|当面|邮寄|传真|上半年|季度|办公室|本级|部分单位|个单位/,
    codes: ["requests.received.total"],
    name: { zh: "本年新收申请", en: "requests received" },
  },
];

const disputes: readonly Nil[] = [
  {
    instance: "reconsideration",
    words: matching(`${none}(?!经)[^,;。\\d\\n]{0,40}?行政复议(?:申请|案件|事项|的?情况|件)?${end}`),
    not: /纠正|纠错|撤销|败诉|违法|未被|维持|本级|办公室/,
    codes: ["reconsideration.total"],
    name: { zh: "行政复议总计", en: "reconsiderations" },
  },
  {
    instance: "litigation",
    words: matching(
      `${none}(?!经)[^,;。\\d\\n]{0,40}?行政诉讼(?:申请|案件|事项|的?情况|的案件|件)?(?=[,;。、\\n)]|的申请|(?:和|及|以及)申诉|$)`,
    ),
    not: /纠正|纠错|撤销|败诉|违法|未被|维持|本级|办公室/,
    codes: ["litigation.direct.total", "litigation.after-reconsideration.total"],
    name: { zh: "行政诉讼总计", en: "suits" },
  },
];

const documents: readonly Nil[] = [
  {
    instance: "normative-documents",
    words: matching(`${none}(?:新)?(?:制发|制定|出台|印发)[^,;。\\d\\n]{0,8}规范性文件(?:的?情况)?${end}`),
    not: /废止|重大|解读|本级/,
    codes: ["normative-documents.issued"],
    name: { zh: "行政规范性文件本年制发", en: "normative documents issued" },
  },
  {
    instance: "rules",
    words: matching(`${none}(?:新)?(?:制发|制定|出台)[^,;。\\d\\n]{0,6}规章(?:的?情况)?${end}`),
    not: /废止|制度|本级/,
    codes: ["rules.issued"],
    name: { zh: "规章本年制发", en: "rules issued" },
  },
];

const carryOver: readonly Nil[] = [
  {
    instance: "carried-out",
    words: matching(
      `${none}[^,;。\\d\\n]{0,6}结转(?:至|到)?(?:下|次)[^,;。\\d\\n]{0,24}${end}|无(?:一件?|任何)?(?:申请)?结转${end}`,
    ),
    not: /本级|办公室/,
    codes: ["requests.carried-out.total"],
    name: { zh: "结转下年度申请", en: "requests carried out" },
  },
];

const denying = (id: string, title: Sentence, explanation: Sentence, nils: readonly Nil[]): Rule => ({
  id,
  family: "text-and-tables",
  severity: "warning",
  title,
  source: article,
  explanation,
  instances: nils.map(({ instance }) => instance),
  find: ({ content }) => nils.flatMap((nil) => denied(content, nil)),
});

/** The rules on nil statements. */
export const textNilRules: readonly Rule[] = [
  denying(
    "nil-requests-match-table",
    { zh: "正文称未收到申请的，表三应为0", en: "No request, says the text: table 三 has 0" },
    {
      zh: "正文写明未收到政府信息公开申请，而表三本年新收不为0。请改正其中一处。",
      en: "The text says that no request was received, but table 三 has some. Mend one of them.",
    },
    requests,
  ),
  denying(
    "nil-disputes-match-table",
    { zh: "正文称无复议、诉讼的，表四应为0", en: "No dispute, says the text: table 四 has 0" },
    {
      zh: "正文写明未发生行政复议、行政诉讼，而表四不为0。请改正其中一处。",
      en: "The text says that there was no reconsideration or suit, but table 四 has some. Mend one of them.",
    },
    disputes,
  ),
  denying(
    "nil-documents-match-table",
    { zh: "正文称未制发文件的，表二应为0", en: "No document issued, says the text: table 二 has 0" },
    {
      zh: "正文写明未制发规章或规范性文件，而表二本年制发不为0。请改正其中一处。",
      en: "The text says that no rule or normative document was issued, but table 二 has some. Mend one of them.",
    },
    documents,
  ),
  denying(
    "nil-carry-over-matches-table",
    { zh: "正文称无结转的，表三第四项应为0", en: "Nothing carried out, says the text: item 4 is 0" },
    {
      zh: "正文写明没有结转下年度的申请，而表三第四项不为0。请改正其中一处。",
      en: "The text says that nothing was carried over to next year, but item 4 is not 0. Mend one of them.",
    },
    carryOver,
  ),
  {
    id: "all-concluded-leaves-nothing",
    family: "text-and-tables",
    severity: "question",
    title: { zh: "正文称全部办结的，不应有结转", en: "All concluded, says the text: nothing is carried out" },
    source: article,
    explanation: {
      zh: "正文写明申请全部办结，表三却有结转下年度的申请。请核对，或在文中写明结转件数。",
      en: "The text says that all requests were concluded, but some are carried over to next year. Look at both, or tell the number.",
    },
    instances: ["carried-out"],
    find: allConcluded,
  },
];

/** Where the words stand in a part, with what is quoted. */
function* places(
  content: ReportContent,
  words: Nil["words"],
): Generator<{ part: TextPart; quote: string; sentence: string }> {
  const plains = plainParts(content.narrative);
  for (const part of textParts) {
    const plain = plains[part];
    for (const match of words(content.narrative)[part]) {
      const from = Math.max(...["。", "\n", ";"].map((stop) => plain.text.lastIndexOf(stop, match.index))) + 1;
      const rest = plain.text.slice(match.index);
      const sentence = plain.text.slice(from, match.index + (rest.search(/[。\n;]|$/) || rest.length));
      yield { part, quote: quoteOf(plain, match.index, match.index + match[0].length), sentence };
    }
  }
}

function denied(content: ReportContent, { instance, words, not, codes, name }: Nil): Found[] {
  const { value, missing } = sum(codes.map((code) => content.figures[code]));
  if (value === null || value === "0" || missing > 0) return [];
  for (const { part, quote, sentence } of places(content, words)) {
    if (not.test(sentence)) continue;
    return [
      {
        instance,
        codes,
        expected: value,
        actual: "0",
        message: {
          zh: `${partNames[part].zh}“${quote}”，即 0 件，表中${name.zh}为 ${value}。`,
          en: `The text of ${partNames[part].en} says none (“${quote}”, 0); the table gives ${value} ${name.en}.`,
        },
        basis: `0/${value}`,
      },
    ];
  }
  return [];
}

const concluded = matchesOf(
  /(?:全部|均已|均|已全部)(?:按[时期]|依法|规范|[^,;。\d\n]{0,8}内)?(?:办结|办理完毕|答复完毕|办理完成)/g,
);

function allConcluded({ content, scope }: CheckInput): Found[] {
  const left = content.figures["requests.carried-out.total"];
  if (typeof left !== "number" || left === 0) return [];
  const plains = plainParts(content.narrative);
  if (textParts.some((part) => /(?<!上年度?|去年)结转|转结|顺延|转下|转入下/.test(plains[part].text))) return [];
  for (const { part, quote, sentence } of places(content, concluded)) {
    if (/(?:上年度?|去年|上一年度?|20\d\d年度?)结转/.test(sentence)) continue;
    if (!sentence.includes("申请") || /建议|提案|热线|信件|留言|复议|诉讼/.test(sentence)) continue;
    if (scope === "roll-up" && /办公室|本级|本机关/.test(sentence)) continue;
    return [
      {
        instance: "carried-out",
        codes: ["requests.carried-out.total"],
        expected: "0",
        actual: String(left),
        message: {
          zh: `${partNames[part].zh}称“${quote}”，即结转 0 件，表三结转下年度为 ${left}。`,
          en: `The text of ${partNames[part].en} says that all were concluded (“${quote}”), leaving 0; table 三 carries ${left} over.`,
        },
        basis: String(left),
      },
    ];
  }
  return [];
}
