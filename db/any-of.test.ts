/** A list of values is one parameter, whatever its length, and an empty one finds nothing. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { anyOf } from "./any-of";
import { db } from "./client";
import { agency, report } from "./schema";
import { buildAgency, useOwnDatabase } from "./testing/testing";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useOwnDatabase();
});
afterAll(() => drop());

it("finds one row among more values than PostgreSQL takes parameters", async () => {
  const id = await buildAgency();
  const ids = [...Array.from({ length: 70_000 }, () => randomUUID()), id];
  const found = await db().select({ id: agency.id }).from(agency).where(anyOf(agency.id, ids));
  expect(found).toEqual([{ id }]);
});

it("finds nothing by no value, and takes numbers too", async () => {
  expect(await db().select({ id: agency.id }).from(agency).where(anyOf(agency.id, []))).toEqual([]);
  expect(
    await db()
      .select({ id: report.id })
      .from(report)
      .where(anyOf(report.year, [2023, 2024])),
  ).toEqual([]);
});
