/**
 * `npm run verify`, before each commit: format, lint, types, circles, document paths and the unit tests. Format and
 * lint look only at files that changed since they were found good; `npm test` looks at all of them.
 */
import path from "node:path";
import { runChecks } from "./checks.mjs";
import { runChild, stopChildren } from "./children.mjs";
import { writeLists } from "./messages.mjs";
import { runScript } from "./problem.mjs";
import { root } from "./project.mjs";
import { onShutdown } from "./shutdown.mjs";
import { childrenSeconds, tellChecked } from "./seconds.mjs";

await runScript(async () => {
  onShutdown(stopChildren);
  const start = Date.now();
  writeLists();
  const checked = await runChecks({ isRemembered: true, tell: tellChecked });
  const vitest = path.join(root, "node_modules/vitest/vitest.mjs");
  const code = await runChild(process.execPath, [vitest, "run", "--project", "unit", "--reporter=dot"], {
    env: { DATABASE_URL: "", NODE_ENV: "test" },
  });
  const isGood = code === 0 && checked.every((check) => check.isGood);
  const cpu = childrenSeconds();
  const seconds = `${((Date.now() - start) / 1000).toFixed(0)} s${cpu === null ? "" : `, ${cpu.toFixed(0)} CPU s`}`;
  process.stdout.write(`${isGood ? "✓ verified" : "✗ not verified"} (${seconds})\n`);
  process.exit(isGood ? 0 : 1);
});
