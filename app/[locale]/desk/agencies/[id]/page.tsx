/** One agency: what is kept of it, its past, and the acts open to the viewer, each with a preview. */
import { notFound } from "next/navigation";
import Link from "next/link";
import { textOf, type Parameters } from "@/app/_server/parameters";
import { requireViewer } from "@/app/_server/viewer";
import { paths } from "@/app/paths";
import { ActForm } from "@/components/desk/agencies/act-form";
import { fill } from "@/components/form/fill";
import { link, quiet } from "@/components/form/styles";
import { wordsIn } from "@/components/form/words";
import { agencyDetails, type AgencyDetails } from "@/db/agencies/details";
import { suggestAgencies } from "@/db/agencies/named";
import { Refusal } from "@/db/refusal";
import { type Viewer } from "@/db/viewer";
import { type Locale } from "@/messages/translator";
import { Suggestions, actWords } from "../act-fields";
import { act } from "../actions";
import { Acts } from "./acts";
import { Facts } from "./facts";
import { Past } from "./past";

interface AgencyPageProps {
  readonly params: Promise<{ locale: string; id: string }>;
  readonly searchParams: Promise<Parameters>;
}

export default async function AgencyPage({ params, searchParams }: AgencyPageProps) {
  const { locale: language, id } = await params;
  const locale = language === "en" ? "en" : "zh";
  const viewer = await requireViewer(locale);
  const details = await findDetails(viewer, id);
  const { agencies: words } = wordsIn(locale);
  const { row } = details;
  return (
    <main id="main" className="mx-auto flex w-full max-w-6xl min-w-0 flex-col gap-6 px-4 py-8">
      <header className="flex flex-col gap-2">
        <p className="flex flex-wrap gap-x-3 text-sm">
          <Link href={paths.deskAgencies(locale)} className={link}>
            {words.title}
          </Link>
          <span className="text-ink-soft">{details.trail.map(({ name }) => name).join(" / ")}</span>
        </p>
        <h1 className="text-2xl font-semibold">
          {row.name}
          {row.endedOn !== null && <span className={`${quiet} ml-3`}>{fill(words.ended, { day: row.endedOn })}</span>}
        </h1>
        <Ways locale={locale} details={details} />
        <Done locale={locale} details={details} done={textOf(await searchParams, "done")} />
      </header>
      <Suggestions names={await suggestAgencies(viewer)} />
      <div className="grid gap-8 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-6">
          <Facts locale={locale} details={details} />
          <Past locale={locale} details={details} />
        </div>
        {/* Made anew after each act: nothing of the form before stands in it. */}
        <Acts key={row.version} locale={locale} details={details} />
      </div>
    </main>
  );
}

/** Where one goes on from here; what the viewer may not do is not offered. */
function Ways({ locale, details }: Pick<DoneProps, "locale" | "details">) {
  const { agencies: words, chains, people } = wordsIn(locale);
  const { row } = details;
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      <Link href={paths.agency(locale, row.slug)} className={link}>
        {words.publicPage}
      </Link>
      {details.below > 0 && (
        <Link href={paths.deskAgencies(locale, { view: "tree", at: row.id })} className={link}>
          {fill(words.belowCount, { n: details.below })}
        </Link>
      )}
      <Link href={paths.deskChain(locale, row.id)} className={link}>
        {chains.title}
      </Link>
      <Link href={paths.deskPeople(locale, { line: row.slug })} className={link}>
        {people.link}
      </Link>
      {details.acts.includes("invite") && row.endedOn === null && (
        <Link href={paths.deskNewPerson(locale, { agency: row.slug })} className={link}>
          {people.invite}
        </Link>
      )}
      {details.acts.includes("add") && row.endedOn === null && (
        <Link href={paths.deskNewAgency(locale, { parent: row.slug })} className={link}>
          {words.addBelow}
        </Link>
      )}
    </p>
  );
}

async function findDetails(viewer: Viewer, id: string): Promise<AgencyDetails> {
  try {
    return await agencyDetails(viewer, id);
  } catch (problem) {
    if (problem instanceof Refusal && problem.reason === "not-found") notFound();
    throw problem;
  }
}

interface DoneProps {
  readonly locale: Locale;
  readonly details: AgencyDetails;
  readonly done: string;
}

/** What was just entered, with the way to take it back while nothing followed on it. */
function Done({ locale, details, done }: DoneProps) {
  const { agencies: words } = wordsIn(locale);
  if (done === "undone") return <p role="status">{words.undone}</p>;
  const [newest] = details.events;
  if (done === "" || newest?.actId !== done) return null;
  return (
    <div className="flex flex-wrap items-center gap-3">
      <p role="status">{words.done}</p>
      {newest.isUndoable && details.acts.includes("correct") && (
        <ActForm action={act.bind(null, locale)} words={{ ...actWords(locale), preview: words.undo }}>
          <input type="hidden" name="act" value="undo" />
          <input type="hidden" name="actId" value={newest.actId} />
          <input type="hidden" name="agencyId" value={details.row.id} />
        </ActForm>
      )}
    </div>
  );
}
