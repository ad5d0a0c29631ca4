/** Many approvals at once: clean reports with what will happen to each, the others with what is open in them. */
import Link from "next/link";
import { requireViewer } from "@/app/_server/viewer";
import { paths } from "@/app/paths";
import { BulkApproval } from "@/components/desk/review/bulk-approval";
import { BulkOpenList } from "@/components/desk/review/bulk-open-list";
import { heading, link, quiet } from "@/components/form/styles";
import { wordsIn } from "@/components/form/words";
import { type DueRow, listDue } from "@/db/desk/due";
import { beijingMinute } from "@/report/beijing-time";
import { approveMany } from "./actions";

export default async function ApprovePage({ params }: { readonly params: Promise<{ locale: string }> }) {
  const locale = (await params).locale === "en" ? "en" : "zh";
  const viewer = await requireViewer(locale);
  const due = await listDue(viewer);
  const { desk, review } = wordsIn(locale);
  const shown = (row: DueRow) => ({
    ...row,
    href: paths.deskReport(locale, row.reportId),
    scope: desk.scopes[row.scope],
    submission: { ...row.submission, submittedAt: beijingMinute(row.submission.submittedAt) },
  });
  return (
    <main id="main" className="mx-auto flex w-full max-w-6xl min-w-0 flex-col gap-6 px-4 py-8">
      <header className="flex flex-col gap-2">
        <Link href={paths.desk(locale)} className={`${link} text-sm`}>
          {desk.back}
        </Link>
        <h1 className="text-2xl font-semibold">{review.bulkTitle}</h1>
        <p className={`${quiet} max-w-prose`}>{review.bulkIntro}</p>
      </header>
      <section aria-labelledby="clean-title" className="flex min-w-0 flex-col gap-2">
        <h2 id="clean-title" className={heading}>
          {review.bulkClean}
        </h2>
        <BulkApproval
          rows={due.filter(({ isClean }) => isClean).map(shown)}
          action={approveMany.bind(null, locale)}
          words={review}
        />
      </section>
      <section aria-labelledby="open-title" className="flex min-w-0 flex-col gap-2">
        <h2 id="open-title" className={heading}>
          {review.bulkNotClean}
        </h2>
        <BulkOpenList rows={due.filter(({ isClean }) => !isClean).map(shown)} words={review} />
      </section>
    </main>
  );
}
