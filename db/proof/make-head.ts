/** Making a head: what all chains have come to, as of one moment, beside what the head before remembers. */
import "server-only";
import { sql } from "drizzle-orm";
import { db, type Transaction } from "../client";
import { hashChainStart } from "../gate/history";
import { securityHead } from "../security/log";
import { headNumbers, privateKey, readHead, writeHead } from "./head-files";
import { type ChainPoint, type Head, hashOfHead, type HeadLists, listOf, listsAfter, noLists, signHead } from "./heads";
import { registerPoint } from "./register";

const headLock = 7_201_904;

/** What stands in the database now. */
export interface Standing extends HeadLists {
  readonly structure: ChainPoint;
  readonly roles: ChainPoint;
  readonly security: ChainPoint;
  readonly demonstration: boolean;
}

/** The newest head with the lists that all heads up to it give. */
export interface Remembered {
  readonly head: Head;
  readonly lists: HeadLists;
}

// The worker goes on from the head it made: reading all of them again each time would take longer and longer.
let latest: Remembered | null = null;

/**
 * Makes the next head when something changed since the last one; gives it, or null where nothing did or another worker
 * is at it. What the last one remembered and is gone stands in the head as lost: making it never hides that.
 */
export async function makeHead(now: Date): Promise<Head | null> {
  return db().transaction(
    async (tx) => {
      const [lock] = await tx.execute<{ free: boolean }>(sql`select pg_try_advisory_xact_lock(${headLock}) as free`);
      if (!lock?.free) return null;
      const before = await remembered();
      const standing = await readStanding(tx);
      const lists = before?.lists ?? noLists;
      const changes = {
        histories: listOf(lists.histories, standing.histories),
        published: listOf(lists.published, standing.published),
        withdrawn: listOf(lists.withdrawn, standing.withdrawn),
      };
      if (before && isSame(before.head, { ...standing, ...changes })) return null;
      const { structure, roles, security, demonstration } = standing;
      const no = (before?.head.no ?? 0) + 1;
      const text = signHead(
        {
          format: "nianbao-head-1",
          no,
          at: now.toISOString(),
          previous: before ? hashOfHead(before.head) : null,
          ...changes,
          structure,
          roles,
          security,
          demonstration,
          lost: [...(await lostHistories(tx, changes.histories)), ...lostDocuments(changes.published, standing)],
        },
        await privateKey(),
      );
      await writeHead(no, text);
      return (await remembered())?.head ?? null;
    },
    { isolationLevel: "repeatable read" },
  );
}

/** All that the newest head remembers, by reading the files that were not read yet; null where there is no head. */
async function remembered(): Promise<Remembered | null> {
  const newest = (await headNumbers()).at(-1);
  if (newest === undefined) {
    latest = null;
    return null;
  }
  let now = latest && latest.head.no <= newest ? latest : null;
  for (let no = (now?.head.no ?? 0) + 1; no <= newest; no += 1) {
    const head = await readHead(no);
    if (!head) throw new Error(`The head ${String(no)} is missing or cannot be read: run "nianbao verify".`);
    now = { head, lists: listsAfter(now?.lists ?? noLists, head) };
  }
  latest = now;
  return now;
}

/** What stands now; the caller's transaction is of one moment. */
export async function readStanding(tx: Transaction): Promise<Standing> {
  const histories = await tx.execute<{ hash: string }>(
    sql`select last_event_hash as hash from report where last_event_no > 0`,
  );
  const receipts = await tx.execute<{ hash: string; gone: boolean }>(
    sql`select hash, withdrawn_at is not null as gone from publication`,
  );
  const [loaded] = await tx.execute(sql`select 1 from setting where name = 'demonstration'`);
  const hashes = (gone: boolean) => new Set(receipts.filter((each) => each.gone === gone).map(({ hash }) => hash));
  return {
    histories: new Set(histories.map(({ hash }) => hash)),
    published: hashes(false),
    withdrawn: hashes(true),
    structure: await structurePoint(tx),
    roles: await registerPoint(tx),
    security: await securityHead(tx),
    demonstration: loaded !== undefined,
  };
}

async function structurePoint(tx: Transaction): Promise<ChainPoint> {
  const [last] = await tx.execute<{ no: number; hash: string }>(
    sql`select no::int, hash from structure_event order by no desc limit 1`,
  );
  return last ? { no: last.no, hash: last.hash } : { no: 0, hash: hashChainStart };
}

type Compared = Pick<
  Head,
  "histories" | "published" | "withdrawn" | "structure" | "roles" | "security" | "demonstration"
>;

function isSame(before: Head, now: Compared): boolean {
  const points = ["structure", "roles", "security"] as const;
  const lists = ["histories", "published", "withdrawn"] as const;
  return (
    before.demonstration === now.demonstration &&
    points.every((name) => before[name].hash === now[name].hash) &&
    lists.every((name) => before[name].root === now[name].root)
  );
}

/** Of what is the newest of no report any more: what is in no history at all. */
async function lostHistories(tx: Transaction, { added, removed }: Head["histories"]): Promise<string[]> {
  if (removed.length === 0) return [];
  const found = await tx.execute<{ hash: string }>(sql`
    select event.hash from report join event on event.report_id = report.id
    where report.last_event_hash = any(${sql.param(added)}::text[]) and event.hash = any(${sql.param(removed)}::text[])`);
  const kept = new Set(found.map(({ hash }) => hash));
  return removed.filter((each) => !kept.has(each));
}

function lostDocuments({ removed }: Head["published"], { withdrawn }: Standing): string[] {
  return removed.filter((each) => !withdrawn.has(each));
}
