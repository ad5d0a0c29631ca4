/** Enter and the arrow keys move between the inputs of a table as in a spreadsheet. */
import { type KeyboardEvent } from "react";

export function moveInGrid(event: KeyboardEvent<HTMLElement>): void {
  const input = event.target;
  if (
    !(input instanceof HTMLInputElement) ||
    event.nativeEvent.isComposing ||
    event.altKey ||
    event.ctrlKey ||
    event.metaKey
  )
    return;
  const table = input.closest("table");
  if (!table) return;
  const next = neighbour(input, table, event);
  if (event.key === "Enter" || next) event.preventDefault();
  if (next) {
    next.focus();
    next.select();
  }
}

function neighbour(
  input: HTMLInputElement,
  table: HTMLTableElement,
  { key, shiftKey }: { key: string; shiftKey: boolean },
) {
  const up = key === "ArrowUp" || (key === "Enter" && shiftKey);
  const down = key === "ArrowDown" || (key === "Enter" && !shiftKey);
  if (up || down) return vertical(input, table, up ? -1 : 1);
  const inputs = [...table.querySelectorAll("input")];
  const at = inputs.indexOf(input);
  if (key === "ArrowLeft" && input.selectionEnd === 0) return inputs[at - 1];
  if (key === "ArrowRight" && input.selectionStart === input.value.length) return inputs[at + 1];
  return undefined;
}

/** The same column counted from the right, since row labels take different numbers of cells. */
function vertical(input: HTMLInputElement, table: HTMLTableElement, direction: -1 | 1) {
  const rows = [...table.rows].map((row) => [...row.querySelectorAll("input")]).filter((inputs) => inputs.length > 0);
  const at = rows.findIndex((inputs) => inputs.includes(input));
  const own = rows[at] ?? [];
  return rows[at + direction]?.at(own.indexOf(input) - own.length);
}
