/**
 * The official document in Word: the page, lines and type of GB/T 9704-2012 as named styles, so that whoever goes on
 * writing in it stays within them. The fonts are named with their substitutes and none is embedded.
 */
import type * as docxModule from "docx";
import { type FileChild, type IStylesOptions, type ISectionOptions } from "docx";
import { type LineRank, type OfficialBlock, type OfficialDocument } from "./official-document";
import { docxTable, styledFont, type DocxFont } from "./docx-table";
import { millimetre, paper, sizes } from "./paper";
import { watermarkRun } from "./docx-watermark";

type Docx = typeof docxModule;

/** A twentieth of a point, the measure of Word. */
const twips = (points: number): number => Math.round(points * 20);

const styleNames: Readonly<Record<LineRank, string>> = {
  title: "Title",
  part: "Heading1",
  section: "Heading2",
  item: "Item",
  body: "BodyText",
  note: "Note",
};

/** The bytes of the document. */
export async function officialDocx(document: OfficialDocument): Promise<Uint8Array<ArrayBuffer>> {
  const docx = await import("docx");
  const file = new docx.Document({
    title: document.title,
    subject: document.provenance,
    creator: document.agency,
    lastModifiedBy: "Nianbao 年报",
    description: document.provenance,
    evenAndOddHeaderAndFooters: true,
    styles: styles(docx),
    sections: [section(docx, document)],
  });
  return new Uint8Array(await docx.Packer.toBuffer(file));
}

function section(docx: Docx, { blocks, watermark }: OfficialDocument): ISectionOptions {
  const { AlignmentType, Footer, Header } = docx;
  const mark = watermark === null ? [] : [new docx.Paragraph({ children: [watermarkRun(docx, watermark)] })];
  return {
    properties: {
      page: {
        size: { width: twips(paper.width), height: twips(paper.height) },
        margin: {
          top: twips(paper.top),
          left: twips(paper.left),
          right: twips(paper.width - paper.left - paper.textWidth),
          bottom: twips(paper.height - paper.bottom),
          header: twips(15 * millimetre),
          footer: twips(paper.height - paper.pageNumber - 1.3 * sizes.pageNumber),
        },
      },
    },
    headers: { default: new Header({ children: mark }), even: new Header({ children: mark }) },
    footers: {
      default: new Footer({ children: [pageNumber(docx, AlignmentType.RIGHT)] }),
      even: new Footer({ children: [pageNumber(docx, AlignmentType.LEFT)] }),
    },
    children: childrenOf(docx, blocks),
  };
}

/** — 1 —, one character in from the edge. */
function pageNumber(docx: Docx, alignment: "right" | "left"): InstanceType<Docx["Paragraph"]> {
  const { PageNumber, Paragraph, TextRun } = docx;
  return new Paragraph({
    style: "PageNumber",
    alignment,
    indent: { [alignment]: twips(sizes.pageNumber) },
    children: [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"] })],
  });
}

function childrenOf(docx: Docx, blocks: readonly OfficialBlock[]): FileChild[] {
  return blocks.flatMap((block, index): FileChild[] => {
    const [before, next] = [blocks[index - 1], blocks[index + 1]];
    if (block.kind === "line") return [lineParagraph(docx, block, { before, next })];
    // Word joins tables that stand below each other unless a line is between them.
    return [docxTable(docx, block.table), ...(next?.kind === "table" ? [new docx.Paragraph({ style: "Note" })] : [])];
  });
}

type Line = Extract<OfficialBlock, { kind: "line" }>;
type Around = Readonly<Record<"before" | "next", OfficialBlock | undefined>>;

/** A line is left free below the title, half a line below a table. */
function lineParagraph(docx: Docx, { rank, text }: Line, around: Around): InstanceType<Docx["Paragraph"]> {
  const isLastTitle = rank === "title" && !(around.next?.kind === "line" && around.next.rank === "title");
  const spacing = {
    ...(isLastTitle ? { after: twips(paper.pitch) } : {}),
    ...(around.before?.kind === "table" ? { before: twips(paper.pitch / 2) } : {}),
  };
  return new docx.Paragraph({ style: styleNames[rank], text, spacing });
}

function styles(docx: Docx): IStylesOptions {
  const { AlignmentType, LineRuleType } = docx;
  const line = { line: twips(paper.pitch), lineRule: LineRuleType.EXACT };
  const text = { spacing: line, indent: { firstLine: twips(2 * sizes.body) } };
  const inTable = { spacing: { line: twips(1.35 * sizes.table), lineRule: LineRuleType.EXACT } };
  const run = (font: DocxFont, points: number): object => ({ font: styledFont(font), size: points * 2 });
  const heading = { basedOn: "Normal", next: "BodyText", quickFormat: true };
  return {
    default: {
      document: { run: { ...run("fangSong", sizes.body), language: { eastAsia: "zh-CN", value: "zh-CN" } } },
      title: {
        run: { ...run("title", sizes.title), bold: false },
        paragraph: {
          alignment: AlignmentType.CENTER,
          spacing: { line: twips(paper.pitch * 1.25), lineRule: LineRuleType.EXACT },
        },
      },
      heading1: {
        run: { ...run("hei", sizes.body), color: "000000", bold: false },
        paragraph: { ...text, keepNext: true },
      },
      heading2: {
        run: { ...run("kai", sizes.body), color: "000000", bold: false },
        paragraph: { ...text, keepNext: true },
      },
    },
    paragraphStyles: [
      {
        id: "BodyText",
        name: "Body Text",
        basedOn: "Normal",
        quickFormat: true,
        run: run("fangSong", sizes.body),
        paragraph: text,
      },
      { id: "Item", name: "条目", ...heading, run: run("fangSong", sizes.body), paragraph: text },
      { id: "Note", name: "附注", basedOn: "Normal", run: run("fangSong", sizes.table) },
      { id: "TableText", name: "表格", basedOn: "Normal", run: run("fangSong", sizes.table), paragraph: inTable },
      { id: "PageNumber", name: "页码", basedOn: "Normal", run: run("song", sizes.pageNumber) },
    ],
  };
}
