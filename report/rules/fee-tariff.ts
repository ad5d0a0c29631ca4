/** The tariff of the processing fee: by piece in steps, by page in steps; and fees that rows or words contradict. */
import { textParts } from "../narrative/claims";
import { placesOf } from "../narrative/places";
import { type Found, type Rule } from "./define";
import { say } from "./say";
import { partNames } from "./text-readings";

const tariff = "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）第四条、第五条";

/** The fee for so many pieces of one applicant in a month, in yuan: 10 free, 100 up to the 30th, then 100 more every ten. */
export function feeByPiece(pieces: number): number {
  let fee = 0;
  for (let piece = 11; piece <= pieces; piece += 1) fee += piece <= 30 ? 100 : 100 * (Math.ceil((piece - 30) / 10) + 1);
  return fee;
}

/** The fee for so many pages of one request, in yuan: 30 free, 10 up to the 100th, 20 up to the 200th, 40 beyond. */
export function feeByPage(pages: number): number {
  const between = (from: number, to: number) => Math.max(0, Math.min(pages, to) - from);
  return 10 * between(30, 100) + 20 * between(100, 200) + 40 * between(200, Infinity);
}

const byPiece = placesOf(
  /(?:月|当月)[^。;\n]{0,24}?(\d{1,4})(?:件|份|次)[^。\n]{0,40}?(?:收取|计收|缴纳|收费|收到)[^。;\n]{0,16}?(\d{1,7}(?:\.\d+)?)元(?!\/|每)/g,
);
const byPage = placesOf(
  /(?<!每)(\d{1,6})(?:页|张)[^。\n]{0,40}?(?:收取|计收|缴纳|收费|收到)[^。;\n]{0,16}?(\d{1,7}(?:\.\d+)?)元(?!\/|每)/g,
);
const noNotice =
  /(?:未|没有|无)(?:发出|发生|制发|产生|收取|发放|下发)[^,;。\n]{0,10}(?:收费通知|信息处理费|处理费|费用|收费)/;
const explained = /逾期|未缴|未实际|放弃|催缴|视为/;

const most = 5000;

/** The rules on the tariff. */
export const feeTariffRules: readonly Rule[] = [
  {
    id: "fee-by-piece-follows-its-steps",
    family: "text",
    severity: "question",
    title: { zh: "按件收费符合分档标准", en: "A fee by piece follows its steps" },
    source: tariff,
    explanation: {
      zh: "同一申请人一个月内10件以下不收费，11至30件每件100元，31件起每10件一档、每档提高100元。请按此核算。",
      en: "In a month 10 pieces of an applicant are free, the 11th to the 30th cost 100 yuan, and every ten more another 100. Work it out anew.",
    },
    instances: textParts,
    find: ({ content }) => wrongFees(byPiece(content.narrative), feeByPiece, { zh: "件", en: "pieces" }),
  },
  {
    id: "fee-by-page-follows-its-steps",
    family: "text",
    severity: "question",
    title: { zh: "按量收费符合分档标准", en: "A fee by page follows its steps" },
    source: tariff,
    explanation: {
      zh: "30页以下不收费，31至100页每页10元，101至200页每页20元，201页以上每页40元。请按此核算。",
      en: "30 pages are free, the 31st to the 100th cost 10 yuan, to the 200th 20, beyond 40. Work it out anew.",
    },
    instances: textParts,
    find: ({ content }) => wrongFees(byPage(content.narrative), feeByPage, { zh: "页", en: "pages" }),
  },
  {
    id: "unpaid-fee-is-not-denied",
    family: "text-and-tables",
    severity: "question",
    title: { zh: "有逾期未缴费的，正文不应称没有收费通知", en: "Where fees went unpaid, the text does not deny them" },
    source: "国办函〔2020〕109号；国办公开办函〔2021〕30号",
    explanation: {
      zh: "表三有申请因逾期未按收费通知缴费不再处理，正文却称没有收取或通知收费。请核对表三，或在第六部分说明通知和未缴情况。",
      en: "Row (6) 2 has requests that ended over an unpaid fee, but the text says that none was charged. Look at the row, or tell of the notices.",
    },
    instances: ["fee-unpaid"],
    find: ({ content }) => {
      const unpaid = content.figures["requests.other.fee-unpaid.total"];
      const denied = noNotice.exec(content.narrative.otherMatters);
      if (typeof unpaid !== "number" || unpaid === 0 || !denied || explained.test(content.narrative.otherMatters))
        return [];
      return [
        say(
          "fee-unpaid",
          {
            zh: `第六部分“${denied[0]}”，即 0 件，而表三有 ${unpaid} 件因逾期未按收费通知缴费不再处理。`,
            en: `Part 六 says that no fee was charged (0), but ${unpaid} requests ended over an unpaid fee.`,
          },
          { codes: ["requests.other.fee-unpaid.total"], expected: "0", actual: String(unpaid), basis: `0/${unpaid}` },
        ),
      ];
    },
  },
];

function wrongFees(
  places: ReturnType<typeof byPiece>,
  feeOf: (count: number) => number,
  unit: { readonly zh: string; readonly en: string },
): Found[] {
  const wrong = places.filter(({ match, sentence }) => {
    const [count, fee] = [Number(match[1]), Number(match[2])];
    return count <= most && fee !== feeOf(count) && !/分别|共向|多名|(?:[2-9]|\d{2,})名申请人/.test(sentence);
  });
  return textParts.flatMap((part) =>
    wrong
      .filter((place) => place.part === part)
      .slice(0, 1)
      .map(({ match, quote }) => {
        const [count = "", fee = ""] = [match[1], match[2]];
        const right = String(feeOf(Number(count)));
        return say(
          part,
          {
            zh: `${partNames[part].zh}“${quote}”：${count} ${unit.zh}按标准应为 ${right} 元，写的是 ${fee} 元。`,
            en: `${partNames[part].en}: ${count} ${unit.en} make ${right} yuan by the tariff, not ${fee}.`,
          },
          { expected: right, actual: fee, basis: `${count}/${fee}` },
        );
      }),
  );
}
