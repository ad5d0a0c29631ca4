import { describe, expect, it } from "vitest";
import { emptyContent, type ReportContent } from "@/report/content";
import { mergePatch, type Patch } from "@/report/patch";
import {
  afterAnswer,
  type Editing,
  operationToSend,
  resolveConflicts,
  saveMarks,
  sendable,
  startEditing,
  unsentOf,
  rebase,
  withoutRestored,
  withSent,
  withUnsent,
} from "./edit-saving";
import { setField, startEdits, typeFigure, unsavedChanges } from "./edit-state";
import { type FieldConflict, type Operation } from "./saving";

const code = "requests.received.total";
const cell = `figure:${code}` as const;
const phone = "contact.telephone" as const;
const empty = emptyContent("2021", "authored");
const start = (content: ReportContent = empty) => startEditing(startEdits(content, 1, ""));
const typed = (now: Editing, text: string): Editing => ({ ...now, edits: typeFigure(now.edits, code, text) });
const called = (now: Editing, text: string): Editing => ({ ...now, edits: setField(now.edits, phone, text) });
const send = (now: Editing, id = "1") =>
  withSent(
    now,
    operationToSend(now, () => id)!,
  );

/** A server as the database keeps it: field by field, each operation once. */
class Server {
  version = 1;
  private readonly made = new Set<string>();
  constructor(public content: ReportContent = empty) {}
  others(patch: Patch) {
    this.content = mergePatch(this.content, patch).content;
    this.version += 1;
  }
  take({ id, patch }: Operation) {
    const merged = mergePatch(this.content, patch);
    const isNew = !this.made.has(id);
    if (isNew) this.content = merged.content;
    if (isNew) this.version += 1;
    this.made.add(id);
    const conflicts = isNew ? merged.conflicts.map((found): FieldConflict => ({ ...found, by: "王芳", at: "" })) : [];
    return { status: "saved", ...this.snapshot(), conflicts, malformed: [] } as const;
  }
  snapshot() {
    return { version: this.version, content: this.content, at: "" };
  }
}

describe("saving", () => {
  it("keeps what was typed while the answer was on its way", () => {
    const server = new Server();
    const sent = send(typed(start(), "1"));
    const saved = afterAnswer(typed(sent, "12"), server.take(sent.saving.operation!));
    expect(unsavedChanges(saved.edits)).toEqual({ [cell]: { from: 1, to: 12 } });
  });

  it("keeps what was changed back while the answer was on its way", () => {
    const server = new Server();
    const sent = send(typed(start(), "1"));
    const saved = afterAnswer(typed(sent, ""), server.take(sent.saving.operation!));
    expect(unsavedChanges(saved.edits)).toEqual({ [cell]: { from: 1, to: null } });
  });

  it("never puts what was typed meanwhile over what somebody else saved meanwhile", () => {
    const server = new Server();
    const sent = send(called(start(), "110"));
    server.others({ [cell]: { from: null, to: 5 } });
    const saved = afterAnswer(typed(sent, "6"), server.take(sent.saving.operation!));
    const again = send(saved, "2");
    const late = afterAnswer(again, server.take(again.saving.operation!));
    expect(late.saving.conflicts).toMatchObject([{ field: cell, yours: 6, theirs: 5, by: "王芳" }]);
    expect(server.content.figures[code]).toBe(5);
  });

  it("takes over what others saved in other fields, and puts nothing under a person's hands", () => {
    const server = new Server();
    server.others({ [phone]: { from: "", to: "110" } });
    const snapshot = rebase(typed(start(), "1x"), server.snapshot());
    expect(snapshot.edits.content.contact.telephone).toBe("110");
    server.others({ [cell]: { from: null, to: 5 } });
    const later = typed(rebase(snapshot, server.snapshot()), "1");
    expect(unsavedChanges(later.edits)).toEqual({ [cell]: { from: null, to: 1 } });
  });

  it("saves the other fields of a patch with a conflict, and goes on saving while it is open", () => {
    const server = new Server();
    server.others({ [cell]: { from: null, to: 5 } });
    const sent = send(called(typed(start(), "6"), "110"));
    const answered = afterAnswer(sent, server.take(sent.saving.operation!));
    expect(server.content.contact.telephone).toBe("110");
    expect(sendable(answered)).toEqual({});
    expect(Object.fromEntries(saveMarks(answered))).toEqual({ [cell]: "failed", [phone]: "saved" });
    expect(Object.keys(sendable(called(answered, "119")))).toEqual([phone]);
  });

  it.each([
    [false, { [cell]: { from: 5, to: 6 } }],
    [true, {}],
  ])("settles a conflict by the person's choice (theirs: %s)", (isTheirs, left) => {
    const server = new Server();
    server.others({ [cell]: { from: null, to: 5 } });
    const sent = send(typed(start(), "6"));
    const answered = afterAnswer(sent, server.take(sent.saving.operation!));
    expect(unsavedChanges(resolveConflicts(answered, new Set(isTheirs ? [cell] : [])).edits)).toEqual(left);
  });

  it("drops a conflict when the other person comes to the same value", () => {
    const server = new Server();
    server.others({ [cell]: { from: null, to: 5 } });
    const sent = send(typed(start(), "6"));
    const answered = afterAnswer(sent, server.take(sent.saving.operation!));
    server.others({ [cell]: { from: 5, to: 6 } });
    const agreed = rebase(answered, server.snapshot());
    expect(agreed.saving.conflicts).toEqual([]);
    expect(unsavedChanges(agreed.edits)).toEqual({});
  });

  it("does not send again what is no value of the field until it is changed", () => {
    const day = "period.from" as const;
    const wrong = { ...start(), edits: setField(start().edits, day, "2024-02-31") };
    const malformed = [{ field: day, message: "应为有效日期" }];
    const answered = afterAnswer(send(wrong), {
      ...new Server().snapshot(),
      status: "saved",
      conflicts: [],
      malformed,
    });
    expect(sendable(answered)).toEqual({});
    const mended = { ...answered, edits: setField(answered.edits, day, "2024-02-29") };
    expect(sendable(mended)).toEqual({ [day]: { from: null, to: "2024-02-29" } });
  });

  it("sends the same operation again until it is answered, and typed changes after it", () => {
    const server = new Server();
    const sent = send(typed(start(), "1"));
    server.take(sent.saving.operation!);
    const lost = typed(afterAnswer(sent, { status: "unanswered" }), "2");
    expect(saveMarks(lost).get(cell)).toBe("failed");
    server.others({ [cell]: { from: 1, to: 9 } });
    expect(operationToSend(lost, () => "2")).toBe(sent.saving.operation);
    const answered = afterAnswer(send(lost), server.take(sent.saving.operation!));
    const next = send(answered, "2");
    expect(next.saving.operation).toEqual({ id: "2", patch: { [cell]: { from: 1, to: 2 } } });
    const last = afterAnswer(next, server.take(next.saving.operation!));
    expect(last.saving.conflicts).toMatchObject([{ yours: 2, theirs: 9 }]);
  });
});

