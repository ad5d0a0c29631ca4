/** What stands at a place of the report for remarks: a mark that leads to an open thread, and the way to make a new one. */
import { type EditionId } from "@/report/form/define";
import { fieldOfPlace } from "@/report/workflow/remark-place";
import { anchorOfThread, remarkPlaceLabel } from "../report/remark-place-label";
import { type RemarkRow } from "./remark-thread";
import { type Words } from "../../form/words";

/** Open threads by the place they are shown at; one on a row is shown at its first cell. */
export type RemarkMarks = ReadonlyMap<string, string>;

export function remarkMarks(remarks: readonly RemarkRow[], edition: EditionId): RemarkMarks {
  const open = remarks.filter(({ closedBy }) => closedBy === null);
  return new Map(
    open.map(({ id, place }) => [place.startsWith("row:") ? fieldOfPlace(place, edition) : place, id] as const),
  );
}

interface RemarkMarkProps {
  readonly marks: RemarkMarks;
  readonly place: string;
  readonly words: Words["review"];
}

export function RemarkMark({ marks, place, words }: RemarkMarkProps) {
  const id = marks.get(place);
  if (id === undefined) return null;
  return (
    <a href={`#${anchorOfThread(id)}`} className="inline-block min-w-6 text-center text-warning" title={words.openMark}>
      <span aria-hidden>✎</span>
      <span className="sr-only">{words.openMark}</span>
    </a>
  );
}

interface RemarkLinkProps {
  readonly place: string;
  readonly edition: EditionId;
  readonly words: Words;
}

export function RemarkLink({ place, edition, words }: RemarkLinkProps) {
  // The name begins with what is read on the link, for people who speak to their screens.
  const name = `${words.review.remarkLink}：${remarkPlaceLabel(place, edition, words)}`;
  return (
    <a
      href={`?place=${encodeURIComponent(place)}#add-remark`}
      aria-label={name}
      title={name}
      className="no-print text-xs text-ink-soft underline"
    >
      {words.review.remarkLink}
    </a>
  );
}
