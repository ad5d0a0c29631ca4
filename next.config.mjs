import path from "node:path";

const here = path.dirname(new URL(import.meta.url).pathname);

const everywhere = [
  { key: "x-content-type-options", value: "nosniff" },
  { key: "referrer-policy", value: "strict-origin-when-cross-origin" },
  { key: "x-frame-options", value: "DENY" },
  { key: "permissions-policy", value: "camera=(), geolocation=(), microphone=()" },
];

/** @type {import("next").NextConfig} */
const config = {
  output: "standalone",
  // A lockfile in a parent folder would otherwise move server.js.
  outputFileTracingRoot: here,
  turbopack: { root: here },
  poweredByHeader: false,
  // A cached page may be stale for this long at most behind a proxy, so that a withdrawn report does not live on.
  expireTime: 120,
  experimental: { authInterrupts: true, serverActions: { bodySizeLimit: "4mb" } },
  serverExternalPackages: ["@node-rs/argon2", "@protobi/exceljs", "postgres"],
  redirects: () =>
    Promise.resolve([
      {
        source: "/",
        has: [{ type: "header", key: "accept-language", value: "en.*" }],
        destination: "/en",
        permanent: false,
      },
      { source: "/", destination: "/zh", permanent: false },
    ]),
  headers: () => Promise.resolve([{ source: "/:path*", headers: everywhere }]),
};

export default config;
