import { describe, expect, it } from "vitest";
import { type CellMode, commandOf, type GridCommand } from "./grid-keys";

const press = (text: string, mode: CellMode, measure: "count" | "change" = "count") => {
  const parts = text.split("+");
  const key = parts.pop() ?? "";
  const has = (name: string) => parts.includes(name);
  return commandOf({ key, isShift: has("Shift"), isControl: has("Ctrl"), isAlt: has("Alt") }, mode, measure);
};

describe("keys in a cell", () => {
  it.each([
    ["ArrowLeft", "selected", { do: "move", step: "left" }],
    ["ArrowLeft", "entering", { do: "move", step: "left" }],
    ["ArrowLeft", "editing", null],
    ["ArrowDown", "editing", { do: "move", step: "down" }],
    ["Home", "editing", null],
    ["Home", "selected", { do: "move", step: "row-start" }],
    ["Ctrl+Home", "selected", { do: "move", step: "table-start" }],
    ["Enter", "editing", { do: "move", step: "down" }],
    ["Shift+Enter", "selected", { do: "move", step: "up" }],
    ["Ctrl+Enter", "selected", { do: "fill" }],
    ["Shift+ArrowRight", "selected", { do: "extend", step: "right" }],
    ["Shift+ArrowRight", "entering", null],
    ["Ctrl+Shift+End", "selected", { do: "extend", step: "table-end" }],
    ["Delete", "selected", { do: "empty" }],
    ["Delete", "entering", null],
    ["Ctrl+Delete", "entering", { do: "not-stated" }],
    ["-", "selected", { do: "not-stated" }],
    ["-", "entering", null],
    ["F2", "selected", { do: "edit" }],
    ["Escape", "entering", { do: "restore" }],
    ["Ctrl+a", "selected", { do: "select-table" }],
    ["Ctrl+a", "editing", null],
    ["Ctrl+c", "selected", null],
    ["Alt+=", "selected", { do: "total" }],
    ["Tab", "selected", null],
    ["7", "selected", null],
  ] as readonly (readonly [string, CellMode, GridCommand | null])[])("%s while %s", (text, mode, command) => {
    expect(press(text, mode)).toEqual(command);
  });

  it("lets a minus begin a number where the number may be negative", () => {
    expect(press("-", "selected", "change")).toBeNull();
  });
});
