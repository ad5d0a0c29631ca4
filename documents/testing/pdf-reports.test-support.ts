/** Prints a generated report as the PDFs that occur: ruled tables in several sizes, cut by pages, with lines between rows only, or bare. */
import { createRequire } from "node:module";
import pdfmake from "pdfmake";
import type { TableCell, TDocumentDefinitions } from "pdfmake/interfaces";
import {
  type GeneratedCell,
  type GeneratedReport,
  type GeneratedTable,
} from "./generator/generated-report.test-support";
import { randomOf, type Random } from "./generator/random.test-support";

/** The kinds of PDFs. */
export const pdfKinds = ["ruled", "short-pages", "wide", "level-lines", "bare"] as const;

export type PdfKind = (typeof pdfKinds)[number];

const font = createRequire(import.meta.url).resolve(
  "@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf",
);
pdfmake.setFonts({ Song: { normal: font, bold: font, italics: font, bolditalics: font } });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path === font);

/** Any document as PDF. */
export async function printPdf(definition: TDocumentDefinitions): Promise<Uint8Array> {
  const buffer = await pdfmake.createPdf({ defaultStyle: { font: "Song" }, ...definition }).getBuffer();
  return new Uint8Array(buffer);
}

/** The report as PDF. */
export function printReport(report: GeneratedReport, kind: PdfKind): Promise<Uint8Array> {
  const random = randomOf(report.seed * 13 + pdfKinds.indexOf(kind));
  const fontSize = kind === "short-pages" ? random.int(8, 10) : random.int(7, 10);
  return printPdf({
    pageSize: kind === "short-pages" ? { width: 595, height: random.int(260, 420) } : "A4",
    pageOrientation: kind === "wide" || kind === "short-pages" ? "landscape" : "portrait",
    pageMargins: [random.int(30, 60), 60, random.int(30, 60), 60],
    header: random.chance(0.5) ? { text: `${report.agency}文件`, margin: [40, 20], fontSize: 9 } : undefined,
    footer: (page: number, all: number) => ({ text: footer(random, page, all), alignment: "center", margin: [0, 20] }),
    content: report.items.map((item) => {
      // Accidents may take all rows of a table, and pdfmake cannot print one without any.
      if (item.kind === "table" && item.rows.length === 0) return "";
      if (item.kind === "table") return tableOf(item, kind, fontSize, random);
      if (item.role === "title") return { text: item.text, fontSize: 20, alignment: "center", margin: [0, 0, 0, 20] };
      return { text: item.text, fontSize: 14, leadingIndent: 28, lineHeight: 1.2, preserveLeadingSpaces: true };
    }),
  });
}

function footer(random: Random, page: number, all: number): string {
  return random.pick([`- ${String(page)} -`, `— ${String(page)} —`, `第 ${String(page)} 页 共 ${String(all)} 页`]);
}

function tableOf(
  table: GeneratedTable,
  kind: PdfKind,
  fontSize: number,
  random: Random,
): TDocumentDefinitions["content"] {
  const labels = table.part === "三" ? 3 : 0;
  const widths = Array.from({ length: table.width }, (_each, column) =>
    table.part === "三" && column < labels ? ([24, 40, 90][column] ?? 24) : "*",
  );
  const layouts = { "level-lines": "lightHorizontalLines", bare: "noBorders" } as const;
  return {
    fontSize: table.part === "四" ? 7 : fontSize,
    margin: [0, 6, 0, 10],
    layout: kind === "bare" || kind === "level-lines" ? layouts[kind] : undefined,
    table: {
      widths,
      headerRows: kind === "short-pages" && random.chance(0.5) ? table.headerRows : 0,
      dontBreakRows: random.chance(0.5),
      body: bodyOf(table, random.pick(["left", "center"])),
    },
  };
}

/** pdfmake wants a cell for each place of the grid, empty under a merged one. */
function bodyOf({ rows, width }: GeneratedTable, alignment: "left" | "center"): TableCell[][] {
  const grid = rows.map(() => Array.from<TableCell | null>({ length: width }).fill(null));
  rows.forEach((row, line) => {
    for (const cell of row) {
      const from = (grid[line] ?? []).indexOf(null);
      const rowSpan = Math.min(cell.rowSpan, rows.length - line);
      for (let down = 0; down < rowSpan; down += 1) {
        for (let right = 0; right < cell.colSpan; right += 1) {
          const target = grid[line + down];
          if (target && from >= 0 && from + right < width)
            target[from + right] =
              down + right === 0 ? { ...shown(cell, alignment), rowSpan, colSpan: cell.colSpan } : {};
        }
      }
    }
  });
  return grid.map((row) => row.map((cell) => cell ?? { text: "" }));
}

function shown(
  { role, text }: GeneratedCell,
  alignment: "left" | "center",
): { text: string; alignment: "left" | "center" } {
  return { text: text === "&nbsp;" ? "" : text, alignment: role === "number" ? alignment : "left" };
}
