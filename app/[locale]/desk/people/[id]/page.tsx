/** One person: what is kept of them, roles with their days, open work, and the acts open to the viewer. */
import Link from "next/link";
import { notFound } from "next/navigation";
import { textOf, type Parameters } from "@/app/_server/parameters";
import { requireViewer } from "@/app/_server/viewer";
import { paths } from "@/app/paths";
import { link, quiet } from "@/components/form/styles";
import { wordsIn } from "@/components/form/words";
import { suggestAgencies } from "@/db/agencies/named";
import { personDetails, type PersonDetails } from "@/db/people/details";
import { suggestPeople } from "@/db/people/list";
import { Refusal } from "@/db/refusal";
import { type Viewer } from "@/db/viewer";
import { Suggestions } from "../../agencies/act-fields";
import { Undo } from "../undo";
import { Acts } from "./acts";
import { Facts } from "./facts";

interface PersonPageProps {
  readonly params: Promise<{ locale: string; id: string }>;
  readonly searchParams: Promise<Parameters>;
}

export default async function PersonPage({ params, searchParams }: PersonPageProps) {
  const { locale: language, id } = await params;
  const locale = language === "en" ? "en" : "zh";
  const viewer = await requireViewer(locale);
  const details = await findDetails(viewer, id);
  const { people: words } = wordsIn(locale);
  const { row, state } = details;
  const done = textOf(await searchParams, "done");
  const people = await suggestPeople(viewer, row.id);
  return (
    <main id="main" className="mx-auto flex w-full max-w-6xl min-w-0 flex-col gap-6 px-4 py-8">
      <header className="flex flex-col gap-2">
        <Link href={paths.deskPeople(locale)} className={`${link} text-sm`}>
          {words.title}
        </Link>
        <h1 className="text-2xl font-semibold">
          {row.name}
          <span className={`${quiet} ml-3`}>
            {row.account}
            {state === "invited" && ` · ${words.stateInvited}`}
            {state === "deactivated" && ` · ${words.stateDeactivated}`}
          </span>
        </h1>
        {details.acts.includes("send-link") && state !== "deactivated" && (
          <p className="text-sm">
            <Link href={paths.deskPeopleLinks(locale, { person: row.id })} className={link}>
              {state === "invited" ? words.inviteLink : words.resetLink}
            </Link>
          </p>
        )}
        <Undo locale={locale} viewer={viewer} done={done} personId={row.id} />
      </header>
      <Suggestions names={await suggestAgencies(viewer)} />
      <datalist id="people-names">
        {people.map(({ id: key, account, name }) => (
          <option key={key} value={account}>
            {name}
          </option>
        ))}
      </datalist>
      <div className="grid gap-8 lg:grid-cols-2">
        <Facts locale={locale} details={details} />
        {/* Made anew after each act: nothing of the form before stands in it. */}
        <Acts key={`${row.version} ${done}`} locale={locale} details={details} />
      </div>
    </main>
  );
}

async function findDetails(viewer: Viewer, id: string): Promise<PersonDetails> {
  try {
    return await personDetails(viewer, id);
  } catch (problem) {
    if (problem instanceof Refusal && problem.reason === "not-found") notFound();
    throw problem;
  }
}
