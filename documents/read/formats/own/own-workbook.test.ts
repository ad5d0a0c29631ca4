/** The form as people fill it in: what is typed counts as typed, and a form whose labels were changed is read by its labels. */
import excel, { type Workbook } from "@protobi/exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { faultlessContent } from "@/report/rules/examples";
import { writeTemplate, writeXlsx } from "../../../write/xlsx";
import { UnreadableDocument, type Reading } from "../../model";
import { readDocument } from "../../read";

async function changed(bytes: Uint8Array, change: (book: Workbook) => void): Promise<Reading> {
  const book = new excel.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as unknown as excel.Buffer);
  change(book);
  return readDocument({ name: "form.xlsx", bytes: new Uint8Array(await book.xlsx.writeBuffer()) });
}

/** Where a text stands on a sheet. */
function find(book: Workbook, sheet: string, text: string): { row: number; column: number } {
  const places: { row: number; column: number }[] = [];
  book.getWorksheet(sheet)?.eachRow((row, number) =>
    row.eachCell((cell, column) => {
      if (cell.value === text) places.push({ row: number, column });
    }),
  );
  const [place] = places;
  if (!place) throw new Error(`${text} is not on ${sheet}`);
  return place;
}

function type(book: Workbook, sheet: string, label: string, values: readonly excel.CellValue[]): void {
  const { row, column } = find(book, sheet, label);
  values.forEach((value, index) => (book.getWorksheet(sheet)!.getCell(row, column + 1 + index).value = value));
}

describe("the form filled in", () => {
  it("takes numbers, results of formulas, marks for nothing, notes and days as typed", async () => {
    const reading = await changed(await writeTemplate("2021"), (book) => {
      type(book, "基本情况", "机关名称", ["青石县林果局"]);
      type(book, "基本情况", "年度", [2024]);
      type(book, "基本情况", "口径", ["本机关"]);
      type(book, "基本情况", "统计期限起", ["2024/1/1"]);
      type(book, "表二", "行政规范性文件", [22, "22（其中修订16件）", "/"]);
      type(book, "表二", "行政事业性收费", [4166.241619]);
      type(book, "表三", "（一）予以公开", [
        3,
        "0",
        "约5",
        1.5,
        { formula: "1+1" },
        null,
        { formula: "B1", result: 3 },
      ]);
    });
    expect(reading).toMatchObject({ agency: "青石县林果局", year: 2024, scope: "own", edition: "2021" });
    expect(reading.content.period.from).toBe("2024-01-01");
    expect(reading.content.figures).toMatchObject({
      "normative-documents.issued": 22,
      "normative-documents.repealed": 22,
      "normative-documents.in-force": null,
      "fees.amount": "4166.241619",
      "requests.granted.natural-person": 3,
      "requests.granted.enterprise": 0,
      "requests.granted.research-institute": null,
      "requests.granted.welfare-organisation": null,
      "requests.granted.legal-service-body": null,
      "requests.granted.other-organisation": null,
      "requests.granted.total": 3,
    });
    expect(reading.content.unclear).toEqual([
      { code: "requests.granted.research-institute", printed: "约5", why: "unreadable" },
      { code: "requests.granted.welfare-organisation", printed: "1.5", why: "unreadable" },
    ]);
    expect(reading.unread.map(({ place }) => place.text)).toEqual(["(其中修订16件)"]);
    const { line, column, text } = reading.evidence["requests.granted.total"]!;
    expect(text).toBe("3");
    expect(reading.original.text.split("\n")[line - 1]!.slice(column - 1, column)).toBe("3");
  });

  it("takes categories without a number of their own, and says which count is none", async () => {
    const fill = (count: string | number) =>
      changed(
        // Under the header, the first free line.
        awaitedTemplate,
        (book) => {
          const { row } = find(book, "目录类别", "类别");
          const sheet = book.getWorksheet("目录类别")!;
          sheet.getCell(row + 1, 2).value = "机构职能";
          sheet.getCell(row + 1, 3).value = count;
        },
      );
    const awaitedTemplate = await writeTemplate("2021");
    expect((await fill(12)).content.disclosures).toEqual({
      statedTotal: null,
      items: [{ category: "机构职能", count: 12 }],
    });
    await expect(fill("许多")).rejects.toThrow(UnreadableDocument);
  });

  it("counts on where the number of a row is none that a sheet has", async () => {
    for (const number of ["1499999999999999999999", "1048577", "-3"]) {
      const parts = unzipSync(await writeTemplate("2021"));
      for (const name of Object.keys(parts).filter((each) => /sheet\d+\.xml$/.test(each)))
        parts[name] = strToU8(strFromU8(parts[name]!).replace('<row r="3"', `<row r="${number}"`));
      const reading = await readDocument({ name: "form.xlsx", bytes: zipSync(parts) });
      expect(reading).toMatchObject({ edition: "2021", original: { format: "xlsx" } });
    }
  });

  it("is read by its labels where a sheet was renamed or the mark taken away", async () => {
    const content = faultlessContent();
    const written = await writeXlsx({
      agency: "青石县林果局",
      year: 2024,
      scope: "own",
      version: 1,
      publishedAt: "2025-01-20T00:00:00.000Z",
      content,
    });
    for (const change of [
      (book: Workbook) => (book.getWorksheet("表三")!.name = "申请情况"),
      (book: Workbook) => book.removeWorksheet("nianbao"),
    ]) {
      const reading = await changed(written, change);
      expect(reading).toMatchObject({ agency: "青石县林果局", year: 2024, edition: "2021" });
      expect(reading.content.figures).toEqual(content.figures);
    }
  });
});
