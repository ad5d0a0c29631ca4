/** Restores a backup into an empty database: at the schema it was taken from, proven by its sums, then migrated on. */
import "server-only";
import { setImmediate as turn } from "node:timers/promises";
import type postgres from "postgres";
import { migrate } from "../migrate";
import { Refusal } from "../refusal";
import { knownVersions, newestVersion, versionOf } from "../schema-version";
import { readArchive } from "./archive";
import { connect, startCopyIn, type Table, tablesOf } from "./contents";
import { type Manifest, type Opening } from "./manifest";
import { openBackup } from "./reading";

export interface RestoreOptions {
  readonly url: string;
  readonly file: string;
  readonly passphrase: string | null;
  /** Leave it at the schema and in the state of the backup, sessions and all: to prove a backup, not to work with. */
  readonly asItWas?: boolean;
}

/**
 * All or nothing: what does not fit the sums of the manifest leaves the database empty. Sessions are not restored, since
 * some were ended after the backup was taken: everybody signs in anew. Refuses *blocked* for a database that holds
 * anything, *malformed* for what is no whole backup, or one of a newer Nianbao.
 */
export async function restoreBackup({ url, file, passphrase, asItWas = false }: RestoreOptions): Promise<Manifest> {
  const members = readArchive(file, passphrase);
  const sql = connect(url);
  try {
    const backup = await openBackup(file, members);
    requireKnown(backup.opening);
    await requireEmpty(sql, backup.opening);
    await migrate(url, { upTo: backup.opening.schema.tag });
    const manifest = await sql.begin(async (transaction) => {
      const made = await loadAll(transaction, backup);
      if (!asItWas) await forgetWhatIsOver(transaction);
      return made;
    });
    if (!asItWas) await migrate(url);
    await sql`analyze`;
    return manifest;
  } finally {
    await members.return(undefined);
    await sql.end({ timeout: 5 });
  }
}

function requireKnown({ schema, program }: Opening): void {
  if (knownVersions.some(({ tag, when }) => tag === schema.tag && when === schema.when)) return;
  throw new Refusal("malformed", {
    zh: `备份来自更新的版本（${program}，结构 ${schema.tag}）；本版本只到 ${newestVersion.tag}。请用该版本恢复。`,
    en: `The backup is of a newer Nianbao (${program}, schema ${schema.tag}); this one knows ${newestVersion.tag} at most. Restore it with that version.`,
  });
}

/** Written by every start, and by migrations: no content. */
const alwaysThere: readonly string[] = ["setting", "page_expiry", "log_head"];

async function requireEmpty(sql: postgres.Sql, { schema }: Opening): Promise<void> {
  const tables = await tablesOf(sql);
  if (tables.length === 0) return;
  const version = await versionOf(sql);
  const filled = [];
  for (const { name } of tables) {
    if (alwaysThere.includes(name)) continue;
    const [row] = await sql<{ holds: boolean }[]>`select exists (select from ${sql(name)}) as holds`;
    if (row?.holds) filled.push(name);
  }
  if (version !== null && version <= schema.when && filled.length === 0) return;
  const [zh, en] =
    filled.length > 0
      ? [`其中有数据（${filled.slice(0, 3).join("、")} …）`, `it holds rows (${filled.slice(0, 3).join(", ")} …)`]
      : ["其结构比备份新", "its schema is newer than the backup"];
  throw new Refusal("blocked", {
    zh: `只能恢复到空数据库：${zh}。请新建一个数据库，用 DATABASE_URL 指定。`,
    en: `A backup is restored into an empty database only: ${en}. Make a new one and name it in DATABASE_URL.`,
  });
}

type Backup = Awaited<ReturnType<typeof openBackup>>;

/**
 * Foreign keys and triggers stand aside while the tables come in: rows arrive in no order, and a trigger would write what
 * the backup holds already. Whoever owns the tables may do this; no superuser is needed.
 */
async function loadAll(sql: postgres.TransactionSql, backup: Backup): Promise<Manifest> {
  const tables = await tablesOf(sql);
  const keys = await takeKeysOff(sql);
  for (const { name } of tables) await sql`alter table ${sql(name)} disable trigger user`;
  await sql`truncate ${sql(tables.map(({ name }) => name))}`;
  for await (const { table, pieces } of backup.tables()) await loadTable(sql, known(tables, table), pieces);
  const manifest = backup.manifest();
  for (const [name, last] of Object.entries(manifest.sequences)) {
    if (last !== null) await sql`select setval(${`public.${name}`}::regclass, ${last})`;
  }
  for (const { name } of tables) await sql`alter table ${sql(name)} enable trigger user`;
  for (const { table, name, definition } of keys)
    await sql.unsafe(`alter table ${table} add constraint ${name} ${definition}`);
  return manifest;
}

interface Key {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

/** Drops all foreign keys; gives what is needed to put them back, quoted by PostgreSQL. */
async function takeKeysOff(sql: postgres.TransactionSql): Promise<Key[]> {
  const keys = await sql<Key[]>`
    select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`;
  for (const { table, name } of keys) await sql.unsafe(`alter table ${table} drop constraint ${name}`);
  return [...keys];
}

/** The table as this database has it: names of an archive never reach a statement otherwise. */
function known(tables: readonly Table[], { name, columns }: Table): Table {
  const table = tables.find((each) => each.name === name);
  if (table && columns.every((column) => table.columns.includes(column))) return { name, columns };
  throw doesNotFit(name);
}

async function loadTable(sql: postgres.TransactionSql, table: Table, pieces: AsyncIterable<Buffer>): Promise<void> {
  const into = await startCopyIn(sql, table);
  const broken = new Promise<never>((_, reject) => into.once("error", reject));
  broken.catch(() => undefined);
  try {
    for await (const piece of pieces) {
      await Promise.race([new Promise<void>((resolve) => into.write(piece, () => resolve())), broken]);
    }
    into.end();
    await turn();
    // The client of PostgreSQL tells no fault that comes after the last row; the next statement does.
    await sql`select 1`;
  } catch (problem) {
    // Else the connection waits for rows that never come.
    into.destroy(new Error("not restored"));
    throw problem instanceof Refusal ? problem : doesNotFit(table.name);
  }
}

function doesNotFit(name: string): Refusal {
  return new Refusal("malformed", {
    zh: `备份中的表 ${name} 与其结构不符，没有恢复任何内容。`,
    en: `The table ${name} of the backup does not fit its schema; nothing was restored.`,
  });
}

/** Sessions that were ended since must not live again, and pages made before are of another past. */
async function forgetWhatIsOver(sql: postgres.TransactionSql): Promise<void> {
  await sql`delete from session`;
  await sql`select expire_pages(array['everything'])`;
}
