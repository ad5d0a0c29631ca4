/** What an equation still forbids when some of its cells are not stated: no part may exceed its whole. */
import { subtractDecimals, sum } from "../figure";
import { type EditionId } from "../form/define";
import { editionOf, findCell } from "../form/editions";
import { type CheckInput, type Found, type Rule } from "./define";
import { relationsOf, type Relation, type RelationKind } from "./relations";
import { relationsIn } from "./tables";

const kinds = ["row-total", "column-total", "result-total"] as const;
const source = "国办公开办函〔2021〕30号、〔2019〕60号：表三、表四";
const inForce = relationsOf(editionOf("2021"), "form");
const flows = inForce.filter(({ kind }) => kind === "flow");

/** The rules on equations with gaps. */
export const boundRules: readonly Rule[] = [
  {
    id: "parts-do-not-exceed-their-total",
    family: "tables",
    severity: "error",
    title: { zh: "各项之和不超过总计", en: "The parts do not exceed their total" },
    source,
    explanation: {
      zh: "有的格未载明，不能核对等式；但已填各项之和已经大于总计，无论缺的是多少都不会相等。请核对已填的数。",
      en: "Some cells are not stated, but those that are already exceed the total, whatever the others are. Look at what is stated.",
    },
    instances: kinds.flatMap((kind) =>
      inForce.filter((relation) => relation.kind === kind).map(({ place }) => `${kind} ${place}`),
    ),
    find: (input) =>
      kinds.flatMap((kind) =>
        relationsIn(input, kind).flatMap((relation) => exceeding(input, relation, `${kind} ${relation.place}`)),
      ),
  },
  {
    id: "handled-do-not-exceed-received",
    family: "tables",
    severity: "error",
    title: { zh: "办结和结转之数不超过收到之数", en: "No more is handled than was received" },
    source: "国办公开办函〔2021〕30号：表三勾稽关系",
    explanation: {
      zh: "第一项、第二项、（七）总计、第四项中有未载明的格，但办结或结转的件数已大于收到的件数。请核对这四行。",
      en: "A cell among the four rows is not stated, yet more requests were concluded or carried out than there were. Look at these rows.",
    },
    instances: flows.map(({ place }) => place),
    find: (input) =>
      relationsIn(input, "flow").flatMap(({ left, right, place }) =>
        // Right and left change sides: what was handled is the part, what was received the whole.
        exceeding(input, { kind: "flow", place, left: right, right: left }, place),
      ),
  },
];

function exceeding({ content }: CheckInput, { kind, left, right }: Relation, instance: string): Found[] {
  const parts = sum(left.map((code) => content.figures[code]));
  const whole = sum(right.map((code) => content.figures[code]));
  // Whole equations are judged by their own rules; a whole with gaps forbids nothing.
  if (parts.missing === 0 || whole.missing > 0 || parts.value === null || whole.value === null) return [];
  const gap = subtractDecimals(parts.value, whole.value);
  if (gap.startsWith("-") || gap === "0") return [];
  const stated = [...right, ...left].filter((code) => content.figures[code] != null);
  return [
    {
      instance,
      codes: stated,
      expected: whole.value,
      actual: parts.value,
      message: {
        zh: `${placeName(content.edition, kind, right, instance)}：已载明各项之和 ${parts.value} 已大于总数 ${whole.value}，多 ${gap}（另有 ${parts.missing} 格未载明）。`,
        en: `${instance}: what is stated adds up to ${parts.value}, ${gap} more than ${whole.value}, with ${parts.missing} cells not stated.`,
      },
      basis: stated.map((code) => String(content.figures[code])).join(","),
    },
  ];
}

function placeName(edition: EditionId, kind: RelationKind, right: readonly string[], instance: string): string {
  const cell = findCell(edition, right[0] ?? "");
  if (!cell) return instance;
  return kind === "row-total" || kind === "result-total" ? cell.row : `${cell.column}列`;
}
