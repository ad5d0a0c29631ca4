/** The review chains of the agencies that the viewer administers; exceptions and chains nobody can go through at a glance. */
import Link from "next/link";
import { textOf, type Parameters } from "@/app/_server/parameters";
import { requireViewer } from "@/app/_server/viewer";
import { paths } from "@/app/paths";
import { RowKeys } from "@/components/desk/agencies/row-keys";
import { fill } from "@/components/form/fill";
import { link, plainButton, quiet } from "@/components/form/styles";
import { wordsIn } from "@/components/form/words";
import { type ChainFilter, countChains, type ListedChain, listChains, type ShownStep } from "@/db/agencies/chains";
import { type Viewer } from "@/db/viewer";
import { say, type Locale } from "@/messages/translator";
import { mostSteps } from "@/report/workflow/chain";
import { filterOfAddress, queryOfFilter } from "./filter";

interface ChainsPageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Parameters>;
}

export default async function ChainsPage({ params, searchParams }: ChainsPageProps) {
  const locale = (await params).locale === "en" ? "en" : "zh";
  const viewer = await requireViewer(locale);
  const parameters = await searchParams;
  const { chains: words } = wordsIn(locale);
  const counts = await countChains(viewer);
  return (
    <main id="main" className="mx-auto flex w-full max-w-6xl min-w-0 flex-col gap-5 px-4 py-8">
      <header className="flex flex-col gap-2">
        <h1 className="text-2xl font-semibold">{words.title}</h1>
        <p className={`${quiet} max-w-prose`}>{words.intro}</p>
        {counts.all > 0 && <p className="text-sm">{fill(words.countTrouble, { ...counts })}</p>}
      </header>
      {counts.all === 0 ? (
        <p>{words.nobody}</p>
      ) : (
        <Listing
          locale={locale}
          viewer={viewer}
          filter={filterOfAddress(parameters)}
          after={textOf(parameters, "after") || null}
        />
      )}
    </main>
  );
}

interface ListingProps {
  readonly locale: Locale;
  readonly viewer: Viewer;
  readonly filter: ChainFilter;
  readonly after: string | null;
}

async function Listing({ locale, viewer, filter, after }: ListingProps) {
  const { chains: words, people } = wordsIn(locale);
  const listing = await listChains(viewer, filter, after);
  const asked = queryOfFilter(filter);
  return (
    <>
      <Filters locale={locale} filter={filter} />
      <p role="status" className="text-sm text-ink-soft">
        {fill(words.count, { n: listing.total })}
      </p>
      {listing.rows.length === 0 ? <p>{words.none}</p> : <Table locale={locale} rows={listing.rows} />}
      {(after !== null || listing.next !== null) && (
        <nav aria-label={people.pages} className="flex gap-4 text-sm">
          {after !== null && (
            <Link href={paths.deskChains(locale, asked)} className={link}>
              {people.first}
            </Link>
          )}
          {listing.next !== null && (
            <Link href={paths.deskChains(locale, { ...asked, after: listing.next })} className={link}>
              {people.next}
            </Link>
          )}
        </nav>
      )}
    </>
  );
}

function Filters({ locale, filter }: { readonly locale: Locale; readonly filter: ChainFilter }) {
  const { agencies, chains: words } = wordsIn(locale);
  const checks = [
    { name: "chain", value: "missing", title: words.problems, isOn: filter.isChainMissing },
    { name: "exception", value: "1", title: words.exceptions, isOn: filter.isException },
  ];
  return (
    <form method="get" action={paths.deskChains(locale)} role="search" className="flex flex-wrap items-end gap-3">
      <label className="flex min-w-0 grow flex-col text-sm sm:max-w-72">
        {agencies.search}
        <input
          key={filter.query}
          type="search"
          name="q"
          defaultValue={filter.query}
          className="min-w-0 rounded border border-line-strong bg-surface px-2 py-1.5 text-ink"
        />
      </label>
      {checks.map(({ name, value, title, isOn }) => (
        <label key={name} className="flex items-center gap-2 py-2 text-sm">
          <input key={String(isOn)} type="checkbox" name={name} value={value} defaultChecked={isOn} />
          {title}
        </label>
      ))}
      {filter.line !== null && <input type="hidden" name="line" value={filter.line} />}
      <button type="submit" className={plainButton}>
        {agencies.find}
      </button>
      {Object.keys(queryOfFilter(filter)).length > 0 && (
        <Link href={paths.deskChains(locale)} className={`${link} py-2 text-sm`}>
          {agencies.clear}
        </Link>
      )}
    </form>
  );
}

function Table({ locale, rows }: { readonly locale: Locale; readonly rows: readonly ListedChain[] }) {
  const { chains: words, people } = wordsIn(locale);
  const numbers = Array.from({ length: mostSteps }, (_, index) => index);
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={words.title}>
      <RowKeys>
        <table className="w-full min-w-[40rem] border-collapse text-sm">
          <caption className={`${quiet} hidden pb-1 text-left sm:table-caption`}>{people.keys}</caption>
          <thead>
            <tr className="border-b border-line-strong text-left">
              <th scope="col" className="px-2 py-1.5 font-medium">
                {words.agency}
              </th>
              {numbers.map((index) => (
                <th key={index} scope="col" className="px-2 py-1.5 font-medium">
                  {fill(words.step, { n: index + 1 })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} className="border-b border-line align-top">
                <th scope="row" className="px-2 py-1.5 text-left font-normal">
                  <Link href={paths.deskChain(locale, row.id)} className={link} data-row="">
                    {row.name}
                  </Link>
                  <Origin locale={locale} row={row} />
                  {row.problem && <span className="block text-warning">{say(row.problem, locale)}</span>}
                </th>
                {numbers.map((index) => (
                  <td key={index} className="px-2 py-1.5">
                    <Step locale={locale} step={row.steps[index]} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </RowKeys>
    </div>
  );
}

/** Whose chain it is: handed down, an exception to that, or its own where nothing is handed down. */
function Origin({ locale, row }: { readonly locale: Locale; readonly row: ListedChain }) {
  const { chains: words } = wordsIn(locale);
  if (!row.template) return <span className={`${quiet} block`}>{words.ownChain}</span>;
  const name = row.template.fromName;
  return row.isException ? (
    <span className="block font-medium">◆ {fill(words.isException, { name })}</span>
  ) : (
    <span className={`${quiet} block`}>{fill(words.follows, { name })}</span>
  );
}

function Step({ locale, step }: { readonly locale: Locale; readonly step: ShownStep | undefined }) {
  const { chains: words } = wordsIn(locale);
  if (!step) return null;
  return (
    <>
      {step.name}
      <span className={`${quiet} block`}>{step.atName ?? words.own}</span>
      <span className={step.reviewers === 0 ? "block text-warning" : `${quiet} block`}>
        {step.reviewers === 0 ? words.noReviewer : fill(words.reviewers, { n: step.reviewers })}
      </span>
    </>
  );
}
