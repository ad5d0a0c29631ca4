/** Zips made to harm are refused before anything opens them; sound ones pass. */
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { checkZip, unzip, zipNames } from "./container";
import { documentsInZip } from "./formats/zip";
import { limits } from "./limits";
import { UnreadableDocument } from "./model";

const document = strToU8("<w:document><w:p/></w:document>");

function pack(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync(files);
}

async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "";
  } catch (problem) {
    if (problem instanceof UnreadableDocument) return problem.sentence.zh;
    throw problem;
  }
}

/** Changes a zip at every place where a mark stands. */
function patched(zip: Uint8Array, mark: number, change: (view: DataView, at: number) => void): Uint8Array {
  const copy = Uint8Array.from(zip);
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at += 1) if (view.getUint32(at, true) === mark) change(view, at);
  return copy;
}

const localMark = 0x04_03_4b_50;
const directoryMark = 0x02_01_4b_50;
const endMark = 0x06_05_4b_50;

describe("checkZip", () => {
  it("lets a sound document with macros pass: nothing in it is run", async () => {
    const zip = pack({ "word/document.xml": document, "word/vbaProject.bin": strToU8("macro") });
    expect(await refusal(checkZip(zip))).toBe("");
  });

  it.each([
    ["declares entities", '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document>&b;</w:document>'],
    ["names an outside entity", '<?xml version="1.0"?><!DOCTYPE x SYSTEM "file:///etc/passwd"><w:document/>'],
  ])("refuses XML that %s", async (_what, xml) => {
    expect(await refusal(checkZip(pack({ "word/document.xml": strToU8(xml) })))).toContain("实体");
    const wide = Buffer.from(`\uFEFF${xml}`, "utf16le");
    expect(await refusal(checkZip(pack({ "word/document.xml": wide })))).toContain("实体");
  });

  it("refuses what unpacks to much more than it seems", async () => {
    const bomb = pack({ "word/document.xml": new Uint8Array(4 * 1024 * 1024) });
    expect(await refusal(checkZip(bomb))).toContain("异常庞大");
    expect(await refusal(checkZip(bomb, { ...limits, packing: 5000 }))).toBe("");
    expect(await refusal(checkZip(bomb, { ...limits, packing: 5000, partBytes: 1_000_000 }))).toContain("异常庞大");
    expect(await refusal(checkZip(bomb, { ...limits, packing: 5000, unpackedBytes: 1_000_000 }))).toContain("异常庞大");
  });

  it("counts what is really there when the directory declares less", async () => {
    const bomb = pack({ "word/document.xml": new Uint8Array(4 * 1024 * 1024) });
    const lying = patched(bomb, directoryMark, (view, at) => view.setUint32(at + 24, 10, true));
    expect(await refusal(checkZip(lying))).toContain("已损坏");
  });

  it("refuses files that lie on each other", async () => {
    const zip = pack({ a: document, b: strToU8("<b>another one</b>") });
    const overlapping = patched(zip, directoryMark, (view, at) => view.setUint32(at + 42, 0, true));
    expect(await refusal(checkZip(overlapping))).toContain("异常庞大");
  });

  it("refuses two files of one name", async () => {
    const zip = pack({ "word/document.xml": document, "Word/document.xml": document });
    expect(await refusal(checkZip(zip))).toContain("已损坏");
  });

  it("refuses too many files", async () => {
    const many = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`f${String(index)}`, document]));
    expect(await refusal(checkZip(pack(many), { ...limits, zipEntries: 10 }))).toContain("压缩包内的文件超过");
  });

  it("refuses locked files", async () => {
    const zip = pack({ a: document });
    const locked = patched(
      patched(zip, directoryMark, (view, at) => view.setUint16(at + 8, 1, true)),
      localMark,
      (view, at) => view.setUint16(at + 6, 1, true),
    );
    expect(await refusal(checkZip(locked))).toContain("密码");
  });

  it("refuses a changed byte and a cut end", async () => {
    const zip = zipSync({ "word/document.xml": document }, { level: 0 });
    const changed = Uint8Array.from(zip);
    changed[60] = (changed[60] ?? 0) ^ 1;
    expect(await refusal(checkZip(changed))).toContain("已损坏");
    expect(await refusal(checkZip(zip.subarray(0, -30)))).toContain("已损坏");
  });

  it("refuses a second directory that contradicts the first", async () => {
    const zip = pack({ a: document });
    const end = zip.length - 22;
    const wide = new DataView(new ArrayBuffer(76));
    wide.setUint32(0, 0x06_06_4b_50, true);
    wide.setBigUint64(32, 0n, true);
    wide.setUint32(56, 0x07_06_4b_50, true);
    wide.setBigUint64(64, BigInt(end), true);
    const twice = Buffer.concat([zip.subarray(0, end), new Uint8Array(wide.buffer), zip.subarray(end)]);
    expect(twice.readUInt32LE(twice.length - 22)).toBe(endMark);
    expect(await refusal(checkZip(twice))).toContain("已损坏");
  });

  it.each(["../evil.xml", "/etc/passwd", "C:\\evil.xml", "a/../../b"])("refuses the path %s", async (name) => {
    expect(await refusal(checkZip(pack({ [name]: document })))).toContain("已损坏");
  });
});

