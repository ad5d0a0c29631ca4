/** A text as it will be read: its structure, and linked figures with their values, each leading to its cell. */
import { Fragment, type ReactNode } from "react";
import { NarrativeText } from "@/components/report/narrative-text";
import { type LinkTarget, type Piece, piecesOf, resolveLinks } from "@/report/narrative/linked-figures";
import { type NarrativeBlock } from "@/report/narrative/narrative-text";
import { fill } from "../../form/fill";
import { cellName } from "./narrative-cells";
import { type NarrativeWords } from "./narrative-words";
import { anchorOfCell } from "../report/place";

interface LinkedTextProps {
  readonly text: string;
  readonly content: LinkTarget;
  readonly words: NarrativeWords;
  /** What stands behind a line. */
  readonly after?: (block: NarrativeBlock) => ReactNode;
  readonly anchor?: (block: NarrativeBlock) => string;
  readonly className?: string;
}

export function LinkedText({ text, content, words, after, ...shared }: LinkedTextProps) {
  const lines = text.split("\n");
  const draw = (block: NarrativeBlock) => (
    <>
      {piecesOf(lines[block.line] ?? "", content).map((piece) => (
        <Fragment key={piece.from}>
          {piece.kind === "text" ? piece.text : <Linked piece={piece} content={content} words={words} />}
        </Fragment>
      ))}
      {after && <> {after(block)}</>}
    </>
  );
  // A value has no line break: lines as typed and as read are the same.
  return <NarrativeText text={resolveLinks(text, content)} level={4} draw={draw} {...shared} />;
}

const looks = {
  plain: "",
  stated: "bg-band text-ink",
  "not-stated": "bg-band text-warning",
  unknown: "bg-band text-error",
} as const;

function Linked({ piece, content, words }: Pick<LinkedTextProps, "content" | "words"> & { readonly piece: Piece }) {
  const code = piece.code ?? "";
  const mark = <mark className={`rounded-sm px-0.5 ${looks[piece.state]}`}>{piece.text}</mark>;
  if (piece.state === "unknown") return mark;
  return (
    <a
      href={`#${anchorOfCell(code)}`}
      title={fill(words.linkTitle, { cell: cellName(code, content.edition, words) })}
      className="underline decoration-dotted underline-offset-2"
    >
      {mark}
    </a>
  );
}
