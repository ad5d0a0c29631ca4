/** The drawing of a chart as an image of a page. */
import { useId } from "react";
import { translator, type Locale } from "@/messages/translator";
import { type ChartContent } from "../content/chart-content";
import { screenColours } from "./colours";
import { drawChart } from "./draw-chart";

interface ChartSvgProps {
  readonly chart: ChartContent;
  readonly locale: Locale;
  /** 360 fills a phone with text of about 12; 832 a desk. */
  readonly width: number;
  readonly className?: string;
}

export function ChartSvg({ chart, locale, width, className = "" }: ChartSvgProps) {
  const notStated = translator(locale, "common")("notStated");
  const { height, body } = drawChart({ chart, width, notStated, colours: screenColours, id: useId(), hasSteps: true });
  return (
    <svg
      role="img"
      aria-label={`${chart.title}. ${chart.summary}`}
      viewBox={`0 0 ${width} ${Math.ceil(height)}`}
      className={`h-auto w-full ${className}`}
      fontSize="12"
    >
      {body}
    </svg>
  );
}
