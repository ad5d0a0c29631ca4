/** Words around charts. */
import { type charts as zh } from "../zh/charts";

export const charts: typeof zh = {
  table: "See the numbers",
  unit: "Unit: {unit}",
  source: "Source: {source}",
  interactive: "Interactive chart",
  year: "Year",
  category: "Row",
  sourcePublished: "annual reports published on this platform",
  summaryOne: "{label}: {value} {unit} in {year}.",
  summaryChange: "{label}: {value} {unit} in {year}, {before} {unit} in {from}.",
  summaryNone: "No report states it.",
  summaryZero: "All stated figures are zero.",
  summaryBars: "Most: {label}: {value} {unit}.",
  gaps: "A gap means no report, or a report that does not state the figure: {years}.",
};
