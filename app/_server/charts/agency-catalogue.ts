/** The charts of one agency as data, in the order of the form; what an agency shows of them depends on what it states. */
import { type Messages } from "@/messages/translator";
import { chartsAlike, type IndicatorChartKind } from "./charts-alike";

export type AgencyChartKey = keyof Messages["agencyCharts"]["titles"];
export type AgencyChartGroup = keyof Messages["agencyCharts"]["groups"];
export type AgencyChartKind = IndicatorChartKind<AgencyChartKey, AgencyChartGroup>;

export const agencyCatalogue: readonly AgencyChartKind[] = [
  { key: "received", group: "requests", kind: "line", indicators: ["requests-received", "requests-carried-in"] },
  { key: "concluded", group: "requests", kind: "line", indicators: ["requests-concluded", "requests-carried-out"] },
  chartsAlike.outcomes,
  chartsAlike.applicants,
  chartsAlike.reconsideration,
  chartsAlike.litigation,
  {
    key: "documents",
    group: "disclosure",
    kind: "line",
    indicators: [
      "normative-documents-in-force-2021",
      "normative-documents-issued-2021",
      "normative-documents-repealed-2021",
    ],
    edition: "2021",
  },
  { key: "rules", group: "disclosure", kind: "line", indicators: ["rules-in-force-2021"], edition: "2021" },
  chartsAlike.decisions,
  chartsAlike.fees,
  chartsAlike.decisions2019,
  { key: "disclosed", group: "disclosure", kind: "line", indicators: ["disclosed-stated"] },
];
