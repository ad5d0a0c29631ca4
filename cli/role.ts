/** `nianbao role give|end|undo …`: the roles of people; the words are those of `nianbao person`. */
import { runRole } from "./person";

export function run(args: readonly string[]): Promise<number> {
  return runRole(args);
}
