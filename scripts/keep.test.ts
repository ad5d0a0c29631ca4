/** Real programs that end by themselves, are killed, or do not start. */
import { type ChildProcess, spawn } from "node:child_process";
import { expect, it } from "vitest";
import { keepRunning } from "./keep.mjs";

const name = { zh: "程序", en: "program" };

function program(source: string) {
  const child: ChildProcess = spawn(process.execPath, ["-e", source], { stdio: "ignore" });
  const ended = new Promise<number>((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
  const stop = async () => {
    child.kill("SIGKILL");
    await ended;
  };
  return { child, ended, stop };
}

it("starts again what ended by itself or was killed, says so, and stops for good when asked", async () => {
  const lines: string[] = [];
  const started: ReturnType<typeof program>[] = [];
  let isThird: () => void = () => undefined;
  const third = new Promise<void>((resolve) => (isThird = resolve));
  const start = () => {
    const source = started.length === 0 ? "process.exit(3)" : "setInterval(() => undefined, 1000)";
    started.push(program(source));
    if (started.length === 2) started[1]?.child.kill("SIGKILL");
    if (started.length === 3) isThird();
    const last = started.at(-1);
    return last ? Promise.resolve(last) : Promise.reject(new Error("nothing started"));
  };
  const kept = await keepRunning(name, start, (line) => lines.push(line));
  await third;
  expect(lines[0]).toContain("The program ended (exit code 3) and is started again");
  expect(started).toHaveLength(3);
  await kept.stop();
  expect(started[2]?.child.signalCode).toBe("SIGKILL");
  expect(started).toHaveLength(3);
});

it("throws what the first start throws, and tries again where a later one fails", async () => {
  await expect(keepRunning(name, () => Promise.reject(new Error("no port")))).rejects.toThrow("no port");
  const lines: string[] = [];
  let times = 0;
  let isBack: () => void = () => undefined;
  const back = new Promise<void>((resolve) => (isBack = resolve));
  const kept = await keepRunning(
    name,
    () => {
      times += 1;
      if (times === 2) return Promise.reject(new Error("port taken"));
      if (times === 3) isBack();
      return Promise.resolve(program(times === 1 ? "" : "setInterval(() => undefined, 1000)"));
    },
    (line) => lines.push(line),
  );
  await back;
  expect(lines.join("\n")).toContain("The program does not start: port taken");
  await kept.stop();
});
