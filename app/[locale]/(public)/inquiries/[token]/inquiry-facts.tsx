/** What was asked, about what, and what became of the report since. */
import { type publicReport } from "@/app/_server/public-data";
import { paths } from "@/app/paths";
import { grouped } from "@/components/charts/layout/scale";
import { PlaceName } from "@/components/inquiry/place-name";
import { anchorOfCell } from "@/components/report/anchors";
import { type Inquiry } from "@/db/public/inquiries";
import { formatDate } from "@/messages/format";
import { translator, type Locale } from "@/messages/translator";
import { codeOfField } from "@/report/patch";

interface InquiryFactsProps {
  readonly inquiry: Inquiry;
  readonly report: Awaited<ReturnType<typeof publicReport>>;
  readonly locale: Locale;
}

export function InquiryFacts({ inquiry, report, locale }: InquiryFactsProps) {
  const t = translator(locale, "inquiry");
  const { agencySlug, agencyName, year, scope, place, shown, question, madeAt } = inquiry;
  const code = codeOfField(place);
  const address = paths.report(locale, agencySlug, year, scope);
  const title = translator(locale, "report")("title", { agency: agencyName, year: String(year) });
  const edition = report?.content.edition ?? "2021";
  return (
    <section className="flex flex-col gap-4">
      <dl className="grid gap-x-6 gap-y-2 border-y border-line py-4 sm:grid-cols-[8rem_minmax(0,1fr)]">
        <Fact name={t("question")}>
          <span className="break-words whitespace-pre-wrap">{question}</span>
        </Fact>
        <Fact name={t("report")}>
          <a href={address} className="text-accent underline">
            {title}
          </a>{" "}
          · {translator(locale, "common")(scope === "own" ? "own" : "rollUp")}
        </Fact>
        <Fact name={t("place")}>
          {code === null || report?.withdrawn ? (
            <PlaceName place={place} edition={edition} locale={locale} />
          ) : (
            <a href={`${address}#${anchorOfCell(code)}`} className="text-accent underline">
              <PlaceName place={place} edition={edition} locale={locale} />
            </a>
          )}
        </Fact>
        {code !== null && !report?.withdrawn && (
          <Fact name={t("stoodThen")}>
            {shown === null ? translator(locale, "common")("notStated") : grouped(shown)}
          </Fact>
        )}
        <Fact name={t("askedOn")}>{formatDate(madeAt, locale)}</Fact>
      </dl>
      <Since inquiry={inquiry} report={report} locale={locale} code={code} />
    </section>
  );
}

/** Whether the report was corrected or withdrawn after the question. */
function Since({ inquiry, report, locale, code }: InquiryFactsProps & { readonly code: string | null }) {
  const t = translator(locale, "inquiry");
  const address = paths.report(locale, inquiry.agencySlug, inquiry.year, inquiry.scope);
  if (!report || (!report.withdrawn && report.version === inquiry.version)) return null;
  const figure = code === null ? undefined : report.content.figures[code];
  return (
    <p className="border-l-4 border-warning bg-band px-3 py-2">
      {report.withdrawn ? t("withdrawnSince") : t("correctedSince", { n: report.version, before: inquiry.version })}{" "}
      {code !== null &&
        !report.withdrawn &&
        `${t("standsNow")} ${figure === null || figure === undefined ? translator(locale, "common")("notStated") : grouped(figure)} `}
      <a href={address} className="text-accent underline">
        {t(report.withdrawn ? "seeWhy" : "seeCurrent")}
      </a>
    </p>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <>
      <dt className="text-sm text-ink-soft sm:pt-0.5">{name}</dt>
      <dd className="mb-2 min-w-0 sm:mb-0">{children}</dd>
    </>
  );
}
