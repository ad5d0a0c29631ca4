/** The home page: finding an agency, the rooms, and the picture of everything that own reports add up to. */
import { publicDemonstration, publicOverview, publicRegionNews } from "@/app/_server/public-data";
import { DemonstrationNote } from "@/components/layout/demonstration-note";
import { translator } from "@/messages/translator";
import { DashboardCharts } from "./dashboard-charts";
import { DashboardNumbers } from "./dashboard-numbers";
import { localeOf } from "./locale";
import { News } from "./news";
import { Rooms } from "./rooms";
import { SearchForm } from "./search-form";

export const dynamic = "force-dynamic";

export default async function HomePage({ params }: { readonly params: Promise<{ locale: string }> }) {
  const locale = localeOf((await params).locale);
  const [overview, isDemonstration] = await Promise.all([publicOverview(), publicDemonstration()]);
  const year = overview?.headline?.year ?? null;
  const news = await publicRegionNews(undefined, year);
  const t = translator(locale, "home");
  return (
    <main id="main" className="mx-auto flex max-w-6xl flex-col gap-8 px-4 py-8">
      <DemonstrationNote locale={locale} shown={isDemonstration} />
      <header className="flex flex-col gap-3">
        <h1 className="font-serif text-3xl leading-snug font-bold">{t("title")}</h1>
        <p className="max-w-prose">{t("lead")}</p>
        <SearchForm locale={locale} query="" />
      </header>
      <Rooms locale={locale} />
      {year === null && <p>{t("empty")}</p>}
      {overview && <DashboardNumbers overview={overview} locale={locale} />}
      {overview && <DashboardCharts overview={overview} locale={locale} />}
      {news && <News news={news} year={year} locale={locale} />}
    </main>
  );
}
