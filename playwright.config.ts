/** The browser tests; `npm run e2e` starts the server and tells where it and Chromium are. */
import { defineConfig } from "@playwright/test";
import { chromiumArguments } from "./scripts/chromium.mjs";

const isContinuous = Boolean(process.env.CI);
const executablePath = process.env.NIANBAO_CHROMIUM ?? process.env.CHROMIUM_PATH;

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  fullyParallel: false,
  workers: 2,
  retries: isContinuous ? 1 : 0,
  forbidOnly: isContinuous,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: process.env.NIANBAO_E2E_ORIGIN ?? "http://localhost:3000",
    browserName: "chromium",
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    trace: isContinuous ? "on-first-retry" : "off",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: chromiumArguments,
    },
  },
});
