/** Puts values into a ready sentence; small enough for islands, which do not carry the translator. */

/** fill("第 {n} 页", { n: 2 }) is "第 2 页". */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}
