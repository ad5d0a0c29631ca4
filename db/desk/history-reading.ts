/** The history of one report for those who may see it before the public. */
import "server-only";
import { asc, eq } from "drizzle-orm";
import { type Scope } from "@/report/content";
import { type EditionId } from "@/report/form/define";
import { editionForYear } from "@/report/form/editions";
import { type PastEvent, pastEventOf, type PastRevision } from "@/report/series/history";
import { readReport } from "../gate/access";
import { listEvents } from "../gate/history";
import { agency, revision } from "../schema";
import { type Viewer } from "../viewer";

/** An event with its place in the chain: kind and detail as recorded, number, person, time and these are what is hashed. */
export type ChainedEvent = PastEvent & {
  readonly reportId: string;
  readonly previousHash: string;
  readonly hash: string;
};

/** All events of a report with what is needed to read them. */
export interface ReportHistory {
  readonly report: {
    readonly id: string;
    readonly year: number;
    readonly scope: Scope;
    readonly agency: { readonly slug: string; readonly name: string };
    /** The edition by which places are named: that of the newest revision. */
    readonly edition: EditionId;
  };
  readonly events: readonly ChainedEvent[];
  readonly revisions: readonly PastRevision[];
}

/** The history of a report; *not found* to everyone who may not see it. */
export async function readHistory(viewer: Viewer, reportId: string): Promise<ReportHistory> {
  return readReport(viewer, reportId, async ({ tx, report: { id, year, scope, agencyId } }) => {
    const [agencyRow] = await tx
      .select({ slug: agency.slug, name: agency.name })
      .from(agency)
      .where(eq(agency.id, agencyId));
    const revisions = await tx
      .select({ no: revision.no, content: revision.content, evidence: revision.evidence })
      .from(revision)
      .where(eq(revision.reportId, id))
      .orderBy(asc(revision.no));
    const edition = revisions.at(-1)?.content.edition ?? editionForYear(year).id;
    return {
      report: { id, year, scope, agency: agencyRow ?? { slug: "", name: "" }, edition },
      events: (await listEvents(tx, id)).map(chainedEventOf),
      revisions,
    };
  });
}

function chainedEventOf(row: Awaited<ReturnType<typeof listEvents>>[number]): ChainedEvent {
  const { reportId, previousHash, hash } = row;
  return { ...pastEventOf(row), reportId, previousHash, hash };
}
