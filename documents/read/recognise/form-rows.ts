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
import { normaliseLabel } from "./normalise";

/** The row of table 四, which has no label. */
export const disputesRow = "disputes";

/** A row of an edition with the codes of its cells from left to right. */
export interface FormRow {
  readonly key: string;
  readonly part: PartNumber;
  readonly cells: readonly { readonly code: string; readonly measure: Measure; readonly unit: Unit }[];
}

/** The rows of an edition that hold figures, top to bottom. */
export function formRows(edition: Edition, variant: RowVariant): FormRow[] {
  return edition.parts.flatMap((part) =>
    part.blocks.flatMap((block) =>
      leafRows(block.rows, variant).map(({ row }) => ({
        key: row.key === "" ? disputesRow : row.key,
        part: part.number,
        cells: leafColumns(block.columns).map(({ column }) => ({
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
  return lead + text.slice(lead.length).replace(/[（(].*$/, "");
}

const exact = new Map(
  rowLabels.flatMap((row) =>
    [normaliseLabel(row.label), normaliseLabel(withoutNote(row.label))].map((label) => [label, row] as const),
  ),
);

/** The row this label names: exact, with an explanation in brackets, or with a few characters of a long label left out. */
export function findRow(printed: string): RowLabel | null {
  const label = normaliseLabel(printed);
  const found = exact.get(label) ?? exact.get(normaliseLabel(withoutNote(printed)));
  if (found) return found;
  const near = new Map(
    rowLabels.filter((row) => isShortened(label, normaliseLabel(row.label))).map((row) => [row.key, row]),
  );
  return near.size === 1 ? ([...near.values()][0] ?? null) : null;
}

function isShortened(label: string, official: string): boolean {
  if (label.length < 6 || label.length < official.length * 0.6 || !official.startsWith(label.slice(0, 1))) return false;
  let from = 0;
  for (const character of label) {
    from = official.indexOf(character, from) + 1;
    if (from === 0) return false;
  }
  return true;
}
