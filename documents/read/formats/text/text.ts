/** From the bytes of a text to its characters, in whichever encoding, or one clear sentence why not. */
import { beyond, limits } from "../../limits";
import { UnreadableDocument } from "../../model";

/** Characters that any report holds many of; text decoded wrongly holds next to none. */
const common =
  /[的政府信息公开工作年度一二三四五六在不和有人中国为上个本是第条项件规章报告数量无机关行申请要情况理資訊開報告]/gu;
/** How UTF-8 looks after it was taken for GBK ("政府", "信息", "公开", "年度"), or GBK filled up in vain. */
const spoilt = /鏀垮簻|淇℃伅|鍏紑|骞村害|锟斤拷|烫烫烫|屯屯屯/;

/** Decodes UTF-8, UTF-16 with or without a mark, GB18030 with GBK, or Big5. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length > limits.fileBytes) throw beyond("fileBytes");
  if (bytes.length === 0) refuse("文件是空的，请检查后重新上传。", "The file is empty; check it and send it again.");
  const text = decode(bytes);
  if (text === null || text.includes("\0") || controlShare(text) > 0.01) {
    refuse(
      "无法识别文件内容，请另存为 Word、Excel、PDF、网页或纯文本后再上传。",
      "The content of the file is not known; save it as Word, Excel, PDF, web page or plain text.",
    );
  }
  if (text.trim() === "") refuse("文件里没有文字。", "The file holds no text.");
  if (text.length > limits.characters) throw beyond("characters");
  if (isMojibake(text)) {
    refuse(
      "文字是乱码，请用原软件打开并以 UTF-8 编码另存后再上传。",
      "The text is garbled; open it in the program it was made with and save it as UTF-8.",
    );
  }
  return text;
}

function decode(bytes: Uint8Array): string | null {
  return (
    wideText(bytes) ??
    decodeAs("utf-8", bytes) ??
    decodeAs("utf-8", withoutBrokenEnd(bytes)) ??
    mostCommon(["gb18030", "big5"], bytes) ??
    brokenUtf8(bytes)
  );
}

/** Kept only so that it is called garbled rather than no text at all. */
function brokenUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder("utf-8").decode(bytes);
  return commonShare(text) > 0.02 ? text : null;
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 by its mark, or where zero bytes say so (letters, digits and spaces have one) and the text reads well. */
function wideText(bytes: Uint8Array): string | null {
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs("utf-16le", even);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs("utf-16be", even);
  const sample = bytes.subarray(0, 8192);
  const zeros = sample.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  return zeros === 0 || zeros < sample.length / 200 ? null : mostCommon(["utf-16le", "utf-16be"], even);
}

/** The text in the encoding in which it reads best; null where it reads well in none. */
function mostCommon(encodings: readonly string[], bytes: Uint8Array): string | null {
  const [best] = encodings
    .flatMap((encoding) => decodeAs(encoding, bytes) ?? decodeAs(encoding, bytes.subarray(0, -1)) ?? [])
    .map((text) => ({ text, share: commonShare(text) }))
    .sort((left, right) => right.share - left.share);
  return best && best.share > 0.02 ? best.text : null;
}

/** A text cut off within its last character is still a text. */
function withoutBrokenEnd(bytes: Uint8Array): Uint8Array {
  const last = bytes.subarray(-3).findLastIndex((byte) => byte >= 0xc0);
  return last < 0 ? bytes : bytes.subarray(0, Math.max(0, bytes.length - 3) + last);
}

function commonShare(text: string): number {
  const sample = text.slice(0, 20_000);
  const foreign = sample.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  return foreign === 0 ? 0 : (sample.match(common)?.length ?? 0) / foreign;
}

function controlShare(text: string): number {
  const sample = text.slice(0, 4096);
  return (sample.match(/[\u0001-\u0008\u000e-\u001f]/g)?.length ?? 0) / sample.length;
}

function isMojibake(text: string): boolean {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  if (count(/\uFFFD/g) > text.length / 1000) return true;
  if (spoilt.test(text) && !/政府|信息公开/.test(text)) return true;
  const han = count(/\p{Script=Han}/gu);
  if (han === 0) return count(/[\u0080-\u00ff]/g) > text.length / 10;
  return han > 200 && commonShare(text) < 0.02;
}

function refuse(zh: string, en: string): never {
  throw new UnreadableDocument({ zh, en });
}
