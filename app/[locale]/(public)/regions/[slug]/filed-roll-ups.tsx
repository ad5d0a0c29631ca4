/** The roll-ups that the region's agency filed, beside the sum of the own reports kept here; the two are never added. */
import { type Overview } from "@/app/_server/charts/aggregate-words";
import { type publicRegionNews } from "@/app/_server/public-data";
import { paths } from "@/app/paths";
import { countOf, type SummedCount } from "@/db/public/sums";
import { formatChange, formatNumber } from "@/messages/format";
import { translator, type Locale } from "@/messages/translator";

interface FiledRollUpsProps {
  readonly overview: Overview;
  readonly rollUps: NonNullable<Awaited<ReturnType<typeof publicRegionNews>>>["rollUps"];
  readonly locale: Locale;
}

export function FiledRollUps({ overview, rollUps, locale }: FiledRollUpsProps) {
  const t = translator(locale, "region");
  const [latest] = rollUps;
  if (!latest || !overview.region) return null;
  const { slug } = overview.region;
  return (
    <section aria-labelledby="roll-ups" className="flex flex-col gap-2">
      <h2 id="roll-ups" className="text-xl font-semibold">
        {t("rollUps.title")}
      </h2>
      <p>{sentence(latest, sumIn(overview, latest.year), locale)}</p>
      <p className="text-sm text-ink-soft">{t("rollUps.lead")}</p>
      <div role="region" aria-label={t("rollUps.title")} tabIndex={0} className="max-w-3xl overflow-x-auto">
        <table className="w-full text-sm tabular-nums">
          <caption className="sr-only">{t("rollUps.title")}</caption>
          <thead>
            <tr className="border-b border-line-strong">
              <th scope="col" className="py-2 text-left">
                {translator(locale, "charts")("year")}
              </th>
              {headers.map((header) => (
                <th key={header} scope="col" className="px-2 py-2 text-right">
                  {t(`rollUps.${header}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rollUps.map((filed) => (
              <Row key={filed.year} filed={filed} sum={sumIn(overview, filed.year)} slug={slug} locale={locale} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

type Filed = FiledRollUpsProps["rollUps"][number];

const headers = ["rollUp", "sum", "difference", "reports"] as const;

interface RowProps {
  readonly filed: Filed;
  readonly sum: SummedCount;
  readonly slug: string;
  readonly locale: Locale;
}

/** A roll-up that was filed, with the sum kept here beside it. */
function Row({ filed, sum, slug, locale }: RowProps) {
  return (
    <tr className="border-b border-line">
      <th scope="row" className="py-2 text-left font-normal">
        <a
          href={paths.report(locale, slug, filed.year, "roll-up")}
          className="text-accent underline underline-offset-2"
        >
          {translator(locale, "region")("rollUps.report", { year: String(filed.year) })}
        </a>
      </th>
      {cellsOf(filed, sum, locale).map((text, index) => (
        <td key={headers[index]} className="px-2 py-2 text-right">
          {text}
        </td>
      ))}
    </tr>
  );
}

function sumIn({ years }: Overview, year: number): SummedCount {
  return countOf(years.find((each) => each.year === year)?.sums ?? {}, "requests-received");
}

function cellsOf({ received }: Filed, { value, stated }: SummedCount, locale: Locale): string[] {
  const t = translator(locale, "region");
  const notStated = translator(locale, "common")("notStated");
  return [
    received === null ? notStated : formatNumber(received, locale),
    value === null ? t("noReport") : formatNumber(value, locale),
    received === null || value === null ? "–" : formatChange(received - value, locale),
    String(stated),
  ];
}

/** "汇总报告载明 X 件，本平台收录的 N 份本机关报告合计 Y 件": what differs is said in words. */
function sentence({ year, received }: Filed, { value, stated }: SummedCount, locale: Locale): string {
  const t = translator(locale, "region");
  const words = { year: String(year), n: stated };
  if (received === null) return t("rollUps.unstated", words);
  const filed = formatNumber(received, locale);
  if (value === null) return t("rollUps.alone", { ...words, filed });
  const gap = formatNumber(Math.abs(received - value), locale);
  const kind = received === value ? "equal" : received > value ? "more" : "less";
  return t(`rollUps.${kind}`, { ...words, filed, sum: formatNumber(value, locale), gap });
}
