/** The security log: chained, append-only, and let go of only when it was kept long enough. */
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { db } from "../client";
import { exportAgencies } from "../agencies/import";
import { noFilter } from "../agencies/list";
import { buildAgency, buildViewer, useOwnDatabase } from "../testing/testing";
import { listSecurity, noSecurityFilter } from "./reading";
import { recordSecurity, sweepSecurityLog, verifySecurityLog } from "./log";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useOwnDatabase();
});
afterAll(() => drop());

const write = (n: number) =>
  db().transaction((tx) =>
    recordSecurity(tx, { kind: "exported", personId: null, detail: { what: "agencies", rows: n } }),
  );

/** As a superuser who means harm. */
const tamper = (statement: string) =>
  db().transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql.raw(statement));
  });

it("chains lines without a gap, however many write at once, and finds what was changed or removed", async () => {
  await Promise.all(Array.from({ length: 12 }, (_, n) => write(n)));
  expect(await verifySecurityLog()).toEqual({ events: 12, brokenAt: null });
  await tamper(`update security_event set detail = '{"what":"agencies","rows":99}' where no = 5`);
  expect(await verifySecurityLog()).toEqual({ events: 4, brokenAt: 5 });
  await tamper(`delete from security_event where no >= 5`);
  expect(await verifySecurityLog()).toEqual({ events: 4, brokenAt: 5 });
  await tamper(
    `update log_head set last_no = 4, last_hash = (select hash from security_event where no = 4) where name = 'security'`,
  );
});

it("writes nothing for an act that did not happen", async () => {
  const failed = db().transaction(async (tx) => {
    await recordSecurity(tx, { kind: "signed-out", personId: null, detail: {} });
    throw new Error("no");
  });
  await expect(failed).rejects.toThrow("no");
  expect(await verifySecurityLog()).toEqual({ events: 4, brokenAt: null });
});

it("is append-only, and young lines stay whoever asks", async () => {
  await expect(db().execute(sql`update security_event set device = 'x' where no = 1`)).rejects.toThrow();
  await expect(db().execute(sql`delete from security_event where no = 1`)).rejects.toThrow();
});

it("lets old lines go and can still be checked, also against lines that were taken from the beginning", async () => {
  await tamper(`update security_event set at = now() - interval '400 days' where no <= 2`);
  // As old as written: the hashes of lines that truly are.
  await db().transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    const { securityHashOf } = await import("./log");
    const { securityEvent } = await import("../schema");
    let previousHash = "0".repeat(64);
    for (const row of await tx.select().from(securityEvent).orderBy(securityEvent.no)) {
      const hash = securityHashOf({ ...row, previousHash });
      await tx.execute(
        sql`update security_event set previous_hash = ${previousHash}, hash = ${hash} where no = ${row.no}`,
      );
      previousHash = hash;
    }
    await tx.execute(sql`update log_head set last_hash = ${previousHash} where name = 'security'`);
  });
  expect(await sweepSecurityLog(365)).toBe(2);
  expect(await verifySecurityLog()).toEqual({ events: 2, brokenAt: null });
  await write(5);
  expect(await verifySecurityLog()).toEqual({ events: 3, brokenAt: null });
  await tamper(`delete from security_event where no = 3`);
  expect(await verifySecurityLog()).toEqual({ events: 0, brokenAt: 3 });
});

it("holds what was taken out as a file, by whom and how much", async () => {
  const top = await buildAgency();
  const administrator = await buildViewer(["administrator", top]);
  await exportAgencies(administrator, noFilter);
  const { lines } = await listSecurity(administrator, { ...noSecurityFilter, kind: "exported" });
  expect(lines[0]).toMatchObject({ personId: administrator.personId, detail: { what: "agencies", rows: 1 } });
});
