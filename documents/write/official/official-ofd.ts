/**
 * Draws placed pages as OFD (GB/T 33190-2016): a zip of XML, lengths in millimetres, each font embedded as the subset
 * that is used, each character at its place.
 */
import { ZipFile } from "yazl";
import { escaped } from "../html-text";
import { type OfficialDocument } from "./official-document";
import { fontRoles, officialFonts, type FontRole, type OfficialFont, type OfficialFonts } from "./official-fonts";
import { placedDocument } from "./pages";
import { millimetre, paper } from "./paper";
import { type PlacedFrame, type PlacedPage, type PlacedText } from "./placed-page";

const namespace = 'xmlns:ofd="http://www.ofdspec.org/2016"';
const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
/** The same report gives the same bytes: no part says when it was packed. */
const packedOn = new Date("2000-01-01T00:00:00Z");

/** The bytes of the OFD file. */
export async function officialOfd(document: OfficialDocument): Promise<Uint8Array<ArrayBuffer>> {
  const fonts = await officialFonts();
  const { pages } = placedDocument(document, fonts);
  const subsets = subsetsOf(fonts);
  const ids = counter(fontRoles.length);
  const contents = pages.map((page) => pageXml(page, { subsets, ids, watermark: document.watermark }));
  const pageIds = pages.map(() => ids.next());
  const parts: (readonly [name: string, bytes: Buffer])[] = [
    ["OFD.xml", xml(rootXml(document))],
    ["Doc_0/Document.xml", xml(documentXml(pageIds, ids.last()))],
    ["Doc_0/PublicRes.xml", xml(resourcesXml(subsets))],
    ...contents.map((content, index) => [`Doc_0/Pages/Page_${index}/Content.xml`, xml(content)] as const),
    ...fontRoles.flatMap((role) => fontPart(subsets[role])),
  ];
  return await zipped(parts);
}

function xml(text: string): Buffer {
  return Buffer.from(declaration + text, "utf8");
}

async function zipped(parts: readonly (readonly [name: string, bytes: Buffer])[]): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new ZipFile();
  for (const [name, bytes] of parts) zip.addBuffer(bytes, name, { mtime: packedOn, mode: 0o100644 });
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
  return new Uint8Array(Buffer.concat(chunks));
}

interface Counter {
  readonly next: () => number;
  readonly last: () => number;
}

/** Numbers that no two objects of the document share, after those that are taken. */
function counter(taken: number): Counter {
  let last = taken;
  return { next: () => (last += 1), last: () => last };
}

/** The characters of a font that are used, and the numbers of their shapes in the font that is embedded. */
interface Subset {
  readonly id: number;
  readonly of: OfficialFont;
  readonly subset: ReturnType<OfficialFont["font"]["createSubset"]>;
  isUsed: boolean;
}

type Subsets = Readonly<Record<FontRole, Subset>>;

function subsetsOf(fonts: OfficialFonts): Subsets {
  const of = (role: FontRole): Subset => {
    const font = fonts[role];
    return { id: fontRoles.indexOf(role) + 1, of: font, subset: font.font.createSubset(), isUsed: false };
  };
  return { title: of("title"), hei: of("hei"), kai: of("kai"), song: of("song") };
}

function fontPart({ id, subset, isUsed }: Subset): (readonly [string, Buffer])[] {
  return isUsed ? [[`Doc_0/Res/font_${id}.ttf`, Buffer.from(subset.encode())]] : [];
}

function rootXml({ title, agency, provenance }: OfficialDocument): string {
  return `<ofd:OFD ${namespace} Version="1.1" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:Title>${escaped(title)}</ofd:Title><ofd:Author>${escaped(agency)}</ofd:Author><ofd:Subject>${escaped(provenance)}</ofd:Subject><ofd:Creator>Nianbao 年报</ofd:Creator></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`;
}

function documentXml(pageIds: readonly number[], largest: number): string {
  const pages = pageIds.map((id, index) => `<ofd:Page ID="${id}" BaseLoc="Pages/Page_${index}/Content.xml"/>`);
  return `<ofd:Document ${namespace}><ofd:CommonData><ofd:MaxUnitID>${largest}</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData><ofd:Pages>${pages.join("")}</ofd:Pages></ofd:Document>`;
}

function resourcesXml(subsets: Subsets): string {
  const fonts = fontRoles.map((role) => {
    const { id, of, isUsed } = subsets[role];
    const file = isUsed ? `<ofd:FontFile>font_${id}.ttf</ofd:FontFile>` : "";
    return `<ofd:Font ID="${id}" FontName="${of.family}" FamilyName="${of.family}">${file}</ofd:Font>`;
  });
  return `<ofd:Res ${namespace} BaseLoc="Res"><ofd:Fonts>${fonts.join("")}</ofd:Fonts></ofd:Res>`;
}

