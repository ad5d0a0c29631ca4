/** Words of the ways in: one-time links, forgotten passwords. */
import { type access as zh } from "../zh/access";

export const access: typeof zh = {
  link: {
    invite: "Set up your account",
    reset: "Choose a new password",
    inviteIntro: "Welcome, {name}. Confirm your account and choose a password, then sign in.",
    resetIntro: "Hello {name}. Choose a new password for the account {account}. Earlier sign-ins end.",
    expires: "This link works once, until {time}.",
    account: "Account (3 to 80 letters, digits or . _ @ -)",
    password: "Password ({n} characters at least)",
    repeat: "The same again",
    different: "The two passwords differ.",
    button: "Save and go to sign in",
    gone: "This link no longer works",
    goneIntro:
      "A link works once and for a limited time. If you still need one, choose “Forgotten your password?” at sign-in, or ask the administrator of your agency.",
    toSignIn: "Sign in",
  },
};
