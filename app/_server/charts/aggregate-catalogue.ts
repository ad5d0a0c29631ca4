/** The charts of sums as data, in the order of the form. */
import { type Messages } from "@/messages/translator";
import { chartsAlike, type IndicatorChartKind } from "./charts-alike";

export type AggregateChartKey = keyof Messages["overview"]["titles"];
export type AggregateChartGroup = keyof Messages["overview"]["groups"];
export type SumChartKind = IndicatorChartKind<AggregateChartKey, AggregateChartGroup>;

export const aggregateGroups: readonly AggregateChartGroup[] = ["coverage", "requests", "disputes", "disclosure"];

/** The charts that are nothing but sums; the others are made each in its own way. */
export const sumCharts: readonly SumChartKind[] = [
  chartsAlike.outcomes,
  chartsAlike.applicants,
  chartsAlike.reconsideration,
  chartsAlike.litigation,
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
    indicators: ["normative-documents-issued-2021", "normative-documents-repealed-2021"],
    edition: "2021",
  },
  chartsAlike.decisions,
  chartsAlike.fees,
  chartsAlike.decisions2019,
];
