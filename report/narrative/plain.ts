/** Text as it is searched: half width, numbers in digits, wrapped lines joined; every sign knows where it stood. */
import { halfWidth } from "../figure";
import { fromChinese } from "./numerals";

/** A text made plain, with the offset in the original of each of its signs. */
export interface Plain {
  readonly text: string;
  readonly original: string;
  readonly at: readonly number[];
}

const measures = "件|份|宗|例|条|项|次|起|个|篇|期|万元|元";
const numerals = "零〇一二三四五六七八九十百千两万";
/** Spaces, thousands separators, and Chinese numerals or 万 before a measure word. Runs are bounded: text may be hostile. */
const changing = new RegExp(
  String.raw`\s+|(?<=\d),(?=\d{3}(?!\d))|(?<![第每逐某任哪同统唯专进另之${numerals}])(?!万)[${numerals}]{1,12}(?=[余多]?(?:${measures})(?![件条项事体家]))|(?<!\d)\d{1,12}(?:\.\d{1,8})?万(?=[余多]?(?:件|份|条|次|篇|期|项|个|元))`,
  "g",
);
/** A single 一 before these is more often a word (一起, 一些, 一次性) than a count. */
const looseOne = /^(?:条|项|次|起|个|期|元|篇)/;

/** See {@link Plain}. */
export function plainOf(original: string): Plain {
  const half = halfWidth(original);
  const at: number[] = [];
  let text = "";
  let done = 0;
  const take = (end: number) => {
    for (; done < end; done += 1) at.push(done);
  };
  for (const match of half.matchAll(changing)) {
    text += half.slice(done, match.index);
    take(match.index);
    const instead = insteadOf(match[0], half, match.index);
    at.push(...Array.from(instead, () => match.index));
    text += instead;
    done = match.index + match[0].length;
  }
  text += half.slice(done);
  take(half.length);
  return { text, original, at };
}

function insteadOf(found: string, half: string, index: number): string {
  if (found === ",") return "";
  if (/^\s/.test(found)) return found.includes("\n") && !isWrapped(half, index, index + found.length) ? "\n" : "";
  if (/^\d/.test(found)) return tenThousands(found, half.slice(index + found.length));
  if (found === "一" && looseOne.test(half.slice(index + 1))) return found;
  const value = fromChinese(found);
  return value === null ? found : String(value);
}

/** "1.2万" is 12000 before a count; before 元 the unit stays 万元. */
function tenThousands(found: string, after: string): string {
  return after.startsWith("元") ? found : String(Math.round(Number(found.slice(0, -1)) * 10_000));
}

/** Whether a line was broken in the middle of a sentence: it is long, ends without a stop, and no heading follows. */
function isWrapped(half: string, end: number, next: number): boolean {
  const line = half.slice(half.lastIndexOf("\n", end - 1) + 1, end).replace(/\s/g, "");
  const after = half.slice(next, next + 8);
  return (
    line.length >= 18 && !/[。;:!?]$/.test(line) && !/^(?:[一二三四五六七八九十]+[、是]|\(|\d+[.、]|\[)/.test(after)
  );
}

/** A piece of the original, as printed, for a stretch of the plain text. */
export function quoteOf({ original, at }: Plain, from: number, to: number): string {
  const end = to < at.length ? at[to] : original.length;
  return original.slice(at[from], end).replace(/\s+/g, "").trim();
}
