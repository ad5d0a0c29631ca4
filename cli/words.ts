/** The words of a command: plain ones, options with a value, and flags without. */

export interface Words {
  readonly plain: readonly string[];
  /** The value of `--name VALUE`; undefined where it was not given. */
  readonly of: (name: string) => string | undefined;
  /** Whether the flag `--name` was given. */
  readonly has: (name: string) => boolean;
}

/** Null where an option lacks its value, so that nobody's `--day` takes the next option for a day. */
export function parseWords(args: readonly string[], flags: readonly string[]): Words | null {
  const [plain, options, given] = [[] as string[], new Map<string, string>(), new Set<string>()];
  for (let index = 0; index < args.length; index += 1) {
    const word = args[index] ?? "";
    if (!word.startsWith("--")) {
      plain.push(word);
      continue;
    }
    const name = word.slice(2);
    if (flags.includes(name)) {
      given.add(name);
      continue;
    }
    const value = args[index + 1];
    if (value === undefined || value.startsWith("--")) return null;
    options.set(name, value);
    index += 1;
  }
  return { plain, of: (name) => options.get(name), has: (name) => given.has(name) };
}
