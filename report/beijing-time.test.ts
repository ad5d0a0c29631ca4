import { describe, expect, it } from "vitest";
import { beijingDay, beijingMinute, momentInBeijing } from "./beijing-time";

describe("the time of Beijing", () => {
  it("is eight hours ahead, also over midnight and the turn of the year", () => {
    expect(beijingMinute("2025-12-31T15:59:59Z")).toBe("2025-12-31 23:59");
    expect(beijingMinute(new Date("2025-12-31T16:00:00Z"))).toBe("2026-01-01 00:00");
    expect(beijingDay("2025-12-31T16:00:00Z")).toBe("2026-01-01");
  });

  it("is read back from a field without a zone", () => {
    expect(momentInBeijing("2026-01-30T09:00").toISOString()).toBe("2026-01-30T01:00:00.000Z");
    expect(momentInBeijing("soon").getTime()).toBeNaN();
  });
});
