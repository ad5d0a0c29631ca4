/** Rows sent to PostgreSQL by COPY: some ten times as many a second as by INSERT, and no limit of parameters. */
import "server-only";
import { once } from "node:events";
import { finished } from "node:stream/promises";
import { getTableColumns, getTableName } from "drizzle-orm";
import { type PgTable } from "drizzle-orm/pg-core";
import type postgres from "postgres";

/** A row by the names of the table's properties; what is left out gets the column's default. */
export type Row = Readonly<Record<string, unknown>>;

/** Rows of one table that were made and not sent yet; each has the same properties. */
export class Copied {
  private lines: string[] = [];
  private names: readonly string[] = [];

  constructor(private readonly table: PgTable) {}

  add(row: Row): void {
    if (this.names.length === 0) this.names = Object.keys(row);
    this.lines.push(this.names.map((name) => field(row[name])).join("\t"));
  }

  /** Takes what is there; the call it returns sends it. */
  take(): (on: postgres.TransactionSql) => Promise<void> {
    const lines = this.lines;
    this.lines = [];
    const columns: Readonly<Record<string, { readonly name: string }>> = getTableColumns(this.table);
    const quoted = this.names.map((name) => `"${columns[name]?.name ?? name}"`).join(", ");
    const statement = `copy "${getTableName(this.table)}" (${quoted}) from stdin`;
    return async (on) => {
      if (lines.length === 0) return;
      const stream = await on.unsafe(statement).writable();
      for (const part of parts(lines)) if (!stream.write(part)) await once(stream, "drain");
      stream.end();
      await finished(stream);
    };
  }
}

const linesAtOnce = 500;

function* parts(lines: readonly string[]): Generator<string> {
  for (let index = 0; index < lines.length; index += linesAtOnce)
    yield `${lines.slice(index, index + linesAtOnce).join("\n")}\n`;
}

/** One value in COPY's text format. Lists of text are PostgreSQL arrays, other objects JSON. */
function field(value: unknown): string {
  if (value === null || value === undefined) return "\\N";
  if (typeof value === "boolean") return value ? "t" : "f";
  if (value instanceof Date) return value.toISOString();
  if (value instanceof TextArray) return escaped(value.literal());
  if (typeof value === "number" || typeof value === "string") return escaped(String(value));
  return escaped(JSON.stringify(value));
}

const unsafe = /[\\\t\n\r]/g;
const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

function escaped(text: string): string {
  return text.replace(unsafe, (sign) => escapes[sign] ?? sign);
}

/** A list that is `text[]` in the database, where a plain list would be JSON. */
export class TextArray {
  constructor(private readonly items: readonly string[]) {}

  literal(): string {
    return `{${this.items.map((item) => `"${item.replace(/["\\]/g, "\\$&")}"`).join(",")}}`;
  }
}
