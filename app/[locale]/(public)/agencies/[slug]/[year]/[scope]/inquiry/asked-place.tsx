/** What a question is about: the place, what stands there, and what is known of it already. */
import { type publicInquiries } from "@/app/_server/public-data";
import { paths } from "@/app/paths";
import { grouped } from "@/components/charts/layout/scale";
import { InquiryEntry } from "@/components/inquiry/inquiry-entry";
import { PlaceName } from "@/components/inquiry/place-name";
import { toneOf } from "@/components/report/figure-cell";
import { translator, type Locale } from "@/messages/translator";
import { codeOfField } from "@/report/patch";
import { type Report } from "../published-report";

interface AskedPlaceProps {
  readonly report: Report;
  /** The field of a cell. */
  readonly place: string;
  /** Public questions and answers on this very place. */
  readonly before: Awaited<ReturnType<typeof publicInquiries>>;
  readonly locale: Locale;
}

export function AskedPlace({ report, place, before, locale }: AskedPlaceProps) {
  const t = translator(locale, "inquiry");
  const { agency, content, year, scope } = report;
  const figure = content.figures[codeOfField(place) ?? ""];
  return (
    <>
      <dl className="grid gap-x-6 gap-y-3 border-y border-line py-4 sm:grid-cols-[minmax(0,1fr)_auto]">
        <div className="min-w-0">
          <dt className="text-sm text-ink-soft">{t("place")}</dt>
          <dd>
            <PlaceName place={place} edition={content.edition} locale={locale} />{" "}
            <a href={paths.inquiryForm(locale, agency.slug, year, scope)} className="text-sm text-accent underline">
              {t("otherPlace")}
            </a>
          </dd>
        </div>
        <div className="sm:text-right">
          <dt className="text-sm text-ink-soft">{t("standsNow")}</dt>
          <dd className="text-xl font-semibold tabular-nums">
            {figure === null || figure === undefined ? translator(locale, "common")("notStated") : grouped(figure)}
          </dd>
        </div>
      </dl>
      <Known report={report} place={place} locale={locale} />
      {before.length > 0 && (
        <section aria-labelledby="before" className="flex flex-col">
          <h2 id="before" className="text-xl font-semibold">
            {t("askedBefore")}
          </h2>
          {before.map((inquiry, index) => (
            <InquiryEntry key={index} inquiry={inquiry} locale={locale} edition={content.edition} href={null} />
          ))}
        </section>
      )}
    </>
  );
}

function Known({ report, place, locale }: Omit<AskedPlaceProps, "before">) {
  const t = translator(locale, "inquiry");
  const found = report.findings.filter(({ codes }) => codes.includes(codeOfField(place) ?? ""));
  if (found.length === 0) return null;
  return (
    <section aria-labelledby="known" className="flex flex-col gap-2">
      <h2 id="known" className="text-xl font-semibold">
        {t("known")}
      </h2>
      <ul className="flex flex-col divide-y divide-line">
        {found.map((finding) => (
          <li key={`${finding.rule} ${finding.instance}`} className="py-2">
            <strong className={toneOf(finding)}>{translator(locale, "report")(finding.severity)}</strong>{" "}
            {finding.message[locale]}
            {finding.accepted && (
              <p className="text-sm text-ink-soft">{t("acceptedWhy", { reason: finding.accepted.reason })}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
