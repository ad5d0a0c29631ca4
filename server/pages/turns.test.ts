import { expect, it } from "vitest";
import { QueueFull, Turns } from "./turns";

it("runs a few at once, lets a few wait, and says so to the rest at once", async () => {
  const turns = new Turns({ atOnce: 2, waiting: 2 });
  let open: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (open = resolve));
  const begun: number[] = [];
  const work = [0, 1, 2, 3].map((index) =>
    turns.run(async () => {
      begun.push(index);
      await gate;
      return index;
    }),
  );
  await expect(turns.run(() => Promise.resolve(9))).rejects.toBeInstanceOf(QueueFull);
  expect(begun).toEqual([0, 1]);
  open();
  expect(await Promise.all(work)).toEqual([0, 1, 2, 3]);
  expect(await turns.run(() => Promise.resolve(9))).toBe(9);
});
