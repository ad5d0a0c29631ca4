/** What changed between two contents, in the order of the form. */
import { type ReportContent } from "@/report/content";
import { differences } from "@/report/series/difference";
import { withLinksResolved } from "@/report/narrative/linked-figures";
import { DifferenceEntry } from "./difference-entry";
import { quiet } from "../../form/styles";
import { type Words } from "../../form/words";

interface DifferenceListProps {
  readonly title: string;
  readonly before: ReportContent | null;
  readonly after: ReportContent;
  readonly isEditing: boolean;
  readonly words: Words;
  readonly isOpen?: boolean;
}

export function DifferenceList({ title, before, after, isEditing, words, isOpen = false }: DifferenceListProps) {
  if (!before) return null;
  // Texts are compared as people read them: a linked figure that changed is a change of the sentence.
  const changes = differences(withLinksResolved(before), withLinksResolved(after));
  return (
    <details open={isOpen}>
      <summary className="cursor-pointer font-semibold">
        {title} <span className={quiet}>{changes.length}</span>
      </summary>
      {changes.length === 0 && <p className={quiet}>{words.review.noDifferences}</p>}
      <ul className="flex flex-col gap-2 pt-2 text-sm">
        {changes.map((change) => (
          <DifferenceEntry key={change.field} content={after} change={change} isEditing={isEditing} words={words} />
        ))}
      </ul>
    </details>
  );
}
