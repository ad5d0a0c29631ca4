/** All threads on a report in the order of the form: open ones first, resolved ones folded, and the form for a new one. */
import { type ReportContent } from "@/report/content";
import { inPlaceOrder } from "@/report/workflow/remark-place";
import { fill } from "../../form/fill";
import { type FormAction } from "../../form/form-state";
import { RemarkForm } from "./remark-form";
import { type RemarkActions, type RemarkRow, RemarkThread } from "./remark-thread";
import { heading, quiet } from "../../form/styles";
import { type Words } from "../../form/words";

interface RemarkListProps {
  readonly remarks: readonly RemarkRow[];
  readonly content: ReportContent;
  readonly isEditing: boolean;
  readonly words: Words;
  /** Place asked for in the address, preselected in the form. */
  readonly place: string;
  readonly add: FormAction | null;
  readonly actions: RemarkActions | null;
}

export function RemarkList({ remarks, content, words, place, add, ...shared }: RemarkListProps) {
  const { review } = words;
  const sorted = inPlaceOrder(content, remarks);
  const open = sorted.filter(({ closedBy }) => closedBy === null);
  const closed = sorted.filter(({ closedBy }) => closedBy !== null);
  const threads = (rows: readonly RemarkRow[]) =>
    rows.map((remark) => (
      <RemarkThread key={remark.id} remark={remark} words={words} edition={content.edition} {...shared} />
    ));
  return (
    <section aria-labelledby="remarks-title" className="flex flex-col gap-3" id="remarks">
      <h2 id="remarks-title" className={heading}>
        {review.remarksTitle}{" "}
        {open.length > 0 && <span className={quiet}>{fill(review.openRemarks, { n: open.length })}</span>}
      </h2>
      {remarks.length === 0 && <p className={quiet}>{review.noRemarks}</p>}
      {threads(open)}
      {closed.length > 0 && (
        <details>
          <summary className="cursor-pointer text-sm text-accent">
            {fill(review.closedRemarks, { n: closed.length })}
          </summary>
          <div className="flex flex-col gap-3 pt-2">{threads(closed)}</div>
        </details>
      )}
      {add && <RemarkForm content={content} place={place} words={words} add={add} />}
    </section>
  );
}
