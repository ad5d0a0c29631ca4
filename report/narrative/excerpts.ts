/** The sentences of a text that hold what was searched for, with the hits apart: the place a reader is shown. */

/** A stretch of a sentence; hits are marked. */
export interface Stretch {
  readonly text: string;
  readonly isHit: boolean;
}

/** One sentence with its hits. */
export interface Excerpt {
  readonly stretches: readonly Stretch[];
  /** The first hit as it is printed. */
  readonly hit: string;
}

/** The sentences that are shown, and how many more hold a hit. */
export interface Excerpts {
  readonly shown: readonly Excerpt[];
  readonly more: number;
}

const sentenceEnds = /[。！？；!?;\n\r]/;

/** Longer sentences (whole tables typed as text) are cut around their first hit. */
const longestSentence = 140;

/** Sentences of `text` that hold any of the words, `most` at most; case and white space within a word make no difference. */
export function excerptsOf(text: string, words: readonly string[], most = 2): Excerpts {
  const hits = hitsOf(text, words);
  const sentences: { from: number; to: number; hits: [number, number][] }[] = [];
  for (const hit of hits) {
    const last = sentences.at(-1);
    if (last && hit[0] < last.to) last.hits.push(hit);
    else sentences.push({ from: startOf(text, hit[0]), to: endOf(text, hit[1]), hits: [hit] });
  }
  const shown = sentences.slice(0, most).map(({ from, to, hits: inside }) => cut(text, from, to, inside));
  return { shown, more: sentences.length - shown.length };
}

/** Where the words stand, in order, none within another. */
function hitsOf(text: string, words: readonly string[]): [number, number][] {
  const patterns = words
    .filter((word) => word !== "")
    .sort((left, right) => right.length - left.length)
    .map((word) => Array.from(word, escaped).join("\\s*"));
  if (patterns.length === 0) return [];
  return [...text.matchAll(new RegExp(patterns.join("|"), "giu"))].map(({ 0: hit, index }) => [
    index,
    index + hit.length,
  ]);
}

const escaped = (character: string) => character.replace(/[\\^$.*+?()[\]{}|/-]/, "\\$&");

function startOf(text: string, at: number): number {
  let from = at;
  while (from > 0 && !sentenceEnds.test(text.charAt(from - 1))) from -= 1;
  return from;
}

/** The mark that ends a sentence belongs to it. */
function endOf(text: string, at: number): number {
  let to = at;
  while (to < text.length && !sentenceEnds.test(text.charAt(to))) to += 1;
  return Math.min(text.length, to + 1);
}

function cut(text: string, start: number, end: number, hits: readonly [number, number][]): Excerpt {
  const [first = [start, start] as const] = hits;
  const isLong = end - start > longestSentence;
  const from = isLong ? Math.max(start, first[0] - 40) : start;
  const to = isLong ? Math.min(end, Math.max(first[1], from + longestSentence)) : end;
  const stretches: Stretch[] = [];
  let at = from;
  for (const [begin, finish] of hits.filter(([, finish]) => finish <= to)) {
    stretches.push({ text: text.slice(at, begin), isHit: false }, { text: text.slice(begin, finish), isHit: true });
    at = finish;
  }
  stretches.push({ text: text.slice(at, to), isHit: false });
  return { stretches: trimmed(stretches, from > start, to < end), hit: text.slice(...first) };
}

/** Without white space at the ends, with … where it was cut. */
function trimmed(stretches: readonly Stretch[], isCutBefore: boolean, isCutAfter: boolean): Stretch[] {
  const last = stretches.length - 1;
  return stretches
    .map((stretch, index) => {
      if (stretch.isHit) return stretch;
      let { text } = stretch;
      if (index === 0) text = `${isCutBefore ? "…" : ""}${text.trimStart()}`;
      if (index === last) text = `${text.trimEnd()}${isCutAfter ? "…" : ""}`;
      return { ...stretch, text };
    })
    .filter(({ text }) => text !== "");
}
