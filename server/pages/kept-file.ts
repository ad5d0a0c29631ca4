/** Takes kept pages over a restart of the server: one file, written when it stops and read when it starts. */
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { deserialize, serialize } from "node:v8";
import { type PageTag } from "./page-address";
import { type Page, type PageStore } from "./page-store";

/** What became old is told for a day (db/derived/page-expiry.ts). */
const longestAway = 20 * 60 * 60 * 1000;

interface KeptFile {
  readonly build: string;
  /** Milliseconds since 1970 when the database was last heard. */
  readonly heardAt: number;
  readonly entries: readonly { readonly url: string; readonly tags: readonly PageTag[]; readonly page: Page }[];
}

/** Writes what the store holds; whole or not at all. */
export function writeKeptPages(file: string, store: PageStore, { build, heardAt }: Omit<KeptFile, "entries">): void {
  const half = `${file}.half`;
  writeFileSync(half, serialize({ build, heardAt, entries: [...store.entries()] } satisfies KeptFile), { mode: 0o600 });
  renameSync(half, file);
}

/**
 * Fills the store from the file of the same build, once, and says since when the database has to be heard; null where
 * there is no such file.
 */
export function readKeptPages(file: string, store: PageStore, build: string): number | null {
  try {
    const kept = deserialize(readFileSync(file)) as KeptFile;
    rmSync(file, { force: true });
    if (kept.build !== build || Date.now() - kept.heardAt > longestAway) return null;
    for (const { url, tags, page } of kept.entries) store.keep(url, tags, asPage(page));
    return kept.heardAt;
  } catch {
    return null;
  }
}

/** Bytes come back as plain arrays that share one memory. */
function asPage(page: Page): Page {
  const bytes = (part: Uint8Array | null) => part && Buffer.from(part);
  return { ...page, plain: bytes(page.plain), gzip: bytes(page.gzip), brotli: bytes(page.brotli) };
}
