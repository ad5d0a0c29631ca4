/**
 * How the system stands, asked over connections that nothing else uses: whether the database can be used now, and what an
 * operator should look at before it becomes a fault.
 */
import "server-only";
import { statfs } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { type Sentence } from "@/report/sentence";
import { isOverdue } from "./backup/keeping";
import { backupStanding } from "./backup/runs";
import { healthDb } from "./client";
import { newestVersion } from "./schema-version";

export interface Standing {
  readonly name: "database" | "schema" | "worker" | "queue" | "privileges" | "backup" | "disk";
  /** "broken": no request should come here; "look": it works, and an operator should look. */
  readonly state: "well" | "look" | "broken";
  readonly sentence: Sentence;
}

/** Milliseconds for all questions to the database; one that hangs ends no statement itself. */
const patience = 2500;

/** True when the database answers in time and has the schema of this program. */
export async function isReady(): Promise<boolean> {
  return (await inTime(askSchema())) === newestVersion.when;
}

/** Everything that is known, the gravest first. */
export async function readStandings(now: Date): Promise<readonly Standing[]> {
  const schema = await inTime(askSchema());
  if (schema === undefined) return [unreachable, await diskStanding()];
  const standings = [schemaStanding(schema)];
  if (schema === newestVersion.when) standings.push(...((await inTime(askAll(now))) ?? [unreachable]));
  standings.push(await diskStanding());
  const order = ["broken", "look", "well"];
  return standings.sort((one, other) => order.indexOf(one.state) - order.indexOf(other.state));
}

/** The answer; undefined where there is none in time. */
async function inTime<Answer>(question: Promise<Answer>): Promise<Answer | undefined> {
  const gaveUp = new AbortController();
  const late = pause(patience, undefined, { signal: gaveUp.signal }).catch(() => undefined);
  try {
    return await Promise.race([question.catch(() => undefined), late]);
  } finally {
    gaveUp.abort();
  }
}

const unreachable: Standing = {
  name: "database",
  state: "broken",
  sentence: { zh: "数据库没有及时回答。", en: "The database does not answer in time." },
};

/** The moment of the last migration; null where none has run. */
async function askSchema(): Promise<number | null> {
  const [table] = await healthDb().execute<{ there: boolean }>(
    sql`select to_regclass('drizzle.__drizzle_migrations') is not null as there`,
  );
  if (!table?.there) return null;
  const [row] = await healthDb().execute<{ at: string | null }>(
    sql`select max(created_at)::text as at from drizzle.__drizzle_migrations`,
  );
  return row?.at == null ? null : Number(row.at);
}

function schemaStanding(when: number | null): Standing {
  if (when === newestVersion.when) {
    return well("schema", { zh: `数据库结构 ${newestVersion.tag}。`, en: `The schema is ${newestVersion.tag}.` });
  }
  const isNewer = when !== null && when > newestVersion.when;
  return {
    name: "schema",
    state: "broken",
    sentence: isNewer
      ? { zh: "数据库已由更新的版本迁移。", en: "A newer Nianbao has migrated the database." }
      : { zh: "数据库还没有迁移到本版本。", en: "The database is not yet migrated to this version." },
  };
}

type Facts = Record<string, unknown> & {
  readonly waiting: number;
  readonly age: number;
  readonly failed: number;
  readonly has_worker: boolean;
  readonly is_superuser: boolean;
};

async function askAll(now: Date): Promise<Standing[]> {
  const [facts] = await healthDb().execute<Facts>(sql`
    select count(*) filter (where failed_at is null)::int as waiting,
           count(*) filter (where failed_at is not null)::int as failed,
           coalesce(extract(epoch from now() - min(at) filter (where failed_at is null)), 0)::float8 as age,
           exists (select from pg_stat_activity where datname = current_database()
                   and application_name like 'nianbao worker%') as has_worker,
           (select rolsuper from pg_roles where rolname = current_user) as is_superuser
    from aggregate_dirty`);
  if (!facts) return [unreachable];
  const backups = await backupStanding(healthDb());
  return [workerStanding(facts), queueStanding(facts), privilegeStanding(facts), backupSentence(backups, now)];
}

function workerStanding({ has_worker }: Facts): Standing {
  return has_worker
    ? well("worker", { zh: "后台进程在运行。", en: "A worker runs." })
    : look("worker", {
        zh: "没有后台进程：定时发布和汇总都停着。请运行 nianbao worker。",
        en: "No worker runs: nothing is published on its day and no sum is made. Run nianbao worker.",
      });
}

/** Sums are made within a second; minutes mean that the worker is stuck. */
const oldQueueSeconds = 300;

function queueStanding({ waiting, age, failed }: Facts): Standing {
  if (failed > 0) {
    return look("queue", {
      zh: `${failed} 项汇总无法完成，见后台进程的日志。`,
      en: `${failed} sums could not be made: see the log of the worker.`,
    });
  }
  const minutes = Math.round(age / 60);
  return age > oldQueueSeconds
    ? look("queue", {
        zh: `有 ${waiting} 项汇总在等待，最早的已等 ${minutes} 分钟。`,
        en: `${waiting} sums wait for the worker, the oldest for ${minutes} minutes.`,
      })
    : well("queue", { zh: `等待汇总 ${waiting} 项。`, en: `${waiting} sums wait.` });
}

function privilegeStanding({ is_superuser }: Facts): Standing {
  return is_superuser
    ? look("privileges", {
        zh: "数据库账号是超级用户：能改动已冻结的内容。请使用普通账号。",
        en: "The database role is a superuser and could change what is frozen: use an ordinary one.",
      })
    : well("privileges", { zh: "数据库账号不是超级用户。", en: "The database role is no superuser." });
}

function backupSentence(
  { newestProven, problem, proof }: Awaited<ReturnType<typeof backupStanding>>,
  now: Date,
): Standing {
  const age = newestProven === null ? null : Math.round((now.getTime() - newestProven.getTime()) / 3_600_000);
  const text: Sentence =
    age === null
      ? { zh: "还没有核验过的备份。", en: "There is no proven backup." }
      : {
          zh: `最近一份核验过的备份在 ${age} 小时前（${proof === "restored" ? "已试恢复" : "已通读"}）。`,
          en: `The newest proven backup is ${age} hours old (${proof === "restored" ? "restored to prove it" : "read back"}).`,
        };
  if (problem !== null) {
    return look("backup", {
      zh: `${text.zh}最近一次备份失败：${problem}`,
      en: `${text.en} The last one failed: ${problem}`,
    });
  }
  return isOverdue(newestProven, now) ? look("backup", text) : well("backup", text);
}

const gibibyte = 1024 ** 3;

/** The disk on which kept pages and logs lie; of an embedded database too. */
async function diskStanding(): Promise<Standing> {
  const { NIANBAO_PAGES_FILE: file = "" } = process.env;
  const disk = await statfs(file === "" ? process.cwd() : file.replace(/[^/]+$/, "")).catch(() => null);
  if (!disk) return look("disk", { zh: "无法读取磁盘空间。", en: "The room on the disk cannot be read." });
  const free = (disk.bavail * disk.bsize) / gibibyte;
  const text = { zh: `磁盘剩余 ${free.toFixed(1)} GiB。`, en: `${free.toFixed(1)} GiB are free on the disk.` };
  return free < 1 || disk.bavail < disk.blocks / 20 ? look("disk", text) : well("disk", text);
}

function well(name: Standing["name"], sentence: Sentence): Standing {
  return { name, state: "well", sentence };
}

function look(name: Standing["name"], sentence: Sentence): Standing {
  return { name, state: "look", sentence };
}
