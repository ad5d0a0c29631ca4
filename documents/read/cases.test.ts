/** The small cases beside the project, where they are there: one fault of one kind each, read as its note says is right. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readCase, readingCases } from "../testing/reading-cases.test-support";

const folder = resolve(import.meta.dirname, "../../../shared/cases");

describe("cases of reading", () => {
  it.skipIf(existsSync(folder))("are not beside the project: nothing to compare", () => {
    expect(existsSync(folder)).toBe(false);
  });

  it.skipIf(!existsSync(folder))("are all read as they ought to be", { timeout: 120_000 }, async () => {
    const cases = readingCases(folder);
    const wrong: string[] = [];
    for (const { name, judge } of cases) {
      const faults = judge(await readCase(folder, name));
      if (faults.length > 0) wrong.push(`${name}: ${faults.slice(0, 4).join("; ")}`);
    }
    process.stdout.write(`cases of reading: ${String(cases.length - wrong.length)} of ${String(cases.length)} right\n`);
    expect(wrong).toEqual([]);
  });
});
