/** Asks the agency about a figure of its report: what stands there, what is known of it already, and one field. */
import { randomUUID } from "node:crypto";
import { type Metadata } from "next";
import { notFound } from "next/navigation";
import { publicInquiries } from "@/app/_server/public-data";
import { paths } from "@/app/paths";
import { fill } from "@/components/form/fill";
import { wordsIn } from "@/components/form/words";
import { placeChoices } from "@/components/inquiry/place-options";
import { QuestionForm } from "@/components/inquiry/question-form";
import { DemonstrationNote } from "@/components/layout/demonstration-note";
import { inquiryLengths } from "@/db/public/inquiries";
import { translator, type Locale } from "@/messages/translator";
import { figureField } from "@/report/patch";
import { isRemarkPlace } from "@/report/workflow/remark-place";
import { localeOf } from "../../../../../locale";
import { findReport, type ReportAddress } from "../find-report";
import { type Report } from "../published-report";
import { AskedPlace } from "./asked-place";
import { ask } from "./actions";

interface InquiryPageProps {
  readonly params: Promise<ReportAddress>;
  readonly searchParams: Promise<{ cell?: string | string[] }>;
}

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: Pick<InquiryPageProps, "params">): Promise<Metadata> {
  const title = translator(localeOf((await params).locale), "inquiry")("formTitle");
  return { title, robots: { index: false } };
}

export default async function InquiryPage({ params, searchParams }: InquiryPageProps) {
  const address = await params;
  const locale = localeOf(address.locale);
  const report = await findReport(address);
  if (!report) notFound();
  const { cell } = await searchParams;
  const t = translator(locale, "inquiry");
  const { agency, year, scope } = report;
  return (
    <main id="main" className="mx-auto flex max-w-3xl flex-col gap-6 px-4 py-8">
      <DemonstrationNote locale={locale} shown={report.isDemonstration} />
      <header className="flex flex-col gap-2">
        <a href={paths.report(locale, agency.slug, year, scope)} className="text-sm text-accent underline">
          {translator(locale, "report")("title", { agency: agency.name, year: String(year) })} ·{" "}
          {translator(locale, "common")(scope === "own" ? "own" : "rollUp")}
        </a>
        <h1 className="font-serif text-3xl leading-snug font-bold">{t("formTitle")}</h1>
        {!report.withdrawn && <p>{t("lead", { agency: agency.name })}</p>}
      </header>
      {report.withdrawn ? (
        <p className="border-l-4 border-warning bg-band px-3 py-2">{t("withdrawn")}</p>
      ) : (
        <Asking report={report} locale={locale} cell={typeof cell === "string" ? cell : undefined} />
      )}
    </main>
  );
}

interface AskingProps {
  readonly report: Report;
  readonly locale: Locale;
  readonly cell: string | undefined;
}

async function Asking({ report, locale, cell }: AskingProps) {
  const { content, agency, year, scope } = report;
  const asked = cell !== undefined && isRemarkPlace(content, figureField(cell)) ? figureField(cell) : null;
  const before = asked === null ? [] : await publicInquiries(agency.slug, year, scope);
  const { inquiry } = wordsIn(locale);
  return (
    <>
      {cell !== undefined && asked === null && (
        <p role="alert" className="border-l-4 border-warning bg-band px-3 py-2">
          {inquiry.noPlace}
        </p>
      )}
      {asked !== null && (
        <AskedPlace
          report={report}
          place={asked}
          before={before.filter(({ place }) => place === asked)}
          locale={locale}
        />
      )}
      <QuestionForm
        action={ask.bind(null, { locale, slug: agency.slug, year, scope })}
        nonce={randomUUID()}
        place={asked ?? placeChoices(content, locale)}
        longest={inquiryLengths.most}
        words={{
          ...{ choosePlace: inquiry.choosePlace, question: inquiry.question, privacy: inquiry.privacy },
          ...{ honeypot: inquiry.honeypot, send: inquiry.send, sending: inquiry.sending, after: inquiry.after },
          questionHint: fill(inquiry.questionHint, inquiryLengths),
        }}
      />
    </>
  );
}
