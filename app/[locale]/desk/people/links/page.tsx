/** One-time links for a person, or for all invited who fit the filters: made, shown once, printed or sent. */
import Link from "next/link";
import { notFound } from "next/navigation";
import { textOf, type Parameters } from "@/app/_server/parameters";
import { requireViewer } from "@/app/_server/viewer";
import { paths } from "@/app/paths";
import { LinksForm } from "@/components/desk/people/links-form";
import { fill } from "@/components/form/fill";
import { link, quiet } from "@/components/form/styles";
import { wordsIn } from "@/components/form/words";
import { personDetails } from "@/db/people/details";
import { listPeople } from "@/db/people/list";
import { Refusal } from "@/db/refusal";
import { type Viewer } from "@/db/viewer";
import { sendLinks } from "../actions";
import { filterOfAddress, queryOfFilter } from "../filter";

interface LinksPageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Parameters>;
}

export default async function LinksPage({ params, searchParams }: LinksPageProps) {
  const locale = (await params).locale === "en" ? "en" : "zh";
  const viewer = await requireViewer(locale);
  if (!viewer.holdings.some(({ role }) => role === "administrator")) notFound();
  const parameters = await searchParams;
  const { people: words } = wordsIn(locale);
  const person = textOf(parameters, "person");
  const filter = filterOfAddress(parameters);
  const one = person === "" ? null : await findPerson(viewer, person);
  const n = one ? 1 : (await listPeople(viewer, { ...filter, state: "invited" })).total;
  const query = new URLSearchParams(
    Object.entries(queryOfFilter(filter)).map(([name, value]) => [name, String(value)]),
  ).toString();
  const { linksMake, linksMail, linksOnce, linksMailed, linksPrint, linksSheet, linksInvite, linksReset, account } =
    words;
  return (
    <main id="main" className="mx-auto flex w-full max-w-4xl min-w-0 flex-col gap-5 px-4 py-8">
      <header className="flex flex-col gap-2 print:hidden">
        <Link href={one ? paths.deskPerson(locale, one.id) : paths.deskPeople(locale)} className={`${link} text-sm`}>
          {one ? one.name : words.title}
        </Link>
        <h1 className="text-2xl font-semibold">{words.linksTitle}</h1>
        <p className={`${quiet} max-w-prose`}>{n === 0 ? words.linksNobody : fill(words.linksIntro, { n })}</p>
      </header>
      {n > 0 && (
        <LinksForm
          action={sendLinks.bind(null, locale)}
          target={one ? { person: one.id } : { filter: query }}
          hasMail={(process.env.NIANBAO_SMTP_URL ?? "") !== ""}
          words={{
            linksMake,
            linksMail,
            linksOnce,
            linksMailed,
            linksPrint,
            linksSheet,
            linksInvite,
            linksReset,
            account,
          }}
        />
      )}
    </main>
  );
}

async function findPerson(viewer: Viewer, id: string): Promise<{ id: string; name: string }> {
  try {
    const { row, acts } = await personDetails(viewer, id);
    if (!acts.includes("send-link")) notFound();
    return row;
  } catch (problem) {
    if (problem instanceof Refusal && problem.reason === "not-found") notFound();
    throw problem;
  }
}
