/** The people that the viewer administers: a table with filters in the address, read on page by page. */
import Link from "next/link";
import { textOf, type Parameters } from "@/app/_server/parameters";
import { requireViewer } from "@/app/_server/viewer";
import { paths } from "@/app/paths";
import { ActForm } from "@/components/desk/agencies/act-form";
import { fill } from "@/components/form/fill";
import { link, plainButton, primaryButton, quiet } from "@/components/form/styles";
import { wordsIn } from "@/components/form/words";
import { suggestAgencies } from "@/db/agencies/named";
import { countPeople, listPeople, type PeopleListing, type PersonFilter } from "@/db/people/list";
import { mostRolesAtOnce } from "@/db/people/roles";
import { type Viewer } from "@/db/viewer";
import { type Locale } from "@/messages/translator";
import { ActSection, actWords, Suggestions, TextField } from "../agencies/act-fields";
import { actOnPeople } from "./actions";
import { RoleDayFields, RoleField } from "./fields";
import { filterOfAddress, queryOfFilter } from "./filter";
import { Filters } from "./filters";
import { PeopleTable } from "./people-table";
import { Undo } from "./undo";

interface PeoplePageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Parameters>;
}

export default async function PeoplePage({ params, searchParams }: PeoplePageProps) {
  const locale = (await params).locale === "en" ? "en" : "zh";
  const viewer = await requireViewer(locale);
  const parameters = await searchParams;
  const { people: words } = wordsIn(locale);
  const counts = await countPeople(viewer);
  const filter = filterOfAddress(parameters);
  const isClosed = counts.here === 0;
  return (
    <main id="main" className="mx-auto flex w-full max-w-6xl min-w-0 flex-col gap-5 px-4 py-8">
      <header className="flex flex-col gap-2">
        <h1 className="text-2xl font-semibold">{words.title}</h1>
        <p className={`${quiet} max-w-prose`}>{words.intro}</p>
        {!isClosed && <p className="text-sm">{fill(words.countTrouble, { ...counts })}</p>}
        <Undo locale={locale} viewer={viewer} done={textOf(parameters, "done")} />
        {!isClosed && <Ways locale={locale} filter={filter} invited={counts.invited} />}
      </header>
      {isClosed ? (
        <p>{words.nobody}</p>
      ) : (
        <Listing locale={locale} viewer={viewer} filter={filter} after={textOf(parameters, "after") || null} />
      )}
      {counts.here === 1 && <p className="rounded border border-line bg-band px-3 py-2">{words.empty}</p>}
    </main>
  );
}

interface WaysProps {
  readonly locale: Locale;
  readonly filter: PersonFilter;
  readonly invited: number;
}

function Ways({ locale, filter, invited }: WaysProps) {
  const { people: words } = wordsIn(locale);
  const asked = queryOfFilter(filter);
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
      <Link href={paths.deskNewPerson(locale)} className={primaryButton}>
        {words.invite}
      </Link>
      <Link href={paths.deskPeopleImport(locale)} className={plainButton}>
        {words.import}
      </Link>
      {invited > 0 && (
        <Link href={paths.deskPeopleLinks(locale, asked)} className={link}>
          {words.links}
        </Link>
      )}
      <a href={paths.deskPeopleExport(locale, { ...asked, format: "csv" })} className={link} download>
        {words.exportCsv}
      </a>
      <a href={paths.deskPeopleExport(locale, { ...asked, format: "xlsx" })} className={link} download>
        {words.exportXlsx}
      </a>
    </div>
  );
}

interface ListingProps {
  readonly locale: Locale;
  readonly viewer: Viewer;
  readonly filter: PersonFilter;
  readonly after: string | null;
}

async function Listing({ locale, viewer, filter, after }: ListingProps) {
  const { people: words } = wordsIn(locale);
  const listing = await listPeople(viewer, filter, after);
  const asked = queryOfFilter(filter);
  return (
    <>
      <Filters locale={locale} filter={filter} />
      <p role="status" className="text-sm text-ink-soft">
        {fill(words.count, { n: listing.total })}
      </p>
      {listing.rows.length === 0 ? <p>{words.none}</p> : <PeopleTable locale={locale} rows={listing.rows} />}
      {(after !== null || listing.next !== null) && (
        <nav aria-label={words.pages} className="flex gap-4 text-sm">
          {after !== null && (
            <Link href={paths.deskPeople(locale, asked)} className={link}>
              {words.first}
            </Link>
          )}
          {listing.next !== null && (
            <Link href={paths.deskPeople(locale, { ...asked, after: listing.next })} className={link}>
              {words.next}
            </Link>
          )}
        </nav>
      )}
      {Object.keys(asked).length > 0 && filter.state !== "deactivated" && (
        <Bulk locale={locale} viewer={viewer} listing={listing} asked={asked} />
      )}
    </>
  );
}

interface BulkProps {
  readonly locale: Locale;
  readonly viewer: Viewer;
  readonly listing: PeopleListing;
  readonly asked: Readonly<Record<string, string | number>>;
}

async function Bulk({ locale, viewer, listing, asked }: BulkProps) {
  const { people: words } = wordsIn(locale);
  const { total } = listing;
  if (total === 0) return null;
  if (total > mostRolesAtOnce) return <p className={quiet}>{fill(words.bulkTooMany, { n: mostRolesAtOnce })}</p>;
  const filter = new URLSearchParams(Object.entries(asked).map(([name, value]) => [name, String(value)])).toString();
  return (
    <section aria-labelledby="bulk" className="flex flex-col gap-1">
      <Suggestions names={await suggestAgencies(viewer)} />
      <h2 id="bulk" className="text-base font-semibold">
        {fill(words.bulk, { n: total })}
      </h2>
      <p className={quiet}>{words.bulkIntro}</p>
      <ActSection title={words.bulkGive}>
        <ActForm action={actOnPeople.bind(null, locale)} words={actWords(locale)}>
          <input type="hidden" name="act" value="bulk-give" />
          <input type="hidden" name="filter" value={filter} />
          <RoleField locale={locale} />
          <TextField name="agency" title={words.agency} hint={words.target} isTarget isRequired />
          <RoleDayFields locale={locale} />
        </ActForm>
      </ActSection>
      <ActSection title={words.bulkEnd}>
        <ActForm action={actOnPeople.bind(null, locale)} words={actWords(locale)}>
          <input type="hidden" name="act" value="bulk-end" />
          <input type="hidden" name="filter" value={filter} />
          <RoleField locale={locale} />
        </ActForm>
      </ActSection>
    </section>
  );
}
