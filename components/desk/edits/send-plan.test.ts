/** When the editor speaks to the server next, in each state it can be in. */
import { describe, expect, it } from "vitest";
import { emptyContent } from "@/report/content";
import { afterAnswer, type Editing, type Connection, operationToSend, startEditing, withSent } from "./edit-saving";
import { startEdits, typeFigure } from "./edit-state";
import { planSending } from "./send-plan";

const opened = startEditing(startEdits(emptyContent("2021", "authored"), 1, "2026-11-28T00:00:00Z"));
const typed = (text: string, editing: Editing = opened): Editing => ({
  ...editing,
  edits: typeFigure(editing.edits, "rules.issued", text),
});
const sent = (editing: Editing): Editing =>
  withSent(
    editing,
    operationToSend(editing, () => "1")!,
  );
const linked = (editing: Editing, connection: Connection): Editing => ({
  ...editing,
  saving: { ...editing.saving, connection },
});
const next = (editing: Editing, failures = 0) => planSending(editing, failures).next;

describe("an editor", () => {
  it("asks for news while nothing is typed, and saves after a pause once something is", () => {
    expect(planSending(opened, 0)).toEqual({ next: "snapshot", pause: 20_000 });
    expect(planSending(typed("5"), 0)).toEqual({ next: "save", pause: 2_000 });
  });

  it("waits for the answer to what is on its way, whatever is typed meanwhile", () => {
    expect(next(sent(typed("5")))).toBe("nothing");
    expect(next(typed("6", sent(typed("5"))))).toBe("nothing");
  });

  it("asks at once for what an earlier tab sent and nobody answered", () => {
    expect(next(linked(sent(typed("5")), "idle"))).toBe("answer");
  });

  it("asks again after pauses that double up to half a minute", () => {
    const waiting = afterAnswer(sent(typed("5")), { status: "unanswered" });
    expect([1, 2, 3, 6, 60].map((failures) => planSending(waiting, failures).pause)).toEqual([
      1_000, 2_000, 4_000, 30_000, 30_000,
    ]);
    expect(next(waiting, 1)).toBe("again");
  });

  it("waits for the person where nobody, or somebody else, is signed in", () => {
    for (const status of ["signed-out", "other-person"] as const) {
      expect(planSending(afterAnswer(sent(typed("5")), { status }), 9)).toEqual({ next: "again", pause: 30_000 });
    }
  });

  it("does not send again unchanged what was refused, and sends what was changed since", () => {
    const refused = afterAnswer(sent(typed("5")), { status: "refused", message: "no" });
    expect(next(refused)).toBe("nothing");
    expect(next(typed("6", refused))).toBe("save");
  });
});
