/** Numbers, dates and lists as each language writes them. */
import { describe, expect, it } from "vitest";
import { formatChange, formatDate, formatList, formatMoment, formatNumber, formatShare } from "./format";

describe("dates", () => {
  it("are written out in the reader's language", () => {
    expect(formatDate("2026-03-31", "zh")).toBe("2026年3月31日");
    expect(formatDate("2026-03-31", "en")).toBe("31 March 2026");
  });

  it("are the day in China, also of a moment late in the day of Greenwich", () => {
    const moment = new Date("2026-03-30T16:05:00Z");
    expect(formatDate(moment, "zh")).toBe("2026年3月31日");
    expect(formatMoment(moment, "zh")).toBe("2026年3月31日 00:05");
    expect(formatMoment(moment.toISOString(), "en")).toBe("31 March 2026 at 00:05");
  });
});

describe("numbers", () => {
  it("are grouped by thousands and keep six places of a fee", () => {
    expect(formatNumber(1234567, "zh")).toBe("1,234,567");
    expect(formatNumber(1234.567891, "en")).toBe("1,234.567891");
    expect(formatNumber(2 / 3, "zh", 1)).toBe("0.7");
  });

  it("say a share in percent and a change with its sign", () => {
    expect(formatShare(0.1234, "zh")).toBe("12.3%");
    expect(formatShare(1, "en")).toBe("100%");
    expect([3, -1200, 0].map((value) => formatChange(value, "zh"))).toEqual(["+3", "−1,200", "±0"]);
  });
});

it("lists are joined as each language joins them", () => {
  expect(formatList(["甲", "乙", "丙"], "zh")).toBe("甲、乙和丙");
  expect(formatList(["A", "B", "C"], "en")).toBe("A, B and C");
  expect(formatList(["甲"], "zh")).toBe("甲");
});
