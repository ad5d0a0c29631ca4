/** Reads a published report in whatever kind of file it comes. */
import { checkZip } from "./container";
import { detect, isZip, type Detected } from "./detect";
import { htmlOriginal } from "./formats/html";
import { isMarkup } from "./formats/html-source";
import { documentsInZip } from "./formats/zip";
import { blocksOf } from "./formats/text-blocks";
import { beyond, limits } from "./limits";
import { UnreadableDocument, type Reading } from "./model";
import { type Original } from "./original";
import { requireReport } from "./other-report";
import { recognise } from "./recognise/recognise";
import { type Progress, type SentDocument } from "./sent";

export { type Progress, type SentDocument };

/** Reads one document; throws UnreadableDocument with one sentence where it cannot be read. */
export async function readDocument(sent: SentDocument, onProgress: Progress = () => undefined): Promise<Reading> {
  const reading = recognise(await originalOf(sent, onProgress));
  requireReport(reading);
  return reading;
}

/** Reads the text of a report. */
export function readText(text: string): Reading {
  return recognise(textOriginal(text));
}

function textOriginal(text: string): Original {
  return isMarkup(text) ? htmlOriginal(text) : { format: "text", text, blocks: blocksOf(text) };
}

/** The documents in what was sent: those of a zip, or the one document itself. */
export async function filesOf(sent: SentDocument): Promise<SentDocument[]> {
  if (!isZip(sent.bytes)) return [sent];
  if (sent.bytes.length > limits.zipBytes) throw beyond("zipBytes");
  const { kind } = await detect(sent);
  return kind === "zip" ? await documentsInZip(sent) : [sent];
}

async function originalOf(sent: SentDocument, onProgress: Progress): Promise<Original> {
  const detected = await detect(sent);
  if (detected.kind === "zip") return await originalOfOnly(await documentsInZip(sent), onProgress);
  if (sent.bytes.length > limits.fileBytes) throw beyond("fileBytes");
  return await originalOfKind(detected, sent, onProgress);
}

/** A zip with one document stands for it; of several a person has to choose. */
async function originalOfOnly(documents: readonly SentDocument[], onProgress: Progress): Promise<Original> {
  const [only, ...others] = documents;
  if (only && others.length === 0) {
    const detected = await detect(only);
    if (detected.kind !== "zip") return await originalOfKind(detected, only, onProgress);
  }
  throw new UnreadableDocument({
    zh: `这是压缩包，内有${String(documents.length)}个文件，请用批量导入，或解压后逐个上传。`,
    en: `This is a zip of ${String(documents.length)} files; import it as a batch, or unpack it and send one file.`,
  });
}

async function originalOfKind(detected: Detected, sent: SentDocument, onProgress: Progress): Promise<Original> {
  if (detected.kind === "docx" || detected.kind === "xlsx") await checkZip(sent.bytes);
  if (detected.kind === "html") return htmlOriginal(detected.text);
  if ("text" in detected) return textOriginal(detected.text);
  onProgress(0, 1);
  throw new UnreadableDocument({
    zh: "目前还不能读取这种文件，请先将报告另存为纯文本。",
    en: "This kind of file cannot be read yet; save the report as plain text first.",
  });
}
