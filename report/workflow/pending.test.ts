/** The day itself is in time, the day after is late; an agency that does not report here is never late. */
import { describe, expect, it } from "vitest";
import { daysAfterDeadline, standingOf, type Due } from "./pending";

const due: Due = { reportsHere: true, deadline: "2025-01-31", isPublished: false, publishedOn: null };

describe("standingOf", () => {
  it.each([
    ["2024-06-01", "pending", -244],
    ["2025-01-30", "pending", -1],
    ["2025-01-31", "pending", 0],
    ["2025-02-01", "overdue", 1],
    ["2026-01-31", "overdue", 365],
  ])("says on %s of a missing report: %s (%d days)", (today, standing, days) => {
    expect(standingOf(due, today)).toBe(standing);
    expect(daysAfterDeadline(due, today)).toBe(days);
  });

  it.each([
    ["2025-01-31", "on-time", 0],
    ["2025-02-01", "late", 1],
    [null, "undated", 28],
  ])("says of a report published on %s: %s", (publishedOn, standing, days) => {
    const published = { ...due, isPublished: true, publishedOn };
    expect(standingOf(published, "2025-02-28")).toBe(standing);
    expect(daysAfterDeadline(published, "2025-02-28")).toBe(days);
  });

  it("never calls an agency late whose reports are only taken over", () => {
    const other = { ...due, reportsHere: false };
    expect(standingOf(other, "2026-01-31")).toBe("not-taken-over");
    expect(standingOf({ ...other, isPublished: true, publishedOn: "2025-06-01" }, "2026-01-31")).toBe("taken-over");
  });
});
