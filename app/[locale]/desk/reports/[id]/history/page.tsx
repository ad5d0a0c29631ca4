/** The history of one report, or of one place in it (`?place=figure:CODE`), for those who may see the report. */
import { notFound } from "next/navigation";
import { requireViewer } from "@/app/_server/viewer";
import { paths } from "@/app/paths";
import { fill } from "@/components/form/fill";
import { HistoryLineItem } from "@/components/desk/history/history-line";
import { HistoryValues } from "@/components/desk/history/history-values";
import { remarkPlaceLabel } from "@/components/desk/report/remark-place-label";
import { link, quiet } from "@/components/form/styles";
import { type Words, wordsIn } from "@/components/form/words";
import { readHistory, type ReportHistory } from "@/db/desk/history-reading";
import { Refusal } from "@/db/refusal";
import { type Viewer } from "@/db/viewer";
import { fieldNamed, historyGroups, type HistoryGroup, isOfGroup, linesOf, valuesOf } from "@/report/series/history";

interface HistoryPageProps {
  readonly params: Promise<{ locale: string; id: string }>;
  readonly searchParams: Promise<{ place?: string; kind?: string; before?: string }>;
}

const linesOnPage = 100;

export default async function HistoryPage({ params, searchParams }: HistoryPageProps) {
  const { id, ...rest } = await params;
  const locale = rest.locale === "en" ? "en" : "zh";
  const { place, kind, before } = await searchParams;
  const history = await findHistory(await requireViewer(locale), id);
  const words = wordsIn(locale);
  const { agency, year } = history.report;
  const shown = place === undefined ? {} : { place };
  return (
    <main id="main" className="mx-auto flex w-full max-w-5xl flex-col gap-5 px-4 py-6">
      <a href={paths.deskReport(locale, id)} className={link}>
        {words.history.back}
      </a>
      <h1 className="text-2xl font-semibold">{fill(words.history.title, { agency: agency.name, year })}</h1>
      <p className={quiet}>{words.history.intro}</p>
      <p className="flex flex-wrap gap-4 text-sm">
        <span className="text-ink-soft">{words.history.export}</span>
        {(["csv", "json"] as const).map((format) => (
          <a key={format} href={paths.deskHistoryExport(locale, id, { format, ...shown })} className={link}>
            {format.toUpperCase()}
          </a>
        ))}
        <a href={paths.deskOriginal(locale, id)} className={link}>
          {words.history.original}
        </a>
        {place !== undefined && (
          <a href={paths.deskHistory(locale, id)} className={link}>
            {words.history.wholeHistory}
          </a>
        )}
      </p>
      {place === undefined ? (
        <Lines
          history={history}
          locale={locale}
          words={words}
          group={groupOf(kind)}
          before={Number(before ?? Infinity)}
        />
      ) : (
        <Place history={history} locale={locale} words={words} place={place} />
      )}
    </main>
  );
}

interface PlaceProps {
  readonly history: ReportHistory;
  readonly locale: string;
  readonly words: Words;
  readonly place: string;
}

function Place({ history, locale, words, place }: PlaceProps) {
  const { edition } = history.report;
  const field = fieldNamed(place, edition);
  if (field === null) return <p>{words.history.noField}</p>;
  return (
    <section aria-labelledby="place" className="flex flex-col gap-3">
      <h2 id="place" className="text-lg font-semibold">
        {fill(words.history.toCell, { place: remarkPlaceLabel(field, edition, words) })}
      </h2>
      <HistoryValues
        values={valuesOf(field, history.events, history.revisions)}
        words={words}
        hrefOfLine={(line) => paths.deskOriginal(locale, history.report.id, line)}
      />
    </section>
  );
}

async function findHistory(viewer: Viewer, id: string): Promise<ReportHistory> {
  try {
    return await readHistory(viewer, id);
  } catch (problem) {
    if (problem instanceof Refusal && (problem.reason === "not-found" || problem.reason === "forbidden")) notFound();
    throw problem;
  }
}

function groupOf(kind: string | undefined): HistoryGroup | null {
  return historyGroups.find((group) => group === kind) ?? null;
}

interface LinesProps {
  readonly history: ReportHistory;
  readonly locale: string;
  readonly words: Words;
  readonly group: HistoryGroup | null;
  /** Only events before this number: older pages. */
  readonly before: number;
}

/** Newest first. */
function Lines({ history: { report, events }, locale, words, group, before }: LinesProps) {
  const lines = linesOf(events)
    .filter(({ kind, no }) => no < before && (group === null || isOfGroup(kind, group)))
    .reverse();
  const shown = lines.slice(0, linesOnPage);
  const last = shown.at(-1);
  const query = group === null ? {} : { kind: group };
  return (
    <>
      <Filter report={report} locale={locale} words={words} group={group} />
      {shown.length === 0 && <p className={quiet}>{words.history.nothing}</p>}
      <ol className="divide-y divide-line border-y border-line">
        {shown.map((line) => (
          <HistoryLineItem
            key={line.no}
            line={line}
            words={words}
            edition={report.edition}
            hrefOf={(place) => paths.deskHistory(locale, report.id, { place })}
          />
        ))}
      </ol>
      {last && lines.length > shown.length && (
        <a href={paths.deskHistory(locale, report.id, { ...query, before: last.no })} className={link}>
          {words.history.older}
        </a>
      )}
    </>
  );
}

function Filter({
  report,
  locale,
  words,
  group,
}: Pick<LinesProps, "locale" | "words" | "group"> & Pick<ReportHistory, "report">) {
  const names = [null, ...historyGroups];
  return (
    <nav aria-label={words.history.filter} className="flex flex-wrap gap-4 text-sm">
      {names.map((name) => (
        <a
          key={name ?? "all"}
          href={paths.deskHistory(locale, report.id, name === null ? {} : { kind: name })}
          aria-current={name === group ? "page" : undefined}
          className={name === group ? "font-semibold" : link}
        >
          {words.history[name ?? "all"]}
        </a>
      ))}
    </nav>
  );
}
