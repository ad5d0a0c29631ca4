/** Finds a Chromium for the browser tests, installing one where that is possible. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { StartupProblem } from "./problem.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * The path of a Chromium, or null when there is none and none can be installed.
 * @param {(line: string) => void} log
 */
export async function findChromium(log) {
  return installedChromium() ?? (await ofPlaywright()) ?? installOnDebian(log);
}

/**
 * The path of a Chromium; a problem for people where there is none.
 * @param {(line: string) => void} log
 */
export async function requireChromium(log) {
  const found = await findChromium(log);
  if (found) return found;
  throw new StartupProblem(
    "The browser tests need Chromium: install it, or set CHROMIUM_PATH.",
    "浏览器测试需要 Chromium：请安装，或设置 CHROMIUM_PATH。",
  );
}

/** How a Chromium is started that only tests look at: nothing of it goes to the network by itself. */
export const chromiumArguments = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** The path of the Chromium that somebody named or that is installed here, or null. */
export function installedChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given && existsSync(given)) return given;
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const found = names
    .flatMap((name) => folders.map((folder) => path.join(folder, name)))
    .find((file) => existsSync(file));
  return found ?? places.find((file) => existsSync(file)) ?? null;
}

async function ofPlaywright() {
  const { chromium } = await import("@playwright/test");
  const file = chromium.executablePath();
  return existsSync(file) ? file : null;
}

/** @param {(line: string) => void} log */
function installOnDebian(log) {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return null;
  log("Installing Chromium and Chinese fonts … 正在安装 Chromium 与中文字体 …");
  /** @type {import("node:child_process").SpawnSyncOptions} */
  const options = {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  const install = ["install", "-y", "-q", "--no-install-recommends", "chromium", "fonts-noto-cjk"];
  if (spawnSync("apt-get", install, options).status !== 0) {
    spawnSync("apt-get", ["update", "-q"], options);
    spawnSync("apt-get", install, options);
  }
  return installedChromium();
}
