/** `npm run measures`: sizes, functions, docstrings and casts of each tree, tests left out; the table of docs/measures.md. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import typescript from "typescript";
import { root } from "./project.mjs";

const trees = ["report", "documents", "db", "components", "app", "cli", "server", "messages"];
const mostFiles = 30;

/** @typedef {{ file: string, lines: number, functions: number[], exported: number, documented: number, casts: number }} Measured */

const header = [
  "tree",
  "files",
  "file median / longest",
  "fn median / p90 / longest",
  "fn > 50",
  "documented",
  "casts per 1k",
];
print(header);
print(header.map((_, index) => (index === 0 ? "---" : "--:")));
for (const tree of trees) print(rowOf(tree, sourcesOf(tree).map(measure)));
process.stdout.write(`\nFolders with more than ${mostFiles} source files: ${crowded().join(", ") || "none"}\n`);

/** @param {string[]} cells */
function print(cells) {
  process.stdout.write(`| ${cells.join(" | ")} |\n`);
}

/** @param {string} tree */
function sourcesOf(tree) {
  return readdirSync(path.join(root, tree), { recursive: true, encoding: "utf8" })
    .filter(
      (name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|\.test-support\.tsx?$|^migrations\/|^testing\//.test(name),
    )
    .map((name) => path.join(tree, name));
}

/**
 * @param {string} tree
 * @param {Measured[]} files
 */
function rowOf(tree, files) {
  const lines = files.map((each) => each.lines);
  const functions = files.flatMap((each) => each.functions);
  const sum = (/** @type {(each: Measured) => number} */ of) => files.reduce((total, each) => total + of(each), 0);
  const exported = sum((each) => each.exported);
  const share = exported === 0 ? "–" : `${Math.round((sum((each) => each.documented) / exported) * 100)} %`;
  return [
    tree,
    String(files.length),
    `${quantile(lines, 0.5)} / ${Math.max(...lines)}`,
    `${quantile(functions, 0.5)} / ${quantile(functions, 0.9)} / ${Math.max(0, ...functions)}`,
    String(functions.filter((length) => length > 50).length),
    share,
    ((sum((each) => each.casts) / sum((each) => each.lines)) * 1000).toFixed(2),
  ];
}

/**
 * Named functions by their lines from the first to the last; exported functions, constants and classes with a comment above.
 * @param {string} file
 * @returns {Measured}
 */
function measure(file) {
  const text = readFileSync(path.join(root, file), "utf8");
  const kind = file.endsWith("x") ? typescript.ScriptKind.TSX : typescript.ScriptKind.TS;
  const source = typescript.createSourceFile(file, text, typescript.ScriptTarget.Latest, true, kind);
  /** @type {Measured} */
  const measured = { file, lines: text.split("\n").length - 1, functions: [], exported: 0, documented: 0, casts: 0 };
  visit(source);
  return measured;

  /** @param {typescript.Node} node */
  function visit(node) {
    if (isNamedFunction(node)) measured.functions.push(linesOf(node));
    if (typescript.isAsExpression(node) && node.type.getText(source) !== "const") measured.casts += 1;
    if (isExported(node)) {
      measured.exported += 1;
      if (text.slice(node.getFullStart(), node.getStart(source)).includes("/**")) measured.documented += 1;
    }
    typescript.forEachChild(node, visit);
  }

  /** @param {typescript.Node} node */
  function linesOf(node) {
    const lineAt = (/** @type {number} */ at) => source.getLineAndCharacterOfPosition(at).line;
    return lineAt(node.getEnd()) - lineAt(node.getStart(source)) + 1;
  }
}

/** @param {typescript.Node} node */
function isNamedFunction(node) {
  if (typescript.isFunctionDeclaration(node) || typescript.isMethodDeclaration(node)) return node.body !== undefined;
  if (!typescript.isArrowFunction(node) && !typescript.isFunctionExpression(node)) return false;
  return typescript.isVariableDeclaration(node.parent) || typescript.isPropertyAssignment(node.parent);
}

/** @param {typescript.Node} node */
function isExported(node) {
  if (
    !typescript.isFunctionDeclaration(node) &&
    !typescript.isVariableStatement(node) &&
    !typescript.isClassDeclaration(node)
  )
    return false;
  return node.modifiers?.some(({ kind }) => kind === typescript.SyntaxKind.ExportKeyword) ?? false;
}

/** Folders that hold more source files at one level than a reader takes in. */
function crowded() {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const file of trees.flatMap(sourcesOf)) {
    const folder = path.dirname(file);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count > mostFiles).map(([folder, count]) => `${folder} (${count})`);
}

/**
 * @param {number[]} values
 * @param {number} share
 */
function quantile(values, share) {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
