/**
 * What is kept of one person, for that person: every row of every table that names them, as the catalogue of the database
 * says, so that no table is left out because somebody forgot to list it. Content of reports is the agencies' and secrets
 * are nobody's to read: neither is in it.
 */
import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { db, type Transaction } from "../client";
import { type Viewer } from "../viewer";

/** Rows by table, sorted by its name; columns under their names in the database, times in ISO 8601. */
export type OwnData = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

interface Place {
  readonly name: string;
  /** Columns that hold the id of a person. */
  readonly people: readonly string[];
  /** Columns that are told. */
  readonly told: readonly string[];
}

/** A person of many years has some ten thousand lines; what is beyond is not read into memory. */
const mostRows = 50_000;

/** Of whoever asks. */
export function readOwnData({ personId }: Viewer): Promise<OwnData> {
  return readDataOf(personId);
}

/** Of this person, asked for by an operator who answers them; one moment, all tables. */
export function readDataOf(personId: string): Promise<OwnData> {
  return db().transaction(
    async (tx) => {
      const data: Record<string, readonly Record<string, unknown>[]> = {};
      for (const place of await placesOfPeople(tx)) {
        const rows = await rowsOf(tx, place, personId);
        if (rows.length > 0) data[place.name] = rows;
      }
      const typed = await signInFailures(tx, personId);
      if (typed.length > 0) data.sign_in_failure = typed;
      return data;
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}

/** The tables that name people: by a foreign key, or, where rows outlive people, by a column of that name. */
export async function placesOfPeople(tx: Transaction): Promise<Place[]> {
  const rows = await tx.execute<{ name: string; people: string[]; told: string[] }>(sql`
    select c.relname as name,
           array_agg(a.attname::text order by a.attnum) filter (where ${namesPerson}) as people,
           array_agg(a.attname::text order by a.attnum) filter (where ${isTold}) as told
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
    group by c.relname having bool_or(${namesPerson}) order by c.relname`);
  return [...rows].map(({ name, people, told }) => ({ name, people, told }));
}

const namesPerson = sql`(
  (c.relname = 'person' and a.attname = 'id')
  or (a.atttypid = 'uuid'::regtype and a.attname = 'person_id')
  or exists (select from pg_constraint k where k.contype = 'f' and k.conrelid = c.oid
             and k.confrelid = 'person'::regclass and a.attnum = any(k.conkey)))`;

/** Documents hold what belongs to agencies; hashes, secrets and the links in letters open doors or prove chains. */
const isTold = sql`(
  a.atttypid <> all(array['jsonb', 'bytea', 'uuid[]']::regtype[])
  and a.attname !~ '(^|_)(hash|secret|token|search_text)$'
  and (c.relname, a.attname) <> ('mail', 'text'))`;

async function rowsOf(tx: Transaction, { name, people, told }: Place, personId: string) {
  const table = sql.identifier(name);
  const isTheirs = people.map((column): SQL => sql`t.${sql.identifier(column)} = ${personId}::uuid`);
  const columns = sql.join(
    told.map((column) => sql`t.${sql.identifier(column)}`),
    sql`, `,
  );
  const rows = await tx.execute<{ row: Record<string, unknown> }>(sql`
    select to_jsonb(told) as row
    from (select ${columns} from ${table} t where ${sql.join(isTheirs, sql` or `)} limit ${mostRows}) told`);
  return [...rows].map(({ row }) => row);
}

/** What was typed wrong at the door stands by account, not by person. */
async function signInFailures(tx: Transaction, personId: string) {
  const rows = await tx.execute(sql`
    select f.at, f.device from sign_in_failure f join person p on p.account = f.account
    where p.id = ${personId}::uuid order by f.at limit ${mostRows}`);
  return [...rows];
}
