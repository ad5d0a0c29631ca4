/** Packs the parts of a document into a zip that a library can open, without compressing them. */
import { crc32 } from "node:zlib";
import { type ZipPart } from "../../container";

const localHeader = 0x04034b50;
const directoryHeader = 0x02014b50;
const directoryEnd = 0x06054b50;
/** 2.0 of the format, names in UTF-8, stored. */
const version = 20;
const utf8 = 0x0800;

/** A zip of these parts. */
export function storedZip(parts: readonly ZipPart[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of parts) {
    const path = Buffer.from(name);
    const facts = factsOf(path, bytes);
    const local = Buffer.concat([number(localHeader, 4), facts, path, bytes]);
    directory.push(number(directoryHeader, 4), number(version, 2), facts, Buffer.alloc(10), number(offset, 4), path);
    files.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const count = number(parts.length, 2);
  const end = [number(directoryEnd, 4), Buffer.alloc(4), count, count, number(list.length, 4), number(offset, 4)];
  return Buffer.concat([...files, list, ...end, Buffer.alloc(2)]);
}

/** What both headers of a file say of it: no compression, no date, its sum, size and length of name. */
function factsOf(path: Buffer, bytes: Uint8Array): Buffer {
  const size = number(bytes.length, 4);
  const head = [number(version, 2), number(utf8, 2), Buffer.alloc(6), number(crc32(bytes), 4)];
  return Buffer.concat([...head, size, size, number(path.length, 2), Buffer.alloc(2)]);
}

function number(value: number, size: 2 | 4): Buffer {
  const bytes = Buffer.alloc(size);
  bytes.writeUIntLE(value, 0, size);
  return bytes;
}
