/** A seeded sample of spoilt documents: none crashes the reader, none takes for ever, none yields a figure that is not printed. */
import { describe, expect, it } from "vitest";
import { readText } from "../../read/read";
import { inventedFigures } from "./examine";
import { tryDocuments } from "./run";

describe("spoilt documents", () => {
  it("are read or refused, and never with an invented figure", async () => {
    const faults: string[] = [];
    const kinds = new Set<string>();
    let [read, refused] = [0, 0];
    for await (const { index, kind, examination } of tryDocuments(
      { seed: 7, runs: 300, part: 0, parts: 1 },
      undefined,
      3,
    )) {
      kinds.add(kind);
      if (examination.outcome === "read") read += 1;
      else refused += 1;
      faults.push(...examination.faults.map((fault) => `7/${String(index)} ${kind}: ${fault}`));
    }
    expect(faults).toEqual([]);
    expect([...kinds].sort()).toEqual(["csv", "docx", "html", "json", "pdf", "text", "xlsx"]);
    // A sample of nothing but refusals would prove nothing.
    expect(read).toBeGreaterThan(100);
    expect(refused).toBeGreaterThan(20);
  });
});

describe("the examination", () => {
  const reading = readText(
    "青石县2023年政府信息公开工作年度报告\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t12\t0\t345",
  );
  const withFigure = (value: number) => ({
    ...reading,
    content: { ...reading.content, figures: { ...reading.content.figures, "rules.issued": value } },
  });

  it("is content with what is printed", () => {
    expect(reading.content.figures["rules.issued"]).toBe(12);
    expect(inventedFigures(reading)).toEqual([]);
  });

  it.each([
    ["another number", withFigure(13)],
    ["a part of the number", withFigure(1)],
    ["no place", { ...withFigure(12), evidence: {} }],
    [
      "another place",
      { ...reading, evidence: { ...reading.evidence, "rules.issued": { line: 3, column: 5, text: "12" } } },
    ],
    ["a shown text without it", { ...reading, original: { ...reading.original, text: "规章" } }],
  ])("finds %s", (_what, wrong) => {
    expect(inventedFigures(wrong).join()).toContain("rules.issued");
  });

  it("wants every digit of a divided run", () => {
    const place = { line: 3, column: 1, text: "123" };
    const divided = (issued: number, repealed: number) => ({
      ...reading,
      original: { ...reading.original, text: "\n\n123" },
      content: { ...reading.content, figures: { "rules.issued": issued, "rules.repealed": repealed } },
      evidence: { "rules.issued": place, "rules.repealed": place },
    });
    expect(inventedFigures(divided(12, 3))).toEqual([]);
    expect(inventedFigures(divided(12, 23))).not.toEqual([]);
    expect(inventedFigures(divided(1, 2))).not.toEqual([]);
  });
});
