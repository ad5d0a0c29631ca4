/** What is new and what is missing, of a region or of everything. */
import { type publicRegionNews } from "@/app/_server/public-data";
import { paths } from "@/app/paths";
import { ReportList } from "@/components/report/report-list";
import { translator, type Locale } from "@/messages/translator";

interface NewsProps {
  readonly news: NonNullable<Awaited<ReturnType<typeof publicRegionNews>>>;
  readonly year: number | null;
  readonly locale: Locale;
}

export function News({ news, year, locale }: NewsProps) {
  const t = translator(locale, "home");
  const latest = translator(locale, "common")("latest");
  const reports = news.latest.map((each) => ({
    ...each,
    href: paths.report(locale, each.agencySlug, each.year, each.scope),
  }));
  return (
    <>
      {year !== null && <Missing news={news} year={year} locale={locale} />}
      {reports.length > 0 && (
        <section aria-labelledby="latest" className="flex flex-col gap-2">
          <h2 id="latest" className="text-xl font-semibold">
            {latest}
          </h2>
          <ReportList title={latest} reports={reports} locale={locale} />
          <p className="text-sm">
            <a href={paths.latest(locale)} className="text-accent underline underline-offset-2">
              {t("allLatest")}
            </a>
          </p>
        </section>
      )}
    </>
  );
}

function Missing({ news, year, locale }: NewsProps & { readonly year: number }) {
  const t = translator(locale, "home");
  const { count, first } = news.missing;
  const words = { year: String(year), n: count };
  return (
    <section aria-labelledby="missing" className="flex flex-col gap-2">
      <h2 id="missing" className="text-xl font-semibold">
        {t("missing", words)}
      </h2>
      {count === 0 ? (
        <p>{t("missingNone", words)}</p>
      ) : (
        <>
          <p className="text-sm text-ink-soft">{t("missingLead", words)}</p>
          <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
            {first.map(({ slug, name }) => (
              <li key={slug}>
                <a href={paths.agency(locale, slug)} className="text-accent underline underline-offset-2">
                  {name}
                </a>
              </li>
            ))}
            {count > first.length && <li>{t("missingMore", { n: count - first.length })}</li>}
          </ul>
          <p className="text-sm">
            <a href={paths.notYetPublished(locale, { year })} className="text-accent underline underline-offset-2">
              {t("allMissing", words)}
            </a>
          </p>
        </>
      )}
    </section>
  );
}
