/** Differences of texts: nothing is lost, numbers and words stay whole, neighbours read as one. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { abridged, wordDifference, wordsOf, type TextRun } from "./word-difference";

const side = (runs: readonly TextRun[], left: "removed" | "added") =>
  runs
    .filter(({ kind }) => kind !== left)
    .map(({ text }) => text)
    .join("");

describe("word by word", () => {
  it("marks a changed number whole and leaves the sentence", () => {
    expect(wordDifference("全年收到申请1,234件，同比增长12.5%。", "全年收到申请1,243件，同比增长12.5%。")).toEqual([
      { kind: "same", text: "全年收到申请" },
      { kind: "removed", text: "1,234" },
      { kind: "added", text: "1,243" },
      { kind: "same", text: "件，同比增长12.5%。" },
    ]);
  });

  it("reads a changed phrase as one change", () => {
    const runs = wordDifference("召开政务公开培训会二次。", "召开政务公开工作推进会三次。");
    // No single character is left standing between two changes.
    for (const { kind, text } of runs.slice(1, -1)) expect(kind === "same" && /^\p{L}$/u.test(text)).toBe(false);
    expect(side(runs, "added")).toBe("召开政务公开培训会二次。");
    expect(side(runs, "removed")).toBe("召开政务公开工作推进会三次。");
  });

  it("says nothing changed where nothing did, and all where all did", () => {
    expect(wordDifference("一致", "一致")).toEqual([{ kind: "same", text: "一致" }]);
    expect(wordDifference("", "新写")).toEqual([{ kind: "added", text: "新写" }]);
    expect(wordDifference("", "")).toEqual([]);
  });

  it("gives back both texts whole, whatever they are", () => {
    const text = fc.string({ unit: fc.constantFrom("政", "府", "信息", "公开", "1", "2", ",", "。", "\n", " ", "a") });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = wordDifference(before, after);
        expect(side(runs, "added")).toBe(before);
        expect(side(runs, "removed")).toBe(after);
        expect(wordsOf(before).join("")).toBe(before);
      }),
    );
  });

  it("shows two long texts that share nothing one after the other", () => {
    const runs = wordDifference("甲，".repeat(4000), "乙。".repeat(4000));
    expect(runs.map(({ kind }) => kind)).toEqual(["removed", "added"]);
  });

  it("keeps what stands around a change of a long text", () => {
    const long = "政务公开".repeat(100);
    const [before, , , after] = abridged(wordDifference(`${long}1件${long}`, `${long}2件${long}`), 8);
    expect(before?.text).toBe("……政务公开政务公开");
    expect(after?.text).toMatch(/^件政务公开政务公……$/);
  });
});
