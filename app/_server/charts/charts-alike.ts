/** The charts that a body and a sum draw alike, as data: which indicators, how drawn, on which edition of the form. */
import { type ChartContent } from "@/components/charts/content/chart-content";
import { type EditionId } from "@/report/form/define";

export interface IndicatorChartKind<Key extends string, Group extends string> {
  readonly key: Key;
  readonly group: Group;
  readonly kind: ChartContent["kind"];
  readonly indicators: readonly string[];
  /** Set for part 二, which is never joined across editions. */
  readonly edition?: EditionId;
  readonly note?: "otherRows" | "pending";
}

/** Keys of indicators from what they share: `keyed("requests-", ["granted"])`. */
export const keyed = (prefix: string, keys: readonly string[], suffix = "") =>
  keys.map((key) => `${prefix}${key}${suffix}`);

const outcomes = ["granted", "partly-granted", "refused", "unavailable", "not-processed", "other"];
const companies = ["enterprise", "research-institute", "welfare-organisation", "legal-service-body"];
const applicants = ["natural-person", ...companies, "other-organisation"];
const endings = ["upheld", "corrected", "other", "pending"];
const decisions = ["licences", "penalties", "coercive-measures"];

export const chartsAlike = {
  outcomes: {
    key: "outcomes",
    group: "requests",
    kind: "stack",
    indicators: keyed("requests-", outcomes),
    note: "otherRows",
  },
  applicants: {
    key: "applicants",
    group: "requests",
    kind: "stack",
    indicators: keyed("requests-received-", applicants),
  },
  reconsideration: {
    key: "reconsideration",
    group: "disputes",
    kind: "stack",
    indicators: keyed("reconsideration-", endings),
    note: "pending",
  },
  litigation: {
    key: "litigation",
    group: "disputes",
    kind: "stack",
    indicators: keyed("litigation-", endings),
    note: "pending",
  },
  decisions: {
    key: "decisions",
    group: "disclosure",
    kind: "line",
    indicators: keyed("", decisions, "-decisions-2021"),
    edition: "2021",
  },
  fees: { key: "fees", group: "disclosure", kind: "line", indicators: ["fees-amount-2021"], edition: "2021" },
  decisions2019: {
    key: "decisions-2019",
    group: "disclosure",
    kind: "line",
    indicators: keyed("", decisions, "-decisions-2019"),
    edition: "2019",
  },
} as const satisfies Readonly<Record<string, IndicatorChartKind<string, string>>>;
