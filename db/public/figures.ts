/** Figures as the database holds them: whole numbers stay numbers, exact decimals stay text. */
import { addDecimals, type Figure } from "@/report/figure";

/** A column of an indicator; null where it is not stated, or there is no such column. */
export function figureIn(value: unknown): Figure {
  if (typeof value === "number") return value;
  // numeric(24, 8) comes with trailing zeros; adding zero writes it as short as it is exact.
  return typeof value === "string" ? addDecimals(value, "0") : null;
}
