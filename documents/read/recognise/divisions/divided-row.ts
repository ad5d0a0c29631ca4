/** A printed row whose digits ran together, with the divisions that are possible. */
import { type Figure } from "@/report/figure";
import { type FormRow } from "../rows/form-rows";
import { type PrintedRow } from "../rows/printed-row";

/** The possible readings of one row. */
export interface DividedRow {
  readonly row: FormRow;
  readonly printed: PrintedRow;
  /** Every division into the columns; null where there are more than can be looked at. */
  readonly all: readonly (readonly Figure[])[] | null;
  /** Those of them in which the totals of the row hold. */
  readonly likely: readonly (readonly Figure[])[];
}
