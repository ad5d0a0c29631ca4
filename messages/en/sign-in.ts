/** Words of the sign-in page. */
import { type Translation } from "../placeholders";
import { type signIn as zh } from "../zh/sign-in";

export const signIn = {
  title: "Sign in",
  intro: "For editors, reviewers and administrators. Published reports can be read without signing in.",
  account: "Account",
  password: "Password",
  button: "Sign in",
  pending: "Signing in…",
  wrong: "Wrong account or password.",
  lockedOut: "Too many attempts; please try again later.",
  busy: "Many people are signing in right now; please try again in a moment.",
  failed: "Signing in failed; please try again later.",
  demonstration: "This is a demonstration; its accounts are listed in the terminal at startup.",
} as const satisfies Translation<typeof zh>;
