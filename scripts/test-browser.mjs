/** The browser tests: a production build with the demonstration on a database and a port of its own. */
import path from "node:path";
import { runChild } from "./children.mjs";
import { playwrightCounts } from "./counts.mjs";
import { startDemonstration } from "./demonstration.mjs";
import { root } from "./project.mjs";

/**
 * Runs them all and gives their counts.
 * @param {{ say: (line: string) => void, stops: (() => Promise<void> | void)[], args: string[] }} options
 */
export async function runBrowserTests({ say, stops, args }) {
  return await runPlaywright({ ...(await startDemonstration({ say, stops })), args });
}

/** @param {import("./demonstration.mjs").Demonstration & { args: string[] }} options */
async function runPlaywright({ env, origin, folder, chromium, args }) {
  const report = path.join(folder, "report.json");
  const program = path.join(root, "node_modules/@playwright/test/cli.js");
  const code = await runChild(process.execPath, [program, "test", "--reporter=list,json", ...args], {
    env: {
      ...env,
      NODE_ENV: "test",
      NIANBAO_E2E_ORIGIN: origin,
      NIANBAO_CHROMIUM: chromium,
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    },
  });
  return playwrightCounts(report, code);
}
