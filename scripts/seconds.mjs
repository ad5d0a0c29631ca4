/** How long things took, against the budget of each suite: told at the end of a run and kept beside what this machine keeps. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { stateFolder } from "./project.mjs";

/** @typedef {{ file: string, seconds: number }} FileSeconds */
/** @typedef {{ suite: string, seconds: number, cpuSeconds: number | null, files: FileSeconds[] }} SuiteSeconds */

/** Where the seconds of the last run of each suite are kept. */
const kept = path.join(stateFolder, "seconds.json");
const slowest = 5;

/** Prints how one check went, with what it said only where it failed. @param {import("./checks.mjs").Checked} checked */
export function tellChecked({ name, isGood, seconds, said }) {
  process.stdout.write(`${isGood ? "✓" : "✗"} ${name} (${seconds.toFixed(1)} s)\n`);
  if (!isGood && said !== "") process.stdout.write(`${said}\n`);
}

/**
 * The CPU seconds of all children that have ended, with theirs; null where the system does not tell.
 * @returns {number | null}
 */
export function childrenSeconds() {
  try {
    const stat = readFileSync("/proc/self/stat", "latin1");
    // Behind the command name in brackets: fields 16 and 17 of proc(5), in hundredths.
    const rest = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return (Number(rest[13]) + Number(rest[14])) / 100;
  } catch {
    return null;
  }
}

/**
 * The lines of the table: seconds by suite beside their budget, then the slowest files of each.
 * @param {SuiteSeconds[]} suites
 * @param {Readonly<Record<string, number | undefined>>} budget seconds by suite on two idle cores
 * @returns {string[]}
 */
export function secondsTable(suites, budget) {
  return suites.flatMap(({ suite, seconds, cpuSeconds, files }) => {
    const limit = budget[suite];
    const over = limit !== undefined && seconds > limit ? "  OVER BUDGET" : "";
    const cpu = cpuSeconds === null ? "" : `, ${cpuSeconds.toFixed(0)} CPU s`;
    const budgeted = limit === undefined ? "" : ` of ${String(limit)}`;
    return [
      `${suite}: ${seconds.toFixed(0)}${budgeted} s${cpu}${over}`,
      ...files
        .toSorted((one, other) => other.seconds - one.seconds)
        .slice(0, slowest)
        .map((file) => `  ${file.seconds.toFixed(1).padStart(6)} s  ${file.file}`),
    ];
  });
}

/** Keeps the seconds of these suites; those of suites that did not run stay. @param {SuiteSeconds[]} suites */
export function keepSeconds(suites) {
  mkdirSync(path.dirname(kept), { recursive: true });
  const before = readKept();
  const now = Object.fromEntries(
    suites.map(({ suite, ...rest }) => [suite, { at: new Date().toISOString(), ...rest }]),
  );
  writeFileSync(kept, `${JSON.stringify({ ...before, ...now }, null, 2)}\n`);
}

/** @returns {object} */
function readKept() {
  try {
    return JSON.parse(readFileSync(kept, "utf8"));
  } catch {
    return {};
  }
}
