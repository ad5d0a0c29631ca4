/** The keys of the tools, and when the limit of a text is said to be near. */
import { describe, expect, it } from "vitest";
import { standingOf } from "./narrative-count";
import { toolOfKey } from "./narrative-toolbar";

const keys = { ctrlKey: true, metaKey: false, altKey: true };

describe("a key", () => {
  it.each([
    ["Digit1", "heading"],
    ["Digit2", "list"],
    ["Digit3", "insertFigure"],
    ["Digit0", "paragraph"],
    ["Digit4", null],
  ])("Ctrl+Alt+%s is the tool %s", (code, tool) => {
    expect(toolOfKey({ ...keys, code })).toBe(tool);
  });

  it("alone, or with one of them only, is typed", () => {
    expect(toolOfKey({ ...keys, ctrlKey: false, code: "Digit1" })).toBeNull();
    expect(toolOfKey({ ...keys, altKey: false, code: "Digit1" })).toBeNull();
  });
});

describe("the limit", () => {
  it.each([
    [0, 1000, "free"],
    [899, 1000, "free"],
    [900, 1000, "near"],
    [1000, 1000, "near"],
    [1001, 1000, "over"],
    [100_000, null, "free"],
  ] as const)("%d characters of %s are %s", (characters, limit, standing) => {
    expect(standingOf(characters, limit)).toBe(standing);
  });
});
