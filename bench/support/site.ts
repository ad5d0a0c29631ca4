/** The site that a bench opens: the one that NIANBAO_BENCH_ORIGIN names, or one of its own with the demonstration. */
import { beforeDemonstration } from "./served";

export interface Site {
  readonly origin: string;
  /** The address of its database, through which pages are told that they are old; undefined where it is not known. */
  readonly databaseUrl: string | undefined;
  /** The process of the server; NIANBAO_BENCH_PID names it where the bench did not start it. */
  readonly pids: readonly number[];
}

/** Runs the work before the site. */
export async function atSite<Result>(work: (site: Site) => Promise<Result>): Promise<Result> {
  const origin = process.env.NIANBAO_BENCH_ORIGIN;
  if (origin) {
    const pid = Number(process.env.NIANBAO_BENCH_PID);
    return await work({ origin, databaseUrl: process.env.DATABASE_URL, pids: pid > 0 ? [pid] : [] });
  }
  return await beforeDemonstration(({ origin: own, env, serverPid }) =>
    work({ origin: own, databaseUrl: env.DATABASE_URL, pids: [serverPid] }),
  );
}

/** Says something beside the measures. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
