/** A changed text, word by word: <del> and <ins> that are seen, heard and printed. */
import { abridged, wordDifference } from "./word-difference";

/** How a screen reader is told what was taken out and what was put in. */
export interface DifferenceWords {
  readonly removed: string;
  readonly added: string;
}

interface DifferenceTextProps {
  readonly before: string;
  readonly after: string;
  readonly words: DifferenceWords;
}

export function DifferenceText({ before, after, words }: DifferenceTextProps) {
  return (
    <p className="max-h-64 overflow-y-auto leading-7 break-words whitespace-pre-line print:max-h-none">
      {abridged(wordDifference(before, after)).map(({ kind, text }, index) => {
        if (kind === "same") return <span key={index}>{text}</span>;
        return kind === "removed" ? (
          <Removed key={index} words={words}>
            {text}
          </Removed>
        ) : (
          <Added key={index} words={words}>
            {text}
          </Added>
        );
      })}
    </p>
  );
}

interface MarkProps {
  readonly words: DifferenceWords;
  readonly children: string;
}

/** Screen readers rarely announce <del> and <ins>: the word is there for them, unseen. */
export function Removed({ words, children }: MarkProps) {
  return (
    <del className="text-error tabular-nums line-through decoration-1">
      <span className="sr-only">［{words.removed}：</span>
      {children}
      <span className="sr-only">］</span>
    </del>
  );
}

export function Added({ words, children }: MarkProps) {
  return (
    <ins className="font-medium tabular-nums underline decoration-2 underline-offset-4">
      <span className="sr-only">［{words.added}：</span>
      {children}
      <span className="sr-only">］</span>
    </ins>
  );
}
