/** Opens a binary Word document (.doc, .wps): its characters in their order, with the properties of each ([MS-DOC] 2.4). */
import { beyond, limits } from "../../limits";
import { UnreadableDocument } from "../../model";
import { openCompound } from "./compound-file";
import { propertiesOf, runAt, runsOf, type Property, type Run } from "./doc-properties";

/** What is known of a character's looks. */
export interface CharacterStyle {
  readonly isSeen: boolean;
  readonly isRaised: boolean;
}

/** A character, where it stands in the file, and how it looks. */
export interface Character {
  readonly code: number;
  readonly position: number;
  readonly looks: CharacterStyle;
}

/** A document that is open. */
export interface WordFile {
  readonly characters: () => Generator<Character>;
  /** The properties of the paragraph that a mark at this position ends. */
  readonly paragraphAt: (position: number) => readonly Property[];
}

interface Piece {
  readonly count: number;
  readonly at: number;
  readonly isNarrow: boolean;
}

/** Where the parts of the document's index stand in its head. */
const indexes = { characters: 0xfa, paragraphs: 0x102, pieces: 0x1a2 } as const;
const textLength = 0x4c;
const firstOfWord97 = 0xc1;
const hugeParagraph = new Set([0x6645, 0x6646]);

/** Opens the document; throws UnreadableDocument where it is locked, too old or damaged. */
export function openDoc(bytes: Uint8Array): WordFile {
  const streams = openCompound(bytes);
  const document = viewOf(streams("WordDocument"));
  if (!document || document.byteLength < 0x200) return damaged();
  const flags = document.getUint16(0x0a, true);
  if ((flags & 0x0100) !== 0) throw locked();
  if (document.getUint16(2, true) < firstOfWord97) throw tooOld();
  const table = viewOf(streams((flags & 0x0200) === 0 ? "0Table" : "1Table"));
  if (!table) return damaged();
  const data = viewOf(streams("Data"));
  const part = (at: number): DataView => partOf(document, table, at);
  const paragraphs = runsOf(document, part(indexes.paragraphs), "paragraph");
  const looks = runsOf(document, part(indexes.characters), "character");
  const pieces = piecesOf(part(indexes.pieces));
  const count = Math.min(document.getUint32(textLength, true), limits.characters + 1);
  if (count > limits.characters) throw beyond("characters");
  return {
    characters: () => charactersOf(document, pieces, count, looks),
    paragraphAt: (position) => withHuge(listAt(document, runAt(paragraphs, position)), data),
  };
}

function viewOf(bytes: Uint8Array | null): DataView | null {
  return bytes && new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function partOf(document: DataView, table: DataView, at: number): DataView {
  const [from, length] = [document.getUint32(at, true), document.getUint32(at + 4, true)];
  if (from + length > table.byteLength) return damaged();
  return new DataView(table.buffer, table.byteOffset + from, length);
}

/** The table of pieces stands behind lists of properties that changes left ([MS-DOC] 2.9.38). */
function piecesOf(clx: DataView): Piece[] {
  let at = 0;
  while (at + 5 <= clx.byteLength && clx.getUint8(at) === 1) at += 3 + clx.getUint16(at + 1, true);
  if (at + 5 > clx.byteLength || clx.getUint8(at) !== 2) return damaged();
  const length = Math.min(clx.getUint32(at + 1, true), clx.byteLength - at - 5);
  const count = Math.floor((length - 4) / 12);
  const first = at + 5;
  return Array.from({ length: Math.max(0, count) }, (_, each): Piece => {
    const [from, to] = [clx.getUint32(first + each * 4, true), clx.getUint32(first + each * 4 + 4, true)];
    const place = clx.getUint32(first + (count + 1) * 4 + each * 8 + 2, true);
    const isNarrow = (place & 0x40_00_00_00) !== 0;
    const position = place & 0x3f_ff_ff_ff;
    return { count: Math.max(0, to - from), at: isNarrow ? position >> 1 : position, isNarrow };
  });
}

function* charactersOf(
  document: DataView,
  pieces: readonly Piece[],
  count: number,
  runs: readonly Run[],
): Generator<Character> {
  let left = count;
  let run: Run | undefined;
  let looks: CharacterStyle = { isSeen: true, isRaised: false };
  for (const piece of pieces) {
    const size = piece.isNarrow ? 1 : 2;
    for (let each = 0; each < piece.count && left > 0; each += 1, left -= 1) {
      const position = piece.at + each * size;
      if (position + size > document.byteLength) return;
      if (!run || position < run.from || position >= run.to) {
        run = runAt(runs, position);
        looks = looksOf(listAt(document, run));
      }
      yield { code: codeAt(document, position, piece.isNarrow), position, looks };
    }
  }
}

const narrow = new TextDecoder("windows-1252");

function codeAt(document: DataView, position: number, isNarrow: boolean): number {
  if (!isNarrow) return document.getUint16(position, true);
  const byte = document.getUint8(position);
  return byte < 0x80 ? byte : narrow.decode(Uint8Array.of(byte)).charCodeAt(0);
}

function listAt(document: DataView, run: Run | undefined): Property[] {
  return run ? propertiesOf(document, run.at, run.length) : [];
}

/** A list too long for its page stands in a stream of its own ([MS-DOC] 2.9.210). */
function withHuge(properties: readonly Property[], data: DataView | null): readonly Property[] {
  const huge = properties.find(({ id }) => hugeParagraph.has(id));
  const at = huge?.operand.getUint32(0, true);
  if (!data || at === undefined || at + 2 > data.byteLength) return properties;
  return [...properties, ...propertiesOf(data, at + 2, data.getUint16(at, true))];
}

/** Deleted, hidden and struck text is not seen. */
function looksOf(properties: readonly Property[]): CharacterStyle {
  const valueOf = (...ids: readonly number[]): number =>
    properties.findLast(({ id }) => ids.includes(id))?.operand.getUint8(0) ?? 0;
  const isSeen = [0x0800, 0x083c, 0x0837, 0x2a53].every((id) => valueOf(id) !== 1);
  return { isSeen, isRaised: valueOf(0x2a48) === 1 };
}

function damaged(): never {
  throw new UnreadableDocument({
    zh: "Word 文件已损坏，无法读取，请用 Word 或 WPS 打开后另存为 .docx 再上传。",
    en: "The Word document is damaged; open it in Word or WPS, save it as .docx and send that.",
  });
}

function locked(): UnreadableDocument {
  return new UnreadableDocument({
    zh: "文件设有打开密码，请在 Word 或 WPS 中取消密码后再上传。",
    en: "The file is locked with a password; remove it in Word or WPS first.",
  });
}

function tooOld(): UnreadableDocument {
  return new UnreadableDocument({
    zh: "这是 Word 95 或更早的文件，请用 Word 或 WPS 另存为 .docx 后再上传。",
    en: "This is a document of Word 95 or older; save it as .docx in Word or WPS and send that.",
  });
}
