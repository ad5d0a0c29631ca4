/** Links in texts: kept in the revision, resolved for readers, refused where they name no cell. */
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { linkTo } from "@/report/narrative/linked-figures";
import { faultlessContent } from "@/report/rules/examples";
import { db } from "../client";
import { editReport, importReport } from "./drafts";
import { publishReport } from "./publishing";
import { approveReport, submitReport } from "./reviews";
import { publication, revision } from "../schema";
import { authoredKeyOf, buildAgency, buildViewer, useOwnDatabase } from "../testing/testing";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useOwnDatabase();
});
afterAll(() => drop());

const typed = `收到申请${linkTo("requests.received.total")}件。`;

it("a published text holds the value that its cell held, the revision the link", async () => {
  const agencyId = await buildAgency(await buildAgency(), [null]);
  const editor = await buildViewer(["editor", agencyId]);
  const reviewer = await buildViewer(["reviewer", agencyId]);
  const content = { ...faultlessContent(), origin: "authored" as const };
  const linked = { ...content, narrative: { ...content.narrative, problems: typed } };
  const { reportId } = await importReport(editor, { ...authoredKeyOf(agencyId), content: linked, evidence: {} });

  const stray = { "narrative.problems": { from: typed, to: "收到{{no.cell}}件" } };
  await expect(editReport(editor, reportId, stray)).rejects.toMatchObject({ reason: "malformed" });

  await submitReport(editor, reportId, { seenVersion: 1 });
  await approveReport(reviewer, reportId, { seenSubmission: 1, confidentialityChecked: true });
  await publishReport(reviewer, reportId, { publicNote: null });
  const [frozen] = await db().select().from(publication).where(eq(publication.reportId, reportId));
  const [kept] = await db().select().from(revision).where(eq(revision.reportId, reportId));
  expect(frozen?.document.content.narrative.problems).toBe("收到申请12件。");
  expect(kept?.content.narrative.problems).toBe(typed);
});
