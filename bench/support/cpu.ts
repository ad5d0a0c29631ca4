/** CPU time of other processes and their children, where the system tells it (Linux). */
import { readFileSync } from "node:fs";

/** The kernel counts in hundredths of a second for every program. */
const millisecondsATick = 10;

/** Milliseconds of CPU that these processes and their children have used; null where nobody tells. */
export function cpuOf(pids: readonly number[]): number | null {
  try {
    return pids.flatMap((pid) => [pid, ...childrenOf(pid)]).reduce((total, pid) => total + ticksOf(pid), 0);
  } catch {
    return null;
  }
}

function ticksOf(pid: number): number {
  // The name of the program stands in brackets and may hold spaces.
  const [, rest = ""] = /\) (.*)$/s.exec(readFileSync(`/proc/${pid}/stat`, "utf8")) ?? [];
  const fields = rest.split(" ");
  return (Number(fields[11]) + Number(fields[12])) * millisecondsATick;
}

function childrenOf(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8");
  return children.split(" ").filter(Boolean).map(Number);
}
