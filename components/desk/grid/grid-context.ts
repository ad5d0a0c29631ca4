/** What the handlers of the grid share: the report, what is selected, and how a cell is being typed in. */
import { type RefObject } from "react";
import { type Edits, typeFigures } from "../edits/edit-state";
import { type CellMode } from "./grid-keys";
import { type Grid } from "./grid-shape";
import { type Words } from "../../form/words";

export interface CellRange {
  readonly from: string;
  readonly to: string;
}

export type ChangeEdits = (change: (edits: Edits) => Edits) => void;

export interface GridContext {
  readonly edits: Edits;
  readonly change: ChangeEdits;
  readonly words: Words["desk"]["editor"]["grid"];
  readonly grids: readonly Grid[];
  /** The cell last gone to. */
  readonly active: string | null;
  readonly range: CellRange | null;
  /** The codes of the range, or of the active cell alone. */
  readonly selected: Grid;
  readonly mode: RefObject<CellMode>;
  /** What stood in the cell when it was gone to. */
  readonly textBefore: RefObject<string>;
  /** Where a drag of the mouse began. */
  readonly drag: RefObject<string | null>;
  readonly setRange: (range: CellRange | null) => void;
  readonly say: (sentence: string) => void;
}

/** Writes one text into several cells as one step. */
export function write(grid: GridContext, codes: readonly string[], text: string): void {
  grid.change((now) =>
    typeFigures(
      now,
      codes.map((code) => ({ code, text })),
    ),
  );
  grid.mode.current = "selected";
}
