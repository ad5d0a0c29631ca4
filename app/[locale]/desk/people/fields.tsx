/** The fields that the forms of people share. */
import { wordsIn } from "@/components/form/words";
import { say, type Locale } from "@/messages/translator";
import { allRoles, roleNames } from "@/report/workflow/roles";
import { ChoiceField, TextField } from "../agencies/act-fields";

export function RoleField({ locale, none }: { readonly locale: Locale; readonly none?: string }) {
  const { people: words } = wordsIn(locale);
  const choices = allRoles.map((value) => ({ value, label: say(roleNames[value], locale) }));
  return (
    <ChoiceField
      name="role"
      title={words.role}
      choices={none === undefined ? choices : [...choices, { value: "", label: none }]}
    />
  );
}

/** From when until when; both may stay empty. */
export function RoleDayFields({ locale }: { readonly locale: Locale }) {
  const { people: words } = wordsIn(locale);
  return (
    <div className="grid w-full gap-3 sm:grid-cols-2">
      <TextField name="fromDay" title={words.fromDay} type="date" />
      <TextField name="untilDay" title={words.untilDay} type="date" />
    </div>
  );
}

/** How to reach the person. */
export function ReachFields({
  locale,
  row = { phone: "", email: "", language: "zh" },
}: {
  readonly locale: Locale;
  readonly row?: { readonly phone: string; readonly email: string; readonly language: string };
}) {
  const { people: words } = wordsIn(locale);
  return (
    <>
      <TextField name="phone" title={words.phone} value={row.phone} />
      <TextField name="email" title={words.email} value={row.email} />
      <ChoiceField
        name="language"
        title={words.language}
        value={row.language}
        choices={[
          { value: "zh", label: words.languageZh },
          { value: "en", label: words.languageEn },
        ]}
      />
    </>
  );
}
