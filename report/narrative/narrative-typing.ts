/** What the keys and buttons of a text field do: headings, lists and paragraphs made by marks at the head of a line. */
import { type BlockKind, chineseNumeral, markOf } from "./narrative-text";

/** A text with what is selected in it. */
export interface Typed {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Enter in a list goes on with the next mark; in an item without words it ends the list. Null: an ordinary line break. */
export function typedEnter({ text, from, to }: Typed): Typed | null {
  if (from !== to) return null;
  const start = lineStart(text, from);
  const line = text.slice(start, lineEnd(text, from));
  const mark = markOf(line);
  if (mark?.kind !== "item" || from < start + mark.whole.length) return null;
  if (line.trim() === mark.whole.trim()) {
    return { text: text.slice(0, start) + text.slice(start + line.length), from: start, to: start };
  }
  const caret = from + 1 + mark.next.length;
  return { text: `${text.slice(0, from)}\n${mark.next}${text.slice(from)}`, from: caret, to: caret };
}

/** The selected lines as headings, items or paragraphs; numbers go on from what stands above. */
export function typedAs(typed: Typed, kind: BlockKind): Typed {
  const { text } = typed;
  const start = lineStart(text, typed.from);
  const end = lineEnd(text, typed.to);
  const lines = text.slice(start, end).split("\n");
  const above = text.slice(0, start).split("\n").slice(0, -1);
  const made: string[] = [];
  for (const line of lines) {
    const skipped = line.trim() === "" && lines.length > 1;
    made.push(skipped ? line : lineAs(line, kind, [...above, ...made]));
  }
  const changed = made.join("\n");
  const whole = text.slice(0, start) + changed + text.slice(end);
  if (typed.from !== typed.to) return { text: whole, from: start, to: start + changed.length };
  const caret = Math.max(start, typed.from + changed.length - (end - start));
  return { text: whole, from: caret, to: caret };
}

/** What is selected, replaced; the caret stands behind it. */
export function typedWith({ text, from, to }: Typed, insertion: string): Typed {
  const caret = from + insertion.length;
  return { text: text.slice(0, from) + insertion + text.slice(to), from: caret, to: caret };
}

function lineAs(line: string, kind: BlockKind, above: readonly string[]): string {
  const mark = markOf(line);
  if (kind !== "paragraph" && mark?.kind === kind) return line;
  const words = mark ? line.slice(mark.whole.length) : line;
  if (kind === "paragraph") return words;
  // Indents are for paragraphs: a mark stands at the head of its line.
  return `${kind === "heading" ? nextHeading(above) : nextItem(above)}${words.trimStart()}`;
}

function nextHeading(above: readonly string[]): string {
  const last = above.map(markOf).findLast((mark) => mark?.kind === "heading");
  return last?.next ?? `（${chineseNumeral(1)}）`;
}

function nextItem(above: readonly string[]): string {
  const mark = markOf(above.at(-1) ?? "");
  return mark?.kind === "item" ? mark.next : "1. ";
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf("\n", at - 1) + 1;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end === -1 ? text.length : end;
}
