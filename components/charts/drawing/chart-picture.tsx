/** A chart as a picture that stands alone: title, subject, sentence, drawing, notes, unit, source and address on paper. */
import { type ReactNode } from "react";
import { translator, type Locale } from "@/messages/translator";
import { type ChartContent } from "../content/chart-content";
import { fileColours as colours } from "./colours";
import { drawChart } from "./draw-chart";
import { creditOf, notesOf } from "../content/notes";
import { wrapText } from "../layout/text-layout";

const width = 640;
const edge = 24;
const inner = width - 2 * edge;
const fonts = "'Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";

interface Words {
  readonly text: string;
  readonly size: number;
  readonly fill: string;
  readonly weight?: string;
  /** Space above. */
  readonly above?: number;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly element: ReactNode;
}

/** `where` is the whole address of the chart's page, printed at the foot. */
export function chartPicture(chart: ChartContent, locale: Locale, where: string): Picture {
  const t = translator(locale, "charts");
  const head = wordsOf(
    [
      ...(chart.subject === undefined ? [] : [{ text: chart.subject, size: 13, fill: colours.inkSoft }]),
      { text: chart.title, size: 19, fill: colours.ink, weight: "600", above: 2 },
      { text: chart.summary, size: 13, fill: colours.inkSoft, above: 4 },
    ],
    edge,
  );
  const notStated = translator(locale, "common")("notStated");
  const drawing = drawChart({ chart, colours, width: inner, id: "pattern", notStated, hasSteps: false });
  const top = head.bottom + 14;
  const small = { size: 11, fill: colours.inkSoft };
  const foot = wordsOf(
    [...notesOf(chart, locale), creditOf(chart, locale), t("address", { address: where })].map((text) => ({
      text,
      ...small,
    })),
    top + drawing.height + 10,
  );
  const height = Math.ceil(foot.bottom + edge - 6);
  const element = (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={`${chart.title}. ${chart.summary}`}
      fontFamily={fonts}
      fontSize="12"
    >
      <title>{[chart.subject, chart.title].filter(Boolean).join(" · ")}</title>
      <desc>{chart.summary}</desc>
      <rect width={width} height={height} fill={colours.ground} />
      {head.body}
      <g transform={`translate(${edge} ${top})`}>{drawing.body}</g>
      {foot.body}
    </svg>
  );
  return { width, height, element };
}

/** Paragraphs from `top` down, each wrapped to the width of the picture. */
function wordsOf(paragraphs: readonly Words[], top: number): { bottom: number; body: ReactNode } {
  let y = top;
  const lines = paragraphs.flatMap(({ text, size, fill, weight, above = 0 }) => {
    y += above;
    return wrapText(text, inner, size).map((line) => {
      y += Math.round(size * 1.5);
      return { line, size, fill, weight, y: y - Math.round(size * 0.4) };
    });
  });
  const body = lines.map(({ line, size, fill, weight, y: at }) => (
    <text key={at} x={edge} y={at} fontSize={size} fill={fill} fontWeight={weight}>
      {line}
    </text>
  ));
  return { bottom: y, body };
}
