/** One event before the public: day, what it was, of which report, and the public note. */
import { paths } from "@/app/paths";
import { type PublicEvent } from "@/db/public/latest";
import { formatDate } from "@/messages/format";
import { translator, type Locale } from "@/messages/translator";
import { beijingDay } from "@/report/beijing-time";
import { eventName } from "./event-name";

export function EventEntry({ event, locale }: { readonly event: PublicEvent; readonly locale: Locale }) {
  const t = translator(locale, "finding");
  const common = translator(locale, "common");
  const { agencySlug, agencyName, year, scope, version, kind, at, note, isWithdrawn } = event;
  const isWithdrawal = kind === "withdrawal";
  return (
    <li className="flex flex-col gap-x-6 gap-y-1 py-3 sm:flex-row sm:items-baseline">
      <p className="shrink-0 text-sm text-ink-soft sm:w-40">
        <time dateTime={beijingDay(at)}>{formatDate(at, locale)}</time>
      </p>
      <div className="flex min-w-0 flex-col gap-1">
        <p className="flex flex-wrap items-baseline gap-x-3">
          <span className={isWithdrawal ? "font-semibold text-error" : "font-semibold"}>
            {eventName(event, locale)}
          </span>
          <a
            href={paths.version(locale, agencySlug, year, scope, version)}
            className="text-accent underline underline-offset-2"
          >
            {agencyName} {common("year", { year })}
          </a>
          <span className="text-sm text-ink-soft">
            {common(scope === "own" ? "own" : "rollUp")} · {t("versionNo", { n: version })}
            {isWithdrawn && ` · ${t("withdrawnSince")}`}
          </span>
        </p>
        {note !== null && note !== "" && (
          <p className="max-w-prose text-sm">{t(isWithdrawal ? "reason" : "note", { note })}</p>
        )}
      </div>
    </li>
  );
}
