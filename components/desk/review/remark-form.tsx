/** The form for a new remark, on whatever place of the report, in the order of the form. */
import { type ReportContent } from "@/report/content";
import { remarkPlaces } from "@/report/workflow/remark-place";
import { ActionForm } from "../../form/action-form";
import { type FormAction } from "../../form/form-state";
import { placeLabel } from "../report/place";
import { remarkPlaceLabel } from "../report/remark-place-label";
import { field, label } from "../../form/styles";
import { type Words } from "../../form/words";

interface RemarkFormProps {
  readonly content: ReportContent;
  /** Place asked for in the address, preselected. */
  readonly place: string;
  readonly words: Words;
  readonly add: FormAction;
}

export function RemarkForm({ content, place, words, add }: RemarkFormProps) {
  const { review, desk } = words;
  const groups = remarkPlaces(content);
  const isKnown = groups.some(({ places }) => places.includes(place));
  const option = (value: string) => (
    <option key={value} value={value}>
      {remarkPlaceLabel(value, content.edition, words)}
    </option>
  );
  return (
    <div id="add-remark" className="scroll-mt-32">
      <ActionForm action={add} button={review.addRemark}>
        <label className={`${label} w-full`}>
          {review.remarkPlace}
          <select key={place} name="place" defaultValue={isKnown ? place : "report"} className={field}>
            {groups.map(({ part, places }, index) =>
              part === null ? (
                places.map(option)
              ) : (
                <optgroup key={index} label={placeLabel(`part:${part}`, content.edition, desk.editor, "")}>
                  {places.map(option)}
                </optgroup>
              ),
            )}
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
