/** The rows of all editions by their printed labels, whatever the edition. */
import {
  codeOf,
  leafColumns,
  leafRows,
  type Edition,
  type PartNumber,
  type RowVariant,
  type Unit,
} from "@/report/form/define";
import { edition2019 } from "@/report/form/edition-2019";
import { edition2021 } from "@/report/form/edition-2021";
import { type Measure } from "@/report/figure";
import { headerLabel } from "../columns/header-label";
import { normaliseLabel } from "../normalise";

/** The row of table 四, which has no label. */
export const disputesRow = "disputes";

/** A row of an edition with the codes of its cells from left to right. */
export interface FormRow {
  readonly key: string;
  readonly part: PartNumber;
  readonly cells: readonly FormCell[];
}

/** A cell of a row: its code, how it is measured, and the headers above it from the outermost to its own. */
export interface FormCell {
  readonly code: string;
  readonly measure: Measure;
  readonly unit: Unit;
  readonly path: readonly string[];
}

/** The rows of an edition that hold figures, top to bottom. */
export function formRows(edition: Edition, variant: RowVariant): FormRow[] {
  return edition.parts.flatMap((part) =>
    part.blocks.flatMap((block) =>
      leafRows(block.rows, variant).map(({ row }) => ({
        key: row.key === "" ? disputesRow : row.key,
        part: part.number,
        cells: leafColumns(block.columns).map(({ column, headers }) => ({
          path: [...headers, column].map(({ label }) => headerLabel(label.zh)),
          code: codeOf(row, column),
          measure: column.measure ?? "count",
          unit: column.unit ?? "件",
        })),
      })),
    ),
  );
}

/** A row label as printed on some edition. */
export interface RowLabel {
  readonly key: string;
  readonly part: PartNumber;
  readonly label: string;
}

/** Every row label of every edition, once. */
export const rowLabels: readonly RowLabel[] = [edition2021, edition2019].flatMap((edition) =>
  edition.parts.flatMap((part) =>
    part.blocks.flatMap((block) =>
      (["form", "instead"] as const).flatMap((variant) =>
        leafRows(block.rows, variant)
          .filter(({ row }) => row.key !== "")
          .map(({ row }) => ({ key: row.key, part: part.number, label: row.label.zh })),
      ),
    ),
  ),
);

/** The label without an explanation in brackets; the number in brackets at its head stays. */
function withoutNote(text: string): string {
  const lead = /^\s*[（(]\s*[一二三四五六七]\s*[）)]/.exec(text)?.[0] ?? "";
  return lead + text.slice(lead.length).replace(/[（(](?!\s*[一二三四五六七]\s*[）)]).*$/, "");
}

const exact = new Map(
  rowLabels.flatMap((row) =>
    [normaliseLabel(row.label), normaliseLabel(withoutNote(row.label))].map((label) => [label, row] as const),
  ),
);
/** Labels of table 三 printed without the number before them; "其他" and "总计" alone are headers of columns too. */
const unnumbered = new Map(
  [...exact]
    .filter(([, { part }]) => part === "三")
    .map(([label, row]) => [label.replace(/^(?:[一二三四五六七]|\d)/, ""), row] as const)
    .filter(([label]) => label.length >= 4),
);
const official = [...exact].filter(([label]) => label.length >= 6);

/** A label of the form, and how many characters of it were printed otherwise; the name of a group before it counts half. */
export interface LabelMatch {
  readonly row: RowLabel;
  readonly slips: number;
}

/** The row this label names: exact, with an explanation in brackets, or behind the name of its group. */
export function exactLabel(printed: string): LabelMatch | null {
  const label = normaliseLabel(printed);
  if (label === "" || label.startsWith("其中")) return null;
  const bareLabel = normaliseLabel(withoutNote(printed));
  const found = exact.get(label) ?? exact.get(bareLabel) ?? unnumbered.get(label) ?? unnumbered.get(bareLabel);
  if (found) return { row: found, slips: 0 };
  const bare = withoutGroup(label);
  const behind = bare === null ? undefined : exact.get(bare);
  return behind ? { row: behind, slips: 0.5 } : null;
}

/** The row this label names, exactly or with a few slips. */
export function matchLabel(printed: string): LabelMatch | null {
  const found = exactLabel(printed);
  const label = normaliseLabel(printed);
  if (found || label.startsWith("其中")) return found;
  const bare = withoutGroup(label);
  const behind = bare === null ? null : nearest(bare);
  return nearest(label) ?? (behind && { ...behind, slips: behind.slips + 0.5 });
}

/** The row this label names, if it names one. */
export function findRow(printed: string): RowLabel | null {
  return matchLabel(printed)?.row ?? null;
}

const groupNames = /^(?:三?本年度?办理结果)?(?:三不予公开|四无法提供|五不予处理|六其他处理)?/;

/** "三本年度办理结果一予以公开" names the row behind its groups; null where no group stands before it. */
function withoutGroup(label: string): string | null {
  const groups = groupNames.exec(label)?.[0] ?? "";
  return groups === "" || groups === label ? null : label.slice(groups.length);
}

function nearest(label: string): LabelMatch | null {
  if (label.length < 6) return null;
  const least = new Map<string, LabelMatch>();
  for (const [name, row] of official) {
    const slips = slipsBetween(label, name);
    if (slips !== null && slips < (least.get(row.key)?.slips ?? Infinity)) least.set(row.key, { row, slips });
  }
  const [best, next] = [...least.values()].sort((left, right) => left.slips - right.slips);
  return best && (!next || next.slips - best.slips >= 2) ? best : null;
}

/** How many characters differ; null where it is more than a slip: a fifth of the label, or two fifths all left out. */
function slipsBetween(label: string, name: string): number | null {
  const missing = name.length - label.length;
  const allowed = Math.max(1, Math.floor(name.length / 5));
  if (missing > 0 && label.length >= name.length * 0.6 && isShortened(label, name)) return missing;
  return Math.abs(missing) > allowed ? null : withinDistance(label, name, allowed);
}

function isShortened(label: string, name: string): boolean {
  if (!name.startsWith(label.slice(0, 1))) return false;
  let from = 0;
  for (const character of label) {
    from = name.indexOf(character, from) + 1;
    if (from === 0) return false;
  }
  return true;
}

/** The edit distance of two labels, or null where it is more than allowed. */
function withinDistance(left: string, right: string, allowed: number): number | null {
  let above = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const here = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const change = (above[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      here.push(Math.min(change, (above[column] ?? 0) + 1, (here[column - 1] ?? 0) + 1));
    }
    if (Math.min(...here) > allowed) return null;
    above = here;
  }
  const distance = above[right.length] ?? 0;
  return distance > allowed ? null : distance;
}
