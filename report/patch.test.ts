/** The door for changes that come over the wire: names and shapes, whatever a stranger invents. */
import { describe, expect, it } from "vitest";
import { emptyContent } from "./content";
import {
  changesOf,
  codeOfField,
  fieldsOf,
  fieldsWith,
  figureField,
  kindOf,
  parseField,
  parsePatch,
  patchBetween,
  valueOf,
  withValue,
} from "./patch";

const empty = emptyContent("2021", "authored");
const total = "requests.received.total";

describe("the name of a field", () => {
  it("of a cell holds its code and gives it back", () => {
    expect(codeOfField(figureField(total))).toBe(total);
    for (const other of ["narrative.overview", "part:三", "row:requests.received", "disclosures", ""]) {
      expect(codeOfField(other)).toBeNull();
    }
  });

  it("is one of the edition's or none", () => {
    expect(parseField(figureField(total), "2021")).toBe(figureField(total));
    expect(parseField("narrative.overview", "pre-2019")).toBe("narrative.overview");
    const invented = [
      "figure:",
      "figure:x",
      "narrative.",
      "narrative.x",
      "toString",
      "__proto__",
      "constructor",
      "Figure:x",
    ];
    for (const name of [...invented, figureField(total)]) expect(parseField(name, "pre-2019")).toBeNull();
  });

  it("is taken for every field of a report, and each of them can be read and written", () => {
    const fields = fieldsWith(Object.keys(empty.figures));
    expect(new Set(fields).size).toBe(fields.length);
    for (const field of fields) {
      expect([field, parseField(field, "2021")]).toEqual([field, field]);
      expect([field, valueOf(empty, field)]).not.toEqual([field, undefined]);
      expect(valueOf(withValue(empty, field, "x"), field)).toBe("x");
    }
    expect(fields.map(kindOf).filter((kind) => kind !== "figure")).toHaveLength(15);
  });
});

describe("what comes over the wire for a patch", () => {
  it("is taken with its changes, and nothing else that stood beside them", () => {
    const sent = { [figureField(total)]: { from: 7, to: 8, by: "somebody" }, "contact.email": { to: "a@b.cn" } };
    const parsed = parsePatch(sent);
    const patch = parsed.ok ? parsed.patch : {};
    expect(fieldsOf(patch)).toEqual([figureField(total), "contact.email"]);
    expect(changesOf(patch).map(([, change]) => change)).toEqual([
      { from: 7, to: 8 },
      { from: undefined, to: "a@b.cn" },
    ]);
  });

  it("may hold every field of the longest form at once", () => {
    const all = patchBetween(empty, withEverythingChanged());
    expect(Object.keys(all).length).toBeGreaterThan(150);
    expect(parsePatch(all)).toEqual({ ok: true, patch: all });
  });

  function withEverythingChanged() {
    return fieldsWith(Object.keys(empty.figures)).reduce((content, field) => withValue(content, field, "1"), empty);
  }

  it.each([
    ["nothing", null],
    ["a list", [{ from: 1, to: 2 }]],
    ["a word", "figure:x"],
    ["an invented cell", { "figure:requests.invented": { from: null, to: 1 } }],
    ["an invented text", { "narrative.secret": { from: "", to: "x" } }],
    ["a name of the language", Object.fromEntries([["__proto__", { from: null, to: 1 }]])],
    ["a name with a NUL", { "figure:\u0000": { from: null, to: 1 } }],
    ["a change that is none", { "contact.email": "a@b.cn" }],
    ["values nine thousand deep", { disclosures: { from: null, to: deep(9000) } }],
  ])("is refused where it is %s", (_what, sent) => {
    expect(parsePatch(sent)).toMatchObject({ ok: false });
  });

  it("is refused with thousands of names before they are looked at", () => {
    const looked: string[] = [];
    const sent = new Proxy(
      Object.fromEntries(Array.from({ length: 20_000 }, (_none, index) => [`figure:invented.${index}`, {}])),
      { get: (_target, name) => looked.push(String(name)) },
    );
    expect(parsePatch(sent)).toMatchObject({ ok: false });
    expect(looked).toEqual([]);
  });
});

function deep(levels: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = [value];
  return value;
}
