/** Remarks with their places, answers and closings, and the form for a new one. */
import { type EditionId } from "@/report/form/define";
import { cellsOf } from "@/report/form/define";
import { editionOf } from "@/report/form/editions";
import { ActionForm } from "./action-form";
import { fill, formatMoment } from "./fill";
import { type FormAction } from "./form-state";
import { anchorOf, placeLabel } from "./place";
import { field, heading, label, link, quiet } from "./styles";
import { type Words } from "./words";

export interface RemarkRow {
  readonly id: string;
  readonly place: string;
  readonly text: string;
  readonly author: string;
  readonly at: Date | string;
  readonly answer: string | null;
  readonly answeredBy: string | null;
  readonly closedBy: string | null;
  readonly mine: boolean;
}

interface RemarkListProps {
  readonly remarks: readonly RemarkRow[];
  readonly edition: EditionId;
  readonly words: Words;
  /** Place asked for in the address, preselected in the form. */
  readonly place: string;
  readonly add: FormAction | null;
  readonly answer: FormAction | null;
  readonly close: FormAction | null;
}

export function RemarkList({ remarks, edition, words, place, add, answer, close }: RemarkListProps) {
  const { review } = words;
  return (
    <section aria-labelledby="remarks-title" className="flex flex-col gap-2" id="remarks">
      <h2 id="remarks-title" className={heading}>
        {review.remarksTitle}
      </h2>
      {remarks.length === 0 && <p className={quiet}>{review.noRemarks}</p>}
      <ol className="flex flex-col gap-3">
        {remarks.map((remark) => (
          <li key={remark.id} className="border-l-4 border-line-strong pl-3 text-sm">
            <RemarkEntry {...{ remark, edition, words, answer, close }} />
          </li>
        ))}
      </ol>
      {add && <AddRemark {...{ edition, words, place, add }} />}
    </section>
  );
}

interface RemarkEntryProps extends Pick<RemarkListProps, "edition" | "words" | "answer" | "close"> {
  readonly remark: RemarkRow;
}

function RemarkEntry({ remark, edition, words, answer, close }: RemarkEntryProps) {
  const { review, desk } = words;
  const isOpen = remark.closedBy === null;
  return (
    <>
      <a href={`#${anchorOf(remark.place)}`} className={link}>
        {placeLabel(remark.place, edition, desk.editor, review.wholeReport)}
      </a>
      <p className="whitespace-pre-line">{remark.text}</p>
      <p className={quiet}>
        {remark.author} {formatMoment(remark.at)}
      </p>
      {remark.answer !== null && <p>{fill(review.answered, { name: remark.answeredBy ?? "", text: remark.answer })}</p>}
      {remark.closedBy !== null && <p className={quiet}>{fill(review.closed, { name: remark.closedBy })}</p>}
      {isOpen && answer && remark.answer === null && (
        <ActionForm action={answer} button={review.answer}>
          <input type="hidden" name="remarkId" value={remark.id} />
          <textarea name="answer" aria-label={review.answer} rows={2} required maxLength={2000} className={field} />
        </ActionForm>
      )}
      {isOpen && close && remark.mine && (
        <ActionForm action={close} button={review.close}>
          <input type="hidden" name="remarkId" value={remark.id} />
        </ActionForm>
      )}
    </>
  );
}

function AddRemark({
  edition,
  words,
  place,
  add,
}: Pick<RemarkListProps, "edition" | "words" | "place"> & { readonly add: FormAction }) {
  const { review, desk } = words;
  const form = editionOf(edition);
  const texts = [
    "narrative.preamble",
    "narrative.overview",
    "narrative.problems",
    "narrative.otherMatters",
    "disclosures",
  ];
  const parts = form.parts.map(({ number }) => `part:${number}`);
  const cells = cellsOf(form).map(({ code }) => `figure:${code}`);
  const option = (value: string) => (
    <option key={value} value={value}>
      {placeLabel(value, edition, desk.editor, review.wholeReport)}
    </option>
  );
  return (
    <div id="add-remark" className="scroll-mt-24">
      <ActionForm action={add} button={review.addRemark}>
        <label className={`${label} w-full`}>
          {review.remarkPlace}
          <select key={place} name="place" defaultValue={place} className={field}>
            {option("report")}
            <optgroup label={review.parts}>{[...parts, ...texts].map(option)}</optgroup>
            <optgroup label={review.cells}>{cells.map(option)}</optgroup>
          </select>
        </label>
        <label className={`${label} w-full`}>
          {review.remarkText}
          <textarea name="text" rows={3} required maxLength={2000} className={field} />
        </label>
      </ActionForm>
    </div>
  );
}
