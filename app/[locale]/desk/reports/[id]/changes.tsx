/** What changed: since the viewer's last look, the last submission, the last publication and last year. */
import { ActionForm } from "@/components/form/action-form";
import { DifferenceList } from "@/components/desk/review/difference-list";
import { fill } from "@/components/form/fill";
import { quiet } from "@/components/form/styles";
import { wordsIn } from "@/components/form/words";
import { type Desk } from "@/db/desk/desk";
import { type Locale } from "@/messages/translator";
import { beijingMinute } from "@/report/beijing-time";
import { actionsOn } from "./bound";

export function Changes({ desk, locale }: { readonly desk: Desk; readonly locale: Locale }) {
  const { revision, reviewMark, moves } = desk;
  if (!revision) return null;
  const words = wordsIn(locale);
  const { review } = words;
  const after = revision.content;
  const isEditing = moves.includes("edit");
  const shared = { after, words, isEditing };
  return (
    <section className="flex flex-col gap-2" aria-label={review.differencesTitle}>
      {!isEditing && (
        <>
          {reviewMark ? (
            <DifferenceList
              title={fill(review.sinceReviewMark, { time: beijingMinute(reviewMark.at) })}
              before={reviewMark.content}
              {...shared}
              isOpen
            />
          ) : (
            <p className={quiet}>{review.neverMarked}</p>
          )}
          <ActionForm action={actionsOn(locale, desk.report.id).seen} button={review.markSeen}>
            <input type="hidden" name="revisionNo" value={revision.no} />
            <input type="hidden" name="version" value={revision.version} />
            <span className={quiet}>{review.markSeenNote}</span>
          </ActionForm>
        </>
      )}
      <DifferenceList title={review.sinceSubmission} before={desk.lastSubmitted} {...shared} isOpen={!reviewMark} />
      <DifferenceList title={review.sincePublished} before={desk.published} {...shared} />
      <DifferenceList title={review.sinceLastYear} before={desk.previous} {...shared} />
    </section>
  );
}
