/** The public pages that every test of people walks through: one address for each kind of page and state, without language. */

const report = "/agencies/zibo-hitech-construction-bureau/2023/own";

export const publicPages: readonly string[] = [
  "",
  "/agencies",
  "/agencies?q=示例",
  "/agencies?q=没有这样的机关",
  "/agencies/pingtan",
  "/agencies/sample-development-reform",
  report,
  `${report}/versions/1`,
  "/agencies/hongze/2023/roll-up",
  "/agencies/sample-justice/2024/own",
  "/rules",
  "/glossary",
  "/data-quality",
  "/receipts",
  `/receipts?hash=${"0".repeat(64)}`,
  "/about",
  "/sign-in",
];
