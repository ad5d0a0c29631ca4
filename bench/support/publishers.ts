/** Fifty agencies of one province publish at once while the worker sums; afterwards every sum is made again and compared. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { sql } from "drizzle-orm";
import { rebuildAggregates } from "@/db/derived/aggregates";
import { db } from "@/db/client";
import { importReport } from "@/db/moves/drafts";
import { publishReport } from "@/db/moves/publishing";
import { approveReport, submitReport } from "@/db/moves/reviews";
import { everyYear } from "@/db/derived/measures";
import { readSums } from "@/db/public/sums";
import { aggregateDirty } from "@/db/schema";
import { type Viewer } from "@/db/viewer";
import { canonicalJson } from "@/report/canonical";
import { emptyContent } from "@/report/content";
import { type Measure } from "../measure";
import { round, spreadOf } from "./timing";
import { addAgency, addPerson, countDeadlocks, isDeadlock } from "./world";

const cities = 4;
const counties = 45;
const years = [2022, 2023, 2024];

interface Publisher {
  readonly person: Viewer;
  readonly reportIds: readonly string[];
}

/** The province, its cities, their counties: fifty agencies, each with an approved report of each year. */
async function buildProvince(): Promise<{ publishers: Publisher[]; provinceId: string }> {
  const provinceId = await addAgency("province", null);
  const agencies = [provinceId];
  for (let index = 0; index < cities; index += 1) agencies.push(await addAgency("city", provinceId));
  for (let index = 0; index < counties; index += 1) {
    agencies.push(await addAgency("county", agencies[1 + (index % cities)] ?? provinceId));
  }
  const editor = await addPerson("editor", agencies);
  const publishers: Publisher[] = [];
  for (const [index, agencyId] of agencies.entries()) {
    const person = await addPerson("reviewer", [agencyId]);
    const reportIds: string[] = [];
    for (const year of years) reportIds.push(await approved(editor, person, { agencyId, year, received: index + 1 }));
    publishers.push({ person, reportIds });
  }
  return { publishers, provinceId };
}

async function approved(
  editor: Viewer,
  reviewer: Viewer,
  { agencyId, year, received }: { agencyId: string; year: number; received: number },
): Promise<string> {
  const empty = emptyContent("2021", "transcribed");
  const figures = { ...empty.figures, "requests.received.total": received, "fees.amount": `${received}.000001` };
  const source = { ...empty.source, address: "https://www.example.gov.cn/nianbao.html" };
  const content = { ...empty, source, figures };
  const { reportId } = await importReport(editor, { agencyId, year, scope: "own", content, evidence: {} });
  await submitReport(editor, reportId, { seenVersion: 1 });
  await approveReport(reviewer, reportId, { seenSubmission: 1, confidentialityChecked: true });
  return reportId;
}

/** Throws when a publication failed, a deadlock was met, or a sum is not exact. */
export async function measurePublishers(): Promise<Measure[]> {
  const { publishers, provinceId } = await buildProvince();
  const before = await countDeadlocks();
  const times: number[] = [];
  let met = 0;
  const count = (problem: unknown) => {
    if (isDeadlock(problem)) met += 1;
    throw problem;
  };
  const worker = await startWorker();
  const start = performance.now();
  await Promise.all(
    publishers.map(async ({ person, reportIds }) => {
      for (const reportId of reportIds) {
        const begun = performance.now();
        await publishReport(person, reportId, { publicNote: null }).catch(count);
        times.push(performance.now() - begun);
      }
    }),
  );
  const published = performance.now();
  await until(isWorkedOff);
  const summed = performance.now();
  await worker.stop();
  const deadlocks = Math.max(met, (await countDeadlocks()) - before);
  if (deadlocks > 0) throw new Error(`publish: ${deadlocks} deadlocks among the publishers`);
  const sums = await compareSums(provinceId, publishers.length);
  const { median, p95 } = spreadOf(times);
  const name = "publish: 50 publishers in one province";
  return [
    {
      name: `${name}, publications`,
      value: round((times.length * 1000) / (published - start)),
      unit: "reports/s",
    },
    { name: `${name}, p50`, value: median, unit: "ms" },
    { name: `${name}, p95`, value: p95, unit: "ms" },
    { name: `${name}, published`, value: times.length, unit: "reports" },
    { name: `${name}, last one to exact sums`, value: Math.round(summed - published), unit: "ms" },
    { name: `${name}, sums compared with a rebuild`, value: sums, unit: "sums" },
    { name: `${name}, sums that differ`, value: 0, unit: "sums" },
    { name: `${name}, deadlocks`, value: 0, unit: "deadlocks" },
  ];
}

/** The worker of an installation, a process of its own; comes back when it listens. */
async function startWorker(): Promise<{ stop: () => Promise<void> }> {
  const cli = path.join(import.meta.dirname, "../../cli/nianbao.ts");
  const worker = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", cli, "worker"], {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, NIANBAO_ORIGIN: "" },
  });
  const ended = once(worker, "exit");
  await until(async () => {
    if (worker.exitCode !== null) throw new Error("publish: the worker ended");
    return (await listening()) > 0;
  });
  return {
    stop: async () => {
      worker.kill("SIGTERM");
      await ended;
    },
  };
}

async function listening(): Promise<number> {
  const rows = await db().execute(
    sql`select 1 from pg_stat_activity where datname = current_database() and query ilike 'listen %'`,
  );
  return rows.length;
}

/** Whether nothing waits to be summed and nobody is at it: the queue is emptied in the transaction that sums. */
async function isWorkedOff(): Promise<boolean> {
  return (await db().select().from(aggregateDirty).limit(1)).length === 0;
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  const giveUp = performance.now() + 120_000;
  while (!(await isTrue())) {
    if (performance.now() > giveUp) throw new Error("publish: waited two minutes for the worker in vain");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Every sum as the worker left it, beside every sum made again from what is published, and the known total. */
async function compareSums(provinceId: string, agencies: number): Promise<number> {
  const read = () => readSums(sql`year <> ${everyYear}`);
  const worked = await read();
  await rebuildAggregates();
  const rebuilt = await read();
  if (worked.length !== agencies * years.length) throw new Error(`publish: ${worked.length} rows of sums`);
  if (canonicalJson(worked) !== canonicalJson(rebuilt)) throw new Error("publish: the sums differ from a full rebuild");
  const expected = String((agencies * (agencies + 1)) / 2);
  for (const { agencyId, year, reports, sums } of worked) {
    if (agencyId !== provinceId) continue;
    const total = sums["requests-received"]?.value;
    if (reports !== agencies || total !== expected)
      throw new Error(`publish: ${year}: ${String(total)}, not ${expected}`);
  }
  return worked.reduce((all, { sums }) => all + Object.keys(sums).length, 0);
}
