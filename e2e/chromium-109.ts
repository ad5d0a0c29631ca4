/** Chromium 109, the last that runs on Windows 7 and 8: unpacked from its package into a folder of its own, and started. */
import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { type Browser, chromium } from "@playwright/test";

export interface OldChromium {
  readonly browser: Browser;
  readonly stop: () => Promise<void>;
}

/** The browser, or the reason why this machine cannot run it. */
export async function startChromium109(): Promise<OldChromium | string> {
  if (process.platform !== "linux" || process.arch !== "x64") return "Chromium 109 is packed for Linux on x64 only";
  const folder = await mkdtemp(path.join(tmpdir(), "nianbao-chromium-109-"));
  const clean = () => rm(folder, { recursive: true, force: true });
  try {
    const browser = await chromium.launch({
      executablePath: await unpackTo(folder),
      args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking"],
      timeout: 30_000,
    });
    return {
      browser,
      stop: async () => {
        await browser.close();
        await clean();
      },
    };
  } catch (error) {
    await clean();
    return `Chromium 109 does not start on this machine: ${String(error).slice(0, 300)}`;
  }
}

/** The package's own unpacking puts the program where another user of the machine may have put theirs. */
async function unpackTo(folder: string): Promise<string> {
  const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  const packed = path.join(path.dirname(entry), "../bin/chromium.br");
  const program = path.join(folder, "chromium");
  await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(program, { mode: 0o700 }));
  return program;
}
