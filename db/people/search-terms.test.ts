/** What searches are held against is made again for every agency, a page at a time. */
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { countingStatements } from "../asking";
import { db } from "../client";
import { searchTermsOf } from "../public/search-text";
import { agency } from "../schema";
import { buildAgency, useOwnDatabase } from "../testing/testing";
import { rebuildSearchTerms } from "./agencies";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useOwnDatabase();
});
afterAll(() => drop());

it("are as they would be made now, former names too, in two statements a page and no more", async () => {
  const ids = [await buildAgency(), await buildAgency(), await buildAgency()];
  const formerNames = [{ name: "旧名局", until: 2020 }];
  await db().update(agency).set({ formerNames }).where(eq(agency.id, ids[0]!));
  await db().execute(sql`update agency set search_text = '', search_bigrams = '{}'`);
  const { statements } = await countingStatements(() => rebuildSearchTerms());
  expect(statements).toBeLessThanOrEqual(4);
  const rows = await db().select().from(agency);
  expect(rows.length).toBeGreaterThanOrEqual(3);
  for (const { name, formerNames: former, searchText, searchBigrams } of rows)
    expect({ searchText, searchBigrams }).toEqual(searchTermsOf(name, former));
  expect(rows.find(({ id }) => id === ids[0])?.searchText).toContain("旧名局");
});
