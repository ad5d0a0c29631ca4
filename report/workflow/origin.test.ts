/** Which reports are written here, and what keeps the year from being moved. */
import { expect, it } from "vitest";
import { originOf, reportInTheWay } from "./origin";

it("is authored from the year on, transcribed before it and where the agency does not report here", () => {
  expect([2022, 2023, 2024].map((year) => originOf(2023, year))).toEqual(["transcribed", "authored", "authored"]);
  expect(originOf(null, 2024)).toBe("transcribed");
});

it("lets the year move until a report would change its origin", () => {
  const existing = [
    { year: 2020, origin: "transcribed" },
    { year: 2024, origin: "authored" },
  ] as const;
  expect(reportInTheWay(2023, 2021, existing)).toBeNull();
  expect(reportInTheWay(2023, 2024, existing)).toBeNull();
  expect(reportInTheWay(2023, 2020, existing)?.year).toBe(2020);
  expect(reportInTheWay(2023, 2025, existing)?.year).toBe(2024);
  expect(reportInTheWay(2023, null, existing)?.year).toBe(2024);
  // One that is otherwise already, from before the year was kept, is in nobody's way.
  expect(reportInTheWay(2023, 2022, [{ year: 2020, origin: "authored" }])).toBeNull();
});
