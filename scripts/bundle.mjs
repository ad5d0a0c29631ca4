/** Bundles what runs without the framework: the door before it, and the islands of public pages. */
import path from "node:path";
import { build } from "esbuild";
import { root } from "./project.mjs";

/** Chrome 90 stands on many office desktops. */
const browsers = "chrome90";

/** Writes the islands into public/islands: one entry, and what it fetches on demand under names of their content. */
export async function bundleIslands() {
  await build({
    entryPoints: { site: path.join(root, "components/islands/site.ts") },
    outdir: path.join(root, "public/islands"),
    bundle: true,
    splitting: true,
    format: "esm",
    target: browsers,
    minify: true,
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    chunkNames: "[name]-[hash]",
    logLevel: "warning",
  });
}

/**
 * Writes the web server as one file; the framework stays outside.
 * @param {string} target
 */
export async function bundleServer(target) {
  await build({
    entryPoints: [path.join(root, "server/main.ts")],
    outfile: target,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    external: ["next"],
    // Packages of the older kind ask for modules of Node as they run.
    banner: {
      js: 'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);',
    },
    logLevel: "warning",
  });
}
