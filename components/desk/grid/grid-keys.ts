/** What a key means in a cell. A cell is selected, being entered (typing replaced it) or edited (the caret moves in it). */
import { type Measure } from "@/report/figure";
import { type GridStep } from "./grid-shape";

export type CellMode = "selected" | "entering" | "editing";

export interface Key {
  readonly key: string;
  readonly isShift: boolean;
  /** Ctrl, or Command on a Mac. */
  readonly isControl: boolean;
  readonly isAlt: boolean;
}

export type GridCommand =
  | { readonly do: "move"; readonly step: GridStep }
  | { readonly do: "extend"; readonly step: GridStep }
  | { readonly do: "select-table" }
  | { readonly do: "edit" }
  | { readonly do: "restore" }
  | { readonly do: "empty" }
  | { readonly do: "not-stated" }
  | { readonly do: "fill" }
  | { readonly do: "total" };

const arrows: Readonly<Record<string, GridStep>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};
const arrowsWithControl: Readonly<Record<string, GridStep>> = {
  ArrowUp: "top",
  ArrowDown: "bottom",
  ArrowLeft: "row-start",
  ArrowRight: "row-end",
};

/** The command of a key; null where the key keeps its ordinary meaning. */
export function commandOf(key: Key, mode: CellMode, measure: Measure): GridCommand | null {
  if (key.isAlt) return key.key === "=" ? { do: "total" } : null;
  if (key.key === "Escape") return { do: "restore" };
  if (key.key === "Enter") {
    if (key.isControl) return { do: "fill" };
    return { do: "move", step: key.isShift ? "up" : "down" };
  }
  if (key.key === "F2") return { do: "edit" };
  if (key.isControl && key.key === "Delete") return { do: "not-stated" };
  return stepCommand(key, mode) ?? (mode === "selected" ? selectedCommand(key, measure) : null);
}

function stepCommand(key: Key, mode: CellMode): GridCommand | null {
  const isVertical = key.key === "ArrowUp" || key.key === "ArrowDown";
  if (mode === "editing" && (!isVertical || key.isControl || key.isShift)) return null;
  const step = stepOf(key);
  if (!step) return null;
  if (!key.isShift) return { do: "move", step };
  return mode === "selected" ? { do: "extend", step } : null;
}

function stepOf({ key, isControl }: Key): GridStep | undefined {
  if (key === "Home") return isControl ? "table-start" : "row-start";
  if (key === "End") return isControl ? "table-end" : "row-end";
  return (isControl ? arrowsWithControl : arrows)[key];
}

function selectedCommand({ key, isControl }: Key, measure: Measure): GridCommand | null {
  if (isControl) return key.toLowerCase() === "a" ? { do: "select-table" } : null;
  if (key === "Delete" || key === "Backspace") return { do: "empty" };
  // Where a number may be negative, the sign begins it.
  return key === "-" && measure !== "change" ? { do: "not-stated" } : null;
}
