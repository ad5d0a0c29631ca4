/** Fails when a document names a path of this project that does not exist. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { root } from "./project.mjs";

const top = new Set(readdirSync(root));
const folders = [
  "app",
  "bench",
  "cli",
  "components",
  "db",
  "docs",
  "documents",
  "e2e",
  "messages",
  "report",
  "scripts",
  ".ci",
];

const wrong = documents().flatMap((file) =>
  pathsIn(readFileSync(path.join(root, file), "utf8"))
    .filter(({ name }) => !isThere(name))
    .map(({ name, line }) => `${file}:${line}: \`${name}\` does not exist`),
);
for (const line of wrong) process.stderr.write(`${line}\n`);
process.exit(wrong.length > 0 ? 1 : 0);

/** The pages at the top and everything under docs. */
function documents() {
  const pages = [...top].filter((name) => name.endsWith(".md") && name !== "CHANGELOG.md");
  if (!top.has("docs")) return pages;
  const below = readdirSync(path.join(root, "docs"), { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".md"),
  );
  return [...pages, ...below.map((name) => path.join("docs", name))];
}

/**
 * What stands in backticks and begins with one of our folders.
 * @param {string} text
 */
function pathsIn(text) {
  return text
    .split("\n")
    .flatMap((content, index) =>
      [...content.matchAll(/`([^`\s]+)`/g)]
        .map((match) => ({ name: (match[1] ?? "").replace(/[:#]L?\d+.*$/, ""), line: index + 1 }))
        .filter(({ name }) => folders.some((folder) => name.startsWith(`${folder}/`))),
    );
}

/** A path may stand for several, as in `report/{figure,content}.ts` or `db/*.test.ts`. */
/**
 * @param {string} name
 * @returns {boolean}
 */
function isThere(name) {
  const braces = /\{([^}]*)\}/.exec(name);
  if (braces?.[1]) return braces[1].split(",").every((part) => isThere(name.replace(braces[0], part.trim())));
  if (/[*<…]/.test(name)) return existsSync(path.join(root, name.replace(/[^/]*[*<…].*$/, "")));
  return existsSync(path.join(root, name));
}
