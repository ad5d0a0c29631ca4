import { describe, expect, it } from "vitest";
import { emptyContent } from "@/report/content";
import { withValue } from "@/report/patch";
import {
  afterSave,
  problemOfCell,
  resolveConflict,
  setField,
  startEdits,
  textOfCell,
  typeFigure,
  unsavedChanges,
} from "./edit-state";

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

describe("saving", () => {
  it("keeps what was typed while the answer was on its way", () => {
    const sent = typeFigure(start(), code, "1");
    const later = typeFigure(sent, code, "12");
    const saved = afterSave(later, sent.content, { status: "saved", version: 2, content: sent.content, at: "" });
    expect(saved.version).toBe(2);
    expect(unsavedChanges(saved)).toEqual({ [`figure:${code}`]: { from: 1, to: 12 } });
  });

  it("takes over what others saved in other fields", () => {
    const sent = typeFigure(start(), code, "1");
    const content = withValue(sent.content, "narrative.overview", "他人所写");
    const saved = afterSave(sent, sent.content, { status: "saved", version: 3, content, at: "" });
    expect(saved.content.narrative.overview).toBe("他人所写");
    expect(unsavedChanges(saved)).toEqual({});
  });

  it.each([
    [false, { "contact.telephone": { from: "22", to: "11" } }],
    [true, {}],
  ])("settles a conflict by the person's choice (theirs: %s)", (isTheirs, left) => {
    const field = "contact.telephone" as const;
    const mine = setField(start(), field, "11");
    const conflicts = [{ field, yours: "11", theirs: "22", seen: "" }];
    const refused = afterSave(mine, mine.content, { status: "conflict", conflicts, by: null, at: "" });
    expect(unsavedChanges(resolveConflict(refused, new Set(isTheirs ? [field] : [])))).toEqual(left);
  });
});
