/** Public search of the narratives: reports one of whose parts holds all the words, newest first, with the place of each hit. */
import "server-only";
import { and, arrayContains, eq, inArray, sql, type SQL } from "drizzle-orm";
import { bigramsOf, type AgencyKind } from "@/report/agency";
import { narrativeParts, type NarrativePart, type Origin, type Scope } from "@/report/content";
import { excerptsOf, type Excerpts } from "@/report/narrative/excerpts";
import { type EditionId } from "@/report/form/define";
import { publicDb, type Transaction } from "../client";
import { findLine, isBelow, type NarrowingAgency } from "./agency-search";
import { currentPublication } from "./summaries";
import { agency, publication, published, publishedText } from "../schema";

/** What is asked; words of less than two characters are not searched for. */
export interface TextQuestion {
  readonly query: string;
  readonly year: number | null;
  readonly kind: AgencyKind | null;
  readonly under: string | null;
}

export interface FoundText {
  readonly agencySlug: string;
  readonly agencyName: string;
  readonly year: number;
  readonly scope: Scope;
  readonly edition: EditionId;
  readonly origin: Origin;
  readonly parts: readonly ({ readonly part: NarrativePart } & Excerpts)[];
}

export interface TextAnswer {
  /** The words that were searched for, and those left out for being one character. */
  readonly words: readonly string[];
  readonly tooShort: readonly string[];
  readonly reports: readonly FoundText[];
  readonly total: number;
  /** Whether there are more than `total`: the search stops after {@link mostPlaces} places. */
  readonly isCapped: boolean;
  readonly page: number;
  readonly pages: number;
  readonly under: NarrowingAgency | null;
}

/** Reports on a page. */
export const textsOnPage = 20;

/** Places (parts of reports) that are looked at, the newest; what many thousand reports say need not be counted to the end. */
export const mostPlaces = 2000;

const longestQuery = 100;

/** One page of the reports whose text holds the words. */
export async function searchTexts(question: TextQuestion, wantedPage = 1): Promise<TextAnswer> {
  const { words, tooShort } = wordsOf(question.query);
  const line = question.under === null ? null : await findLine(question.under);
  const under = line && { slug: line.slug, name: line.name };
  const none = { words, tooShort, reports: [], total: 0, isCapped: false, page: 1, pages: 1, under };
  if (words.length === 0) return none;
  return publicDb().transaction(async (tx) => {
    // The planner does not know that reading texts and pairs past the index costs a hundred times what their rows do.
    await tx.execute(sql`set local enable_seqscan = off`);
    const ofAgency = and(
      question.kind === null ? undefined : eq(agency.kind, question.kind),
      line ? isBelow(line.path) : undefined,
    );
    const where = and(
      question.year === null ? undefined : eq(publishedText.year, question.year),
      ofAgency && inArray(publishedText.agencyId, tx.select({ id: agency.id }).from(agency).where(ofAgency)),
    );
    const found = await placesOf(tx, words, where, wantedPage);
    const pages = Math.max(1, Math.ceil(found.total / textsOnPage));
    const page = Math.min(Math.max(1, wantedPage), pages);
    const onPage = page === wantedPage ? found : await placesOf(tx, words, where, page);
    const reports = await withExcerpts(tx, onPage.reports, words);
    return { ...none, reports, total: found.total, isCapped: found.isCapped, page, pages };
  });
}

/** Words of a query, as pairs and texts are compared: small letters; each once. */
function wordsOf(query: string): { words: string[]; tooShort: string[] } {
  const typed = [...new Set(query.slice(0, longestQuery).toLowerCase().split(/\s+/))].filter((word) => word !== "");
  const isLong = (word: string) => Array.from(word).length > 1;
  return { words: typed.filter(isLong), tooShort: typed.filter((word) => !isLong(word)) };
}

type TextPlace = Pick<FoundText, "year" | "scope"> & { readonly agencyId: string; readonly parts: NarrativePart[] };

