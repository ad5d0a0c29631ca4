/** What is possible but unlikely: asked as a question, never stated as an error. */
import { sum } from "../figure";
import { editionOf, variantOf } from "../form/editions";
import { type CheckInput, type Rule } from "./define";
import { relationsOf } from "./relations";

/** A share of （六）其他处理 from which it is asked about, once there are enough requests to speak of a share. */
const highShare = 0.3;
const fewestRequests = 10;

/** The rules on plausibility. */
export const plausibilityRules: readonly Rule[] = [
  {
    id: "requests-have-outcomes",
    severity: "warning",
    title: { zh: "收到申请的应有办理结果或结转", en: "Requests received are concluded or carried over" },
    source: "条例第三十六条",
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
            en: `${received.value ?? ""} requests were received or carried in, but none was concluded or carried out.`,
          },
          basis: `${received.value ?? ""}/${outcomes.value ?? ""}`,
        },
      ];
    },
  },
  {
    id: "other-handling-is-rare",
    severity: "question",
    title: { zh: "其他处理所占比例不高", en: "Other handling is rare" },
    source: "国办公开办函〔2019〕60号：关注“其他处理”",
    find: ({ content: { figures } }) => {
      const other = figures["requests.other.other.total"] ?? figures["requests.other.total"];
      const total = figures["requests.concluded.total"];
      if (typeof other !== "number" || typeof total !== "number" || total < fewestRequests || other / total < highShare)
        return [];
      return [
        {
          instance: "other",
          codes: [
            figures["requests.other.other.total"] === undefined ? "requests.other.total" : "requests.other.other.total",
          ],
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
    severity: "question",
    title: { zh: "逾期未缴费的，第六部分应有收费说明", en: "Unpaid fees are explained in part 六" },
    source: "国办函〔2020〕109号",
    find: ({ content }) => {
      const unpaid = content.figures["requests.other.fee-unpaid.total"];
      if (typeof unpaid !== "number" || unpaid === 0 || content.narrative.otherMatters.includes("处理费")) return [];
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
];

function outcomeTotals({ edition, figures }: CheckInput["content"]): readonly string[] {
  const form = editionOf(edition);
  const relations = relationsOf(form, variantOf(form, Object.keys(figures)));
  return relations.find(({ kind, place }) => kind === "column-total" && place === "total")?.left ?? [];
}
