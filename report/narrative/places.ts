/** Where words stand in a narrative, each with its sentence and whose business that sentence speaks of. */
import { type Narrative } from "../content";
import { matchesOf, plainParts, textParts, type TextPart } from "./claims";
import { matterAt, type Matter, sentenceEnd, sentenceStart } from "./matter";
import { quoteOf } from "./plain";

/** A place of the text. */
export interface TextPlace {
  readonly part: TextPart;
  readonly match: RegExpExecArray;
  /** The words as printed. */
  readonly quote: string;
  readonly sentence: string;
  readonly matter: Matter;
}

/** Every place of a narrative at which a pattern stands; read once, however often it is asked. */
export function placesOf(pattern: RegExp): (narrative: Narrative) => readonly TextPlace[] {
  const matches = matchesOf(pattern);
  const known = new WeakMap<Narrative, readonly TextPlace[]>();
  return (narrative) => {
    const found = known.get(narrative) ?? placesIn(narrative, matches(narrative));
    known.set(narrative, found);
    return found;
  };
}

function placesIn(narrative: Narrative, matches: Readonly<Record<TextPart, RegExpExecArray[]>>): TextPlace[] {
  const plains = plainParts(narrative);
  return textParts.flatMap((part) => {
    const { text } = plains[part];
    return matches[part].map((match) => {
      const end = match.index + match[0].length;
      const sentence = text.slice(sentenceStart(text, match.index), sentenceEnd(text, end));
      return { part, match, quote: quoteOf(plains[part], match.index, end), sentence, matter: matterAt(text, end) };
    });
  });
}
