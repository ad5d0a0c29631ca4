import path from "node:path";
import next from "eslint-config-next";
import importPlugin from "eslint-plugin-import";
import tseslint from "typescript-eslint";

const here = path.dirname(new URL(import.meta.url).pathname);

/** The arrows of the house (ARCHITECTURE.md): nobody imports upwards or sideways. */
const zones = [
  { target: "./report", from: ["./messages", "./db", "./documents", "./components", "./app", "./cli"] },
  { target: "./messages", from: ["./db", "./documents", "./components", "./app", "./cli"] },
  { target: "./db", from: ["./documents", "./components", "./app", "./cli"] },
  { target: "./documents", from: ["./db", "./components", "./app", "./cli", "./messages"] },
  { target: "./components", from: ["./db", "./documents", "./app", "./cli"] },
  { target: "./app", from: ["./cli", "./e2e", "./bench"] },
  { target: "./cli", from: ["./app", "./e2e", "./bench"] },
].map(({ target, from }) => ({
  target,
  from: from.flat(),
  message: "This import runs against the arrows of the house: see ARCHITECTURE.md.",
}));

export default tseslint.config(
  { ignores: ["node_modules/**", ".next/**", ".nianbao/**", "next-env.d.ts", "db/migrations/**"] },
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
      "house-import/no-restricted-paths": ["error", { basePath: here, zones }],
      "house-import/no-cycle": ["error", { ignoreExternal: true }],
      complexity: ["error", 12],
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ["report/**/*.ts"],
    ignores: ["**/*.test.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: [{ regex: "^(?!\\.|@/report/)", message: "report/ imports no package: it is the ground floor." }] },
      ],
      "no-restricted-globals": ["error", "process", "fetch", "window", "document"],
      "no-restricted-syntax": [
        "error",
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: "report/ never asks the time; callers pass now.",
        },
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: "report/ never asks the time; callers pass now.",
        },
      ],
    },
  },
  {
    files: ["**/*.test.ts", "e2e/**", "bench/**", "**/*.tsx"],
    rules: { "max-lines-per-function": "off" },
  },
  {
    files: ["**/*.test.ts", "e2e/**"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
);
