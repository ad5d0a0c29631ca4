/** The checks that run no code of ours: format, lint, types, circles, document paths; two at a time, each told when it ends. */
import path from "node:path";
import { startChild } from "./children.mjs";
import { root, stateFolder } from "./project.mjs";

/** Where the tools remember what they found good. */
const caches = path.join(stateFolder, "checked");

/** @typedef {{ name: string, isGood: boolean, seconds: number, said: string }} Checked */

/**
 * The longest first: it takes one core alone while the others take turns on the second.
 * @param {boolean} isRemembered only files that changed since they were found good
 * @returns {[name: string, args: string[]][][]}
 */
function lanes(isRemembered) {
  const remembered = isRemembered ? ["--cache", "--cache-strategy", "content", "--cache-location"] : [];
  const cache = (/** @type {string} */ name) => (isRemembered ? [...remembered, path.join(caches, name)] : []);
  return [
    [["lint", [tool("eslint/bin/eslint.js"), ".", "--max-warnings", "0", ...cache("eslint.json")]]],
    [
      ["circles", [path.join(root, "scripts/check-circles.mjs")]],
      ["documents", [path.join(root, "scripts/check-documents.mjs")]],
      ["types", [tool("typescript/bin/tsc"), "--noEmit"]],
      ["format", [tool("prettier/bin/prettier.cjs"), "--check", "--log-level=warn", ".", ...cache("prettier.json")]],
    ],
  ];
}

/**
 * Runs them all; a check that fails does not keep the others from running.
 * @param {{ isRemembered: boolean, tell: (checked: Checked) => void }} options
 * @returns {Promise<Checked[]>}
 */
export async function runChecks({ isRemembered, tell }) {
  // The types of routes and styles are made by Next and are not in git.
  const made = await run("types of routes", [tool("next/dist/bin/next"), "typegen"]);
  if (!made.isGood) tell(made);
  const results = await Promise.all(
    lanes(isRemembered).map(async (lane) => {
      const checked = [];
      for (const [name, args] of lane) {
        const result = await run(name, args);
        tell(result);
        checked.push(result);
      }
      return checked;
    }),
  );
  return made.isGood ? results.flat() : [made, ...results.flat()];
}

/**
 * @param {string} name
 * @param {string[]} args
 * @returns {Promise<Checked>}
 */
async function run(name, args) {
  const start = Date.now();
  const child = startChild(process.execPath, args, {
    env: { DATABASE_URL: "", NODE_ENV: "test" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.process.stdout, child.process.stderr]) {
    stream?.setEncoding("utf8").on("data", (text) => (said += text));
  }
  const isGood = (await child.ended) === 0;
  return { name, isGood, seconds: (Date.now() - start) / 1000, said: said.trim() };
}

/** @param {string} file */
function tool(file) {
  return path.join(root, "node_modules", file);
}
