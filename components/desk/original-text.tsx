/** The original text line by line, with the places where figures were found marked. */
import { type Place } from "@/report/evidence";
import { anchorOfCell } from "./place";
import { heading } from "./styles";

interface OriginalTextProps {
  readonly text: string;
  readonly evidence: Readonly<Record<string, Place>>;
  readonly unread: readonly { readonly place: Place }[];
  readonly title: string;
}

interface Mark {
  readonly from: number;
  readonly to: number;
  /** Null where the place was not understood. */
  readonly code: string | null;
}

export function OriginalText({ text, evidence, unread, title }: OriginalTextProps) {
  const marks = marksByLine(evidence, unread);
  return (
    <section aria-labelledby="original-title" className="flex min-w-0 flex-col gap-2">
      <h2 id="original-title" className={heading}>
        {title}
      </h2>
      <ol
        tabIndex={0}
        aria-labelledby="original-title"
        className="max-h-[80vh] overflow-auto rounded border border-line bg-surface p-2 text-sm leading-6"
      >
        {text.split(/\r\n|\n|\r/).map((line, index) => (
          <li key={index} id={`line-${index + 1}`} className="flex scroll-mt-24 gap-2 target:bg-band">
            <span aria-hidden className="w-10 shrink-0 text-right text-xs leading-6 text-ink-soft select-none">
              {index + 1}
            </span>
            <span className="min-w-0 break-words whitespace-pre-wrap">
              <MarkedLine line={line} marks={marks.get(index + 1) ?? []} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function marksByLine(
  evidence: OriginalTextProps["evidence"],
  unread: OriginalTextProps["unread"],
): ReadonlyMap<number, readonly Mark[]> {
  const places = [
    ...Object.entries(evidence).map(([code, place]): [string | null, Place] => [code, place]),
    ...unread.map(({ place }): [string | null, Place] => [null, place]),
  ];
  const lines = new Map<number, Mark[]>();
  for (const [code, { line, column, text }] of places) {
    const marks = lines.get(line) ?? [];
    marks.push({ code, from: column - 1, to: column - 1 + text.length });
    lines.set(line, marks);
  }
  for (const marks of lines.values()) marks.sort((left, right) => left.from - right.from);
  return lines;
}

function MarkedLine({ line, marks }: { readonly line: string; readonly marks: readonly Mark[] }) {
  const pieces: React.ReactNode[] = [];
  let at = 0;
  for (const { from, to, code } of marks) {
    if (from < at) continue;
    pieces.push(line.slice(at, from));
    const text = line.slice(from, to);
    pieces.push(
      code === null ? (
        <mark key={from} className="bg-transparent text-ink underline decoration-warning decoration-wavy">
          {text}
        </mark>
      ) : (
        <a key={from} href={`#${anchorOfCell(code)}`} className="rounded bg-band text-ink underline decoration-dotted">
          {text}
        </a>
      ),
    );
    at = Math.max(at, to);
  }
  return [...pieces, line.slice(at)];
}
