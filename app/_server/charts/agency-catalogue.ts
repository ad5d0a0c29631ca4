/** The charts of one body as data: which indicators, how drawn, on which editions of the form. */
import { type ChartContent } from "@/components/charts/chart-content";
import { type Messages } from "@/messages/translator";
import { type EditionId } from "@/report/form/define";

export type AgencyChartKey = keyof Messages["agencyCharts"]["titles"];
export type AgencyChartGroup = keyof Messages["agencyCharts"]["groups"];

export interface AgencyChartKind {
  readonly key: AgencyChartKey;
  readonly group: AgencyChartGroup;
  readonly kind: ChartContent["kind"];
  readonly indicators: readonly string[];
  /** Set for part 二, which is never joined across editions. */
  readonly edition?: EditionId;
  readonly note?: "otherRows" | "pending";
}

const outcomes = ["granted", "partly-granted", "refused", "unavailable", "not-processed", "other"];
const applicants = ["natural-person", "enterprise", "research-institute", "welfare-organisation"].concat(
  "legal-service-body",
  "other-organisation",
);
const endings = ["upheld", "corrected", "other", "pending"];
const decisions = ["licences", "penalties", "coercive-measures"];

const keyed = (prefix: string, keys: readonly string[], suffix = "") => keys.map((key) => `${prefix}${key}${suffix}`);

/** In the order of the form; what a body shows of them depends on what it states. */
export const agencyCatalogue: readonly AgencyChartKind[] = [
  { key: "received", group: "requests", kind: "line", indicators: keyed("requests-", ["received", "carried-in"]) },
  { key: "concluded", group: "requests", kind: "line", indicators: keyed("requests-", ["concluded", "carried-out"]) },
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
    indicators: keyed("normative-documents-", ["in-force", "issued", "repealed"], "-2021"),
    edition: "2021",
  },
  { key: "rules", group: "disclosure", kind: "line", indicators: ["rules-in-force-2021"], edition: "2021" },
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
  { key: "disclosed", group: "disclosure", kind: "line", indicators: ["disclosed-stated"] },
];
