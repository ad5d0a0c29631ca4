/** The agencies that the viewer administers: a table with filters in the address, or the tree level by level. */
import Link from "next/link";
import { pageOf, textOf, type Parameters } from "@/app/_server/parameters";
import { requireViewer } from "@/app/_server/viewer";
import { paths } from "@/app/paths";
import { ActForm } from "@/components/desk/agencies/act-form";
import { PageLinks } from "@/components/finding/page-links";
import { fill } from "@/components/form/fill";
import { link, plainButton, primaryButton, quiet } from "@/components/form/styles";
import { wordsIn } from "@/components/form/words";
import { mostAtOnce } from "@/db/agencies/changes";
import { agencyDetails } from "@/db/agencies/details";
import { type AgencyListing, countAgencies, listAgencies, listBelow } from "@/db/agencies/list";
import { suggestAgencies } from "@/db/agencies/named";
import { isUuid } from "@/db/gate/access";
import { type Viewer } from "@/db/viewer";
import { type Locale } from "@/messages/translator";
import { ActSection, actWords, DayFields, Suggestions, TextField } from "./act-fields";
import { act } from "./actions";
import { AgencyTable } from "./agency-table";
import { actOnPeople } from "../people/actions";
import { RoleDayFields, RoleField } from "../people/fields";
import { filterOfAddress, queryOfFilter } from "./filter";
import { Filters } from "./filters";

interface AgenciesPageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Parameters>;
}

export default async function AgenciesPage({ params, searchParams }: AgenciesPageProps) {
  const locale = (await params).locale === "en" ? "en" : "zh";
  const viewer = await requireViewer(locale);
  const parameters = await searchParams;
  const { agencies: words } = wordsIn(locale);
  const isTree = textOf(parameters, "view") === "tree";
  const counts = await countAgencies(viewer);
  const isEmpty = counts.standing <= 1 && textOf(parameters, "q") === "";
  return (
    <main id="main" className="mx-auto flex w-full max-w-6xl min-w-0 flex-col gap-5 px-4 py-8">
      <header className="flex flex-col gap-2">
        <h1 className="text-2xl font-semibold">{words.title}</h1>
        <p className={`${quiet} max-w-prose`}>{words.intro}</p>
        {counts.standing > 0 && <p className="text-sm">{fill(words.countTrouble, { ...counts })}</p>}
        {textOf(parameters, "done") !== "" && <p role="status">{words.done}</p>}
        {counts.standing > 0 && <Ways locale={locale} parameters={parameters} />}
      </header>
      {counts.standing === 0 && <p>{words.nobody}</p>}
      {isEmpty && counts.standing > 0 && <p className="rounded border border-line bg-band px-3 py-2">{words.empty}</p>}
      {counts.standing > 0 &&
        (isTree ? (
          <Tree locale={locale} viewer={viewer} parameters={parameters} />
        ) : (
          <Table locale={locale} viewer={viewer} parameters={parameters} />
        ))}
    </main>
  );
}

interface PartProps {
  readonly locale: Locale;
  readonly viewer: Viewer;
  readonly parameters: Parameters;
}

function Ways({ locale, parameters }: Omit<PartProps, "viewer">) {
  const { agencies: words } = wordsIn(locale);
  const asked = queryOfFilter(filterOfAddress(parameters));
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
      <Link href={paths.deskNewAgency(locale)} className={primaryButton}>
        {words.add}
      </Link>
      <Link href={paths.deskAgencyImport(locale)} className={plainButton}>
        {words.import}
      </Link>
      <a href={paths.deskAgencyExport(locale, { ...asked, format: "csv" })} className={link} download>
        {words.exportCsv}
      </a>
      <a href={paths.deskAgencyExport(locale, { ...asked, format: "xlsx" })} className={link} download>
        {words.exportXlsx}
      </a>
    </div>
  );
}

