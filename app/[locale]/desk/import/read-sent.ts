/** Reads what a person sent, off this thread, and names the parts of the reading that the page shows. */
import "server-only";
import { type PrintedRow, type ReadingShown } from "@/components/desk/import/reading";
import { readApart } from "@/documents/read/isolated/read-apart";
import { type Reading, UnreadableDocument } from "@/documents/read/model";
import { type Progress, type SentDocument } from "@/documents/read/read";
import { type Sentence } from "@/report/sentence";

interface ReadOptions {
  readonly caller: string;
  readonly onProgress?: Progress;
  readonly signal?: AbortSignal;
}

/** What was read, or one sentence why nothing was; faults and aborted readings are thrown. */
export async function readSent(
  sent: SentDocument,
  options: ReadOptions,
): Promise<{ reading: ReadingShown } | { problem: Sentence }> {
  try {
    return { reading: shown(sent.name, await readApart(sent, options)) };
  } catch (problem) {
    if (problem instanceof UnreadableDocument) return { problem: problem.sentence };
    throw problem;
  }
}

function shown(name: string, reading: Reading): ReadingShown {
  const { original, edition, agency, year, scope, content, evidence, proposals, divisions, unread } = reading;
  return {
    name,
    text: original.text,
    rows: original.blocks.flatMap(rowOf),
    hasTables: edition !== null,
    agency,
    year,
    scope,
    content,
    evidence,
    proposals,
    divisions,
    unread,
  };
}

/** Rows whose cells stand on one line can be shown as cells; others are lines already. */
function rowOf(block: Reading["original"]["blocks"][number]): PrintedRow[] {
  if (block.kind !== "row") return [];
  const [first] = block.cells;
  if (!first || block.cells.length < 2 || block.cells.some(({ line }) => line !== first.line)) return [];
  return [
    {
      line: first.line,
      cells: block.cells.map(({ column, text, from, to }) => ({
        column,
        text,
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
      })),
    },
  ];
}
