/** Two kinds of tests: `unit` needs nothing, `db` a real PostgreSQL that its global setup starts. */
import path from "node:path";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;
// `server-only` is an empty module under this condition and throws under any other.
const conditions = ["react-server", "node", "import", "module", "default"];

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
        ...shared,
        test: {
          name: "unit",
          include: ["report", "documents", "components", "cli", "messages", "app"].map(
            (folder) => `${folder}/**/*.test.{ts,tsx}`,
          ),
        },
      },
      {
        ...shared,
        test: {
          name: "db",
          include: ["db/**/*.test.ts"],
          globalSetup: [path.join(root, "scripts/test-database.ts")],
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
