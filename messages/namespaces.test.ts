/** Each file of words is a namespace of both languages. */
import { expect, it } from "vitest";
import { namespacesOf } from "../scripts/messages.mjs";
import { en } from "./en";
import { zh } from "./zh";

it.each([
  ["zh", zh],
  ["en", en],
] as const)("messages/%s.ts lists each file of its folder: npm run messages", (language, listed) => {
  const names = namespacesOf(language).map(({ name }) => name);
  expect(Object.keys(listed).sort()).toEqual(names.sort());
});
