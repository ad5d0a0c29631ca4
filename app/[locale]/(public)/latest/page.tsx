/** What happened before the public: publications, corrections and withdrawals with their public notes. */
import { type Metadata } from "next";
import { choiceOf, pageOf, queryOf, unusedOf, yearOf, type Parameters } from "@/app/_server/parameters";
import { paths } from "@/app/paths";
import { PageLinks } from "@/components/finding/page-links";
import { SelectFilter } from "@/components/finding/select-filter";
import { UnusedNote } from "@/components/finding/unused-note";
import { type EventQuestion, listEvents, publicEventKinds } from "@/db/public/latest";
import { translator, type Locale } from "@/messages/translator";
import { localeOf } from "../locale";
import { EventEntry } from "./event-entry";

interface LatestPageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Parameters>;
}

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: LatestPageProps): Promise<Metadata> {
  const locale = localeOf((await params).locale);
  const title = translator(locale, "finding")("latest");
  return { title, alternates: { types: { "application/atom+xml": [{ url: paths.feed({ locale }), title }] } } };
}

export default async function LatestPage({ params, searchParams }: LatestPageProps) {
  const locale = localeOf((await params).locale);
  const parameters = await searchParams;
  const asked = { year: yearOf(parameters), kind: choiceOf(parameters, "kind", publicEventKinds) };
  const { events, total, page, pages, years } = await listEvents(asked, pageOf(parameters));
  const t = translator(locale, "finding");
  return (
    <main id="main" className="mx-auto flex max-w-6xl flex-col gap-6 px-4 py-8">
      <header className="flex flex-col gap-2">
        <h1 className="font-serif text-3xl leading-snug font-bold">{t("latest")}</h1>
        <p className="flex flex-wrap gap-x-4 text-sm text-ink-soft">
          <span>{t("latestLead")}</span>
          <a href={paths.feed(queryOf({ ...asked, locale }))} className="text-accent underline underline-offset-2">
            {t("feed")}
          </a>
        </p>
      </header>
      <Filters asked={asked} years={years} locale={locale} />
      <UnusedNote locale={locale} unused={unusedOf(parameters, asked)} />
      <p role="status" className="text-sm text-ink-soft">
        {total === 0 ? t("noEvents") : t("eventCount", { n: total })}
      </p>
      {events.length > 0 && (
        <ol className="divide-y divide-line border-y border-line">
          {events.map((event) => (
            <EventEntry
              key={`${event.agencySlug} ${event.year} ${event.scope} ${event.kind} ${event.version}`}
              event={event}
              locale={locale}
            />
          ))}
        </ol>
      )}
      <PageLinks
        locale={locale}
        page={page}
        pages={pages}
        href={(wanted) => paths.latest(locale, queryOf({ ...asked, page: wanted }))}
      />
    </main>
  );
}

interface FiltersProps {
  readonly asked: EventQuestion;
  readonly years: readonly number[];
  readonly locale: Locale;
}

function Filters({ asked, years, locale }: FiltersProps) {
  const t = translator(locale, "finding");
  const known = [...new Set([...(asked.year === null ? [] : [asked.year]), ...years])].sort((a, b) => b - a);
  return (
    <form action={paths.latest(locale)} className="flex flex-wrap items-end gap-x-4 gap-y-2">
      <SelectFilter
        name="year"
        label={t("year")}
        all={t("all")}
        value={asked.year === null ? "" : String(asked.year)}
        choices={known.map((year) => ({ value: String(year), label: String(year) }))}
      />
      <SelectFilter
        name="kind"
        label={t("event")}
        all={t("all")}
        value={asked.kind ?? ""}
        choices={publicEventKinds.map((kind) => ({ value: kind, label: t(`events.${kind}`) }))}
      />
      <button type="submit" className="rounded bg-accent px-4 py-1.5 text-sm text-on-accent">
        {t("apply")}
      </button>
    </form>
  );
}
