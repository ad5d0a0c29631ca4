/** The list of categories, event by event: the blank line, order, caret and words. */
import { describe, expect, it } from "vitest";
import { type Disclosure } from "@/report/content";
import {
  isPastedList,
  linesOf,
  type LinesEvent,
  type LinesState,
  noLines,
  type LineStep,
  stepOf,
} from "./category-lines";

const item = (category: string, count: number | null = null): Disclosure => ({ category, count });
const three = [item("甲", 1), item("乙", 2), item("丙", 3)];
const blank = item("");

/** What several events make of a list, one after the other. */
function after(items: readonly Disclosure[], ...events: LinesEvent[]): LineStep {
  const start: LineStep = { state: noLines, items, focus: null };
  return events.reduce((step, event) => stepOf(step.state, step.items, event), start);
}

const namesOf = ({ state, items }: { state: LinesState; items: readonly Disclosure[] }) =>
  linesOf(state, items).map(({ category }) => category);

describe("the blank line", () => {
  it("stands in an empty list, and becomes an item by what is typed", () => {
    expect(namesOf(after([]))).toEqual([""]);
    const typed = after([], { what: "changed", line: 0, item: item("甲") });
    expect(typed.items).toEqual([item("甲")]);
    expect(namesOf(typed)).toEqual(["甲"]);
  });

  it("is what an emptied line becomes, in its place and out of the items", () => {
    const emptied = after(three, { what: "changed", line: 1, item: blank });
    expect(namesOf(emptied)).toEqual(["甲", "", "丙"]);
    expect(emptied.items).toHaveLength(2);
    expect(namesOf(stepOf(emptied.state, emptied.items, { what: "changed", line: 1, item: item("丁") }))).toEqual([
      "甲",
      "丁",
      "丙",
    ]);
  });

  it("is opened below by Enter once; where it waits already, the caret goes there", () => {
    const opened = after(three, { what: "passed", line: 0 });
    expect(namesOf(opened)).toEqual(["甲", "", "乙", "丙"]);
    expect(opened.focus).toBe(1);
    const again = stepOf(opened.state, opened.items, { what: "passed", line: 0 });
    expect(namesOf(again)).toEqual(["甲", "", "乙", "丙"]);
    expect(again.focus).toBe(1);
    expect(stepOf(again.state, again.items, { what: "passed", line: 1 }).focus).toBeNull();
  });

  it("counts as a line: what stands below it is still meant by its place", () => {
    const changed = after(three, { what: "passed", line: 0 }, { what: "changed", line: 2, item: item("乙", 9) });
    expect(changed.items).toEqual([item("甲", 1), item("乙", 9), item("丙", 3)]);
    expect(namesOf(after(three, { what: "passed", line: 0 }, { what: "removed", line: 1 }))).toEqual([
      "甲",
      "乙",
      "丙",
    ]);
  });
});

describe("order", () => {
  it("changes by one place, says so, draws the lines anew and keeps the caret with the line", () => {
    const step = after(three, { what: "moved", line: 2, by: -1 });
    expect(namesOf(step)).toEqual(["甲", "丙", "乙"]);
    expect(step).toMatchObject({ focus: 1, state: { generation: 1, said: { what: "moved", name: "丙", n: 2 } } });
  });

  it("does not change beyond the edges, nor for the blank line", () => {
    for (const event of [
      { what: "moved", line: 0, by: -1 },
      { what: "moved", line: 2, by: 1 },
    ] as const) {
      expect(after(three, event)).toEqual({ state: noLines, items: three, focus: null });
    }
    const blankMoved = after(three, { what: "added" }, { what: "moved", line: 3, by: -1 });
    expect(blankMoved.items).toBe(three);
  });

  it("closes up after a removal, with the caret on the neighbour", () => {
    expect(after(three, { what: "removed", line: 2 })).toMatchObject({ focus: 1, items: three.slice(0, 2) });
    expect(after([item("甲")], { what: "removed", line: 0 })).toMatchObject({ focus: 0, items: [] });
  });
});

describe("a paste", () => {
  it("goes below its line, or in place of the blank one", () => {
    const pasted = { what: "pasted", text: "丁\t4\n戊\t5" } as const;
    expect(namesOf(after(three, { ...pasted, line: 0 }))).toEqual(["甲", "丁", "戊", "乙", "丙"]);
    expect(namesOf(after(three, { what: "added" }, { ...pasted, line: 3 }))).toEqual(["甲", "乙", "丙", "丁", "戊"]);
    expect(after(three, { ...pasted, line: 0 }).state.said).toEqual({ what: "pasted", n: 2 });
  });

  it("is a list where it has columns or lines; a word is a word", () => {
    expect(isPastedList("丁\t4")).toBe(true);
    expect(isPastedList("丁\n戊")).toBe(true);
    expect(isPastedList(" 丁 ")).toBe(false);
    expect(isPastedList("\t\n")).toBe(false);
  });
});
