/**
 * Linked figures: `{{requests.received.total}}` in a text stands for what its cell holds now.
 * The code between the braces is the cell's; a transcribed report is text as printed and has no links.
 */
import { type Narrative, type ReportContent } from "../content";
import { findCell } from "../form/editions";
import { type EditionId } from "../form/define";

/** What links are resolved against. */
export type LinkTarget = Pick<ReportContent, "edition" | "origin" | "figures">;

/** What a link to a cell without a figure reads as. */
export const notStatedWord = "未载明";

/** A stretch of a text as typed (`from`, `to` are offsets in it) and how it reads. */
export interface Piece {
  readonly kind: "text" | "link";
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** The cell of a link; null for plain text. */
  readonly code: string | null;
  /** unknown: the edition has no such cell, the link stays as typed. */
  readonly state: "plain" | "stated" | "not-stated" | "unknown";
}

const links = () => /\{\{([A-Za-z0-9][A-Za-z0-9.-]{0,99})\}\}/g;

/** The link as it is typed. */
export function linkTo(code: string): string {
  return `{{${code}}}`;
}

/** Whether a text may hold a link at all. */
export function hasLinks(text: string): boolean {
  return text.includes("{{");
}

/** A text in stretches, links with their values; joined, they are the text as people read it. */
export function piecesOf(text: string, target: LinkTarget): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  const plainUpTo = (to: number) => {
    if (to > done) {
      pieces.push({ kind: "text", text: text.slice(done, to), from: done, to, code: null, state: "plain" });
    }
    done = to;
  };
  for (const match of target.origin === "authored" ? text.matchAll(links()) : []) {
    plainUpTo(match.index);
    done = match.index + match[0].length;
    pieces.push({ kind: "link", from: match.index, to: done, ...valueOfLink(match[0], match[1] ?? "", target) });
  }
  plainUpTo(text.length);
  return pieces;
}

function valueOfLink(typed: string, code: string, target: LinkTarget): Pick<Piece, "text" | "code" | "state"> {
  if (!findCell(target.edition, code)) return { text: typed, code, state: "unknown" };
  const figure = target.figures[code] ?? null;
  if (figure === null) return { text: notStatedWord, code, state: "not-stated" };
  return { text: String(figure), code, state: "stated" };
}

/** The text as people read it. */
export function resolveLinks(text: string, target: LinkTarget): string {
  return hasLinks(text)
    ? piecesOf(text, target)
        .map((piece) => piece.text)
        .join("")
    : text;
}

const lastResolved = new WeakMap<Narrative, Narrative>();

/**
 * The content as people, rules, downloads and the public read it. Content without links is given back as it is, and
 * the same texts as the same object: what is known of a narrative is kept by it.
 */
export function withLinksResolved<Content extends LinkTarget & Pick<ReportContent, "narrative">>(
  content: Content,
): Content {
  const { narrative } = content;
  const { preamble, overview, problems, otherMatters } = narrative;
  if (content.origin !== "authored" || ![preamble, overview, problems, otherMatters].some(hasLinks)) return content;
  const resolved = {
    preamble: resolveLinks(preamble, content),
    overview: resolveLinks(overview, content),
    problems: resolveLinks(problems, content),
    otherMatters: resolveLinks(otherMatters, content),
  };
  const before = lastResolved.get(narrative);
  if (before && sameTexts(before, resolved)) return { ...content, narrative: before };
  lastResolved.set(narrative, resolved);
  return { ...content, narrative: resolved };
}

function sameTexts(left: Narrative, right: Narrative): boolean {
  return (
    left.preamble === right.preamble &&
    left.overview === right.overview &&
    left.problems === right.problems &&
    left.otherMatters === right.otherMatters
  );
}

/** Codes that the links of a narrative name and the edition does not have, each once. */
export function unknownLinks(narrative: Narrative, edition: EditionId): string[] {
  const texts = Object.values<string>({ ...narrative });
  const codes = texts.flatMap((text) => [...text.matchAll(links())].map(([, code = ""]) => code));
  return [...new Set(codes)].filter((code) => !findCell(edition, code));
}

/** The stretch of the typed text that is read at [from, to) of the resolved one; a link is taken whole. */
export function typedRange(pieces: readonly Piece[], from: number, to: number): { from: number; to: number } {
  const end = pieces.at(-1)?.to ?? 0;
  let read = 0;
  let start: number | null = null;
  for (const piece of pieces) {
    const next = read + piece.text.length;
    if (start === null && from < next) start = piece.from + (piece.kind === "text" ? from - read : 0);
    if (to <= next) {
      return { from: start ?? piece.from, to: piece.kind === "text" ? piece.from + to - read : piece.to };
    }
    read = next;
  }
  return { from: start ?? end, to: end };
}
