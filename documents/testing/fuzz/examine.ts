/** Reads a spoilt document and says what is wrong with the reading: a crash, a delay, a figure that is printed nowhere. */
import { type Place } from "@/report/evidence";
import { halfWidth, type Figure } from "@/report/figure";
import { UnreadableDocument, type Reading } from "../../read/model";
import { chineseCount } from "../../read/recognise/spoken-values";
import { readDocument } from "../../read/read";

/** Milliseconds of work, which a busy machine does not lengthen as it does the time on the clock. */
const patience = 10_000;

/** What was found in one document; figures counts those that were read and stand where they say. */
export interface Examination {
  readonly outcome: "read" | "refused";
  readonly figures: number;
  readonly faults: readonly string[];
}

/** Reads the bytes under a name that says nothing. */
export async function examine(bytes: Uint8Array): Promise<Examination> {
  const began = process.cpuUsage();
  const slow = () => {
    const milliseconds = Math.round(process.cpuUsage(began).user / 1000);
    return milliseconds > patience ? [`slow: ${String(milliseconds)} ms`] : [];
  };
  try {
    const reading = await readDocument({ name: "document", bytes });
    const faults = [...inventedFigures(reading), ...slow()];
    return { outcome: "read", figures: Object.keys(reading.evidence).length, faults };
  } catch (problem) {
    if (problem instanceof UnreadableDocument) return { outcome: "refused", figures: 0, faults: slow() };
    const said = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
    return { outcome: "refused", figures: 0, faults: [`crash: ${said.split("\n").slice(0, 6).join(" ")}`] };
  }
}

/** Every figure that is stated without standing, whole, in the text at the place that it names. */
export function inventedFigures({ content, evidence, original }: Reading): string[] {
  const lines = original.text.split(/\r\n|\n|\r/);
  const stated = Object.entries(content.figures).filter(([, value]) => value !== null);
  const together = new Map<string, Figure[]>();
  for (const [code, value] of stated) {
    const key = keyOf(evidence[code]);
    together.set(key, [...(together.get(key) ?? []), value]);
  }
  return stated.flatMap(([code, value]) => {
    const place = evidence[code];
    if (!place) return [`${code} = ${String(value)} has no place`];
    const there = (lines[place.line - 1] ?? "").slice(place.column - 1);
    if (!there.startsWith(place.text))
      return [`${code} = ${String(value)} is not at its place: "${place.text}" is not "${there.slice(0, 40)}"`];
    const group = together.get(keyOf(place)) ?? [];
    const isThere = group.length > 1 ? isDivided(place.text, group) : isPrinted(place.text, value);
    return isThere ? [] : [`${code} = ${String(value)} is not printed in "${place.text.slice(0, 60)}"`];
  });
}

function keyOf(place: Place | undefined): string {
  return place ? `${String(place.line)} ${String(place.column)} ${place.text}` : "";
}

/** Whether the number stands in the text with nothing before or after it that would make it another. */
function isPrinted(text: string, value: Figure): boolean {
  const plain = halfWidth(text).replace(/(?<=\d),(?=\d{3}(?!\d))/g, "");
  const numbers: readonly string[] = plain.match(/-?\d+(?:\.\d+)?/g) ?? [];
  const isMoney = plain.includes("元");
  if (chineseCount(plain) === Number(value)) return true;
  if (/^净?减|^↓/.test(plain)) return numbers.some((number) => number === String(value).replace("-", ""));
  return numbers.some((number) => {
    const printed = Number(number);
    const read = Number(value);
    return printed === read || (isMoney && [read * 10_000, read / 10_000].some((other) => isNear(printed, other)));
  });
}

function isNear(left: number, right: number): boolean {
  return Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left));
}

/** Whether figures of one run of digits make up that run, each digit once, or are whole numbers of it; always in order. */
function isDivided(text: string, values: readonly Figure[]): boolean {
  const plain = halfWidth(text).replace(/,(?=\d{3}(?!\d))|元$/g, "");
  if (values.map(String).join("") === plain.replace(/\s/g, "")) return true;
  const printed = plain.split(/\s+/);
  let next = 0;
  for (const value of values) {
    next = printed.findIndex((number, index) => index >= next && Number(number) === Number(value)) + 1;
    if (next === 0) return false;
  }
  return true;
}