describe("documents in a zip", () => {
  it("gives each with its path, and nothing that archivers add", async () => {
    const inner = pack({ "a.txt": strToU8("一") });
    const zip = pack({
      "2023/青石县.txt": strToU8("一"),
      "2023/空.txt": new Uint8Array(),
      "__MACOSX/2023/._青石县.txt": strToU8("x"),
      "2023/Thumbs.db": strToU8("x"),
      "2023/.DS_Store": strToU8("x"),
      "2023/~$年报.docx": strToU8("x"),
      "里面.zip": inner,
    });
    const documents = await documentsInZip({ name: "a.zip", bytes: zip });
    expect(documents.map(({ name }) => name)).toEqual(["2023/青石县.txt", "2023/空.txt", "里面.zip"]);
    expect(Buffer.from(documents[0]?.bytes ?? []).toString()).toBe("一");
    expect(Buffer.from(documents[2]?.bytes ?? [])).toEqual(Buffer.from(inner));
  });

  it("reads names in GBK", async () => {
    const name = Buffer.from("c7e0caafcfd82e747874", "hex");
    const zip = zipSync({ [name.toString("latin1")]: strToU8("一") });
    // fflate writes the name in UTF-8: its bytes are put back, with the flag off.
    expect(await zipNames(withRawName(zip, name))).toEqual(["青石县.txt"]);
  });

  it("says that it is empty", async () => {
    expect(await refusal(documentsInZip({ name: "a.zip", bytes: pack({}) }))).toBe("压缩包里没有文件。");
    expect(await unzip(pack({ a: document }), () => false)).toEqual([]);
  });
});

/** The zip of one file with its name replaced by bytes of another length. */
function withRawName(zip: Uint8Array, name: Buffer): Uint8Array {
  const from = Buffer.from(zip);
  const directory = from.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  const end = from.indexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const rename = (header: Buffer, fixed: number, at: number): Buffer => {
    const old = header.readUInt16LE(at);
    const renamed = Buffer.concat([header.subarray(0, fixed), name, header.subarray(fixed + old)]);
    renamed.writeUInt16LE(name.length, at);
    renamed.writeUInt16LE(0, at === 26 ? 6 : 8);
    return renamed;
  };
  const local = rename(from.subarray(0, directory), 30, 26);
  const central = rename(from.subarray(directory, end), 46, 28);
  const tail = Buffer.from(from.subarray(end));
  tail.writeUInt32LE(central.length, 12);
  tail.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, tail]);
}
