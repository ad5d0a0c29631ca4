/** A pasted block as one step of the editor, and the sentence that says what did not fit. */
import { sum } from "@/report/figure";
import { type EditionId } from "@/report/form/define";
import { editionOf, findCell, variantOf } from "@/report/form/editions";
import { type Edits, textOfCell, typeFigures } from "../edits/edit-state";
import { fill } from "../../form/fill";
import {
  type BlockPlace,
  figureIn,
  placeBlock,
  type Placed,
  plainLabel,
  readBlock,
  type Target,
} from "./grid-clipboard";
import { type Grid } from "./grid-shape";
import { cellLabel } from "../report/place";
import { totalsOf, totalStateOf } from "../edits/totals";
import { type Words } from "../../form/words";

type GridWords = Words["desk"]["editor"]["grid"];

export interface Pasted extends Placed {
  readonly edits: Edits;
  /** Totals that were pasted and differ from the sum of their parts. */
  readonly differing: readonly string[];
}

/** Pastes text over the table with its first figure on `code`; a single value fills every cell of `range`. */
export function pasteInto(
  edits: Edits,
  {
    grids,
    code,
    range,
    text,
  }: {
    readonly grids: readonly Grid[];
    readonly code: string;
    readonly range: readonly string[];
    readonly text: string;
  },
): Pasted {
  const block = readBlock(text);
  const single =
    block.length === 1 && block[0]?.length === 1 ? figureIn(block[0][0] ?? "", targetIn(edits)(code)) : null;
  const placed: Placed =
    single !== null && range.length > 1
      ? { figures: range.map((each) => ({ code: each, text: single })), outside: [], unreadable: [], labels: 0 }
      : placeBlock(grids, { code, block, target: targetIn(edits), bands: bandsOf(edits.content.edition) });
  const after = typeFigures(edits, placed.figures);
  return { ...placed, edits: after, differing: differingTotals(after, placed.figures) };
}

function targetIn(edits: Edits): (code: string) => Target {
  return (code) => findCell(edits.content.edition, code) ?? { measure: "count", unit: "件" };
}

/** Plain labels of the rows that only head others. */
function bandsOf(edition: EditionId): ReadonlySet<string> {
  const rows = editionOf(edition).parts.flatMap(({ blocks }) => blocks.flatMap((block) => block.rows));
  const nested = rows.flatMap((row) => [row, ...(row.rows ?? [])]);
  return new Set(nested.filter((row) => row.rows).map(({ label }) => plainLabel(label.zh)));
}

function differingTotals(after: Edits, figures: Placed["figures"]): string[] {
  const { content } = after;
  const edition = editionOf(content.edition);
  const totals = totalsOf(edition, variantOf(edition, Object.keys(content.figures)), content.figures);
  return figures.flatMap(({ code, text }) => {
    const isDiffering = text !== "" && totalStateOf(content, code, totals[code] ?? sum([])) === "differs";
    return isDiffering ? [code] : [];
  });
}

/** One sentence: how many cells were pasted, and each place that was not. */
export function pasteSentence(pasted: Pasted, words: GridWords): string {
  const { figures, outside, unreadable, differing, labels, edits } = pasted;
  const nameOf = (code: string) => cellLabel(code, edits.content.edition);
  const inBlock = ({ row, column, text }: BlockPlace) => fill(words.blockPlace, { row, column, text });
  const inCell = (code: string, text: string) => fill(words.cellPlace, { cell: nameOf(code), text });
  const parts = [
    fill(words.pasted, { n: figures.length }),
    placesIn(words.pasteOutside, outside.map(inBlock), words),
    placesIn(
      words.pasteUnreadable,
      unreadable.map(({ code, text }) => inCell(code, text)),
      words,
    ),
    placesIn(
      words.pasteDiffers,
      differing.map((code) => inCell(code, textOfCell(edits, code))),
      words,
    ),
    labels === 0 ? "" : fill(words.pasteLabels, { n: labels }),
  ];
  return parts.filter((part) => part !== "").join(words.between) + words.stop;
}

const mostPlaces = 5;

function placesIn(
  sentence: GridWords["pasteOutside" | "pasteUnreadable" | "pasteDiffers"],
  places: readonly string[],
  words: GridWords,
): string {
  if (places.length === 0) return "";
  const named = places.slice(0, mostPlaces).join(words.among);
  return fill(sentence, { n: places.length, places: places.length > mostPlaces ? named + words.more : named });
}
