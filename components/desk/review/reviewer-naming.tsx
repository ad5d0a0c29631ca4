/** Where a step has nobody to take it, an administrator names another reviewer for this report and step, with a reason. */
import { ActionForm } from "../../form/action-form";
import { type FormAction } from "../../form/form-state";
import { quiet } from "../../form/styles";
import { type Words } from "../../form/words";
import { Choice, Reason } from "./review-moves";

interface ReviewerNamingProps {
  readonly steps: readonly { readonly step: number; readonly name: string; readonly approvedBy: string | null }[];
  /** The step that is due, when in review: earlier ones are done. */
  readonly due: number | null;
  readonly nameable: readonly { readonly personId: string; readonly name: string; readonly agencyName: string }[];
  readonly action: FormAction;
  readonly words: Words["review"];
}

export function ReviewerNaming({ steps, due, nameable, action, words }: ReviewerNamingProps) {
  const open = steps.filter(({ step }) => step >= (due ?? 1));
  return (
    <details>
      <summary className="cursor-pointer text-sm text-accent">{words.nameReviewer}</summary>
      <div className="flex flex-col gap-2 pt-2">
        <p className={quiet}>{words.nameReviewerNote}</p>
        {nameable.length === 0 ? (
          <p className="text-sm text-warning">{words.nameReviewerNobody}</p>
        ) : (
          <ActionForm action={action} button={words.nameButton}>
            <Choice
              name="step"
              title={words.nameStep}
              options={open.map(({ step, name }) => ({ value: step, text: `${step}. ${name}` }))}
            />
            <Choice
              name="personId"
              title={words.namePerson}
              options={nameable.map(({ personId, name, agencyName }) => ({
                value: personId,
                text: `${name}（${agencyName}）`,
              }))}
            />
            <Reason name="reason" title={words.nameReason} />
          </ActionForm>
        )}
      </div>
    </details>
  );
}
