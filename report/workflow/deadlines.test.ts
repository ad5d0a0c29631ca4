/** The timetable of the notice, case by case. */
import { describe, expect, it } from "vitest";
import { daysLate, deadlineOf } from "./deadlines";

describe("the day a report is due", () => {
  it.each([
    ["a county's department", "county", "department", "own", "2025-01-31"],
    ["a government in its own name", "province", "government", "own", "2025-01-31"],
    ["a township", "township", "government", "own", "2025-01-31"],
    ["a county as a whole", "county", "government", "roll-up", "2025-02-20"],
    ["a city as a whole", "city", "government", "roll-up", "2025-03-10"],
    ["a province as a whole", "province", "government", "roll-up", "2025-03-31"],
    ["a vertical system", "country", "vertical", "roll-up", "2025-03-31"],
    ["a customs district as a system", "province", "vertical", "roll-up", "2025-03-31"],
  ] as const)("of %s", (_who, level, kind, scope, day) => {
    expect(deadlineOf({ level, kind }, scope, 2024)).toBe(day);
  });

  it("counts days late over the end of a month and a leap year", () => {
    expect(daysLate("2024-01-31", "2024-01-31")).toBe(0);
    expect(daysLate("2024-01-31", "2024-03-01")).toBe(30);
    expect(daysLate("2025-03-10", "2025-03-01")).toBe(-9);
  });
});
