import path from "node:path";
import next from "eslint-config-next";
import importPlugin from "eslint-plugin-import";
import tseslint from "typescript-eslint";

const here = path.dirname(new URL(import.meta.url).pathname);

/** @typedef {{ target: string, from: string[], message?: string }} Zone nobody imports from a room in `from` into `target` */

/** @type {(zones: Zone[]) => Zone[]} */
const arrows = (zones) =>
  zones.map((zone) => ({
    ...zone,
    message: "This import runs against the arrows of the house: see ARCHITECTURE.md.",
  }));

/** The arrows of the house: nobody imports upwards or sideways. Circles: `scripts/check-circles.mjs`. */
const floors = arrows([
  { target: "./report", from: ["./messages", "./db", "./documents", "./components", "./app", "./cli"] },
  { target: "./messages", from: ["./db", "./documents", "./components", "./app", "./cli"] },
  { target: "./db", from: ["./documents", "./components", "./app", "./cli"] },
  { target: "./documents", from: ["./db", "./components", "./app", "./cli", "./messages"] },
  { target: "./components", from: ["./db", "./documents", "./app", "./cli"] },
  { target: "./app", from: ["./cli", "./server", "./e2e", "./bench"] },
  { target: "./server", from: ["./app", "./cli", "./db", "./documents", "./components", "./messages"] },
  { target: "./cli", from: ["./app", "./e2e", "./bench"] },
]);

/** The arrows between rooms of one floor. Tests are free of them: they build their worlds with any room. */
const rooms = arrows([
  { target: "./db/public", from: ["./db/gate", "./db/moves", "./db/desk"] },
  { target: "./db/moves", from: ["./db/desk"] },
  { target: "./components/desk/import", from: ["./components/desk/editor"] },
  { target: "./components/desk/editor", from: ["./components/desk/import"] },
]);

/** @type {(zones: Zone[]) => Record<string, ["error", object]>} */
const noRestrictedPaths = (zones) => ({ "house-import/no-restricted-paths": ["error", { basePath: here, zones }] });

const notPure = "This is pure code: it never asks the time; callers pass now.";

/** Keys that are only known when it runs, as names of data attributes, may still be spread. */
const spreadProps = {
  selector: "JSXSpreadAttribute > ObjectExpression:not(:has(> Property[computed=true]))",
  message: "Write props one by one, year={year}: a search for `year=` finds them.",
};

export default tseslint.config(
  { ignores: ["node_modules/**", ".next/**", ".nianbao/**", "next-env.d.ts", "db/migrations/**", "public/islands/**"] },
  ...next,
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: here } },
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/consistent-type-definitions": "off",
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    plugins: { "house-import": importPlugin },
    settings: {
      "import/resolver": { typescript: { project: path.join(here, "tsconfig.json") } },
    },
    rules: {
      ...noRestrictedPaths([...floors, ...rooms]),
      complexity: ["error", 12],
      // Four already read better by name; more than five never go by place, but for the rows of two tables.
      "max-params": ["error", 5],
      "no-restricted-syntax": ["error", spreadProps],
      "max-lines-per-function": ["error", { max: 50, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ["**/*.test.{ts,tsx}"], rules: noRestrictedPaths(floors) },
  {
    files: ["report/**/*.ts", "documents/read/recognise/**/*.ts"],
    ignores: ["**/*.test.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: [{ regex: "^(?!\\.|@/report/)", message: "This is pure code: it imports no package." }] },
      ],
      "no-restricted-globals": ["error", "process", "fetch", "window", "document"],
      "no-restricted-syntax": [
        "error",
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: notPure },
        { selector: "MemberExpression[object.name='Date'][property.name='now']", message: notPure },
      ],
    },
  },
  {
    files: ["**/*.test.{ts,tsx}", "e2e/**", "bench/**"],
    rules: { "max-lines-per-function": "off" },
  },
  { files: ["report/rules/text-counts.ts", "report/series/indicators.ts"], rules: { "max-params": "off" } },
  {
    files: ["**/*.test.{ts,tsx}", "e2e/**"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
);
