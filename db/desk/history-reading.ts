/** The history of one report for those who may see it before the public. */
import "server-only";
import { asc, eq } from "drizzle-orm";
import { type Scope } from "@/report/content";
import { type EditionId } from "@/report/form/define";
import { editionForYear } from "@/report/form/editions";
import { type PastRevision } from "@/report/series/history";
import { readReport } from "../gate/access";
import { type EventRow, listEvents } from "../gate/history";
import { agency, revision } from "../schema";
import { type Viewer } from "../viewer";

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
  readonly events: readonly (EventRow & { readonly hash: string })[];
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
      events: (await listEvents(tx, id)).map(withoutRowId),
      revisions,
    };
  });
}

/** The number of the row in the table is no part of the chain. */
function withoutRowId(row: Awaited<ReturnType<typeof listEvents>>[number]): EventRow & { readonly hash: string } {
  const { reportId, no, kind, personId, personName, at, detail, previousHash, hash } = row;
  return { reportId, no, kind, personId, personName, at, detail, previousHash, hash };
}
