/** Who has published the report on a year and who has not, with the days by law; nobody is called late who does not report here. */
import { type Metadata } from "next";
import { choiceOf, pageOf, queryOf, textOf, unusedOf, yearOf, type Parameters } from "@/app/_server/parameters";
import { paths } from "@/app/paths";
import { NarrowedBy } from "@/components/finding/narrowed-by";
import { PageLinks } from "@/components/finding/page-links";
import { SelectFilter } from "@/components/finding/select-filter";
import { UnusedNote } from "@/components/finding/unused-note";
import { listPending, pendingYears } from "@/db/public/pending";
import { formatDate } from "@/messages/format";
import { translator, type Locale } from "@/messages/translator";
import { beijingDay } from "@/report/beijing-time";
import { daysLate, ownDeadline } from "@/report/workflow/deadlines";
import { localeOf } from "../locale";
import { DueList } from "./due-list";
import { pendingViews, viewOf } from "./pending-views";
import { RegionStandings } from "./region-standings";
import { StandingsTable } from "./standings-table";
import { ViewLinks } from "./view-links";

interface PendingPageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Parameters>;
}

export const dynamic = "force-dynamic";

/** The year asked for, else the one on which reports are due now. */
function askedYear(parameters: Parameters, today: string): number {
  return yearOf(parameters) ?? Number(today.slice(0, 4)) - 1;
}

export async function generateMetadata({ params, searchParams }: PendingPageProps): Promise<Metadata> {
  const year = askedYear(await searchParams, beijingDay(new Date()));
  return { title: translator(localeOf((await params).locale), "finding")("pendingTitle", { year }) };
}

export default async function PendingPage({ params, searchParams }: PendingPageProps) {
  const locale = localeOf((await params).locale);
  const parameters = await searchParams;
  const today = beijingDay(new Date());
  const year = askedYear(parameters, today);
  const show = choiceOf(parameters, "show", pendingViews) ?? "missing";
  const question = { year, today, under: textOf(parameters, "under") || null, ...viewOf[show] };
  const [answer, years] = await Promise.all([listPending(question, pageOf(parameters)), pendingYears(today)]);
  const asked = { year, under: answer.under?.slug ?? null, show: show === "missing" ? null : show };
  const address = (changed: Partial<Record<keyof typeof asked | "page", string | number | null>>) =>
    paths.notYetPublished(locale, queryOf({ ...asked, ...changed }));
  const unused = unusedOf(parameters, {
    ...{ year: yearOf(parameters), under: answer.under },
    show: choiceOf(parameters, "show", pendingViews),
  });
  return (
    <main id="main" className="mx-auto flex max-w-6xl flex-col gap-8 px-4 py-8">
      <Lead year={year} today={today} locale={locale} />
      <YearForm year={year} years={years} kept={queryOf({ under: asked.under, show: asked.show })} locale={locale} />
      <UnusedNote locale={locale} unused={unused} />
      {answer.under && <NarrowedBy locale={locale} name={answer.under.name} hrefWithout={address({ under: null })} />}
      <StandingsTable byLevel={answer.byLevel} locale={locale} />
      <section className="flex flex-col gap-4">
        <ViewLinks
          locale={locale}
          show={show}
          byLevel={answer.byLevel}
          href={(view) => address({ show: view === "missing" ? null : view })}
        />
        <DueList locale={locale} today={today} show={show} dues={answer.listed} total={answer.total} />
        <PageLinks locale={locale} page={answer.page} pages={answer.pages} href={(page) => address({ page })} />
      </section>
      <RegionStandings
        locale={locale}
        scope={question.scope}
        byRegion={answer.byRegion}
        href={(under) => address({ under })}
      />
    </main>
  );
}

interface LeadProps {
  readonly year: number;
  readonly today: string;
  readonly locale: Locale;
}

/** The day by law, and how far it is from today. */
function Lead({ year, today, locale }: LeadProps) {
  const t = translator(locale, "finding");
  return (
    <header className="flex flex-col gap-2">
      <h1 className="font-serif text-3xl leading-snug font-bold">{t("pendingTitle", { year })}</h1>
      <p className="max-w-prose">{t("pendingLead", { year, today: formatDate(today, locale) })}</p>
      <p className="max-w-prose">
        {t("ownDue", { day: formatDate(ownDeadline(year), locale) })}
        {locale === "en" ? " " : ""}
        <DayCount days={daysLate(ownDeadline(year), today)} locale={locale} />
      </p>
      <p className="max-w-prose text-sm text-ink-soft">{t("pendingCare")}</p>
    </header>
  );
}

interface YearFormProps {
  readonly year: number;
  readonly years: readonly number[];
  /** What else was asked for, and stays. */
  readonly kept: Readonly<Record<string, string | number>>;
  readonly locale: Locale;
}

function YearForm({ year, years, kept, locale }: YearFormProps) {
  const t = translator(locale, "finding");
  return (
    <form action={paths.notYetPublished(locale)} className="flex flex-wrap items-end gap-x-4 gap-y-2">
      <SelectFilter
        name="year"
        label={t("year")}
        value={String(year)}
        choices={[...new Set([year, ...years])]
          .sort((left, right) => right - left)
          .map((each) => ({ value: String(each), label: String(each) }))}
      />
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className="rounded bg-accent px-4 py-1.5 text-sm text-on-accent">
        {t("apply")}
      </button>
    </form>
  );
}

function DayCount({ days, locale }: { readonly days: number; readonly locale: "zh" | "en" }) {
  const t = translator(locale, "finding");
  if (days === 0) return <>{t("lastDay")}</>;
  return <>{days < 0 ? t("daysLeft", { n: -days }) : t("daysPast", { n: days })}</>;
}
