/** Every figure read from the real reports beside the project, where they are there, is the one expected. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readDocument } from "./read";

const folder = resolve(import.meta.dirname, "../../../shared/reports");
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".txt")) : [];

interface Expected {
  readonly cells: Readonly<Record<string, number>>;
  readonly ambiguous?: Readonly<Record<string, number | null>>;
}

describe("real reports", () => {
  it.skipIf(names.length > 0)("are not beside the project: nothing to compare", () => {
    expect(names).toEqual([]);
  });

  it.each(names)("%s: no figure is wrong, none is missed", async (name) => {
    const expected = JSON.parse(
      readFileSync(join(folder, name.replace(/\.txt$/, ".expected.json")), "utf8"),
    ) as Expected;
    const { content, evidence, proposals } = await readDocument({ name, bytes: readFileSync(join(folder, name)) });
    const stated = Object.entries(content.figures).filter(([, value]) => value !== null);
    expect(Object.fromEntries(stated.map(([code, value]) => [code, Number(value)]))).toEqual(expected.cells);
    for (const [code] of stated) expect(evidence[code], code).toBeDefined();
    for (const [code, { value }] of Object.entries(proposals))
      expect([code, Number(value)]).toEqual([code, expected.ambiguous?.[code]]);
  });
});
