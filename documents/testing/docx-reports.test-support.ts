/** Writes a generated report as a Word document in the official layout. */
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
} from "docx";
import { type GeneratedReport, type GeneratedTable } from "./generator/generated-report.test-support";

/** The bytes of the document. */
export async function writeDocx(report: GeneratedReport): Promise<Uint8Array> {
  return await pack(
    report.items.map((item) =>
      item.kind === "table"
        ? writeTable(item)
        : item.role === "title"
          ? new Paragraph({ text: item.text, heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER })
          : new Paragraph({ children: halves(item.text), indent: { firstLine: 640 } }),
    ),
  );
}

/** A document of these children, with page numbers in its footer. */
export async function pack(
  children: readonly FileChild[],
  numbering?: ConstructorParameters<typeof Document>[0]["numbering"],
): Promise<Uint8Array> {
  const footer = new Footer({
    children: [new Paragraph({ children: [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"] })] })],
  });
  return await Packer.toBuffer(
    new Document({ ...(numbering ? { numbering } : {}), sections: [{ children, footers: { default: footer } }] }),
  );
}

/** Word leaves a text in several runs, wherever somebody once put the cursor. */
function halves(text: string): TextRun[] {
  const middle = Math.floor(text.length / 2);
  return [new TextRun({ text: text.slice(0, middle), size: 24 }), new TextRun(text.slice(middle))];
}

function writeTable(table: GeneratedTable): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: table.rows.map(
      (cells, index) =>
        new TableRow({
          tableHeader: index < table.headerRows,
          children: cells.map(
            ({ text, colSpan, rowSpan }) =>
              new TableCell({ columnSpan: colSpan, rowSpan, children: [new Paragraph({ children: halves(text) })] }),
          ),
        }),
    ),
  });
}
