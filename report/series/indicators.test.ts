/** The names of the indicators: a closed list that the compiler knows as the program does. */
import { expect, it } from "vitest";
import { type IndicatorKey, indicators, onTime, sumKeys } from "./indicators";

/** "known" where the compiler takes the name for one of an indicator, else "unknown"; another word does not compile. */
type Known<Name extends string> = Name extends IndicatorKey ? "known" : "unknown";

it("holds each name once, and none beside them compiles", () => {
  const keys: ReadonlySet<string> = new Set(indicators.map(({ key }) => key));
  expect(keys.size).toBe(indicators.length);
  const asked: readonly [string, "known" | "unknown"][] = [
    ["requests-received", "known" satisfies Known<"requests-received">],
    ["requests-received-natural-person", "known" satisfies Known<"requests-received-natural-person">],
    ["licences-decisions-2019", "known" satisfies Known<"licences-decisions-2019">],
    ["litigation-total", "known" satisfies Known<"litigation-total">],
    ["disclosed-stated", "known" satisfies Known<"disclosed-stated">],
    ["requests-recieved", "unknown" satisfies Known<"requests-recieved">],
    ["licences-decisions", "unknown" satisfies Known<"licences-decisions">],
    ["licences.decisions-2019", "unknown" satisfies Known<"licences.decisions-2019">],
    [onTime, "unknown" satisfies Known<typeof onTime>],
  ];
  for (const [name, word] of asked) expect([name, keys.has(name)]).toEqual([name, word === "known"]);
  expect(sumKeys).toEqual([...keys, onTime]);
});
