/** PDFs with a text layer: every figure in its cell or not stated, over pages, with and without rulings; the others refused in one sentence. */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { generateReport } from "../../../testing/generator/generate.test-support";
import { missedFigures, wrongFigures } from "../../../testing/generator/generated-report.test-support";
import { UnreadableDocument } from "../../model";
import { recognise } from "../../recognise/recognise";
import { pdfOriginal } from "./pdf";
import { drawGrid, drawText, rawPdf } from "../../../testing/pdf-raw.test-support";
import { pdfKinds, printPdf, printReport } from "../../../testing/pdf-reports.test-support";

const folder = resolve(import.meta.dirname, "../../../../../shared/reports");
const names = ["hongze-district-2023", "huaian-city-2024"].filter((name) => existsSync(join(folder, `${name}.pdf`)));

interface Expected {
  readonly agency: string;
  readonly year: number;
  readonly edition: string;
  readonly cells: Readonly<Record<string, number>>;
}

const read = async (bytes: Uint8Array) => recognise(await pdfOriginal(bytes));
const lines = async (bytes: Uint8Array) => (await pdfOriginal(bytes)).text.split("\n");
const cells = async (bytes: Uint8Array) =>
  (await pdfOriginal(bytes)).blocks.flatMap((block) =>
    block.kind === "row" ? [block.cells.map(({ text, from, to }) => [text, from, to])] : [],
  );

describe("real reports as PDF", () => {
  it.skipIf(names.length > 0)("are not beside the project: nothing to compare", () => {
    expect(names).toEqual([]);
  });

  it.each(names)("%s: every cell is read and none is wrong", async (name) => {
    const expected = JSON.parse(readFileSync(join(folder, `${name}.expected.json`), "utf8")) as Expected;
    const { content, agency, year, edition } = await read(readFileSync(join(folder, `${name}.pdf`)));
    const stated = Object.entries(content.figures).filter(([, value]) => value !== null);
    expect(Object.fromEntries(stated.map(([code, value]) => [code, Number(value)]))).toEqual(expected.cells);
    expect({ agency, year, edition }).toEqual({
      agency: expected.agency,
      year: expected.year,
      edition: expected.edition,
    });
  });
});

describe("invented reports as PDF", () => {
  for (const kind of pdfKinds.filter((each) => each !== "bare" && each !== "level-lines")) {
    it(`reads all that is printed in the kind ${kind}`, async () => {
      for (let seed = 1; seed <= 2; seed += 1) {
        const report = generateReport(seed, "none");
        const { content, edition, year } = await read(await printReport(report, kind));
        expect({ seed, wrong: wrongFigures(report, content.figures) }).toEqual({ seed, wrong: [] });
        expect({ seed, missed: missedFigures(report, content.figures) }).toEqual({ seed, missed: [] });
        expect([edition, year]).toEqual([report.edition, report.year]);
      }
    });
  }

  it.each(pdfKinds)("invents nothing in the kind %s with accidents", async (kind) => {
    for (const noise of ["usual", "hard"] as const) {
      for (let seed = 21; seed <= 21; seed += 1) {
        const report = generateReport(seed, noise);
        const { content } = await read(await printReport(report, kind));
        expect({ seed, wrong: wrongFigures(report, content.figures) }).toEqual({ seed, wrong: [] });
      }
    }
  });
});

