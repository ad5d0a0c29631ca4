/** `npm test`: every test from a bare clone; the names of suites as arguments run only those. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runChecks } from "./checks.mjs";
import { runChild, stopChildren } from "./children.mjs";
import { requireChromium } from "./chromium.mjs";
import { sumOf, vitestCounts } from "./counts.mjs";
import { installPackages, requireNode } from "./install.mjs";
import { runScript, stackOf, StartupProblem } from "./problem.mjs";
import { root } from "./project.mjs";
import { childrenSeconds, keepSeconds, secondsTable, tellChecked } from "./seconds.mjs";
import { onShutdown } from "./shutdown.mjs";

/** @typedef {import("./counts.mjs").Results} Results */

/** @type {Record<string, () => Promise<Results>>} */
const suites = {
  static: runStatic,
  unit: () => runVitest("unit"),
  documents: () => runVitest("documents"),
  components: runComponents,
  db: () => runVitest("db"),
  e2e: runBrowser,
};

/** The seconds each suite may take on two idle cores; whoever makes one slower answers for it here. */
const budget = { static: 120, unit: 30, documents: 90, components: 60, db: 240, e2e: 480 };

/** What follows the names of the suites goes to the runner of the browser tests. */
const [wanted, rest] = splitArguments(process.argv.slice(2));

/** @type {(() => Promise<void> | void)[]} stopped from last to first */
const stops = [];

await runScript(test);

async function test() {
  requireNode();
  onShutdown(stopAll);
  await installPackages(say);
  const results = [];
  for (const name of wanted) results.push(await runSuite(name));
  say("\n— seconds —");
  for (const line of secondsTable(results, budget)) say(line);
  keepSeconds(results.map(({ suite, seconds, cpuSeconds, files }) => ({ suite, seconds, cpuSeconds, files })));
  const { passed, failed, skipped } = sumOf(results);
  say(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exit(failed > 0 ? 1 : 0);
}

/** @param {string} suite */
async function runSuite(suite) {
  say(`\n— ${suite} —`);
  const [start, cpuBefore] = [Date.now(), childrenSeconds()];
  const results = await resultsOf(suite);
  const cpuAfter = childrenSeconds();
  const cpuSeconds = cpuBefore === null || cpuAfter === null ? null : cpuAfter - cpuBefore;
  return { ...results, suite, seconds: (Date.now() - start) / 1000, cpuSeconds };
}

/**
 * A suite that cannot even start has failed once; the others still run.
 * @param {string} suite
 * @returns {Promise<Results>}
 */
async function resultsOf(suite) {
  try {
    return (await suites[suite]?.()) ?? { passed: 0, failed: 1, skipped: 0, files: [] };
  } catch (error) {
    process.stderr.write(`${error instanceof StartupProblem ? error.message : stackOf(error)}\n`);
    return { passed: 0, failed: 1, skipped: 0, files: [] };
  } finally {
    await stopAll();
  }
}

async function stopAll() {
  for (const stop of stops.splice(0).reverse()) await stop();
  await stopChildren();
}

async function runStatic() {
  const checked = await runChecks({ isRemembered: false, tell: tellChecked });
  const passed = checked.filter(({ isGood }) => isGood).length;
  const files = checked.map(({ name, seconds }) => ({ file: name, seconds }));
  return { passed, failed: checked.length - passed, skipped: 0, files };
}

/** @param {string} project */
async function runVitest(project) {
  const folder = mkdtempSync(path.join(tmpdir(), "nianbao-report-"));
  stops.push(() => rmSync(folder, { recursive: true, force: true }));
  const report = path.join(folder, "report.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const code = await runTool("vitest/vitest.mjs", ["run", "--project", project, ...reporters]);
  return vitestCounts(report, code);
}

async function runComponents() {
  // vitest.config.ts takes the one that is installed.
  await requireChromium(say);
  return runVitest("components");
}

async function runBrowser() {
  const { runBrowserTests } = await import("./test-browser.mjs");
  return await runBrowserTests({ say, stops, args: rest });
}

/**
 * @param {string} file
 * @param {string[]} args
 */
function runTool(file, args) {
  const options = { env: { DATABASE_URL: "", NODE_ENV: "test" } };
  return runChild(process.execPath, [path.join(root, "node_modules", file), ...args], options);
}

/**
 * @param {string[]} args
 * @returns {[suites: string[], rest: string[]]}
 */
function splitArguments(args) {
  const first = args.findIndex((argument) => !(argument in suites));
  const chosen = first === -1 ? args : args.slice(0, first);
  const others = first === -1 ? [] : args.slice(first);
  return [chosen.length > 0 ? chosen : Object.keys(suites), others];
}

/** @param {string} line */
function say(line) {
  process.stdout.write(`${line}\n`);
}
