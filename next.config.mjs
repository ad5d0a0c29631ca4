import path from "node:path";
import { PHASE_DEVELOPMENT_SERVER } from "next/constants.js";

const here = path.dirname(new URL(import.meta.url).pathname);

/**
 * Public pages may be kept by anybody but have to be asked for each time, so that a withdrawn report lives on nowhere;
 * the answer is 304 while the page stands. Everything personal keeps what Next says: private, no-store.
 */
const publicPages = [
  "/:locale(zh|en)",
  "/:locale(zh|en)/((?!desk|sign-in|first-administrator|inquiries).*)",
  "/embed/:path*",
];
const askEachTime = [{ key: "cache-control", value: "public, max-age=0, must-revalidate" }];

/** Files of our own are named with the build that made them. */
const forGood = [{ key: "cache-control", value: "public, max-age=31536000, immutable" }];

/** The link of a reader's question is the only key to it: no cache keeps the page, no other site is told the address. */
const onlyByLink = [
  { key: "cache-control", value: "private, no-store" },
  { key: "referrer-policy", value: "no-referrer" },
  { key: "x-robots-tag", value: "noindex, nofollow" },
];

/** Pages for those who work on Nianbao, as the one of charts and cells: their files end so and no build takes them in. */
const developmentOnly = "dev.tsx";

/** What stands for the type of GB/T 9704 in PDF and OFD (documents/write/official/official-fonts.ts). */
const officialFonts = [
  "noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf",
  "noto-serif-sc/600SemiBold/NotoSerifSC_600SemiBold.ttf",
  "noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf",
  "noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf",
].map((file) => `./node_modules/@expo-google-fonts/${file}`);

/** @type {import("next").NextConfig} */
const config = {
  output: "standalone",
  // A lockfile in a parent folder would otherwise move server.js.
  outputFileTracingRoot: here,
  turbopack: { root: here },
  poweredByHeader: false,
  // Types are checked by `npm run verify` and `npm test`; whoever starts Nianbao need not wait for them again.
  typescript: { ignoreBuildErrors: true },
  experimental: { authInterrupts: true, serverActions: { bodySizeLimit: "4mb" } },
  // The fonts that pictures of charts and official documents are drawn with.
  outputFileTracingIncludes: {
    "/api/v1/reports/**": officialFonts,
    "/api/v1/charts/**": ["./node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf"],
  },
  serverExternalPackages: ["@node-rs/argon2", "@protobi/exceljs", "@resvg/resvg-js", "fontkit", "pdfkit", "postgres"],
  // Where RFC 9116 has it; a folder of that name is seen by no tool.
  rewrites: () => Promise.resolve([{ source: "/.well-known/security.txt", destination: "/security.txt" }]),
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
  headers: () =>
    Promise.resolve([
      ...publicPages.map((source) => ({ source, headers: askEachTime })),
      { source: "/:locale(zh|en)/inquiries/:token", headers: onlyByLink },
      { source: "/islands/:path*", headers: forGood },
    ]),
};

/** @param {string} phase */
export default function configOf(phase) {
  const pages = ["tsx", "ts"];
  return { ...config, pageExtensions: phase === PHASE_DEVELOPMENT_SERVER ? [...pages, developmentOnly] : pages };
}