describe("tables", () => {
  it("gives a merged cell once, an empty one as empty, and a broken label whole", async () => {
    const body = [
      [{ text: "（三）不予公开", rowSpan: 2 }, { text: "1.属于国家秘密" }, { text: "12" }, { text: "" }],
      [{}, { text: "2.其他法律行政法规禁止公开" }, { text: "3", colSpan: 2 }, {}],
    ];
    const pdf = await printPdf({ content: { table: { widths: [30, 60, 40, 40], body } } });
    expect(await cells(pdf)).toEqual([
      [
        ["（三）不予公开", 0, 0],
        ["1.属于国家秘密", 1, 1],
        ["12", 2, 2],
        ["", 3, 3],
      ],
      [
        ["2.其他法律行政法规禁止公开", 1, 1],
        ["3", 2, 3],
      ],
    ]);
  });

  it("keeps numbers of neighbouring cells apart, however near they stand", async () => {
    const page = [drawGrid([50, 100, 150], [700, 720]), drawText("12", 88, 706), drawText("34", 101.5, 706)];
    expect(await cells(rawPdf({ pages: [page.join("\n")] }))).toEqual([
      [
        ["12", 0, 0],
        ["34", 1, 1],
      ],
    ]);
  });

  it("takes a number that runs over a ruling for no number", async () => {
    const page = [drawGrid([50, 100, 150], [700, 720]), drawText("3985758", 80, 706)];
    const found = (await cells(rawPdf({ pages: [page.join("\n")] }))).flat();
    expect(found.filter(([text]) => /^\d+$/.test(String(text)))).toEqual([]);
  });

  it("takes a number that runs off the page for no number", async () => {
    const page = [drawText("Total", 400, 706), drawText("23736", 580, 706)];
    const [, found] = await lines(rawPdf({ pages: [page.join("\n")] }));
    expect(found).toMatch(/^Total\t23?\uFFFD+$/);
  });

  it("leaves watermarks, page numbers and running titles out", async () => {
    const page = (number: number) =>
      [
        drawText("Gazette", 280, 810),
        drawText(`Text of page ${String(number)}.`, 60, 500),
        drawText(`Second paragraph, with a longer line on page ${String(number)}.`, 60, 450),
        "BT /F1 60 Tf 0.7 0.7 -0.7 0.7 150 300 Tm (99 99) Tj ET",
        drawText(`- ${String(number)} -`, 290, 30),
      ].join("\n");
    expect(await lines(rawPdf({ pages: [page(1), page(2)] }))).toEqual([
      "第 1 页",
      "Text of page 1.",
      "Second paragraph, with a longer line on page 1.",
      "第 2 页",
      "Text of page 2.",
      "Second paragraph, with a longer line on page 2.",
    ]);
  });
});

describe("what cannot be read", () => {
  const sentenceOf = async (bytes: Uint8Array): Promise<string> => {
    try {
      await pdfOriginal(bytes);
      return "read";
    } catch (error) {
      if (!(error instanceof UnreadableDocument)) throw error;
      expect(error.sentence.en).not.toBe("");
      return error.sentence.zh;
    }
  };
  const withoutTables = {
    Strange:
      "<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /GBK-EUC-H /DescendantFonts [ << /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 >> ] >>",
    Numbered:
      "<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [ << /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 >> ] >>",
  };

  it("refuses pages without text", async () => {
    expect(await sentenceOf(rawPdf({ pages: ["0 0 100 100 re f", ""] }))).toContain("没有文字层");
  });

  it("refuses text that is not printed, as recognition puts it under a scan", async () => {
    expect(await sentenceOf(rawPdf({ pages: [`3 Tr ${drawText("550", 60, 700)}`] }))).toContain("识别得来");
  });

  it.each(Object.keys(withoutTables))("refuses text in a font whose characters cannot be told: %s", async (name) => {
    const page = `BT /${name} 12 Tf 60 700 Td <003000310032> Tj ET`;
    expect(await sentenceOf(rawPdf({ pages: [page], fonts: withoutTables }))).toContain("字体的文字对照");
  });

  it("refuses what has a password", async () => {
    expect(await sentenceOf(await printPdf({ content: "甲", userPassword: "secret" }))).toContain("密码");
  });

  it.each([
    ["no PDF but for its first bytes", new TextEncoder().encode("%PDF-1.7\nnothing else")],
    ["an empty file", new Uint8Array()],
    ["a PDF cut off", rawPdf({ pages: [drawText("12", 60, 700)] }).slice(0, 120)],
  ])("refuses %s", async (_what, bytes) => {
    expect(await sentenceOf(bytes)).toContain("损坏");
  });

  it("refuses more pages than a report has", async () => {
    const pages = Array.from({ length: 301 }, () => drawText("12", 60, 700));
    expect(await sentenceOf(rawPdf({ pages }))).toContain("超过300页");
  });

  it("tells how far it is after each page", async () => {
    const told: (readonly [number, number])[] = [];
    const pages = [1, 2, 3].map((number) => drawText(`Text ${String(number)}`, 60, 700));
    await pdfOriginal(rawPdf({ pages }), (done, all) => told.push([done, all]));
    expect(told).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });
});
