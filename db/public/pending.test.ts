/** Who is named as not published, and who never is. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Scope } from "@/report/content";
import { standingOf, type Timeliness } from "@/report/workflow/pending";
import { createAgency, type NewAgency } from "../people/agencies";
import { db } from "../client";
import { rebuildAggregates } from "../derived/aggregates";
import { listPending, pendingYears, type PendingQuestion } from "./pending";
import { published, report } from "../schema";
import { useOwnDatabase } from "../testing/testing";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useOwnDatabase();
  await build();
});
afterAll(() => drop());

const ids: Record<string, string> = {};

async function add(slug: string, more: Partial<NewAgency> = {}, parent?: string): Promise<void> {
  const parentId = parent === undefined ? null : ids[parent]!;
  const newAgency = {
    slug,
    name: slug,
    level: "county",
    kind: "department",
    parentId,
    reportsSince: 2008,
    steps: [],
    ...more,
  } as const;
  ids[slug] = (await createAgency(newAgency)).agencyId;
}

async function build(): Promise<void> {
  await add("city", { level: "city", kind: "government" });
  await add("city-office", { level: "city", kind: "office" }, "city");
  await add("county", { kind: "government" }, "city");
  await add("town", { level: "township", kind: "government" }, "county");
  for (const slug of ["on-time", "late", "undated", "missing"]) await add(slug, {}, "county");
  await add("copied", { reportsSince: null }, "county");
  await add("customs", { level: "country", kind: "vertical" });
  await add("customs-city", { level: "city", kind: "vertical", locatedInId: ids.city! }, "customs");
  await publish("on-time", "own", "2025-01-31");
  await publish("late", "own", "2025-02-01");
  await publish("undated", "own", null);
  await publish("county", "roll-up", "2025-02-20");
  await rebuildAggregates();
}

async function publish(slug: string, scope: Scope, officiallyPublishedOn: string | null): Promise<void> {
  const reportId = randomUUID();
  const key = { agencyId: ids[slug]!, year: 2024, scope };
  await db()
    .insert(report)
    .values({ id: reportId, ...key, origin: "authored" });
  await db()
    .insert(published)
    .values({ ...key, reportId, version: 1, officiallyPublishedOn });
}

const everything: Timeliness[] = ["on-time", "late", "undated", "pending", "overdue", "taken-over", "not-taken-over"];
const ask = (more: Partial<PendingQuestion> = {}, page?: number) =>
  listPending({ year: 2024, today: "2025-03-05", under: null, scope: "own", standings: everything, ...more }, page);
const named = async (more: Partial<PendingQuestion>) => (await ask(more)).listed.map(({ slug }) => slug).sort();

describe("own reports", () => {
  it("are due of every agency; that of a government is made by its office where it has one", async () => {
    expect(await named({})).toEqual([
      "city-office",
      "copied",
      "county",
      "customs",
      "customs-city",
      "late",
      "missing",
      "on-time",
      "town",
      "undated",
    ]);
  });

  it("are missing in time until the day is over, and overdue from the next", async () => {
    const missing = ["city-office", "county", "customs", "customs-city", "missing", "town"];
    expect(await named({ standings: ["pending"], today: "2025-01-31" })).toEqual(missing);
    expect(await named({ standings: ["overdue"], today: "2025-01-31" })).toEqual([]);
    expect(await named({ standings: ["overdue"], today: "2025-02-01" })).toEqual(missing);
    expect(await named({ standings: ["late"] })).toEqual(["late"]);
    expect(await named({ standings: ["not-taken-over"] })).toEqual(["copied"]);
  });

  it("stand in the count as they stand by the pure rule", async () => {
    for (const today of ["2025-01-31", "2025-02-21", "2026-01-01"]) {
      for (const scope of ["own", "roll-up"] as const) {
        for (const standing of everything) {
          const { listed, total } = await ask({ today, scope, standings: [standing] });
          expect(listed.map((due) => standingOf(due, today))).toEqual(Array<Timeliness>(total).fill(standing));
        }
      }
    }
  });
});

it("expects roll-ups of governments from the county up and of the heads of systems, each by its day", async () => {
  const { listed } = await ask({ scope: "roll-up" });
  expect(listed.map(({ slug, deadline }) => [slug, deadline])).toEqual([
    ["customs", "2025-03-31"],
    ["city", "2025-03-10"],
    ["county", "2025-02-20"],
  ]);
});

it("counts by level and by the regions right below, and goes down a line", async () => {
  const { byLevel, byRegion } = await ask();
  expect(byLevel.find((row) => row.level === "county" && row.scope === "own")?.standings).toEqual({
    ...{ "on-time": 1, late: 1, undated: 1 },
    ...{ overdue: 2, "not-taken-over": 1 },
  });
  expect(byRegion).toEqual([
    {
      ...{ slug: "city", name: "city" },
      standings: { "on-time": 1, late: 1, undated: 1, overdue: 4, "not-taken-over": 1 },
    },
  ]);
  const below = await ask({ under: "city", standings: ["overdue"] });
  expect(below.under).toEqual({ slug: "city", name: "city" });
  expect(below.byRegion.map(({ slug }) => slug)).toEqual(["county"]);
  expect(below.listed.map(({ slug }) => slug)).toEqual(["city-office", "county", "missing", "town"]);
});

it("offers the years with reports and the one that is due now", async () => {
  expect(await pendingYears("2026-11-25")).toEqual([2025, 2024]);
});
