/** The tree: what is open, the numbers of each line, vertical systems apart. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createAgency, type NewAgency } from "../people/agencies";
import { db } from "../client";
import { rebuildAggregates, workQueueOff } from "../derived/aggregates";
import { getRegions, type RegionNode } from "./regions";
import { agency, published, report } from "../schema";
import { useOwnDatabase } from "../testing/testing";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useOwnDatabase();
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

async function publish(slug: string, year: number, scope: "own" | "roll-up"): Promise<void> {
  const reportId = randomUUID();
  const key = { agencyId: ids[slug]!, year, scope };
  await db()
    .insert(report)
    .values({ id: reportId, ...key, origin: "authored" });
  await db()
    .insert(published)
    .values({ ...key, reportId, version: 1 });
}

/** "name agencies/reported" with what is open below it. */
const drawn = ({ name, agencies, reported, below }: RegionNode): unknown =>
  below === null ? `${name} ${agencies}/${reported}` : { [`${name} ${agencies}/${reported}`]: below.map(drawn) };

it("is empty without agencies", async () => {
  expect(await getRegions(null)).toEqual({ latestYear: null, lines: [], systems: [], opened: null });
});

it("opens one line down to the agency asked for, with numbers of the latest year and of own reports alone", async () => {
  const government = { kind: "government" } as const;
  await add("province", { ...government, level: "province" });
  await add("city", { ...government, level: "city" }, "province");
  await add("a-bureau", {}, "city");
  await add("district", government, "city");
  await add("town", { ...government, level: "township" }, "district");
  await add("other", { ...government, level: "province" });
  await add("tax", { kind: "vertical", level: "country" });
  await add("tax-city", { kind: "vertical", level: "city", locatedInId: ids.city! }, "tax");
  await publish("town", 2024, "own");
  await publish("a-bureau", 2024, "own");
  await publish("city", 2024, "roll-up");
  await publish("district", 2023, "own");
  await publish("tax-city", 2024, "own");
  await rebuildAggregates();

  const closed = await getRegions(null);
  expect(closed.latestYear).toBe(2024);
  expect(closed.lines.map(drawn)).toEqual(["other 1/0", "province 5/2"]);
  expect(closed.lines.map(({ hasMore }) => hasMore)).toEqual([false, true]);
  expect(closed.systems.map(drawn)).toEqual(["tax 2/1"]);

  const open = await getRegions("city");
  expect(open.opened).toEqual({ slug: "city", name: "city" });
  expect(open.lines.map(drawn)).toEqual([
    "other 1/0",
    { "province 5/2": [{ "city 4/2": ["district 2/1", "a-bureau 1/1"] }] },
  ]);
  expect(open.lines[1]?.below?.[0]?.located).toEqual([{ slug: "tax-city", name: "tax-city", inId: ids.city }]);
  expect((await getRegions("nobody")).opened).toBeNull();
});

it("lists so many below one agency and counts the rest", async () => {
  const parentId = ids.other!;
  const agencies = Array.from({ length: 203 }, (_, n) => ({ id: randomUUID(), slug: `many-${n}`, name: `many-${n}` }));
  await db()
    .insert(agency)
    .values(
      agencies.map((newAgency) => ({
        ...{ ...newAgency, parentId, level: "county" as const, kind: "department" as const },
        path: [parentId, newAgency.id].join(".").replaceAll("-", ""),
      })),
    );
  // The tree marks what changed by itself.
  await workQueueOff();
  const [other] = (await getRegions("other")).lines;
  expect(other).toMatchObject({ agencies: 204, left: 3 });
  expect(other?.below).toHaveLength(200);
  const deep = await getRegions("many-99");
  expect(deep.lines[0]?.below?.some(({ slug }) => slug === "many-99")).toBe(true);
});
