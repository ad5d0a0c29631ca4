/** The demonstration loads through the verbs, loads once, and goes on where it was stopped. */
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Standing } from "@/report/workflow";
import { findAgencyId } from "../agencies";
import { db } from "../client";
import { editReport } from "../drafts";
import { viewerFor } from "../people";
import { signIn } from "../sign-in";
import { getDesk } from "../desk";
import { findReportId, listWork } from "../work";
import { event, person, publication, session } from "../schema";
import { useOwnDatabase } from "../testing";
import { loadDemonstration } from "./load";
import { familyOwnReports, familyRollUps } from "./family-reports";
import { demonstrationPassword, peopleSeeds } from "./people";
import { type Cast, play } from "./play";
import { realReports } from "./real-reports";
import { sampleScripts } from "./workflow-reports";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useOwnDatabase();
  await loadDemonstration();
}, 240_000);
afterAll(() => drop());

async function viewerOf(account: string) {
  const [row] = await db().select({ id: person.id }).from(person).where(eq(person.account, account));
  return viewerFor(row!.id);
}

async function deskOf(account: string, slug: string, year: number) {
  const reportId = await findReportId((await findAgencyId(slug))!, year, "own");
  return getDesk(await viewerOf(account), reportId!);
}

it("has a report in every state", async () => {
  const work = await listWork(await viewerOf("reviewer"));
  const standings = new Map(
    work.map(({ agencySlug, year, standing, step }) => [`${agencySlug}-${year}`, [standing, step]]),
  );
  const expected: [string, Standing, number | null][] = [
    ["sample-civil-affairs-2025", "draft", null],
    ["sample-development-reform-2025", "in-review", 1],
    ["sample-statistics-2025", "in-review", 2],
    ["sample-justice-2025", "returned", null],
    ["sample-education-2025", "approved", null],
    ["sample-health-2025", "published", null],
    ["sample-development-reform-2024", "published", null],
    ["sample-justice-2024", "withdrawn", null],
    ["zibo-hitech-construction-bureau-2023", "published", null],
  ];
  for (const [name, ...standing] of expected)
    expect([name, ...(standings.get(name) ?? [])]).toEqual([name, ...standing]);
});

it("shows an error and a cell that is not stated in the draft", async () => {
  const { findings, revision } = await deskOf("editor", "sample-civil-affairs", 2025);
  expect(findings.some(({ severity, codes }) => severity === "error" && codes.includes("requests.granted.total"))).toBe(
    true,
  );
  expect(revision?.content.figures["fees.amount"]).toBeNull();
});

it("has a countersigned reason, remarks to answer and a correction with its note", async () => {
  const statistics = await deskOf("reviewer2", "sample-statistics", 2025);
  expect(statistics.acceptances).toMatchObject([
    { inForce: true, acceptedBy: "示例填报员", countersignedBy: "示例审核员" },
  ]);
  const justice = await deskOf("editor", "sample-justice", 2025);
  expect(justice.remarks.map(({ awaits }) => awaits)).toEqual(["body", "body"]);
  const reform = await deskOf("editor", "sample-development-reform", 2024);
  expect(reform.report.publishedVersion).toBe(2);
  expect(reform.published?.figures["licences.decisions"]).toBe(381);
});

it("gives the made-up family years of reports, none with an error that nobody explained", async () => {
  const documents = await db().select({ document: publication.document }).from(publication);
  const family = documents.filter(({ document }) =>
    document.content.source.address.includes("sample-province.example"),
  );
  expect(family).toHaveLength(familyOwnReports().length + familyRollUps().length);
  for (const { document } of family) {
    const open = document.findings.filter(({ severity, accepted }) => severity === "error" && !accepted?.countersigned);
    expect([document.agency.name, document.year, document.scope, open]).toEqual([
      ...[document.agency.name, document.year, document.scope, []],
    ]);
  }
});

it("publishes the transcribed reports under the names of two people", async () => {
  const documents = await db().select({ document: publication.document }).from(publication);
  const transcribed = documents.filter(({ document }) => document.content.origin === "transcribed");
  expect(transcribed).toHaveLength(realReports.length);
  for (const { document } of transcribed)
    expect(document.approvals.map(({ approvedBy }) => approvedBy)).toEqual(["核对员"]);
});

it("lets everyone in with the printed password, and leaves no session open by itself", async () => {
  const open = await db().select({ endedAt: session.endedAt, device: session.device }).from(session);
  expect(open.filter(({ endedAt }) => endedAt !== null)).toHaveLength(peopleSeeds.length);
  const { account } = peopleSeeds[0]!;
  await expect(signIn({ account, password: demonstrationPassword, device: "test" })).resolves.toMatchObject({
    name: "示例填报员",
  });
});

it("goes on where it was stopped", async () => {
  const viewers = await Promise.all(peopleSeeds.map(async ({ account }) => [account, await viewerOf(account)]));
  const cast = Object.fromEntries(viewers) as Cast;
  const script = { ...sampleScripts.find(({ slug }) => slug === "sample-education")!, year: 2023 };
  await play(cast, { ...script, steps: script.steps.slice(0, 3) });
  expect((await deskOf("editor", script.slug, 2023)).report.standing).toBe("in-review");
  await play(cast, script);
  const { history } = await deskOf("editor", script.slug, 2023);
  expect(history.map(({ kind }) => kind)).toEqual(script.steps.map(({ kind }) => kind));
});

it("changes nothing when it runs again, also where somebody has worked meanwhile", async () => {
  const { report } = await deskOf("editor2", "sample-civil-affairs", 2025);
  await editReport(await viewerOf("editor2"), report.id, { "figure:fees.amount": { from: null, to: "12.8" } });
  const before = await db().$count(event);
  await loadDemonstration();
  expect(await db().$count(event)).toBe(before);
});
