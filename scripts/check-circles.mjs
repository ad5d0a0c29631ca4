/** Fails where files import each other in a circle, types included: two files that need each other are one. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import typescript from "typescript";
import { root } from "./project.mjs";

const folders = [
  "report",
  "messages",
  "documents",
  "components",
  "db",
  "app",
  "cli",
  "server",
  "e2e",
  "bench",
  "scripts",
];

const files = folders.flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(ts|tsx|mjs)$/.test(name))
    .map((name) => path.join(root, folder, name)),
);
const known = new Set(files);
const imports = new Map(files.map((file) => [file, importsOf(file)]));
const circles = findCircles();

for (const circle of circles) {
  process.stderr.write(`A circle: ${circle.map((file) => path.relative(root, file)).join(" → ")}\n`);
}
process.exit(circles.length > 0 ? 1 : 0);

/**
 * The files of the house that a file imports.
 * @param {string} file
 */
function importsOf(file) {
  const { importedFiles } = typescript.preProcessFile(readFileSync(file, "utf8"), true, true);
  return importedFiles.map(({ fileName }) => placeOf(file, fileName)).filter((found) => found !== null);
}

/**
 * @param {string} from
 * @param {string} name as written in the import
 */
function placeOf(from, name) {
  if (!name.startsWith(".") && !name.startsWith("@/")) return null;
  const place = name.startsWith("@/") ? path.join(root, name.slice(2)) : path.resolve(path.dirname(from), name);
  const found = ["", ".ts", ".tsx", ".mjs"].map((ending) => place + ending).find((file) => known.has(file));
  if (found === undefined && !isFile(place)) throw new Error(`${from} imports ${name}, which is not there.`);
  return found ?? null;
}

/** @param {string} place a file that is no code: styles, words, figures */
function isFile(place) {
  return statSync(place, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** One circle for each import that closes one, as the files on the way round. */
function findCircles() {
  /** @type {string[][]} */
  const found = [];
  /** @type {string[]} */
  const way = [];
  const done = new Set();
  /** @param {string} file */
  function visit(file) {
    if (done.has(file)) return;
    const at = way.indexOf(file);
    if (at >= 0) {
      found.push([...way.slice(at), file]);
      return;
    }
    way.push(file);
    for (const next of imports.get(file) ?? []) visit(next);
    way.pop();
    done.add(file);
  }
  for (const file of files) visit(file);
  return found;
}