/** Which reports hold the words: by the pairs of the index first, the newest places then by their text, in one statement. */
async function placesOf(tx: Transaction, words: readonly string[], where: SQL | undefined, page: number) {
  // Ids sort many times faster than names; the few that are shown are put in order afterwards.
  const place = tx
    .select({
      agencyId: publishedText.agencyId,
      year: publishedText.year,
      scope: publishedText.scope,
      part: publishedText.part,
    })
    .from(publishedText)
    .where(and(arrayContains(publishedText.bigrams, [...new Set(words.flatMap(bigramsOf))]), where))
    .orderBy(sql`${publishedText.year} desc, ${publishedText.agencyId}, ${publishedText.scope}`)
    .limit(mostPlaces);
  const rows = await tx.execute<PlaceRow>(sql`
    with place as materialized (${place}),
      held as (
        select place.* from place join published_text t using (agency_id, year, scope, part) where ${and(...words.map(isHeld)) ?? sql`true`}
      ),
      found as (select agency_id, year, scope, array_agg(part) as parts from held group by 1, 2, 3),
      page as (
        select found.* from found join agency on agency.id = agency_id
        order by year desc, level, slug, scope limit ${textsOnPage} offset ${(page - 1) * textsOnPage}
      )
    select agency_id, year, scope, parts, counted.* from
      (select (select count(*)::int from found) as total, (select count(*)::int from place) as places) counted
      left join page on true
      left join agency on agency.id = agency_id
    order by year desc, level, agency.slug, scope`);
  const reports = [...rows].flatMap((row): TextPlace[] =>
    row.year ? [{ agencyId: row.agency_id, year: row.year, scope: row.scope, parts: row.parts }] : [],
  );
  return { reports, total: rows[0]?.total ?? 0, isCapped: (rows[0]?.places ?? 0) >= mostPlaces };
}

type PlaceRow = {
  readonly agency_id: string;
  readonly year: number | null;
  readonly scope: Scope;
  readonly parts: NarrativePart[];
  readonly total: number;
  readonly places: number;
};

/** White space as JavaScript knows it, which pairs are made without. */
const whiteSpace =
  "\t\n\u000b\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

/** The pair of a word of two characters is the word itself; pairs of a longer one may stand apart. */
function isHeld(word: string): SQL | undefined {
  if (Array.from(word).length === 2) return undefined;
  // By the collation of the database, small letters take twenty times as long; taking out white space is for the few that need it.
  const text = sql`lower(t.text collate "C")`;
  return sql`(strpos(${text}, ${word}) > 0 or strpos(translate(${text}, ${whiteSpace}, ''), ${word}) > 0)`;
}

async function withExcerpts(
  tx: Transaction,
  places: readonly TextPlace[],
  words: readonly string[],
): Promise<FoundText[]> {
  if (places.length === 0) return [];
  const ofPage = sql`(${published.agencyId}, ${published.year}, ${published.scope}) in ${places.map(({ agencyId, year, scope }) => sql`(${agencyId}::uuid, ${year}::int, ${scope}::scope)`)}`;
  const rows = await tx
    .select({
      agencyId: published.agencyId,
      agencySlug: agency.slug,
      agencyName: agency.name,
      year: published.year,
      scope: published.scope,
      edition: sql<EditionId>`${publication.document} -> 'content' ->> 'edition'`,
      origin: sql<Origin>`${publication.document} -> 'content' ->> 'origin'`,
      part: publishedText.part,
      text: publishedText.text,
    })
    .from(published)
    .innerJoin(agency, eq(agency.id, published.agencyId))
    .innerJoin(publication, currentPublication)
    .innerJoin(
      publishedText,
      and(
        eq(publishedText.agencyId, published.agencyId),
        eq(publishedText.year, published.year),
        eq(publishedText.scope, published.scope),
      ),
    )
    .where(ofPage);
  return places.flatMap(({ agencyId, year, scope, parts }) => {
    const own = rows.filter((row) => row.agencyId === agencyId && row.year === year && row.scope === scope);
    const [first] = own;
    if (!first) return [];
    const { agencySlug, agencyName, edition, origin } = first;
    const held = narrativeParts.filter((part) => parts.includes(part));
    const shown = held.flatMap((part) => {
      const text = own.find((row) => row.part === part)?.text;
      return text === undefined ? [] : [{ part, ...excerptsOf(text, words) }];
    });
    return [{ agencySlug, agencyName, year, scope, edition, origin, parts: shown }];
  });
}
