/** The demonstration loads through the verbs, loads once, and goes on where it was stopped. */
import { and, eq, isNull } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Standing } from "@/report/workflow/workflow";
import { findAgencyId } from "../people/agencies";
import { rebuildAggregates, workQueueOff } from "../derived/aggregates";
import { db } from "../client";
import { editReport } from "../moves/drafts";
import { viewerFor } from "../people/people";
import { prove } from "../proof/prove";
import { type Flaw } from "@/report/proof";
import { getOverview } from "../public/aggregates";
import { getRegionAgencies, getRegionNews } from "../public/region";
import { signIn } from "../people/sign-in";
import { getDesk } from "../desk/desk";
import { findReportId, listWork } from "../desk/work";
import { agency, event, person, publication, published, report, session } from "../schema";
import { useOwnDatabase } from "../testing/testing";
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
});
afterAll(() => drop());

it("is whole: everything made of it is what its history says", async () => {
  await workQueueOff();
  const flaws: Flaw[] = [];
  await prove((flaw) => flaws.push(flaw));
  expect(flaws).toEqual([]);
});

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
  expect(justice.remarks.map(({ awaits }) => awaits)).toEqual(["agency", "agency"]);
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

describe("the public picture of the demonstration", () => {
  beforeAll(async () => {
    await workQueueOff();
  });

  /** Current publications of own reports below an agency, read from the publications themselves. */
  async function ownDocuments(slug: string, year: number) {
    const [top] = await db().select({ path: agency.path }).from(agency).where(eq(agency.slug, slug));
    const rows = await db()
      .select({ document: publication.document, path: agency.path })
      .from(report)
      .innerJoin(
        publication,
        and(eq(publication.reportId, report.id), eq(publication.version, report.publishedVersion)),
      )
      .innerJoin(agency, eq(agency.id, report.agencyId))
      .where(and(eq(report.year, year), eq(report.scope, "own"), isNull(publication.withdrawnAt)));
    return rows.filter(({ path }) => path.startsWith(top!.path)).map(({ document }) => document);
  }

  it.each([
    ["sample-province", 2024],
    ["specimen-city", 2025],
    ["sample-city", 2024],
    ["pattern-city", 2023],
  ])("adds up the current own reports of %s on %i, and nothing else", async (slug, year) => {
    const documents = await ownDocuments(slug, year);
    const overview = await getOverview(slug);
    const found = overview!.years.find((each) => each.year === year)!;
    expect(found.reports).toBe(documents.length);
    for (const [key, code] of [
      ["requests-received", "requests.received.total"],
      ["requests-granted", "requests.granted.total"],
      ["reconsideration-total", "reconsideration.total"],
      ["licences-decisions-2021", "licences.decisions"],
      ["coercive-measures-decisions-2021", "coercive-measures.decisions"],
    ] as const) {
      const stated = documents.map(({ content }) => content.figures[code]).filter((figure) => figure != null);
      const value = stated.reduce<number>((sum, figure) => sum + Number(figure), 0);
      expect([key, found.sums[key]]).toEqual([key, { value, stated: stated.length }]);
    }
  });

  it("leaves out what is withdrawn or never published, and filed roll-ups", async () => {
    const names = (await ownDocuments("sample-city", 2024)).map(({ agency: by }) => by.name);
    expect(names).not.toContain("示例市司法局");
    const news = await getRegionNews("specimen-city", 2025);
    const [filed] = news!.rollUps;
    const sum = (await getOverview("specimen-city"))!.years.at(-1)!.sums["requests-received"]!;
    expect(filed!.received).toBe(Number(sum.value) + 3);
    expect((await getRegionNews("sample-city", 2024))!.missing.first.map(({ name }) => name)).toContain("示例市司法局");
  });

  it("counts as on time what was published by 31 January, of those that report here", async () => {
    const overview = await getOverview("pattern-city");
    const documents = await ownDocuments("pattern-city", 2024);
    const inTime = documents.filter(({ content }) => (content.source.publishedOn ?? "9") <= "2025-01-31");
    const standings = overview!.standings.filter(({ year }) => year === 2024);
    expect(standings.reduce((sum, { onTime }) => sum + onTime, 0)).toBe(inTime.length);
    expect(overview!.years.find(({ year }) => year === 2024)!.sums["published-on-time"]!.value).toBe(inTime.length);
    expect(inTime.length).toBe(documents.length - 1);
    // Raw rows name their columns themselves: an unknown name would count nothing.
    const registered = overview!.registered.reduce((sum, { agencies }) => sum + agencies, 0);
    expect(registered).toBeGreaterThanOrEqual(documents.length);
    expect(await getOverview("shanghai")).toMatchObject({ registered: [], takenOver: 1, standings: [] });
  });

  it("compares with the year before over the same agencies only", async () => {
    const { headline, steady } = (await getOverview("pattern-city"))!;
    expect(headline?.year).toBe(2025);
    const [now, before] = await Promise.all([ownDocuments("pattern-city", 2025), ownDocuments("pattern-city", 2024)]);
    const received = (documents: typeof now, names: ReadonlySet<string>) =>
      documents
        .filter(({ agency: by }) => names.has(by.slug))
        .reduce((sum, { content }) => sum + Number(content.figures["requests.received.total"]), 0);
    const both = new Set(now.map(({ agency: by }) => by.slug).filter((slug) => isIn(before, slug)));
    expect(both.size).toBeLessThan(before.length);
    expect(headline?.pairs["requests-received"]).toEqual({
      now: received(now, both),
      before: received(before, both),
      agencies: both.size,
    });
    expect(steady).toMatchObject({ from: 2021, to: 2025 });
    expect(steady!.agencies).toBeLessThanOrEqual(both.size);
    expect(steady!.points).toHaveLength(5);
  });

  it("shows a region's own office and the agencies below it, which add up to the region", async () => {
    const agencies = await getRegionAgencies("specimen-city", 2025);
    const parts = [agencies!.itself!, ...agencies!.children];
    const sum = (await getOverview("specimen-city"))!.years.at(-1)!;
    expect(parts.reduce((all, { reports }) => all + reports, 0)).toBe(sum.reports);
    expect(parts.reduce((all, { received }) => all + Number(received.value), 0)).toBe(
      sum.sums["requests-received"]!.value,
    );
    expect(agencies!.located.map(({ name }) => name)).toEqual(["样例市税务局"]);
  });

  it("is the same after everything is made again", async () => {
    const before = await getOverview();
    await rebuildAggregates();
    expect(await getOverview()).toEqual(before);
    expect(await db().$count(published, eq(published.scope, "own"))).toBe(
      before!.years.reduce((sum, { reports }) => sum + reports, 0),
    );
  });
});

function isIn(documents: readonly { agency: { slug: string } }[], slug: string): boolean {
  return documents.some(({ agency: by }) => by.slug === slug);
}
