/** A report beside the agency's own earlier ones and those of its peers: leaps and unit slips. */
import { type ReportContent } from "../content";
import { findCell } from "../form/editions";
import { type CheckInput, type Dated, type Found, type Rule } from "./define";
import { distanceFromPeers, median, surpriseAfter, surprising } from "./likelihood";

const observed = "对已公布报告的观察";

/** Cells whose leaps are worth a question; of part 二 only within one edition. */
const watched = [
  "normative-documents.issued",
  "normative-documents.in-force",
  "licences.decisions",
  "penalties.decisions",
  "coercive-measures.decisions",
  "requests.received.total",
  "requests.granted.total",
  "requests.unavailable.not-held.total",
  "reconsideration.total",
  "litigation.direct.total",
  "litigation.after-reconsideration.total",
] as const;

/** So many peers make a comparison, and so far out is asked about. */
const fewestPeers = 8;
const farOut = 5;

/** The rules on comparison. */
export const comparisonRules: readonly Rule[] = [
  {
    id: "figure-did-not-jump",
    needs: "year",
    family: "plausibility",
    severity: "question",
    title: { zh: "与以前年度相比没有异常变化", en: "No leap against the years before" },
    source: observed,
    explanation: {
      zh: "按小数目统计方法，把本年的件数与本单位以前年度比较；极不可能的变化，可能是口径变化、多打一位数或单位填错。请核对，属实的请说明。",
      en: "The count is judged against the agency's own years by a statistic made for small counts. A very unlikely change may be a slip or a new way of counting.",
    },
    instances: watched,
    find: leaps,
  },
  {
    id: "figure-is-among-its-peers",
    family: "plausibility",
    severity: "question",
    title: { zh: "与同类单位相比不悬殊", en: "Not far from agencies of its kind" },
    source: observed,
    explanation: {
      zh: "与同类单位相差悬殊的数，可能属实，也可能是单位或口径填错。请核对。",
      en: "A figure far from those of agencies of the same kind may be right, or in the wrong unit. Look at it.",
    },
    instances: watched,
    find: outliers,
  },
  {
    id: "fees-are-in-ten-thousand-yuan",
    needs: "year",
    family: "plausibility",
    severity: "question",
    title: { zh: "行政事业性收费以万元为单位", en: "Fees are in 10,000 yuan" },
    source: "国办公开办函〔2021〕30号：第二十条第（八）项",
    explanation: {
      zh: "该格单位是万元。与上年相差约一万倍的，多为把元当作万元填写。",
      en: "The cell is in 10,000 yuan. About ten thousand times last year's figure mostly means that yuan were entered.",
    },
    instances: ["fees.amount"],
    find: ({ content, previous, year }) => {
      const now = Number(content.figures["fees.amount"] ?? Number.NaN);
      const before = Number(
        previous?.edition === content.edition ? (previous.figures["fees.amount"] ?? Number.NaN) : NaN,
      );
      const ratio = Math.max(now, before) / Math.min(now, before);
      if (!(Math.min(now, before) > 0) || ratio < 2_000 || ratio > 50_000) return [];
      return [
        {
          instance: "fees.amount",
          codes: ["fees.amount"],
          expected: String(before),
          actual: String(now),
          message: {
            zh: `行政事业性收费 ${now} 万元，${year - 1} 年为 ${before} 万元，相差约一万倍，请核对单位。`,
            en: `Fees are ${now}, and were ${before} in ${year - 1}: about ten thousand times; is the unit right?`,
          },
          basis: `${before}/${now}`,
        },
      ];
    },
  },
];

function countIn({ figures }: ReportContent, code: string): number | null {
  const figure = figures[code];
  return typeof figure === "number" ? figure : null;
}

function leaps(input: Dated): Found[] {
  const { content, year } = input;
  const earlier = earlierReports(input);
  if (earlier.length === 0) return [];
  return watched.flatMap((code) => {
    const now = countIn(content, code);
    const known = earlier.flatMap((report) => {
      const isComparable =
        /^(?:requests|reconsideration|litigation)\./.test(code) || report.content.edition === content.edition;
      const count = isComparable ? countIn(report.content, code) : null;
      return count === null ? [] : [{ year: report.year, count }];
    });
    const counts = known.map(({ count }) => count);
    const last = known[0];
    if (now === null || !last || surpriseAfter(counts, now) < surprising) return [];
    const row = findCell(content.edition, code)?.row ?? code;
    const usual = counts.length < 3 ? last.count : Math.round(median(counts));
    const since = counts.length < 3 ? `${last.year} 年` : `以前 ${counts.length} 年一般`;
    return [
      {
        instance: code,
        codes: [code],
        expected: String(usual),
        actual: String(now),
        message: {
          zh: `${row}${since}为 ${usual}，${year} 年为 ${now}，变化很大，请核对。`,
          en: `${code} was ${usual} ${counts.length < 3 ? `in ${last.year}` : `as a rule in ${counts.length} years`} and is ${now} in ${year}; is that right?`,
        },
        basis: `${counts.join(",")}/${now}`,
      },
    ];
  });
}

/** The agency's earlier reports, the last one first. */
function earlierReports({ history, previous, year }: Dated): { year: number; content: ReportContent }[] {
  const older = (history ?? []).filter((report) => report.year < year - (previous ? 1 : 0));
  return [...(previous ? [{ year: year - 1, content: previous }] : []), ...older].sort(
    (left, right) => right.year - left.year,
  );
}

function outliers({ content, peers }: CheckInput): Found[] {
  if (!peers || peers.length < fewestPeers) return [];
  return watched.flatMap((code) => {
    const now = countIn(content, code);
    const others = peers.flatMap((peer) => {
      const isComparable =
        /^(?:requests|reconsideration|litigation)\./.test(code) || peer.content.edition === content.edition;
      return isComparable ? (countIn(peer.content, code) ?? []) : [];
    });
    if (now === null || others.length < fewestPeers || distanceFromPeers(others, now) < farOut) return [];
    const usual = median(others);
    const row = findCell(content.edition, code)?.row ?? code;
    return [
      {
        instance: code,
        codes: [code],
        expected: String(usual),
        actual: String(now),
        message: {
          zh: `${row}为 ${now}，${others.length} 个同类单位的中位数为 ${usual}，相差悬殊，请核对。`,
          en: `${code} is ${now}; the median of ${others.length} agencies of its kind is ${usual}; is that right?`,
        },
        basis: `${usual}/${now}`,
      },
    ];
  });
}
