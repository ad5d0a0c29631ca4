/** From the bytes of a plain text file to its characters, or one clear sentence why not. */
import { UnreadableDocument } from "../model";

const largest = 5 * 1024 * 1024;

/** Decodes UTF-8, UTF-16 with a mark, or GB18030. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length > largest) refuse("文件超过5 MB，无法读取。", "The file is larger than 5 MB.");
  if (bytes.length === 0) refuse("文件是空的。", "The file is empty.");
  const text = decode(bytes);
  if (/[\0\uFFFD]/.test(text) || controlShare(text) > 0.01) {
    refuse("文件不是纯文本，无法读取。", "The file is not plain text.");
  }
  if (text.trim() === "") refuse("文件里没有文字。", "The file holds no text.");
  return text;
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

function controlShare(text: string): number {
  const sample = text.slice(0, 4096);
  return (sample.match(/[\u0001-\u0008\u000e-\u001f]/g)?.length ?? 0) / sample.length;
}

function refuse(zh: string, en: string): never {
  throw new UnreadableDocument({ zh, en });
}
