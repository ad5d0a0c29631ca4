/** What heads remember, held against the database: everything that ever stood in one has to be there still. */
import "server-only";
import { sql } from "drizzle-orm";
import { type Flaw } from "@/report/proof";
import { type Transaction } from "../client";
import { headNumbers, readHead } from "./head-files";
import { type Head, hashOfHead, headLists, type HeadLists, isSigned, listsAfter, noLists, rootOf } from "./heads";
import { readStanding } from "./make-head";

/** How far the proof reaches. */
export interface Coverage {
  /** Null where there is no head at all. */
  readonly newest: { readonly no: number; readonly at: string; readonly isDemonstration: boolean } | null;
  /** Histories with events that no head remembers yet, and lines of the other logs. */
  readonly histories: number;
  readonly lines: number;
}

export interface HeadsCheck {
  readonly heads: number;
  readonly flaws: readonly Flaw[];
  readonly coverage: Coverage;
}

/** Histories this young may have been written before a head and only committed after it. */
const leeway = "10 minutes";

/**
 * Checks the files on one another, what they remember against the database, and a head held outside against the files.
 * Nothing kept on this machine proves more than the machine itself: only the head held outside does.
 */
export async function verifyHeads(tx: Transaction, held: Head | null): Promise<HeadsCheck> {
  const files = await checkFiles(held);
  const flaws = [
    ...files.flaws,
    ...(held ? checkHeld(held, files) : []),
    ...(await checkHistories(tx, files)),
    ...(await checkDocuments(tx, files)),
    ...(await checkPoints(tx, files.points)),
    ...(files.newest ? await checkEnds(tx, files.newest, files.lists) : []),
  ];
  return { heads: files.heads, flaws, coverage: await coverageOf(tx, files) };
}

type Points = Pick<Head, "no" | "structure" | "roles" | "security">;

/** What the files say, taken in one after the other. */
class Files {
  heads = 0;
  newest: Head | null = null;
  lists: HeadLists = noLists;
  /** The head of the number of the one held outside. */
  beside: Head | null = null;
  readonly flaws: Flaw[] = [];
  /** Everything that was ever added, but for what came in heads of the demonstration. */
  readonly histories = new Set<string>();
  readonly documents = new Set<string>();
  readonly points: Points[] = [];

  take(head: Head): void {
    const at = String(head.no);
    this.flaws.push(...checkFile(head, this.newest));
    this.lists = listsAfter(this.lists, head);
    if (headLists.some((name) => rootOf(this.lists[name]) !== head[name].root))
      this.flaws.push({ kind: "head-root", at });
    const isLost = head.lost.length > 0;
    // Once the demonstration is removed, what it made is gone: its heads prove nothing, and what follows begins anew.
    const beginsAnew = head.demonstration || (this.newest?.demonstration === true && isLost);
    if (beginsAnew) this.forget();
    else if (isLost) this.flaws.push({ kind: "head-lost", at: `${at} (${String(head.lost.length)})` });
    if (!head.demonstration) this.remember(head, beginsAnew ? this.lists : addedBy(head));
    this.newest = head;
    this.heads += 1;
  }

  private forget(): void {
    this.histories.clear();
    this.documents.clear();
    this.points.length = 0;
  }

  private remember(
    head: Head,
    { histories, published, withdrawn }: Readonly<Record<keyof HeadLists, Iterable<string>>>,
  ): void {
    for (const each of histories) this.histories.add(each);
    for (const each of [...published, ...withdrawn]) this.documents.add(each);
    this.points.push(head);
  }
}

function addedBy({ histories, published, withdrawn }: Head) {
  return { histories: histories.added, published: published.added, withdrawn: withdrawn.added };
}

async function checkFiles(held: Head | null): Promise<Files> {
  const numbers = new Set(await headNumbers());
  const files = new Files();
  for (let no = 1; no <= Math.max(0, ...numbers); no += 1) {
    const head = numbers.has(no) ? await readHead(no) : null;
    if (head) files.take(head);
    else files.flaws.push({ kind: numbers.has(no) ? "head-malformed" : "head-missing", at: String(no) });
    if (held?.no === no) files.beside = head;
  }
  return files;
}

