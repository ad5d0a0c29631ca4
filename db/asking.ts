/** Who is being answered: when they are gone, the statement under way is cancelled and the next one is not begun. */
import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";

/** One question to the system and everything that is asked of the database for it. */
interface Asking {
  readonly signal: AbortSignal;
  statements: number;
}

const asking = new AsyncLocalStorage<Asking>();

/**
 * Runs `act` for somebody whose going `signal` tells. `grace` (milliseconds): what is nearly done may still be done,
 * as a save whose sender closed the page behind it. What was cancelled rejects and its transaction rolls back.
 */
export async function whileAsked<Result>(
  signal: AbortSignal,
  act: () => Promise<Result>,
  { grace = 0 }: { grace?: number } = {},
): Promise<Result> {
  const gone = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const onGone = () => {
    timer = setTimeout(() => gone.abort(), grace);
  };
  if (signal.aborted) onGone();
  else signal.addEventListener("abort", onGone, { once: true });
  try {
    return await within({ signal: gone.signal, statements: 0 }, act);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", onGone);
  }
}

/** Runs `act` and says how many statements it took, so that a query a row is found by a test. */
export async function countingStatements<Result>(
  act: () => Promise<Result>,
): Promise<{ result: Result; statements: number }> {
  const own: Asking = { signal: asking.getStore()?.signal ?? new AbortController().signal, statements: 0 };
  const result = await within(own, act);
  return { result, statements: own.statements };
}

/** Awaited inside: a query of Drizzle begins when it is awaited, and not before. */
function within<Result>(own: Asking, act: () => Promise<Result>): Promise<Result> {
  return asking.run(own, async () => await act());
}

/** A statement of the client on its way. */
interface Statement extends PromiseLike<unknown> {
  readonly cancel: () => void;
}

/**
 * The client with each of its statements, in transactions too, tied to who is being answered: as much of it as Drizzle
 * calls (`unsafe`, `begin`, `savepoint`).
 */
export function heedful<Client extends object>(client: Client): Client {
  return new Proxy(client, {
    get(target, name): unknown {
      const own: unknown = Reflect.get(target, name);
      if (typeof own !== "function") return own;
      if (name === "unsafe") {
        return (...given: readonly unknown[]) => heeded(() => Reflect.apply(own, target, given) as Statement);
      }
      if (name !== "begin" && name !== "savepoint") return own;
      return (work: (inner: object) => unknown): unknown =>
        Reflect.apply(own, target, [(inner: object) => work(heedful(inner))]);
    },
  });
}

function heeded(ask: () => Statement): Statement {
  const now = asking.getStore();
  if (!now) return ask();
  now.signal.throwIfAborted();
  now.statements += 1;
  const statement = ask();
  const cancel = () => statement.cancel();
  now.signal.addEventListener("abort", cancel, { once: true });
  const letGo = () => now.signal.removeEventListener("abort", cancel);
  statement.then(letGo, letGo);
  return statement;
}
