/** One report before the public, corrected and withdrawn through the verbs that people use, beside the running server. */
import { randomUUID } from "node:crypto";
import { createAgency } from "@/db/people/agencies";
import { importReport } from "@/db/moves/drafts";
import { createPerson, grantRole, viewerFor } from "@/db/people/people";
import { publishReport, withdrawPublication } from "@/db/moves/publishing";
import { approveReport, submitReport } from "@/db/moves/reviews";
import { type Viewer } from "@/db/viewer";
import { emptyContent } from "@/report/content";

/** An agency with one editor and one reviewer. */
export interface Desk {
  readonly agencyId: string;
  readonly slug: string;
  readonly name: string;
  /** Address of the government above it. */
  readonly region: string;
  readonly editor: Viewer;
  readonly reviewer: Viewer;
}

/** A government that nobody has heard of and the one agency below it. */
export async function foundAgency(): Promise<Desk> {
  const region = `founded-${randomUUID().slice(0, 8)}`;
  const place = `新设${region.slice(-4)}`;
  const government = { slug: region, name: `${place}市人民政府`, level: "city", kind: "government" } as const;
  const above = await createAgency({ ...government, parentId: null, reportsSince: null, steps: [] });
  const agency = { slug: `${region}-agency`, name: `${place}市统计局`, level: "city", kind: "department" } as const;
  const { agencyId } = await createAgency({ ...agency, parentId: above.agencyId, reportsSince: null, steps: [] });
  const people = { editor: await person("editor", agencyId), reviewer: await person("reviewer", agencyId) };
  return { agencyId, slug: agency.slug, name: agency.name, region, ...people };
}

async function person(role: "editor" | "reviewer", agencyId: string): Promise<Viewer> {
  const account = `${role}-${randomUUID()}`;
  const { personId } = await createPerson({ account, name: role, password: "a password for benches" });
  await grantRole({ personId, agencyId, role });
  return viewerFor(personId);
}

/** A report, or the correction of the one that is published, approved and waiting for its publication; its id. */
export async function approvedReport({ agencyId, editor, reviewer }: Desk, year: number, received: number) {
  const empty = emptyContent("2021", "transcribed");
  const source = { ...empty.source, address: "https://www.example.gov.cn/nianbao.html" };
  const content = { ...empty, source, figures: { ...empty.figures, "requests.received.total": received } };
  const { reportId } = await importReport(editor, { agencyId, year, scope: "own", content, evidence: {} });
  await submitReport(editor, reportId, { seenVersion: 1 });
  await approveReport(reviewer, reportId, { seenSubmission: 1, confidentialityChecked: true });
  return reportId;
}

/** Publishes what was approved; a correction needs the note. */
export async function bringOut({ reviewer }: Desk, reportId: string, publicNote: string | null): Promise<void> {
  await publishReport(reviewer, reportId, { publicNote });
}

/** Takes the report back from the public. */
export async function takeBack({ reviewer }: Desk, reportId: string, reason: string): Promise<void> {
  await withdrawPublication(reviewer, reportId, { reason });
}
