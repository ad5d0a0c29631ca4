/** Everything the database holds about one report, to see whether all of a move happened or nothing. */
import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { canonicalJson } from "@/report/canonical";
import { db } from "../../client";
import { type Subject } from "./moves";

/** The state of a report: its rows as they are, and without what differs between two reports of which the same is true. */
export interface State {
  readonly rows: string[];
  /** Without ids, names of agencies, times and hashes. */
  readonly shape: string[];
}

/** Reads the rows of every table that a move may write. */
export async function stateOf({ agencyId, reportId }: Subject): Promise<State> {
  const ofRevision = sql`revision_id in (select id from revision where report_id = ${reportId})`;
  const ofReport = sql`report_id = ${reportId}`;
  const where = {
    report: sql`id = ${reportId}`,
    revision: ofReport,
    submission: ofRevision,
    approval: sql`submission_id in (select id from submission where ${ofRevision})`,
    acceptance: ofRevision,
    edit_operation: ofRevision,
    schedule: ofRevision,
    publication: ofReport,
    published: ofReport,
    aggregate_dirty: sql`agency_id = ${agencyId}`,
    look: ofReport,
    event: ofReport,
  };
  const lines: string[] = [];
  for (const [table, condition] of Object.entries(where)) {
    const name = sql.identifier(table);
    const rows = await db().execute<{ row: unknown }>(
      sql`select to_jsonb(${name}) as row from ${name} where ${condition}`,
    );
    for (const { row } of rows) lines.push(`${table} ${canonicalJson(row)}`);
  }
  return { rows: lines.map(short).sort(), shape: lines.map(general).map(short).sort() };
}

function general(line: string): string {
  return line
    .replace(/[0-9a-f]{64}/g, "HASH")
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "ID")
    .replace(/agency-\d+-[0-9a-f]{8}|第\d+测试局/g, "AGENCY")
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+(Z|\+\d\d:\d\d)/g, "TIME")
    .replace(/"id":\d+/g, '"id":N');
}

/** A whole report in a line tells a reader nothing: its beginning, and the rest as a hash. */
function short(line: string): string {
  if (line.length < 400) return line;
  return `${line.slice(0, 60)} … ${createHash("sha256").update(line).digest("base64url")}`;
}
