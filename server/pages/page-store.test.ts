import { describe, expect, it } from "vitest";
import { type Page, PageStore } from "./page-store";

function page(text: string, madeAt = 0, status = 200): Page {
  const headers = { "cache-control": "public, max-age=0" };
  return { status, headers, plain: Buffer.from(text), gzip: null, brotli: null, etag: text, madeAt };
}

/** A page that is made when `finish` is called. */
function slowly() {
  let finish: (made: Page) => void = () => undefined;
  const promise = new Promise<Page>((resolve) => (finish = resolve));
  let times = 0;
  const make = () => {
    times += 1;
    return promise;
  };
  return { make, finish: (made: Page) => finish(made), times: () => times };
}

const limits = { bytes: 100_000, ageMilliseconds: 1000 };

describe("the store of pages", () => {
  it("makes a page once for all who ask meanwhile, and keeps it", async () => {
    const store = new PageStore(limits);
    const work = slowly();
    const waiting = [1, 2, 3].map(() => store.make("/zh", ["nation"], work.make));
    work.finish(page("a"));
    expect((await Promise.all(waiting)).map(({ etag }) => etag)).toEqual(["a", "a", "a"]);
    expect(work.times()).toBe(1);
    expect(store.get("/zh", 10)?.etag).toBe("a");
  });

  it("keeps neither what was not found nor what is private", async () => {
    const store = new PageStore(limits);
    await store.make("/zh/x", ["nation"], () => Promise.resolve(page("a", 0, 404)));
    const secret = { ...page("b"), headers: { "cache-control": "private, no-store" } };
    await store.make("/zh/y", ["nation"], () => Promise.resolve(secret));
    const named = { ...page("c"), headers: { "cache-control": "public", "set-cookie": "a=b" } };
    await store.make("/zh/z", ["nation"], () => Promise.resolve(named));
    expect(store.size).toEqual({ pages: 0, bytes: 0 });
  });

  it("forgets by subject, and leaves the others", () => {
    const store = new PageStore(limits);
    store.keep("/zh/a", ["agency:a"], page("a"));
    store.keep("/zh/b", ["agency:b", "nation"], page("b"));
    store.expire(["agency:a"]);
    expect([store.get("/zh/a", 0), store.get("/zh/b", 0)?.etag]).toEqual([null, "b"]);
  });

  it("does not keep a page whose subject changed while it was made, nor lets a new reader wait for it", async () => {
    const store = new PageStore(limits);
    const old = slowly();
    const first = store.make("/zh/a", ["agency:a"], old.make);
    store.expire(["agency:a"]);
    const fresh = slowly();
    const second = store.make("/zh/a", ["agency:a"], fresh.make);
    fresh.finish(page("new"));
    expect((await second).etag).toBe("new");
    old.finish(page("old"));
    expect((await first).etag).toBe("old");
    expect(store.get("/zh/a", 0)?.etag).toBe("new");
  });

  it("lets a page that failed be made again", async () => {
    const store = new PageStore(limits);
    await expect(store.make("/zh", ["nation"], () => Promise.reject(new Error("no database")))).rejects.toThrow();
    expect((await store.make("/zh", ["nation"], () => Promise.resolve(page("a")))).etag).toBe("a");
  });

  it("is bounded by age", () => {
    const store = new PageStore(limits);
    store.keep("/zh", ["nation"], page("a", 100));
    expect(store.get("/zh", 1100)?.etag).toBe("a");
    expect(store.get("/zh", 1101)).toBeNull();
    expect(store.size).toEqual({ pages: 0, bytes: 0 });
  });

  it("is bounded by bytes: the page asked for least lately goes first, and one that fills it is not kept", () => {
    const store = new PageStore(limits);
    const text = "x".repeat(9_000);
    for (const name of ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"]) store.keep(name, ["nation"], page(text));
    store.get("a", 0);
    store.keep("k", ["nation"], page(text));
    expect(store.get("a", 0)).not.toBeNull();
    expect(store.get("b", 0)).toBeNull();
    store.keep("huge", ["nation"], page("x".repeat(50_000)));
    expect(store.get("huge", 0)).toBeNull();
    expect(store.size.bytes).toBeLessThanOrEqual(limits.bytes);
  });
});
