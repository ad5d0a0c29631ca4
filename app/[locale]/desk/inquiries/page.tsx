/** Questions of readers to the viewer's agencies, those that wait first, each answered where it stands. */
import Link from "next/link";
import { requireViewer } from "@/app/_server/viewer";
import { paths } from "@/app/paths";
import { ActionForm } from "@/components/form/action-form";
import { fill } from "@/components/form/fill";
import { link, quiet } from "@/components/form/styles";
import { wordsIn } from "@/components/form/words";
import { AnswerForm } from "@/components/inquiry/answer-form";
import { DeskInquiryEntry } from "@/components/inquiry/desk-inquiry-entry";
import { type DeskInquiry, listInquiries } from "@/db/moves/inquiry-answers";
import { listUnanswered } from "@/db/desk/unanswered";
import { listWork, type WorkRow } from "@/db/desk/work";
import { type Locale } from "@/messages/translator";
import { inquiryOutcomes, inquiryOutcomeLabels } from "@/report/workflow/inquiry";
import { correct } from "../actions";
import { answer } from "./actions";
import { UnansweredList } from "./unanswered-list";

export default async function InquiriesPage({ params }: { readonly params: Promise<{ locale: string }> }) {
  const locale = (await params).locale === "en" ? "en" : "zh";
  const viewer = await requireViewer(locale);
  const [inquiries, work] = [await listInquiries(viewer), await listWork(viewer)];
  const isCoordinator = viewer.holdings.some(({ role }) => role === "administrator");
  const { desk, inquiry: words } = wordsIn(locale);
  const waiting = inquiries.filter(({ answeredAt }) => answeredAt === null).length;
  const workOf = new Map(work.map((row) => [row.reportId, row]));
  return (
    <main id="main" className="mx-auto flex w-full max-w-6xl min-w-0 flex-col gap-6 px-4 py-8">
      <header className="flex flex-col gap-2">
        <Link href={paths.desk(locale)} className={`${link} text-sm`}>
          {desk.back}
        </Link>
        <h1 className="text-2xl font-semibold">{words.desk.title}</h1>
        <p className={`${quiet} max-w-prose`}>{words.desk.intro}</p>
        {inquiries.length > 0 && (
          <p role="status">{fill(words.desk.counts, { waiting, answered: inquiries.length - waiting })}</p>
        )}
      </header>
      {isCoordinator && <UnansweredList rows={await listUnanswered(viewer)} locale={locale} />}
      {inquiries.length === 0 ? (
        <p>{words.desk.empty}</p>
      ) : (
        // One list for both: an entry that is answered meanwhile keeps what is being typed in it.
        <ol className="flex flex-col divide-y divide-line border-y border-line">
          {inquiries.map((each, index) => (
            <li key={each.id} className="py-5">
              <Entry inquiry={each} work={workOf.get(each.reportId)} isFirst={index === 0} locale={locale} />
            </li>
          ))}
        </ol>
      )}
    </main>
  );
}

interface EntryProps {
  readonly inquiry: DeskInquiry;
  readonly work: WorkRow | undefined;
  readonly isFirst: boolean;
  readonly locale: Locale;
}

function Entry({ inquiry, work, isFirst, locale }: EntryProps) {
  const { agencySlug, year, scope, reportId, outcome, isPublic } = inquiry;
  const { inquiry: words, review } = wordsIn(locale);
  return (
    <DeskInquiryEntry
      inquiry={inquiry}
      locale={locale}
      deskHref={paths.deskReport(locale, reportId)}
      publicHref={paths.report(locale, agencySlug, year, scope)}
    >
      {outcome === "to-be-corrected" && work && (work.moves.includes("open") || work.moves.includes("transcribe")) && (
        <ActionForm
          action={correct.bind(null, locale, reportId)}
          button={review.openCorrection}
          className="flex flex-wrap items-center gap-2"
        >
          <span className="text-sm">{words.desk.openCorrection}</span>
        </ActionForm>
      )}
      <AnswerForm
        action={answer.bind(null, locale, inquiry.id)}
        seenAnsweredAt={inquiry.answeredAt?.toISOString() ?? null}
        stands={{ outcome, answer: inquiry.answer, isPublic }}
        isOpenAtFirst={isFirst}
        outcomes={inquiryOutcomes.map((value) => ({ value, name: inquiryOutcomeLabels[value][locale] }))}
        words={words.desk}
      />
    </DeskInquiryEntry>
  );
}
