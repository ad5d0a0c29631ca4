/** Colours of series, each with its dash, so that no line is known by colour alone. */
export const palette = [
  { color: "var(--chart-1)", dash: "none" },
  { color: "var(--chart-2)", dash: "7 3" },
  { color: "var(--chart-3)", dash: "2 3" },
  { color: "var(--chart-4)", dash: "10 3 2 3" },
  { color: "var(--chart-5)", dash: "4 2" },
  { color: "var(--chart-6)", dash: "1 3" },
  { color: "var(--chart-7)", dash: "12 4" },
] as const;

export function lookOf(index: number): (typeof palette)[number] {
  return palette[index % palette.length] ?? palette[0];
}
