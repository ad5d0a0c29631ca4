/** Words for things that went wrong. */
import { type Translation } from "../placeholders";
import { type errors as zh } from "../zh/errors";

export const errors = {
  unexpectedTitle: "Something went wrong",
  unexpected: "The system met a problem; what you entered may not be saved. Please try again.",
  again: "Try again",
  notFoundTitle: "Not found",
  notFound: "Not found, or not yours to see.",
  malformed: "What was entered is not valid.",
  done: "Done.",
  conflictForm: "Somebody changed {n} entries meanwhile; yours were not saved. Compare, then save again.",
} as const satisfies Translation<typeof zh>;
