/** The properties of paragraphs, rows and characters in a binary Word document ([MS-DOC] 2.4.6, 2.6, 2.9). */

/** A run of file positions with its properties. */
export interface Run {
  readonly from: number;
  readonly to: number;
  /** Where its list of properties stands, and how long it is. */
  readonly at: number;
  readonly length: number;
}

/** One property: its number, and its operand. */
export interface Property {
  readonly id: number;
  readonly operand: DataView;
}

const pageLength = 512;
const tableDefinition = 0xd608;
const tabsChanged = 0xc615;
/** Bytes of an operand by the three highest bits of its number; 0 where the operand tells its length. */
const sizes = [1, 1, 2, 4, 2, 2, 0, 3] as const;

/** The runs of all pages that the index names; characters and paragraphs differ in how a page keeps them. */
export function runsOf(document: DataView, index: DataView, kind: "character" | "paragraph"): Run[] {
  const count = Math.max(0, Math.floor((index.byteLength - 4) / 8));
  const runs: Run[] = [];
  for (let each = 0; each < count; each += 1) {
    const page = index.getUint32((count + 1) * 4 + each * 4, true) & 0x3f_ff_ff;
    const start = page * pageLength;
    if (start + pageLength > document.byteLength) continue;
    runs.push(...runsOfPage(document, start, kind));
  }
  return runs.sort((left, right) => left.from - right.from);
}

function runsOfPage(document: DataView, start: number, kind: "character" | "paragraph"): Run[] {
  const count = document.getUint8(start + pageLength - 1);
  const size = kind === "paragraph" ? 13 : 1;
  if ((count + 1) * 4 + count * size > pageLength - 1) return [];
  return Array.from({ length: count }, (_, each): Run => {
    const from = document.getUint32(start + each * 4, true);
    const to = document.getUint32(start + each * 4 + 4, true);
    const word = document.getUint8(start + (count + 1) * 4 + each * size);
    if (word === 0) return { from, to, at: 0, length: 0 };
    return { from, to, ...(kind === "paragraph" ? paragraphList : characterList)(document, start + word * 2) };
  });
}

function characterList(document: DataView, at: number): { at: number; length: number } {
  return bounded(document, at + 1, document.getUint8(at));
}

/** Before the list stands the number of the paragraph's style. */
function paragraphList(document: DataView, at: number): { at: number; length: number } {
  const words = document.getUint8(at);
  if (words > 0) return bounded(document, at + 3, words * 2 - 3);
  return at + 1 < document.byteLength
    ? bounded(document, at + 4, document.getUint8(at + 1) * 2 - 2)
    : { at: 0, length: 0 };
}

function bounded(document: DataView, at: number, length: number): { at: number; length: number } {
  return length > 0 && at + length <= document.byteLength ? { at, length } : { at: 0, length: 0 };
}

/** The properties in a list; what cannot be followed ends it. */
export function propertiesOf(view: DataView, at: number, length: number): Property[] {
  const properties: Property[] = [];
  const end = Math.min(at + length, view.byteLength);
  let next = at;
  while (next + 3 <= end) {
    const id = view.getUint16(next, true);
    const { skip, size } = operandOf(view, id, next + 2, end);
    const from = next + 2 + skip;
    if (size < 0 || from + size > end) return properties;
    properties.push({ id, operand: new DataView(view.buffer, view.byteOffset + from, size) });
    next = from + size;
  }
  return properties;
}

function operandOf(view: DataView, id: number, at: number, end: number): { skip: number; size: number } {
  const size = sizes[id >> 13] ?? 0;
  if (size > 0) return { skip: 0, size };
  if (id === tableDefinition) return { skip: 2, size: at + 2 <= end ? view.getUint16(at, true) - 1 : -1 };
  const told = view.getUint8(at);
  // A long list of tabs does not tell its length.
  return { skip: 1, size: id === tabsChanged && told === 255 ? -1 : told };
}

/** The run at a file position. */
export function runAt(runs: readonly Run[], position: number): Run | undefined {
  let [low, high] = [0, runs.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (!run) return undefined;
    if (position < run.from) high = middle - 1;
    else if (position >= run.to) low = middle + 1;
    else return run;
  }
  return undefined;
}
