/** A chosen line comes back as it was shown; anything else is nothing. */
import { expect, it } from "vitest";
import { chosenValue, parseChosen } from "./bulk-state";

it("reads back what a checkbox says", () => {
  const chosen = { reportId: "0b1f6f64-3a0e-4a52-9a0c-6a2f3a5f2b11", submission: 12, step: 3 };
  expect(parseChosen(chosenValue(chosen))).toEqual(chosen);
});

it.each(["", "x 1 1", "0b1f6f64-3a0e-4a52-9a0c-6a2f3a5f2b11 1 4", "0b1f6f64-3a0e-4a52-9a0c-6a2f3a5f2b11 1", null])(
  "takes nothing else: %s",
  (value) => expect(parseChosen(value)).toBeNull(),
);
