/** Word-by-word difference of two texts, Chinese words found by the segmenter of the platform; changes that lie side by side read as one. */
import { diffArrays } from "diff";

export interface TextRun {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/**
 * Beyond this many changed words two paragraphs are shown whole, one after the other: nobody could follow the change,
 * and finding it takes time that grows with the square.
 */
const longestEdit = 300;
/** An unchanged stretch this short between two changes is read with them: "十" kept of 二十三 and 十九 helps nobody. */
const shortestSame = 2;

const characters = new Intl.Segmenter("zh", { granularity: "grapheme" });
const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
// 1,234.5 and 12.5% are one word; the segmenter parts numbers at marks that it does not know.
const number = /[0-9０-９]+(?:[,，.．][0-9０-９]+)*%?/g;

/** The words of a text; put together again they are the text. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  let done = 0;
  for (const { index, 0: digits } of text.matchAll(number)) {
    words.push(...segments(text.slice(done, index)), digits);
    done = index + digits.length;
  }
  return [...words, ...segments(text.slice(done))];
}

function segments(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

/** What was taken out and put in, in reading order: of each change first the old words, then the new. */
export function wordDifference(before: string, after: string): TextRun[] {
  const paragraphs = changesBetween(paragraphsWithEnds(before), paragraphsWithEnds(after), Infinity) ?? [];
  return runs(
    paragraphs.flatMap((part) => {
      if (typeof part === "string") return [part];
      return grouped(changesBetween(wordsOf(part.removed), wordsOf(part.added), longestEdit) ?? [part]);
    }),
  );
}

/** Unchanged and changed stretches in turn; null when there are more changes than `longest`. */
function changesBetween(before: string[], after: string[], longest: number): Part[] | null {
  const found = diffArrays(before, after, { maxEditLength: longest });
  return (
    found?.reduce<Part[]>((parts, { value, removed, added }) => {
      const text = value.join("");
      if (!removed && !added) return [...parts, text];
      const last = parts.at(-1);
      const change = { removed: removed ? text : "", added: added ? text : "" };
      return last === undefined || typeof last === "string"
        ? [...parts, change]
        : [...parts.slice(0, -1), { removed: last.removed + change.removed, added: last.added + change.added }];
    }, []) ?? null
  );
}

function paragraphsWithEnds(text: string): string[] {
  return text.split(/(?<=\n)/);
}

/** An unchanged text, or a change. */
type Part = string | { readonly removed: string; readonly added: string };

function grouped(parts: readonly Part[]): Part[] {
  const done: Part[] = [];
  for (const [index, part] of parts.entries()) {
    const last = done.at(-1);
    const isBridge = typeof part === "string" && isShort(part) && index > 0 && index < parts.length - 1;
    const change = typeof part !== "string" ? part : isBridge ? { removed: part, added: part } : null;
    if (change && last !== undefined && typeof last !== "string") {
      done[done.length - 1] = { removed: last.removed + change.removed, added: last.added + change.added };
    } else {
      done.push(part);
    }
  }
  return done;
}

/** Marks and line breaks part sentences: they are never swallowed by a change. */
function isShort(text: string): boolean {
  return charactersOf(text).length < shortestSame && /^[\p{L}\p{N}]+$/u.test(text);
}

function runs(parts: readonly Part[]): TextRun[] {
  return parts
    .flatMap((part): TextRun[] =>
      typeof part === "string"
        ? [{ kind: "same", text: part }]
        : [
            { kind: "removed", text: part.removed },
            { kind: "added", text: part.added },
          ],
    )
    .filter(({ text }) => text !== "")
    .reduce<TextRun[]>((done, run) => {
      const last = done.at(-1);
      if (last?.kind !== "same" || run.kind !== "same") return [...done, run];
      return [...done.slice(0, -1), { kind: "same", text: last.text + run.text }];
    }, []);
}

/** Leaves out the middle of long unchanged stretches, with as many characters around the changes as given. */
export function abridged(found: readonly TextRun[], around = 40): TextRun[] {
  return found.map((run, index) => {
    const all = charactersOf(run.text);
    if (run.kind !== "same" || all.length <= 3 * around) return run;
    const head = index === 0 ? "" : all.slice(0, around).join("");
    const tail = index === found.length - 1 ? "" : all.slice(-around).join("");
    return { kind: "same", text: `${head}……${tail}` };
  });
}

function charactersOf(text: string): string[] {
  return [...characters.segment(text)].map(({ segment }) => segment);
}
