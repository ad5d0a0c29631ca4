/**
 * Pages as they were made, until something they were made from changes: bounded by bytes and age, the one asked for
 * least lately goes first. A page under way while its subject changes is handed to those who wait, and not kept.
 */
import { type PageTag } from "./page-address";

/** A finished answer. */
export interface Page {
  readonly status: number;
  /** Names in lower case; without those that a store or a connection sets. */
  readonly headers: Readonly<Record<string, string>>;
  /** The bytes as they are sent where nothing is packed. */
  readonly plain: Buffer | null;
  /** Packed forms; null where packing saves nothing. */
  readonly gzip: Buffer | null;
  readonly brotli: Buffer | null;
  readonly etag: string;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
}

interface Kept {
  readonly page: Page;
  readonly tags: readonly PageTag[];
  readonly bytes: number;
}

interface UnderWay {
  readonly page: Promise<Page>;
  readonly tags: readonly PageTag[];
}

/** The bounds of a store. */
export interface StoreLimits {
  readonly bytes: number;
  readonly ageMilliseconds: number;
}

/** Kept pages and pages under way, by address. */
export class PageStore {
  readonly #limits: StoreLimits;
  readonly #kept = new Map<string, Kept>();
  readonly #underWay = new Map<string, UnderWay>();
  readonly #addresses = new Map<PageTag, Set<string>>();
  #bytes = 0;

  constructor(limits: StoreLimits) {
    this.#limits = limits;
  }

  /** How many pages are kept, and in how many bytes. */
  get size(): { readonly pages: number; readonly bytes: number } {
    return { pages: this.#kept.size, bytes: this.#bytes };
  }

  /** The page kept at this address, if it is young enough at `now` (milliseconds since 1970). */
  get(url: string, now: number): Page | null {
    const kept = this.#kept.get(url);
    if (!kept) return null;
    if (now - kept.page.madeAt > this.#limits.ageMilliseconds) {
      this.#drop(url);
      return null;
    }
    // Put to the end of the order in which pages go.
    this.#kept.delete(url);
    this.#kept.set(url, kept);
    return kept.page;
  }

  /** Makes the page once, however many ask for it, and keeps what was found. */
  make(url: string, tags: readonly PageTag[], make: () => Promise<Page>): Promise<Page> {
    const waiting = this.#underWay.get(url);
    if (waiting) return waiting.page;
    const underWay = { page: make(), tags };
    this.#underWay.set(url, underWay);
    void underWay.page
      .then((page) => {
        if (isForEverybody(page) && this.#underWay.get(url) === underWay) this.keep(url, tags, page);
      })
      .catch(() => undefined)
      .finally(() => {
        if (this.#underWay.get(url) === underWay) this.#underWay.delete(url);
      });
    return underWay.page;
  }

  /** Keeps a page, in place of an older one at its address. */
  keep(url: string, tags: readonly PageTag[], page: Page): void {
    this.#drop(url);
    const bytes =
      url.length * 4 + [page.plain, page.gzip, page.brotli].reduce((sum, part) => sum + (part?.length ?? 0), 500);
    if (bytes > this.#limits.bytes / 8) return;
    this.#kept.set(url, { page, tags, bytes });
    this.#bytes += bytes;
    for (const tag of tags) {
      const addresses = this.#addresses.get(tag) ?? new Set();
      this.#addresses.set(tag, addresses.add(url));
    }
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.#limits.bytes) break;
      this.#drop(oldest);
    }
  }

  /** Forgets every page made from one of these, and lets nobody new wait for one under way. */
  expire(tags: readonly PageTag[]): void {
    for (const tag of tags) {
      for (const url of this.#addresses.get(tag) ?? []) this.#drop(url);
      for (const [url, underWay] of this.#underWay) if (underWay.tags.includes(tag)) this.#underWay.delete(url);
    }
  }

  /** Forgets everything. */
  clear(): void {
    this.#kept.clear();
    this.#addresses.clear();
    this.#underWay.clear();
    this.#bytes = 0;
  }

  /** Every page with its address, the one asked for least lately first. */
  *entries(): Generator<{ url: string; tags: readonly PageTag[]; page: Page }> {
    for (const [url, { tags, page }] of this.#kept) yield { url, tags, page };
  }

  #drop(url: string): void {
    const kept = this.#kept.get(url);
    if (!kept) return;
    this.#kept.delete(url);
    this.#bytes -= kept.bytes;
    for (const tag of kept.tags) {
      const addresses = this.#addresses.get(tag);
      addresses?.delete(url);
      if (addresses?.size === 0) this.#addresses.delete(tag);
    }
  }
}

/** What was found, and may be kept by anybody: the application says so itself. */
function isForEverybody({ status, headers }: Page): boolean {
  return status === 200 && /\bpublic\b/.test(headers["cache-control"] ?? "") && !("set-cookie" in headers);
}
