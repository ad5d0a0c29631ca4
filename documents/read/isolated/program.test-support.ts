/** A program that reads one document apart and then ends by itself, or waits to be killed. */
import { ReadingPool } from "./reading-pool";

async function main(): Promise<void> {
  const pool = new ReadingPool();
  await pool.read({ name: "a.txt", bytes: new TextEncoder().encode("青石县2023年政府信息公开工作年度报告") });
  process.stdout.write(`${String(pool.pids[0])}\n`);
  if (process.argv[2] !== "ends") setInterval(() => undefined, 60_000);
}

void main();
