import { describe, expect, it } from "vitest";
import { emptyContent } from "@/report/content";
import { withValue } from "@/report/patch";
import {
  type Edits,
  endStep,
  problemOfCell,
  redo,
  setField,
  startEdits,
  textOfCell,
  typeFigure,
  typeFigures,
  undo,
  unsavedChanges,
} from "./edit-state";
import { afterAnswer, operationToSend, startEditing, withSent } from "./edit-saving";

const code = "licences.decisions";
const other = "penalties.decisions";
const start = () => startEdits(emptyContent("2021", "authored"), 1, "");
const typed = (edits: Edits, where: string, text: string) =>
  Array.from(text).reduce((now, _mark, index) => typeFigure(now, where, text.slice(0, index + 1)), edits);
const written = (edits: Edits, text: string) =>
  Array.from(text).reduce(
    (now, mark) => setField(now, "narrative.overview", now.content.narrative.overview + mark),
    edits,
  );

/** The edits after a save that was answered with this content. */
function savedAs(edits: Edits, content: Edits["content"]): Edits {
  const editing = startEditing(edits);
  const operation = operationToSend(editing, () => "1")!;
  const answer = { status: "saved", version: 2, content, at: "", conflicts: [], malformed: [] } as const;
  return afterAnswer(withSent(editing, operation), answer).edits;
}

describe("undo", () => {
  it("takes back what was typed in a cell at one stay, and redo does it again", () => {
    const edits = typed(endStep(typed(start(), code, "120")), other, "7");
    const once = undo(edits);
    expect([textOfCell(once, code), textOfCell(once, other)]).toEqual(["120", ""]);
    expect(textOfCell(undo(once), code)).toBe("");
    expect(redo(redo(undo(once)))).toMatchObject({ content: edits.content, texts: edits.texts });
    expect(undo(start())).toEqual(start());
  });

  it("takes a second stay in the same cell for a step of its own", () => {
    const edits = typed(endStep(typed(start(), code, "1")), code, "25");
    expect(textOfCell(undo(edits), code)).toBe("1");
  });

  it("takes back text that is no figure", () => {
    const edits = typeFigure(endStep(typed(start(), code, "12")), code, "12a");
    expect(problemOfCell(edits, code)).toBe("not-a-number");
    expect(textOfCell(undo(edits), code)).toBe("12");
    expect(problemOfCell(undo(edits), code)).toBeNull();
  });

  it("takes a pasted block back in one step, with the totals that followed", () => {
    const results = ["upheld", "corrected", "other", "pending"].map((key) => `reconsideration.${key}`);
    const edits = typeFigures(
      start(),
      results.map((each) => ({ code: each, text: "2" })),
    );
    expect(edits.content.figures["reconsideration.total"]).toBe(8);
    expect(undo(edits).content).toEqual(start().content);
    expect(redo(undo(edits)).content).toEqual(edits.content);
  });

  it("is a new change after saving", () => {
    const edits = typed(start(), code, "5");
    const saved = savedAs(edits, edits.content);
    expect(unsavedChanges(undo(saved))).toEqual({ [`figure:${code}`]: { from: 5, to: null } });
  });

  it("leaves alone what somebody else changed meanwhile", () => {
    const edits = typeFigures(start(), [
      { code, text: "5" },
      { code: other, text: "6" },
    ]);
    const content = withValue(edits.content, `figure:${code}`, 50);
    const saved = savedAs(edits, content);
    expect(undo(saved).content.figures).toMatchObject({ [code]: 50, [other]: null });
  });

  it("takes a text back sentence by sentence", () => {
    const edits = written(start(), "第一句。第二句");
    expect(undo(edits).content.narrative.overview).toBe("第一句。");
    expect(undo(undo(edits)).content.narrative.overview).toBe("");
  });

  it("takes typing in one line of the list for one step, removing a line for another", () => {
    const list = (category: string) => ({ statedTotal: null, items: [{ category, count: null }] });
    const named = setField(setField(start(), "disclosures", list("机构")), "disclosures", list("机构职能"));
    const removed = setField(named, "disclosures", null);
    expect(undo(removed).content.disclosures).toEqual(list("机构职能"));
    expect(undo(undo(removed)).content.disclosures).toEqual(list("机构"));
  });

  it("forgets what was undone once something else is typed", () => {
    const edits = typed(undo(typed(start(), code, "1")), other, "2");
    expect(redo(edits)).toEqual(edits);
  });
});
