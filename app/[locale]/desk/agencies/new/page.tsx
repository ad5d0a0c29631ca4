/** Adding one agency. */
import Link from "next/link";
import { notFound } from "next/navigation";
import { textOf, type Parameters } from "@/app/_server/parameters";
import { requireViewer } from "@/app/_server/viewer";
import { paths } from "@/app/paths";
import { ActForm } from "@/components/desk/agencies/act-form";
import { link, quiet } from "@/components/form/styles";
import { wordsIn } from "@/components/form/words";
import { suggestAgencies } from "@/db/agencies/named";
import { say } from "@/messages/translator";
import { agencyKinds, agencyLevels, kindLabels, levelLabels } from "@/report/agency";
import { actWords, ChoiceField, Suggestions, TextField } from "../act-fields";
import { act } from "../actions";

interface NewAgencyPageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Parameters>;
}

export default async function NewAgencyPage({ params, searchParams }: NewAgencyPageProps) {
  const locale = (await params).locale === "en" ? "en" : "zh";
  const viewer = await requireViewer(locale);
  const names = await suggestAgencies(viewer);
  if (names.length === 0) notFound();
  const { agencies: words } = wordsIn(locale);
  const parent = textOf(await searchParams, "parent") || (names.length === 1 ? names[0] : "");
  return (
    <main id="main" className="mx-auto flex w-full max-w-3xl min-w-0 flex-col gap-5 px-4 py-8">
      <header className="flex flex-col gap-2">
        <Link href={paths.deskAgencies(locale)} className={`${link} text-sm`}>
          {words.title}
        </Link>
        <h1 className="text-2xl font-semibold">{words.newTitle}</h1>
        <p className={quiet}>{words.newIntro}</p>
      </header>
      <Suggestions names={names} />
      <ActForm action={act.bind(null, locale)} words={actWords(locale)}>
        <input type="hidden" name="act" value="add" />
        <TextField name="name" title={words.name} isRequired />
        <TextField name="parent" title={words.parentField} value={parent} hint={words.target} isTarget isRequired />
        <ChoiceField
          name="level"
          title={words.level}
          value="county"
          choices={agencyLevels.map((value) => ({ value, label: say(levelLabels[value], locale) }))}
        />
        <ChoiceField
          name="kind"
          title={words.kind}
          value="department"
          choices={agencyKinds.map((value) => ({ value, label: say(kindLabels[value], locale) }))}
        />
        <TextField name="creditCode" title={words.creditCode} />
        <TextField name="divisionCode" title={words.divisionCode} />
        <TextField name="foundedOn" title={words.foundedOn} type="date" />
        <TextField name="place" title={words.locatedIn} hint={words.target} isTarget />
        <TextField name="slug" title={words.slug} />
        <TextField name="contact" title={words.contact} />
        <TextField name="columnAddress" title={words.columnAddress} type="url" />
        <TextField name="basis" title={words.basisField} hint={words.basisHint} />
      </ActForm>
    </main>
  );
}
