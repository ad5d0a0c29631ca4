/** Reads a backup in order: its opening, its tables piece by piece, its manifest; every table is held against its sums. */
import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { Refusal } from "../refusal";
import { readArchive } from "./archive";
import { Sums, type Table } from "./contents";
import {
  type Manifest,
  manifestName,
  manifestShape,
  type Opening,
  openingName,
  openingShape,
  tableOfPiece,
  type TableSums,
} from "./manifest";

interface Member {
  readonly name: string;
  readonly bytes: Buffer;
}

export interface OpenBackup {
  readonly opening: Opening;
  /** Every table once, also an empty one; its pieces are to be read to their end before the next is asked for. */
  readonly tables: () => AsyncGenerator<{ readonly table: Table; readonly pieces: AsyncIterable<Buffer> }>;
  /** Once all tables were read; refuses *malformed* where anything differs from what was taken. */
  readonly manifest: () => Manifest;
}

/** Begins to read; refuses *malformed* for what is no backup. */
export async function openBackup(file: string, members: AsyncGenerator<Member>): Promise<OpenBackup> {
  const first = await members.next();
  const opening = first.done || first.value.name !== openingName ? null : parsed(first.value.bytes);
  const read = openingShape.safeParse(opening);
  if (!read.success) {
    throw new Refusal("malformed", { zh: `${file} 不是年报系统的备份。`, en: `${file} is no backup of Nianbao.` });
  }
  const found: TableSums[] = [];
  let next: Member | null = null;
  const advance = async () => {
    const step = await members.next();
    next = step.done ? null : step.value;
  };
  const piecesOf = async function* (table: Table): AsyncGenerator<Buffer> {
    const sums = new Sums();
    while (next !== null && tableOfPiece(next.name) === table.name) {
      sums.add(next.bytes);
      yield next.bytes;
      await advance();
    }
    found.push({ name: table.name, columns: [...table.columns], ...sums.done() });
  };
  return {
    opening: read.data,
    tables: async function* () {
      await advance();
      for (const table of read.data.tables) yield { table, pieces: piecesOf(table) };
    },
    manifest: () => proven(file, next, found),
  };
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return null;
  }
}

function proven(file: string, last: Member | null, found: readonly TableSums[]): Manifest {
  const read = manifestShape.safeParse(last?.name === manifestName ? parsed(last.bytes) : null);
  if (!read.success) {
    throw new Refusal("malformed", {
      zh: `${file} 不完整：缺少结尾的清单。`,
      en: `${file} is not whole: its manifest is missing.`,
    });
  }
  const differs = read.data.tables.find((table, index) => JSON.stringify(table) !== JSON.stringify(found[index]));
  if (differs === undefined && found.length === read.data.tables.length) return read.data;
  throw new Refusal("malformed", {
    zh: `${file} 已损坏：表 ${differs?.name ?? ""} 与清单不符。`,
    en: `${file} is damaged: the table ${differs?.name ?? ""} differs from its manifest.`,
  });
}

/** Reads a whole backup from the disk and holds every table against its sums: what it says is then what was taken. */
export async function checkBackup(file: string, passphrase: string | null): Promise<Manifest> {
  const backup = await openBackup(file, readArchive(file, passphrase));
  for await (const { pieces } of backup.tables()) {
    // Others have the processor too.
    for await (const piece of pieces) if (piece.length > 0) await pause(0);
  }
  return backup.manifest();
}
