/** Finds table rows in a paragraph where the cells of a whole table were joined without separators. */
import { type Column, type PartNumber, type Row } from "@/report/form/define";
import { editions } from "@/report/form/editions";
import { disputesRow, findRow, rowLabels } from "./form-rows";
import { type Place } from "../../model";
import { normaliseLabel } from "../normalise";
import { type PrintedRow } from "./printed-row";
import { partOpenedBy } from "./table-part";

const words = new Set([
  ...rowLabels.map(({ label }) => label),
  ...editions.flatMap(({ parts }) =>
    parts.flatMap(({ number, heading, alsoHeaded = [], blocks }) => [
      ...[heading.zh, ...alsoHeaded].map((each) => `${number}、${each}`),
      ...blocks.flatMap((block) => [
        ...(block.heading ? [block.heading.zh] : []),
        ...(block.corner ? [block.corner.zh] : []),
        ...block.columns.flatMap(columnLabels),
        ...block.rows.flatMap(groupLabels),
      ]),
    ]),
  ),
]);
const anyWord = new RegExp(
  [...words]
    .filter((word) => word !== "")
    .sort((left, right) => right.length - left.length)
    .map((word) => Array.from(word, characterPattern).join(String.raw`\s*`))
    .join("|"),
  "g",
);
const tableStart = /第二十条第[（(]一[）)]项|[（(]本列数据的勾稽关系|一、本年新收政府信息公开申请数量/;

function columnLabels(column: Column): string[] {
  return [column.label.zh, ...(column.columns ?? []).flatMap(columnLabels)];
}

function groupLabels(row: Row): string[] {
  return row.rows ? [row.label.zh, ...row.rows.flatMap(groupLabels)] : [];
}

function characterPattern(character: string): string {
  if (character === "（" || character === "(") return "[（(]";
  if (character === "）" || character === ")") return "[）)]";
  if ("，,：:".includes(character)) return "[，,：:]";
  if (character === "." || character === "、") return "[.．、]";
  return character.replace(/[/+]/g, String.raw`\$&`);
}

/** The rows of a paragraph that holds a joined table; null where the paragraph is an ordinary one. */
export function gluedRows(place: Place): PrintedRow[] | null {
  const start = place.text.length < 120 ? -1 : place.text.search(tableStart);
  if (start < 0) return null;
  const table = place.text.slice(start);
  const matches = [...table.matchAll(anyWord)];
  let part: PartNumber | null = "二";
  const rows: PrintedRow[] = [];
  for (const [index, match] of matches.entries()) {
    const opened = partOpenedBy(match[0]);
    if (opened !== undefined) part = opened;
    const from = match.index + match[0].length;
    const printed = numbersAt(table.slice(from, matches[index + 1]?.index));
    if (printed === null || part === null) continue;
    const column = place.column + start;
    const cell = { line: place.line, column: column + from + printed.lead, text: printed.text };
    const key = keyOf(match[0], part);
    if (key)
      rows.push({
        key,
        part,
        layout: "glued",
        cells: [cell],
        label: { ...place, column: column + match.index, text: match[0] },
      });
  }
  return rows.length >= 3 ? rows : null;
}

function keyOf(label: string, part: PartNumber): string | null {
  if (part === "四") return normaliseLabel(label) === "总计" ? disputesRow : null;
  const row = findRow(label);
  return row?.part === part ? row.key : null;
}

/** The digits right after a label; null where something else follows them that is no known end of the row. */
function numbersAt(text: string): { text: string; lead: number } | null {
  const match = /^\s*([-\d.,\s]*\d元?)(?=\s|$|[一二三四五六七]、|[（(][一二三四五六七])/.exec(text);
  if (!match?.[1]) return null;
  return { text: match[1], lead: match[0].length - match[1].length };
}

/** "规章000" in one line or cell: the label and the digits right behind it; null where it is anything else. */
export function labelAndDigits(place: Place): [Place, Place] | null {
  const match = /^(.*?[^\d\s.])\s*(\d[\d\s]*)$/.exec(place.text.length > 80 ? "" : place.text);
  if (!match?.[1] || !match[2] || !findRow(match[1])) return null;
  const from = place.text.length - match[2].length;
  return [
    { ...place, text: match[1] },
    { line: place.line, column: place.column + from, text: match[2].trim() },
  ];
}
