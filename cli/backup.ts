/**
 * `nianbao backup FILE`: one snapshot of everything in a file, read back and proven; `backup check|prove FILE` proves one
 * that exists, `backup --schedule FOLDER` takes those that are due until it is stopped.
 */
import { existsSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type Manifest } from "@/db/backup/manifest";
import { proveByRestoring } from "@/db/backup/prove";
import { checkBackup } from "@/db/backup/reading";
import { beginRun, endRun } from "@/db/backup/runs";
import { backUpIfDue, type Schedule } from "@/db/backup/schedule";
import { takeBackup } from "@/db/backup/take";
import { closeDatabase } from "@/db/client";
import { newestVersion } from "@/db/schema-version";
import { ownerUrl, passphrase, program, proofUrl } from "./backup-settings";
import { parseWords, type Words } from "./words";

const usage = `usage: nianbao backup FILE [--json]
       nianbao backup check FILE [--json]     read it and hold every table against its sums 通读并核对
       nianbao backup prove FILE [--json]     restore it into a database of its own, compare, drop it 恢复到临时数据库核对
       nianbao backup --schedule FOLDER       hourly in January and February, daily else 定期备份
  NIANBAO_BACKUP_PASSPHRASE locks and opens it; NIANBAO_BACKUP_PROOF_URL: a PostgreSQL to prove on
`;

/** Exit 0 when it is there and proven, 1 when not, 2 when the words are off. */
export async function run(args: readonly string[]): Promise<number> {
  const words = parseWords(args, ["json"]);
  if (!words) return complain(usage);
  const folder = words.of("schedule");
  try {
    if (folder === undefined) return await once(words);
    return words.plain.length === 0 ? await keepSchedule(path.resolve(folder)) : complain(usage);
  } finally {
    await closeDatabase();
  }
}

async function once(words: Words): Promise<number> {
  const [verb, file] = words.plain.length === 1 ? ["take", ...words.plain] : words.plain;
  if (verb === undefined || file === undefined || words.plain.length > 2) return complain(usage);
  const isKnown = Object.hasOwn(verbs, verb);
  return isKnown ? verbs[verb as keyof typeof verbs](path.resolve(file), words) : complain(usage);
}

const verbs = {
  take,
  check: async (file: string, words: Words) =>
    told(await checkBackup(file, passphrase()), words, { file, proof: "read" }),
  prove: async (file: string, words: Words) => {
    const url = proofUrl() ?? ownerUrl();
    const manifest = await proveByRestoring({ url, file, passphrase: passphrase() });
    return told(manifest, words, { file, proof: "restored" });
  },
};

async function take(file: string, words: Words): Promise<number> {
  if (existsSync(file)) return complain(`已有这个文件，没有覆盖 ${file} exists and was not overwritten.\n`);
  const startedAt = new Date();
  const { manifest, bytes } = await takeBackup({ url: ownerUrl(), file, passphrase: passphrase(), program: program() });
  await checkBackup(file, passphrase());
  // A database that this program has yet to migrate has no place to note it.
  if (manifest.schema.tag === newestVersion.tag)
    await endRun(await beginRun(file, startedAt), { endedAt: new Date(), bytes, proof: "read" });
  return told(manifest, words, { file, bytes, proof: "read" });
}

interface Told {
  readonly file: string;
  readonly bytes?: number;
  readonly proof: "read" | "restored";
}

function told({ takenAt, schema, tables }: Manifest, words: Words, { file, bytes, proof }: Told): number {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const what = { file, bytes, takenAt, schema: schema.tag, tables: tables.length, rows, proof };
  if (words.has("json")) process.stdout.write(`${JSON.stringify(what)}\n`);
  else {
    const size = bytes === undefined ? "" : `, ${(bytes / 1e6).toFixed(1)} MB`;
    const proven = proof === "read" ? "已通读核对 read back and whole" : "已恢复核对 restored and the same";
    process.stdout.write(
      `${file}: ${takenAt}, ${schema.tag}, ${tables.length} 个表 tables, ${rows} 行 rows${size}; ${proven}\n`,
    );
  }
  return 0;
}

const look = 30_000;

/** Until it is stopped; what goes wrong is said and tried again. */
async function keepSchedule(folder: string): Promise<number> {
  const schedule: Schedule = {
    url: ownerUrl(),
    folder,
    passphrase: passphrase(),
    program: program(),
    proofUrl: proofUrl(),
  };
  const stopped = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stopped.abort());
  while (!stopped.signal.aborted) {
    await tryOnce(schedule);
    await pause(look, undefined, { signal: stopped.signal }).catch(() => undefined);
  }
  return 0;
}

async function tryOnce(schedule: Schedule): Promise<void> {
  try {
    const outcome = await backUpIfDue(schedule, new Date());
    if (outcome.kind === "failed") process.stderr.write(`backup: ALARM ${outcome.file}: ${outcome.problem}\n`);
    if (outcome.kind === "taken")
      process.stdout.write(
        `backup: ${outcome.file}, ${outcome.bytes} bytes, ${outcome.proof}, ${outcome.dropped} old ones dropped\n`,
      );
  } catch (problem) {
    const code = problem instanceof Error && "code" in problem ? String(problem.code) : "fault";
    process.stderr.write(`backup: ALARM the database cannot be asked (${code}) 数据库无法访问\n`);
  }
}

function complain(line: string): number {
  process.stderr.write(line);
  return 2;
}
