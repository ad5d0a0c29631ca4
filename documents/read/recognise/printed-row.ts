/** A row as printed, before it is placed on the form. */
import { type PartNumber } from "@/report/form/define";
import { type Place } from "../model";

/** A printed row: its label's key (null where no label stands), and its cells from left to right. */
export interface PrintedRow {
  readonly key: string | null;
  readonly part: PartNumber;
  readonly layout: "grid" | "lines" | "glued";
  readonly cells: readonly Place[];
  readonly label: Place | null;
}
