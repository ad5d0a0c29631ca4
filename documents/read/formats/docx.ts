/** Reads a Word document: the library makes a page of it, which is read as pages are. */
import mammoth from "mammoth";
import { unzip } from "../container";
import { UnreadableDocument } from "../model";
import { type Original } from "../original";
import { withNumbers, type WordNode } from "./docx-paragraphs";
import { markupOriginal } from "./html";

const parts = { document: "word/document.xml", numbering: "word/numbering.xml", styles: "word/styles.xml" };

/** What a reader sees of a Word document: insertions taken, deletions left out, automatic numbers written out. */
export async function docxOriginal(bytes: Uint8Array): Promise<Original> {
  const names = new Set(Object.values(parts));
  const files = new Map((await unzip(bytes, (name) => names.has(name))).map((part) => [part.name, part.bytes]));
  const xml = (name: string): string => new TextDecoder().decode(files.get(name));
  const texts = { document: xml(parts.document), numbering: xml(parts.numbering), styles: xml(parts.styles) };
  const isNumbered = `${texts.document}${texts.styles}`.includes("<w:numPr");
  const number = isNumbered ? withNumbers(texts) : (document: WordNode) => document;
  const html = await convert(bytes, number);
  // A tab parts words on the page; in HTML it would be a space.
  return markupOriginal("docx", html.replaceAll("\t", "&nbsp;&nbsp;&nbsp;"));
}

async function convert(bytes: Uint8Array, transformDocument: (document: WordNode) => WordNode): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
      {
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })),
        includeEmbeddedStyleMap: false,
        transformDocument,
      },
    );
    return `<div>${value}</div>`;
  } catch {
    // The library throws plain errors of many kinds for what is wrong with the bytes, its only input.
    throw new UnreadableDocument({
      zh: "Word 文件已损坏，无法读取，请在 Word 中打开并另存为 .docx 后再上传。",
      en: "The Word document is damaged; open it in Word and save it as .docx again.",
    });
  }
}
