/** Reports of the kinds that agencies print are read as printed, in text and on a grid: nothing wrong, hardly anything missed. */
import { describe, expect, it } from "vitest";
import { readText } from "../../read/read";
import { recognise } from "../../read/recognise/recognise";
import { generateReport } from "./generate.test-support";
import { certainFigures, missedFigures, wrongFigures } from "./generated-report.test-support";
import { writeGrid } from "./grid-layout.test-support";
import { kinds, ofKind, type Kind } from "./kinds.test-support";
import { writeText } from "./text-layouts.test-support";

/** How many reports of each kind; NIANBAO_GENERATED asks for more. */
const wanted = Number(process.env.NIANBAO_GENERATED ?? 12);
const layouts = ["grid", "tabs", "pipes"] as const;

function readMany(kind: Kind, layout: (typeof layouts)[number]) {
  const tally = { wrong: [] as string[], missed: [] as string[], certain: 0 };
  for (let seed = 900_000; seed < 900_000 + wanted; seed += 1) {
    const report = ofKind(generateReport(seed, "none"), kind);
    const { content } = layout === "grid" ? recognise(writeGrid(report)) : readText(writeText(report, layout).text);
    tally.wrong.push(...wrongFigures(report, content.figures).map((each) => `seed ${String(seed)} ${each}`));
    tally.missed.push(...missedFigures(report, content.figures).map((each) => `seed ${String(seed)} ${each}`));
    tally.certain += certainFigures(report).length;
  }
  return tally;
}

describe.each(kinds)("reports with %s", (kind) => {
  it.each(layouts)("are read on %s", { timeout: 20_000 + wanted * 1000 }, (layout) => {
    const { wrong, missed, certain } = readMany(kind, layout);
    expect(wrong).toEqual([]);
    expect(missed.length / certain, missed.slice(0, 5).join()).toBeLessThan(0.01);
  });
});
