/** Each file of words is a namespace of both languages. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { languages, listOf } from "../scripts/messages.mjs";
import { en } from "./en";
import { zh } from "./zh";

it.each(languages)("messages/%s.ts lists what stands in the folder: npm run messages", (language) => {
  expect(readFileSync(new URL(`${language}.ts`, import.meta.url), "utf8")).toBe(listOf(language));
});

it("has the same namespaces in both languages", () => {
  expect(Object.keys(en)).toEqual(Object.keys(zh));
});
