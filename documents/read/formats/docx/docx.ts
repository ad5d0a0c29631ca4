/** Reads a Word document: the library makes a page of it, which is read as pages are. */
import mammoth from "mammoth";
import { unzip, type ZipPart } from "../../container";
import { UnreadableDocument } from "../../model";
import { type Original } from "../../original";
import { isNested } from "./docx-nesting";
import { storedZip } from "./docx-package";
import { seenDocument } from "./docx-page";
import { markupOriginal } from "../html/html";

/** Pictures, fonts and what programs are embedded are not unpacked. */
const wanted = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?[^/]+\.(?:xml|rels))$/;
const main = /^word\/document\d*\.xml$/;

/** What a reader sees of a Word document: insertions taken, deletions left out, automatic numbers written out. */
export async function docxOriginal(bytes: Uint8Array): Promise<Original> {
  const parts = await unzip(bytes, (name) => wanted.test(name));
  for (const part of parts)
    if (main.test(part.name) && !isNested(new TextDecoder().decode(part.bytes))) throw damaged();
  const text = (path: string): string => new TextDecoder().decode(parts.find(({ name }) => name === path)?.bytes);
  const seen = parts.map((part): ZipPart => {
    if (!main.test(part.name)) return part;
    const documents = { numbering: text("word/numbering.xml"), styles: text("word/styles.xml") };
    const xml = seenDocument({ document: text(part.name), ...documents });
    return { name: part.name, bytes: new TextEncoder().encode(xml) };
  });
  const html = await convert(storedZip(seen));
  // A tab parts words on the page; in HTML it would be a space.
  return markupOriginal("docx", html.replaceAll("\t", "&nbsp;&nbsp;&nbsp;"));
}

async function convert(buffer: Buffer): Promise<string> {
  try {
    const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: "" }));
    const { value } = await mammoth.convertToHtml({ buffer }, { convertImage, includeEmbeddedStyleMap: false });
    return `<div>${value}</div>`;
  } catch {
    // The library throws plain errors of many kinds for what is wrong with the document, its only input.
    throw damaged();
  }
}

function damaged(): UnreadableDocument {
  return new UnreadableDocument({
    zh: "Word 文件已损坏，无法读取，请在 Word 中打开并另存为 .docx 后再上传。",
    en: "The Word document is damaged; open it in Word and save it as .docx again.",
  });
}
