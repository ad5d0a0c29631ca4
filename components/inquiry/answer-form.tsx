/** The answer to one question: outcome, text, public or not. Refused, it keeps what was typed. */
"use client";

import { startTransition, useActionState, useId, useState, type SubmitEvent } from "react";
import { fill } from "@/components/form/fill";
import { field, label, primaryButton, quiet } from "@/components/form/styles";
import { type Words } from "@/components/form/words";
import { type InquiryOutcome } from "@/report/workflow/inquiry";
import { type InquiryAction, type InquiryState, idleInquiry } from "./inquiry-state";

interface AnswerFormProps {
  readonly action: InquiryAction;
  /** ISO instant of the answer that this page shows; an answer of others meanwhile is not overwritten unseen. */
  readonly seenAnsweredAt: string | null;
  readonly stands: {
    readonly outcome: InquiryOutcome | null;
    readonly answer: string | null;
    readonly isPublic: boolean;
  };
  readonly isOpenAtFirst: boolean;
  readonly outcomes: readonly { readonly value: InquiryOutcome; readonly name: string }[];
  readonly words: Words["inquiry"]["desk"];
}

const longest = 2000;

export function AnswerForm(props: AnswerFormProps) {
  const { action, seenAnsweredAt, stands, words } = props;
  const [state, send, isPending] = useActionState(action, idleInquiry);
  const [isOpen, setOpen] = useState((props.isOpenAtFirst && seenAnsweredAt === null) || state.status === "refused");
  const [taken, setTaken] = useState(state);
  if (taken !== state) {
    setTaken(state);
    setOpen(state.status === "refused");
  }

  // React empties a form after its action even when it was refused; sent this way, what was typed stays.
  function sendKeeping(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    startTransition(() => send(typed));
  }

  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="cursor-pointer text-sm font-semibold">
        {seenAnsweredAt === null ? words.answerTitle : words.againTitle}
      </summary>
      {/* Taken, the form starts anew from the answer that stands. */}
      <form
        key={state.status === "saved" ? seenAnsweredAt : "typing"}
        action={send}
        onSubmit={sendKeeping}
        className="flex max-w-prose flex-col items-start gap-3 pt-3"
      >
        <input type="hidden" name="seenAnsweredAt" value={seenAnsweredAt ?? ""} />
        <Fields {...props} typed={typedOr(state, stands)} />
        <button type="submit" className={primaryButton} disabled={isPending}>
          {words.send}
        </button>
        {state.status === "refused" && (
          <p role="alert" className="text-sm text-error">
            {state.message}
          </p>
        )}
      </form>
    </details>
  );
}

/** Without JavaScript a refused form is made anew: from what was typed, else from what stands. */
function typedOr({ status, typed }: InquiryState, { outcome, answer, isPublic }: AnswerFormProps["stands"]) {
  return status === "refused"
    ? { outcome: typed.outcome, answer: typed.answer, isPublic: typed.isPublic === "true" }
    : { outcome: outcome ?? undefined, answer: answer ?? undefined, isPublic };
}

function Fields({ outcomes, words, typed }: AnswerFormProps & { readonly typed: ReturnType<typeof typedOr> }) {
  const id = useId();
  return (
    <>
      <fieldset className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        <legend className="mb-1">{words.outcome}</legend>
        {outcomes.map(({ value, name }) => (
          <label key={value} className="flex items-center gap-1.5">
            <input type="radio" name="outcome" value={value} required defaultChecked={typed.outcome === value} />
            {name}
          </label>
        ))}
      </fieldset>
      <label className={`${label} w-full`}>
        {words.answer}
        <textarea
          name="answer"
          rows={4}
          required
          maxLength={longest}
          defaultValue={typed.answer}
          aria-describedby={id}
          className={field}
        />
      </label>
      <p id={id} className={quiet}>
        {fill(words.answerHint, { most: longest })}
      </p>
      <label className="flex items-start gap-2 text-sm">
        <input type="checkbox" name="isPublic" defaultChecked={typed.isPublic} className="mt-1" />
        {words.makePublic}
      </label>
    </>
  );
}
