/** What a database holds of an event is that of its kind, or a problem; a kind without its place does not compile. */
import { describe, expect, expectTypeOf, it } from "vitest";
import { emptyContent } from "./content";
import { type EventDetails, type EventKind, parseEvent, type ReportEvent } from "./events";
import { figureField } from "./patch";
import { historyGroups, isOfGroup, pastEventOf, recordedOf } from "./series/history";

const person = { personId: "p1", name: "张三" };
const total = figureField("requests.received.total");
const replaced = { no: 1, version: 2, content: emptyContent("2021", "authored"), evidence: {} };
const cell = { code: "requests.carried-in.total", stated: 1, before: 2, after: null };
const file = { name: "a.docx", size: 3, sha256: "00" };

/** One whole event a kind; what may be left out is there. */
const whole: { readonly [Kind in EventKind]: EventDetails[Kind] } = {
  open: { year: 2024, scope: "own" },
  transcribe: { year: 2024, scope: "roll-up" },
  import: { cells: 1, file, decided: [{ code: cell.code, by: "typed" }], replaced },
  edit: { changes: { [total]: { from: null, to: 3 } }, operation: "o1" },
  discard: { revision: 1, reason: "重复" },
  "accept-finding": { rule: "r", instance: "i", basis: "b", reason: "确实如此" },
  "drop-acceptance": { rule: "r", instance: "i" },
  submit: { submission: 1 },
  recall: { reason: "漏填" },
  "name-reviewer": { step: 1, named: person, reason: "休假" },
  countersign: { rule: "r", instance: "i", inPlaceOf: person },
  remark: { place: total, text: "请核对", inPlaceOf: person },
  "answer-remark": { place: total, answer: "已核对" },
  "close-remark": { place: total },
  "reopen-remark": { place: total, text: "仍不对" },
  return: { reason: "请改" },
  approve: { step: 1, confidentialityChecked: true },
  schedule: { publishAt: "2025-01-30T01:00:00.000Z", publicNote: "" },
  "cancel-schedule": { publishAt: "2025-01-30T01:00:00.000Z" },
  "end-schedule": { publishAt: "2025-01-30T01:00:00.000Z", cause: "role" },
  publish: { version: 1, publicNote: "", hash: "00" },
  "emergency-publish": { version: 1, publicNote: "紧急", hash: "00" },
  "confirm-emergency": { version: 1 },
  withdraw: { version: 1, reason: "含个人信息" },
  "withdraw-version": { version: 1, reason: "含个人信息" },
  "previous-corrected": { year: 2023, version: 2, publicNote: null, cells: [cell] },
  "answer-inquiry": { place: total, question: "？", outcome: "correct", answer: "无误", isPublic: true },
};

const kinds = Object.keys(whole);
const detailOf = (kind: string): object => Object.entries(whole).find(([each]) => each === kind)?.[1] ?? {};

describe("an event", () => {
  it.each(kinds)("of the kind %s is read as it was written, by the same object", (kind) => {
    const detail = detailOf(kind);
    const parsed = parseEvent({ kind, detail });
    expect(parsed).toEqual({ ok: true, event: { kind, detail } });
    // JSON is what a database gives back.
    expect(parseEvent({ kind, detail: JSON.parse(JSON.stringify(detail)) as unknown }).ok).toBe(true);
    expect(parsed.ok && parsed.event.detail).toBe(detail);
  });

  it.each(kinds)("of the kind %s is a problem where any part is of another sort", (kind) => {
    const detail = detailOf(kind);
    for (const part of Object.keys(detail))
      expect(parseEvent({ kind, detail: { ...detail, [part]: Symbol("other") } }).ok, part).toBe(false);
    for (const none of [null, undefined, "text", 3, [detail]])
      expect(parseEvent({ kind, detail: none }).ok).toBe(false);
  });

  it("may lack what the oldest lacked, and nothing else", () => {
    const oldest = [
      ["return", {}],
      ["recall", {}],
      ["publish", { version: 1, publicNote: "" }],
      ["edit", { changes: {} }],
      ["import", { cells: 0 }],
      ["discard", { revision: 1 }],
    ] as const;
    expect(oldest.filter(([kind, detail]) => !parseEvent({ kind, detail }).ok)).toEqual([]);
    expect(parseEvent({ kind: "publish", detail: { publicNote: "" } }).ok).toBe(false);
    expect(parseEvent({ kind: "edit", detail: { changes: { "figure:no.such": { from: 1, to: 2 } } } }).ok).toBe(false);
  });

  it("of an unknown kind is a problem that names it, also where the name is one of every object", () => {
    for (const kind of ["approved", "", "constructor", "__proto__"]) {
      const parsed = parseEvent({ kind, detail: {} });
      expect(parsed.ok ? null : parsed.problem.en).toContain(kind);
    }
  });

  it("that cannot be read stays in the history, with what is recorded", () => {
    const happened = { no: 3, ...{ personId: "p", personName: "张三" }, at: new Date(0) };
    const past = pastEventOf({ ...happened, kind: "approved", detail: { step: 9 } });
    expect(past).toEqual({ ...happened, kind: "unreadable", detail: { kind: "approved", detail: { step: 9 } } });
    expect(recordedOf(past)).toEqual({ kind: "approved", detail: { step: 9 } });
    expect(historyGroups.filter((group) => isOfGroup(past.kind, group))).toEqual(historyGroups);
  });

  it("is in one group of the history", () => {
    for (const { kind } of kinds.flatMap((each) => events(each)))
      expect(historyGroups.filter((group) => isOfGroup(kind, group))).toHaveLength(1);
  });
});

function events(kind: string): ReportEvent[] {
  const parsed = parseEvent({ kind, detail: detailOf(kind) });
  return parsed.ok ? [parsed.event] : [];
}

/** Held by `npm run typecheck`. */
describe("the compiler", () => {
  it("knows the detail of each kind, and every place that a kind has to have", () => {
    expectTypeOf<Extract<ReportEvent, { kind: "end-schedule" }>["detail"]["cause"]>().toEqualTypeOf<
      "return" | "recall" | "discard" | "withdraw" | "emergency-publish" | "role" | "blocked"
    >();
    expectTypeOf<ReportEvent["kind"]>().toEqualTypeOf<EventKind>();
    // @ts-expect-error the detail of another kind
    expect({ kind: "submit", detail: { version: 1 } } satisfies ReportEvent).toBeDefined();
    // @ts-expect-error a table of all kinds that lacks some, as each place of a kind is one
    expect({ open: "entry" } satisfies Record<EventKind, string>).toBeDefined();
  });
});
