/** The inputs of the grid in the page: which cell one is, and how a cell is reached. */
import { codeOfField, type Field } from "@/report/patch";
import { anchorOf, anchorOfCell } from "../report/place";

/** The code of the cell an event came from; null for anything else. */
export function cellOf(target: EventTarget | null): { readonly code: string; readonly input: HTMLInputElement } | null {
  const code = target instanceof HTMLInputElement ? codeOfField(target.name) : null;
  return target instanceof HTMLInputElement && code !== null ? { code, input: target } : null;
}

/** Goes to a cell and selects what stands in it, so that typing replaces it. */
export function goToCell(code: string): void {
  const input = document.getElementById(anchorOfCell(code));
  if (!(input instanceof HTMLInputElement)) return;
  input.focus();
  input.select();
}

/** Brings a field into view; with `isFocused` the caret goes there too. */
export function showField(field: Field, isFocused: boolean): void {
  const element = document.getElementById(anchorOf(field));
  if (!element) return;
  if (isFocused && element !== document.activeElement && element.matches("input, textarea")) element.focus();
  element.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/** Selects the whole text of the focused cell again after its value changed under it. */
export function reselect(): void {
  const cell = cellOf(document.activeElement);
  if (!cell) return;
  const { selectionStart, selectionEnd, value } = cell.input;
  if (selectionStart !== 0 || selectionEnd !== value.length) cell.input.select();
}
