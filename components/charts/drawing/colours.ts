/** The colours and looks of charts: variables for pages, their literal values for files, where variables mean nothing. */

export interface ChartColours {
  readonly ink: string;
  readonly inkSoft: string;
  readonly line: string;
  readonly lineStrong: string;
  /** What lies behind the chart. */
  readonly ground: string;
  readonly series: readonly string[];
}

const numbers = [1, 2, 3, 4, 5, 6, 7] as const;

/** On a page: the theme decides. */
export const screenColours: ChartColours = {
  ink: "var(--ink)",
  inkSoft: "var(--ink-soft)",
  line: "var(--line)",
  lineStrong: "var(--line-strong)",
  ground: "var(--surface)",
  series: numbers.map((number) => `var(--chart-${number})`),
};

/** In a file: the light theme on paper. A test holds these to app/globals.css. */
export const fileColours: ChartColours = {
  ink: "#1d1b18",
  inkSoft: "#5c574f",
  line: "#ddd8cd",
  lineStrong: "#857e72",
  ground: "#fbfaf7",
  series: ["#096297", "#a84f0f", "#1a7a5c", "#6e226b", "#706e3b", "#464b53", "#7e0524"],
};

export type Mark = "circle" | "square" | "triangle" | "diamond" | "cross" | "ring" | "bar";

/** What tells a series apart without its colour: dash and mark of a line, pattern of an area. */
export interface SeriesStyle {
  readonly dash: string;
  readonly mark: Mark;
  /** Path drawn over the colour in a tile of eight by eight; empty is plain. */
  readonly pattern: string;
}

const seriesStyles: readonly SeriesStyle[] = [
  { dash: "none", mark: "circle", pattern: "" },
  { dash: "7 3", mark: "square", pattern: "M-2 2l4 -4M0 8l8 -8M6 10l4 -4" },
  { dash: "2 3", mark: "triangle", pattern: "M2 2h2v2h-2zM6 6h2v2h-2z" },
  { dash: "10 3 2 3", mark: "diamond", pattern: "M0 2h8M0 6h8" },
  { dash: "4 2", mark: "cross", pattern: "M-2 6l4 4M0 0l8 8M6 -2l4 4M-2 2l4 -4M0 8l8 -8M6 10l4 -4" },
  { dash: "1 3", mark: "ring", pattern: "M2 0v8M6 0v8" },
  { dash: "12 4", mark: "bar", pattern: "M-2 6l4 4M0 0l8 8M6 -2l4 4" },
];

const plain: SeriesStyle = { dash: "none", mark: "circle", pattern: "" };

export function styleOf(index: number): SeriesStyle {
  return seriesStyles[index % seriesStyles.length] ?? plain;
}

export function colourOf(colours: ChartColours, index: number): string {
  return colours.series[index % colours.series.length] ?? colours.ink;
}
