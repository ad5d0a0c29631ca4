/**
 * The file of a backup: a tar, packed by gzip, inside age where a pass phrase is given. Any machine's own `tar` opens it
 * (after `age -d`), and what is in it are texts that any PostgreSQL takes. Written and read piece by piece: memory does
 * not grow with the data.
 */
import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { open, rename, rm, stat } from "node:fs/promises";
import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { Decrypter, Encrypter } from "age-encryption";
import { extract, pack } from "tar-stream";
import { Refusal } from "../refusal";

export interface ArchiveWriter {
  /** Adds a member; waits while the disk is slower than we are. */
  add(name: string, bytes: Buffer): Promise<void>;
  /** Ends the file, makes sure that it is on the disk, and gives it its name; its size in bytes. */
  finish(): Promise<number>;
  /** Leaves nothing behind. */
  abandon(): Promise<void>;
}

/** A member larger than this is none of ours; one row alone may be large. */
const largestMember = 512 * 1024 * 1024;
const ageHeader = "age-encryption.org/v1";

/** Begins an archive beside its name: a file under that name is always whole. Only its owner may read it. */
export function writeArchive(file: string, passphrase: string | null): ArchiveWriter {
  const unfinished = `${file}.unfinished`;
  const tar = pack();
  const stages = pipeline(
    tar,
    createGzip({ level: 5 }),
    passphrase === null ? asItIs : locked(passphrase),
    onto(unfinished),
  );
  // Told where it is waited for; until then a full disk must not end the process.
  stages.catch(() => undefined);
  return {
    add: async (name, bytes) => {
      const member = tar.entry({ name, size: bytes.length, mode: 0o600 });
      member.end(bytes);
      await Promise.race([once(member, "finish"), stages]);
    },
    finish: async () => {
      tar.finalize();
      await stages;
      const handle = await open(unfinished);
      await handle.sync().finally(() => handle.close());
      await rename(unfinished, file);
      return (await stat(file)).size;
    },
    abandon: async () => {
      tar.destroy();
      await stages.catch(() => undefined);
      await rm(unfinished, { force: true });
    },
  };
}

function onto(file: string): Writable {
  return createWriteStream(file, { mode: 0o600 });
}

async function* asItIs(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* source;
}

function locked(passphrase: string) {
  return async function* lock(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    const encrypter = new Encrypter();
    encrypter.setPassphrase(passphrase);
    yield* await encrypter.encrypt(webStreamOf(source));
  };
}

/** Reads an archive member by member. Refuses *malformed* what is not whole, not ours, or locked with another pass phrase. */
export async function* readArchive(
  file: string,
  passphrase: string | null,
): AsyncGenerator<{ readonly name: string; readonly bytes: Buffer }> {
  const unlock = (await isLocked(file)) ? unlocked(passphrase) : asItIs;
  const tar = extract();
  const stages = pipeline(createReadStream(file), unlock, createGunzip(), tar).catch((problem: unknown) => {
    throw problem instanceof Refusal ? problem : notWhole(file);
  });
  stages.catch(() => undefined);
  try {
    for await (const member of tar) {
      if ((member.header.size ?? 0) > largestMember) throw notWhole(file);
      const pieces: Buffer[] = [];
      for await (const piece of member) pieces.push(piece);
      yield { name: member.header.name, bytes: Buffer.concat(pieces) };
    }
  } catch (problem) {
    // What broke first says more than the end of the tar.
    await stages;
    throw problem;
  } finally {
    tar.destroy();
  }
  await stages;
}

async function isLocked(file: string): Promise<boolean> {
  const handle = await open(file).catch(() => {
    throw new Refusal("not-found", { zh: `没有这个文件：${file}`, en: `There is no file ${file}.` });
  });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(ageHeader.length), 0, ageHeader.length, 0);
    return buffer.toString("latin1", 0, bytesRead) === ageHeader;
  } finally {
    await handle.close();
  }
}

function unlocked(passphrase: string | null) {
  if (passphrase === null) {
    throw new Refusal("malformed", {
      zh: "备份已加密：请通过 NIANBAO_BACKUP_PASSPHRASE 给出口令。",
      en: "The backup is locked: give its pass phrase in NIANBAO_BACKUP_PASSPHRASE.",
    });
  }
  return async function* unlock(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    const decrypter = new Decrypter();
    decrypter.addPassphrase(passphrase);
    const opened = await decrypter.decrypt(webStreamOf(source)).catch(() => {
      throw new Refusal("malformed", {
        zh: "口令不对，无法打开备份。",
        en: "The pass phrase does not open this backup.",
      });
    });
    yield* opened;
  };
}

function webStreamOf(source: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  return Readable.toWeb(Readable.from(source, { objectMode: false })) as ReadableStream<Uint8Array>;
}

function notWhole(file: string): Refusal {
  return new Refusal("malformed", {
    zh: `${file} 不是完整的备份文件。`,
    en: `${file} is not a whole backup.`,
  });
}
