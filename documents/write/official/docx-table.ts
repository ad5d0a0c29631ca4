/** A table of the official document in Word, and the fonts of its styles. */
import { type IFontAttributesProperties } from "docx";
import type * as docxModule from "docx";
import { tableSize, type CellKind, type OfficialCell, type OfficialTable } from "./official-table";
import { paper } from "./paper";

type Docx = typeof docxModule;

/** The type of GB/T 9704 by the names under which offices have it; what they lack Word replaces by the next of its kind. */
const fonts = {
  title: { eastAsia: "方正小标宋简体", ascii: "方正小标宋简体" },
  fangSong: { eastAsia: "仿宋_GB2312", ascii: "仿宋_GB2312" },
  hei: { eastAsia: "黑体", ascii: "黑体" },
  kai: { eastAsia: "楷体_GB2312", ascii: "楷体_GB2312" },
  song: { eastAsia: "宋体", ascii: "宋体" },
} as const;

/** What a font is for. */
export type DocxFont = keyof typeof fonts;

/** A font for Chinese and Western characters alike: Word picks by `eastAsia` only where it is named. */
export function styledFont(name: DocxFont): IFontAttributesProperties {
  const { eastAsia, ascii } = fonts[name];
  return { eastAsia, ascii, hAnsi: ascii, cs: ascii, hint: "eastAsia" };
}

/** The table over the whole text block; its header rows are printed again on each page, no row is parted. */
export function docxTable(docx: Docx, table: OfficialTable): InstanceType<Docx["Table"]> {
  const whole = table.shares.reduce((sum, share) => sum + share, 0);
  const columnWidths = table.shares.map((share) => Math.round((share / whole) * paper.textWidth * 20));
  // Half points, as Word counts them.
  const size = 2 * tableSize(table);
  const rows = Array.from({ length: table.rows }, (_, index) => {
    const cells = table.cells.filter(({ row }) => row === index + 1);
    const ordered = [...cells].sort((one, other) => one.column - other.column);
    return new docx.TableRow({
      cantSplit: true,
      tableHeader: index < table.headerDepth,
      height: { value: 400, rule: docx.HeightRule.ATLEAST },
      children: ordered.map((cell) => tableCell(docx, cell, size)),
    });
  });
  return new docx.Table({
    width: { size: Math.round(paper.textWidth * 20), type: docx.WidthType.DXA },
    layout: docx.TableLayoutType.FIXED,
    columnWidths,
    margins: { left: 2.5 * 20, right: 2.5 * 20, top: 40, bottom: 40 },
    rows,
  });
}

const shaded = { fill: "F0F0F0", color: "auto" } as const;
const isShaded: Readonly<Record<CellKind, boolean>> = {
  ...{ band: true, header: true },
  ...{ label: false, figure: false, text: false, note: false },
};

function tableCell(docx: Docx, cell: OfficialCell, size: number): InstanceType<Docx["TableCell"]> {
  const { AlignmentType, Paragraph, TableCell, TextRun, VerticalAlignTable } = docx;
  const isSentence = cell.kind === "label" || cell.kind === "note" || cell.kind === "text";
  const alignment = isSentence ? AlignmentType.LEFT : AlignmentType.CENTER;
  return new TableCell({
    columnSpan: cell.columns,
    rowSpan: cell.rows,
    verticalAlign: VerticalAlignTable.CENTER,
    ...(isShaded[cell.kind] ? { shading: shaded } : {}),
    children: [new Paragraph({ style: "TableText", alignment, children: [new TextRun({ text: cell.text, size })] })],
  });
}