interface Drawing {
  readonly subsets: Subsets;
  readonly ids: Counter;
  readonly watermark: string | null;
}

function pageXml(page: PlacedPage, drawing: Drawing): string {
  const { ids, watermark } = drawing;
  const objects = [
    ...(watermark === null ? [] : [watermarkXml(watermark, drawing)]),
    ...page.frames.map((frame) => frameXml(frame, ids.next())),
    ...page.texts.map((text) => textXml(text, drawing)),
  ];
  return `<ofd:Page ${namespace}><ofd:Area><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:Area><ofd:Content><ofd:Layer ID="${ids.next()}" Type="Body">${objects.join("")}</ofd:Layer></ofd:Content></ofd:Page>`;
}

/** Points as millimetres, to a thousandth. */
function mm(points: number): string {
  return String(Math.round((points / millimetre) * 1000) / 1000);
}

function frameXml({ x, y, width, height, isShaded }: PlacedFrame, id: number): string {
  const [right, bottom] = [mm(width), mm(height)];
  const fill = isShaded ? ' Fill="true"' : "";
  const colour = isShaded ? '<ofd:FillColor Value="240 240 240"/>' : "";
  return `<ofd:PathObject ID="${id}" Boundary="${mm(x)} ${mm(y)} ${right} ${bottom}" LineWidth="0.2"${fill}>${colour}<ofd:StrokeColor Value="0 0 0"/><ofd:AbbreviatedData>M 0 0 L ${right} 0 L ${right} ${bottom} L 0 ${bottom} C</ofd:AbbreviatedData></ofd:PathObject>`;
}

function textXml({ x, y, text, role, size, spacing }: PlacedText, { subsets, ids }: Drawing): string {
  const used = subsets[role];
  const { steps, glyphs } = shapesOf(used, text, size, spacing);
  const width = mm(used.of.widthOf(text, size) + spacing * steps.length + size);
  const top = y - size;
  const at = `Boundary="${mm(x)} ${mm(top)} ${width} ${mm(size * 1.3)}"`;
  const code = codeXml(text, { steps, glyphs, baseline: size });
  return `<ofd:TextObject ID="${ids.next()}" ${at} Font="${used.id}" Size="${mm(size)}"><ofd:FillColor Value="0 0 0"/>${code}</ofd:TextObject>`;
}

/** Across the page from below left to above right, in grey, under everything else. */
function watermarkXml(words: string, { subsets, ids }: Drawing): string {
  const size = 48;
  const used = subsets.hei;
  const { steps, glyphs } = shapesOf(used, words, size, 0);
  const width = used.of.widthOf(words, size);
  const half = Math.SQRT1_2;
  // The middle of the words stands in the middle of the page.
  const [left, top] = [paper.width / 2 - (width * half) / 2, paper.height / 2 + (width * half) / 2];
  const matrix = `CTM="${half} ${-half} ${half} ${half} ${mm(left)} ${mm(top)}"`;
  const code = codeXml(words, { steps, glyphs, baseline: 0 });
  return `<ofd:TextObject ID="${ids.next()}" Boundary="0 0 210 297" ${matrix} Font="${used.id}" Size="${mm(size)}"><ofd:FillColor Value="217 217 217"/>${code}</ofd:TextObject>`;
}

interface Shapes {
  /** Points from each character to the next. */
  readonly steps: readonly number[];
  /** Numbers of the shapes in the embedded font. */
  readonly glyphs: readonly number[];
}

function shapesOf(used: Subset, text: string, size: number, spacing: number): Shapes {
  used.isUsed = true;
  const characters = Array.from(text);
  const glyphs = characters.map((each) =>
    used.subset.includeGlyph(used.of.font.glyphForCodePoint(each.codePointAt(0) ?? 0).id),
  );
  const steps = characters.slice(0, -1).map((each) => used.of.widthOf(each, size) + spacing);
  return { steps, glyphs };
}

/** The characters for those who search and read aloud, and the shapes that stand for them on the page. */
function codeXml(text: string, { steps, glyphs, baseline }: Shapes & { readonly baseline: number }): string {
  const count = glyphs.length;
  const delta = steps.length > 0 ? ` DeltaX="${steps.map(mm).join(" ")}"` : "";
  const shapes = `<ofd:CGTransform CodePosition="0" CodeCount="${count}" GlyphCount="${count}"><ofd:Glyphs>${glyphs.join(" ")}</ofd:Glyphs></ofd:CGTransform>`;
  return `${shapes}<ofd:TextCode X="0" Y="${mm(baseline)}"${delta}>${escaped(text)}</ofd:TextCode>`;
}
