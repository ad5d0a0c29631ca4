/** What everybody keeps true of themselves, and who reviews for them on given days. */
import { ActionForm } from "@/components/form/action-form";
import { fill } from "@/components/form/fill";
import { field, heading, label, quiet } from "@/components/form/styles";
import { wordsIn } from "@/components/form/words";
import { ownProfile } from "@/db/people/accounts";
import { type OwnSubstitutes, ownSubstitutes } from "@/db/people/substitutes";
import { type Viewer } from "@/db/viewer";
import { type Locale } from "@/messages/translator";
import { ChoiceField, TextField } from "../agencies/act-fields";
import { ReachFields } from "../people/fields";
import { endOwnSubstitute, nameOwnSubstitute, saveProfile } from "./profile-actions";

interface ProfileProps {
  readonly locale: Locale;
  readonly viewer: Viewer;
}

export async function Profile({ locale, viewer }: ProfileProps) {
  const { people: words } = wordsIn(locale);
  const row = await ownProfile(viewer);
  return (
    <section aria-labelledby="profile" className="flex flex-col gap-3">
      <h2 id="profile" className={heading}>
        {words.profile}
      </h2>
      <p className={quiet}>{words.profileIntro}</p>
      <p className="text-sm">
        {words.account} {row.account}
      </p>
      <ActionForm
        key={row.version}
        action={saveProfile.bind(null, locale)}
        button={words.save}
        className="flex max-w-xl flex-col items-start gap-3"
      >
        <input type="hidden" name="seenVersion" value={row.version} />
        <TextField name="name" title={words.name} value={row.name} isRequired />
        <ReachFields locale={locale} row={row} />
      </ActionForm>
    </section>
  );
}

/** For reviewers: who stands in for them, and naming somebody. */
export async function Substitutes({ locale, viewer }: ProfileProps) {
  const { people: words } = wordsIn(locale);
  const { own, at } = await ownSubstitutes(viewer);
  if (own.length === 0 && at.length === 0) return null;
  return (
    <section aria-labelledby="substitutes" className="flex flex-col gap-3">
      <h2 id="substitutes" className={heading}>
        {words.ownSubstitutes}
      </h2>
      <p className={quiet}>{words.ownSubstitutesIntro}</p>
      <ul className="flex flex-col gap-2 text-sm">
        {own.map((each) => (
          <li key={each.id} className="flex flex-wrap items-center gap-3">
            {fill(words.substituteLine, {
              from: each.fromDay,
              until: each.untilDay,
              agency: each.agencyName,
              substitute: each.substituteName,
              reviewer: each.reviewerName,
            })}
            {each.reviewerName === viewer.name && (
              <ActionForm action={endOwnSubstitute.bind(null, locale)} button={words.substituteEnd}>
                <input type="hidden" name="substitutionId" value={each.id} />
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      {at.map((place) => (
        <Naming key={place.agencyId} locale={locale} place={place} />
      ))}
    </section>
  );
}

interface NamingProps {
  readonly locale: Locale;
  readonly place: OwnSubstitutes["at"][number];
}

function Naming({ locale, place: { agencyId, agencyName, people } }: NamingProps) {
  const { people: words } = wordsIn(locale);
  return (
    <div className="flex flex-col gap-2">
      <h3 className="text-sm font-medium">{agencyName}</h3>
      {people.length === 0 ? (
        <p className={quiet}>{words.substituteNobody}</p>
      ) : (
        <ActionForm
          action={nameOwnSubstitute.bind(null, locale)}
          button={words.substituteName}
          className="flex max-w-xl flex-col items-start gap-3"
        >
          <input type="hidden" name="agencyId" value={agencyId} />
          <ChoiceField
            name="substituteId"
            title={words.substitute}
            choices={people.map(({ personId, name }) => ({ value: personId, label: name }))}
          />
          <div className="grid w-full gap-3 sm:grid-cols-2">
            <Day name="fromDay" title={words.fromDay} />
            <Day name="untilDay" title={words.untilDay} />
          </div>
        </ActionForm>
      )}
    </div>
  );
}

/** Days of a substitution have both bounds. */
function Day({ name, title }: { readonly name: string; readonly title: string }) {
  return (
    <label className={label}>
      {title.replace(/[（(].*$/, "").trim()}
      <input type="date" name={name} required className={field} />
    </label>
  );
}