describe("what was not sent", () => {
  const reopened = (server: Server, lost: Editing) =>
    withUnsent(startEditing(startEdits(server.content, server.version, "")), unsentOf(lost)!);

  it("comes back with the values seen, so that a conflict is still one", () => {
    const server = new Server();
    const lost = called(typed(start(), "6"), "110");
    server.others({ [cell]: { from: null, to: 5 } });
    const restored = reopened(server, lost);
    expect(restored.edits.content.figures[code]).toBe(6);
    const sent = send(restored);
    const answered = afterAnswer(sent, server.take(sent.saving.operation!));
    expect(answered.saving.conflicts).toMatchObject([{ field: cell, yours: 6, theirs: 5 }]);
    expect(server.content.contact.telephone).toBe("110");
  });

  it("is nothing when it had arrived, and no conflict when somebody went on from it", () => {
    const server = new Server();
    const sent = send(typed(start(), "6"));
    server.take(sent.saving.operation!);
    const arrived = reopened(server, sent);
    expect([arrived.saving.restored, arrived.saving.operation]).toEqual([{}, null]);
    server.others({ [cell]: { from: 6, to: 7 } });
    const again = send(reopened(server, sent), "2");
    const answered = afterAnswer(again, server.take(again.saving.operation!));
    expect(answered.saving.conflicts).toEqual([]);
    expect(answered.edits.content.figures[code]).toBe(7);
  });

  it("brings an open conflict back, and text that is no figure", () => {
    const server = new Server();
    server.others({ [phone]: { from: "", to: "119" } });
    const sent = send(called(start(), "110"));
    const open = typed(afterAnswer(sent, server.take(sent.saving.operation!)), "1x");
    const restored = reopened(server, open);
    expect(restored.edits.texts).toEqual({ [code]: "1x" });
    expect(unsavedChanges(restored.edits)).toEqual({ [phone]: { from: "", to: "110" } });
  });

  it("is dropped on demand, sent or not", () => {
    const server = new Server();
    const restored = reopened(server, typed(start(), "6"));
    expect(unsavedChanges(withoutRestored(restored).edits)).toEqual({});
    const sent = send(restored);
    const answered = withoutRestored(afterAnswer(sent, server.take(sent.saving.operation!)));
    expect(unsavedChanges(answered.edits)).toEqual({ [cell]: { from: 6, to: null } });
  });

  it("does not bring back what cannot stand in the report", () => {
    const patch = {
      [cell]: { from: null, to: -3 },
      "figure:no.such": { from: null, to: 1 },
      [phone]: { from: "", to: "1" },
    };
    const restored = withUnsent(start(), { patch, texts: {}, operation: null });
    expect(unsavedChanges(restored.edits)).toEqual({ [phone]: { from: "", to: "1" } });
  });
});
