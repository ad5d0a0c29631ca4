/** For database tests: a database of its own for each test file, and a small world made anew in each test. */
import { randomUUID } from "node:crypto";
import { inject } from "vitest";
import postgres from "postgres";
import { emptyContent, type ReportContent, type Scope } from "@/report/content";
import { type Role } from "@/report/workflow/permissions";
import { createAgency } from "../people/agencies";
import { closeDatabase } from "../client";
import { createPerson, grantRole, viewerFor } from "../people/people";
import { type Viewer } from "../viewer";

declare module "vitest" {
  export interface ProvidedContext {
    databaseUrl: string;
  }
}

/** Copies the migrated template for this file and points DATABASE_URL at it; returns how to drop it. */
export async function useOwnDatabase(): Promise<() => Promise<void>> {
  const admin = new URL(inject("databaseUrl"));
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const run = async (statement: string) => {
    const sql = postgres(admin.href, { max: 1, onnotice: () => undefined });
    await sql.unsafe(statement);
    await sql.end();
  };
  await run(`create database ${name} template nianbao_template`);
  const own = new URL(admin);
  own.pathname = `/${name}`;
  process.env.DATABASE_URL = own.href;
  return async () => {
    await closeDatabase();
    await run(`drop database ${name} with (force)`);
  };
}

let made = 0;

/** The year from which agencies for tests report here: of earlier years they transcribe. */
export const firstAuthoredYear = 2025;

/** A new agency with a review chain of the given length at itself, or at the agencies named. */
export async function buildAgency(
  parentId: string | null = null,
  steps: readonly (string | null)[] = [null],
  reportsSince: number | null = firstAuthoredYear,
): Promise<string> {
  made += 1;
  const { agencyId } = await createAgency({
    slug: `agency-${made}-${randomUUID().slice(0, 8)}`,
    name: `第${made}测试局`,
    level: "county",
    kind: "department",
    parentId,
    reportsSince,
    steps: steps.map((at, index) => ({ name: `第${index + 1}步`, agencyId: at })),
  });
  return agencyId;
}

/** A new person with these roles. */
export async function buildViewer(...roles: readonly (readonly [Role, string])[]): Promise<Viewer> {
  const account = `person-${randomUUID()}`;
  const { personId } = await createPerson({ account, name: account.slice(0, 12), password: "a password for tests" });
  for (const [role, agencyId] of roles) await grantRole({ personId, agencyId, role });
  return viewerFor(personId);
}

/** Content without errors that block: a transcribed report with the given figures. */
export function buildContent(
  figures: ReportContent["figures"] = {},
  origin: ReportContent["origin"] = "transcribed",
): ReportContent {
  const empty = emptyContent("2021", origin);
  const source = { ...empty.source, address: officialAddress };
  return { ...empty, source, figures: { ...empty.figures, ...figures } };
}

/** Where the transcribed reports of tests were published. */
export const officialAddress = "https://www.example.gov.cn/nianbao.html";

/** The key of a report that the agency writes here. */
export function authoredKeyOf(agencyId: string, year = firstAuthoredYear, scope: Scope = "own") {
  return { agencyId, year, scope };
}

/** The key of a report for tests; of an agency as {@link buildAgency} makes it, one that is transcribed. */
export function keyOf(agencyId: string, year = 2024, scope: Scope = "own") {
  return { agencyId, year, scope };
}
