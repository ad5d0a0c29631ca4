/** The two halves of the patterns: the open one, from which rules are written, and the one that is held out from that. */
import { readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type Pattern } from "./pattern";

export type Half = "open" | "held-out";

/** All patterns of a half: every module of its folder exports `patterns`. */
export async function patternsOf(half: Half): Promise<readonly Pattern[]> {
  const folder = path.join(import.meta.dirname, half);
  const modules = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => name.endsWith(".ts"));
  const read = await Promise.all(
    modules.map(
      async ({ name }) =>
        (await import(pathToFileURL(path.join(folder, name)).href)) as { readonly patterns: readonly Pattern[] },
    ),
  );
  return read.flatMap(({ patterns }) => patterns);
}
