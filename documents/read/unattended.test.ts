/** What fails in a reading while nobody waits harms that reading only; what fails elsewhere still ends the process. */
import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { attended, UnattendedFailure } from "./unattended";

describe("work in which something may fail unattended", () => {
  it("gives what the work gives, and throws what it throws", async () => {
    expect(await attended(() => Promise.resolve(7))).toBe(7);
    const failed = attended(() => Promise.reject(new Error("no")));
    await expect(failed).rejects.toThrow("no");
    await expect(failed).rejects.not.toBeInstanceOf(UnattendedFailure);
  });

  it("fails alone, and nothing else of the program is forgiven", () => {
    // A process of its own: here the test runner hears of every failure.
    const program = "./documents/read/unattended.program.test-support.ts";
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ["--conditions=react-server", "--import", "tsx", program],
      { encoding: "utf8" },
    );
    expect(stdout.trim().split("\n")).toEqual([
      "This PDF is damaged and cannot be read; make or download it again and send it.",
      "第 1 页, page 1 page 2 page 3, 第 2 页, 第 3 页",
      "第 1 页, page 1 page 2 page 3, 第 2 页, 第 3 页",
    ]);
    expect(stderr).toContain("of the program itself");
    expect(status).toBe(1);
  });
});
