/** The fields that the forms of acts share. */
import { type ReactNode } from "react";
import { field, label } from "@/components/form/styles";
import { wordsIn } from "@/components/form/words";
import { type Locale } from "@/messages/translator";

/** Id of the list of names that target fields offer. */
export const suggestionsId = "agency-names";

export function Suggestions({ names }: { readonly names: readonly string[] }) {
  return (
    <datalist id={suggestionsId}>
      {names.map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}

interface TextFieldProps {
  readonly name: string;
  readonly title: string;
  readonly value?: string | undefined;
  readonly hint?: string | undefined;
  readonly isRequired?: boolean;
  readonly type?: "text" | "date" | "url";
  readonly isTarget?: boolean;
}

export function TextField({
  name,
  title,
  value = "",
  hint,
  isRequired = false,
  type = "text",
  isTarget = false,
}: TextFieldProps) {
  return (
    <label className={`${label} w-full`}>
      {title}
      <input
        name={name}
        type={type}
        defaultValue={value}
        placeholder={hint}
        required={isRequired}
        list={isTarget ? suggestionsId : undefined}
        autoComplete="off"
        className={field}
      />
    </label>
  );
}

/** From which day, and what it rests on. */
export function DayFields({ locale }: { readonly locale: Locale }) {
  const { agencies: words } = wordsIn(locale);
  return (
    <>
      <TextField name="day" title={words.day} type="date" isRequired />
      <TextField name="basis" title={words.basisField} hint={words.basisHint} isRequired />
    </>
  );
}

export function CheckField({ name, title }: { readonly name: string; readonly title: string }) {
  return (
    <label className="flex items-center gap-2 text-sm">
      <input type="checkbox" name={name} />
      {title}
    </label>
  );
}

interface ChoiceFieldProps {
  readonly name: string;
  readonly title: string;
  readonly value?: string | undefined;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

export function ChoiceField({ name, title, value, choices }: ChoiceFieldProps) {
  return (
    <label className={`${label} w-full`}>
      {title}
      <select name={name} defaultValue={value} className={field}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** One act, folded until it is wanted. */
export function ActSection({
  title,
  note,
  children,
}: {
  readonly title: string;
  readonly note?: string;
  readonly children: ReactNode;
}) {
  return (
    <details className="border-b border-line py-2">
      <summary className="cursor-pointer py-1 font-medium">{title}</summary>
      <div className="flex flex-col gap-3 py-2">
        {note !== undefined && <p className="max-w-prose text-sm text-ink-soft">{note}</p>}
        {children}
      </div>
    </details>
  );
}

/** The words of a form with preview, alone: islands carry no more than they show. */
export function actWords(locale: Locale) {
  const { preview, confirm, touches } = wordsIn(locale).agencies;
  return { preview, confirm, touches };
}
