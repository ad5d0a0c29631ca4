/** One report at the desk: its editor for those who may edit, else the same report to read and judge. */
import { notFound } from "next/navigation";
import { requireViewer } from "@/app/_server/viewer";
import { paths } from "@/app/paths";
import { DeskReportHeader } from "@/components/desk/report/desk-report-header";
import { EmergencyBanner } from "@/components/desk/report/emergency-banner";
import { fill } from "@/components/form/fill";
import { FindingList } from "@/components/desk/report/finding-list";
import { ReadOnlyReport } from "@/components/desk/review/read-only-report";
import { ReturnedNotice } from "@/components/desk/review/returned-notice";
import { ReportEditor } from "@/components/desk/editor/report-editor";
import { NextMoves } from "@/components/desk/review/review-moves";
import { CountersignAll } from "@/components/desk/review/sign-off-countersign";
import { wordsIn } from "@/components/form/words";
import { Refusal } from "@/db/refusal";
import { type Desk, getDesk } from "@/db/desk/desk";
import { type Viewer } from "@/db/viewer";
import { beijingMinute } from "@/report/beijing-time";
import { type ReportContent } from "@/report/content";
import { isSameQuestion } from "@/report/rules/acceptance";
import { check } from "@/report/rules/check";
import { standingLabels } from "@/report/workflow/workflow";
import { actionsOn } from "./bound";
import { SideColumn, situationOf } from "./side-column";

interface DeskReportPageProps {
  readonly params: Promise<{ locale: string; id: string }>;
  readonly searchParams: Promise<{ place?: string }>;
}

export default async function DeskReportPage({ params, searchParams }: DeskReportPageProps) {
  const { id, ...rest } = await params;
  const locale = rest.locale === "en" ? "en" : "zh";
  const place = (await searchParams).place ?? "report";
  const viewer = await requireViewer(locale);
  const desk = await findDesk(viewer, id);
  const words = wordsIn(locale);
  const { agency, year, scope, publishedVersion } = desk.report;
  const side = <SideColumn desk={desk} locale={locale} place={place} />;
  return (
    <main id="main" className="mx-auto flex w-full max-w-[100rem] min-w-0 flex-col gap-4 px-4 py-6">
      <DeskReportHeader
        title={fill(words.desk.editor.reportTitle, { agency: agency.name, year })}
        scope={words.desk.scopes[scope]}
        origin={words.desk.origins[desk.report.origin]}
        back={{ href: paths.desk(locale), text: words.desk.back }}
        published={
          publishedVersion === null
            ? null
            : {
                href: paths.report(locale, agency.slug, year, scope),
                text: fill(words.review.publishedVersion, { n: publishedVersion }),
                state: fill(words.review.publicNow, { state: standingLabels[desk.report.publicStanding][locale] }),
              }
        }
      />
      <Notices desk={desk} locale={locale} />
      {desk.revision && desk.moves.includes("edit") ? (
        <Editing desk={desk} locale={locale} person={viewer.personId} revision={desk.revision}>
          {side}
        </Editing>
      ) : (
        <Reading desk={desk} locale={locale}>
          {side}
        </Reading>
      )}
    </main>
  );
}

/** What must not be overlooked: an emergency that nobody has confirmed, and what to mend in a returned report. */
function Notices({ desk, locale }: Pick<ViewProps, "desk" | "locale">) {
  const { report, revision, moves, remarks, history } = desk;
  const words = wordsIn(locale);
  const returned = history.filter(({ kind }) => kind === "return").at(-1);
  return (
    <>
      {report.emergency && (
        <EmergencyBanner
          emergency={report.emergency}
          confirm={moves.includes("confirm-emergency") ? actionsOn(locale, report.id).moves["confirm-emergency"] : null}
          words={words.review}
        />
      )}
      {revision && report.standing === "returned" && (
        <ReturnedNotice
          remarks={remarks}
          words={words}
          content={revision.content}
          returned={returned ?? null}
          isEditing={moves.includes("edit")}
        />
      )}
    </>
  );
}

async function findDesk(viewer: Viewer, id: string): Promise<Desk> {
  try {
    return await getDesk(viewer, id);
  } catch (problem) {
    if (problem instanceof Refusal && (problem.reason === "not-found" || problem.reason === "forbidden")) notFound();
    throw problem;
  }
}

interface ViewProps {
  readonly desk: Desk;
  readonly locale: "zh" | "en";
  readonly children: React.ReactNode;
}

function Editing({
  desk,
  locale,
  person,
  revision,
  children,
}: ViewProps & { readonly person: string; readonly revision: NonNullable<Desk["revision"]> }) {
  const { report, previous, acceptances, findings, moves } = desk;
  const { year, scope, standing, id } = report;
  const agency = report.agency.name;
  const actions = actionsOn(locale, id);
  const live = check({ year, agency, scope, content: revision.content, ...(previous ? { previous } : {}) });
  const gathered = findings.filter((finding) => !live.some((found) => isSameQuestion(found, finding)));
  return (
    <ReportEditor
      year={year}
      agency={agency}
      scope={scope}
      locale={locale}
      previous={previous}
      gathered={gathered}
      acceptances={acceptances}
      standing={standingLabels[standing][locale]}
      opened={{
        ...{ person, report: id, revision: revision.no, version: revision.version, content: revision.content },
        ...{ savedAt: beijingMinute(revision.updatedAt), address: paths.deskEdits(locale, id) },
      }}
      signInAddress={paths.signIn(locale)}
      words={wordsIn(locale).desk}
      saveForm={actions.saveForm}
      submit={moves.includes("submit") ? actions.moves.submit : null}
      findingActions={{ accept: actions.moves["accept-finding"], drop: actions.drop }}
    >
      {children}
    </ReportEditor>
  );
}

function Reading({ desk, locale, children }: ViewProps) {
  const { findings, acceptances, moves, report } = desk;
  const words = wordsIn(locale);
  const content = desk.revision?.content ?? desk.published;
  const actions = actionsOn(locale, report.id);
  return (
    <>
      <div className="flex flex-wrap items-start gap-4 border-y border-line bg-paper py-2">
        <strong className="py-1">{standingLabels[report.standing][locale]}</strong>
        <NextMoves {...situationOf(desk)} actions={actions.moves} words={words.review} />
      </div>
      <div className="grid min-w-0 gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        {content ? (
          <ReadOnlyReport
            content={content}
            findings={findings}
            locale={locale}
            words={words}
            remarks={desk.remarks}
            mayRemark={moves.includes("remark")}
          />
        ) : (
          <p>{words.review.nothingOpen}</p>
        )}
        <aside className="flex min-w-0 flex-col gap-6">
          {content && <ReadFindings desk={desk} content={content} locale={locale} />}
          {moves.includes("countersign") && (
            <CountersignAll
              acceptances={acceptances}
              findings={findings}
              locale={locale}
              action={actions.countersignAll}
              words={words.review}
            />
          )}
          {children}
        </aside>
      </div>
    </>
  );
}

interface ReadFindingsProps extends Omit<ViewProps, "children"> {
  readonly content: ReportContent;
}

function ReadFindings({ desk, content, locale }: ReadFindingsProps) {
  const { findings, acceptances, previous, moves, report } = desk;
  const { countersign } = actionsOn(locale, report.id).moves;
  return (
    <FindingList
      findings={findings}
      acceptances={acceptances}
      content={content}
      locale={locale}
      previous={previous}
      words={wordsIn(locale).desk.findings}
      actions={moves.includes("countersign") ? { countersign } : {}}
      historyHref={paths.deskHistory(locale, report.id)}
      isUnsaved={false}
    />
  );
}
