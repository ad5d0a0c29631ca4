/** Invented reports in every format, sound as yet, from which spoilt ones are made. */
import excel from "@protobi/exceljs";
import { reportCsv } from "@/documents/write/csv";
import { reportJson } from "@/documents/write/json";
import { writeXlsx } from "@/documents/write/xlsx";
import { emptyContent } from "@/report/content";
import { writeDocx } from "../docx-reports.test-support";
import { pageKinds, writePage } from "../html-pages.test-support";
import { pdfKinds, printReport } from "../pdf-reports.test-support";
import { generateReport } from "../generator/generate.test-support";
import { type GeneratedReport, type GeneratedTable } from "../generator/generated-report.test-support";
import { textLayouts, writeText } from "../generator/text-layouts.test-support";

/** A sound document; what is text can be spoilt as text too, and what is a zip within its parts. */
export interface Specimen {
  readonly kind: "text" | "html" | "csv" | "json" | "docx" | "xlsx" | "pdf";
  readonly bytes: Uint8Array;
}

const noises = ["none", "usual", "hard"] as const;

/** How often a kind is taken: reading text is quick, so that most is tried on it. */
export const shares: Readonly<Record<Specimen["kind"], number>> = {
  text: 60,
  html: 16,
  csv: 8,
  json: 6,
  docx: 3,
  xlsx: 5,
  pdf: 2,
};

/** So many specimens of each kind; the same seed gives the same. */
export async function makeSpecimens(
  seed: number,
  each: number,
): Promise<Readonly<Record<Specimen["kind"], readonly Specimen[]>>> {
  const made: Record<Specimen["kind"], Specimen[]> = {
    text: [],
    html: [],
    csv: [],
    json: [],
    docx: [],
    xlsx: [],
    pdf: [],
  };
  for (let index = 0; index < each; index += 1) {
    const report = generateReport(seed * 1009 + index, noises[index % noises.length] ?? "usual");
    for (const [kind, write] of Object.entries(writers) as [Specimen["kind"], Writer][]) {
      const written = await write(report, index);
      made[kind].push({ kind, bytes: typeof written === "string" ? new TextEncoder().encode(written) : written });
    }
  }
  return made;
}

type Writer = (report: GeneratedReport, index: number) => string | Uint8Array | Promise<Uint8Array>;

const writers: Readonly<Record<Specimen["kind"], Writer>> = {
  text: (report, index) => writeText(report, textLayouts[index % textLayouts.length] ?? "tabs").text,
  html: (report, index) => writePage(report, pageKinds[index % pageKinds.length] ?? "plain"),
  csv: (report) => reportCsv(writtenOf(report)),
  json: (report) => JSON.stringify(reportJson(writtenOf(report)), null, 1),
  docx: (report) => writeDocx(report),
  xlsx: (report, index) => (index % 2 === 0 ? writeXlsx(writtenOf(report)) : writeSheet(report)),
  pdf: (report, index) => printReport(report, pdfKinds[index % pdfKinds.length] ?? "ruled"),
};

function writtenOf({ agency, year, edition, variant, truth }: GeneratedReport): Parameters<typeof writeXlsx>[0] {
  const content = emptyContent(edition, "transcribed", variant);
  const figures = Object.fromEntries(Object.keys(content.figures).map((code) => [code, truth[code] ?? null]));
  const publishedAt = "2024-01-31T00:00:00.000Z";
  return { agency, year, scope: "own", version: 1, publishedAt, content: { ...content, figures } };
}

/** The report as somebody's own workbook, its tables with merged cells below one another. */
export async function writeSheet(report: GeneratedReport): Promise<Uint8Array> {
  const book = new excel.Workbook();
  const sheet = book.addWorksheet("年报");
  for (const item of report.items) {
    if (item.kind === "paragraph") sheet.addRow([item.text]);
    else writeTable(sheet, item);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function writeTable(sheet: excel.Worksheet, { rows, width }: GeneratedTable): void {
  const top = sheet.rowCount + 1;
  const taken = new Set<string>();
  rows.forEach((cells, line) => {
    const row = top + line;
    for (const { text, colSpan, rowSpan } of cells) {
      let column = 1;
      while (column <= width && taken.has(`${String(row)} ${String(column)}`)) column += 1;
      for (let down = 0; down < rowSpan; down += 1)
        for (let right = 0; right < colSpan; right += 1) taken.add(`${String(row + down)} ${String(column + right)}`);
      sheet.getCell(row, column).value = /^\d{1,9}$/.test(text) ? Number(text) : text;
      if (colSpan * rowSpan > 1) sheet.mergeCells(row, column, row + rowSpan - 1, column + colSpan - 1);
    }
  });
}
