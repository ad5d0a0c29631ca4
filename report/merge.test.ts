/** Laying changes over a report: what is wrong in one field holds back that field only. */
import { describe, expect, it } from "vitest";
import { emptyContent } from "./content";
import { mergeValid, without } from "./merge";
import { figureField, type Patch } from "./patch";

const total = figureField("requests.received.total");
const content = emptyContent("2021", "authored");

describe("changes laid over a report", () => {
  it("are made where the field holds what their author saw", () => {
    const merged = mergeValid(content, { [total]: { from: null, to: 8 }, "contact.email": { from: "", to: "a@b.cn" } });
    expect(merged).toMatchObject({ conflicts: [], malformed: [], content: { contact: { email: "a@b.cn" } } });
    expect(merged?.content.figures["requests.received.total"]).toBe(8);
  });

  it("are in conflict where somebody else changed it, and are no change where it holds what is wanted", () => {
    const merged = mergeValid(content, { [total]: { from: 3, to: 8 }, "contact.email": { from: "x", to: "" } });
    expect(merged?.conflicts).toEqual([{ field: total, yours: 8, theirs: null, seen: 3 }]);
    expect(merged?.changed).toEqual({});
    expect(merged?.content).toEqual(content);
  });

  it("hold back what cannot stand in its field, each with a sentence, and make the others", () => {
    const patch: Patch = {
      [total]: { from: null, to: -1 },
      "period.from": { from: null, to: "2025-02-30" },
      "contact.email": { from: "", to: "a@b.cn" },
    };
    const merged = mergeValid(content, patch);
    expect(merged?.malformed.map(({ field }) => field).sort()).toEqual([total, "period.from"]);
    expect(Object.keys(merged?.changed ?? {})).toEqual(["contact.email"]);
  });

  it("hold back a cell of another edition, also where nothing is seen and nothing wanted in it", () => {
    const older = emptyContent("pre-2019", "transcribed");
    const merged = mergeValid(older, {
      [total]: { from: undefined, to: 8 },
      "contact.email": { from: "", to: "a@b.cn" },
    });
    expect(merged?.malformed).toMatchObject([{ field: total }]);
    expect(merged?.malformed[0]?.problem.en).toContain("requests.received.total");
    expect(merged?.content.figures).toEqual(older.figures);
    expect(merged?.content.contact.email).toBe("a@b.cn");
    expect(mergeValid(older, { [total]: { from: undefined, to: undefined } })?.malformed).toHaveLength(1);
  });

  it("cannot be made at all of a content that is at fault itself", () => {
    const broken = { ...content, figures: { ...content.figures, "no.such": 1 } };
    expect(mergeValid(broken, { "contact.email": { from: "", to: "a@b.cn" } })).toBeNull();
  });

  it("can be taken without some of their fields", () => {
    const patch: Patch = { [total]: { from: null, to: 8 }, disclosures: { from: null, to: null } };
    expect(without(patch, new Set([total]))).toEqual({ disclosures: { from: null, to: null } });
  });
});
