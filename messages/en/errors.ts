/** Words for things that went wrong. */
import { type Translation } from "../placeholders";
import { type errors as zh } from "../zh/errors";

export const errors = {
  unexpectedTitle: "Something went wrong",
  unexpected: "The system ran into a problem; what you entered may not have been saved. Please try again.",
  reference: "If you report it, name this reference:",
  again: "Try again",
  notFoundTitle: "Not found",
  notFound: "Not found, or you do not have access.",
  malformed: "The entry is not valid.",
  done: "Done.",
  conflictForm: "Someone else changed {n} entries in the meantime; yours were not saved. Compare, then save again.",
} as const satisfies Translation<typeof zh>;
