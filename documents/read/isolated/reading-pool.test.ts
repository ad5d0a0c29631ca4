/** Real processes read real documents: many at once, in turns, within their time, and none is left behind. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import process, { kill } from "node:process";
import { afterEach, describe, expect, it } from "vitest";
import { drawText, misdirectedPdf } from "../../testing/pdf-raw.test-support";
import { UnreadableDocument } from "../model";
import { ReadingPool, type PoolLimits } from "./reading-pool";

let pool: ReadingPool | null = null;
afterEach(() => pool?.close());

function poolOf(allowed: Partial<PoolLimits> = {}): ReadingPool {
  pool = new ReadingPool(allowed);
  return pool;
}

function report(year: number, size = 0) {
  const text = `青石县林果局${String(year)}年政府信息公开工作年度报告\n一、总体情况\n${"工作平稳。\n".repeat(size)}信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t${String(year)}\t0\t1\n`;
  return { name: `${String(year)}.txt`, bytes: new TextEncoder().encode(text) };
}

async function problemOf(work: Promise<unknown>): Promise<unknown> {
  return await work.then(
    () => null,
    (problem: unknown) => problem,
  );
}

function isAlive(pid: number): boolean {
  try {
    kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function gone(pid: number): Promise<void> {
  while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe("a pool of reading processes", () => {
  it("starts nothing before it is wanted, and gives what was read with its places", async () => {
    const pool = poolOf();
    expect(pool.pids).toEqual([]);
    const reading = await pool.read(report(2023));
    expect(reading).toMatchObject({ agency: "青石县林果局", year: 2023, edition: "2021" });
    expect(reading.content.figures["rules.issued"]).toBe(2023);
    expect(reading.evidence["rules.issued"]).toEqual({ line: 4, column: 4, text: "2023" });
    expect(pool.pids).toHaveLength(1);
  });

  it("hands on the sentence of what cannot be read, and goes on with the same process", async () => {
    const pool = poolOf({ processes: 1 });
    const problem = await problemOf(pool.read({ name: "a.txt", bytes: new Uint8Array() }));
    expect(problem).toBeInstanceOf(UnreadableDocument);
    expect(problem).toMatchObject({ sentence: { zh: "文件是空的，请检查后重新上传。" } });
    const before = pool.pids;
    expect((await pool.read(report(2022))).year).toBe(2022);
    expect(pool.pids).toEqual(before);
  });

  it("refuses a document in which something fails that nobody waits for, and goes on with the same process", async () => {
    const pool = poolOf({ processes: 1 });
    await pool.read(report(2023));
    const before = pool.pids;
    const pages = [1, 2, 3].map((page) => drawText(`page ${String(page)}`, 50, 700));
    const problem = await problemOf(pool.read({ name: "a.pdf", bytes: misdirectedPdf({ pages }) }));
    expect(problem).toMatchObject({ sentence: { zh: expect.stringContaining("PDF已损坏") as string } });
    expect((await pool.read(report(2022))).year).toBe(2022);
    expect(pool.pids).toEqual(before);
  });

  it("reads ten at once with two processes", async () => {
    const pool = poolOf();
    const years = Array.from({ length: 10 }, (_, index) => 2014 + index);
    const readings = await Promise.all(years.map((year) => pool.read(report(year))));
    expect(readings.map(({ year }) => year)).toEqual(years);
    expect(pool.pids).toHaveLength(2);
  });

  it("gives callers turns", async () => {
    const pool = poolOf({ processes: 1 });
    const order: string[] = [];
    const read = async (caller: string, year: number) => {
      await pool.read(report(year), { caller });
      order.push(`${caller} ${String(year)}`);
    };
    await Promise.all([read("batch", 2019), read("batch", 2020), read("batch", 2021), read("editor", 2023)]);
    expect(order).toEqual(["batch 2019", "batch 2020", "editor 2023", "batch 2021"]);
  });

  it("ends a document that takes too long and reads the next in a new process", async () => {
    const pool = poolOf({ processes: 1, seconds: 0.001 });
    const problem = await problemOf(pool.read(report(2023, 200_000)));
    expect(problem).toBeInstanceOf(UnreadableDocument);
    expect(problem).toMatchObject({ sentence: { zh: expect.stringContaining("读取超时") as string } });
    expect(pool.pids).toEqual([]);
  });

  it("says so of a document that needs too much memory", async () => {
    const pool = poolOf({ processes: 1, memoryBytes: 48 * 1024 * 1024 });
    const problem = await problemOf(pool.read(report(2023, 600_000)));
    expect(problem).toMatchObject({ sentence: { zh: expect.stringContaining("内存") as string } });
  });

  it("survives the death of its process", async () => {
    const pool = poolOf({ processes: 1 });
    await pool.read(report(2023));
    const [pid] = pool.pids;
    const reading = problemOf(pool.read(report(2022, 400_000)));
    kill(pid!, "SIGKILL");
    expect(await reading).toMatchObject({ sentence: { zh: expect.stringContaining("意外退出") as string } });
    expect((await pool.read(report(2021))).year).toBe(2021);
    expect(pool.pids).not.toContain(pid);
  });

  it("survives the death of a process that rests", async () => {
    const pool = poolOf({ processes: 1 });
    await pool.read(report(2023));
    const [pid] = pool.pids;
    kill(pid!, "SIGKILL");
    await gone(pid!);
    expect((await pool.read(report(2021))).year).toBe(2021);
  });

  it("gives up what nobody waits for any more, in the queue and at work", async () => {
    const pool = poolOf({ processes: 1 });
    const controllers = [new AbortController(), new AbortController()];
    const [atWork, queued] = controllers.map(({ signal }) => problemOf(pool.read(report(2023, 400_000), { signal })));
    const last = pool.read(report(2021));
    for (const controller of controllers) controller.abort(new Error("left"));
    expect(await atWork).toMatchObject({ message: "left" });
    expect(await queued).toMatchObject({ message: "left" });
    expect((await last).year).toBe(2021);
  });

  it("turns away what would wait too long", async () => {
    const pool = poolOf({ processes: 1, waiting: 1 });
    const first = pool.read(report(2023));
    const second = pool.read(report(2022));
    expect(await problemOf(pool.read(report(2021)))).toMatchObject({
      sentence: { zh: expect.stringContaining("稍后再试") as string },
    });
    expect((await first).year).toBe(2023);
    expect((await second).year).toBe(2022);
  });

  it("leaves no process behind when it is closed or nobody needs it", async () => {
    const pool = poolOf({ idleSeconds: 0.05 });
    await pool.read(report(2023));
    const [rested] = pool.pids;
    await gone(rested!);
    await pool.read(report(2022));
    const [kept] = pool.pids;
    pool.close();
    await gone(kept!);
    expect(isAlive(rested!) || isAlive(kept!)).toBe(false);
  });

  it("leaves no process behind when the program that read ends, and keeps none from ending", async () => {
    const program = "./documents/read/isolated/program.test-support.ts";
    for (const how of ["ends", "is killed"]) {
      const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", program, how], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      const [said] = (await once(child.stdout, "data")) as [Buffer];
      const pid = Number(said.toString());
      if (how === "is killed") child.kill("SIGKILL");
      await once(child, "exit");
      await gone(pid);
      expect(isAlive(pid)).toBe(false);
    }
  });
});
