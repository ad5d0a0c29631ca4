/** The original beside the form: lines and aligned rows, with the places where figures were found or doubts are. */
import { memo, type RefObject } from "react";
import { fill } from "../../form/fill";
import { codesAttribute, litLook } from "./import-highlight";
import { lineCount, mostLines, type OriginalShown, originalSegments, type Piece, type Segment } from "./original-lines";
import { anchorOfCell } from "../report/place";
import { heading, quiet } from "../../form/styles";
import { type Words } from "../../form/words";

interface OriginalTextProps {
  readonly reading: OriginalShown;
  readonly words: Words["importing"];
  /** The scrolling frame, where something scrolls it. */
  readonly pane?: RefObject<HTMLDivElement | null>;
  /** Where the figure of a cell leads; to its cell beside the original if not given. */
  readonly hrefOf?: (code: string) => string;
}

/** Anchor of a line of the original. */
export const anchorOfLine = (line: number) => `line-${line}`;

export const OriginalText = memo(function OriginalText({
  reading,
  words,
  pane,
  hrefOf = hrefOfCell,
}: OriginalTextProps) {
  const all = lineCount(reading.original.text);
  return (
    <section aria-labelledby="original-title" className="flex min-w-0 flex-col gap-2 lg:sticky lg:top-14 lg:self-start">
      <h3 id="original-title" className={heading}>
        {words.original}
      </h3>
      {all > mostLines && <p className={quiet}>{fill(words.originalCut, { all, shown: mostLines })}</p>}
      <div
        {...(pane ? { ref: pane } : {})}
        role="region"
        tabIndex={0}
        aria-labelledby="original-title"
        className="relative max-h-[70vh] overflow-auto rounded border border-line bg-surface py-2 pr-2 text-sm leading-6 lg:max-h-[calc(100vh-7rem)]"
      >
        {originalSegments(reading).map((segment, index) => (
          <SegmentShown key={index} segment={segment} hrefOf={hrefOf} />
        ))}
      </div>
    </section>
  );
});

const lineNumber = "w-10 shrink-0 pr-2 text-right text-xs leading-6 text-ink-soft select-none";

type HrefOf = (code: string) => string;

const hrefOfCell: HrefOf = (code) => `#${anchorOfCell(code)}`;

function SegmentShown({ segment, hrefOf }: { readonly segment: Segment; readonly hrefOf: HrefOf }) {
  if (segment.kind === "line") {
    return (
      <div id={anchorOfLine(segment.line)} className="flex min-h-6 scroll-mt-32 target:bg-band">
        <span aria-hidden className={lineNumber}>
          {segment.line}
        </span>
        <span className="min-w-0 break-words whitespace-pre-wrap">
          <Pieces pieces={segment.pieces} hrefOf={hrefOf} />
        </span>
      </div>
    );
  }
  return (
    <table role="none" className="my-1 border-collapse text-xs leading-5">
      <tbody>
        {segment.rows.map(({ line, cells }) => (
          <tr key={line} id={anchorOfLine(line)} className="scroll-mt-32 align-top target:bg-band">
            <td aria-hidden className={`${lineNumber} min-w-10`}>
              {line}
            </td>
            {cells.flatMap(({ pieces, gap, span }, index) => [
              ...(gap > 0 ? [<td key={`gap-${index}`} colSpan={gap} />] : []),
              <td key={index} colSpan={span} className="border border-line px-1.5 py-0.5">
                <Pieces pieces={pieces} hrefOf={hrefOf} />
              </td>,
            ])}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Pieces({ pieces, hrefOf }: { readonly pieces: readonly Piece[]; readonly hrefOf: HrefOf }) {
  return pieces.map(({ text, mark }, index) => {
    if (!mark) return text;
    const [code] = mark.codes;
    if (code === undefined) {
      return (
        <mark key={index} className="bg-transparent text-ink underline decoration-warning decoration-wavy">
          {text}
        </mark>
      );
    }
    const look = mark.kind === "division" ? "decoration-warning decoration-dashed" : "decoration-dotted";
    return (
      <a
        key={index}
        href={hrefOf(code)}
        {...{ [codesAttribute]: mark.codes.join(" ") }}
        className={`inline-block min-w-6 rounded-sm bg-band text-center text-ink underline underline-offset-2 ${look} ${litLook}`}
      >
        {text}
      </a>
    );
  });
}
