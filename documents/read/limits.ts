/** How much is read at most, all in one place, and the sentence for each limit that a document goes beyond. */
import { type Sentence } from "@/report/sentence";
import { UnreadableDocument } from "./model";

const megabyte = 1024 * 1024;

/** Sizes in bytes, time in seconds; everything else is counted. */
export const limits = {
  /** One document as it was sent. */
  fileBytes: 20 * megabyte,
  /** A zip of documents as it was sent. */
  zipBytes: 60 * megabyte,
  /** Everything in a zip, a docx or an xlsx, unpacked. */
  unpackedBytes: 150 * megabyte,
  /** One file in it, unpacked. */
  partBytes: 80 * megabyte,
  /** How many times larger an XML part may be than it is packed; spreadsheets reach about 50. */
  packing: 200,
  /** Files in a zip, a docx or an xlsx. */
  zipEntries: 2000,
  pages: 300,
  cells: 200_000,
  characters: 5_000_000,
  /** The reading of one document in a process of its own. */
  seconds: 60,
  /** What that process may hold. */
  memoryBytes: 512 * megabyte,
  /** Documents that wait for such a process. */
  waiting: 500,
} as const;

/** What is limited. */
export type Limit = keyof typeof limits;

const packed: Sentence = {
  zh: "文件解压后的内容异常庞大，为安全起见不予读取，请检查文件来源。",
  en: "What is packed in the file is abnormally large and is not read for safety; check where the file comes from.",
};

const sentences: Readonly<Record<Limit, Sentence>> = {
  fileBytes: {
    zh: "文件超过20 MB，请删去图片等无关内容或拆分后再上传。",
    en: "The file is larger than 20 MB; remove pictures and the like, or divide it.",
  },
  zipBytes: {
    zh: "压缩包超过60 MB，请分成几个压缩包上传。",
    en: "The zip is larger than 60 MB; divide it into several.",
  },
  unpackedBytes: packed,
  partBytes: packed,
  packing: packed,
  zipEntries: {
    zh: "压缩包内的文件超过2000个，请分成几个压缩包上传。",
    en: "The zip holds more than 2,000 files; divide it into several.",
  },
  pages: {
    zh: "文件超过300页，请只保留年度报告部分后再上传。",
    en: "The document has more than 300 pages; keep only the annual report.",
  },
  cells: {
    zh: "表格超过20万个单元格，请只保留年度报告的表格后再上传。",
    en: "The tables have more than 200,000 cells; keep only those of the annual report.",
  },
  characters: {
    zh: "文字超过500万字，请只保留年度报告部分后再上传。",
    en: "The text has more than 5,000,000 characters; keep only the annual report.",
  },
  seconds: {
    zh: "读取超时，文件可能过大或已损坏，请另存为新文件或精简后再试。",
    en: "Reading took too long; the file may be too large or damaged: save it anew or shorten it, then try again.",
  },
  memoryBytes: {
    zh: "读取所需内存超过512 MB，请精简文件后再试。",
    en: "Reading needs more than 512 MB of memory; shorten the file and try again.",
  },
  waiting: {
    zh: "等待读取的文件太多，请稍后再试。",
    en: "Too many documents wait to be read; try again later.",
  },
};

/** What to throw where a document goes beyond a limit. */
export function beyond(limit: Limit): UnreadableDocument {
  return new UnreadableDocument(sentences[limit]);
}
