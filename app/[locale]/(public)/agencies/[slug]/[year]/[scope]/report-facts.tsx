/** Where a report comes from, who checked it, its dates and its downloads. */
import { type ReactNode } from "react";
import { paths } from "@/app/paths";
import { translator, type Locale } from "@/messages/translator";
import { formatDate } from "@/messages/format";
import { daysLate, deadlineOf } from "@/report/workflow/deadlines";
import { type Report } from "./published-report";

interface ReportFactsProps {
  readonly report: Report;
  readonly locale: Locale;
}

const downloads = [
  { name: "Word", path: paths.docx },
  { name: "PDF", path: paths.pdf },
  { name: "OFD", path: paths.ofd },
  { name: "Excel", path: paths.xlsx },
  { name: "HTML", path: paths.html },
  { name: "CSV", path: paths.csv },
  { name: "JSON", path: paths.json },
] as const;

export function ReportFacts({ report, locale }: ReportFactsProps) {
  const t = translator(locale, "report");
  const notStated = translator(locale, "common")("notStated");
  const { content, agency, year, scope } = report;
  const between = locale === "zh" ? "、" : ", ";
  const day = (date: Date | string) => formatDate(date, locale);
  const approvals = report.approvals.map((each) => `${each.name} ${each.approvedBy} ${day(each.approvedAt)}`);
  const timeliness = timelinessOf(report, locale);
  const { from, to } = content.period;
  const contact = [content.contact.address, content.contact.postcode, content.contact.telephone, content.contact.email];
  return (
    <div className="flex flex-col gap-3 border-y border-line py-4 text-sm">
      <p>
        <Origin report={report} locale={locale} />
      </p>
      <dl className="grid gap-x-8 gap-y-1 sm:grid-cols-2">
        <Fact name={t("officialPublishedOn")}>
          {report.officiallyPublishedOn === null
            ? content.origin === "authored"
              ? t("toFollow")
              : notStated
            : day(report.officiallyPublishedOn)}
        </Fact>
        {timeliness !== null && <Fact name={t("timeliness")}>{timeliness}</Fact>}
        <Fact name={t("publishedAt")}>{day(report.publishedAt)}</Fact>
        <Fact name={t("approvals")}>{approvals.length === 0 ? notStated : approvals.join(between)}</Fact>
        <Fact name={t("period")}>{from && to ? `${day(from)} – ${day(to)}` : notStated}</Fact>
        <Fact name={t("contact")}>{contact.filter((each) => each !== "").join(between) || notStated}</Fact>
        <Fact name={t("hash")}>
          <code className="text-xs break-all">{report.hash}</code>{" "}
          <a href={paths.receipts(locale, { hash: report.hash })} className="no-print text-accent underline">
            {t("checkReceipt")}
          </a>
        </Fact>
      </dl>
      {!report.withdrawn && report.isCurrent && (
        <p className="no-print flex flex-wrap gap-x-4">
          <span className="text-ink-soft">{t("downloads")}</span>
          {downloads.map(({ name, path }) => (
            <a key={name} href={path(agency.slug, year, scope)} className="text-accent underline">
              {name}
            </a>
          ))}
        </p>
      )}
    </div>
  );
}

/** On time or late by the legal day; null for an agency that does not report here, which is never called late. */
function timelinessOf({ agency, scope, year, officiallyPublishedOn }: Report, locale: Locale): string | null {
  if (!agency.reportsHere) return null;
  const t = translator(locale, "report");
  const due = deadlineOf(agency, scope, year);
  const deadline = formatDate(due, locale);
  if (officiallyPublishedOn === null) return t("timelinessUnknown", { deadline });
  const late = daysLate(due, officiallyPublishedOn);
  return late > 0 ? t("late", { n: late, deadline }) : t("onTime", { deadline });
}

function Origin({ report: { content, approvals }, locale }: ReportFactsProps) {
  const t = translator(locale, "report");
  const names = [...new Set(approvals.map(({ approvedBy }) => approvedBy))].join(locale === "zh" ? "、" : ", ");
  if (content.origin === "authored") {
    return <strong>{names === "" ? t("authoredUnreviewed") : t("authoredBy", { names })}</strong>;
  }
  const { address } = content.source;
  // Only web addresses become links: what was typed may be anything.
  const isLink = /^https?:\/\//.test(address);
  return (
    <strong>
      {t("transcribedFrom")}{" "}
      {isLink ? (
        <a href={address} rel="noopener noreferrer" className="printed-address break-all text-accent underline">
          {t("officialAddress")}
        </a>
      ) : (
        address || t("noAddress")
      )}
      {names !== "" && (locale === "zh" ? "，" : ", ") + t("checkedBy", { names })}
    </strong>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="flex min-w-0 gap-3">
      <dt className="w-24 shrink-0 text-ink-soft">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
