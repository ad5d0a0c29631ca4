/** Reports of one list: of which agency, by when, and how many days are left or gone. */
import { paths } from "@/app/paths";
import { type DueReport } from "@/db/public/pending";
import { formatDate } from "@/messages/format";
import { say, translator, type Locale } from "@/messages/translator";
import { kindLabels, levelLabels } from "@/report/agency";
import { daysAfterDeadline } from "@/report/workflow/pending";
import { type PendingView } from "./pending-views";

interface DueListProps {
  readonly locale: Locale;
  readonly today: string;
  readonly show: PendingView;
  readonly dues: readonly DueReport[];
  readonly total: number;
}

export function DueList({ locale, today, show, dues, total }: DueListProps) {
  const t = translator(locale, "finding");
  const isElsewhere = show === "elsewhere";
  const isLate = show === "late" || show === "late-roll-ups";
  return (
    <div className="flex flex-col gap-3">
      {isElsewhere && <p className="max-w-prose text-sm">{t("elsewhereNote")}</p>}
      {total === 0 ? (
        <p role="status">{t("noneMissing")}</p>
      ) : (
        <table className="w-full text-sm">
          <caption className="py-1 text-left text-ink-soft">{t("pendingCount", { n: total })}</caption>
          <thead>
            <tr className="border-b border-line-strong text-left">
              <th scope="col" className="py-1 pr-4">
                {t("agency")}
              </th>
              <th scope="col" className="hidden py-1 pr-4 sm:table-cell">
                {t("aboveAgency")}
              </th>
              {isLate && (
                <th scope="col" className="py-1 pr-4">
                  {t("publishedOn")}
                </th>
              )}
              {!isElsewhere && (
                <th scope="col" className="py-1 text-right">
                  {t("standing")}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {dues.map((due) => (
              <Row key={due.slug} due={due} today={today} locale={locale} isLate={isLate} isElsewhere={isElsewhere} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

interface RowProps extends Pick<DueListProps, "today" | "locale"> {
  readonly due: DueReport;
  readonly isLate: boolean;
  readonly isElsewhere: boolean;
}

function Row({ due, today, locale, isLate, isElsewhere }: RowProps) {
  return (
    <tr className="border-b border-line align-baseline">
      <th scope="row" className="py-1.5 pr-4 text-left font-normal">
        <a href={paths.agency(locale, due.slug)} className="text-accent underline underline-offset-2">
          {due.name}
        </a>{" "}
        <span className="whitespace-nowrap text-ink-soft">
          {say(levelLabels[due.level], locale)} · {say(kindLabels[due.kind], locale)}
        </span>
      </th>
      <td className="hidden py-1.5 pr-4 sm:table-cell">{due.above?.name ?? "—"}</td>
      {isLate && <td className="py-1.5 pr-4">{due.publishedOn !== null && formatDate(due.publishedOn, locale)}</td>}
      {!isElsewhere && (
        <td className="py-1.5 text-right">
          <Days due={due} today={today} locale={locale} />
        </td>
      )}
    </tr>
  );
}

/** The day by law is said with the days: roll-ups have several. */
function Days({ due, today, locale }: Pick<DueListProps, "today" | "locale"> & { readonly due: DueReport }) {
  const t = translator(locale, "finding");
  const days = daysAfterDeadline(due, today);
  const isMissing = !due.isPublished;
  const standing = !isMissing
    ? t("daysLatePublished", { n: days })
    : days > 0
      ? t("daysLate", { n: days })
      : days === 0
        ? t("lastDay")
        : t("daysLeft", { n: -days });
  return (
    <>
      <span className={isMissing && days > 0 ? "font-semibold text-error" : ""}>{standing}</span>
      <span className="block text-xs text-ink-soft sm:whitespace-nowrap">
        {t("dueOn", { day: formatDate(due.deadline, locale) })}
      </span>
    </>
  );
}
