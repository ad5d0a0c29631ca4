/** `npm test`: every test from a bare clone; `static`, `unit`, `db`, `e2e` as arguments run only those. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runChild, stopChildren } from "./children.mjs";
import { sumOf, vitestCounts } from "./counts.mjs";
import { installPackages, requireNode } from "./install.mjs";
import { runScript, StartupProblem } from "./problem.mjs";
import { root } from "./project.mjs";
import { onShutdown } from "./shutdown.mjs";

const suites = { static: runStatic, unit: () => runVitest("unit"), db: () => runVitest("db"), e2e: runBrowser };

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
  const { passed, failed, skipped } = sumOf(results);
  say(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exit(failed > 0 ? 1 : 0);
}

/** A suite that cannot even start has failed once; the others still run. */
async function runSuite(name) {
  say(`\n— ${name} —`);
  try {
    return await suites[name]();
  } catch (error) {
    process.stderr.write(`${error instanceof StartupProblem ? error.message : String(error?.stack ?? error)}\n`);
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    await stopAll();
  }
}

async function stopAll() {
  for (const stop of stops.splice(0).reverse()) await stop();
  await stopChildren();
}

async function runStatic() {
  // The types of routes and styles are made by Next and are not in git.
  await runTool("next/dist/bin/next", ["typegen"], process.stderr);
  const checks = {
    format: () => runTool("prettier/bin/prettier.cjs", ["--check", "."]),
    lint: () => runTool("eslint/bin/eslint.js", [".", "--max-warnings", "0"]),
    types: () => runTool("typescript/bin/tsc", ["--noEmit"]),
    documents: () => runChild(process.execPath, [path.join(root, "scripts/check-documents.mjs")]),
  };
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const [name, run] of Object.entries(checks)) {
    const isGood = (await run()) === 0;
    counts[isGood ? "passed" : "failed"] += 1;
    say(`${isGood ? "✓" : "✗"} ${name}`);
  }
  return counts;
}

async function runVitest(project) {
  const folder = mkdtempSync(path.join(tmpdir(), "nianbao-report-"));
  stops.push(() => rmSync(folder, { recursive: true, force: true }));
  const report = path.join(folder, "report.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const code = await runTool("vitest/vitest.mjs", ["run", "--project", project, ...reporters]);
  return vitestCounts(report, code);
}

async function runBrowser() {
  const { runBrowserTests } = await import("./test-browser.mjs");
  return await runBrowserTests({ say, stops, args: rest });
}

function runTool(file, args, output = "inherit") {
  const options = { env: { DATABASE_URL: "", NODE_ENV: "test" }, stdio: ["ignore", output, "inherit"] };
  return runChild(process.execPath, [path.join(root, "node_modules", file), ...args], options);
}

function splitArguments(args) {
  const first = args.findIndex((argument) => !(argument in suites));
  const chosen = first === -1 ? args : args.slice(0, first);
  const others = first === -1 ? [] : args.slice(first);
  return [chosen.length > 0 ? chosen : Object.keys(suites), others];
}

function say(line) {
  process.stdout.write(`${line}\n`);
}
