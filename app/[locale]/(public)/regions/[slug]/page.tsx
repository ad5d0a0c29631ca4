/** The dashboard of an agency and all below it: sums of own reports, its agencies, filed roll-ups apart. */
import { type Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { agenciesOf } from "@/app/_server/charts/aggregate-coverage";
import { type Overview } from "@/app/_server/charts/aggregate-words";
import { publicDemonstration, publicOverview, publicRegionAgencies, publicRegionNews } from "@/app/_server/public-data";
import { paths } from "@/app/paths";
import { Breadcrumb } from "@/components/layout/breadcrumb";
import { DemonstrationNote } from "@/components/layout/demonstration-note";
import { translator, type Locale } from "@/messages/translator";
import { levelLabels } from "@/report/agency";
import { DashboardCharts } from "../../dashboard-charts";
import { DashboardNumbers } from "../../dashboard-numbers";
import { localeOf } from "../../locale";
import { News } from "../../news";
import { FiledRollUps } from "./filed-roll-ups";
import { usualOrder, type Agencies } from "./region-order";
import { RegionTable } from "./region-table";

interface Props {
  readonly params: Promise<{ locale: string; slug: string }>;
}

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: given, slug } = await params;
  const overview = await publicOverview(slug);
  return overview?.region
    ? { title: translator(localeOf(given), "overview")("regionAndBelow", { name: overview.region.name }) }
    : {};
}

export default async function RegionPage({ params }: Props) {
  const { locale: given, slug } = await params;
  const locale = localeOf(given);
  const overview = await publicOverview(slug);
  if (!overview?.region) notFound();
  const told = overview.headline?.year ?? null;
  const year = told ?? new Date().getFullYear() - 1;
  const [agencies, news, isDemonstration] = await Promise.all([
    publicRegionAgencies(slug, year),
    publicRegionNews(slug, told),
    publicDemonstration(),
  ]);
  // Nothing is below it, so there is nothing to add up: its own page tells all.
  if (agencies && agencies.children.length + agencies.located.length === 0) redirect(paths.agency(locale, slug));
  return (
    <main id="main" className="mx-auto flex max-w-6xl flex-col gap-8 px-4 py-8">
      <DemonstrationNote locale={locale} shown={isDemonstration} />
      <RegionHeader overview={overview} locale={locale} />
      {told === null && <p>{translator(locale, "region")("empty")}</p>}
      <DashboardNumbers overview={overview} locale={locale} />
      {agencies && <AgenciesOfRegion slug={slug} year={year} agencies={agencies} locale={locale} />}
      {news && <FiledRollUps overview={overview} locale={locale} rollUps={news.rollUps} />}
      <DashboardCharts overview={overview} locale={locale} />
      {news && <News news={news} locale={locale} year={told} />}
    </main>
  );
}

function RegionHeader({ overview, locale }: { readonly overview: Overview; readonly locale: Locale }) {
  const t = translator(locale, "region");
  const { region } = overview;
  if (!region) return null;
  const trail = [
    { label: translator(locale, "common")("regions"), href: paths.regions(locale) },
    ...region.parents.map(({ slug, name }) => ({ label: name, href: paths.region(locale, slug) })),
  ];
  const links = [
    { label: t("ownPage", { name: region.name }), href: paths.agency(locale, region.slug) },
    { label: t("compareBelow"), href: paths.compare(locale, { group: `below:${region.slug}` }) },
    { label: t("listBelow"), href: paths.agencies(locale, { under: region.slug }) },
  ];
  return (
    <header className="flex flex-col gap-3">
      <Breadcrumb locale={locale} trail={trail} current={region.name} />
      <h1 className="font-serif text-3xl leading-snug font-bold">
        {translator(locale, "overview")("regionAndBelow", { name: region.name })}
      </h1>
      <p className="text-sm text-ink-soft">
        {t("facts", {
          level: levelLabels[region.level][locale],
          agencies: agenciesOf(overview),
          taken: overview.takenOver,
        })}
      </p>
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {links.map(({ label, href }) => (
          <li key={href}>
            <a href={href} className="text-accent underline underline-offset-2">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </header>
  );
}

interface AgenciesProps {
  readonly slug: string;
  readonly year: number;
  readonly agencies: Agencies;
  readonly locale: Locale;
}

function AgenciesOfRegion({ slug, year, agencies, locale }: AgenciesProps) {
  const t = translator(locale, "region");
  const words = { year: String(year) };
  return (
    <>
      {agencies.children.length > 0 && (
        <section aria-labelledby="below" className="flex flex-col gap-2">
          <h2 id="below" className="text-xl font-semibold">
            {t("below", words)}
          </h2>
          <p className="text-sm text-ink-soft">{t("belowLead")}</p>
          <RegionTable
            caption={t("below", words)}
            locale={locale}
            agencies={agencies.children}
            itself={agencies.itself}
            sorting={{ slug, year, order: usualOrder }}
          />
        </section>
      )}
      {agencies.located.length > 0 && (
        <section aria-labelledby="located" className="flex flex-col gap-2">
          <h2 id="located" className="text-xl font-semibold">
            {t("located", words)}
          </h2>
          <p className="text-sm text-ink-soft">{t("locatedLead")}</p>
          <RegionTable caption={t("located", words)} locale={locale} agencies={agencies.located} />
        </section>
      )}
    </>
  );
}
