/** What a chart says, whoever draws it: on a page, in a frame, in a file. Plain data. */
import { type ChartSeries } from "../layout/scale";

export interface ChartContent {
  /** line: over the years; bar: parts beside each other; stack: parts of a whole, one bar a year; spread: a strip a series, a dot a point. */
  readonly kind: "line" | "bar" | "stack" | "spread";
  /** Says what is shown: "各年新收政府信息公开申请". */
  readonly title: string;
  /** One sentence, written from the numbers. */
  readonly summary: string;
  readonly unit: string;
  /** "根据 12 份已公布的本机关报告"; without it, the published reports in general. */
  readonly source?: string;
  /** Breaks between editions, missing reports; missing years are noted by the chart itself. */
  readonly notes: readonly string[];
  /** Header of the first column of the table: "年度", "项目". */
  readonly nameHeader: string;
  /** Every series has the same points in the same order; null is not stated. */
  readonly series: readonly ChartSeries[];
  /** Of a spread: the places of the points that are named in it. */
  readonly marked?: readonly number[];
  /** Whom it is about; said where the page around it does not: in a file, in a frame, on the chart's own page. */
  readonly subject?: string;
  /** The page of this site on which the chart stands: "/zh/agencies/pingtan". */
  readonly page?: string;
}

/** More lines than this in one frame become a small drawing each. */
const mostLines = 4;

/** Whether a chart is drawn as small drawings, one a series. */
export function isSmallMultiples({ kind, series }: Pick<ChartContent, "kind" | "series">): boolean {
  return kind === "line" && series.length > mostLines;
}
