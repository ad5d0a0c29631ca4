/** The list of documents: what each event changes, and what keeps a document from being saved. */
import { describe, expect, it } from "vitest";
import { emptyContent } from "@/report/content";
import { lineSplitter } from "./import-reader";
import { type Item, obstacleOf, type QueueEvent, queueReducer, readyItems, sharedKeys } from "./import-queue";
import { formOf } from "./import-saving";
import { type KeptReading } from "@/report/reading";
import { type TargetShown } from "./reading";

const reduce = queueReducer((printed) => (printed === "甲局" ? { id: "agency-1", isExact: true } : null));
const run = (...events: readonly QueueEvent[]) => events.reduce(reduce, []);
const source = (name: string) => ({ name, body: new Blob(["…"]) });
const added = (...ids: readonly string[]): QueueEvent => ({
  type: "added",
  sources: ids.map((id) => ({ id, source: source(`${id}.txt`) })),
});
const sentence = (zh: string) => ({ zh, en: zh });
const reading = (agency: string | null = "甲局", year: number | null = 2024): KeptReading => ({
  id: "00000000-0000-4000-8000-000000000001",
  name: "a",
  original: { format: "text", text: "", blocks: [] },
  agency,
  year,
  scope: "own",
  proposedYear: null,
  edition: "2021",
  absent: [],
  blank: [],
  reports: [],
  content: emptyContent("2021", "transcribed"),
  evidence: {},
  proposals: {},
  divisions: [],
  unread: [],
});
const readAs = (id: string, shown: KeptReading): QueueEvent => ({ type: "answered", id, answer: { reading: shown } });
const nothingThere: TargetShown = {
  standing: "nothing",
  origin: "authored",
  isOpen: true,
  draft: null,
  previous: null,
};
const draftThere: TargetShown = {
  ...nothingThere,
  standing: "draft",
  draft: { href: "/d", version: 4, updatedAt: "2025-01-01T00:00:00Z", updatedBy: null },
};
const found = (id: string, target: TargetShown | null, of = "agency-1/2024/own"): QueueEvent => ({
  type: "found",
  id,
  target: { of, found: target },
});
const states = (items: readonly Item[]) => items.map(({ id, state }) => `${id} ${state}`);

describe("the list of documents", () => {
  it("follows a document from waiting to read, with the agency it names", () => {
    const items = run(
      added("1"),
      { type: "started", id: "1" },
      { type: "answered", id: "1", answer: { progress: { done: 2, all: 9 } } },
    );
    expect(items[0]).toMatchObject({ state: "reading", progress: { done: 2, all: 9 } });
    expect(reduce(items, readAs("1", reading()))[0]).toMatchObject({
      state: "read",
      key: { agencyId: "agency-1", year: 2024, scope: "own" },
    });
  });

  it("puts the files of a zip in its place and ends each of them for itself", () => {
    const items = run(
      added("1", "2"),
      { type: "started", id: "1" },
      { type: "answered", id: "1", answer: { files: ["a.docx", "b.pdf", "c.txt"] } },
      { type: "answered", id: "1", answer: { file: 1, problem: sentence("没有文字") } },
      { type: "answered", id: "1", answer: { file: 0, reading: reading() } },
      { type: "ended", id: "1", problem: sentence("中断") },
    );
    expect(states(items)).toEqual(["1/0 read", "1/1 failed", "1/2 failed", "2 waiting"]);
    expect(items.map(({ problem }) => problem?.zh ?? null)).toEqual([null, "没有文字", "中断", null]);
  });

  it("loses nothing when one fails, is cancelled or is tried again", () => {
    const items = run(
      added("1", "2", "3"),
      readAs("1", reading()),
      { type: "started", id: "2" },
      { type: "cancelled", id: "2" },
      { type: "started", id: "3" },
      { type: "ended", id: "3", problem: sentence("中断") },
      { type: "retried", id: "3" },
      { type: "ended", id: "3", problem: sentence("迟到") },
      { type: "ended", id: "1", problem: sentence("迟到") },
    );
    expect(states(items)).toEqual(["1 read", "2 cancelled", "3 waiting"]);
    expect(states(reduce(items, { type: "removed", id: "2" }))).toEqual(["1 read", "3 waiting"]);
  });
});

describe("what keeps a document from being saved", () => {
  const obstacle = (...events: readonly QueueEvent[]) => {
    const items = run(added("1"), ...events);
    return obstacleOf(items[0]!, sharedKeys(items));
  };

  it("is said in order: agency, year, another file, what stands there", () => {
    expect(obstacle(readAs("1", reading("乙局")))).toBe("agency");
    expect(obstacle(readAs("1", reading("甲局", null)))).toBe("year");
    expect(obstacle(readAs("1", reading()))).toBe("asking");
    expect(obstacle(readAs("1", reading()), found("1", null))).toBe("forbidden");
    expect(obstacle(readAs("1", reading()), found("1", { ...nothingThere, standing: "published" }))).toBe("published");
    expect(obstacle(readAs("1", reading()), found("1", nothingThere))).toBeNull();
    expect(obstacle(readAs("1", reading()), found("1", nothingThere, "agency-1/2023/own"))).toBe("asking");
    const twice = run(added("1", "2"), readAs("1", reading()), readAs("2", reading()), found("1", nothingThere));
    expect(twice.map((item) => obstacleOf(item, sharedKeys(twice)))).toEqual(["twice", "twice"]);
    expect(readyItems(twice)).toEqual([]);
  });

  it("is a draft, until the person agrees to replace the version seen", () => {
    const there = [readAs("1", reading()), found("1", draftThere)] as const;
    expect(obstacle(...there)).toBe("draft");
    const agreed = run(added("1"), ...there, { type: "replaces", id: "1", replaces: true });
    expect(readyItems(agreed)).toHaveLength(1);
    expect(formOf(agreed[0]!).get("seenVersion")).toBe("4");
    const other = reduce(agreed, { type: "keyed", id: "1", key: { agencyId: "agency-1", year: 2023, scope: "own" } });
    expect(other[0]?.replaces).toBe(false);
    expect(formOf(run(added("1"), ...there)[0]!).has("seenVersion")).toBe(false);
  });
});

describe("an answer that comes in pieces", () => {
  it("is put together to lines", () => {
    const lines: string[] = [];
    const splitter = lineSplitter((line) => lines.push(line));
    for (const chunk of ['{"a"', ":1}\n\n{", '"b":2}\n{"c":3}']) splitter.push(chunk);
    expect(lines).toEqual(['{"a":1}', '{"b":2}']);
    splitter.end();
    expect(lines).toEqual(['{"a":1}', '{"b":2}', '{"c":3}']);
  });
});
