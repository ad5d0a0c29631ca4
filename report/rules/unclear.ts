/** Cells whose print allows several readings: shown as printed, never also as missing. */
import { type ReportContent, type UnclearCell } from "../content";
import { findCell } from "../form/editions";
import { rowsInForce } from "./layout";
import { type Rule } from "./define";
import { type Sentence } from "../sentence";

/** The rule on cells that a person has to settle. */
export const unclearRule: Rule = {
  id: "printed-cell-is-clear",
  family: "structure",
  severity: "error",
  title: { zh: "每格只有一个数", en: "Each cell holds one number" },
  source: "国办公开办函〔2021〕30号",
  explanation: {
    zh: "一格印有多个数或数字连在一起时，系统不猜测。请对照原文，填入确定的数。",
    en: "Where a cell holds several numbers, or digits ran together, nothing is guessed. Look at the original and enter the number that is certain.",
  },
  instances: rowsInForce,
  find: ({ content }) => unclearByRow(content).map(({ row, cells }) => unclearFinding(content, row, cells)),
};

const words: Readonly<Record<UnclearCell["why"], Sentence>> = {
  "several-numbers": { zh: "印有多个数", en: "holds several numbers" },
  "run-together": { zh: "数字连在一起，无法分开", en: "holds digits that ran together" },
  unreadable: { zh: "无法辨认", en: "cannot be read" },
};

/** Unclear cells that nobody has settled yet, by row: what is printed belongs to the row as a whole. */
function unclearByRow({ unclear, figures }: ReportContent): { row: string; cells: UnclearCell[] }[] {
  const rows = new Map<string, UnclearCell[]>();
  for (const cell of unclear.filter(({ code }) => figures[code] == null)) {
    const row = cell.code.replace(/\.[^.]+$/, "");
    rows.set(row, [...(rows.get(row) ?? []), cell]);
  }
  return [...rows].map(([row, cells]) => ({ row, cells }));
}

function unclearFinding({ edition }: ReportContent, row: string, cells: readonly UnclearCell[]) {
  const [first] = cells;
  const printed = [...new Set(cells.map((cell) => cell.printed))].join("；");
  const said = words[first?.why ?? "unreadable"];
  const cell = findCell(edition, first?.code ?? "");
  return {
    instance: row,
    codes: cells.map(({ code }) => code),
    expected: null,
    actual: null,
    message: {
      zh: `“${cell?.row ?? row}”${said.zh}：“${printed}”。`,
      en: `${row} ${said.en}: “${printed}”.`,
    },
    basis: printed,
  };
}
