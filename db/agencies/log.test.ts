/** No line of the history of the structure can be changed, removed or added without being noticed. */
import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { db } from "../client";
import { buildAgency, useOwnDatabase } from "../testing/testing";
import { operator, recordStructure, verifyStructure } from "./log";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useOwnDatabase();
});
afterAll(() => drop());

/** Who has the database in hand can switch the guard off; the chain is for that case. */
async function tamper(statement: ReturnType<typeof sql>): Promise<void> {
  await db().execute(sql`alter table structure_event disable trigger structure_event_kept`);
  await db().execute(statement);
  await db().execute(sql`alter table structure_event enable trigger structure_event_kept`);
}

it("is whole as it is written, also from many at once, and lines cannot be changed", async () => {
  await Promise.all(Array.from({ length: 8 }, () => buildAgency()));
  expect(await verifyStructure()).toEqual({ events: 8, brokenAt: null });
  const change = sql`update structure_event set basis = 'x' where no = 3`;
  await expect(db().execute(change)).rejects.toMatchObject({ cause: { message: "structure_event is append-only" } });
});

it("shows the line that was changed, and one taken from the end", async () => {
  const agencyId = randomUUID();
  const event = { agencyId, kind: "renamed", day: "2024-05-01", basis: "示政发〔2024〕1号", detail: {} } as const;
  await db().transaction((tx) => recordStructure(tx, { actId: randomUUID(), by: operator }, [event, event]));
  expect(await verifyStructure()).toEqual({ events: 10, brokenAt: null });
  await tamper(sql`update structure_event set basis = '示政发〔2024〕2号' where no = 9`);
  expect(await verifyStructure()).toEqual({ events: 8, brokenAt: 9 });
  await tamper(sql`update structure_event set basis = '示政发〔2024〕1号' where no = 9`);
  expect((await verifyStructure()).brokenAt).toBeNull();
  await tamper(sql`delete from structure_event where no = 10`);
  expect((await verifyStructure()).brokenAt).toBe(10);
});
