/** The acts on a person that are open to the viewer, one form each, folded until one is wanted. */
import { type ReactNode } from "react";
import { ActForm } from "@/components/desk/agencies/act-form";
import { field, heading, label } from "@/components/form/styles";
import { wordsIn } from "@/components/form/words";
import { type PersonDetails } from "@/db/people/details";
import { type Locale } from "@/messages/translator";
import { ActSection, actWords, CheckField, TextField } from "../../agencies/act-fields";
import { actOnPeople } from "../actions";
import { ReachFields, RoleDayFields, RoleField } from "../fields";

interface ActsProps {
  readonly locale: Locale;
  readonly details: PersonDetails;
}

export function Acts({ locale, details }: ActsProps) {
  const { people: words } = wordsIn(locale);
  const { acts, state, row } = details;
  const isHere = state !== "deactivated";
  const may = (act: PersonDetails["acts"][number]) => acts.includes(act);
  return (
    <section aria-labelledby="acts" className="flex min-w-0 flex-col gap-1">
      <h2 id="acts" className={heading}>
        {words.acts}
      </h2>
      {!may("edit") && <p className="text-sm text-ink-soft">{words.actsNone}</p>}
      {isHere && (
        <Act locale={locale} details={details} act="give" title={words.giveRole}>
          <RoleField locale={locale} />
          <TextField name="agency" title={words.agency} hint={words.target} isTarget isRequired />
          <RoleDayFields locale={locale} />
        </Act>
      )}
      {may("edit") && (
        <Act locale={locale} details={details} act="edit" title={words.edit}>
          <TextField name="name" title={words.name} value={row.name} isRequired />
          <TextField name="account" title={words.account} value={row.account} isRequired />
          <ReachFields locale={locale} row={row} />
        </Act>
      )}
      {may("deactivate") && isHere && (
        <Act locale={locale} details={details} act="deactivate" title={words.deactivate} note={words.deactivateHint}>
          <label className={`${label} w-full`}>
            {words.heir}
            <input name="heir" list="people-names" autoComplete="off" className={field} />
          </label>
          <CheckField name="passRoles" title={words.passRoles} />
        </Act>
      )}
      {may("reactivate") && !isHere && (
        <Act locale={locale} details={details} act="reactivate" title={words.reactivate} note={words.reactivateHint}>
          {null}
        </Act>
      )}
    </section>
  );
}

interface ActProps extends ActsProps {
  readonly act: string;
  readonly title: string;
  readonly note?: string;
  readonly children: ReactNode;
}

function Act({ locale, details: { row }, act, title, note, children }: ActProps) {
  return (
    <ActSection title={title} {...(note === undefined ? {} : { note })}>
      <ActForm action={actOnPeople.bind(null, locale)} words={actWords(locale)}>
        <input type="hidden" name="act" value={act} />
        <input type="hidden" name="personId" value={row.id} />
        <input type="hidden" name="seenVersion" value={row.version} />
        {children}
      </ActForm>
    </ActSection>
  );
}
