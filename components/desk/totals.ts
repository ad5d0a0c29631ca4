/** What a total of the form should be from the cells beside and above it; shown beside the input, never filled in silently. */
import { type Figures, sum, type Sum } from "@/report/figure";
import { type Edition, type Row, leafColumns, leafRows, type RowVariant } from "@/report/form/define";

const applicantColumns = [
  "natural-person",
  "enterprise",
  "research-institute",
  "welfare-organisation",
  "legal-service-body",
  "other-organisation",
] as const;
const disputeGroups = ["reconsideration", "litigation.direct", "litigation.after-reconsideration"] as const;

/** The computed sum of every total cell of tables 三 and 四, by code; cells that are no totals are absent. */
export function totalsOf(edition: Edition, variant: RowVariant, figures: Figures): Readonly<Record<string, Sum>> {
  const blocks = edition.parts.flatMap(({ blocks: inPart }) => inPart);
  const totals: Record<string, Sum> = {};
  const requests = blocks.find(({ id }) => id === "requests");
  if (requests) {
    const rows = leafRows(requests.rows, variant).map(({ row }) => row);
    for (const row of rows)
      totals[`${row.key}.total`] = sum(applicantColumns.map((column) => figures[`${row.key}.${column}`]));
    const outcomes = rows.filter(isOutcome);
    for (const { column } of leafColumns(requests.columns)) {
      const code = `requests.concluded.${column.key}`;
      totals[code] = sum(outcomes.map((row) => figures[`${row.key}.${column.key}`]));
    }
  }
  for (const group of disputeGroups) {
    totals[`${group}.total`] = sum(
      ["upheld", "corrected", "other", "pending"].map((result) => figures[`${group}.${result}`]),
    );
  }
  return totals;
}

const notOutcomes = new Set(["requests.received", "requests.carried-in", "requests.concluded", "requests.carried-out"]);
const isOutcome = ({ key }: Row) => !notOutcomes.has(key);
