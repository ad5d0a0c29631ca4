/**
 * Whoever has the database in hand, a superuser with every guard off, changes something: the proof finds it. Each try is
 * undone afterwards, so that each stands alone.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import path from "node:path";
import { eq } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type FlawKind } from "@/report/proof";
import { canonicalJson } from "@/report/canonical";
import { workQueueOff } from "../derived/aggregates";
import { receiptOf } from "../gate/receipts";
import { hashOf, listEvents } from "../gate/history";
import { importReport, openReport } from "../moves/drafts";
import { emergencyPublish, publishReport, withdrawVersion } from "../moves/publishing";
import { approveReport, submitReport } from "../moves/reviews";
import { recordSecurity } from "../security/log";
import { closeDatabase, db } from "../client";
import { type PublicationDocument } from "@/report/publication";
import { publication } from "../schema";
import { buildAgency, buildContent, buildViewer, keyOf, useOwnDatabase } from "../testing/testing";
import { type Head } from "./heads";
import { makeHead } from "./make-head";
import { prove } from "./prove";

let drop: () => Promise<void>;
let folder: string;
let world: Awaited<ReturnType<typeof build>>;
let by: postgres.Sql;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "nianbao-heads-"));
  process.env.NIANBAO_HEADS_FOLDER = path.join(folder, "heads");
  drop = await useOwnDatabase();
  by = postgres(process.env.DATABASE_URL ?? "", { max: 1, onnotice: () => undefined });
  world = await build();
});
afterAll(async () => {
  await by.end();
  await drop();
  rmSync(folder, { recursive: true, force: true });
});

/** A report with a correction and an earlier version withdrawn, one published in an emergency, one in review, one draft. */
async function build() {
  const above = await buildAgency();
  const agencyId = await buildAgency(above);
  const editor = await buildViewer(["editor", agencyId]);
  const reviewer = await buildViewer(["reviewer", agencyId]);
  const administrator = await buildViewer(["administrator", agencyId]);
  const take = async (year: number, total: number) => {
    const figures = { "requests.received.total": total };
    const content = buildContent(figures);
    const narrative = { ...content.narrative, overview: `${String(year)}年主动公开信息若干条。` };
    const taken = { ...keyOf(agencyId, year), content: { ...content, narrative }, evidence: {} };
    return (await importReport(editor, taken)).reportId;
  };
  const review = async (reportId: string) => {
    await submitReport(editor, reportId, { seenVersion: 1 });
    await approveReport(reviewer, reportId, { seenSubmission: 1, confidentialityChecked: true });
  };
  const corrected = await take(2024, 7);
  await review(corrected);
  await publishReport(reviewer, corrected, { publicNote: null });
  await openReport(editor, keyOf(agencyId, 2024));
  await review(corrected);
  await publishReport(reviewer, corrected, { publicNote: "更正表三" });
  await withdrawVersion(reviewer, corrected, { version: 1, reason: "含个人信息" });
  const emergency = await take(2023, 5);
  await emergencyPublish(administrator, emergency, { reason: "防汛" });
  const approved = await take(2022, 4);
  await review(approved);
  const inReview = await take(2021, 3);
  await submitReport(editor, inReview, { seenVersion: 1 });
  await workQueueOff();
  await db().transaction((tx) =>
    recordSecurity(tx, { kind: "exported", personId: null, detail: { what: "agencies", rows: 1 } }),
  );
  return { above, agencyId, editor, reviewer, administrator, corrected, emergency, approved, inReview };
}

const kinds = async (held: Head | null = null): Promise<Set<FlawKind>> =>
  new Set((await prove(() => undefined, held)).flaws.map(({ kind }) => kind));

async function emergencyDocument(): Promise<PublicationDocument> {
  const [row] = await db().select().from(publication).where(eq(publication.reportId, world.emergency));
  if (!row) throw new Error("It was published.");
  return row.document;
}

/** Statements as a superuser with all guards off, the proof, and all back as it was. */
async function tried(...statements: string[]): Promise<Set<FlawKind>> {
  const name = new URL(process.env.DATABASE_URL ?? "").pathname.slice(1);
  const own = process.env.DATABASE_URL ?? "";
  await closeDatabase();
  await by.end();
  const other = new URL(own);
  other.pathname = "/postgres";
  const admin = postgres(other.href, { max: 1, onnotice: () => undefined });
  await admin.unsafe(`create database ${name}_kept template ${name}`);
  by = postgres(own, { max: 1, onnotice: () => undefined });
  try {
    await by`set session_replication_role = replica`;
    for (const statement of statements) expect((await by.unsafe(statement)).count, statement).not.toBe(0);
    return await kinds();
  } finally {
    await closeDatabase();
    await by.end();
    await admin.unsafe(`drop database ${name} with (force)`);
    await admin.unsafe(`alter database ${name}_kept rename to ${name}`);
    await admin.end();
    by = postgres(own, { max: 1, onnotice: () => undefined });
  }
}

