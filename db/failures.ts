/**
 * A failed query says what failed and never a value: Drizzle puts every parameter into the message, PostgreSQL whole
 * rows into the detail, and both would go into each log and console that shows an error. Mended where the error is made.
 */
import "server-only";
import { DrizzleQueryError } from "drizzle-orm";

/** What an error of PostgreSQL may carry of a row or a parameter. */
const telling = ["detail", "where", "hint", "internal_query", "query", "parameters", "args"] as const;

/** From here on no failed query of this process carries a value; safe to call again. */
export function keepValuesOut(): void {
  // The constructor assigns `params` and `cause` and takes the stack afterwards: what is changed here is what it shows.
  Object.defineProperty(DrizzleQueryError.prototype, "params", {
    configurable: true,
    get: () => [],
    set(this: DrizzleQueryError, params: readonly unknown[]) {
      const [query = ""] = this.message.split("\nparams: ");
      this.message = `${query} (${String(params.length)} values)`;
    },
  });
  Object.defineProperty(DrizzleQueryError.prototype, "cause", {
    configurable: true,
    set(this: DrizzleQueryError, cause: unknown) {
      const value = withoutValues(cause);
      Object.defineProperty(this, "cause", { value, configurable: true, writable: true });
    },
  });
}

/** The same error without what it tells of rows; a fault of a value (class 22) quotes it in its very message. */
export function withoutValues(problem: unknown): unknown {
  if (!(problem instanceof Error)) return problem;
  for (const name of telling) if (name in problem) Reflect.deleteProperty(problem, name);
  const code = "code" in problem && typeof problem.code === "string" ? problem.code : "";
  if (code.startsWith("22")) {
    const message = problem.message;
    problem.message = `a value does not fit its type (${code})`;
    if (problem.stack) problem.stack = problem.stack.replaceAll(message, problem.message);
  }
  return problem;
}
