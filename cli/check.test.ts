/** `check` never says that nothing was found where not everything that applies was asked. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { run } from "./check";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "nianbao-check-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.restoreAllMocks());

const zeros = (count: number) => Array.from({ length: count }, () => "0").join(" ");
const tables = (concluded: number) => [
  "第二十条第（一）项",
  "信息内容 本年制发件数 本年废止件数 现行有效件数",
  `规章 ${zeros(3)}`,
  `行政规范性文件 ${zeros(3)}`,
  "第二十条第（五）项",
  "信息内容 本年处理决定数量",
  "行政许可 0",
  "三、收到和处理政府信息公开申请情况",
  "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
  "一、本年新收政府信息公开申请数量 5 0 0 0 0 0 5",
  "二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0",
  `（一）予以公开 5 0 0 0 0 0 ${String(concluded)}`,
];

/** What the command prints of a document and what it ends with. */
async function checked(lines: readonly string[], ...more: readonly string[]) {
  const file = path.join(folder, "report.txt");
  writeFileSync(file, lines.join("\n"));
  const [out, err]: [string[], string[]] = [[], []];
  vi.spyOn(process.stdout, "write").mockImplementation((text) => out.push(String(text)) > 0);
  vi.spyOn(process.stderr, "write").mockImplementation((text) => err.push(String(text)) > 0);
  const code = await run([file, ...more]);
  return { code, out: out.join(""), err: err.join("") };
}

it("judges the tables of a document that names no year, and says what it could not ask", async () => {
  const { code, out } = await checked(tables(6));
  expect(out).toMatch(/各类申请人之和 5 ≠ 总计 6/);
  expect(out).toMatch(/未核对\t没有认出报告年度/);
  expect(out).not.toContain("没有发现问题");
  expect(code).toBe(0);
});

it("keeps the shape of its JSON and says the rest beside it", async () => {
  const { out, err } = await checked(tables(6), "--json");
  const [first] = JSON.parse(out) as Record<string, unknown>[];
  expect(Object.keys(first ?? {})).toEqual(["rule", "severity", "codes", "expected", "actual", "message"]);
  expect(err).toContain("未核对");
});
