/** What the drawings of all kinds share: what they are given and what they give back. */
import { type ReactNode } from "react";
import { type ChartContent } from "../content/chart-content";
import { type ChartColours } from "./colours";

/** Units are those of a text of 12: a drawing 360 wide fills a phone. */
export interface DrawingOptions {
  readonly chart: ChartContent;
  readonly colours: ChartColours;
  readonly width: number;
  /** Begins the names of patterns: unique on a page. */
  readonly id: string;
  readonly notStated: string;
  /** Whether each point has a place (`data-at`) that can be pointed at and lit. */
  readonly hasSteps: boolean;
}

/** A finished drawing from (0, 0), `width` of the options wide. */
export interface Drawing {
  readonly height: number;
  readonly body: ReactNode;
}

/** Lights up while its point is stepped on. */
export const stepClass = "fill-transparent data-current:fill-band data-current:stroke-line-strong";
