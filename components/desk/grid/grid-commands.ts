/** What the keys and the buttons of the grid do. */
import { type KeyboardEvent } from "react";
import { editionOf, findCell, variantOf } from "@/report/form/editions";
import { redo, textOfCell, typeFigure, undo } from "../edits/edit-state";
import { fill } from "../../form/fill";
import { type GridContext, write } from "./grid-context";
import { cellOf, goToCell, showField } from "./grid-dom";
import { commandOf, type GridCommand, type Key } from "./grid-keys";
import { rectangle, type GridStep, stepFrom, stepWithin } from "./grid-shape";
import { totalsOf } from "../edits/totals";

/** Keys anywhere in the form: undo and redo everywhere, the rest in cells. */
export function pressKey(grid: GridContext, event: KeyboardEvent<HTMLElement>): void {
  if (event.nativeEvent.isComposing) return;
  const key = {
    ...{ key: event.key, isShift: event.shiftKey, isAlt: event.altKey },
    isControl: event.ctrlKey || event.metaKey,
  };
  const direction = directionOf(key);
  if (direction) {
    event.preventDefault();
    takeStep(grid, direction, true);
    return;
  }
  const cell = cellOf(event.target);
  if (!cell) return;
  const measure = findCell(grid.edits.content.edition, cell.code)?.measure ?? "count";
  const command = commandOf(key, grid.mode.current, measure);
  if (!command) return;
  event.preventDefault();
  run(grid, command, cell.code, cell.input);
}

function directionOf({ key, isControl, isAlt, isShift }: Key): "undo" | "redo" | null {
  const letter = key.toLowerCase();
  if (!isControl || isAlt || (letter !== "z" && letter !== "y")) return null;
  return letter === "y" || isShift ? "redo" : "undo";
}

function run(grid: GridContext, command: GridCommand, code: string, input: HTMLInputElement): void {
  switch (command.do) {
    case "move":
      move(grid, code, command.step);
      break;
    case "extend":
      extend(grid, code, command.step);
      break;
    case "edit":
      grid.mode.current = "editing";
      input.setSelectionRange(input.value.length, input.value.length);
      break;
    default:
      plainCommands[command.do](grid, code);
  }
}

const plainCommands: Readonly<
  Record<Exclude<GridCommand["do"], "move" | "extend" | "edit">, (grid: GridContext, code: string) => void>
> = {
  "select-table": selectTable,
  restore,
  empty: emptySelected,
  "not-stated": setNotStated,
  fill: fillSelected,
  total: fillTotal,
};

function move(grid: GridContext, code: string, step: GridStep): void {
  const to = stepFrom(grid.grids, code, step);
  if (to !== null) goToCell(to);
}

function extend(grid: GridContext, code: string, step: GridStep): void {
  const to = stepWithin(grid.grids, grid.range?.to ?? code, step);
  if (to !== null) selectRange(grid, code, to);
}

function selectTable(grid: GridContext, code: string): void {
  const first = stepFrom(grid.grids, code, "table-start");
  const last = stepFrom(grid.grids, code, "table-end");
  if (first !== null && last !== null) selectRange(grid, first, last);
}

/** Selects the cells between two and says how many. */
export function selectRange(grid: GridContext, from: string, to: string): void {
  if (grid.range?.from === from && grid.range.to === to) return;
  const rows = rectangle(grid.grids, from, to);
  grid.setRange(from === to ? null : { from, to });
  grid.say(from === to ? "" : fill(grid.words.selected, { rows: rows.length, columns: rows[0]?.length ?? 0 }));
}

function restore(grid: GridContext, code: string): void {
  const before = grid.textBefore.current;
  if (grid.mode.current === "selected") grid.setRange(null);
  else grid.change((now) => (textOfCell(now, code) === before ? now : typeFigure(now, code, before)));
  grid.mode.current = "selected";
  goToCell(code);
  grid.say("");
}

function emptySelected(grid: GridContext): void {
  const codes = grid.selected.flat();
  write(grid, codes, "");
  grid.say(codes.length > 1 ? fill(grid.words.emptied, { n: codes.length }) : "");
}

/** Sets what is selected to *not stated*. */
export function setNotStated(grid: GridContext): void {
  const codes = grid.selected.flat();
  write(grid, codes, "");
  grid.say(fill(grid.words.nowNotStated, { n: codes.length }));
}

function fillSelected(grid: GridContext, code: string): void {
  const codes = grid.selected.flat().filter((each) => each !== code && textOfCell(grid.edits, each) === "");
  if (codes.length > 0) write(grid, codes, textOfCell(grid.edits, code));
  grid.say(codes.length > 0 ? fill(grid.words.filled, { n: codes.length }) : grid.words.nothingToFill);
}

function fillTotal(grid: GridContext, code: string): void {
  const { edition, figures } = grid.edits.content;
  const totals = totalsOf(editionOf(edition), variantOf(editionOf(edition), Object.keys(figures)), figures);
  const value = totals[code]?.value;
  if (value !== null && value !== undefined) write(grid, [code], value);
}

/** Undo or redo, and a look at the place it changed; by key the caret goes there too. */
export function takeStep(grid: GridContext, direction: "undo" | "redo", isByKey: boolean): void {
  const { past, future } = grid.edits.history;
  const changed = (direction === "undo" ? past.at(-1) : future[0])?.[0];
  if (!changed) return;
  grid.change(direction === "undo" ? undo : redo);
  grid.mode.current = "selected";
  showField(changed.field, isByKey);
  grid.say(direction === "undo" ? grid.words.undone : grid.words.redone);
}
