/** Words, options and flags are told apart; an option never takes the next one for its value. */
import { expect, it } from "vitest";
import { parseWords } from "./words";

it("tells words, options and flags apart", () => {
  const words = parseWords(["a", "--day", "2025-01-01", "b", "--json"], ["json"]);
  expect([words?.plain, words?.of("day"), words?.has("json"), words?.has("dry-run"), words?.of("basis")]).toEqual([
    ["a", "b"],
    "2025-01-01",
    true,
    false,
    undefined,
  ]);
  expect(parseWords(["--day", "--json"], ["json"])).toBeNull();
  expect(parseWords(["--day"], [])).toBeNull();
});
