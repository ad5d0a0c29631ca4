/** The agencies directly below a region's agency, in the order and year that the address names. */
import { type Metadata } from "next";
import { notFound } from "next/navigation";
import { publicOverview, publicRegionAgencies } from "@/app/_server/public-data";
import { paths } from "@/app/paths";
import { Breadcrumb } from "@/components/layout/breadcrumb";
import { translator } from "@/messages/translator";
import { localeOf } from "../../../locale";
import { orderOf, usualOrder } from "../region-order";
import { RegionTable } from "../region-table";

interface Props {
  readonly params: Promise<{ locale: string; slug: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const overview = await publicOverview(slug);
  return overview?.region
    ? { title: translator(localeOf(locale), "region")("agenciesOf", { name: overview.region.name }) }
    : {};
}

export default async function RegionAgenciesPage({ params, searchParams }: Props) {
  const { locale: given, slug } = await params;
  const locale = localeOf(given);
  const [overview, query] = await Promise.all([publicOverview(slug), searchParams]);
  if (!overview?.region) notFound();
  const t = translator(locale, "region");
  const { region, years, headline } = overview;
  const latest = headline?.year ?? new Date().getFullYear() - 1;
  const { year, order, problems } = readQuery(
    query,
    years.map((each) => each.year),
    latest,
  );
  const agencies = await publicRegionAgencies(slug, year);
  const words = { year: String(year) };
  const trail = [
    { label: translator(locale, "common")("regions"), href: paths.regions(locale) },
    ...[...region.parents, region].map((each) => ({ label: each.name, href: paths.region(locale, each.slug) })),
  ];
  return (
    <main id="main" className="mx-auto flex max-w-6xl flex-col gap-6 px-4 py-8">
      <Breadcrumb locale={locale} trail={trail} current={t("below", words)} />
      <h1 className="font-serif text-3xl leading-snug font-bold">{t("agenciesOf", { name: region.name })}</h1>
      {problems.map((given) => (
        <p key={given} role="status">
          {t("senseless", { given })}
        </p>
      ))}
      <YearLinks
        years={years.map((each) => each.year)}
        shown={year}
        hrefOf={(each) => paths.regionAgencies(locale, slug, { sort: sortText(order), year: each })}
        label={t("years")}
      />
      <p className="text-sm text-ink-soft">{t("belowLead")}</p>
      {agencies && agencies.children.length > 0 ? (
        <RegionTable
          caption={t("below", words)}
          locale={locale}
          agencies={agencies.children}
          itself={agencies.itself}
          sorting={{ slug, year, order }}
        />
      ) : (
        <p>{t("noneBelow")}</p>
      )}
    </main>
  );
}

interface YearLinksProps {
  readonly years: readonly number[];
  readonly shown: number;
  readonly hrefOf: (year: number) => string;
  readonly label: string;
}

/** The newest year first. */
function YearLinks({ years, shown, hrefOf, label }: YearLinksProps) {
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {years.toReversed().map((year) => (
          <li key={year}>
            <a
              href={hrefOf(year)}
              className={year === shown ? "font-semibold text-ink no-underline" : "text-accent underline"}
              aria-current={year === shown ? "page" : undefined}
            >
              {year}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

type Query = Awaited<Props["searchParams"]>;

/** What cannot be read is named, and the usual stands in its place. */
function readQuery(query: Query, years: readonly number[], latest: number) {
  const [sort, wanted] = [firstOf(query.sort), firstOf(query.year)];
  const order = sort === undefined ? usualOrder : orderOf(sort);
  const year = wanted === undefined ? latest : (years.find((each) => String(each) === wanted) ?? null);
  const problems = [order ? undefined : sort, year === null ? wanted : undefined];
  return {
    year: year ?? latest,
    order: order ?? usualOrder,
    problems: problems.flatMap((given) => (given === undefined ? [] : [given.slice(0, 40)])),
  };
}

function firstOf(given: Query[string]): string | undefined {
  return typeof given === "string" ? given : given?.[0];
}

function sortText({ by, descending }: typeof usualOrder): string {
  return `${descending ? "-" : ""}${by}`;
}
