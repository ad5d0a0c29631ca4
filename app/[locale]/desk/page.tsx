/** My work: what waits for the viewer, then what is under way, then a new report. */
import Link from "next/link";
import { textOf, type Parameters } from "@/app/_server/parameters";
import { requireViewer } from "@/app/_server/viewer";
import { paths } from "@/app/paths";
import { ChecklistPanel } from "@/components/desk/agencies/checklist-panel";
import { BackupLine } from "@/components/desk/entrance/backup-line";
import { EmergencyList } from "@/components/desk/report/emergency-banner";
import { fill } from "@/components/form/fill";
import { OpenReportForm } from "@/components/desk/entrance/open-report-form";
import { link, quiet } from "@/components/form/styles";
import { WorkGroups } from "@/components/desk/entrance/work-groups";
import { wordsIn } from "@/components/form/words";
import { countWaitingInquiries } from "@/db/moves/inquiry-answers";
import { readChecklist } from "@/db/agencies/checklist";
import { readBackups } from "@/db/desk/backups";
import { listWork } from "@/db/desk/work";
import { type Viewer } from "@/db/viewer";
import { type Locale } from "@/messages/translator";
import { beijingDay } from "@/report/beijing-time";
import { open, tellPoint } from "./actions";
import { editedAgencies } from "./edited-agencies";
import { Workplaces } from "./workplaces";

interface DeskPageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Parameters>;
}

export default async function DeskPage({ params, searchParams }: DeskPageProps) {
  const locale = (await params).locale === "en" ? "en" : "zh";
  const viewer = await requireViewer(locale);
  const slug = textOf(await searchParams, "at");
  const at = viewer.holdings.find(({ agencySlug }) => agencySlug === slug)?.agencyId ?? null;
  const rows = (await listWork(viewer)).filter(({ agencyId }) => at === null || agencyId === at);
  const questions = await countWaitingInquiries(viewer);
  const { agencies, desk: words, review } = wordsIn(locale);
  const now = new Date();
  const backups = await readBackups(viewer, now);
  const checklist = await readChecklist(viewer, process.env.NEXTAUTH_URL);
  const waiting = rows.filter(({ moves }) => moves.includes("approve")).length;
  const emergencies = rows.filter(({ isEmergency }) => isEmergency);
  return (
    <main id="main" className="mx-auto flex w-full max-w-6xl min-w-0 flex-col gap-8 px-4 py-8">
      <Head viewer={viewer} questions={questions} waiting={waiting} locale={locale} />
      {checklist && !checklist.isDone && (
        <ChecklistPanel
          points={checklist.points}
          hrefs={{
            agencies: paths.deskAgencies(locale),
            people: paths.deskPeople(locale),
            chain: paths.deskChains(locale, { chain: "missing" }),
          }}
          action={tellPoint.bind(null, locale)}
          words={agencies.checklist}
        />
      )}
      <Workplaces locale={locale} viewer={viewer} at={at} />
      <EmergencyList
        rows={emergencies.map((row) => ({ ...row, href: paths.deskReport(locale, row.reportId) }))}
        words={review}
      />
      <WorkGroups
        rows={rows}
        locale={locale}
        words={words}
        hrefOf={(id) => paths.deskReport(locale, id)}
        today={beijingDay(new Date())}
      />
      {backups && <BackupLine backups={backups} now={now} words={words.backups} />}
      <OpenReportForm
        agencies={editedAgencies(viewer).filter(({ id }) => at === null || id === at)}
        latestYear={new Date().getUTCFullYear()}
        action={open.bind(null, locale)}
        words={words}
      />
    </main>
  );
}

interface HeadProps {
  readonly viewer: Viewer;
  /** Questions of readers and reports to approve that wait for the viewer. */
  readonly questions: number;
  readonly waiting: number;
  readonly locale: Locale;
}

function Head({ viewer, questions, waiting, locale }: HeadProps) {
  const { desk: words, inquiry, review } = wordsIn(locale);
  return (
    <header className="flex flex-wrap items-baseline gap-x-6 gap-y-1">
      <h1 className="text-2xl font-semibold">{words.title}</h1>
      <span className={quiet}>{fill(words.signedInAs, { name: viewer.name, account: viewer.account })}</span>
      <Link href={paths.deskImport(locale)} className={link}>
        {words.importLink}
      </Link>
      {questions > 0 && (
        <Link href={paths.deskInquiries(locale)} className={link}>
          {fill(inquiry.desk.linkWaiting, { n: questions })}
        </Link>
      )}
      {waiting > 0 && (
        <Link href={paths.deskApprove(locale)} className={link}>
          {fill(review.bulkLink, { n: waiting })}
        </Link>
      )}
    </header>
  );
}
