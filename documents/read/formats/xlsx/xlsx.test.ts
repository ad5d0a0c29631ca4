/** Workbooks that the library itself writes are read as a person sees them. */
import excel, { type Worksheet } from "@protobi/exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { codeOf, leafColumns, leafRows, type Block } from "@/report/form/define";
import { edition2021 } from "@/report/form/edition-2021";
import { headerRows } from "@/report/form/header-rows";
import { UnreadableDocument } from "../../model";
import { recognise } from "../../recognise/recognise";
import { shownText } from "./xlsx-value";
import { xlsxOriginal } from "./xlsx";

async function saved(fill: (sheet: Worksheet, book: excel.Workbook) => void): Promise<Uint8Array> {
  const book = new excel.Workbook();
  fill(book.addWorksheet("Sheet1"), book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe("xlsxOriginal", () => {
  it("gives a merged cell once, with the columns it covers", async () => {
    const { blocks, text } = await xlsxOriginal(
      await saved((sheet) => {
        sheet.mergeCells("A1:A2");
        sheet.mergeCells("B1:C1");
        sheet.getCell("A1").value = "信息内容";
        sheet.getCell("B1").value = "申请人";
        sheet.getCell("B2").value = "自然人";
        sheet.getCell("C2").value = "总计";
        sheet.getRow(3).values = ["规章", 1, 0];
      }),
    );
    expect(text).toBe("〔工作表：Sheet1〕\n信息内容\t申请人\n自然人\t总计\n规章\t1\t0");
    expect(
      blocks.map((block) => block.kind === "row" && block.cells.map(({ text: cell, from, to }) => [cell, from, to])),
    ).toEqual([
      [
        ["信息内容", 0, 0],
        ["申请人", 1, 2],
      ],
      [
        ["自然人", 1, 1],
        ["总计", 2, 2],
      ],
      [
        ["规章", 0, 0],
        ["1", 1, 1],
        ["0", 2, 2],
      ],
    ]);
  });

  it("takes a formula's kept result and computes none that has no result", async () => {
    const { text } = await xlsxOriginal(
      await saved((sheet) => {
        sheet.getRow(1).values = [
          "总计",
          { formula: "B2+C2", result: 7 },
          { formula: "1+1" },
          { formula: "A9", result: { error: "#REF!" } },
        ];
      }),
    );
    expect(text).toContain("总计\t7\t\t#REF!");
  });

  it("leaves out hidden sheets, rows and columns, and names the sheets", async () => {
    const { text } = await xlsxOriginal(
      await saved((sheet, book) => {
        sheet.getRow(1).values = ["规章", 1, 2];
        sheet.getRow(2).values = ["行政许可", 3, 4];
        sheet.getRow(2).hidden = true;
        sheet.getColumn(2).hidden = true;
        book.addWorksheet("旧数据", { state: "hidden" }).getCell("A1").value = "行政处罚";
      }),
    );
    expect(text).toBe("〔工作表：Sheet1〕\n规章\t2\n〔隐藏的工作表“旧数据”没有读取〕");
  });

  it("joins rich text, shows a link by its text and takes a long lone text as paragraphs", async () => {
    const { text, blocks } = await xlsxOriginal(
      await saved((sheet) => {
        sheet.getCell("A1").value = { richText: [{ text: "总体" }, { font: { bold: true }, text: "情况" }] };
        sheet.getCell("A2").value = { text: "见网站", hyperlink: "https://example.com/" };
        sheet.getCell("A3").value = "第一段。\n第二段。";
      }),
    );
    expect(text).toBe("〔工作表：Sheet1〕\n总体情况\n见网站\n第一段。\n第二段。");
    expect(blocks.every(({ kind }) => kind === "paragraph")).toBe(true);
  });

  it("opens ranges over a whole sheet without making their cells", async () => {
    const parts = unzipSync(await saved((sheet) => (sheet.getRow(1).values = ["规章", 1])));
    const rewrite = (name: string, from: string, to: string): void => {
      const source = strFromU8(parts[name]!);
      expect(source).toContain(from);
      parts[name] = strToU8(source.replace(from, to));
    };
    const all = "A2:XFD1048576";
    const validation = `<dataValidations count="1"><dataValidation type="whole" sqref="${all}"><formula1>0</formula1></dataValidation></dataValidations>`;
    rewrite(
      "xl/worksheets/sheet1.xml",
      "</sheetData>",
      `</sheetData><mergeCells><mergeCell ref="${all}"/></mergeCells>${validation}`,
    );
    const name = `<definedNames><definedName name="all">Sheet1!$A$1:$XFD$1048576</definedName></definedNames>`;
    rewrite("xl/workbook.xml", "</sheets>", `</sheets>${name}`);
    expect((await xlsxOriginal(zipSync(parts))).text).toBe("〔工作表：Sheet1〕\n规章\t1");
  });

  it("reads a workbook with notes, macros and parts of other programs, and looks at none of them", async () => {
    const parts = unzipSync(await saved((sheet) => (sheet.getRow(1).values = ["规章", 1])));
    const rel = (id: string, type: string, target: string): string =>
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
    const relations = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`;
    const others = `${rel("c", "comments", "/xl/comments/comment1.xml")}${rel("d", "drawing", "../drawings/none.xml")}`;
    parts["xl/worksheets/_rels/sheet1.xml.rels"] = strToU8(`${relations}${others}</Relationships>`);
    parts["xl/comments/comment1.xml"] = strToU8("<comments><broken></comments>");
    parts["xl/drawings/drawing1.xml"] = strToU8("<broken>");
    parts["xl/vbaProject.bin"] = strToU8("Sub Auto_Open()");
    const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"]!);
    parts["xl/worksheets/sheet1.xml"] = strToU8(
      sheet.replace("</worksheet>", '<drawing r:id="d"/><legacyDrawing r:id="x"/></worksheet>'),
    );
    expect((await xlsxOriginal(zipSync(parts))).text).toBe("〔工作表：Sheet1〕\n规章\t1");
  });

  it("refuses what is no workbook, and a sheet with too many columns, in one sentence", async () => {
    await expect(xlsxOriginal(new TextEncoder().encode("PK no zip"))).rejects.toThrow(UnreadableDocument);
    const wide = await saved((sheet) => {
      sheet.getCell("ZZ1").value = 1;
    });
    await expect(xlsxOriginal(wide)).rejects.toThrow("more than 512 columns");
  });
});

it.each([
  [1234.5, "", "1234.5"],
  [1234.50000001, "", "1234.5"],
  [0.1 + 0.2, "General", "0.3"],
  [4166.241619, "0.00", "4166.241619"],
  [12.5, "#,##0.00", "12.50"],
  [0.235, "0.0%", "23.5%"],
  [0.07, "0%", "7%"],
  [251000, '0"元"', "251000元"],
  [251000, "#,##0,", "≈251000"],
  [251000, "0!.0,", "≈251000"],
  [0, '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"??_ ;_ @_ ', "0"],
  [5, '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"??_ ;_ @_ ', "5"],
  [-5, '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"??_ ;_ @_ ', "-5"],
  [-5, "0_);[Red]\\(0\\)", "-5"],
  [0, "0;-0;;@", ""],
  [3, ";;;", ""],
  [0.0000005, "", "0.0000005"],
  [true, "", "TRUE"],
  [new Date(Date.UTC(2024, 0, 20)), "yyyy-mm-dd", "2024年1月20日"],
  [{ error: "#DIV/0!" }, "", "#DIV/0!"],
  [null, "0", ""],
])("shows %s with the format %s as %s", (value, format, shown) => {
  expect(shownText(value, format)).toBe(shown);
});

/** The official layout as an office types it: merged headers, one sheet for everything. */
function typed(sheet: Worksheet, figures: Readonly<Record<string, number>>): void {
  const line = (text: string): void => {
    const row = sheet.addRow([text]);
    sheet.mergeCells(row.number, 1, row.number, 16);
  };
  const table = (block: Block): void => {
    const offset = block.rows[0]?.label.zh === "" ? 1 : 2;
    const top = sheet.rowCount + 1;
    const headers = headerRows(block.columns);
    if (offset === 2) {
      sheet.mergeCells(top, 1, top + headers.length - 1, 1);
      sheet.getCell(top, 1).value = block.corner?.zh ?? "";
    }
    const taken = new Set<string>();
    headers.forEach((cells, level) => {
      let column = offset;
      for (const { column: header, span, depth } of cells) {
        while (taken.has(`${top + level}:${column}`)) column += 1;
        sheet.getCell(top + level, column).value = header.label.zh;
        if (span > 1 || depth > 1) sheet.mergeCells(top + level, column, top + level + depth - 1, column + span - 1);
        for (let row = 0; row < depth; row += 1)
          for (let at = 0; at < span; at += 1) taken.add(`${top + level + row}:${column + at}`);
        column += span;
      }
    });
    for (const { row, groups } of leafRows(block.rows)) {
      const values = leafColumns(block.columns).map(({ column }) => figures[codeOf(row, column)] ?? null);
      const group = groups.at(-1);
      if (group?.rows?.[0] === row) line(group.label.zh);
      sheet.addRow(offset === 2 ? [row.label.zh, ...values] : values);
    }
  };
  line("青石县林果局2023年政府信息公开工作年度报告");
  line("一、总体情况");
  line("工作平稳。");
  for (const part of edition2021.parts.filter(({ blocks }) => blocks.length > 0)) {
    line(`${part.number}、${part.heading.zh}`);
    for (const block of part.blocks) {
      if (block.heading) line(block.heading.zh);
      table(block);
    }
  }
  line("五、存在的主要问题及改进情况");
  line("人手不足。");
  line("六、其他需要报告的事项");
  line("无。");
}

it("reads the official layout with merged heads back whole", async () => {
  const codes = edition2021.parts.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      leafRows(block.rows).flatMap(({ row }) => leafColumns(block.columns).map(({ column }) => codeOf(row, column))),
    ),
  );
  const figures = Object.fromEntries(codes.map((code, index) => [code, (index * 37) % 101]));
  const reading = recognise(await xlsxOriginal(await saved((sheet) => typed(sheet, figures))));
  const expected = { ...figures, "fees.amount": String(figures["fees.amount"]) };
  expect(reading.content.figures).toEqual(expected);
  expect(reading).toMatchObject({ agency: "青石县林果局", year: 2023, edition: "2021", unread: [] });
  expect(reading.content.narrative).toMatchObject({
    overview: "工作平稳。",
    problems: "人手不足。",
    otherMatters: "无。",
  });
});
