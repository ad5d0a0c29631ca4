/** Questions of readers: taken without an account, kept from the public until answered, answered only by the agency. */
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { db } from "../client";
import { importReport, openReport } from "./drafts";
import { askInquiry, findInquiry, listPublicInquiries } from "../public/inquiries";
import { answerInquiry, countWaitingInquiries, listInquiries } from "./inquiry-answers";
import { emergencyPublish, publishReport, withdrawPublication } from "./publishing";
import { approveReport, submitReport } from "./reviews";
import { agency, event, inquiry } from "../schema";
import {
  authoredKeyOf,
  buildAgency,
  buildContent,
  buildViewer,
  firstAuthoredYear,
  keyOf,
  useOwnDatabase,
} from "../testing/testing";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useOwnDatabase();
});
afterAll(() => drop());

async function world() {
  const above = await buildAgency();
  const agencyId = await buildAgency(above);
  const editor = await buildViewer(["editor", agencyId]);
  const reviewer = await buildViewer(["reviewer", agencyId]);
  const { reportId } = await importReport(editor, {
    ...keyOf(agencyId),
    content: buildContent({ "requests.received.total": 7 }),
    evidence: {},
  });
  const [agencyRow] = await db().select().from(agency).where(eq(agency.id, agencyId));
  const asked = {
    ...{ slug: agencyRow!.slug, year: 2024, scope: "own" as const },
    ...{ place: "figure:requests.received.total", question: "正文写的是 9 件，表中为何是 7 件？", device: "d1" },
  };
  const publish = async () => {
    await submitReport(editor, reportId, { seenVersion: 1 });
    await approveReport(reviewer, reportId, { seenSubmission: 1, confidentialityChecked: true });
    await publishReport(reviewer, reportId, { publicNote: null });
  };
  return { above, agencyId, editor, reviewer, reportId, asked, publish };
}

const refusedAs = (reason: string) => expect.objectContaining({ name: "Refusal", reason }) as unknown;

it("takes a question about what stands before the public, and shows it only to the asker and the agency until it is answered", async () => {
  const { editor, asked, publish, reportId } = await world();
  await expect(askInquiry(asked)).rejects.toEqual(refusedAs("not-found"));
  await publish();
  await expect(askInquiry({ ...asked, slug: "a\0b" })).rejects.toEqual(refusedAs("not-found"));
  const { token } = await askInquiry(asked);
  expect(await findInquiry(token)).toMatchObject({ shown: "7", version: 1, question: asked.question, answer: null });
  expect(await findInquiry(`${token}x`)).toBeNull();
  expect(await listPublicInquiries(asked.slug, 2024, "own")).toEqual([]);
  expect(await countWaitingInquiries(editor)).toBe(1);
  const [waiting] = await listInquiries(editor);
  const answer = { outcome: "to-be-corrected", answer: "表中漏计两件，将予更正。", isPublic: true };
  await answerInquiry(editor, waiting!.id, { ...answer, seenAnsweredAt: null });
  expect(await countWaitingInquiries(editor)).toBe(0);
  expect(await findInquiry(token)).toMatchObject({ outcome: "to-be-corrected", answer: answer.answer });
  expect(await listPublicInquiries(asked.slug, 2024, "own")).toHaveLength(1);
  const events = await db().select().from(event).where(eq(event.reportId, reportId));
  expect(events.map(({ kind }) => kind)).toContain("answer-inquiry");
});

it("takes a form that was sent twice once, and says at the desk what stands now", async () => {
  const { editor, asked, publish } = await world();
  await publish();
  const sent = { ...asked, token: `twice-${asked.slug}` };
  const both = await Promise.all([askInquiry(sent), askInquiry(sent)]);
  expect(new Set(both.map(({ token }) => token)).size).toBe(1);
  const listed = await listInquiries(editor);
  expect(listed).toHaveLength(1);
  expect(listed[0]).toMatchObject({ shown: "7", now: "7", currentVersion: 1, edition: "2021" });
});

it("lets nobody else answer, and no second answer overwrite one that was not seen", async () => {
  const { above, editor, reviewer, asked, publish } = await world();
  await publish();
  await askInquiry(asked);
  const [waiting] = await listInquiries(editor);
  const answer = { outcome: "correct", answer: "数据无误。", isPublic: false, seenAnsweredAt: null };
  const outsider = await buildViewer(["editor", await buildAgency()]);
  // An administrator above answers for what is only transcribed, as this report is; one below does not.
  const administrator = await buildViewer(["administrator", above]);
  expect(await listInquiries(outsider)).toEqual([]);
  expect(await listInquiries(administrator)).toHaveLength(1);
  expect(await countWaitingInquiries(administrator)).toBe(1);
  await expect(answerInquiry(outsider, waiting!.id, answer)).rejects.toEqual(refusedAs("not-found"));
  await expect(answerInquiry(editor, waiting!.id, { ...answer, answer: "  " })).rejects.toEqual(refusedAs("malformed"));
  const both = await Promise.allSettled([editor, reviewer].map((who) => answerInquiry(who, waiting!.id, answer)));
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { reason: "stale" } });
  expect(await listPublicInquiries(asked.slug, 2024, "own")).toEqual([]);
});

it("is not answered from above for an agency that speaks for itself", async () => {
  const { above, agencyId, editor } = await world();
  const administrator = await buildViewer(["administrator", above]);
  const { reportId } = await openReport(editor, authoredKeyOf(agencyId));
  await emergencyPublish(administrator, reportId, { reason: "当日须公开" });
  const { agencySlug: slug } = editor.holdings[0]!;
  const about = { slug, year: firstAuthoredYear, scope: "own" as const, place: "report", device: "d9" };
  await askInquiry({ ...about, question: "为何没有第五部分的内容？" });
  const [waiting] = await listInquiries(editor);
  expect(await listInquiries(administrator)).toEqual([]);
  const answer = { outcome: "answered", answer: "将予补充。", isPublic: false, seenAnsweredAt: null };
  await expect(answerInquiry(administrator, waiting!.id, answer)).rejects.toEqual(refusedAs("forbidden"));
});

it("refuses places that are not in the report, texts too short or too long, floods, and what is withdrawn", async () => {
  const { editor, reviewer, reportId, asked, publish } = await world();
  await publish();
  for (const wrong of [{ place: "figure:no.such" }, { question: "错？" }, { question: "错".repeat(1001) }])
    await expect(askInquiry({ ...asked, ...wrong })).rejects.toEqual(refusedAs("malformed"));
  const device = "a flood";
  for (let n = 0; n < 10; n += 1) await askInquiry({ ...asked, device });
  await expect(askInquiry({ ...asked, device })).rejects.toEqual(refusedAs("locked-out"));
  await askInquiry({ ...asked, device: "somebody else" });
  // A day later the flood is over, and nothing is known of who asked.
  await db()
    .update(inquiry)
    .set({ madeAt: new Date(Date.now() - 25 * 60 * 60 * 1000) })
    .where(eq(inquiry.device, device));
  await askInquiry({ ...asked, device });
  expect(await db().select().from(inquiry).where(eq(inquiry.device, device))).toHaveLength(1);
  await withdrawPublication(reviewer, reportId, { reason: "误发" });
  await expect(askInquiry({ ...asked, device: "late" })).rejects.toEqual(refusedAs("not-found"));
  expect((await listInquiries(editor))[0]).toMatchObject({ shown: "7", now: null, currentVersion: null });
});
