/** The totals of tables 三 and 四 beside the sum of their parts: followed while they agree, never overruled. */
import { type ReportContent } from "@/report/content";
import { type Figures, sum, type Sum } from "@/report/figure";
import { type Edition, type RowVariant } from "@/report/form/define";
import { editionOf, variantOf } from "@/report/form/editions";
import { relationsOf } from "@/report/rules/relations";

type Parts = ReadonlyMap<string, readonly string[]>;

const known = { form: new WeakMap<Edition, Parts>(), instead: new WeakMap<Edition, Parts>() };

/** The parts of every total cell, in an order in which no total comes before a total it is made of. */
function partsOf(edition: Edition, variant: RowVariant): Parts {
  const found = known[variant].get(edition);
  if (found) return found;
  // The corner of the table is the total of its row and of its column: the later equation, its column's, is kept.
  const parts = new Map<string, readonly string[]>();
  for (const { kind, left, right } of relationsOf(edition, variant)) {
    if (kind === "flow") continue;
    for (const code of right) {
      parts.delete(code);
      parts.set(code, left);
    }
  }
  known[variant].set(edition, parts);
  return parts;
}

/** The computed sum of every total cell of tables 三 and 四, by code; cells that are no totals are absent. */
export function totalsOf(edition: Edition, variant: RowVariant, figures: Figures): Readonly<Record<string, Sum>> {
  const totals = [...partsOf(edition, variant)].map(([code, parts]) => [code, sumOf(parts, figures)] as const);
  return Object.fromEntries(totals);
}

function sumOf(parts: readonly string[], figures: Figures): Sum {
  return sum(parts.map((part) => figures[part]));
}

/** What a total should be: the sum when every part is stated, else *not stated*, since missing is never zero. */
function expected({ value, missing }: Sum): number | null {
  return missing === 0 && value !== null ? Number(value) : null;
}

/**
 * The content with the totals that followed a change. A total follows when it agreed with its parts before (or was not
 * stated while they were not all stated); one typed by hand in this change, or differing before, stays.
 * A transcribed report keeps what is printed: nothing follows.
 */
export function withFollowingTotals(
  before: ReportContent,
  after: ReportContent,
  byHand: ReadonlySet<string>,
): { readonly content: ReportContent; readonly followed: readonly string[] } {
  if (after.origin === "transcribed") return { content: after, followed: [] };
  const parts = partsOf(editionOf(after.edition), variantOf(editionOf(after.edition), Object.keys(after.figures)));
  const figures: Record<string, ReportContent["figures"][string]> = { ...after.figures };
  const followed: string[] = [];
  for (const [code, of] of parts) {
    if (byHand.has(code) || of.every((part) => before.figures[part] === figures[part])) continue;
    if (before.figures[code] !== expected(sumOf(of, before.figures))) continue;
    const total = expected(sumOf(of, figures));
    if (total === figures[code]) continue;
    figures[code] = total;
    followed.push(code);
  }
  return { content: followed.length === 0 ? after : { ...after, figures }, followed };
}

/** How a total stands to its parts. */
export type TotalState = "computed" | "agrees" | "differs" | "partly" | null;

/** computed: an authored total that follows; agrees: a printed one; differs: to be looked at; partly: parts are missing. */
export function totalStateOf(content: Pick<ReportContent, "origin" | "figures">, code: string, added: Sum): TotalState {
  const figure = content.figures[code] ?? null;
  if (added.value === null) return null;
  if (added.missing > 0) return figure === null ? "partly" : null;
  if (figure === null || String(figure) !== added.value) return "differs";
  return content.origin === "authored" ? "computed" : "agrees";
}
