/** What a receipt says: published here as it is, withdrawn since, replaced since, or never. */
import { paths } from "@/app/paths";
import { type ReceiptHolder } from "@/db/public/receipts";
import { formatDate } from "@/messages/format";
import { translator, type Locale } from "@/messages/translator";

interface ReceiptVerdictProps {
  readonly hash: string;
  readonly holder: ReceiptHolder | null;
  readonly locale: Locale;
}

export function ReceiptVerdict({ hash, holder, locale }: ReceiptVerdictProps) {
  const t = translator(locale, "receipts");
  return (
    <section
      role="status"
      aria-labelledby="verdict"
      className={`flex flex-col gap-2 border-l-4 bg-band px-4 py-3 ${holder && !holder.withdrawn ? "border-chart-3" : "border-warning"}`}
    >
      <h2 id="verdict" className="text-xl font-semibold">
        {t(holder === null ? "unknown" : holder.withdrawn ? "withdrawn" : "genuine")}
      </h2>
      {holder === null ? <p>{t("unknownWhy")}</p> : <Facts holder={holder} locale={locale} />}
      <p className="text-xs text-ink-soft">
        {t("hash")} <code className="break-all">{hash}</code>
      </p>
    </section>
  );
}

function Facts({ holder, locale }: { readonly holder: ReceiptHolder; readonly locale: Locale }) {
  const t = translator(locale, "receipts");
  const { agencySlug, agencyName, year, scope, version, publishedAt, currentVersion, withdrawn } = holder;
  const title = translator(locale, "report")("title", { agency: agencyName, year: String(year) });
  const scopeName = translator(locale, "common")(scope === "own" ? "own" : "rollUp");
  return (
    <>
      <p>
        <a href={paths.version(locale, agencySlug, year, scope, version)} className="text-accent underline">
          {title}
        </a>{" "}
        · {scopeName} · {translator(locale, "report")("version", { n: version })}
      </p>
      <p>{t("publishedOn", { date: formatDate(publishedAt, locale) })}</p>
      {withdrawn && (
        <p>{t("withdrawnBecause", { date: formatDate(withdrawn.at, locale), reason: withdrawn.reason })}</p>
      )}
      {currentVersion !== null && currentVersion !== version && <p>{t("replaced", { n: currentVersion })}</p>}
      {currentVersion === version && <p>{t("stands")}</p>}
    </>
  );
}
