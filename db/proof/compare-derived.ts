/** What readers search and charts draw, made again from the publication that stands, and compared. */
import { canonicalJson } from "@/report/canonical";
import { type Flaw } from "@/report/proof";
import { publishedFindings, publishedTexts, publishedValues } from "../derived/published-rows";
import { type Kept } from "./kept";

/** Faults of the rows of one report. */
export function compareDerived({ row, publications, published, texts, findings }: Kept): Flaw[] {
  const current = publications.find(({ version }) => version === row.publishedVersion);
  if (current?.withdrawnAt !== null)
    return published.length + texts.length + findings.length === 0
      ? []
      : [{ kind: "published-row-without-publication" }];
  const [kept] = published;
  if (!kept) return [{ kind: "published-row-missing" }];
  const { agencyId, year, scope } = row;
  const key = { agencyId, year, scope };
  const { content } = current.document;
  const flaws: Flaw[] = [];
  if (plain({ ...kept }) !== plain({ ...key, reportId: row.id, ...publishedValues(current) }))
    flaws.push({ kind: "published-row-differs" });
  if (inOrder(texts) !== inOrder(publishedTexts(key, content))) flaws.push({ kind: "published-text-differs" });
  if (plain(findings) !== plain(publishedFindings(key, current.document)))
    flaws.push({ kind: "published-findings-differ" });
  return flaws;
}

/** Amounts come back with all their places: 12.5 as 12.50000000. */
function plain(value: unknown): string {
  return canonicalJson(value).replaceAll(/"(-?\d+)\.(\d*?)0*"/g, (_, whole: string, rest: string) =>
    rest === "" ? `"${whole}"` : `"${whole}.${rest}"`,
  );
}

function inOrder(rows: readonly { readonly part: string; readonly bigrams: readonly string[] }[]): string {
  return canonicalJson([...rows].sort((left, right) => (left.part < right.part ? -1 : 1)));
}
