/** The queue before passwords: never more at once than set, in order, and an honest "busy" where there is no room. */
import { describe, expect, it, vi } from "vitest";
import { makeQueue } from "./password-queue";

const bounds = { atOnce: 2, places: 5, placesOfNetwork: 4, longestWait: 60_000 };
const busy = { reason: "busy" };

/** Work that ends when it is told to. */
function makeWork() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (name: string) => () =>
    new Promise<string>((resolve) => {
      begun.push(name);
      ends.set(name, () => resolve(name));
    });
  const end = async (name: string) => {
    await vi.waitFor(() => expect(begun).toContain(name));
    ends.get(name)?.();
  };
  return { begun, work, end };
}

describe("the queue before passwords", () => {
  it("runs as many at once as set, the rest in the order they came", async () => {
    const queue = makeQueue(bounds);
    const { begun, work, end } = makeWork();
    const answers = ["a", "b", "c", "d"].map((name) => queue(name, work(name)));
    await vi.waitFor(() => expect(begun).toEqual(["a", "b"]));
    await end("b");
    expect(await answers[1]).toBe("b");
    await vi.waitFor(() => expect(begun).toEqual(["a", "b", "c"]));
    await end("a");
    await answers[0];
    await end("c");
    await end("d");
    expect(await Promise.all(answers)).toEqual(["a", "b", "c", "d"]);
    expect(begun).toEqual(["a", "b", "c", "d"]);
  });

  it("refuses who finds no place, and lets in again when one is free", async () => {
    const queue = makeQueue({ ...bounds, places: 2 });
    const { begun, work, end } = makeWork();
    const first = queue("a", work("a"));
    const second = queue("b", work("b"));
    await expect(queue("c", work("c"))).rejects.toMatchObject(busy);
    await vi.waitFor(() => expect(begun).toEqual(["a", "b"]));
    await end("a");
    await first;
    const third = queue("c", work("c"));
    await end("b");
    await second;
    expect(begun).toEqual(["a", "b", "c"]);
    await end("c");
    expect(await third).toBe("c");
  });

  it("keeps places for others when one network floods it", async () => {
    const queue = makeQueue({ ...bounds, atOnce: 5, placesOfNetwork: 2 });
    const { work, end } = makeWork();
    const flood = [queue("a", work("1")), queue("a", work("2"))];
    await expect(queue("a", work("3"))).rejects.toMatchObject(busy);
    const other = queue("b", work("4"));
    for (const name of ["1", "2", "4"]) await end(name);
    expect(await Promise.all([...flood, other])).toEqual(["1", "2", "4"]);
  });

  it("sends away who waited too long, without doing the work, and gives the place back", async () => {
    const queue = makeQueue({ atOnce: 1, places: 2, placesOfNetwork: 2, longestWait: 5 });
    const { begun, work, end } = makeWork();
    const first = queue("a", work("a"));
    await expect(queue("b", work("b"))).rejects.toMatchObject(busy);
    expect(begun).toEqual(["a"]);
    await end("a");
    await first;
    const last = queue("c", work("c"));
    await end("c");
    expect(await last).toBe("c");
  });

  it("goes on after work that failed", async () => {
    const queue = makeQueue({ ...bounds, atOnce: 1, places: 1 });
    await expect(queue("a", () => Promise.reject(new Error("fails")))).rejects.toThrow("fails");
    expect(await queue("a", () => Promise.resolve("next"))).toBe("next");
  });
});
