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
  code: "Code",
  codeHint: "The six digits that your authenticator app shows, or a recovery code when it is not at hand.",
  wrongCode: "Please enter the present code; each works once.",
  forgotten: "Forgotten your password?",
  lock: {
    title: "Locked",
    intro:
      "Nothing was done here for a while. The page and what was not saved yet are still there; your password opens them.",
    ended: "Your session has ended",
    endedIntro:
      "The page and what was not saved yet are still there. Sign in again with the same account in a new window, then go on here.",
    password: "Password",
    button: "Continue",
    wrong: "The password is wrong.",
    tooMany: "Too many attempts; please try again later.",
    failed: "That did not work; check the network and try again.",
    signIn: "Sign in again in a new window",
  },
} as const satisfies Translation<typeof zh>;
