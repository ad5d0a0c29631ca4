/** The charts that an agency and a sum draw alike, as data: which indicators, how drawn, on which edition of the form. */
import { type ChartContent } from "@/components/charts/content/chart-content";
import { type EditionId } from "@/report/form/define";
import { type IndicatorKey } from "@/report/series/indicators";

export interface IndicatorChartKind<Key extends string, Group extends string> {
  readonly key: Key;
  readonly group: Group;
  readonly kind: ChartContent["kind"];
  readonly indicators: readonly IndicatorKey[];
  /** Set for part 二, which is never joined across editions. */
  readonly edition?: EditionId;
  readonly note?: "otherRows" | "pending";
}

const outcomes = ["granted", "partly-granted", "refused", "unavailable", "not-processed", "other"] as const;
const companies = ["enterprise", "research-institute", "welfare-organisation", "legal-service-body"] as const;
const applicants = ["natural-person", ...companies, "other-organisation"] as const;
const endings = ["upheld", "corrected", "other", "pending"] as const;
const decisions = ["licences", "penalties", "coercive-measures"] as const;

export const chartsAlike = {
  outcomes: {
    key: "outcomes",
    group: "requests",
    kind: "stack",
    indicators: outcomes.map((outcome) => `requests-${outcome}` as const),
    note: "otherRows",
  },
  applicants: {
    key: "applicants",
    group: "requests",
    kind: "stack",
    indicators: applicants.map((applicant) => `requests-received-${applicant}` as const),
  },
  reconsideration: {
    key: "reconsideration",
    group: "disputes",
    kind: "stack",
    indicators: endings.map((ending) => `reconsideration-${ending}` as const),
    note: "pending",
  },
  litigation: {
    key: "litigation",
    group: "disputes",
    kind: "stack",
    indicators: endings.map((ending) => `litigation-${ending}` as const),
    note: "pending",
  },
  decisions: {
    key: "decisions",
    group: "disclosure",
    kind: "line",
    indicators: decisions.map((decision) => `${decision}-decisions-2021` as const),
    edition: "2021",
  },
  fees: { key: "fees", group: "disclosure", kind: "line", indicators: ["fees-amount-2021"], edition: "2021" },
  decisions2019: {
    key: "decisions-2019",
    group: "disclosure",
    kind: "line",
    indicators: decisions.map((decision) => `${decision}-decisions-2019` as const),
    edition: "2019",
  },
} as const satisfies Readonly<Record<string, IndicatorChartKind<string, string>>>;
