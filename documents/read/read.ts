/** Reads a published report in whatever kind of file it comes. */
import { checkZip } from "./container";
import { detect, isZip, type Detected } from "./detect";
import { documentsInZip } from "./formats/zip";
import { blocksOf } from "./formats/text/text-blocks";
import { beyond, limits } from "./limits";
import { UnreadableDocument, type Reading } from "./model";
import { recogniseReport, required } from "./other-report";
import { recognise } from "./recognise/recognise";
import { yearOfName } from "./recognise/title/title-years";
import { type Progress, type SentDocument } from "./sent";

export { type Progress, type SentDocument };

/** Reads one document; throws UnreadableDocument with one sentence where it cannot be read. */
export async function readDocument(sent: SentDocument, onProgress: Progress = () => undefined): Promise<Reading> {
  return withYearOfName(await readingOf(sent, onProgress), sent.name);
}

/** A name is written by whoever saved the file: it suggests a year, and states none. */
function withYearOfName(reading: Reading, name: string): Reading {
  const value = reading.year === null && reading.proposedYear === null ? yearOfName(name) : null;
  if (value === null) return reading;
  const reason = {
    zh: `正文没有写明年度；文件名“${name}”中有${String(value)}。`,
    en: `The text names no year; the file is named "${name}".`,
  };
  return { ...reading, proposedYear: { value, reason } };
}

/** Reads the plain text of a report, which is none of the other formats. */
export function readText(source: string, report?: number): Reading {
  // Breaks that only some programs know are breaks for all: lines are counted alike wherever they are shown.
  const text = source.replace(/[\v\f\u0085\u2028\u2029]/g, "\n");
  return recognise({ format: "text", text, blocks: blocksOf(text) }, report);
}

/** The documents in what was sent: those of a zip, or the one document itself. */
export async function filesOf(sent: SentDocument): Promise<SentDocument[]> {
  if (!isZip(sent.bytes)) return [sent];
  if (sent.bytes.length > limits.zipBytes) throw beyond("zipBytes");
  const { kind } = await detect(sent);
  return kind === "zip" ? await documentsInZip(sent) : [sent];
}

async function readingOf(sent: SentDocument, onProgress: Progress): Promise<Reading> {
  const detected = await detect(sent);
  if (detected.kind === "zip") return await readingOfOnly(await documentsInZip(sent), onProgress);
  if (sent.bytes.length > limits.fileBytes) throw beyond("fileBytes");
  return await readKind(detected, sent, onProgress);
}

/** A zip with one document stands for it; of several a person has to choose. */
async function readingOfOnly(documents: readonly SentDocument[], onProgress: Progress): Promise<Reading> {
  const [only, ...others] = documents;
  if (only && others.length === 0) {
    const detected = await detect(only);
    if (detected.kind !== "zip") return await readKind(detected, only, onProgress);
  }
  throw new UnreadableDocument({
    zh: `这是压缩包，内有${String(documents.length)}个文件，请用批量导入，或解压后逐个上传。`,
    en: `This is a zip of ${String(documents.length)} files; import it as a batch, or unpack it and send one file.`,
  });
}

/** Each format is loaded when its first document comes: most programs meet one of them. */
async function readKind(
  detected: Exclude<Detected, { readonly kind: "zip" }>,
  sent: SentDocument,
  onProgress: Progress,
): Promise<Reading> {
  if ("text" in detected) return await textReaders[detected.kind](detected.text, sent.report);
  return await fileReaders[detected.kind](sent, onProgress);
}

type TextKind = Extract<Detected, { readonly text: string }>["kind"];
type FileKind = Exclude<Detected["kind"], TextKind | "zip">;

const textReaders: Readonly<Record<TextKind, (text: string, report?: number) => Reading | Promise<Reading>>> = {
  text: (text, report) => required(readText(text, report)),
  html: async (text, report) => {
    const { htmlOriginal } = await import("./formats/html/html");
    return recogniseReport(htmlOriginal(text), report);
  },
  csv: async (text, report) => {
    const { csvOriginal, readOwnCsv } = await import("./formats/csv/csv");
    return readOwnCsv(text) ?? recogniseReport(csvOriginal(text), report);
  },
  json: async (text) => {
    const { readOwnJson } = await import("./formats/own/own-json");
    return readOwnJson(text);
  },
};

const fileReaders: Readonly<Record<FileKind, (sent: SentDocument, onProgress: Progress) => Promise<Reading>>> = {
  pdf: async ({ bytes, report }, onProgress) => {
    const { pdfOriginal } = await import("./formats/pdf/pdf");
    return recogniseReport(await pdfOriginal(bytes, onProgress), report);
  },
  docx: async ({ bytes, report }) => {
    await checkZip(bytes);
    const { docxOriginal } = await import("./formats/docx/docx");
    return recogniseReport(await docxOriginal(bytes), report);
  },
  doc: async ({ bytes, report }) => {
    const { docOriginal } = await import("./formats/doc/doc");
    return recogniseReport(docOriginal(bytes), report);
  },
  rtf: async ({ bytes, report }) => {
    const { rtfOriginal } = await import("./formats/rtf/rtf");
    return recogniseReport(rtfOriginal(bytes), report);
  },
  odt: async ({ bytes, report }) => {
    await checkZip(bytes);
    const { odtOriginal } = await import("./formats/odt/odt");
    return recogniseReport(await odtOriginal(bytes), report);
  },
  ofd: async ({ bytes, report }) => {
    await checkZip(bytes);
    const { ofdOriginal } = await import("./formats/ofd/ofd");
    return recogniseReport(await ofdOriginal(bytes), report);
  },
  xlsx: async ({ bytes, report }, onProgress) => {
    await checkZip(bytes);
    const { readWorkbook } = await import("./formats/xlsx/xlsx-reading");
    return await readWorkbook(bytes, onProgress, report);
  },
  ods: async ({ bytes, report }, onProgress) => {
    await checkZip(bytes);
    return await readOldWorkbook("ods", bytes, onProgress, report);
  },
  xls: ({ bytes, report }, onProgress) => readOldWorkbook("xls", bytes, onProgress, report),
  mht: ({ bytes, report }) => readArchive(bytes, report),
};

async function readOldWorkbook(
  format: "xls" | "ods",
  bytes: Uint8Array,
  onProgress: Progress,
  report: number | undefined,
): Promise<Reading> {
  const { openOldWorkbook } = await import("./formats/xls/xls");
  const { sheetsOriginal } = await import("./formats/xlsx/xlsx");
  return recogniseReport(sheetsOriginal(openOldWorkbook(bytes), onProgress, format), report);
}

async function readArchive(bytes: Uint8Array, report: number | undefined): Promise<Reading> {
  const { archivedPage } = await import("./formats/mht/mht");
  const page = archivedPage(bytes);
  if (page.kind === "text") return required(readText(page.text, report));
  const { htmlOriginal } = await import("./formats/html/html");
  return recogniseReport({ ...htmlOriginal(page.text), format: "mht" }, report);
}
