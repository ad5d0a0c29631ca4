/** The look of the sheets: hairlines, quiet headers, A4. */
import { type Borders, type Cell, type PageSetup, type Worksheet } from "@protobi/exceljs";

const line = { style: "thin", color: { argb: "FF8A8A8A" } } as const;
const borders: Partial<Borders> = { top: line, bottom: line, left: line, right: line };
const fontName = "宋体";

interface CellStyle {
  readonly size: number;
  readonly isBold?: true;
  readonly isFilled?: true;
  readonly hasBorders?: true;
  readonly colour?: string;
  readonly horizontal: "left" | "center" | "right";
  readonly vertical: "top" | "middle";
}

const cellStyles = {
  title: { size: 16, isBold: true, horizontal: "center", vertical: "middle" },
  heading: { size: 14, isBold: true, horizontal: "left", vertical: "middle" },
  band: { size: 11, isBold: true, isFilled: true, hasBorders: true, horizontal: "left", vertical: "middle" },
  header: { size: 11, isBold: true, isFilled: true, hasBorders: true, horizontal: "center", vertical: "middle" },
  label: { size: 11, hasBorders: true, horizontal: "left", vertical: "middle" },
  figure: { size: 11, hasBorders: true, horizontal: "right", vertical: "middle" },
  text: { size: 11, hasBorders: true, horizontal: "left", vertical: "top" },
  note: { size: 10, colour: "FF666666", horizontal: "left", vertical: "middle" },
} as const satisfies Readonly<Record<string, CellStyle>>;

/** What a cell is for. */
export type CellRole = keyof typeof cellStyles;

/** Dresses a cell for its part in the sheet; `level` sets labels in. */
export function dress(cell: Cell, role: CellRole, level = 0): void {
  const { size, isBold, isFilled, hasBorders, colour, horizontal, vertical }: CellStyle = cellStyles[role];
  cell.font = { name: fontName, size, bold: isBold ?? false, ...(colour ? { color: { argb: colour } } : {}) };
  cell.alignment = { horizontal, vertical, wrapText: true, indent: horizontal === "left" ? level : 0 };
  if (hasBorders) cell.border = borders;
  if (isFilled) cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFF2F2F2" } };
}

/** Prints on A4, one page wide; a wide table lies on its side. */
export function printOnA4(sheet: Worksheet, orientation: PageSetup["orientation"]): void {
  Object.assign(sheet.pageSetup, {
    paperSize: 9,
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
  });
  sheet.headerFooter.oddFooter = "第 &P 页，共 &N 页";
}

/** Rows a text takes at this width in characters, as points. */
export function heightFor(text: string, charactersPerLine: number): number {
  const lines = text
    .split("\n")
    .reduce((all, part) => all + Math.max(1, Math.ceil(part.length / charactersPerLine)), 0);
  return Math.min(400, Math.max(20, lines * 16));
}
