/** What remains of a withdrawn version: when and why it was withdrawn, and the receipt of what was published. */
import { translator, type Locale } from "@/messages/translator";
import { paths } from "@/app/paths";
import { formatDate } from "@/messages/format";
import { type Report } from "./published-report";

interface WithdrawalNoticeProps {
  readonly report: Report;
  readonly withdrawn: NonNullable<Report["withdrawn"]>;
  readonly locale: Locale;
}

export function WithdrawalNotice({ report, withdrawn, locale }: WithdrawalNoticeProps) {
  const t = translator(locale, "report");
  return (
    <section className="flex flex-col gap-2 border-l-4 border-error bg-band px-3 py-2">
      <h2 className="font-semibold text-error">
        {t(report.currentVersion === null ? "reportWithdrawnTitle" : "withdrawnTitle")}
      </h2>
      <p>{t("withdrawnReason", { date: formatDate(withdrawn.at, locale), reason: withdrawn.reason })}</p>
      <p>{t("withdrawnNotShown")}</p>
      <dl className="grid gap-x-4 text-sm sm:grid-cols-[max-content_1fr]">
        <dt className="text-ink-soft">{t("publishedAt")}</dt>
        <dd>{formatDate(report.publishedAt, locale)}</dd>
        <dt className="text-ink-soft">{t("hash")}</dt>
        <dd>
          <code className="text-xs break-all">{report.hash}</code>{" "}
          <a href={paths.receipts(locale, { hash: report.hash })} className="no-print text-accent underline">
            {t("checkReceipt")}
          </a>
        </dd>
      </dl>
    </section>
  );
}
