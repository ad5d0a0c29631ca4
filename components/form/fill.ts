/** Puts values into a ready sentence; small enough for islands, which do not carry the translator. */

/** fill("第 {n} 页", { n: 2 }) is "第 2 页". */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}

/** A moment in the time of Beijing, the same on server and browser. */
export function formatMoment(at: Date | string): string {
  const shifted = new Date(new Date(at).getTime() + 8 * 60 * 60 * 1000).toISOString();
  return `${shifted.slice(0, 10)} ${shifted.slice(11, 16)}`;
}

/** The day of a moment in the bodies' own time, as an ISO date. */
export function isoDay(moment: Date): string {
  return formatMoment(moment).slice(0, 10);
}
