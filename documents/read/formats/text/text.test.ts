/** Text in the encodings that Chinese offices use is read as it is; garbled text is refused. */
import { describe, expect, it } from "vitest";
import { limits } from "../../limits";
import { UnreadableDocument } from "../../model";
import { decodeText } from "./text";

const text = "青石县林果局2023年政府信息公开工作年度报告\r\n规章\t0\t0\t12\r\n本年新收申请 6 件，予以公开 5 件。\r\n";
/** "政府信息公开工作年度报告 规章 12" as GBK and as Big5 ("政府資訊公開工作年度報告 規章 12"). */
const gbk = "D5FEB8AED0C5CFA2B9ABBFAAB9A4D7F7C4EAB6C8B1A8B8E620B9E6D5C2203132";
const big5 = "AC46A9B2B8EAB054A4BDB67DA475A740A67EABD7B3F8A76920B357B3B9203132";

function swapped(bytes: Buffer): Buffer {
  return Buffer.from(bytes).swap16();
}

describe("encodings", () => {
  const utf16 = Buffer.from(text, "utf16le");
  it.each([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${text}`)],
    ["UTF-16 with a mark", Buffer.from(`\uFEFF${text}`, "utf16le")],
    ["UTF-16 with a mark, big end first", swapped(Buffer.from(`\uFEFF${text}`, "utf16le"))],
    ["UTF-16 without a mark", utf16],
    ["UTF-16 without a mark, big end first", swapped(utf16)],
  ])("reads %s", (_name, bytes) => {
    expect(decodeText(bytes)).toBe(text);
  });

  it("reads GBK", () => {
    expect(decodeText(Buffer.from(gbk, "hex"))).toBe("政府信息公开工作年度报告 规章 12");
  });

  it("reads a GBK page that names its encoding", () => {
    const page = Buffer.concat([
      Buffer.from('<meta charset="gb2312"><p>'),
      Buffer.from(gbk, "hex"),
      Buffer.from("</p>"),
    ]);
    expect(decodeText(page)).toBe('<meta charset="gb2312"><p>政府信息公开工作年度报告 规章 12</p>');
  });

  it("reads Big5", () => {
    expect(decodeText(Buffer.from(big5, "hex"))).toContain("政府資訊公開工作年度報告");
  });

  it("reads a text cut off within a character", () => {
    const cut = Buffer.from(text + "结").subarray(0, -1);
    expect(decodeText(cut)).toBe(text);
  });
});

describe("what is no text", () => {
  it.each([
    ["nothing", Buffer.alloc(0), "文件是空的"],
    ["only spaces", Buffer.from(" \n\t "), "没有文字"],
    ["zero bytes", Buffer.from("年度\0报告"), "无法识别文件内容"],
    ["random bytes", Buffer.from("8001fe3ac0ffee00d1b2", "hex"), "无法识别文件内容"],
    ["UTF-8 taken for GBK", Buffer.from("鏀垮簻淇℃伅鍏紑宸ヤ綔骞村害鎶ュ憡"), "乱码"],
    ["GBK taken for Latin", Buffer.from(Buffer.from(gbk, "hex").toString("latin1")), "乱码"],
    ["characters lost", Buffer.from("政府信息公开\uFFFD\uFFFD\uFFFD年度报告"), "乱码"],
    ["UTF-8 broken in the middle", Buffer.concat([Buffer.from(text), Buffer.from([0xff]), Buffer.from(text)]), "乱码"],
  ])("says so of %s", (_name, bytes, sentence) => {
    expect(refusal(bytes)).toContain(sentence);
  });

  it("says so of more characters than the limit", () => {
    expect(refusal(Buffer.from("报".repeat(limits.characters + 1)))).toContain("500万字");
    expect(refusal(Buffer.alloc(limits.fileBytes + 1, "a"))).toContain("20 MB");
  });
});

function refusal(bytes: Uint8Array): string {
  try {
    return decodeText(bytes);
  } catch (problem) {
    if (problem instanceof UnreadableDocument) return problem.sentence.zh;
    throw problem;
  }
}
