/** Data quality: what the rules find in the reports that stand before the public, by rule, by year, by reporting line. */
import { type Metadata } from "next";
import { publicDemonstration, publicQuality } from "@/app/_server/public-data";
import { paths } from "@/app/paths";
import { DemonstrationNote } from "@/components/layout/demonstration-note";
import { type Quality } from "@/db/public/quality";
import { translator, type Locale } from "@/messages/translator";
import { localeOf } from "../locale";
import { BranchTable, YearTable } from "./count-tables";
import { qualityAddress, type SearchParams } from "./quality-query";
import { RuleReports } from "./rule-reports";
import { RuleTable } from "./rule-table";

interface QualityPageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: Pick<QualityPageProps, "params">): Promise<Metadata> {
  return { title: translator(localeOf((await params).locale), "quality")("title") };
}

export default async function QualityPage({ params, searchParams }: QualityPageProps) {
  const locale = localeOf((await params).locale);
  const t = translator(locale, "quality");
  const { year, under, rule } = qualityAddress(await searchParams);
  const found = await publicQuality(year, under);
  const quality = found ?? (await publicQuality(year));
  const isDemonstration = await publicDemonstration();
  if (!quality) return null;
  const query = { ...(year !== undefined && { year }), ...(quality.under && { under: quality.under.slug }) };
  return (
    <main id="main" className="mx-auto flex max-w-6xl flex-col gap-8 px-4 py-8">
      <DemonstrationNote locale={locale} shown={isDemonstration} />
      <header className="flex max-w-prose flex-col gap-3">
        <h1 className="font-serif text-3xl leading-snug font-bold">{t("title")}</h1>
        <p>{t("lead")}</p>
        {found === null && (
          <p role="alert" className="border-l-4 border-warning bg-band px-3 py-2">
            {t("noAgency")}
          </p>
        )}
        <Looked quality={quality} year={year} isNarrowed={Object.keys(query).length > 0} locale={locale} />
      </header>
      {rule && <RuleReports rule={rule} query={query} locale={locale} />}
      <RuleTable rules={quality.rules} query={query} locale={locale} />
      <div className="grid gap-8 lg:grid-cols-2">
        <BranchTable branches={quality.branches} query={query} locale={locale} />
        <YearTable years={quality.years} query={query} locale={locale} />
      </div>
      <p className="max-w-prose text-sm text-ink-soft">{t("note")}</p>
    </main>
  );
}

interface LookedProps {
  readonly quality: Quality;
  readonly year: number | undefined;
  readonly isNarrowed: boolean;
  readonly locale: Locale;
}

/** What is looked at, in one line. */
function Looked({ quality, year, isNarrowed, locale }: LookedProps) {
  const t = translator(locale, "quality");
  const counted = quality.years.filter((each) => year === undefined || each.year === year);
  const sumOf = (key: "reports" | "clean") => counted.reduce((sum, each) => sum + each[key], 0);
  return (
    <p>
      <strong>{quality.under?.name ?? t("everything")}</strong>
      {" · "}
      {year === undefined ? t("allYears") : t("oneYear", { year: String(year) })}
      {" · "}
      {t("clean", { reports: sumOf("reports"), clean: sumOf("clean") })}{" "}
      {isNarrowed && (
        <a href={paths.dataQuality(locale)} className="text-accent underline">
          {t("reset")}
        </a>
      )}
    </p>
  );
}
