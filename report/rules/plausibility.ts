/** What is possible but unlikely: asked as a question, never stated as an error. */
import { sum } from "../figure";
import { editionOf, findCell, variantOf } from "../form/editions";
import { type CheckInput, type Found, type Rule } from "./define";
import { relationsOf } from "./relations";

/** A share of （六）其他处理 from which it is asked about, once there are enough requests to speak of a share. */
const highShare = 0.3;
const fewestRequests = 10;

const observed = "对已公布报告的观察";

/** The rules on what one report makes implausible. */
export const plausibilityRules: readonly Rule[] = [
  {
    id: "requests-have-outcomes",
    family: "plausibility",
    severity: "warning",
    title: { zh: "收到申请的应有办理结果或结转", en: "Requests received are concluded or carried over" },
    source: "条例第三十六条",
    explanation: {
      zh: "收到的申请要么当年办结，要么结转下年度。办理结果和结转都为0的，多为漏填，请补填。",
      en: "A request is concluded in the year or carried over. Where both are 0, the rows were mostly left unfilled.",
    },
    instances: ["outcomes"],
    find: ({ content }) => {
      const of = (row: string) => content.figures[`requests.${row}.total`];
      const received = sum([of("received"), of("carried-in")]);
      const outcomes = sum(outcomeTotals(content).map((code) => content.figures[code]));
      if (received.missing + outcomes.missing > 0 || Number(received.value) === 0 || Number(outcomes.value) > 0)
        return [];
      if (Number(of("carried-out") ?? 0) > 0) return [];
      return [
        {
          instance: "outcomes",
          codes: ["requests.concluded.total"],
          expected: received.value,
          actual: outcomes.value,
          message: {
            zh: `新收和上年结转共 ${received.value ?? ""} 件，但办理结果为 ${outcomes.value ?? ""} 件，也没有结转下年度。`,
            en: `${received.value ?? ""} requests were received or carried in, but ${outcomes.value ?? ""} concluded and none carried out.`,
          },
          basis: `${received.value ?? ""}/${outcomes.value ?? ""}`,
        },
      ];
    },
  },
  {
    id: "other-handling-is-rare",
    family: "plausibility",
    severity: "question",
    title: { zh: "其他处理所占比例不高", en: "Other handling is rare" },
    source: "国办公开办函〔2019〕60号：关注“其他处理”",
    explanation: {
      zh: "主管部门关注“其他处理”。能够归入（一）至（五）的，应归入相应各项；申请人撤回等确属其他的，请说明。",
      en: "“Other” is watched by the competent departments. What belongs to (1)–(5) goes there; where “other” is right, say why.",
    },
    instances: ["other"],
    find: ({ content: { figures } }) => {
      const other = figures["requests.other.other.total"] ?? figures["requests.other.total"];
      const total = figures["requests.concluded.total"];
      if (typeof other !== "number" || typeof total !== "number" || total < fewestRequests || other / total < highShare)
        return [];
      const isSingle = figures["requests.other.other.total"] === undefined;
      return [
        {
          instance: "other",
          codes: [isSingle ? "requests.other.total" : "requests.other.other.total"],
          expected: null,
          actual: String(other),
          message: {
            zh: `“其他处理”${other} 件，占办理结果 ${total} 件的 ${Math.round((100 * other) / total)}%，请核对归类。`,
            en: `${other} of ${total} requests ended as “other” (${Math.round((100 * other) / total)}%); are they in the right rows?`,
          },
          basis: `${other}/${total}`,
        },
      ];
    },
  },
  {
    id: "unpaid-fee-is-explained",
    family: "plausibility",
    severity: "question",
    title: { zh: "逾期未缴费的，第六部分应有收费说明", en: "Unpaid fees are explained in part 六" },
    source: "国办函〔2020〕109号",
    explanation: {
      zh: "有申请因逾期未缴费不再处理，说明发出过收费通知，第六部分应报告信息处理费情况。",
      en: "A request that ended over an unpaid fee means that a fee was asked for; part 六 should speak of it.",
    },
    instances: ["fee-unpaid"],
    find: ({ content }) => {
      const unpaid = content.figures["requests.other.fee-unpaid.total"];
      if (typeof unpaid !== "number" || unpaid === 0 || /处理费|收费|缴费/.test(content.narrative.otherMatters))
        return [];
      return [
        {
          instance: "fee-unpaid",
          codes: ["requests.other.fee-unpaid.total"],
          expected: null,
          actual: String(unpaid),
          message: {
            zh: `有 ${unpaid} 件因逾期未缴费不再处理，但第六部分没有提到信息处理费。`,
            en: `${unpaid} requests ended because a fee was not paid, but part 六 does not speak of fees.`,
          },
          basis: String(unpaid),
        },
      ];
    },
  },
  {
    id: "disputes-follow-requests",
    family: "plausibility",
    severity: "question",
    title: { zh: "有复议、诉讼的，一般有申请", en: "Disputes follow requests" },
    source: observed,
    explanation: {
      zh: "表四只计因政府信息公开引起的复议、诉讼。本年和上年都没有申请的，请核对是否误计了其他案件。",
      en: "Table 四 counts only disputes about disclosure. With no request in either year, other cases may have been counted.",
    },
    instances: ["reconsideration", "litigation"],
    find: disputesWithoutRequests,
  },
  {
    id: "suits-follow-reconsideration",
    needs: "year",
    family: "plausibility",
    severity: "question",
    title: {
      zh: "复议后起诉不多于两年的行政复议",
      en: "No more suits after reconsideration than there were reconsiderations",
    },
    source: observed,
    explanation: {
      zh: "复议后起诉的案件，复议一般在本年或上年。多于这两年复议总数的，可能填错了列，请核对。",
      en: "A suit after reconsideration follows one of this year or the last. More of them than that may stand in the wrong column.",
    },
    instances: ["after-reconsideration"],
    find: ({ content, previous, year }) => {
      const suits = content.figures["litigation.after-reconsideration.total"];
      const now = content.figures["reconsideration.total"];
      const before = previous?.figures["reconsideration.total"];
      if (typeof suits !== "number" || typeof now !== "number" || typeof before !== "number" || suits <= now + before)
        return [];
      return [
        {
          instance: "after-reconsideration",
          codes: ["litigation.after-reconsideration.total", "reconsideration.total"],
          expected: String(now + before),
          actual: String(suits),
          message: {
            zh: `复议后起诉 ${suits} 件，多于 ${year - 1}、${year} 两年行政复议之和 ${now + before} 件，请核对。`,
            en: `${suits} suits after reconsideration, more than the ${now + before} reconsiderations of ${year - 1} and ${year}; is that right?`,
          },
          basis: `${suits}/${now}+${before}`,
        },
      ];
    },
  },
];

