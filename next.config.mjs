import path from "node:path";

const here = path.dirname(new URL(import.meta.url).pathname);

/** @type {import("next").NextConfig} */
const config = {
  output: "standalone",
  // A lockfile in a parent folder would otherwise move server.js.
  outputFileTracingRoot: here,
  turbopack: { root: here },
  poweredByHeader: false,
  experimental: { authInterrupts: true },
  serverExternalPackages: ["@node-rs/argon2", "postgres"],
};

export default config;
