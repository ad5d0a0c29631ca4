/** `node scripts/fuzz.mjs [--runs 100000] [--seed N]`: reads spoilt documents and reports every crash, hang and invented figure. */
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { runScript, StartupProblem } from "./problem.mjs";
import { root, typescript } from "./project.mjs";

/** @typedef {{ tried: number, read: number, figures: number, refused: number, faults: number, slowest: number }} Counted */

await runScript(main);

async function main() {
  const { values } = parseArgs({ options: { runs: { type: "string" }, seed: { type: "string" } } });
  const runs = wholeNumber("runs", values.runs ?? "100000");
  const seed = wholeNumber("seed", values.seed ?? String(Math.floor(Math.random() * 1_000_000)));
  const parts = Math.max(1, Math.min(availableParallelism(), runs));
  const began = performance.now();
  const results = await Promise.all(Array.from({ length: parts }, (_, part) => runPart({ seed, runs, part, parts })));
  const seconds = Math.round((performance.now() - began) / 1000);
  /** @param {"tried" | "read" | "figures" | "refused" | "faults"} name */
  const sum = (name) => results.reduce((total, result) => total + (result?.[name] ?? 0), 0);
  const lost = results.filter((result) => result === null).length;
  process.stdout.write(
    `seed ${seed}: ${sum("tried")} documents in ${seconds} s, ${sum("read")} read with ${sum("figures")} figures, ` +
      `${sum("refused")} refused, slowest ${Math.max(0, ...results.map((result) => result?.slowest ?? 0))} ms, ` +
      `${sum("faults")} faults${lost > 0 ? `, ${lost} processes lost` : ""}\n`,
  );
  process.exit(sum("faults") + lost > 0 ? 1 : 0);
}

/**
 * The counts of one process; null where it ended before its end.
 * @param {{ seed: number, runs: number, part: number, parts: number }} share
 * @returns {Promise<Counted | null>}
 */
function runPart({ seed, runs, part, parts }) {
  const program = [...typescript, path.join(root, "documents/testing/fuzz/main.ts")];
  const child = spawn(process.execPath, [...program, ...[seed, runs, part, parts].map(String)], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.on("data", (text) => (said += text));
  return new Promise((resolve) => {
    child.once("error", () => resolve(null));
    child.once("close", (code) => resolve(code === 0 ? JSON.parse(said.trim().split("\n").at(-1) ?? "null") : null));
  });
}

/**
 * @param {string} name
 * @param {string} text
 */
function wholeNumber(name, text) {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number >= 0) return number;
  throw new StartupProblem(`--${name} must be a whole number.`, `--${name} 必须是整数。`);
}
