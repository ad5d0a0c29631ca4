/** What a total of the form should be from the cells beside and above it; shown beside the input, never filled in silently. */
import { type Figures, sum, type Sum } from "@/report/figure";
import { type Edition, type RowVariant } from "@/report/form/define";
import { relationsOf } from "@/report/rules/relations";

/** The computed sum of every total cell of tables 三 and 四, by code; cells that are no totals are absent. */
export function totalsOf(edition: Edition, variant: RowVariant, figures: Figures): Readonly<Record<string, Sum>> {
  // The corner of the table is the total of its row and of its column: the later equation, its column's, is shown.
  return Object.fromEntries(
    relationsOf(edition, variant)
      .filter(({ kind }) => kind !== "flow")
      .flatMap(({ left, right }) => right.map((code) => [code, sum(left.map((part) => figures[part]))])),
  );
}