describe("with a head", () => {
  beforeEach(async () => {
    await makeHead(new Date());
  });

  it("finds nothing where nothing was done, and says how far it reaches", async () => {
    const proof = await prove(() => undefined);
    expect(proof.flaws).toEqual([]);
    expect(proof.counts).toMatchObject({ reports: 4, versions: 3, heads: 1, withoutSum: 0, waiting: 0 });
    expect(proof.coverage).toMatchObject({ newest: { no: 1 }, histories: 0, lines: 0 });
    expect(await makeHead(new Date())).toBeNull();
  });

  const report = (name: "corrected" | "emergency" | "approved" | "inReview") => world[name];
  const tries: readonly (readonly [what: string, found: FlawKind, statements: () => string[]])[] = [
    [
      "the tail cut, with its anchor set back",
      "history-gone",
      () => [
        `delete from event where report_id = '${report("inReview")}' and no = 2`,
        `update report set last_event_no = 1, last_event_hash = (select hash from event where report_id = report.id and no = 1) where id = '${report("inReview")}'`,
      ],
    ],
    [
      "a whole report gone",
      "history-gone",
      () => [
        `delete from event where report_id = '${report("inReview")}'`,
        `delete from submission where revision_id in (select id from revision where report_id = '${report("inReview")}')`,
        `delete from revision where report_id = '${report("inReview")}'`,
        `delete from report where id = '${report("inReview")}'`,
      ],
    ],
    [
      "a report gone whose history stays",
      "history-without-report",
      () => [`delete from report where id = '${report("inReview")}'`],
    ],
    [
      "a secret withdrawal",
      "withdrawal-differs",
      () => [
        `update publication set withdrawn_at = now(), withdrawal_reason = 'x' where report_id = '${report("emergency")}'`,
        `delete from published where report_id = '${report("emergency")}'`,
      ],
    ],
    [
      "a withdrawal taken back",
      "withdrawal-differs",
      () => [
        `update publication set withdrawn_at = null, withdrawn_by = null, withdrawal_reason = null where withdrawn_at is not null`,
      ],
    ],
    [
      "another public reason of a withdrawal",
      "withdrawal-differs",
      () => [`update publication set withdrawal_reason = '另有原因' where withdrawn_at is not null`],
    ],
    [
      "a published row changed",
      "published-row-differs",
      () => [`update published set version = version + 1, errors = errors + 1 where year = 2024`],
    ],
    [
      "a published row lost",
      "published-row-missing",
      () => [`delete from published_text where year = 2024`, `delete from published where year = 2024`],
    ],
    [
      "a text that is searched changed",
      "published-text-differs",
      () => [`update published_text set text = 'x' where year = 2024`],
    ],
    ["a text that is searched lost", "published-text-differs", () => [`delete from published_text where year = 2024`]],
    ["words by which an agency is found changed", "search-terms-differ", () => [`update agency set search_text = 'x'`]],
    ["a sum changed", "sums-differ", () => [`update aggregate set bodies = bodies + 1`]],
    ["a sum lost", "sums-differ", () => [`delete from aggregate where year = 2024`]],
    [
      "another approver",
      "approval-differs",
      () => [`update approval set person_id = '${world.administrator.personId}'`],
    ],
    [
      "an approval lost",
      "approval-missing",
      () => [
        `delete from approval where submission_id in (select s.id from submission s join revision r on r.id = s.revision_id where r.report_id = '${report("approved")}')`,
      ],
    ],
    [
      "an approved state without an approval",
      "state-without-act",
      () => [`update revision set state = 'approved', step = null where report_id = '${report("inReview")}'`],
    ],
    [
      "what was submitted changed",
      "submission-differs",
      () => [`update submission set content = jsonb_set(content, '{figures,requests.received.total}', '9')`],
    ],
    [
      "another submitter",
      "submission-differs",
      () => [`update submission set submitted_by = '${world.administrator.personId}'`],
    ],
    [
      "the revision behind a publication changed",
      "published-revision-differs",
      () => [
        `update revision set content = jsonb_set(content, '{figures,requests.received.total}', '9') where state = 'published'`,
      ],
    ],
    [
      "another publisher",
      "publication-differs",
      () => [
        `update publication set published_by = '${world.editor.personId}' where report_id = '${report("emergency")}'`,
      ],
    ],
    [
      "an emergency confirmed by nobody's act",
      "publication-differs",
      () => [
        `update publication set emergency_confirmed_by = '${world.reviewer.personId}' where emergency_reason is not null`,
      ],
    ],
    [
      "an older version put forward",
      "current-version-differs",
      () => [`update report set published_version = 1 where id = '${report("corrected")}'`],
    ],
    [
      "a role without an act",
      "register-differs",
      () => [
        `insert into membership (person_id, agency_id, role) values ('${world.editor.personId}', '${world.agencyId}', 'administrator')`,
      ],
    ],
    ["a role taken without an act", "register-differs", () => [`delete from membership where role = 'reviewer'`]],
    [
      "an agency moved without an act",
      "register-differs",
      () => [`update agency set parent_id = null where id = '${world.agencyId}'`],
    ],
    ["a step of a chain changed", "register-differs", () => [`update chain_step set at_agency_id = '${world.above}'`]],
    [
      "a line of the register changed",
      "register-broken",
      () => [`update register_event set state = '{}' where no = 2`],
    ],
    [
      "the history of the structure changed",
      "structure-broken",
      () => [`update structure_event set basis = 'x' where no = 1`],
    ],
    ["the security log changed", "security-broken", () => [`update security_event set device = 'x' where no = 1`]],
    [
      "the security log cut, with its head set back",
      "log-gone",
      () => [
        `delete from security_event`,
        `update log_head set last_no = 0, last_hash = repeat('0', 64) where name = 'security'`,
      ],
    ],
    ["an event changed", "history-broken", () => [`update event set detail = '{"version":9}' where kind = 'approve'`]],
  ];

  it.each(tries)("finds %s", async (_, found, statements) => {
    expect(await tried(...statements())).toContain(found);
  });

  it("finds a role given at the database itself, guards and all", async () => {
    const sql = postgres(process.env.DATABASE_URL ?? "", { max: 1, connection: { application_name: "psql" } });
    await sql`insert into membership (person_id, agency_id, role) values (${world.editor.personId}, ${world.above}, 'reviewer')`;
    await sql`delete from membership where person_id = ${world.editor.personId} and agency_id = ${world.above}`;
    await sql.end();
    expect(await kinds()).toEqual(new Set(["register-by-hand"]));
    await by`set session_replication_role = replica`;
    await by`delete from register_event where program = 'psql'`;
    await by`set session_replication_role = origin`;
    expect(await kinds()).toEqual(new Set());
  });

  it("finds a document, its receipt and its event rewritten together, by the head alone", async () => {
    const document = { ...(await emergencyDocument()), year: 1999 };
    const hash = receiptOf(document);
    const events = await db().transaction((tx) => listEvents(tx, world.emergency));
    let previousHash = "0".repeat(64);
    const statements: string[] = [];
    for (const { no, kind, personId, personName, at, detail } of events) {
      const told = kind === "emergency-publish" ? { ...(detail as object), hash } : detail;
      const line = { reportId: world.emergency, no, kind, personId, personName, at, detail: told, previousHash };
      const made = hashOf(line);
      statements.push(
        `update event set detail = '${canonicalJson(told)}', previous_hash = '${previousHash}', hash = '${made}' where report_id = '${world.emergency}' and no = ${String(no)}`,
      );
      previousHash = made;
    }
    const found = await tried(
      ...statements,
      `update report set last_event_hash = '${previousHash}' where id = '${world.emergency}'`,
      `update publication set document = '${canonicalJson(document)}', hash = '${hash}' where report_id = '${world.emergency}'`,
    );
    expect(found).toEqual(new Set(["history-gone", "publication-gone"]));
  });

  it("says what is younger than the newest head", async () => {
    await buildAgency(world.above);
    const { coverage, flaws } = await prove(() => undefined);
    expect(flaws).toEqual([]);
    expect(coverage.lines).toBeGreaterThan(0);
    await makeHead(new Date());
    expect((await prove(() => undefined)).coverage.lines).toBe(0);
  });

  const verifier = (...args: string[]) =>
    spawnSync(process.execPath, [path.join(process.cwd(), "docs/verify-heads.mjs"), ...args], { encoding: "utf8" });

  it("lets anybody check the heads without our code, and finds heads made anew by whoever holds the machine", async () => {
    const heads = process.env.NIANBAO_HEADS_FOLDER ?? "";
    const first = path.join(heads, "000001.json");
    const held = path.join(folder, "held.json");
    writeFileSync(held, readFileSync(first));
    const kept = await emergencyDocument();
    const document = path.join(folder, "receipt.json");
    writeFileSync(document, canonicalJson(kept));
    const good = verifier(heads, held, document);
    expect([good.stderr, good.status]).toEqual(["", 0]);
    expect(good.stdout).toContain("before the public");
    writeFileSync(document, canonicalJson({ ...kept, year: 1999 }));
    expect(verifier(heads, held, document).status).toBe(1);
    const text = readFileSync(first, "utf8");
    writeFileSync(first, text.replace(/"no":1,/, '"no":1 ,').replace('"demonstration":false', '"demonstration":true'));
    expect(verifier(heads, held).status).toBe(1);
    expect(await kinds()).toContain("head-signature");
    writeFileSync(first, text);
    // The whole folder and the key made anew: each file fits the others, but not what was held outside.
    for (const name of readdirSync(heads)) rmSync(path.join(heads, name));
    rmSync(`${heads}-key.pem`);
    await makeHead(new Date());
    expect(await kinds()).toEqual(new Set());
    expect(verifier(heads).status).toBe(0);
    expect(verifier(heads, held).status).toBe(1);
    expect(await kinds(JSON.parse(text) as Head)).toEqual(new Set(["head-not-ours"]));
  });
});
