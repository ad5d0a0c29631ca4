/** The history of a report, or of one place in it, as CSV or JSON, behind the same gate as its page. */
import { findCurrentViewer } from "@/app/_server/viewer";
import { placeLabel, valueText } from "@/components/desk/report/place";
import { wordsIn } from "@/components/form/words";
import { whileAsked } from "@/db/asking";
import { type ChainedEvent, readHistory, type ReportHistory } from "@/db/desk/history-reading";
import { Refusal } from "@/db/refusal";
import { csvFile } from "@/documents/write/csv-text";
import { changesOf, fieldNamed, type PastValue, recordedOf, valuesOf } from "@/report/series/history";

interface Context {
  readonly params: Promise<{ locale: string; id: string }>;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const viewer = await findCurrentViewer();
  if (!viewer) return new Response("Unauthorized\n", { status: 401 });
  const { id, locale } = await params;
  const query = new URL(request.url).searchParams;
  const place = query.get("place");
  const isJson = query.get("format") === "json";
  try {
    const history = await whileAsked(request.signal, () => readHistory(viewer, id));
    const text = isJson ? jsonOf(history, place) : csvOf(history, place, locale);
    const { agency, year, scope } = history.report;
    return new Response(text, {
      headers: {
        "content-type": isJson ? "application/json; charset=utf-8" : "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="history-${agency.slug}-${String(year)}-${scope}.${isJson ? "json" : "csv"}"`,
        "cache-control": "no-store",
      },
    });
  } catch (problem) {
    if (request.signal.aborted) return new Response(null, { status: 499 });
    if (!(problem instanceof Refusal)) throw problem;
    if (problem.reason === "busy") return new Response(`${problem.sentence.zh}\n`, { status: 503 });
    return new Response("Not found\n", { status: 404 });
  }
}

/** The events with their hashes, so that the chain can be proved from the file alone. */
function jsonOf({ report, events, revisions }: ReportHistory, place: string | null): string {
  const values =
    place === null
      ? null
      : valuesAt({ report, events, revisions }, place).map(({ event, ...value }) => ({
          ...value,
          no: event.no,
          at: event.at,
          personName: event.personName,
        }));
  return `${JSON.stringify(values ? { report, place, values } : { report, events: events.map(chainedIn) }, null, 1)}\n`;
}

/** What the hash of an event is made of, with the hash. */
function chainedIn(event: ChainedEvent) {
  const { reportId, no, personId, personName, at, previousHash, hash } = event;
  const { kind, detail } = recordedOf(event);
  return { reportId, no, kind, personId, personName, at, detail, previousHash, hash };
}

function valuesAt({ report, events, revisions }: ReportHistory, place: string): PastValue[] {
  const field = fieldNamed(place, report.edition);
  return field === null ? [] : valuesOf(field, events, revisions);
}

function csvOf({ report, events, revisions }: ReportHistory, place: string | null, locale: string): string {
  const { desk, review } = wordsIn(locale);
  const label = (field: string) => placeLabel(field, report.edition, desk.editor, review.wholeReport);
  const text = (value: Parameters<typeof valueText>[0]) => valueText(value, desk.editor);
  if (place !== null) {
    const values = valuesAt({ report, events, revisions }, place);
    return csvFile([
      ["no", "at", "person", "by", "value", "line", "column", "printed", "versions"],
      ...values.map(({ event: { no, at, personName }, by, value, place: from, versions }) => [
        ...[no, at.toISOString(), personName, by, text(value)],
        ...[from?.line ?? null, from?.column ?? null, from?.text ?? null, versions.join(" ")],
      ]),
    ]);
  }
  return csvFile([
    ["no", "at", "person", "kind", "field", "place", "before", "after", "detail", "hash"],
    ...events.flatMap((event) => {
      const { no, at, personName, hash } = event;
      const { kind, detail } = recordedOf(event);
      const changes = changesOf(event);
      const head = [no, at.toISOString(), personName, kind];
      if (changes.length === 0) return [[...head, null, null, null, null, JSON.stringify(detail), hash]];
      return changes.map(({ field, from, to }) => [...head, field, label(field), text(from), text(to), null, hash]);
    }),
  ]);
}
