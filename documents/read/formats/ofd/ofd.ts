/** Reads an OFD file (GB/T 33190-2016): its characters and rulings where they stand, put together as those of a PDF. */
import { load } from "cheerio";
import { unzip, type ZipPart } from "../../container";
import { limits, beyond } from "../../limits";
import { UnreadableDocument } from "../../model";
import { type Original } from "../../original";
import { transcribe } from "../../transcript";
import { isNested } from "../docx/docx-nesting";
import { itemsOf } from "../pdf/pdf-items";
import { layoutOf } from "../pdf/pdf-layout";
import { ofdMarks } from "./ofd-marks";
import { type Box, type Tree } from "./ofd-tree";

const sentences = {
  damaged: {
    zh: "这份OFD已损坏或不完整，无法读取；请重新生成或下载后再上传。",
    en: "This OFD file is damaged or incomplete and cannot be read; make or download it again and send it.",
  },
  locked: {
    zh: "这份OFD已加密，请解除加密后再上传。",
    en: "This OFD file is encrypted; remove the encryption and send it again.",
  },
  scanned: {
    zh: "这份OFD没有文字，可能是扫描图像，无法读取；请上传Word、网页或由Word直接转成的OFD，或手工填写。",
    en: "This OFD file holds no text and may be a scanned image; send a Word file, a web page or an OFD made from Word, or type the figures.",
  },
} as const;

type Parts = ReadonlyMap<string, ZipPart>;

/** What is printed on its pages; nothing in it is executed, fetched or drawn. */
export async function ofdOriginal(bytes: Uint8Array): Promise<Original> {
  const listed = await unzip(bytes, (name) => /\.xml$/i.test(name));
  const parts: Parts = new Map(listed.map((part) => [part.name.toLowerCase(), part]));
  if (parts.has("encryptions.xml")) throw new UnreadableDocument(sentences.locked);
  const root = partAt(parts, "OFD.xml");
  const documentPath = resolved("OFD.xml", textOf(root, "DocRoot"));
  const document = partAt(parts, documentPath);
  const pages = pagesOf(document);
  if (pages.length > limits.pages) throw beyond("pages");
  const templates = templatesOf(parts, documentPath, document);
  const marks = pages.map(({ location }) => {
    const page = partAt(parts, resolved(documentPath, location));
    return ofdMarks(page, { templates, box: boxOf(page) ?? boxOf(document) ?? a4 });
  });
  if (marks.every(({ glyphs }) => glyphs.length === 0)) throw new UnreadableDocument(sentences.scanned);
  return transcribe("ofd", itemsOf(marks.map(layoutOf)));
}

const a4: Box = [0, 0, 210, 297];

function partAt(parts: Parts, path: string): Tree {
  const part = parts.get(path.toLowerCase());
  const xml = part ? new TextDecoder().decode(part.bytes) : "";
  if (xml === "" || !isNested(xml)) throw new UnreadableDocument(sentences.damaged);
  // Names stand with the prefix that the maker chose, or with none; positions are told by what stands behind it.
  return load(xml.replace(/(<\/?)[A-Za-z_][\w.-]*:(?=[A-Za-z])/g, "$1"), { xml: true });
}

function textOf($: Tree, name: string): string {
  return $(name).first().text().trim();
}

/** A path is relative to the part that names it, or begins at the root of the file. */
function resolved(from: string, location: string): string {
  const base = location.startsWith("/") ? [] : from.split("/").slice(0, -1);
  const steps: string[] = [];
  for (const step of [...base, ...location.split("/")]) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

function pagesOf($: Tree): { readonly location: string }[] {
  return $("Pages > Page")
    .toArray()
    .map((page) => ({ location: $(page).attr("BaseLoc") ?? "" }));
}

/** Pages that are printed under others, by their number. */
function templatesOf(parts: Parts, documentPath: string, $: Tree): ReadonlyMap<string, Tree> {
  const found = $("TemplatePage").toArray().slice(0, 50);
  return new Map(
    found.flatMap((page): [string, Tree][] => {
      const [id, location] = [$(page).attr("ID"), $(page).attr("BaseLoc")];
      return id && location ? [[id, partAt(parts, resolved(documentPath, location))]] : [];
    }),
  );
}

function boxOf($: Tree): Box | null {
  const [left, top, width, height] = textOf($, "PhysicalBox").split(/\s+/).map(Number);
  if (left === undefined || top === undefined || !width || !height) return null;
  return [left, top, width, height];
}
