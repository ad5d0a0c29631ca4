/** Days of the calendar, and nothing else, are days. */
import { expect, it } from "vitest";
import { isDay, structureDay } from "./structure";

it("knows the days of the calendar", () => {
  expect(["2025-02-28", "2024-02-29", "2000-02-29", "1900-01-01", "2025-12-31"].filter((day) => !isDay(day))).toEqual(
    [],
  );
  const none = ["2025-02-29", "1900-02-29", "2025-13-01", "2025-00-10", "2025-04-31", "2025-1-1", "", "2025-01-01x"];
  expect(none.filter(isDay)).toEqual([]);
  expect(structureDay(2024)).toBe("2024-12-31");
});
