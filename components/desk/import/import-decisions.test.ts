/** Decisions about open cells: what they change, how they are undone, and how cells are counted. */
import { describe, expect, it } from "vitest";
import { emptyContent } from "@/report/content";
import {
  accepting,
  cellStates,
  contentNow,
  countsOf,
  decide,
  decidedCells,
  detailOf,
  kindOf,
  pickedOption,
  picking,
  proposalKinds,
  undecided,
  undo,
} from "./import-decisions";
import { evidenceOf, type KeptReading } from "@/report/reading";

const empty = emptyContent("2021", "transcribed");
const place = (line: number, text: string) => ({ line, column: 1, text });
const sum = (value: number) => ({ zh: `各项合计为${value}`, en: `the parts add up to ${value}` });
const [person, company, total] = [
  "requests.received.natural-person",
  "requests.received.enterprise",
  "requests.received.total",
];

const reading: KeptReading = {
  id: "00000000-0000-4000-8000-000000000001",
  name: "a.txt",
  original: { format: "text", text: "", blocks: [] },
  agency: null,
  year: 2024,
  scope: "own",
  proposedYear: null,
  edition: "2021",
  absent: [],
  blank: [],
  reports: [],
  content: {
    ...empty,
    figures: { ...empty.figures, "rules.issued": 3 },
    unclear: [{ code: total, printed: "12", why: "run-together" }],
  },
  evidence: { "rules.issued": place(1, "3"), [total]: place(2, "12") },
  proposals: {
    [total]: { value: 3, reason: sum(3) },
    "requests.carried-in.total": { value: 0, reason: sum(0) },
    "penalties.decisions": { value: 7, reason: { zh: "正文写明“处罚7件”", en: "the text states 7" } },
  },
  divisions: [
    {
      codes: [person, company],
      place: place(2, "12"),
      options: [
        [1, 2],
        [12, 0],
      ],
      reason: { zh: "数字连在一起", en: "ran together" },
    },
  ],
  unread: [{ place: place(9, "？"), reason: { zh: "不明", en: "unknown" } }],
};

describe("decisions", () => {
  it("enter the content only once they are made, and make the cell clear", () => {
    expect(contentNow(reading, {}).figures[total] ?? null).toBeNull();
    const { now } = decide(undecided, accepting(reading.proposals, [total]));
    const content = contentNow(reading, now);
    expect(content.figures[total]).toBe(3);
    expect(content.unclear).toEqual([]);
  });

  it("are undone step by step, also when one step took many", () => {
    const first = decide(undecided, accepting(reading.proposals, [total]));
    const second = decide(first, accepting(reading.proposals, ["requests.carried-in.total", "penalties.decisions"]));
    expect(Object.keys(second.now)).toHaveLength(3);
    expect(undo(second).now).toEqual(first.now);
    expect(undo(undo(second))).toEqual(undecided);
    expect(undo(undecided)).toEqual(undecided);
    expect(decide(second, { [total]: null }).now).not.toHaveProperty([total]);
  });

  it("pick a whole row or none of it", () => {
    const [division] = reading.divisions;
    const picked = decide(undecided, picking(division!, 1));
    expect(pickedOption(division!, picked.now)).toBe(1);
    expect(contentNow(reading, picked.now).figures).toMatchObject({ [person]: 12, [company]: 0 });
    expect(pickedOption(division!, decide(picked, picking(division!, null)).now)).toBe(-1);
  });

  it("typed by hand have no place in the document", () => {
    const { now } = decide(undecided, { [total]: { value: 5, by: "hand" } });
    expect(Object.keys(evidenceOf(reading, decidedCells(now)))).toEqual(["rules.issued"]);
    expect(
      Object.keys(evidenceOf(reading, decidedCells(decide(undecided, accepting(reading.proposals, [total])).now))),
    ).toContain(total);
  });
});

describe("proposals", () => {
  it("are of one kind when their reasons differ in numbers and quotations only", () => {
    expect(kindOf(sum(3))).toBe(kindOf(sum(120)));
    expect(kindOf({ zh: "见“甲 3”", en: "" })).toBe(kindOf({ zh: "见“乙 4”", en: "" }));
    const equation = { zh: "按各项之和等于总计：3 + ? = 5，只能是 2。", en: "As the parts add up: 3 + ? = 5." };
    expect(kindOf(equation)).toBe("按各项之和等于总计");
    expect([detailOf(equation, "zh"), detailOf(equation, "en")]).toEqual(["3 + ? = 5，只能是 2。", "3 + ? = 5."]);
    expect(detailOf(sum(3), "zh")).toBe("各项合计为3");
    expect([...proposalKinds(reading.proposals).values()]).toEqual([
      [total, "requests.carried-in.total"],
      ["penalties.decisions"],
    ]);
  });
});

describe("counts", () => {
  it("put each cell in one state", () => {
    const { now } = decide(undecided, picking(reading.divisions[0]!, 0));
    const before = countsOf(reading, {});
    const after = countsOf(reading, now);
    const cells = Object.keys(reading.content.figures).length;
    expect(before.read + before.decided + before.proposed + before.notStated).toBe(cells);
    expect(before).toMatchObject({ read: 1, decided: 0, proposed: 5, unread: 1 });
    expect(after).toEqual({ ...before, decided: 2, proposed: 3 });
    const states = [...cellStates(reading, now)].filter(([, state]) => state === "decided").map(([code]) => code);
    expect(states.sort()).toEqual([company, person].sort());
  });
});
