/** On top of a returned report: who sent it back, and each place to mend as a way there. */
import { beijingMinute } from "@/report/beijing-time";
import { type ReportContent } from "@/report/content";
import { inPlaceOrder } from "@/report/workflow/remark-place";
import { fill } from "../../form/fill";
import { anchorOfThread, remarkPlaceLabel, wayToPlace } from "../report/remark-place-label";
import { type RemarkRow } from "./remark-thread";
import { heading, link } from "../../form/styles";
import { type Words } from "../../form/words";

interface ReturnedNoticeProps {
  readonly remarks: readonly RemarkRow[];
  readonly content: ReportContent;
  readonly returned: { readonly personName: string; readonly at: Date } | null;
  readonly isEditing: boolean;
  readonly words: Words;
}

export function ReturnedNotice({ remarks, content, returned, isEditing, words }: ReturnedNoticeProps) {
  const { review } = words;
  const open = inPlaceOrder(
    content,
    remarks.filter(({ closedBy }) => closedBy === null),
  );
  return (
    <section
      aria-labelledby="returned-title"
      className="flex flex-col gap-2 border-l-4 border-warning bg-band px-3 py-2"
    >
      <h2 id="returned-title" className={heading}>
        {review.returnedTitle}
      </h2>
      {returned && (
        <p className="text-sm">
          {fill(review.returnedBy, { name: returned.personName, time: beijingMinute(returned.at) })}
        </p>
      )}
      <ol className="flex list-decimal flex-col gap-1 pl-6 text-sm">
        {open.map(({ id, place, text, awaits }) => (
          <li key={id}>
            <a href={wayToPlace(place, content.edition, isEditing)} className={link}>
              {remarkPlaceLabel(place, content.edition, words)}
            </a>{" "}
            <span className="break-words whitespace-pre-line">{text}</span>{" "}
            <a href={`#${anchorOfThread(id)}`} className={link}>
              {awaits === "agency" ? review.toThread : review.awaitsReviewer}
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
