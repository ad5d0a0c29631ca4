/**
 * `node scripts/test-nodes.mjs [MAJOR …] [-- SUITE …]`: the suites `unit` and `db`, or those named, under each Node.js that
 * Nianbao runs on. The programs come from the package registry, once, into .nianbao/nodes.
 */
import { existsSync } from "node:fs";
import path from "node:path";
import { runChild } from "./children.mjs";
import { runScript, StartupProblem } from "./problem.mjs";
import { root, stateFolder } from "./project.mjs";

/** @type {Record<string, string>} the oldest that is supported, and the newest of each line */
export const nodeVersions = { 20: "20.20.2", 22: "22.23.3", 24: "24.21.0" };

if (process.argv[1] === import.meta.filename) await runScript(main);

async function main() {
  const args = process.argv.slice(2);
  const parting = args.indexOf("--");
  const named = parting < 0 ? args : args.slice(0, parting);
  const suites = parting < 0 ? ["unit", "db"] : args.slice(parting + 1);
  const majors = named.length > 0 ? named : Object.keys(nodeVersions);
  const results = [];
  for (const major of majors) {
    const program = await programOf(major);
    process.stdout.write(`\n== Node.js ${nodeVersions[major]} ==\n`);
    const env = { PATH: `${path.dirname(program)}${path.delimiter}${process.env.PATH ?? ""}` };
    const code = await runChild(program, [path.join(root, "scripts/test.mjs"), ...suites], { env });
    results.push({ major, code });
  }
  for (const { major, code } of results)
    process.stdout.write(
      `Node.js ${nodeVersions[major]}: ${code === 0 ? "passed" : "FAILED"} (${suites.join(", ")})\n`,
    );
  process.exit(results.some(({ code }) => code !== 0) ? 1 : 0);
}

/**
 * The program of this line, brought here where it is missing.
 * @param {string} major
 */
async function programOf(major) {
  const version = nodeVersions[major];
  if (!version) {
    const known = Object.keys(nodeVersions).join(", ");
    throw new StartupProblem(`There is no Node.js ${major} here, only ${known}.`, `只支持 Node.js ${known}。`);
  }
  const name = `node-${process.platform}-${process.arch}`;
  const folder = path.join(stateFolder, "nodes", version);
  const program = path.join(folder, "node_modules", name, "bin/node");
  if (existsSync(program)) return program;
  const wanted = ["install", "--prefix", folder, "--no-save", "--ignore-scripts", "--no-audit", "--no-fund"];
  const code = await runChild("npm", [...wanted, `${name}@${version}`]);
  if (code === 0 && existsSync(program)) return program;
  throw new StartupProblem(`Node.js ${version} could not be brought.`, `无法取得 Node.js ${version}。`);
}
