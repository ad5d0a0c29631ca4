/** The original that a report was imported from, with the places of its figures; for those who may see the report. */
import { notFound } from "next/navigation";
import { requireViewer } from "@/app/_server/viewer";
import { paths } from "@/app/paths";
import { OriginalText } from "@/components/desk/import/original-text";
import { fill } from "@/components/form/fill";
import { link, quiet } from "@/components/form/styles";
import { wordsIn } from "@/components/form/words";
import { readOriginal, type RevisionOriginal } from "@/db/moves/readings";
import { Refusal } from "@/db/refusal";
import { type Viewer } from "@/db/viewer";
import { beijingMinute } from "@/report/beijing-time";
import { figureField } from "@/report/patch";

interface OriginalPageProps {
  readonly params: Promise<{ locale: string; id: string }>;
}

export default async function OriginalPage({ params }: OriginalPageProps) {
  const { id, ...rest } = await params;
  const locale = rest.locale === "en" ? "en" : "zh";
  const found = await findOriginal(await requireViewer(locale), id);
  const { history, importing } = wordsIn(locale);
  return (
    <main id="main" className="mx-auto flex w-full max-w-5xl min-w-0 flex-col gap-5 px-4 py-6">
      <a href={paths.deskReport(locale, id)} className={link}>
        {history.back}
      </a>
      <h1 className="text-2xl font-semibold">{history.original}</h1>
      {found === null ? (
        <p>{history.originalNone}</p>
      ) : (
        <>
          <p className={`${quiet} max-w-prose`}>{history.originalIntro}</p>
          <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1 border-y border-line py-3 text-sm">
            <dt className="text-ink-soft">{history.originalFile}</dt>
            <dd className="break-words">
              {found.name} · {fill(history.originalSize, { n: found.size.toLocaleString("en") })}
            </dd>
            <dt className="text-ink-soft">SHA-256</dt>
            <dd className="font-mono break-all">{found.sha256}</dd>
            <dt className="text-ink-soft">{history.who}</dt>
            <dd>{fill(history.originalRead, { name: found.readBy, time: beijingMinute(found.readAt) })}</dd>
          </dl>
          <OriginalText
            reading={{ original: found.original, evidence: found.evidence, divisions: [], unread: [] }}
            words={importing}
            hrefOf={(code) => paths.deskHistory(locale, id, { place: figureField(code) })}
          />
        </>
      )}
    </main>
  );
}

async function findOriginal(viewer: Viewer, id: string): Promise<RevisionOriginal | null> {
  try {
    return await readOriginal(viewer, id);
  } catch (problem) {
    if (problem instanceof Refusal && (problem.reason === "not-found" || problem.reason === "forbidden")) notFound();
    throw problem;
  }
}
