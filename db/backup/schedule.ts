/** Takes the backups that are due: taken, proven, the old ones thinned out, and every end told. */
import "server-only";
import { mkdir, readdir, rm } from "node:fs/promises";
import path from "node:path";
import { beijingDay } from "@/report/beijing-time";
import { Refusal } from "../refusal";
import { connect } from "./contents";
import { backupName, backupsToDrop, isBackupDue } from "./keeping";
import { proveByRestoring } from "./prove";
import { checkBackup } from "./reading";
import { type BackupStanding, backupStanding, beginRun, endRun } from "./runs";
import { takeBackup } from "./take";

export interface Schedule {
  readonly url: string;
  readonly folder: string;
  readonly passphrase: string | null;
  readonly program: string;
  /** A server on which backups are proven by restoring them; null: where they were taken, while they are small. */
  readonly proofUrl: string | null;
}

export type Outcome =
  | { readonly kind: "not-due" }
  | {
      readonly kind: "taken";
      readonly file: string;
      readonly bytes: number;
      readonly proof: "read" | "restored";
      readonly dropped: number;
    }
  | { readonly kind: "failed"; readonly file: string; readonly problem: string };

/** Two schedules on one database take turns. */
const scheduleLock = 7_201_902;
/** Bytes: larger ones are restored to be proven only on a server named for it, so that a proof never fills this disk. */
const smallEnough = 2 * 1024 ** 3;

/** Takes a backup where one is due now. A failure is told, never thrown: the next one is tried all the same. */
export async function backUpIfDue(schedule: Schedule, now: Date): Promise<Outcome> {
  const sql = connect(schedule.url);
  try {
    const [row] = await sql<{ mine: boolean }[]>`select pg_try_advisory_lock(${scheduleLock}) as mine`;
    if (!row?.mine) return { kind: "not-due" };
    const standing = await backupStanding();
    return isBackupDue(standing, now) ? await backUp(schedule, standing, now) : { kind: "not-due" };
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function backUp(schedule: Schedule, standing: BackupStanding, now: Date): Promise<Outcome> {
  const { folder, passphrase } = schedule;
  const file = path.join(folder, backupName(now, passphrase !== null));
  const run = await beginRun(file, now);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const { bytes } = await takeBackup({ ...schedule, file });
    const proof = await prove(schedule, file, isFirstOfDay(standing, now));
    await endRun(run, { endedAt: new Date(), bytes, proof });
    return { kind: "taken", file, bytes, proof, dropped: await dropOld(folder) };
  } catch (fault) {
    const problem = sentenceOf(fault);
    await endRun(run, { endedAt: new Date(), problem });
    return { kind: "failed", file, problem };
  }
}

/** Every backup is read back from the disk; the first of a day is restored too. */
async function prove(schedule: Schedule, file: string, isThorough: boolean): Promise<"read" | "restored"> {
  const { passphrase } = schedule;
  const url = isThorough ? (schedule.proofUrl ?? ((await isSmall(schedule.url)) ? schedule.url : null)) : null;
  if (url !== null) {
    try {
      await proveByRestoring({ url, file, passphrase });
      return "restored";
    } catch (problem) {
      if (!(problem instanceof Refusal) || problem.reason !== "forbidden") throw problem;
    }
  }
  await checkBackup(file, passphrase);
  return "read";
}

function isFirstOfDay({ newestProven }: BackupStanding, now: Date): boolean {
  return newestProven === null || beijingDay(newestProven) !== beijingDay(now);
}

async function isSmall(url: string): Promise<boolean> {
  const sql = connect(url);
  try {
    const [row] = await sql<{ bytes: string }[]>`select pg_database_size(current_database())::text as bytes`;
    return Number(row?.bytes) < smallEnough;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function dropOld(folder: string): Promise<number> {
  const old = backupsToDrop(await readdir(folder));
  for (const name of old) await rm(path.join(folder, name), { force: true });
  return old.length;
}

/** What an operator is told: never a value of the database. */
export function sentenceOf(fault: unknown): string {
  if (fault instanceof Refusal) return `${fault.sentence.zh} ${fault.sentence.en}`;
  const code = fault instanceof Error && "code" in fault ? String(fault.code) : "";
  if (code === "ENOSPC") return "磁盘已满。The disk is full.";
  if (code === "EACCES" || code === "EROFS") return "备份文件夹不可写。The folder of the backups cannot be written.";
  return `备份失败 The backup failed (${code || (fault instanceof Error ? fault.name : "fault")}).`;
}
