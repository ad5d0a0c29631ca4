/** A client that counts the steps of a transaction, statements and commit, and holds it for ever before a given one. */
import { AsyncLocalStorage } from "node:async_hooks";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { type Database } from "../../client";
import * as schema from "../../schema";

/** Counts steps; the one with the number `holdBefore` (from 0) and all after it are never taken. */
export class Steps {
  taken = 0;
  readonly held: Promise<void>;
  readonly released: Promise<void>;
  private hold: () => void = () => undefined;
  private letGo: () => void = () => undefined;

  constructor(private readonly holdBefore = Number.POSITIVE_INFINITY) {
    this.held = new Promise((resolve) => (this.hold = resolve));
    this.released = new Promise((resolve) => (this.letGo = resolve));
  }

  /** Whether the next step is taken. */
  take(): boolean {
    if (this.taken >= this.holdBefore) {
      this.hold();
      return false;
    }
    this.taken += 1;
    return true;
  }

  /** Lets a commit that is held go on; a held statement stays held. */
  release(): void {
    this.letGo();
  }
}

const current = new AsyncLocalStorage<Steps>();

/** Does the work with its steps counted and held. */
export function inSteps<Result>(steps: Steps, work: () => Promise<Result>): Promise<Result> {
  return current.run(steps, work);
}

/** Puts a pool whose transactions go by steps in the place of this process's own. */
export function openPoolInSteps(url: string, options: { max: number; applicationName: string }): postgres.Sql {
  const sql = postgres(url, {
    max: options.max,
    onnotice: () => undefined,
    connection: { application_name: options.applicationName },
  });
  const pool = { sql, database: drizzle(inStepsOf(sql), { schema }) };
  const pools = globalThis as typeof globalThis & { nianbaoPools?: Map<string, typeof pool & { database: Database }> };
  // db/client.ts finds its pools here by their purpose; moves are made at the desk.
  pools.nianbaoPools = new Map([["desk", pool]]);
  return sql;
}

/** Of the client only what drizzle calls: statements, and transactions with their commit as the last step. */
function inStepsOf<Client extends postgres.ISql>(client: Client): Client {
  return new Proxy(client, {
    get(target, name, receiver) {
      const value: unknown = Reflect.get(target, name, receiver);
      if (typeof value !== "function") return value;
      if (name === "unsafe")
        return (...given: unknown[]) => (takes() ? (Reflect.apply(value, target, given) as unknown) : never());
      if (name === "begin") return (work: Work) => Reflect.apply(value, target, [commitAsStep(work)]) as unknown;
      return value;
    },
  });
}

type Work = (transaction: postgres.TransactionSql) => Promise<unknown>;

function commitAsStep(work: Work): Work {
  return async (transaction) => {
    const result = await work(inStepsOf(transaction));
    if (!takes()) await current.getStore()?.released;
    return result;
  };
}

function takes(): boolean {
  return current.getStore()?.take() ?? true;
}

/** An answer that does not come, in both forms in which drizzle awaits one. */
function never() {
  const waiting = new Promise<never>(() => undefined);
  return Object.assign(waiting, { values: () => waiting });
}
