/** Draws placed pages as a PDF that is tagged to PDF/UA: title, language, structure, and headers that say what they head. */
import type PDFDocument from "pdfkit";
import { officialFonts, fontRoles } from "./official-fonts";
import { type OfficialDocument } from "./official-document";
import { placedDocument } from "./pages";
import { paper } from "./paper";
import { type Element, type PlacedDocument, type PlacedPage, type PlacedText } from "./placed-page";

type Pdf = InstanceType<typeof PDFDocument>;

/** The bytes of the PDF; its fonts are embedded as subsets of what is printed. */
export async function officialPdf(document: OfficialDocument): Promise<Uint8Array<ArrayBuffer>> {
  const [{ default: Pdf }, fonts] = await Promise.all([import("pdfkit"), officialFonts()]);
  const placed = placedDocument(document, fonts);
  const pdf = new Pdf({
    size: "A4",
    margin: 0,
    autoFirstPage: false,
    pdfVersion: "1.7",
    tagged: true,
    lang: "zh-CN",
    displayTitle: true,
    info: {
      Title: document.title,
      Author: document.agency,
      Subject: document.provenance,
      Creator: "Nianbao 年报",
      Producer: "Nianbao 年报",
    },
  });
  pdf.initSubset({ subset: "PDF/UA" });
  const bytes = bytesOf(pdf);
  for (const role of fontRoles) pdf.registerFont(role, fonts[role].bytes);
  draw(pdf, placed, document.watermark);
  pdf.end();
  return bytes;
}

function bytesOf(pdf: Pdf): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
    pdf.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.on("error", reject);
  });
}

type Content = PDFKit.PDFStructureContent;

function draw(pdf: Pdf, placed: PlacedDocument, watermark: string | null): void {
  const contents = new Map<Element, Content[]>();
  for (const page of placed.pages) {
    pdf.addPage();
    pdf.markContent("Artifact", { type: "Layout" });
    if (watermark !== null) drawWatermark(pdf, watermark);
    drawFrames(pdf, page);
    pdf.endMarkedContent();
    page.texts.forEach((text) => drawMarked(pdf, text, contents));
  }
  const root = pdf.struct("Document");
  for (const element of placed.elements) root.add(structureOf(pdf, element, contents));
  pdf.addStructure(root);
  root.end();
}

function drawMarked(pdf: Pdf, text: PlacedText, contents: Map<Element, Content[]>): void {
  const { element } = text;
  if (element === null) {
    pdf.markContent("Artifact", { type: "Pagination" });
    drawText(pdf, text);
    pdf.endMarkedContent();
    return;
  }
  const content = pdf.markStructureContent(element.type);
  drawText(pdf, text);
  pdf.endMarkedContent();
  contents.set(element, [...(contents.get(element) ?? []), content]);
}

function drawText(pdf: Pdf, { x, y, text, role, size, spacing }: PlacedText): void {
  pdf
    .font(role, size)
    .fillColor("black")
    .text(text, x, y, { lineBreak: false, baseline: "alphabetic", characterSpacing: spacing });
}

function drawFrames(pdf: Pdf, { frames }: PlacedPage): void {
  pdf.lineWidth(0.6).strokeColor("black");
  for (const { x, y, width, height, isShaded } of frames) {
    if (isShaded) pdf.rect(x, y, width, height).fill("#f0f0f0");
  }
  for (const { x, y, width, height } of frames) pdf.rect(x, y, width, height).stroke();
}

/** Across the page, under everything else. */
function drawWatermark(pdf: Pdf, words: string): void {
  const size = 48;
  const width = pdf.font("hei", size).widthOfString(words);
  const [x, y] = [paper.width / 2, paper.height / 2];
  pdf.save();
  pdf.rotate(-45, { origin: [x, y] });
  pdf.fillColor("#d9d9d9").text(words, x - width / 2, y, { lineBreak: false, baseline: "middle" });
  pdf.restore();
}

function structureOf(
  pdf: Pdf,
  element: Element,
  contents: ReadonlyMap<Element, Content[]>,
): PDFKit.PDFStructureElement {
  const structure = pdf.struct(element.type);
  if (element.cell) structure.dictionary.data.A = attributesOf(element.cell);
  for (const content of contents.get(element) ?? []) structure.add(content);
  for (const child of element.children) structure.add(structureOf(pdf, child, contents));
  return structure;
}

function attributesOf({ scope, rows, columns }: NonNullable<Element["cell"]>): Record<string, unknown> {
  return {
    O: "Table",
    ...(scope ? { Scope: scope } : {}),
    ...(rows > 1 ? { RowSpan: rows } : {}),
    ...(columns > 1 ? { ColSpan: columns } : {}),
  };
}
