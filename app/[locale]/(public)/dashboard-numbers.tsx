/** The year's sums of own reports, each with the reports behind it and the same agencies' figure of the year before. */
import { yearStandings } from "@/app/_server/charts/aggregate-coverage";
import { type Overview } from "@/app/_server/charts/aggregate-words";
import { countOf } from "@/db/public/sums";
import { formatNumber, formatShare } from "@/messages/format";
import { translator, type Locale } from "@/messages/translator";

interface NumbersProps {
  readonly overview: Overview;
  readonly locale: Locale;
}

const figures = [
  ["received", "requests-received"],
  ["concluded", "requests-concluded"],
  ["granted", "requests-granted"],
  ["reconsideration", "reconsideration-total"],
  ["litigation", "litigation-total"],
] as const;

export function DashboardNumbers({ overview, locale }: NumbersProps) {
  const t = translator(locale, "overview");
  const year = overview.years.find((each) => each.year === overview.headline?.year);
  if (!year) return null;
  const standing = yearStandings(overview).find((each) => each.year === year.year);
  const taken = year.reports - (standing?.reports ?? 0);
  return (
    <section aria-labelledby="headline">
      <h2 id="headline" className="text-xl font-semibold">
        {t("headline", { year: String(year.year) })}
      </h2>
      <p className="text-sm text-ink-soft">
        {t("headlineLead", { reports: year.reports })}
        {taken > 0 && ` ${t("headlineTaken", { n: taken })}`}
      </p>
      <dl className="mt-3 grid grid-cols-2 gap-x-6 gap-y-5 border-y border-line-strong py-4 md:grid-cols-3 lg:grid-cols-6">
        {figures.map(([name, key]) => (
          <Figure key={key} name={name} overview={overview} locale={locale} year={year} indicator={key} />
        ))}
        <InTime year={year} locale={locale} />
      </dl>
    </section>
  );
}

type Year = Overview["years"][number];

interface FigureProps extends NumbersProps {
  readonly name: (typeof figures)[number][0];
  readonly indicator: (typeof figures)[number][1];
  readonly year: Year;
}

function Figure({ name, indicator, year, overview, locale }: FigureProps) {
  const t = translator(locale, "overview");
  const { value, stated } = countOf(year.sums, indicator);
  const pair = overview.headline?.pairs[indicator];
  const write = (value: number) => formatNumber(value, locale);
  return (
    <div className="flex min-w-0 flex-col">
      <dt className="text-sm text-ink-soft">{t(`figures.${name}`)}</dt>
      <dd className="text-3xl leading-tight font-semibold tabular-nums">
        {value === null ? translator(locale, "common")("notStated") : write(value)}
      </dd>
      {name === "granted" && <ShareOf year={year} locale={locale} />}
      <dd className="text-xs text-ink-soft">{t("statedBy", { stated, of: year.reports })}</dd>
      <dd className="text-xs text-ink-soft">
        {pair
          ? t("sameAgencies", { n: pair.agencies, before: write(pair.before), now: write(pair.now) })
          : value !== null && t("noPair")}
      </dd>
    </div>
  );
}

/** A share only where the same reports state part and whole. */
function ShareOf({ year, locale }: { readonly year: Year; readonly locale: Locale }) {
  const part = countOf(year.sums, "requests-granted");
  const all = countOf(year.sums, "requests-concluded");
  if (part.value === null || !all.value || part.stated !== all.stated) return null;
  const share = formatShare(part.value / all.value, locale);
  return <dd className="text-xs">{translator(locale, "overview")("shareOf", { share })}</dd>;
}

function InTime({ year, locale }: { readonly year: Year; readonly locale: Locale }) {
  const t = translator(locale, "overview");
  const { value, stated } = countOf(year.sums, "published-on-time");
  return (
    <div className="flex min-w-0 flex-col">
      <dt className="text-sm text-ink-soft">{t("figures.onTime")}</dt>
      <dd className="text-3xl leading-tight font-semibold tabular-nums">
        {value === null ? translator(locale, "common")("notStated") : formatNumber(value, locale)}
      </dd>
      <dd className="text-xs text-ink-soft">{t("datedOf", { stated })}</dd>
    </div>
  );
}
