import { describe, expect, it } from "vitest";
import { emptyContent } from "@/report/content";
import { problemOfCell, startEdits, textOfCell, typeFigure, unsavedChanges } from "./edit-state";

const code = "requests.received.total";
const start = () => startEdits(emptyContent("2021", "authored"), 1, "");

describe("typing into a cell", () => {
  it("keeps an empty cell apart from zero", () => {
    expect(unsavedChanges(typeFigure(start(), code, "0"))).toEqual({ [`figure:${code}`]: { from: null, to: 0 } });
    expect(unsavedChanges(typeFigure(start(), code, ""))).toEqual({});
  });

  it("keeps text that is no figure in the cell and out of the content", () => {
    const edits = typeFigure(start(), code, "12a");
    expect(textOfCell(edits, code)).toBe("12a");
    expect(problemOfCell(edits, code)).toBe("not-a-number");
    expect(edits.content.figures[code]).toBeNull();
  });
});
