/** Mouse and clipboard in the tables: selecting cells, copying them out, pasting a block in. */
import { type ClipboardEvent, type MouseEvent } from "react";
import { type Edits, figureText, problemOfCell, textOfCell } from "../edits/edit-state";
import { fill } from "../../form/fill";
import { readBlock, writeBlock } from "./grid-clipboard";
import { selectRange } from "./grid-commands";
import { type GridContext, write } from "./grid-context";
import { cellOf, goToCell } from "./grid-dom";
import { pasteInto, pasteSentence } from "./grid-paste";

/** The first press selects the cell, a double press places the caret in it; Shift selects a range. */
export function pressMouse(grid: GridContext, event: MouseEvent<HTMLElement>): void {
  const cell = event.button === 0 ? cellOf(event.target) : null;
  grid.drag.current = cell?.code ?? null;
  if (!cell) return;
  if (event.shiftKey && grid.active !== null) {
    event.preventDefault();
    selectRange(grid, grid.active, cell.code);
  } else if (event.detail > 1) grid.mode.current = "editing";
  else if (grid.active !== cell.code || grid.mode.current === "selected") {
    event.preventDefault();
    grid.setRange(null);
    goToCell(cell.code);
  }
}

/** Selects from where the button went down to the cell under the mouse. */
export function dragOver(grid: GridContext, event: MouseEvent<HTMLElement>): void {
  const cell = cellOf(event.target);
  const from = grid.drag.current;
  if (event.buttons !== 1 || !cell || from === null || (from === cell.code && grid.range === null)) return;
  selectRange(grid, from, cell.code);
}

/** Copies the selected cells as text and as a table; the codes of what was copied. */
export function copySelected(grid: GridContext, event: ClipboardEvent<HTMLElement>): readonly string[] {
  const cell = cellOf(event.target);
  if (!cell || (grid.mode.current !== "selected" && grid.range === null)) return [];
  const { text, html } = writeBlock(grid.selected.map((row) => row.map((code) => plainText(grid.edits, code))));
  event.clipboardData.setData("text/plain", text);
  event.clipboardData.setData("text/html", html);
  event.preventDefault();
  const codes = grid.selected.flat();
  grid.say(fill(grid.words.copied, { n: codes.length }));
  return codes;
}

/** The figure as other programs read it, without separators; what is no figure as it was typed. */
function plainText(edits: Edits, code: string): string {
  return problemOfCell(edits, code) === null ? figureText(edits.content.figures[code]) : textOfCell(edits, code);
}

export function cutSelected(grid: GridContext, event: ClipboardEvent<HTMLElement>): void {
  const codes = copySelected(grid, event);
  if (codes.length > 0) write(grid, codes, "");
}

/** Pastes a block with its first figure on the first selected cell, and says what did not fit. */
export function pasteAt(grid: GridContext, event: ClipboardEvent<HTMLElement>): void {
  const cell = cellOf(event.target);
  const text = event.clipboardData.getData("text/plain");
  const isSingle = readBlock(text).flat().length === 1;
  if (!cell || text === "" || (grid.mode.current === "editing" && isSingle)) return;
  const codes = grid.selected.flat();
  const at = codes[0] ?? cell.code;
  const pasted = pasteInto(grid.edits, { grids: grid.grids, code: at, range: codes, text });
  // A single text that is no figure goes in as typed, so that it can be mended where it stands.
  if (isSingle && pasted.unreadable.length > 0) return;
  event.preventDefault();
  grid.change((now) => pasteInto(now, { grids: grid.grids, code: at, range: codes, text }).edits);
  grid.mode.current = "selected";
  grid.say(pasteSentence(pasted, grid.words));
}