function Views({ locale, isTree }: { readonly locale: Locale; readonly isTree: boolean }) {
  const { agencies: words } = wordsIn(locale);
  const views = [
    { isHere: !isTree, href: paths.deskAgencies(locale), name: words.table },
    { isHere: isTree, href: paths.deskAgencies(locale, { view: "tree" }), name: words.tree },
  ];
  return (
    <nav aria-label={words.view} className="flex gap-4 border-b border-line text-sm">
      {views.map(({ isHere, href, name }) => (
        <Link
          key={href}
          href={href}
          aria-current={isHere ? "page" : undefined}
          className={isHere ? "border-b-2 border-accent pb-1 font-medium" : `${link} pb-1`}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}

async function Table({ locale, viewer, parameters }: PartProps) {
  const { agencies: words } = wordsIn(locale);
  const filter = filterOfAddress(parameters);
  const listing = await listAgencies(viewer, filter, pageOf(parameters));
  const asked = queryOfFilter(filter);
  return (
    <>
      <Views locale={locale} isTree={false} />
      <Filters locale={locale} filter={filter} />
      <p role="status" className="text-sm text-ink-soft">
        {fill(words.count, { n: listing.total })}
      </p>
      {listing.total === 0 ? <p>{words.none}</p> : <AgencyTable locale={locale} listing={listing} isTree={false} />}
      <PageLinks
        locale={locale}
        page={listing.page}
        pages={listing.pages}
        href={(page) => paths.deskAgencies(locale, { ...asked, page })}
      />
      {Object.keys(asked).length > 0 && <Bulk locale={locale} viewer={viewer} listing={listing} asked={asked} />}
    </>
  );
}

interface BulkProps {
  readonly locale: Locale;
  readonly viewer: Viewer;
  readonly listing: AgencyListing;
  readonly asked: Readonly<Record<string, string | number>>;
}

async function Bulk({ locale, viewer, listing, asked }: BulkProps) {
  const { agencies: words, people } = wordsIn(locale);
  const { total } = listing;
  if (total === 0) return null;
  if (total > mostAtOnce) return <p className={quiet}>{fill(words.bulkTooMany, { n: mostAtOnce })}</p>;
  const filter = new URLSearchParams(Object.entries(asked).map(([name, value]) => [name, String(value)])).toString();
  return (
    <section aria-labelledby="bulk" className="flex flex-col gap-1">
      <Suggestions names={await suggestAgencies(viewer)} />
      <h2 id="bulk" className="text-base font-semibold">
        {fill(words.bulk, { n: total })}
      </h2>
      <p className={quiet}>{words.bulkIntro}</p>
      <ActSection title={words.bulkMove}>
        <ActForm action={act.bind(null, locale)} words={actWords(locale)}>
          <input type="hidden" name="act" value="bulk-move" />
          <input type="hidden" name="filter" value={filter} />
          <TextField name="parent" title={words.moveTo} hint={words.target} isTarget />
          <TextField name="place" title={words.movePlace} hint={words.target} isTarget />
          <DayFields locale={locale} />
        </ActForm>
      </ActSection>
      <ActSection title={people.bulkEditors}>
        <ActForm action={actOnPeople.bind(null, locale)} words={actWords(locale)}>
          <input type="hidden" name="act" value="bulk-agencies" />
          <input type="hidden" name="filter" value={filter} />
          <TextField name="person" title={people.person} isRequired />
          <RoleField locale={locale} />
          <RoleDayFields locale={locale} />
        </ActForm>
      </ActSection>
      <ActSection title={words.bulkAbolish}>
        <ActForm action={act.bind(null, locale)} words={actWords(locale)}>
          <input type="hidden" name="act" value="bulk-abolish" />
          <input type="hidden" name="filter" value={filter} />
          <TextField name="successor" title={words.successor} hint={words.target} isTarget />
          <DayFields locale={locale} />
        </ActForm>
      </ActSection>
    </section>
  );
}

async function Tree({ locale, viewer, parameters }: PartProps) {
  const { agencies: words } = wordsIn(locale);
  const at = textOf(parameters, "at");
  const here = isUuid(at) ? await agencyDetails(viewer, at) : null;
  const listing = await listBelow(viewer, here?.row.id ?? null, pageOf(parameters));
  const treeAt = (id: string | null) =>
    paths.deskAgencies(locale, { view: "tree", ...(id === null ? {} : { at: id }) });
  const up = here?.acts.includes("move") ? here.row.parentId : null;
  return (
    <>
      <Views locale={locale} isTree />
      {here && (
        <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm">
          <Link href={treeAt(null)} className={link}>
            {words.top}
          </Link>
          {up !== null && (
            <Link href={treeAt(up)} className={link}>
              ← {here.trail.at(-1)?.name}
            </Link>
          )}
          <Link href={paths.deskAgency(locale, here.row.id)} className="font-medium underline underline-offset-2">
            {here.row.name}
          </Link>
          <Link href={paths.deskNewAgency(locale, { parent: here.row.slug })} className={link}>
            {words.addBelow}
          </Link>
        </p>
      )}
      {listing.total === 0 ? (
        <p>{words.empty}</p>
      ) : (
        <AgencyTable locale={locale} listing={listing} isTree={true} {...(here ? { upHref: treeAt(up) } : {})} />
      )}
      <PageLinks
        locale={locale}
        page={listing.page}
        pages={listing.pages}
        href={(page) => paths.deskAgencies(locale, { view: "tree", ...(here ? { at: here.row.id } : {}), page })}
      />
    </>
  );
}
