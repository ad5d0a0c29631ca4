/** A sentence is filled with what its text asks for; anything else does not compile. */
import { expect, it } from "vitest";
import { fill } from "./fill";

it("puts each value in its place, as often as it stands there", () => {
  expect(fill("第 {n} 页", { n: 2 })).toBe("第 2 页");
  expect(fill("{a}、{b}、{a}", { a: 1, b: "二" })).toBe("1、二、1");
});

it("is refused by the compiler with a value missing, with one too many, and for a text nobody knows", () => {
  // @ts-expect-error nothing is given for {to}
  expect(fill("{from} 至 {to}", { from: 1 })).toBe("1 至 {to}");
  // @ts-expect-error there is no {page} in it
  expect(fill("第 {n} 页", { n: 1, page: 2 })).toBe("第 1 页");
  const unknown: string = ["第 {n} 页"].join("");
  // @ts-expect-error nobody knows which placeholders it has
  expect(fill(unknown, { n: 1 })).toBe("第 1 页");
});
