/** The charts of sums as data: which indicators, how drawn, on which edition of the form. */
import { type ChartContent } from "@/components/charts/chart-content";
import { type Messages } from "@/messages/translator";
import { type EditionId } from "@/report/form/define";

export type AggregateChartKey = keyof Messages["overview"]["titles"];
export type AggregateChartGroup = keyof Messages["overview"]["groups"];

export const aggregateGroups: readonly AggregateChartGroup[] = ["coverage", "requests", "disputes", "disclosure"];

export interface SumChartKind {
  readonly key: AggregateChartKey;
  readonly group: AggregateChartGroup;
  readonly kind: ChartContent["kind"];
  readonly indicators: readonly string[];
  /** Set for part 二, which is never joined across editions. */
  readonly edition?: EditionId;
  readonly note?: "otherRows" | "pending";
}

const keyed = (prefix: string, keys: readonly string[], suffix = "") => keys.map((key) => `${prefix}${key}${suffix}`);

const outcomes = ["granted", "partly-granted", "refused", "unavailable", "not-processed", "other"];
const companies = ["enterprise", "research-institute", "welfare-organisation", "legal-service-body"];
const applicants = ["natural-person", ...companies, "other-organisation"];
const endings = ["upheld", "corrected", "other", "pending"];
const decisions = ["licences", "penalties", "coercive-measures"];

/** The charts that are nothing but sums, in the order of the form; the others are made each in its own way. */
export const sumCharts: readonly SumChartKind[] = [
  { key: "outcomes", group: "requests", kind: "stack", indicators: keyed("requests-", outcomes), note: "otherRows" },
  { key: "applicants", group: "requests", kind: "stack", indicators: keyed("requests-received-", applicants) },
  {
    key: "reconsideration",
    group: "disputes",
    kind: "stack",
    indicators: keyed("reconsideration-", endings),
    note: "pending",
  },
  { key: "litigation", group: "disputes", kind: "stack", indicators: keyed("litigation-", endings), note: "pending" },
  {
    key: "documents",
    group: "disclosure",
    kind: "line",
    indicators: ["normative-documents-in-force-2021", "rules-in-force-2021"],
    edition: "2021",
  },
  {
    key: "changes",
    group: "disclosure",
    kind: "line",
    indicators: keyed("normative-documents-", ["issued", "repealed"], "-2021"),
    edition: "2021",
  },
  {
    key: "decisions",
    group: "disclosure",
    kind: "line",
    indicators: keyed("", decisions, "-decisions-2021"),
    edition: "2021",
  },
  { key: "fees", group: "disclosure", kind: "line", indicators: ["fees-amount-2021"], edition: "2021" },
  {
    key: "decisions-2019",
    group: "disclosure",
    kind: "line",
    indicators: keyed("", decisions, "-decisions-2019"),
    edition: "2019",
  },
];
