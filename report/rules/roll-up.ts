/** H7: each cell of a roll-up against the own reports it gathers. */
import { equalDecimals, subtractDecimals, sum } from "../figure";
import { type Cell, cellsOf } from "../form/define";
import { editionOf, findCell } from "../form/editions";
import { type CheckInput, type Found, type Rule } from "./define";
import { rowKey, rowsInForce } from "./layout";
import { nameOf } from "./tables";

const source = "国办公开办函〔2021〕30号：汇总";
const allCells = cellsOf(editionOf("2021")).map(({ code }) => code);

/** The rules on roll-ups. */
export const rollUpRules: readonly Rule[] = [
  {
    id: "roll-up-matches-members",
    family: "roll-up",
    severity: "error",
    title: { zh: "汇总数等于各单位报告之和", en: "A roll-up is the sum of its members" },
    source,
    explanation: {
      zh: "汇总报告的每一格都是本级机关和所属各单位报告同一格之和，每个单位计一次。请核对是否漏报、重报或更正后未同步。",
      en: "Each cell of a roll-up is the sum of that cell over its members, each counted once. Look for members left out, counted twice or corrected since.",
    },
    instances: allCells,
    find: (input) =>
      comparedCells(input).flatMap(({ cell, stated, added, missing }) =>
        missing.length > 0 || equalDecimals(added, stated)
          ? []
          : [
              finding(cell, added, stated, {
                zh: `${nameOf(cell).zh}：${input.members?.length ?? 0} 个单位之和 ${added} ≠ 汇总 ${stated}，相差 ${subtractDecimals(stated, added).replace("-", "")}。`,
                en: `${cell.code}: the ${input.members?.length ?? 0} members add up to ${added}, the roll-up states ${stated}; difference ${subtractDecimals(stated, added).replace("-", "")}.`,
              }),
            ],
      ),
  },
  {
    id: "roll-up-not-below-members",
    family: "roll-up",
    severity: "error",
    title: { zh: "汇总数不少于已载明单位之和", en: "A roll-up is no less than what its members state" },
    source,
    explanation: {
      zh: "有的单位未载明该格，等式无法核对；但其余单位之和已大于汇总数，无论缺的是多少都不会相等。请核对汇总数。",
      en: "Some members do not state the cell, but the others already exceed the roll-up. Look at the roll-up.",
    },
    instances: allCells,
    find: (input) =>
      comparedCells(input).flatMap(({ cell, stated, added, missing }) =>
        missing.length === 0 || !subtractDecimals(stated, added).startsWith("-")
          ? []
          : [
              finding(cell, added, stated, {
                zh: `${nameOf(cell).zh}：已载明的单位之和 ${added} 已大于汇总 ${stated}（另有 ${missing.length} 个单位未载明）。`,
                en: `${cell.code}: members that state it add up to ${added}, more than the roll-up's ${stated}; ${missing.length} do not state it.`,
              }),
            ],
      ),
  },
  {
    id: "roll-up-members-state-their-cells",
    family: "roll-up",
    severity: "question",
    title: { zh: "各单位均已载明，汇总数可以核对", en: "Every member states what the roll-up adds" },
    source,
    explanation: {
      zh: "有单位未载明的格，汇总数无法核对，也不能当作0。请单位补报，或在汇总时说明。",
      en: "Where a member does not state a cell, the sum cannot be checked, and the gap is not zero. Ask the member, or say so.",
    },
    instances: rowsInForce,
    find: membersThatDoNotState,
  },
];

interface Compared {
  readonly cell: Cell;
  readonly stated: string;
  /** The sum over the members that state the cell. */
  readonly added: string;
  /** Names of the members that do not. */
  readonly missing: readonly string[];
}

const compared = new WeakMap<CheckInput, readonly Compared[]>();

/** Three rules ask for the same sums over many members. */
function comparedCells(input: CheckInput): readonly Compared[] {
  const known = compared.get(input) ?? compareCells(input);
  compared.set(input, known);
  return known;
}

/** The cells of a roll-up that its members have too; part 二 only where all stand on the same edition. */
function compareCells({ content, members, scope }: CheckInput): Compared[] {
  if (scope !== "roll-up" || !members || members.length === 0) return [];
  const isSameEdition = members.every((member) => member.content.edition === content.edition);
  return Object.entries(content.figures).flatMap(([code, figure]) => {
    const cell = findCell(content.edition, code);
    if (figure === null || !cell || !(isSameEdition || /^(?:requests|reconsideration|litigation)\./.test(code)))
      return [];
    const { value } = sum(members.map((member) => member.content.figures[code]));
    const missing = members.filter((member) => member.content.figures[code] == null).map(({ name }) => name);
    return [{ cell, stated: String(figure), added: value ?? "0", missing }];
  });
}

function finding(cell: Cell, added: string, stated: string, message: Found["message"]): Found {
  return {
    instance: cell.code,
    codes: [cell.code],
    expected: added,
    actual: stated,
    message,
    basis: `${added}/${stated}`,
  };
}

/** By row, for a member that leaves out a table leaves out all its cells. */
function membersThatDoNotState(input: CheckInput): Found[] {
  const rows = new Map<string, { cell: Cell; codes: string[]; names: Set<string> }>();
  for (const { cell, missing } of comparedCells(input)) {
    if (missing.length === 0) continue;
    const key = rowKey([cell]);
    const row = rows.get(key) ?? { cell, codes: [], names: new Set() };
    row.codes.push(cell.code);
    for (const name of missing) row.names.add(name);
    rows.set(key, row);
  }
  return [...rows].map(([key, { cell, codes, names }]) => ({
    instance: key,
    codes,
    expected: null,
    actual: null,
    message: {
      zh: `“${cell.row}”：${names.size} 个单位有未载明的格（${firstOf(names, "、")}），汇总数无法核对。`,
      en: `${key}: ${names.size} members leave cells unstated (${firstOf(names, ", ")}); the roll-up cannot be checked.`,
    },
    basis: [...names].join(","),
  }));
}

function firstOf(names: ReadonlySet<string>, separator: string): string {
  const first = [...names].slice(0, 3).join(separator);
  return names.size > 3 ? `${first}…` : first;
}
