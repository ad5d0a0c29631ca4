/** Findings about a place in the text, written down shortly. */
import { type Found } from "./define";

/** A finding; what is left out concerns no cell and has no sides, and its basis is its instance. */
export function say(
  instance: string,
  message: Found["message"],
  more: Partial<Pick<Found, "codes" | "expected" | "actual" | "basis">> = {},
): Found {
  return { instance, codes: [], expected: null, actual: null, basis: instance, message, ...more };
}
