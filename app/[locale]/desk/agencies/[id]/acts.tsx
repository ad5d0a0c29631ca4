/** The acts that are open to the viewer, one form each, folded until one is wanted. */
import { type ReactNode } from "react";
import { ActForm } from "@/components/desk/agencies/act-form";
import { heading, label, field } from "@/components/form/styles";
import { wordsIn } from "@/components/form/words";
import { type AgencyDetails } from "@/db/agencies/details";
import { say, type Locale } from "@/messages/translator";
import { agencyKinds, agencyLevels, kindLabels, levelLabels } from "@/report/agency";
import { type AgencyAct } from "@/report/workflow/administration";
import { ActSection, actWords, CheckField, ChoiceField, DayFields, TextField } from "../act-fields";
import { act } from "../actions";
import { ReportsSince } from "../reports-since";

interface ActsProps {
  readonly locale: Locale;
  readonly details: AgencyDetails;
}

/** What is offered of an agency that stands, and of one that ended. */
const offered = {
  standing: ["edit", "rename", "move", "merge", "split", "abolish", "correct"],
  ended: ["revive", "correct"],
} as const satisfies Readonly<Record<string, readonly AgencyAct[]>>;

export function Acts({ locale, details }: ActsProps) {
  const { agencies: words } = wordsIn(locale);
  const { row, acts } = details;
  const open = offered[row.endedOn === null ? "standing" : "ended"].filter((each) => acts.includes(each));
  return (
    <section aria-labelledby="acts" className="flex min-w-0 flex-col gap-1">
      <h2 id="acts" className={heading}>
        {words.acts}
      </h2>
      {!acts.includes("rename") && <p className="text-sm text-ink-soft">{words.actsNone}</p>}
      {open.map((name) => (
        <ActSection key={name} title={words[name]} {...(name === "correct" ? { note: words.correctHint } : {})}>
          <ActForm action={act.bind(null, locale)} words={actWords(locale)}>
            <input type="hidden" name="act" value={name} />
            <input type="hidden" name="agencyId" value={row.id} />
            <input type="hidden" name="seenVersion" value={row.version} />
            {fieldsOf[name]({ locale, details })}
          </ActForm>
        </ActSection>
      ))}
      {open.includes("rename") && <ReportsSince locale={locale} details={details} />}
    </section>
  );
}

const fieldsOf: Readonly<Record<(typeof offered)["standing" | "ended"][number], (props: ActsProps) => ReactNode>> = {
  edit: EditFields,
  rename: RenameFields,
  move: MoveFields,
  merge: MergeFields,
  split: SplitFields,
  abolish: AbolishFields,
  revive: ReviveFields,
  correct: CorrectFields,
};

function EditFields({ locale, details: { row } }: ActsProps) {
  const { agencies: words } = wordsIn(locale);
  return (
    <>
      <TextField name="slug" title={words.slug} value={row.slug} isRequired />
      <TextField name="creditCode" title={words.creditCode} value={row.creditCode ?? ""} />
      <TextField name="divisionCode" title={words.divisionCode} value={row.divisionCode ?? ""} />
      <TextField name="contact" title={words.contact} value={row.contact} />
      <TextField name="columnAddress" title={words.columnAddress} value={row.columnAddress} type="url" />
    </>
  );
}

function RenameFields({ locale, details: { row } }: ActsProps) {
  const { agencies: words } = wordsIn(locale);
  return (
    <>
      <TextField name="name" title={words.renameTo} value={row.name} isRequired />
      <TextField name="slug" title={words.newSlug} />
      <DayFields locale={locale} />
    </>
  );
}

function MoveFields({ locale }: ActsProps) {
  const { agencies: words } = wordsIn(locale);
  return (
    <>
      <TextField name="parent" title={words.moveTo} hint={words.target} isTarget />
      <TextField name="place" title={words.movePlace} hint={words.target} isTarget />
      <DayFields locale={locale} />
    </>
  );
}

function MergeFields({ locale }: ActsProps) {
  const { agencies: words } = wordsIn(locale);
  return (
    <>
      <TextField name="into" title={words.mergeInto} hint={words.target} isTarget isRequired />
      <CheckField name="passPeople" title={words.passPeople} />
      <DayFields locale={locale} />
    </>
  );
}

function SplitFields({ locale }: ActsProps) {
  const { agencies: words } = wordsIn(locale);
  return (
    <>
      <label className={`${label} w-full`}>
        {words.splitInto}
        <textarea name="into" rows={3} required className={field} />
      </label>
      <TextField name="heir" title={words.splitHeir} />
      <CheckField name="staysOn" title={words.staysOn} />
      <CheckField name="passPeople" title={words.passPeople} />
      <DayFields locale={locale} />
    </>
  );
}

function AbolishFields({ locale }: ActsProps) {
  const { agencies: words } = wordsIn(locale);
  return (
    <>
      <TextField name="successor" title={words.successor} hint={words.target} isTarget />
      <CheckField name="passPeople" title={words.passPeople} />
      <DayFields locale={locale} />
    </>
  );
}

function ReviveFields({ locale }: ActsProps) {
  const { agencies: words } = wordsIn(locale);
  return (
    <>
      <TextField name="parent" title={words.moveTo} hint={words.target} isTarget />
      <DayFields locale={locale} />
    </>
  );
}

function CorrectFields({ locale, details: { row } }: ActsProps) {
  const { agencies: words } = wordsIn(locale);
  return (
    <>
      <TextField name="name" title={words.name} value={row.name} isRequired />
      <ChoiceField
        name="level"
        title={words.level}
        value={row.level}
        choices={agencyLevels.map((value) => ({ value, label: say(levelLabels[value], locale) }))}
      />
      <ChoiceField
        name="kind"
        title={words.kind}
        value={row.kind}
        choices={agencyKinds.map((value) => ({ value, label: say(kindLabels[value], locale) }))}
      />
      <TextField name="foundedOn" title={words.foundedOn} value={row.foundedOn ?? ""} type="date" />
      {row.endedOn === null && <TextField name="parent" title={words.moveTo} hint={words.target} isTarget />}
      <TextField name="reason" title={words.reason} isRequired />
    </>
  );
}
