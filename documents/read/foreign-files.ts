/** Kinds of files that hold no report we can read, each with what to do instead. */
import { type Sentence } from "@/report/sentence";

/** Why a kind of file cannot be read. */
export type Foreign = Sentence;

const picture: Foreign = {
  zh: "这是图片，没有文字可读，请上传 Word、PDF 或网页等电子版。",
  en: "This is a picture without text to read; send the Word, PDF or web page instead.",
};
const sound: Foreign = { zh: "这是音频或视频，不是文档。", en: "This is sound or video, not a document." };
const archive: Foreign = {
  zh: "这种压缩包无法打开，请解压后上传，或改用 zip 格式压缩。",
  en: "This kind of archive cannot be opened; unpack it, or pack it as zip.",
};
const program: Foreign = {
  zh: "这是程序文件，不予读取。",
  en: "This is a program and is not read.",
};
const locked: Foreign = {
  zh: "文件设有打开密码，请在 Word 或 Excel 中取消密码后再上传。",
  en: "The file is locked with a password; remove it in Word or Excel first.",
};
function saveAs(kind: string, target: string, english: string): Foreign {
  return { zh: `这是${kind}，请另存为 ${target} 后再上传。`, en: `This is ${english}; save it as ${target}.` };
}

const slides = saveAs("演示文稿", ".docx", "a presentation");

const marks: readonly (readonly [mark: string | RegExp, Foreign])[] = [
  ["\x89PNG", picture],
  ["\xff\xd8\xff", picture],
  [/^GIF8[79]a/, picture],
  [/^BM.{4}\0{4}/s, picture],
  [/^RIFF.{4}WEBP/s, picture],
  [/^(?:II\*\0|MM\0\*)/, picture],
  [/^.{4}ftyp(?:heic|heix|mif1|avif)/s, picture],
  [/^.{4}ftyp/s, sound],
  [/^(?:ID3|OggS|RIFF.{4}(?:WAVE|AVI ))/s, sound],
  ["\x1aE\xdf\xa3", sound],
  ["Rar!\x1a\x07", archive],
  ["7z\xbc\xaf\x27\x1c", archive],
  ["\x1f\x8b\x08", archive],
  ["BZh9", archive],
  ["\xfd7zXZ\0", archive],
  [/^PK\x07\x08PK/, archive],
  [/^.{257}ustar/s, archive],
  [/^MZ[^]{58}/, program],
  ["\x7fELF", program],
  ["AT&TFORM", picture],
];

/** What the first bytes say, where they are those of a file that cannot be read. */
export function foreignFile(bytes: Uint8Array): Foreign | null {
  const head = Buffer.from(bytes.subarray(0, 512)).toString("latin1");
  const mark = marks.find(([each]) => (typeof each === "string" ? head.startsWith(each) : each.test(head)));
  if (mark) return mark[1];
  return isCompound(bytes) ? compoundFile(bytes) : null;
}

/** Old office files of a kind that can be read, by the stream that holds their content. */
export function compoundKind(bytes: Uint8Array): "doc" | "xls" | null {
  if (!isCompound(bytes) || compoundFile(bytes)) return null;
  return holdsStream(bytes, "WordDocument") ? "doc" : "xls";
}

function isCompound(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 8)).toString("latin1") === "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
}

/** Old office files name their streams in UTF-16. */
function holdsStream(bytes: Uint8Array, stream: string): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return file.includes(Buffer.from(`${stream}\0`, "utf16le"));
}

function compoundFile(bytes: Uint8Array): Foreign | null {
  if (holdsStream(bytes, "EncryptedPackage")) return locked;
  if (["WordDocument", "Workbook", "Book"].some((stream) => holdsStream(bytes, stream))) return null;
  if (holdsStream(bytes, "PowerPoint Document")) return slides;
  return saveAs("旧版办公软件文件", ".docx", "a file of old office software");
}

/** What the files in a zip say, where they are those of a document that cannot be read. */
export function foreignPackage(names: ReadonlySet<string>): Foreign | null {
  if (names.has("ppt/presentation.xml")) return slides;
  if (names.has("mimetype") && names.has("content.xml"))
    return saveAs(" OpenDocument 绘图或演示文件", ".docx 或 .xlsx", "an OpenDocument drawing or presentation");
  if (names.has("xl/workbook.bin")) return saveAs("二进制工作簿（.xlsb）", ".xlsx", "a binary workbook (.xlsb)");
  if (names.has("mimetype")) return saveAs("电子书", ".docx", "an electronic book");
  return null;
}

/** What a text says about itself, where it is the source of something that cannot be read. */
export function foreignText(text: string): Foreign | null {
  const head = text.slice(0, 4000);
  if (
    /progid="(?:Word|Excel)\.|<pkg:package|<w:wordDocument|urn:schemas-microsoft-com:office:spreadsheet"?\s/.test(head)
  )
    return saveAs(" Office XML 文件", ".docx 或 .xlsx", "an Office XML file");
  const isPage = /<(?:!doctype\s+html|html|table|body|div|p)\b/i.test(text);
  if (/^\uFEFF?\s*<\?xml/.test(head) && !isPage) return saveAs(" XML 数据", " Word、Excel、PDF 或网页", "XML data");
  return head.startsWith("%!PS") ? saveAs(" PostScript 文件", ".pdf", "a PostScript file") : null;
}