function checkFile(head: Head, before: Head | null): Flaw[] {
  const at = String(head.no);
  const flaws: Flaw[] = [];
  if (!isSigned(head) || (before && before.key !== head.key)) flaws.push({ kind: "head-signature", at });
  if (head.previous !== (before && hashOfHead(before))) flaws.push({ kind: "head-link", at });
  return flaws;
}

function checkHeld(held: Head, { beside, newest }: Files): Flaw[] {
  const at = String(held.no);
  if (!isSigned(held)) return [{ kind: "head-signature", at }];
  if (!newest || !beside || hashOfHead(beside) !== hashOfHead(held)) return [{ kind: "head-not-ours", at }];
  return [];
}

const atOnce = 100_000;

async function checkHistories(tx: Transaction, { histories }: Files): Promise<Flaw[]> {
  const gone = await absent(tx, [...histories], "event");
  return gone.map((at) => ({ kind: "history-gone", at }));
}

async function checkDocuments(tx: Transaction, { documents }: Files): Promise<Flaw[]> {
  const gone = await absent(tx, [...documents], "publication");
  return gone.map((at) => ({ kind: "publication-gone", at }));
}

/** Those of the hashes that stand in no row, at most a hundred. */
async function absent(tx: Transaction, hashes: readonly string[], table: "event" | "publication"): Promise<string[]> {
  const gone: string[] = [];
  for (let index = 0; index < hashes.length && gone.length < 100; index += atOnce) {
    const wanted = sql.param(hashes.slice(index, index + atOnce));
    const rows = await tx.execute<{ hash: string }>(sql`
      select wanted.hash from unnest(${wanted}::text[]) wanted (hash)
      where not exists (select from ${sql.raw(table)} t where t.hash = wanted.hash) limit 100`);
    gone.push(...rows.map(({ hash }) => hash));
  }
  return gone;
}

/** Each log still holds the line that a head names; lines of the security log that were let go of are told by its start. */
async function checkPoints(tx: Transaction, heads: readonly Points[]): Promise<Flaw[]> {
  const [start] = await tx.execute<{ no: number }>(
    sql`select last_no::int as no from log_head where name = 'security-start'`,
  );
  const logs = [
    ["structure", "structure_event", 0],
    ["roles", "register_event", 0],
    ["security", "security_event", start?.no ?? 0],
  ] as const;
  const flaws: Flaw[] = [];
  for (const [name, table, from] of logs) {
    const wanted = new Map(heads.map((head) => [head[name].no, head[name].hash]));
    const points = [...wanted].filter(([no]) => no > from);
    const rows = await tx.execute<{ no: number }>(sql`
      select w.no::int from unnest(${sql.param(points.map(([no]) => no))}::bigint[], ${sql.param(points.map(([, hash]) => hash))}::text[])
        w (no, hash) left join ${sql.raw(table)} t on t.no = w.no where t.hash is distinct from w.hash order by 1 limit 20`);
    flaws.push(...rows.map(({ no }): Flaw => ({ kind: "log-gone", at: `${name} ${String(no)}` })));
  }
  return flaws;
}

/** Reports that end before the newest head without being what it remembers: which history was cut. */
async function checkEnds(tx: Transaction, newest: Head, { histories }: HeadLists): Promise<Flaw[]> {
  if (newest.demonstration) return [];
  const rows = await tx.execute<{ id: string; hash: string }>(sql`
    select report.id, report.last_event_hash as hash from report
    join event on event.report_id = report.id and event.no = report.last_event_no
    where event.at < ${newest.at}::timestamptz - ${leeway}::interval`);
  return rows.flatMap(({ id, hash }): Flaw[] => (histories.has(hash) ? [] : [{ kind: "history-set-back", of: id }]));
}

async function coverageOf(tx: Transaction, { newest, lists }: Files): Promise<Coverage> {
  const standing = await readStanding(tx);
  const young = (name: "structure" | "roles" | "security") => Math.max(0, standing[name].no - (newest?.[name].no ?? 0));
  return {
    newest: newest && { no: newest.no, at: newest.at, isDemonstration: newest.demonstration },
    histories: [...standing.histories].filter((each) => !lists.histories.has(each)).length,
    lines: young("structure") + young("roles") + young("security"),
  };
}
