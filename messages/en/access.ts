/** Words of the ways in: one-time links, forgotten passwords. */
import { type Translation } from "../placeholders";
import { type access as zh } from "../zh/access";

export const access = {
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
  forgotten: {
    title: "Forgotten your password?",
    intro:
      "Enter your account or the e-mail address on record. If it belongs to an account with an e-mail address, we send a link for choosing a new password, valid for 24 hours.",
    noMail:
      "This installation sends no e-mail. Ask the administrator of your agency for a link with which you choose a new password.",
    who: "Account or e-mail address",
    button: "Send the link",
    sent: "If the account exists and has an e-mail address, the link is on its way. If nothing arrives, ask the administrator of your agency.",
    back: "Back to sign in",
  },
  password: {
    title: "Password",
    intro: "Changing the password ends your sessions on other devices.",
    due: "Your password is older than the rules here allow. Please change it first.",
    none: "You sign in through your organisation; no password of yours is kept here.",
    current: "Current password",
    next: "New password ({n} characters at least)",
    repeat: "The new password again",
    button: "Change password",
    done: "Password changed; sessions on other devices have ended.",
  },
  factor: {
    title: "Two-step verification",
    intro: "Signing in then takes, besides the password, the six digits that an authenticator app on your phone shows.",
    compulsory: "Your role requires two-step verification. Please set it up first.",
    start: "Set up two-step verification",
    scan: "Scan the code with an authenticator app (any for TOTP, such as Microsoft Authenticator or FreeOTP) or type the key, then enter the digits that it shows.",
    secret: "Key",
    qr: "A code for authenticator apps to scan; it says the same as the key below",
    code: "Code",
    confirm: "Turn on",
    isSet: "Two-step verification is on; {n} recovery codes are left.",
    codes:
      "Write down or print these recovery codes and keep them safe; they are not shown again. Each stands in for a code once, when your phone is not at hand.",
    renew: "New recovery codes",
    remove: "Turn off two-step verification",
  },
  sessions: {
    title: "Sessions",
    intro: "Your sessions that have not ended.",
    made: "Signed in",
    used: "Last used",
    expires: "Ends at the latest",
    locked: "locked",
    notMe: "This wasn’t me",
    notMeIntro:
      "If one of them is not yours, end all sessions, this one too; then sign in again, change your password and tell your administrator.",
    endAll: "End all sessions",
  },
} as const satisfies Translation<typeof zh>;
