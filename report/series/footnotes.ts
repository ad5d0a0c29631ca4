/** Findings of a published report as its footnotes: numbered in the order of the form, what is about no cell last. */
import { type ReportContent } from "../content";
import { cellsOf } from "../form/define";
import { editionOf, variantOf } from "../form/editions";
import { type PublishedFinding } from "../publication";

export interface Footnote {
  /** As it stands in the cell and before the sentence, from 1. */
  readonly no: number;
  readonly finding: PublishedFinding;
  /** The cell that bears the mark, the one most likely to be mended; null where the form has none for it. */
  readonly code: string | null;
}

/** The footnotes of a report; findings about one cell keep the order in which they were found. */
export function footnotesOf(
  findings: readonly PublishedFinding[],
  { edition, figures }: Pick<ReportContent, "edition" | "figures">,
): Footnote[] {
  const form = editionOf(edition);
  const cells = cellsOf(form, variantOf(form, Object.keys(figures)));
  const order = new Map(cells.map(({ code }, index) => [code, index]));
  const place = ({ codes: [code = ""] }: PublishedFinding) => order.get(code) ?? cells.length;
  return [...findings]
    .sort((left, right) => place(left) - place(right))
    .map((finding, index) => {
      const [code = ""] = finding.codes;
      return { no: index + 1, finding, code: order.has(code) ? code : null };
    });
}

/** The footnotes whose mark stands in a cell. */
export function footnotesAt(footnotes: readonly Footnote[], code: string): readonly Footnote[] {
  return footnotes.filter((footnote) => footnote.code === code);
}
