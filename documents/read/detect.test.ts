/** The kind of a file is told by its content, whatever it is called; what cannot be read gets one sentence that says what to do. */
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { detect } from "./detect";
import { UnreadableDocument } from "./model";
import { filesOf, readDocument } from "./read";

const report = "青石县林果局2023年政府信息公开工作年度报告\n一、总体情况\n工作平稳。\n规章\t0\t0\t1\n";
const ole = Buffer.from("d0cf11e0a1b11ae1", "hex");
const wide = (text: string) => Buffer.concat([ole, Buffer.alloc(600), Buffer.from(`${text}\0`, "utf16le")]);

describe("kinds that are read", () => {
  it.each([
    ["pdf", "报告.txt", Buffer.from("%PDF-1.7\n")],
    ["pdf", "报告", Buffer.from("\n\n%PDF-1.4\n")],
    ["docx", "报告.zip", zipSync({ "word/document.xml": strToU8("<w/>") })],
    ["xlsx", "报告.doc", zipSync({ "xl/workbook.xml": strToU8("<w/>") })],
    ["zip", "报告.docx", zipSync({ "a.txt": strToU8(report) })],
    ["html", "报告.doc", Buffer.from(`<!-- saved --><!DOCTYPE html><html><body>${report}</body></html>`)],
    ["html", "报告.xls", Buffer.from(`<table><tr><td>规章</td></tr></table>`)],
    [
      "html",
      "报告.txt",
      Buffer.from(`<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><p>规章</p></html>`),
    ],
    ["json", "报告.txt", Buffer.from('{"edition":"2021"}')],
    ["csv", "报告.txt", Buffer.from("code,part,row\na,二,规章\nb,二,规章\nc,二,规章\nd,二,规章\n")],
    ["csv", "报告.csv", Buffer.from("规章,0,0,1\n")],
    ["text", "报告.csv", Buffer.from(report)],
    ["text", "报告.pdf", Buffer.from(report)],
    ["text", "报告.docx", Buffer.from(`{不是数据} ${report}`)],
  ])("%s in a file called %s", async (kind, name, bytes) => {
    expect((await detect({ name, bytes })).kind).toBe(kind);
  });
});

describe("kinds that are not read", () => {
  it.each([
    ["a picture", Buffer.from("89504e470d0a1a0a", "hex"), "这是图片"],
    ["a photograph", Buffer.from("ffd8ffe000104a464946", "hex"), "这是图片"],
    ["a sound", Buffer.from("ID3\x03"), "音频"],
    ["an archive", Buffer.from("526172211a0701", "hex"), "zip 格式"],
    ["a program", Buffer.concat([Buffer.from("MZ"), Buffer.alloc(100)]), "程序文件"],
    ["a locked document", wide("EncryptedPackage"), "打开密码"],
    ["an old document without content", wide("WordDocument"), ".docx"],
    ["an old workbook without content", wide("Workbook"), ".xlsx"],
    ["an unknown old file", wide("Other"), "旧版办公软件"],
    ["slides", zipSync({ "ppt/presentation.xml": strToU8("<p/>") }), "演示文稿"],
    ["an OpenDocument drawing", zipSync({ mimetype: strToU8("x"), "content.xml": strToU8("<p/>") }), "OpenDocument"],
    [
      "a web archive without a page",
      Buffer.from("From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n"),
      "没有网页正文",
    ],
    [
      "Word's own XML",
      Buffer.from('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:x/>'),
      "Office XML",
    ],
    ["other XML", Buffer.from('<?xml version="1.0"?><rss><item>年度报告</item></rss>'), "XML 数据"],
    ["nothing", Buffer.alloc(0), "文件是空的"],
    ["noise", Buffer.from("0001020304050607ff", "hex"), "无法识别"],
  ])("%s", async (_what, bytes, sentence) => {
    expect(await refusal(bytes)).toContain(sentence);
  });
});

describe("documents of another kind", () => {
  const refused = "不是政府信息公开工作年度报告";
  it.each([
    ["某大学2022-2023学年信息公开工作年度报告\n根据《中华人民共和国政府信息公开条例》，公开信息100条。", refused],
    ["青石县2023年法治政府建设年度报告\n推进政府信息公开，主动公开政府信息20条。", refused],
    ["青石县林果局2023年部门预算公开说明\n预算收入100万元，见政府信息公开年度报告专栏。", refused],
    ["第一章\n\n却说那日天色将晚，风雪大作。", refused],
    ["青石县教育局2023年政府信息公开工作年度报告\n指导学校信息公开。", ""],
    ["青石海关2010年海关信息公开工作年度报告\n一、概述", ""],
    ["2023年，我局认真贯彻条例，现将政府信息公开年度报告公布如下。", ""],
    ["三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量\t6\t0\t0\t0\t0\t0\t6", ""],
    ["信息内容\t本年制发件数\t本年废止件数\t现行有效件数", ""],
  ])("%s", async (text, sentence) => {
    expect(await refusal(Buffer.from(text))).toContain(sentence);
    if (sentence === "") expect(await refusal(Buffer.from(text))).toBe("");
  });
});

describe("zips", () => {
  it("is read where it holds one document", async () => {
    const bytes = zipSync({ "a/报告.txt": strToU8(report) });
    expect(await readDocument({ name: "a.zip", bytes })).toMatchObject({ agency: "青石县林果局", year: 2023 });
  });

  it("asks for a batch where it holds several, and for unpacking where it holds another", async () => {
    const two = zipSync({ "a.txt": strToU8(report), "b.txt": strToU8(report) });
    expect(await refusal(two)).toContain("批量导入");
    expect(await refusal(zipSync({ "a.zip": two }))).toContain("解压");
  });

  it("gives its documents, or any other file as it is", async () => {
    const bytes = zipSync({ "a.txt": strToU8(report), "b.txt": strToU8(report) });
    expect((await filesOf({ name: "a.zip", bytes })).map(({ name }) => name)).toEqual(["a.txt", "b.txt"]);
    const text = { name: "a.zip", bytes: strToU8(report) };
    expect(await filesOf(text)).toEqual([text]);
  });
});

async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    await readDocument({ name: "报告.txt", bytes });
    return "";
  } catch (problem) {
    if (problem instanceof UnreadableDocument) return problem.sentence.zh;
    throw problem;
  }
}
