/** A row as printed, before it is placed on the form. */
import { type PartNumber } from "@/report/form/define";
import { type Place } from "../../model";
import { type Cell } from "../../original";
import { type Headers } from "../columns/columns";

/** A printed row: its label's key (null where no label stands), and its cells from left to right. */
export interface PrintedRow {
  readonly key: string | null;
  readonly part: PartNumber;
  readonly layout: "grid" | "lines" | "glued";
  readonly cells: readonly Cell[];
  readonly label: Place | null;
  /** How many cells stand before these in the same printed row. */
  readonly lead?: number;
  readonly headers?: Headers;
  /** One of the numbers, each on a line of its own, may be that of a page. */
  readonly mayHoldPage?: boolean;
}
