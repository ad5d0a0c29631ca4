/** A production server over a world of the bench's own, with its worker; it and its database go when the work is done. */
import { closeDatabase } from "@/db/client";
import { prepare, startFilled, type Served } from "../../scripts/demonstration.mjs";
import { buildLargeWorld, type WorldAgency, type WorldSize } from "./large-world";

/** Runs the work before a server with the demonstration; `DATABASE_URL` of this process names its database meanwhile. */
export function beforeDemonstration<Result>(work: (served: Served) => Promise<Result>): Promise<Result> {
  return before((env) => prepare(env, "--demonstration"), work);
}

/** Runs the work before a server with a large world, and tells it the agencies that were made. */
export async function beforeLargeWorld<Result>(
  work: (served: Served & { agencies: readonly WorldAgency[] }) => Promise<Result>,
  size?: WorldSize,
): Promise<Result> {
  let agencies: WorldAgency[] = [];
  const fill = async (env: Record<string, string>) => {
    await prepare(env);
    agencies = await buildLargeWorld(size);
  };
  return await before(fill, (served) => work({ ...served, agencies }));
}

async function before<Result>(
  fill: (env: Record<string, string>) => Promise<void>,
  work: (served: Served) => Promise<Result>,
): Promise<Result> {
  const stops: (() => Promise<void> | void)[] = [];
  const filled = async (env: Record<string, string>) => {
    process.env.DATABASE_URL = env.DATABASE_URL;
    await fill(env);
  };
  try {
    return await work(await startFilled({ say, stops, fill: filled }));
  } finally {
    // What the database serves ends before it.
    await closeDatabase();
    for (const stop of stops.splice(0).reverse()) await stop();
  }
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
