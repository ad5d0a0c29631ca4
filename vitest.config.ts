/**
 * The tests outside of a browser: `unit` needs nothing and takes seconds; `documents` reads and writes real files, in
 * processes of its own too; `db` has a real PostgreSQL that its global setup starts.
 */
import path from "node:path";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { chromiumArguments, installedChromium } from "./scripts/chromium.mjs";

const root = import.meta.dirname;
const chromium = installedChromium();
// `server-only` is an empty module under this condition and throws under any other.
// "import" is none of them: it would reach what packages require, and hand them a module where they ask for its content.
const conditions = ["react-server", "node", "module", "default"];

/** Only ends what hangs: on a busy machine whatever takes a second takes a minute. Speed is measured in `bench`. */
const limits = { testTimeout: 120_000, hookTimeout: 240_000 };

const shared = {
  resolve: { alias: { "@": root } },
  ssr: { resolve: { conditions, externalConditions: conditions } },
};

/**
 * A connection of postgres 3.4.9 that the server ends may write to a socket that is gone, out of everybody's reach
 * (github.com/porsager/postgres/issues/1154). Tests that end connections on purpose pass or fail by what they check.
 */
function isWriteAfterEnd({ message, stack }: { message?: string | undefined; stack?: string | undefined }): boolean {
  return message === "Cannot read properties of null (reading 'write')" && (stack ?? "").includes("nextWrite");
}

export default defineConfig({
  test: {
    onUnhandledError: (error) => (isWriteAfterEnd(error) ? false : undefined),
    projects: [
      {
        // As in a browser, so that drawings can be drawn; what is for servers only is let through by its empty module.
        resolve: { alias: { "@": root, "server-only": path.join(root, "node_modules/server-only/empty.js") } },
        test: {
          ...limits,
          name: "unit",
          include: ["report", "components", "cli", "messages", "app", "server", "scripts"].map(
            (folder) => `${folder}/**/*.test.{ts,tsx}`,
          ),
          exclude: ["**/*.browser.test.tsx"],
          // Pure code keeps nothing in its modules that a test could change; loading them once halves the time.
          isolate: false,
        },
      },
      {
        ...shared,
        test: { ...limits, name: "documents", include: ["documents/**/*.test.ts"] },
      },
      {
        resolve: { alias: { "@": root } },
        // next/navigation reads it; nothing here is a server.
        define: { "process.env": {} },
        test: {
          ...limits,
          name: "components",
          include: ["components/**/*.browser.test.tsx"],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(chromium === null ? {} : { executablePath: chromium }),
                args: chromiumArguments,
              },
            }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
      {
        ...shared,
        test: {
          ...limits,
          name: "db",
          include: ["db/**/*.test.ts"],
          globalSetup: [path.join(root, "scripts/test-database.ts")],
        },
      },
    ],
  },
});
