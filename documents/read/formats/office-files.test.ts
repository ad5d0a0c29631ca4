/** Documents of older and other office programs, made by LibreOffice, and web archives: every cell is read, blank ones stay blank. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeDocx } from "../../testing/docx-reports.test-support";
import { spoil } from "../../testing/fuzz/spoil-bytes";
import { examine } from "../../testing/fuzz/examine";
import { writeSheet } from "../../testing/fuzz/specimens";
import { generateReport } from "../../testing/generator/generate.test-support";
import {
  missedFigures,
  wrongFigures,
  type GeneratedReport,
} from "../../testing/generator/generated-report.test-support";
import { randomOf } from "../../testing/generator/random.test-support";
import { writePage } from "../../testing/html-pages.test-support";
import { readDocument } from "../read";

const soffice = ["/usr/bin/soffice", "/usr/bin/libreoffice", "/usr/local/bin/soffice"].find((each) => existsSync(each));
const formats = { doc: "docx", rtf: "docx", odt: "docx", xls: "xlsx", ods: "xlsx" } as const;
type Made = keyof typeof formats;

const reports = [0, 1, 2].map((seed) => generateReport(71_000 + seed, seed === 2 ? "usual" : "none"));
const made = new Map<string, Uint8Array>();
let folder = "";

async function convert(): Promise<void> {
  if (soffice === undefined) return;
  folder = mkdtempSync(path.join(tmpdir(), "nianbao-office-"));
  for (const [index, report] of reports.entries()) {
    writeFileSync(path.join(folder, `${String(index)}.docx`), await writeDocx(report));
    writeFileSync(path.join(folder, `${String(index)}.xlsx`), await writeSheet(report));
  }
  for (const [target, source] of Object.entries(formats)) {
    const files = reports.map((_report, index) => path.join(folder, `${String(index)}.${source}`));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync(soffice, [profile, "--headless", "--convert-to", target, "--outdir", folder, ...files], {
      stdio: "ignore",
    });
    reports.forEach((_report, index) =>
      made.set(`${target} ${String(index)}`, readFileSync(path.join(folder, `${String(index)}.${target}`))),
    );
  }
}

beforeAll(convert, 240_000);
afterAll(() => {
  if (folder !== "") rmSync(folder, { recursive: true, force: true });
});

async function expectRead(bytes: Uint8Array | undefined, report: GeneratedReport, format: string): Promise<void> {
  const { original, content, agency, year } = await readDocument({ name: "x", bytes: bytes ?? new Uint8Array() });
  expect(wrongFigures(report, content.figures)).toEqual([]);
  expect(missedFigures(report, content.figures)).toEqual([]);
  expect([original.format, agency, year]).toEqual([format, report.agency, report.year]);
}

describe("documents made by LibreOffice", () => {
  it.skipIf(soffice !== undefined)("are not made: LibreOffice is not installed", () => {
    expect(soffice).toBeUndefined();
  });

  it.skipIf(soffice === undefined).each(Object.keys(formats) as Made[])(
    ".%s is read cell by cell",
    { timeout: 60_000 },
    async (format) => {
      for (const [index, report] of reports.entries())
        await expectRead(made.get(`${format} ${String(index)}`), report, format);
    },
  );

  it.skipIf(soffice === undefined).each(Object.keys(formats) as Made[])(
    "a spoilt .%s crashes nothing and yields no invented figure",
    { timeout: 120_000 },
    async (format) => {
      const bytes = made.get(`${format} 0`) ?? new Uint8Array();
      for (let seed = 0; seed < Number(process.env.NIANBAO_SPOILT ?? 30); seed += 1) {
        const spoilt = spoil({ kind: "pdf", bytes }, randomOf(seed));
        expect((await examine(spoilt)).faults, `seed ${String(seed)}`).toEqual([]);
      }
    },
  );
});

describe("web archives", () => {
  const report = reports[0];
  const page = report ? writePage(report, "site") : "";
  const archive = (encoding: string, body: string, charset = "utf-8"): Uint8Array =>
    Buffer.from(
      [
        "From: <Saved by Blink>",
        "MIME-Version: 1.0",
        'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Boundary"',
        "",
        "",
        "------Boundary",
        `Content-Type: text/html; charset="${charset}"`,
        `Content-Transfer-Encoding: ${encoding}`,
        "",
        body,
        "------Boundary",
        "Content-Type: image/png",
        "Content-Transfer-Encoding: base64",
        "",
        "iVBORw0KGgo=",
        "------Boundary--",
        "",
      ].join("\r\n"),
      "latin1",
    );
  const quoted = Array.from(Buffer.from(page), (byte) => `=${byte.toString(16).toUpperCase().padStart(2, "0")}`)
    .join("")
    .replace(/(.{72})/g, "$1=\r\n");

  it.each([
    [
      "base64",
      archive(
        "base64",
        Buffer.from(page)
          .toString("base64")
          .replace(/(.{76})/g, "$1\r\n"),
      ),
    ],
    ["quoted-printable", archive("quoted-printable", quoted)],
    ["8bit", archive("8bit", Buffer.from(page).toString("latin1"))],
  ])("in %s are read as the page in them", async (_encoding, bytes) => {
    if (report) await expectRead(bytes, report, "mht");
  });

  it("without a page are refused in one sentence", async () => {
    const bytes = Buffer.from("MIME-Version: 1.0\r\nContent-Type: image/png\r\n\r\nabc");
    await expect(readDocument({ name: "x", bytes })).rejects.toMatchObject({
      sentence: { zh: expect.stringContaining("没有网页正文") as string },
    });
  });
});
