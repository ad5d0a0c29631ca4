/** Validation, patches and differences of a report's content. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "./canonical";
import { emptyContent } from "./content";
import { differences } from "./series/difference";
import { editions } from "./form/editions";
import { applyPatch, type Patch } from "./patch";
import { faultlessContent } from "./rules/examples";
import { parseContent } from "./validate";

describe("parseContent", () => {
  it("takes an empty report of every edition and a whole one, also after JSON", () => {
    for (const { id } of editions) expect(parseContent(emptyContent(id, "authored"))).toMatchObject({ ok: true });
    const whole: unknown = JSON.parse(JSON.stringify(faultlessContent()));
    expect(parseContent(whole)).toEqual({ ok: true, content: faultlessContent() });
  });

  it.each([
    ["null", null],
    ["another edition", { ...faultlessContent(), edition: "2031" }],
    ["an edition in a list", { ...faultlessContent(), edition: ["2021"] }],
    ["an edition that cannot become text", { ...faultlessContent(), edition: { toString: 1, valueOf: 1 } }],
    [
      "an unclear cell of another edition",
      { ...faultlessContent(), unclear: [{ code: "rules.made", printed: "0 0", why: "several-numbers" }] },
    ],
    ["a code of another edition", { ...faultlessContent(), figures: { "rules.made": 1 } }],
    ["a negative count", { ...faultlessContent(), figures: { "rules.issued": -1 } }],
    ["an amount as a binary fraction", { ...faultlessContent(), figures: { "fees.amount": 0.1 } }],
    ["no day of the calendar", { ...faultlessContent(), period: { from: "2023-02-30", to: null } }],
    ["text with NUL", { ...faultlessContent(), contact: { ...faultlessContent().contact, email: "a\u0000" } }],
    [
      "too much text",
      { ...faultlessContent(), narrative: { ...faultlessContent().narrative, overview: "字".repeat(200_001) } },
    ],
    ["a category without a name", { ...faultlessContent(), disclosures: { statedTotal: 1, items: [{ count: 1 }] } }],
  ])("refuses %s in one sentence", (_name, value) => {
    const parsed = parseContent(value);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) expect(parsed.problem.zh).toMatch(/。$/);
  });

  it("never throws, whatever it is given", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(typeof parseContent(value).ok).toBe("boolean");
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(faultlessContent())), fc.anything(), (key, value) => {
        expect(typeof parseContent({ ...faultlessContent(), [key]: value }).ok).toBe("boolean");
      }),
    );
  });
});

describe("applyPatch", () => {
  const patch: Patch = { "figure:rules.issued": { from: 0, to: 3 }, "contact.email": { from: "", to: "a@b.cn" } };

  it("applies all changes, and differences tell them in the order of the form", () => {
    const applied = applyPatch(faultlessContent(), patch);
    if (!applied.ok) throw new Error("conflict");
    expect(differences(faultlessContent(), applied.content)).toEqual([
      { field: "contact.email", before: "", after: "a@b.cn" },
      { field: "figure:rules.issued", before: 0, after: 3 },
    ]);
    expect(applyPatch(applied.content, patch)).toMatchObject({ ok: true });
  });

  it("applies nothing when a field no longer holds what was seen", () => {
    const changed = { ...faultlessContent(), figures: { ...faultlessContent().figures, "rules.issued": 9 } };
    expect(applyPatch(changed, patch)).toEqual({
      ok: false,
      conflicts: [{ field: "figure:rules.issued", yours: 3, theirs: 9, seen: 0 }],
    });
  });
});

describe("canonicalJson", () => {
  it("writes one text whatever the order of keys", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(value));
      }),
    );
  });
});
