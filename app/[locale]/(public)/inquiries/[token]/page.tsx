/** The reader's page of a question: found only by its link, kept by no cache, told to no other site. */
import { type Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { publicReport } from "@/app/_server/public-data";
import { paths } from "@/app/paths";
import { CopyAddress } from "@/components/inquiry/copy-address";
import { findInquiry, type Inquiry } from "@/db/public/inquiries";
import { formatDate } from "@/messages/format";
import { translator, type Locale } from "@/messages/translator";
import { inquiryOutcomeLabels } from "@/report/workflow/inquiry";
import { localeOf } from "../../locale";
import { InquiryFacts } from "./inquiry-facts";

interface ReaderPageProps {
  readonly params: Promise<{ locale: string; token: string }>;
}

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: ReaderPageProps): Promise<Metadata> {
  const title = translator(localeOf((await params).locale), "inquiry")("readerTitle");
  return { title, robots: { index: false, follow: false }, referrer: "no-referrer" };
}

export default async function ReaderPage({ params }: ReaderPageProps) {
  const { token, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const inquiry = /^[\w-]{16,64}$/.test(token) ? await findInquiry(token) : null;
  if (!inquiry) notFound();
  const t = translator(locale, "inquiry");
  const report = await publicReport(inquiry.agencySlug, inquiry.year, inquiry.scope);
  const words = { address: t("address"), copy: t("copy"), copied: t("copied") };
  return (
    <main id="main" className="mx-auto flex max-w-3xl flex-col gap-8 px-4 py-8">
      <h1 className="font-serif text-3xl leading-snug font-bold">{t("readerTitle")}</h1>
      <State inquiry={inquiry} locale={locale} />
      <InquiryFacts inquiry={inquiry} report={report} locale={locale} />
      <section aria-labelledby="keep" className="flex flex-col gap-2">
        <h2 id="keep" className="text-xl font-semibold">
          {t("keep")}
        </h2>
        <p className="text-sm text-ink-soft">{t("keepWhy")}</p>
        <CopyAddress address={`${await ownOrigin()}${paths.inquiry(locale, token)}`} words={words} />
      </section>
    </main>
  );
}

function State({ inquiry, locale }: { readonly inquiry: Inquiry; readonly locale: Locale }) {
  const t = translator(locale, "inquiry");
  const { agencyName, outcome, answer, answeredAt, isPublic } = inquiry;
  const isAnswered = outcome !== null && answer !== null && answeredAt !== null;
  return (
    <section
      aria-labelledby="state"
      className={`flex flex-col gap-2 border-l-4 bg-band px-4 py-3 ${isAnswered ? "border-chart-3" : "border-line-strong"}`}
    >
      <h2 id="state" className="text-xl font-semibold">
        {isAnswered ? inquiryOutcomeLabels[outcome][locale] : t("waiting")}
      </h2>
      {isAnswered ? (
        <>
          <p className="break-words whitespace-pre-wrap">{answer}</p>
          <p className="text-sm text-ink-soft">
            {t("answeredOn", { agency: agencyName, date: formatDate(answeredAt, locale) })} {isPublic && t("published")}
          </p>
        </>
      ) : (
        <p>{t("waitingWhy", { agency: agencyName })}</p>
      )}
    </section>
  );
}

/** The site as the reader's browser addressed it. */
async function ownOrigin(): Promise<string> {
  const asked = await headers();
  const host = asked.get("x-forwarded-host") ?? asked.get("host") ?? "";
  return `${asked.get("x-forwarded-proto") ?? "http"}://${host}`;
}
