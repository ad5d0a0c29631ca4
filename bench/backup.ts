/**
 * Backup and restore of a generated world: seconds, the most memory that either process held, and the size of the file.
 * `NIANBAO_BENCH_AGENCIES` sets the size: 1,000 agencies with ten years each by default.
 */
import { spawn } from "node:child_process";
import { chmod, mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import postgres from "postgres";
import { closeDatabase, rawSql } from "@/db/client";
import { migrate } from "@/db/migrate";
import { startDatabase } from "../scripts/database.mjs";
import { root, typescript } from "../scripts/project.mjs";
import { type Bench, type Measure } from "./measure";
import { buildLargeWorld } from "./support/large-world";
import { say } from "./support/site";

const agencies = Number(process.env.NIANBAO_BENCH_AGENCIES ?? "1000");
const megabyte = 1024 * 1024;

const bench: Bench = async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "nianbao-bench-backup-"));
  // As root the database runs as nobody.
  await chmod(folder, 0o755);
  const database = await startDatabase({ directory: path.join(folder, "postgres") });
  try {
    const from = await fill(database.url);
    return await measureAll(folder, database.url, from);
  } finally {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
    await rm(database.folder, { recursive: true, force: true });
  }
};

export default bench;

interface World {
  readonly url: string;
  readonly reports: number;
  readonly bytes: number;
}

async function fill(url: string): Promise<World> {
  process.env.DATABASE_URL = url;
  process.env.NIANBAO_STATEMENT_SECONDS = "0";
  await migrate(url);
  await buildLargeWorld({ agencies, years: Array.from({ length: 10 }, (_, index) => 2016 + index) });
  const [row] = await rawSql()<{ reports: number; bytes: string }[]>`
    select (select count(*)::int from report) as reports, pg_database_size(current_database())::text as bytes`;
  await closeDatabase();
  return { url, reports: row?.reports ?? 0, bytes: Number(row?.bytes) };
}

async function measureAll(folder: string, server: string, { url, reports, bytes }: World): Promise<Measure[]> {
  say(`backup: ${reports} reports, a database of ${Math.round(bytes / megabyte)} MiB`);
  const of = `of ${reports} reports`;
  const file = path.join(folder, "backup.tar.gz");
  const locked = path.join(folder, "backup.tar.gz.age");
  const backup = await nianbao(["backup", file], { DATABASE_URL: url });
  const lock = await nianbao(["backup", locked], { DATABASE_URL: url, NIANBAO_BACKUP_PASSPHRASE: "a pass phrase" });
  const sql = postgres(server, { max: 1 });
  await sql`create database restored`;
  await sql.end();
  const into = new URL(server);
  into.pathname = "/restored";
  const restore = await nianbao(["restore", file], { DATABASE_URL: into.href });
  return [
    { name: `backup: ${of}, taken and read back`, value: backup.seconds, unit: "s" },
    { name: `backup: ${of}, most memory`, value: backup.mebibytes, unit: "MiB" },
    { name: `backup: ${of}, locked, taken and read back`, value: lock.seconds, unit: "s" },
    {
      name: `backup: ${of}, size`,
      value: Math.round((await stat(file)).size / megabyte),
      unit: "MiB",
      peer: "the database",
      peerValue: Math.round(bytes / megabyte),
    },
    { name: `restore: ${of}, with verify`, value: restore.seconds, unit: "s" },
    { name: `restore: ${of}, most memory`, value: restore.mebibytes, unit: "MiB" },
  ];
}

/** Runs a command to its end; the most memory that it held is what Linux remembers of it shortly before. */
async function nianbao(args: readonly string[], env: Record<string, string>) {
  const began = performance.now();
  const child = spawn(process.execPath, [...typescript, path.join(root, "cli/nianbao.ts"), ...args], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, ...env },
  });
  let mebibytes = 0;
  const watch = setInterval(() => {
    void readFile(`/proc/${child.pid}/status`, "utf8")
      .then((text) => {
        mebibytes = Math.max(mebibytes, Math.round(Number(/VmHWM:\s+(\d+)/.exec(text)?.[1] ?? 0) / 1024));
      })
      .catch(() => undefined);
  }, 50);
  const code = await new Promise<number | null>((resolve) => child.once("exit", resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`nianbao ${args.join(" ")} ended with ${code}`);
  return { seconds: Number(((performance.now() - began) / 1000).toFixed(1)), mebibytes };
}
