/** Files, folders and zips on the command line are all opened, each document once. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, expect, it } from "vitest";
import { findDocuments } from "./sent-files";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "nianbao-sent-"));
  mkdirSync(path.join(folder, "区"));
  writeFileSync(path.join(folder, "区", "乙.txt"), "乙");
  writeFileSync(path.join(folder, "区", ".hidden"), "x");
  writeFileSync(path.join(folder, "甲.zip"), zipSync({ "一.txt": strToU8("一"), "二/三.txt": strToU8("三") }));
  writeFileSync(path.join(folder, "坏.zip"), zipSync({ a: strToU8("a") }).subarray(0, 60));
  writeFileSync(path.join(folder, "报告.docx"), zipSync({ "word/document.xml": strToU8("<w/>") }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function found(...paths: string[]): Promise<string[]> {
  const lines: string[] = [];
  for await (const each of findDocuments(paths.map((name) => path.join(folder, name)))) {
    const file = path.relative(folder, each.file);
    lines.push("problem" in each ? `${file}: ${each.problem.zh}` : file);
  }
  return lines;
}

it("gives each document of files, folders and zips, and says what cannot be opened", async () => {
  expect(await found("甲.zip", "报告.docx", "区", "没有.txt", "坏.zip")).toEqual([
    "甲.zip/一.txt",
    "甲.zip/二/三.txt",
    "报告.docx",
    "区/乙.txt",
    "没有.txt: 无法打开文件（ENOENT）。",
    "坏.zip: 文件已损坏或不完整，请重新下载或另存后再上传。",
  ]);
});
