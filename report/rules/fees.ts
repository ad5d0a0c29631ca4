/** Money in the text: the fee for processing information, and the fees of table 二. */
import { equalDecimals } from "../figure";
import { matchesOf, oncePerNarrative, plainParts, textParts, type TextPart } from "../narrative/claims";
import { quoteOf } from "../narrative/plain";
import { type CheckInput, type Found, type Rule } from "./define";
import { partNames } from "./text-readings";

const tariff = "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）";

/** The rules on fees. */
export const feeRules: readonly Rule[] = [
  {
    id: "fee-follows-the-tariff",
    family: "text",
    severity: "question",
    title: { zh: "信息处理费金额符合收费标准", en: "The fee is one that the tariff can give" },
    source: tariff,
    explanation: {
      zh: "信息处理费按件（每件100元的整倍数）或按量（每页10、20、40元）计收，金额总是10元的整倍数。请核对金额和单位（元）。",
      en: "The fee is by piece (multiples of 100 yuan) or by page (10, 20 or 40 yuan): always a multiple of 10. Look at the amount and its unit, yuan.",
    },
    instances: ["fee"],
    find: ({ content }) => {
      const amount = feesIn(content).find(({ value, unit }) => unit === "元" && value > 0 && value % 10 !== 0);
      return amount ? [feeFinding(amount)] : [];
    },
  },
  {
    id: "fee-statements-agree",
    family: "text",
    severity: "warning",
    title: { zh: "有无收取信息处理费前后一致", en: "Whether fees were charged is said in one way" },
    source: `国办公开办函〔2021〕30号；${tariff}`,
    explanation: {
      zh: "一处称未收取信息处理费，另一处写了金额。请改为一致。",
      en: "One place says that no fee was charged, another gives an amount. Make them agree.",
    },
    instances: ["fee"],
    find: contradictoryFees,
  },
  {
    id: "text-matches-fees",
    family: "text-and-tables",
    severity: "question",
    title: { zh: "正文所述行政事业性收费与表二一致", en: "Fees charged: the text agrees with table 二" },
    source: "条例第二十条第八项；国办公开办函〔2021〕30号",
    explanation: {
      zh: "正文的行政事业性收费金额（万元）应与表二一致，四舍五入的也算一致。请改正其中一处。",
      en: "The fees in the text (10,000 yuan) are those of table 二, rounded or not. Mend one of them.",
    },
    instances: ["fees.amount"],
    find: wrongFees,
  },
];

interface Fee {
  readonly part: TextPart;
  readonly value: number;
  readonly unit: string;
  readonly quote: string;
}

const feePattern =
  /(?:收取|收到|征收|缴纳)[^,;。\d\n]{0,18}处理费(?:共|共计|合计|总额|金额)?[^,;。\d\n]{0,6}(\d+(?:\.\d+)?)(万元|元)/g;

const feeMatches = matchesOf(feePattern);

function feesIn(content: CheckInput["content"]): Fee[] {
  const plains = plainParts(content.narrative);
  return textParts.flatMap((part) =>
    feeMatches(content.narrative)[part].map((match) => ({
      part,
      value: Number(match[1]),
      unit: match[2] ?? "",
      quote: quoteOf(plains[part], match.index, match.index + match[0].length),
    })),
  );
}

function feeFinding({ part, value, quote }: Fee): Found {
  return {
    instance: "fee",
    codes: [],
    expected: null,
    actual: String(value),
    message: {
      zh: `${partNames[part].zh}“${quote}”：${value} 元不是10元的整倍数，请核对。`,
      en: `${partNames[part].en}: ${value} yuan is no multiple of 10; is that right?`,
    },
    basis: String(value),
  };
}

const noFee = /(?:未|没有|无|不存在)(?:发生|收取|产生)?[^,;。\d\n]{0,10}处理费(?=[,;。\n]|情况|的情况|$)/;

const nilPart = oncePerNarrative((parts) => textParts.find((part) => noFee.test(parts[part].text)));

function contradictoryFees({ content }: CheckInput): Found[] {
  const charged = feesIn(content).find(({ value }) => value > 0);
  const nil = nilPart(content.narrative);
  if (!charged || !nil) return [];
  return [
    {
      instance: "fee",
      codes: [],
      expected: "0",
      actual: String(charged.value),
      message: {
        zh: `${partNames[nil].zh}称未收取信息处理费（0），${partNames[charged.part].zh}写有“${charged.quote}”。`,
        en: `${partNames[nil].en} says that no fee was charged (0), ${partNames[charged.part].en} gives ${charged.value}.`,
      },
      basis: `0/${charged.value}`,
    },
  ];
}

const tablePattern = /行政事业性收费(?!项目)[^,;。\d\n]{0,14}(\d+(?:\.(\d+))?)万元/;

const amounts = oncePerNarrative(({ overview }) => tablePattern.exec(overview.text));

/** What was waived, ended or given back is not what was charged, nor is a change against last year. */
function isWaivedOrCompared(text: string, match: RegExpExecArray): boolean {
  const clause = /[^,;。\n]*$/.exec(text.slice(Math.max(0, match.index - 30), match.index))?.[0] ?? "";
  return /减免|免征|免收|减征|缓征|停征|取消|降低|退还|同比|较上年/.test(clause + match[0]);
}

function wrongFees({ content, scope }: CheckInput): Found[] {
  const figure = content.figures["fees.amount"];
  if (content.edition !== "2021" || figure == null || scope === "roll-up") return [];
  const plain = plainParts(content.narrative).overview;
  const match = amounts(content.narrative);
  if (!match) return [];
  const printed = match[1] ?? "";
  const rounded = Number(figure).toFixed(match[2]?.length ?? 0);
  if (equalDecimals(rounded, printed) || isWaivedOrCompared(plain.text, match)) return [];
  return [
    {
      instance: "fees.amount",
      codes: ["fees.amount"],
      expected: String(figure),
      actual: printed,
      message: {
        zh: `第一部分“${quoteOf(plain, match.index, match.index + match[0].length)}”，表二为 ${String(figure)} 万元，正文为 ${printed} 万元。`,
        en: `Part 一 gives fees of ${printed}, table 二 ${String(figure)} (10,000 yuan).`,
      },
      basis: `${printed}/${String(figure)}`,
    },
  ];
}
