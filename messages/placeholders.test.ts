/** What a message takes is read from its text, and both languages take the same. */
import { describe, expect, expectTypeOf, it } from "vitest";
import { fill } from "@/components/form/fill";
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

  it("are filled with what their text asks for", () => {
    expect(fill("第 {n} 页", { n: 2 })).toBe("第 2 页");
    expect(fill("{a}、{b}、{a}", { a: 1, b: "二" })).toBe("1、二、1");
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

  it("refuses a value that is missing, one that is not asked for, and a text nobody knows", () => {
    // @ts-expect-error nothing for {to}
    expect(fill("{from} 至 {to}", { from: 1 })).toBe("1 至 {to}");
    // @ts-expect-error no {page} in it
    expect(fill("第 {n} 页", { n: 1, page: 2 })).toBe("第 1 页");
    // @ts-expect-error which placeholders it has is not known
    expect(fill("第 {n} 页" as string, { n: 1 })).toBe("第 1 页");
  });

  it("refuses a translation without a placeholder, in any order of them", () => {
    const original = { change: "由 {from} 改为 {to}", files: "{n, plural, other {# 份}}" } as const;
    type Original = typeof original;
    expect({
      change: "to {to}, from {from}",
      files: "{n} files",
    } as const satisfies Translation<Original>).toBeDefined();
    // @ts-expect-error no {from}
    const lacking: Translation<Original>["change"] = "to {to}";
    expect(lacking).toBeDefined();
  });
});
