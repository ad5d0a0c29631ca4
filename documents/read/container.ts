/** Looks through a zip, which every docx, xlsx and batch of documents is, before anything else opens it. */
import { crc32 } from "node:zlib";
import { fromBufferPromise, type Entry, type ZipFile } from "yauzl";
import { beyond, limits } from "./limits";
import { UnreadableDocument } from "./model";
import { nameOf } from "./zip-name";
import { holdsTwoDirectories } from "./zip-directory";

/** The limits that concern a zip. */
export type ZipLimits = Readonly<Record<"unpackedBytes" | "partBytes" | "packing" | "zipEntries", number>>;

/** One file of a zip, unpacked. */
export interface ZipPart {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface ListedPart {
  readonly name: string;
  readonly entry: Entry;
}

const picture = /\.(?:bmp|emf|wmf|png|jpe?g|gif|tiff?|svg)$/i;

/** The names of the files in a zip, from its directory alone. */
export async function zipNames(bytes: Uint8Array, allowed: ZipLimits = limits): Promise<string[]> {
  return await open(bytes, async (zip) => (await list(zip, allowed)).map(({ name }) => name));
}

/** Unpacks a docx or xlsx for nothing but to see that it is sound and within the limits; throws UnreadableDocument. */
export async function checkZip(bytes: Uint8Array, allowed: ZipLimits = limits): Promise<void> {
  await open(bytes, async (zip) => {
    const parts = await list(zip, allowed);
    if (new Set(parts.map(({ name }) => name.toLowerCase())).size < parts.length) throw damaged();
    let left = allowed.unpackedBytes;
    for (const part of parts) {
      const guard = /\.(?:svg|html?)$/i.test(part.name) ? () => undefined : xmlGuard();
      left -= await unpack(zip, part, { ...allowed, unpackedBytes: left }, guard);
    }
  });
}

/** Unpacks the files that are wanted. */
export async function unzip(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  allowed: ZipLimits = limits,
): Promise<ZipPart[]> {
  return await open(bytes, async (zip) => {
    const parts: ZipPart[] = [];
    let left = allowed.unpackedBytes;
    for (const part of await list(zip, allowed)) {
      if (!isWanted(part.name)) continue;
      const chunks: Uint8Array[] = [];
      left -= await unpack(zip, part, { ...allowed, unpackedBytes: left }, (chunk) => chunks.push(chunk));
      parts.push({ name: part.name, bytes: Buffer.concat(chunks) });
    }
    return parts;
  });
}

async function open<T>(bytes: Uint8Array, look: (zip: ZipFile) => Promise<T>): Promise<T> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (holdsTwoDirectories(buffer)) throw damaged();
  try {
    return await look(await fromBufferPromise(buffer, { decodeStrings: false }));
  } catch (problem) {
    if (problem instanceof UnreadableDocument) throw problem;
    // Whatever zip and inflate complain about comes from the bytes: there is no other input.
    throw damaged();
  }
}

/** The files of the directory, none of which may be locked, lie on another, or be named to lead elsewhere. */
async function list(zip: ZipFile, allowed: ZipLimits): Promise<ListedPart[]> {
  if (zip.entryCount > allowed.zipEntries) throw beyond("zipEntries");
  const parts: ListedPart[] = [];
  const places: { readonly from: number; readonly to: number }[] = [];
  let declared = 0;
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry);
    if (name === null) throw damaged();
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    places.push({ from: entry.relativeOffsetOfLocalHeader, to: fileDataStart + entry.compressedSize });
    declared += entry.uncompressedSize;
    if (declared > allowed.unpackedBytes) throw beyond("unpackedBytes");
    if (!name.endsWith("/")) parts.push({ name, entry });
  }
  places.sort((left, right) => left.from - right.from);
  if (places.some(({ from }, index) => from < (places[index - 1]?.to ?? 0))) throw beyond("unpackedBytes");
  return parts;
}

/** Gives the real size, counted while unpacking; what the directory declares is believed by nobody. */
async function unpack(
  zip: ZipFile,
  { name, entry }: ListedPart,
  allowed: ZipLimits,
  take: (chunk: Uint8Array) => unknown,
): Promise<number> {
  if (entry.isEncrypted()) throw locked();
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) throw damaged();
  // An empty picture packs as well as a bomb, and nobody draws it.
  const dense = picture.test(name) ? Infinity : Math.max(1024 * 1024, entry.compressedSize * allowed.packing);
  let size = 0;
  let sum = 0;
  for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > allowed.partBytes) throw beyond("partBytes");
    if (size > allowed.unpackedBytes) throw beyond("unpackedBytes");
    if (size > dense) throw beyond("packing");
    sum = crc32(chunk, sum);
    take(chunk);
  }
  if (sum !== entry.crc32) throw damaged();
  return size;
}

/** Refuses XML that declares a document type: nothing that Office writes does, and entities are made there. */
function xmlGuard(): (chunk: Uint8Array) => void {
  let tail = "";
  return (chunk) => {
    // Without zeros UTF-16 reads like ASCII here.
    const text = tail + Buffer.from(chunk).toString("latin1").replaceAll("\0", "");
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) {
      throw new UnreadableDocument({
        zh: "文件内含有不安全的实体定义，不予读取，请用 Word 或 Excel 打开后另存为新文件。",
        en: "The file holds unsafe entity definitions and is not read; open it in Word or Excel and save it anew.",
      });
    }
    tail = text.slice(-32);
  };
}

function damaged(): UnreadableDocument {
  return new UnreadableDocument({
    zh: "文件已损坏或不完整，请重新下载或另存后再上传。",
    en: "The file is damaged or incomplete; download or save it again.",
  });
}

function locked(): UnreadableDocument {
  return new UnreadableDocument({
    zh: "压缩包设有密码，请解压后再上传。",
    en: "The zip is locked with a password; unpack it first.",
  });
}
