/** What changed between two contents, in the order of the form. */
import { type ReportContent } from "@/report/content";
import { differences } from "@/report/difference";
import { anchorOf, placeLabel, valueText } from "./place";
import { link, quiet } from "./styles";
import { type Words } from "./words";

interface DifferenceListProps {
  readonly title: string;
  readonly before: ReportContent | null;
  readonly after: ReportContent;
  readonly words: Words;
  readonly isOpen?: boolean;
}

export function DifferenceList({ title, before, after, words, isOpen = false }: DifferenceListProps) {
  if (!before) return null;
  const { review, desk } = words;
  const changes = differences(before, after);
  return (
    <details open={isOpen}>
      <summary className="cursor-pointer font-semibold">
        {title} <span className={quiet}>{changes.length}</span>
      </summary>
      {changes.length === 0 && <p className={quiet}>{review.noDifferences}</p>}
      <ul className="flex flex-col gap-2 pt-2 text-sm">
        {changes.map(({ field, before: was, after: is }) => (
          <li key={field} className="min-w-0">
            <a href={`#${anchorOf(field)}`} className={link}>
              {placeLabel(field, after.edition, desk.editor, review.wholeReport)}
            </a>
            <p className="max-h-32 overflow-y-auto break-words">
              <span className="text-ink-soft">{review.before}</span>{" "}
              <del className="tabular-nums">{valueText(was, desk.editor)}</del>
            </p>
            <p className="max-h-32 overflow-y-auto break-words">
              <span className="text-ink-soft">{review.after}</span>{" "}
              <ins className="font-medium tabular-nums no-underline">{valueText(is, desk.editor)}</ins>
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
