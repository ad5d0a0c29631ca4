/** Tells what kind of file was sent, by what is in it; the name is a hint only where the content leaves a choice. */
import { csvHeader } from "@/documents/write/csv";
import { unzip, zipNames } from "./container";
import { compoundKind, foreignFile, foreignPackage, foreignText, type Foreign } from "./foreign-files";
import { isArchive } from "./formats/mht/mht";
import { isMarkup } from "./formats/html/html-source";
import { decodeText } from "./formats/text/text";
import { UnreadableDocument } from "./model";
import { type SentDocument } from "./sent";

/** A file that can be read; what is text is given decoded. */
export type Detected =
  | { readonly kind: "pdf" | "docx" | "xlsx" | "doc" | "xls" | "odt" | "ods" | "mht" | "rtf" | "ofd" }
  | { readonly kind: "zip" }
  | { readonly kind: "html" | "json" | "csv" | "text"; readonly text: string };

/** The kind of a file; throws UnreadableDocument with what to do where it is none that can be read. */
export async function detect({ name, bytes }: SentDocument): Promise<Detected> {
  const foreign = foreignFile(bytes);
  if (foreign) throw refusal(foreign);
  if (Buffer.from(bytes.subarray(0, 5)).toString("latin1") === "{\\rtf") return { kind: "rtf" };
  if (isPdf(bytes)) return { kind: "pdf" };
  if (isZip(bytes)) return await packageOf(bytes);
  const old = compoundKind(bytes);
  if (old) return { kind: old };
  // Its parts may be in other encodings than its head, which is always plain.
  if (isArchive(Buffer.from(bytes.subarray(0, 4000)).toString("latin1"))) return { kind: "mht" };
  const text = decodeText(bytes);
  const foreignKind = foreignText(text);
  if (foreignKind) throw refusal(foreignKind);
  return { kind: textKind(text, name), text };
}

/** Whether the bytes begin as a zip does, which docx and xlsx are too. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && bytes[3] === bytes[2] + 1;
}

/** Readers of PDF look for its mark in the first kilobyte. */
function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes("%PDF-");
}

async function packageOf(bytes: Uint8Array): Promise<Detected> {
  const names = new Set(await zipNames(bytes));
  if (names.has("word/document.xml")) return { kind: "docx" };
  if (names.has("xl/workbook.xml")) return { kind: "xlsx" };
  if ([...names].some((name) => name.toLowerCase() === "ofd.xml")) return { kind: "ofd" };
  const openDocument = names.has("content.xml") && names.has("mimetype") ? await openDocumentKind(bytes) : null;
  if (openDocument) return { kind: openDocument };
  const foreign = foreignPackage(names);
  if (foreign) throw refusal(foreign);
  if (!names.has("[Content_Types].xml")) return { kind: "zip" };
  // The main part may be named otherwise; the reader finds it by its relations.
  return { kind: [...names].some((each) => each.startsWith("xl/")) ? "xlsx" : "docx" };
}

/** OpenDocument files say in a part of their own what they are. */
async function openDocumentKind(bytes: Uint8Array): Promise<"odt" | "ods" | null> {
  const [mimetype] = await unzip(bytes, (name) => name === "mimetype");
  const type = new TextDecoder().decode(mimetype?.bytes.subarray(0, 200)).trim();
  if (type.startsWith("application/vnd.oasis.opendocument.text")) return "odt";
  return type.startsWith("application/vnd.oasis.opendocument.spreadsheet") ? "ods" : null;
}

function textKind(text: string, name: string): "html" | "json" | "csv" | "text" {
  const start = text
    .slice(0, 2000)
    .replace(/^\uFEFF/, "")
    .trimStart();
  // Markup within the texts of a data file does not make it a page.
  if (/^[{[]/.test(start) && isJson(text)) return "json";
  if (start.startsWith(csvHeader.join(","))) return "csv";
  if (/^(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(start) || isMarkup(text)) return "html";
  return isCsv(text, name) ? "csv" : "text";
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text.replace(/^\uFEFF/, ""));
    return true;
  } catch {
    return false;
  }
}

/** Lines of fields: nearly every line has a comma and as many as its neighbours, or the name says so and most have. */
function isCsv(text: string, name: string): boolean {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== "");
  return [",", ";"].some((separator) => {
    const counts = lines.map((line) => line.split(separator).length - 1);
    const share = (holds: (count: number, index: number) => boolean) => counts.filter(holds).length / lines.length;
    if (/\.csv$/i.test(name)) return share((count) => count > 0) > 0.3;
    if (lines.length < 5 || /[\t|]/.test(text)) return false;
    return share((count, index) => count > 1 && (count === counts[index - 1] || count === counts[index + 1])) > 0.8;
  });
}

function refusal(foreign: Foreign): UnreadableDocument {
  return new UnreadableDocument(foreign);
}
