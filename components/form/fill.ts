/** Puts values into a ready sentence; small enough for islands, which do not carry the translator. */
import { type ValuesOf } from "@/messages/placeholders";

/** fill("第 {n} 页", { n: 2 }) is "第 2 页". The compiler asks for a value for each placeholder of the message in either language. */
export function fill<Text extends string>(sentence: Text, values: ValuesOf<Text>): string {
  const given: Readonly<Record<string, string | number>> = values;
  return sentence.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(given[name] ?? placeholder));
}
