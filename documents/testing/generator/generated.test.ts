/** Generated reports in every text layout are read back as printed or not stated, never wrong. */
import { describe, expect, it } from "vitest";
import { type Reading } from "../../read/model";
import { readText } from "../../read/read";
import { recognise } from "../../read/recognise/recognise";
import { generateReport } from "./generate.test-support";
import {
  certainFigures,
  missedFigures,
  wrongFigures,
  type GeneratedReport,
  type Noise,
} from "./generated-report.test-support";
import { writeGrid } from "./grid-layout.test-support";
import { textLayouts, writeText } from "./text-layouts.test-support";

/** How many reports for each layout and noise; NIANBAO_GENERATED asks for more. */
const wanted = Number(process.env.NIANBAO_GENERATED ?? 12);
const timeout = 20_000 + wanted * 1000;

interface Tally {
  wrong: string[];
  missed: number;
  certain: number;
  misread: string[];
}

const layouts = [...textLayouts, "grid"] as const;
type Layout = (typeof layouts)[number];

function readBack(report: GeneratedReport, layout: Layout): { written: GeneratedReport; reading: Reading } {
  if (layout === "grid") return { written: report, reading: recognise(writeGrid(report)) };
  const { text, uncertain } = writeText(report, layout);
  return { written: { ...report, uncertain }, reading: readText(text) };
}

function readMany(layout: Layout, noise: Noise): Tally {
  const tally: Tally = { wrong: [], missed: 0, certain: 0, misread: [] };
  const first = layouts.indexOf(layout) * 100_000;
  for (let seed = first; seed < first + wanted; seed += 1) {
    const report = generateReport(seed, noise);
    const { written, reading } = readBack(report, layout);
    const { content, edition, year, agency } = reading;
    tally.wrong.push(...wrongFigures(written, content.figures).map((each) => `seed ${String(seed)} ${each}`));
    tally.missed += missedFigures(written, content.figures).length;
    tally.certain += certainFigures(written).length;
    if (edition !== report.edition || year !== report.year || agency !== report.agency)
      tally.misread.push(`seed ${String(seed)}: ${String(edition)} ${String(year)} ${String(agency)}`);
  }
  return tally;
}

describe.each(layouts)("%s", (layout) => {
  it.each(["none", "usual"] as const)(
    "with noise %s: nothing is wrong, and almost nothing is missed",
    (noise) => {
      const { wrong, missed, certain, misread } = readMany(layout, noise);
      expect(wrong).toEqual([]);
      expect(misread).toEqual([]);
      expect(missed / certain).toBeLessThan(0.01);
    },
    timeout,
  );

  it(
    "with hard noise: nothing is wrong",
    () => {
      expect(readMany(layout, "hard").wrong).toEqual([]);
    },
    timeout,
  );
});
