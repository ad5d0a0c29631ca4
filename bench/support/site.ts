/** The site that a bench opens: the one that NIANBAO_BENCH_ORIGIN names, or one of its own with the demonstration. */
import { beforeDemonstration } from "./served";

export interface Site {
  readonly origin: string;
  /** The installation's secret, with which pages are told that they are old. */
  readonly secret: string | undefined;
  /** The process of the server; NIANBAO_BENCH_PID names it where the bench did not start it. */
  readonly pids: readonly number[];
}

/** Runs the work before the site. */
export async function atSite<Result>(work: (site: Site) => Promise<Result>): Promise<Result> {
  const origin = process.env.NIANBAO_BENCH_ORIGIN;
  if (origin) {
    const pid = Number(process.env.NIANBAO_BENCH_PID);
    return await work({ origin, secret: process.env.NIANBAO_INTERNAL_SECRET, pids: pid > 0 ? [pid] : [] });
  }
  return await beforeDemonstration(({ origin: own, env, serverPid }) =>
    work({ origin: own, secret: env.NIANBAO_INTERNAL_SECRET, pids: [serverPid] }),
  );
}

/** Says something beside the measures. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
