import { describe, expect, it } from "vitest";
import { decodeUnsent, encodeUnsent, mergeUnsent, type Unsent } from "./unsent";

const cell = "figure:requests.received.total" as const;
const unsent: Unsent = {
  patch: { [cell]: { from: null, to: 5 } },
  texts: { "fees.amount": "1x" },
  operation: { id: "1", patch: { [cell]: { from: null, to: 5 } } },
};

describe("what the local store holds", () => {
  it("comes back as it was", () => {
    expect(decodeUnsent(encodeUnsent(unsent, 7))).toEqual({ ...unsent, at: 7 });
  });

  it.each([
    ["nothing", ""],
    ["another schema", JSON.stringify({ schema: 2, at: 1, ...unsent })],
    ["a patch that is none", JSON.stringify({ schema: 1, at: 1, ...unsent, patch: { [cell]: 5 } })],
    ["texts that are none", JSON.stringify({ schema: 1, at: 1, ...unsent, texts: { a: 5 } })],
    ["an operation that is none", JSON.stringify({ schema: 1, at: 1, ...unsent, operation: { id: 1 } })],
  ])("is not taken from %s", (_what, text) => {
    expect(decodeUnsent(text)).toBeNull();
  });

  it("is put together from several tabs, the later word last", () => {
    const later = { patch: { [cell]: { from: 5, to: 6 } }, texts: {}, operation: null, at: 9 };
    expect(mergeUnsent([later, { ...unsent, at: 7 }])).toEqual({ ...unsent, patch: later.patch });
    expect(mergeUnsent([])).toBeNull();
  });
});
