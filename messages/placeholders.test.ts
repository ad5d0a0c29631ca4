/** What a message takes is read from its text, and both languages take the same. */
import { describe, expect, expectTypeOf, it } from "vitest";
import { en } from "./en";
import { type Either, type NamesIn, type Translation, type ValuesOf } from "./placeholders";
import { zh } from "./zh";

type Leaf = readonly [path: string, text: string];

function leavesOf(words: object, path = ""): Leaf[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]): Leaf[] => {
    const at = `${path}/${key}`;
    if (typeof value === "string") return [[at, value]];
    return typeof value === "object" && value !== null ? leavesOf(value, at) : [];
  });
}

/** The placeholders of a message by name, with or without a format. */
function namesOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)(?=[},])/g)].map(([, name = ""]) => name))].sort();
}

describe("messages", () => {
  it("take the same values in both languages", () => {
    const english = new Map(leavesOf(en));
    const original = leavesOf(zh);
    expect(original.length).toBeGreaterThan(1000);
    expect([...english.keys()].sort()).toEqual(original.map(([path]) => path).sort());
    const differing = original.filter(
      ([path, text]) => namesOf(text).join() !== namesOf(english.get(path) ?? "").join(),
    );
    expect(differing).toEqual([]);
  });
});

/** Held by `npm run typecheck`. */
describe("the compiler", () => {
  it("reads the names of a message, and of a message in either language", () => {
    expectTypeOf<NamesIn<"{from} 至 {to}">>().toEqualTypeOf<"from" | "to">();
    expectTypeOf<NamesIn<"返回报告">>().toEqualTypeOf<never>();
    expectTypeOf<ValuesOf<"第 {n} 页" | "Page {n}">>().toEqualTypeOf<Readonly<Record<"n", string | number>>>();
    expectTypeOf<Either<{ a: "甲" }, { a: "A" }>>().toEqualTypeOf<{ readonly a: "甲" | "A" }>();
  });

  it("refuses a translation without a placeholder, in any order of them", () => {
    type Original = { readonly change: "由 {from} 改为 {to}"; readonly files: "{n, plural, other {# 份}}" };
    expectTypeOf<{ change: "to {to}, from {from}"; files: "{n} files" }>().toExtend<Translation<Original>>();
    expectTypeOf<{ change: "to {to}"; files: "{n} files" }>().not.toExtend<Translation<Original>>();
    expectTypeOf<{ change: "to {to}, from {from}"; files: "files" }>().not.toExtend<Translation<Original>>();
  });
});
