/** The form of a reader's question; works without JavaScript, and with it is sent once. */
"use client";

import { startTransition, useActionState, type SubmitEvent } from "react";
import { type InquiryAction, idleInquiry } from "./inquiry-state";
import { type PlaceChoices } from "./place-options";

interface QuestionFormProps {
  readonly action: InquiryAction;
  /** Made with the page: the same question sent twice from it is one question. */
  readonly nonce: string;
  /** The place asked about, or the places to choose from. */
  readonly place: string | readonly PlaceChoices[];
  readonly longest: number;
  readonly words: {
    readonly choosePlace: string;
    readonly question: string;
    readonly questionHint: string;
    readonly privacy: string;
    readonly honeypot: string;
    readonly send: string;
    readonly sending: string;
    readonly after: string;
  };
}

const field = "w-full min-w-0 rounded border border-line-strong bg-surface px-3 py-2 text-base text-ink";

export function QuestionForm({ action, nonce, place, longest, words }: QuestionFormProps) {
  const [state, send, isPending] = useActionState(action, idleInquiry);

  // React empties a form after its action even when it was refused; sent this way, what was typed stays.
  function sendKeeping(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    startTransition(() => send(typed));
  }

  const isRefused = state.status === "refused";
  return (
    <form action={send} onSubmit={sendKeeping} className="flex flex-col gap-4">
      {isRefused && (
        <p role="alert" className="border-l-4 border-error bg-band px-3 py-2">
          {state.message}
        </p>
      )}
      <input type="hidden" name="nonce" value={nonce} />
      {typeof place === "string" ? (
        <input type="hidden" name="place" value={place} />
      ) : (
        <PlaceField choices={place} chosen={state.typed.place} label={words.choosePlace} />
      )}
      <QuestionField longest={longest} typed={state.typed.question} isRefused={isRefused} words={words} />
      <Honeypot label={words.honeypot} />
      <p id="question-privacy" className="border-l-4 border-line-strong pl-3 text-sm">
        {words.privacy}
      </p>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <button
          type="submit"
          disabled={isPending}
          className="rounded bg-accent px-5 py-2 text-on-accent disabled:opacity-60"
        >
          {isPending ? words.sending : words.send}
        </button>
        <span className="text-sm text-ink-soft">{words.after}</span>
      </div>
    </form>
  );
}

interface QuestionFieldProps extends Pick<QuestionFormProps, "longest" | "words"> {
  readonly typed: string | undefined;
  readonly isRefused: boolean;
}

function QuestionField({ longest, typed, isRefused, words }: QuestionFieldProps) {
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor="question" className="font-semibold">
        {words.question}
      </label>
      <p id="question-hint" className="text-sm text-ink-soft">
        {words.questionHint}
      </p>
      <textarea
        id="question"
        name="question"
        rows={6}
        required
        maxLength={longest}
        defaultValue={typed}
        aria-describedby="question-hint question-privacy"
        aria-invalid={isRefused || undefined}
        className={field}
      />
    </div>
  );
}

interface PlaceFieldProps {
  readonly choices: readonly PlaceChoices[];
  readonly chosen: string | undefined;
  readonly label: string;
}

function PlaceField({ choices, chosen, label }: PlaceFieldProps) {
  return (
    <label className="flex min-w-0 flex-col gap-1 font-semibold">
      {label}
      <select name="place" defaultValue={chosen ?? "report"} className={`${field} font-normal`}>
        {choices.map(({ name, places }) => (
          <optgroup key={name} label={name}>
            {places.map((each) => (
              <option key={each.place} value={each.place}>
                {each.name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

/** A field that people neither see nor reach; machines that fill in everything fill it in. */
function Honeypot({ label }: { readonly label: string }) {
  return (
    <div hidden>
      <label>
        {label}
        <input name="website" tabIndex={-1} autoComplete="off" />
      </label>
    </div>
  );
}
