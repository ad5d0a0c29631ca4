/** What a person can do something about before the program runs: one clear sentence, English and Chinese. */

/** A start that cannot go on; its message is meant for people and is printed without a stack. */
export class StartupProblem extends Error {
  /**
   * @param {string} english
   * @param {string} chinese
   */
  constructor(english, chinese) {
    super(`${english}\n${chinese}`);
    this.name = "StartupProblem";
  }
}

/**
 * Runs a script's main function; a StartupProblem becomes its sentence, anything else keeps its stack.
 * @param {() => Promise<void>} main
 */
export async function runScript(main) {
  try {
    await main();
  } catch (error) {
    process.stderr.write(`${error instanceof StartupProblem ? error.message : stackOf(error)}\n`);
    process.exit(1);
  }
}

/**
 * The stack of an error, or what else was thrown, for people who mend.
 * @param {unknown} error
 */
export function stackOf(error) {
  return (error instanceof Error ? error.stack : undefined) ?? String(error);
}

/**
 * What the system says is wrong, as "ENOENT"; the kind of the error where it says nothing.
 * @param {unknown} error
 */
export function reasonOf(error) {
  if (!(error instanceof Error)) return String(error);
  return "code" in error ? String(error.code) : error.name;
}
