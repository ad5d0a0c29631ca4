/** What a database holds, as its own catalogue says: nothing is left out because somebody forgot to list it. */
import { createHash } from "node:crypto";
import { type Readable, type Writable } from "node:stream";
import postgres from "postgres";
import { type TableSums } from "./manifest";

export interface Table {
  readonly name: string;
  /** Without those that PostgreSQL makes of others. */
  readonly columns: readonly string[];
}

/** A connection of its own: nothing here is in a hurry, and the text of a value is the same everywhere. */
export function connect(url: string): postgres.Sql {
  return postgres(url, {
    max: 1,
    onnotice: () => undefined,
    connection: {
      application_name: "nianbao backup",
      statement_timeout: 0,
      idle_in_transaction_session_timeout: 0,
      datestyle: "ISO, YMD",
      intervalstyle: "postgres",
      timezone: "UTC",
    },
  });
}

/** Every table of the system with its columns, by name; those of extensions are the extensions' own. */
export async function tablesOf(sql: postgres.Sql | postgres.TransactionSql): Promise<Table[]> {
  return sql<Table[]>`
    select c.relname as name,
           coalesce(array_agg(a.attname::text order by a.attnum) filter (where a.attgenerated = ''), '{}') as columns
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    group by c.relname
    order by c.relname`;
}

/** The last values of all sequences by name. */
export async function sequencesOf(sql: postgres.Sql | postgres.TransactionSql): Promise<Record<string, number | null>> {
  const rows = await sql<{ name: string; last: string | null }[]>`
    select sequencename as name, last_value::text as last from pg_sequences where schemaname = 'public' order by 1`;
  return Object.fromEntries(rows.map(({ name, last }) => [name, last === null ? null : Number(last)]));
}

/** About a megabyte: large enough to be cheap, small enough to be nothing. */
const pieceBytes = 1024 * 1024;

/** A table as PostgreSQL writes it, in pieces that end between rows; hands over its sums when done. */
export async function* copyOut(
  sql: postgres.TransactionSql,
  { name, columns }: Table,
): AsyncGenerator<Buffer, TableSums, undefined> {
  const sums = new Sums();
  let held: Buffer[] = [];
  let size = 0;
  const rows: Readable = await sql`copy ${sql(name)} (${sql([...columns])}) to stdout`.readable();
  for await (const row of rows as AsyncIterable<Buffer>) {
    held.push(row);
    size += row.length;
    if (size < pieceBytes) continue;
    const piece = Buffer.concat(held);
    [held, size] = [[], 0];
    sums.add(piece);
    yield piece;
  }
  // postgres 3.4.9 pauses its socket for a reader that lags and wakes it when that reads on; one whose last rows came
  // together with the end never does, and the connection would hang. Asking once more wakes it.
  rows._read(0);
  if (size > 0) {
    const piece = Buffer.concat(held);
    sums.add(piece);
    yield piece;
  }
  return { name, columns: [...columns], ...sums.done() };
}

/** Opens a table to be filled with what {@link copyOut} wrote. */
export function startCopyIn(sql: postgres.TransactionSql, { name, columns }: Table): Promise<Writable> {
  return sql`copy ${sql(name)} (${sql([...columns])}) from stdin`.writable();
}

/** Rows, bytes and SHA-256 of a text that comes in pieces: in this text a line is a row. */
export class Sums {
  readonly #hash = createHash("sha256");
  #rows = 0;
  #bytes = 0;

  add(piece: Buffer): void {
    this.#hash.update(piece);
    this.#bytes += piece.length;
    for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, at + 1)) this.#rows += 1;
  }

  done(): { rows: number; bytes: number; sha256: string } {
    return { rows: this.#rows, bytes: this.#bytes, sha256: this.#hash.digest("hex") };
  }
}
