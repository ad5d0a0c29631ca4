/** Reads how many tests passed, failed and were skipped, and how long each file took, from the JSON of each runner. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./project.mjs";

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/** @typedef {Counts & { files: import("./seconds.mjs").FileSeconds[] }} Results */
/** @typedef {{ name: string, status: string, startTime: number, endTime: number, assertionResults: { status: string }[] }} VitestFile */
/** @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: VitestFile[] }} VitestReport */
/** @typedef {{ specs?: { tests: { results: { duration: number }[] }[] }[], suites?: PlaywrightSuite[] }} PlaywrightSuite */
/** @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, suites: (PlaywrightSuite & { file: string })[] }} PlaywrightReport */

/**
 * The sum of several counts.
 * @param {Counts[]} all
 * @returns {Counts}
 */
export function sumOf(all) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of all) {
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
  }
  return sum;
}

/**
 * The results of a vitest run; a file that could not be loaded is one failure.
 * @param {string} file
 * @param {number} code exit code of the runner
 * @returns {Results}
 */
export function vitestCounts(file, code) {
  const report = /** @type {VitestReport | null} */ (readReport(file));
  if (!report) return noReport(code);
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  );
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
    files: report.testResults.map(({ name, startTime, endTime }) => ({
      file: path.relative(root, name),
      seconds: (endTime - startTime) / 1000,
    })),
  };
  return withExitCode(counts, code);
}

/**
 * The results of a Playwright run; one that passed on a second try has passed.
 * @param {string} file
 * @param {number} code exit code of the runner
 * @returns {Results}
 */
export function playwrightCounts(file, code) {
  const report = /** @type {PlaywrightReport | null} */ (readReport(file));
  if (!report) return noReport(code);
  const { expected, unexpected, flaky, skipped } = report.stats;
  const files = report.suites.map((suite) => ({ file: `e2e/${suite.file}`, seconds: durationOf(suite) / 1000 }));
  return withExitCode({ passed: expected + flaky, failed: unexpected, skipped, files }, code);
}

/** Milliseconds of all tests below. @param {PlaywrightSuite} suite @returns {number} */
function durationOf({ specs = [], suites = [] }) {
  const own = specs.flatMap(({ tests }) => tests).flatMap(({ results }) => results.map(({ duration }) => duration));
  return [...own, ...suites.map(durationOf)].reduce((sum, each) => sum + each, 0);
}

/**
 * A runner that fails without a failed test (nothing found, crash at the end) has failed once.
 * @param {Results} results
 * @param {number} code
 */
function withExitCode(results, code) {
  return code !== 0 && results.failed === 0 ? { ...results, failed: 1 } : results;
}

/** @param {number} code @returns {Results} */
function noReport(code) {
  return { passed: 0, failed: code === 0 ? 0 : 1, skipped: 0, files: [] };
}

/** @param {string} file @returns {unknown} */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
