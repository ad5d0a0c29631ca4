/** Reads a rich text (.rtf): its paragraphs, and the rows of its tables between the edges that each row tells. */
import { UnreadableDocument } from "../../model";
import { type Original } from "../../original";
import { transcribe, type Item } from "../../transcript";
import { noteMark } from "../note-mark";
import { onGrid, type EdgedCell } from "../table-edges";
import { rtfTokens } from "./rtf-tokens";

/** What holds in a group and ends with it. */
interface State {
  readonly isSeen: boolean;
  /** Whether the group is no part of the text at all, marks of cells and rows among it. */
  readonly isApart: boolean;
  readonly isRaised: boolean;
  /** How many signs stand after a character in Unicode for programs that know none. */
  readonly skip: number;
}

interface Edge {
  readonly right: number;
  readonly isContinued: boolean;
}

interface Writing {
  state: State;
  readonly saved: State[];
  isNewGroup: boolean;
  bytes: number[];
  skipped: number;
  text: string;
  raised: string;
  left: number;
  edges: Edge[];
  continued: boolean;
  cells: string[];
  rows: EdgedCell[][];
  isInTable: boolean;
  readonly items: Item[];
}

const deepest = 500;
const unseen = new Set(
  "fonttbl colortbl stylesheet info pict object listtable listoverridetable header headerl headerr headerf footer footerl footerr footerf footnote annotation fldinst themedata datastore generator xmlnstbl rsidtbl latentstyles nonshppict shpinst bkmkstart bkmkend".split(
    " ",
  ),
);

/** What a reader sees of the document. */
export function rtfOriginal(bytes: Uint8Array): Original {
  const writing: Writing = {
    ...{
      state: { isSeen: true, isApart: false, isRaised: false, skip: 1 },
      saved: [],
      isNewGroup: false,
      bytes: [],
      skipped: 0,
    },
    ...{ text: "", raised: "", left: 0, edges: [], continued: false, cells: [], rows: [], isInTable: false, items: [] },
  };
  for (const token of rtfTokens(Buffer.from(bytes).toString("latin1"))) {
    if (token.kind === "byte") writeByte(writing, token.byte);
    else if (token.kind === "word") writeWord(writing, token.word, token.value);
    else changeGroup(writing, token.kind);
  }
  endParagraph(writing);
  endTable(writing);
  return transcribe("rtf", writing.items);
}

function changeGroup(writing: Writing, kind: "open" | "close"): void {
  flush(writing);
  writing.skipped = 0;
  writing.isNewGroup = kind === "open";
  if (kind === "close") writing.state = writing.saved.pop() ?? writing.state;
  else if (writing.saved.length >= deepest) throw damaged();
  else writing.saved.push(writing.state);
}

function writeByte(writing: Writing, byte: number): void {
  writing.isNewGroup = false;
  if (writing.skipped > 0) writing.skipped -= 1;
  else if (writing.state.isSeen) writing.bytes.push(byte);
}

const chinese = new TextDecoder("gb18030");

/** Bytes in a row are decoded together: two of them make a Chinese sign. */
function flush(writing: Writing): void {
  if (writing.bytes.length === 0) return;
  const text = chinese.decode(Uint8Array.from(writing.bytes));
  writing.bytes = [];
  add(writing, text);
}

function add(writing: Writing, text: string): void {
  if (!writing.state.isSeen) return;
  if (writing.state.isRaised) writing.raised += text;
  else {
    endRaised(writing);
    writing.text += text;
  }
}

function endRaised(writing: Writing): void {
  if (writing.raised !== "") writing.text += noteMark(writing.raised) ?? ` ${writing.raised} `;
  writing.raised = "";
}

function writeWord(writing: Writing, word: string, value: number | null): void {
  flush(writing);
  const isFirst = writing.isNewGroup;
  writing.isNewGroup = false;
  if ((isFirst && word === "*") || unseen.has(word)) writing.state = { ...writing.state, isSeen: false, isApart: true };
  else if (writing.state.isApart) return;
  else if (word === "u" && value !== null) {
    add(writing, String.fromCharCode(value & 0xffff));
    writing.skipped = writing.state.skip;
  } else words[word]?.(writing, value);
}

const seen = (writing: Writing, value: number | null): void => {
  if (value !== 0) writing.state = { ...writing.state, isSeen: false };
};
const raised =
  (isRaised: boolean) =>
  (writing: Writing, value: number | null): void => {
    writing.state = { ...writing.state, isRaised: isRaised && value !== 0 };
  };

/** The control words that say what is seen and where. */
const words: Readonly<Record<string, ((writing: Writing, value: number | null) => void) | undefined>> = {
  par: (writing) => (writing.isInTable ? (writing.text += "\n") : endParagraph(writing)),
  sect: (writing) => endParagraph(writing),
  page: (writing) => endParagraph(writing),
  line: (writing) => (writing.text += "\n"),
  tab: (writing) => (writing.text += "\t"),
  "~": (writing) => (writing.text += " "),
  _: (writing) => (writing.text += "-"),
  pard: (writing) => (writing.isInTable = false),
  intbl: (writing) => (writing.isInTable = true),
  uc: (writing, value) => (writing.state = { ...writing.state, skip: Math.min(Math.max(value ?? 1, 0), 20) }),
  plain: (writing) => (writing.state = { ...writing.state, isRaised: false }),
  v: seen,
  deleted: seen,
  strike: seen,
  super: raised(true),
  nosupersub: raised(false),
  trowd: (writing) => {
    writing.edges = [];
    writing.left = 0;
    writing.continued = false;
  },
  trleft: (writing, value) => (writing.left = value ?? 0),
  clvmrg: (writing) => (writing.continued = true),
  cellx: (writing, value) => {
    writing.edges.push({ right: value ?? 0, isContinued: writing.continued });
    writing.continued = false;
  },
  cell: (writing) => {
    endRaised(writing);
    writing.cells.push(writing.text);
    writing.text = "";
  },
  // A table within a cell is told in the cell, each of its cells on a line.
  nestcell: (writing) => (writing.text += "\n"),
  row: endRow,
};

function endRow(writing: Writing): void {
  const { cells, edges } = writing;
  writing.cells = [];
  writing.text = "";
  const isTold = cells.length === edges.length;
  writing.rows.push(
    cells.map((text, index) => ({
      text,
      left: isTold ? (edges[index - 1]?.right ?? writing.left) : index * 1000,
      right: isTold ? (edges[index]?.right ?? 0) : (index + 1) * 1000,
      isContinued: isTold && edges[index]?.isContinued === true,
    })),
  );
}

function endTable(writing: Writing): void {
  const { rows } = writing;
  writing.rows = [];
  for (const cells of onGrid(rows)) {
    const [only, ...others] = cells;
    if (only && others.length === 0)
      writing.items.push(...only.text.split("\n").map((text): Item => ({ kind: "paragraph", text })));
    else writing.items.push({ kind: "row", cells });
  }
}

function endParagraph(writing: Writing): void {
  endRaised(writing);
  if (writing.text.trim() === "") return;
  endTable(writing);
  writing.items.push({ kind: "paragraph", text: writing.text });
  writing.text = "";
}

function damaged(): UnreadableDocument {
  return new UnreadableDocument({
    zh: "RTF 文件已损坏，无法读取，请用 Word 或 WPS 打开后另存为 .docx 再上传。",
    en: "The RTF document is damaged; open it in Word or WPS, save it as .docx and send that.",
  });
}
