/** Agencies: found by any of their names, narrowed by level, kind, region and year. */
import { type Metadata } from "next";
import { choiceOf, pageOf, queryOf, textOf, unusedOf, yearOf, type Parameters } from "@/app/_server/parameters";
import { paths } from "@/app/paths";
import { NarrowedBy } from "@/components/finding/narrowed-by";
import { PageLinks } from "@/components/finding/page-links";
import { UnusedNote } from "@/components/finding/unused-note";
import { findAgencies } from "@/db/public/agency-search";
import { translator, type Locale } from "@/messages/translator";
import { agencyKinds, agencyLevels } from "@/report/agency";
import { localeOf } from "../locale";
import { SearchForm } from "../search-form";
import { AgencyFilters } from "./agency-filters";
import { AgencyRow } from "./agency-row";

interface AgenciesPageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Parameters>;
}

export const dynamic = "force-dynamic";

export async function generateMetadata({ params, searchParams }: AgenciesPageProps): Promise<Metadata> {
  const t = translator(localeOf((await params).locale), "finding");
  const query = textOf(await searchParams, "q", 60);
  return { title: query === "" ? t("agencies") : t("agenciesNamed", { query }) };
}

export default async function AgenciesPage({ params, searchParams }: AgenciesPageProps) {
  const locale = localeOf((await params).locale);
  const parameters = await searchParams;
  const query = textOf(parameters, "q", 60);
  const level = choiceOf(parameters, "level", agencyLevels);
  const kind = choiceOf(parameters, "kind", agencyKinds);
  const year = yearOf(parameters);
  const answer = await findAgencies(
    { query, level, kind, year, under: textOf(parameters, "under") || null },
    pageOf(parameters),
  );
  const asked = { q: query, level, kind, under: answer.under?.slug ?? null, year };
  const address = (changed: Partial<Record<keyof typeof asked | "page", string | number | null>>) =>
    paths.agencies(locale, queryOf({ ...asked, ...changed }));
  const t = translator(locale, "finding");
  const isShort = isTooShort(query);
  return (
    <main id="main" className="mx-auto flex max-w-6xl flex-col gap-6 px-4 py-8">
      <h1 className="font-serif text-3xl leading-snug font-bold">
        {query === "" ? t("agencies") : t("agenciesNamed", { query })}
      </h1>
      <SearchForm locale={locale} query={query}>
        <AgencyFilters locale={locale} asked={asked} answer={answer} />
      </SearchForm>
      <UnusedNote locale={locale} unused={unusedOf(parameters, asked)} />
      {answer.under && (
        <NarrowedBy
          locale={locale}
          name={answer.under.name}
          hrefWithout={address({ under: null })}
          above={
            answer.under.above && { name: answer.under.above.name, href: address({ under: answer.under.above.slug }) }
          }
        />
      )}
      <p role="status" className="text-sm text-ink-soft">
        {isShort ? t("tooShort") : answer.total === 0 ? t("noAgency") : t("agencyCount", { n: answer.total })}
      </p>
      {answer.total === 0 && !isShort && <Advice locale={locale} />}
      {answer.agencies.length > 0 && (
        <ul className="divide-y divide-line border-y border-line">
          {answer.agencies.map((agency) => (
            <AgencyRow key={agency.slug} agency={agency} locale={locale} />
          ))}
        </ul>
      )}
      <PageLinks locale={locale} page={answer.page} pages={answer.pages} href={(page) => address({ page })} />
    </main>
  );
}

/** One character finds nothing: names are kept as pairs of characters. */
function isTooShort(query: string): boolean {
  return query !== "" && Array.from(query.replace(/\s/g, "")).length < 2;
}

function Advice({ locale }: { readonly locale: Locale }) {
  const t = translator(locale, "finding");
  return (
    <ul className="flex list-disc flex-col gap-1 pl-5 text-sm">
      <li>{t("adviceShorter")}</li>
      <li>{t("adviceFilters")}</li>
      <li>
        <a href={paths.regions(locale)} className="text-accent underline underline-offset-2">
          {t("adviceRegions")}
        </a>
      </li>
    </ul>
  );
}
