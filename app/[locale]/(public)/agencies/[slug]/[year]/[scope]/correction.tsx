/** What a version changed against the one before: a short line on the report, before and after at the version's address. */
import { paths } from "@/app/paths";
import { correctionLines } from "@/components/report/correction-lines";
import { CorrectionTable, placeNames } from "@/components/report/correction-table";
import { translator, type Locale } from "@/messages/translator";
import { codeOfField } from "@/report/patch";
import { type Report } from "./published-report";

interface CorrectionProps {
  readonly report: Report;
  readonly locale: Locale;
}

/** The anchor of the table of before and after. */
export const correctionAddress = "correction";

const namedPlaces = 3;

/** The cells that this version changed. */
export function correctedCodes({ correction }: Report): string[] {
  return (correction?.changes ?? []).map(({ field }) => codeOfField(field)).filter((code) => code !== null);
}

/** Which places were corrected, in one line, with the public note and the way to before and after. */
export function CorrectionNote({ report, locale }: CorrectionProps) {
  const { agency, year, scope, version, publicNote, correction } = report;
  if (!correction) return null;
  const t = translator(locale, "report");
  return (
    <section
      aria-label={t("corrected")}
      className="flex flex-col gap-1 border-l-4 border-line-strong bg-band px-3 py-2"
    >
      <p>
        {summaryOf(report, locale)}{" "}
        <a
          href={`${paths.version(locale, agency.slug, year, scope, version)}#${correctionAddress}`}
          className="no-print text-accent underline"
        >
          {t("seeCorrection")}
        </a>
      </p>
      {publicNote !== null && (
        <p className="text-sm">
          <span className="text-ink-soft">{t("publicNote")}</span> {publicNote}
        </p>
      )}
    </section>
  );
}

function summaryOf({ correction, content, version }: Report, locale: Locale): string {
  const t = translator(locale, "report");
  const changes = correction?.changes;
  if (!changes) return t("correctedAfterWithdrawal", { n: correction?.of ?? 0 });
  const places = correctionLines(changes, content.edition, placeNames(locale)).map(({ place }) => place);
  if (places.length === 0) return t("correctedNothing", { n: version });
  const named = places.slice(0, namedPlaces).join(locale === "zh" ? "；" : "; ");
  const list = places.length > namedPlaces ? t("correctedMore", { places: named }) : named;
  return t("correctedLine", { n: version, count: places.length, places: list });
}

/** Before and after, place by place. */
export function CorrectionSection({ report, locale }: CorrectionProps) {
  const { correction, content, version, publicNote } = report;
  if (!correction) return null;
  const t = translator(locale, "report");
  const changes = correction.changes ?? [];
  const count = correctionLines(changes, content.edition, placeNames(locale)).length;
  return (
    <section aria-labelledby={correctionAddress} className="flex flex-col gap-3">
      <h2 id={correctionAddress} className="scroll-mt-8 text-xl font-semibold">
        {t("correctionTitle")}
      </h2>
      <p className="text-sm text-ink-soft">
        {count === 0
          ? summaryOf(report, locale)
          : t("correctionSubtitle", { before: correction.of, after: version, count })}
      </p>
      {publicNote !== null && (
        <p>
          <span className="text-ink-soft">{t("publicNote")}</span> {publicNote}
        </p>
      )}
      {count > 0 && (
        <CorrectionTable changes={changes} locale={locale} edition={content.edition} labelledBy={correctionAddress} />
      )}
    </section>
  );
}