function disputesWithoutRequests({ content, previous }: CheckInput): Found[] {
  const requests = sum([
    content.figures["requests.received.total"],
    content.figures["requests.carried-in.total"],
    previous?.figures["requests.received.total"],
  ]);
  if (requests.missing > 0 || requests.value !== "0") return [];
  const groups = [
    { id: "reconsideration", codes: ["reconsideration.total"] },
    { id: "litigation", codes: ["litigation.direct.total", "litigation.after-reconsideration.total"] },
  ];
  return groups.flatMap(({ id, codes }) => {
    const { value } = sum(codes.map((code) => content.figures[code]));
    if (value === null || value === "0") return [];
    const name = findCell(content.edition, codes[0] ?? "")?.row.split(" ")[0] ?? id;
    return [
      {
        instance: id,
        codes: [...codes, "requests.received.total"],
        expected: "0",
        actual: value,
        message: {
          zh: `本年和上年收到的申请均为 0 件，而${name} ${value} 件，请核对。`,
          en: `No request in this year or the last (0), but ${value} under ${id}; is that right?`,
        },
        basis: `0/${value}`,
      },
    ];
  });
}

function outcomeTotals({ edition, figures }: CheckInput["content"]): readonly string[] {
  const form = editionOf(edition);
  const relations = relationsOf(form, variantOf(form, Object.keys(figures)));
  return relations.find(({ kind, place }) => kind === "column-total" && place === "total")?.left ?? [];
}
