/** Reads a published report in whatever kind of file it comes. */
import { decodeText } from "./formats/text";
import { blocksOf } from "./formats/text-blocks";
import { UnreadableDocument, type Reading } from "./model";
import { type Original } from "./original";
import { recognise } from "./recognise/recognise";

/** A document as it was sent. */
export interface SentDocument {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How far a long reading is: pages, sheets or files done of all. */
export type Progress = (done: number, all: number) => void;

const readable = /\.(txt|text|md)$/i;

/** Reads one document; throws UnreadableDocument with one sentence where it cannot be read. */
export async function readDocument(sent: SentDocument, onProgress: Progress = () => undefined): Promise<Reading> {
  return recognise(await originalOf(sent, onProgress));
}

/** Reads the text of a report. */
export function readText(text: string): Reading {
  return recognise({ format: "text", text, blocks: blocksOf(text) });
}

function originalOf(sent: SentDocument, _onProgress: Progress): Promise<Original> {
  if (/\.[a-z0-9]{1,5}$/i.test(sent.name) && !readable.test(sent.name)) {
    throw new UnreadableDocument({
      zh: "目前只能读取纯文本文件（.txt、.md），请先将报告另存为纯文本。",
      en: "Only plain text files (.txt, .md) can be read now; save the report as plain text first.",
    });
  }
  const text = decodeText(sent.bytes);
  return Promise.resolve({ format: "text", text, blocks: blocksOf(text) });
}
