/** Reads how many tests passed, failed and were skipped from the JSON of each runner. */
import { readFileSync } from "node:fs";

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

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
 * The counts of a vitest run; a file that could not be loaded is one failure.
 * @param {string} file
 * @param {number} code exit code of the runner
 */
export function vitestCounts(file, code) {
  const report = readReport(file);
  if (!report) return noReport(code);
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  );
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
  return withExitCode(counts, code);
}

/**
 * The counts of a Playwright run; one that passed on a second try has passed.
 * @param {string} file
 * @param {number} code exit code of the runner
 */
export function playwrightCounts(file, code) {
  const report = readReport(file);
  if (!report) return noReport(code);
  const { expected, unexpected, flaky, skipped } = report.stats;
  return withExitCode({ passed: expected + flaky, failed: unexpected, skipped }, code);
}

/** A runner that fails without a failed test (nothing found, crash at the end) has failed once. */
function withExitCode(counts, code) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function noReport(code) {
  return { passed: 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
