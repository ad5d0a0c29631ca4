/** A person gets every row that names them and nothing of anybody else, no secret and no content of reports. */
import { getTableColumns, getTableName, is } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { db } from "../client";
import { openReport } from "../moves/drafts";
import * as schema from "../schema";
import { authoredKeyOf, buildAgency, buildViewer, useOwnDatabase } from "../testing/testing";
import { placesOfPeople, readOwnData } from "./own-data";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useOwnDatabase();
});
afterAll(() => drop());

it("looks into every table of the schema that names people", async () => {
  const tables = Object.values(schema).filter((value) => is(value, PgTable));
  const naming = tables.filter(
    (table) =>
      "personId" in getTableColumns(table) ||
      getTableConfig(table).foreignKeys.some((key) => key.reference().foreignTable === schema.person),
  );
  const names = (await db().transaction(placesOfPeople)).map(({ name }) => name);
  expect(names).toEqual([...new Set([...naming.map((table) => getTableName(table)), "person"])].sort());
});

it("gives the rows of the person alone, without secrets and documents", async () => {
  const agencyId = await buildAgency();
  const editor = await buildViewer(["editor", agencyId]);
  const other = await buildViewer(["reviewer", agencyId]);
  await openReport(editor, authoredKeyOf(agencyId));
  const data = await readOwnData(editor);
  expect(data.person).toMatchObject([{ id: editor.personId, account: editor.account, name: editor.name }]);
  expect(data.membership).toMatchObject([{ agency_id: agencyId, role: "editor" }]);
  expect(data.event).toMatchObject([{ person_id: editor.personId, person_name: editor.name }]);
  const text = JSON.stringify(data);
  expect(text).not.toContain(other.personId);
  expect(text).not.toMatch(/argon2|"(?:password_)?hash"|"detail"|"content"/);
  expect(await readOwnData(other)).not.toHaveProperty("event");
});
