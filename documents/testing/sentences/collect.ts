/** Writes patterns down shortly: those of one part and topic together, numbered in their order. */
import { type Pattern } from "./pattern";

/** What a pattern has besides its source and its text. */
export type More = Partial<Omit<Pattern, "id" | "source" | "text">>;

/** Patterns with what is common to them; ids are `open-NAME-01` and so on. */
export function collected(
  name: string,
  common: Pick<Pattern, "part" | "family" | "topic"> & More,
  lines: readonly (readonly [source: string, text: string, more?: More])[],
): readonly Pattern[] {
  return lines.map(([source, text, more], index) => ({
    kind: "clean",
    ...common,
    ...more,
    source,
    text,
    id: `open-${name}-${String(index + 1).padStart(2, "0")}`,
  }));
}
