/** Inviting one person. */
import Link from "next/link";
import { notFound } from "next/navigation";
import { textOf, type Parameters } from "@/app/_server/parameters";
import { requireViewer } from "@/app/_server/viewer";
import { paths } from "@/app/paths";
import { ActForm } from "@/components/desk/agencies/act-form";
import { link, quiet } from "@/components/form/styles";
import { wordsIn } from "@/components/form/words";
import { suggestAgencies } from "@/db/agencies/named";
import { actWords, Suggestions, TextField } from "../../agencies/act-fields";
import { actOnPeople } from "../actions";
import { ReachFields, RoleDayFields, RoleField } from "../fields";

interface NewPersonPageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Parameters>;
}

export default async function NewPersonPage({ params, searchParams }: NewPersonPageProps) {
  const locale = (await params).locale === "en" ? "en" : "zh";
  const viewer = await requireViewer(locale);
  const names = await suggestAgencies(viewer);
  if (names.length === 0) notFound();
  const { people: words } = wordsIn(locale);
  const agency = textOf(await searchParams, "agency") || (names.length === 1 ? names[0] : "");
  return (
    <main id="main" className="mx-auto flex w-full max-w-3xl min-w-0 flex-col gap-5 px-4 py-8">
      <header className="flex flex-col gap-2">
        <Link href={paths.deskPeople(locale)} className={`${link} text-sm`}>
          {words.title}
        </Link>
        <h1 className="text-2xl font-semibold">{words.inviteTitle}</h1>
        <p className={quiet}>{words.inviteIntro}</p>
      </header>
      <Suggestions names={names} />
      <ActForm action={actOnPeople.bind(null, locale)} words={actWords(locale)}>
        <input type="hidden" name="act" value="invite" />
        <TextField name="name" title={words.name} isRequired />
        <TextField name="account" title={words.account} isRequired />
        <TextField name="agency" title={words.agency} value={agency} hint={words.target} isTarget isRequired />
        <RoleField locale={locale} none={words.noRoleYet} />
        <RoleDayFields locale={locale} />
        <ReachFields locale={locale} />
      </ActForm>
    </main>
  );
}
