/** Words about saving. */
import { type Translation } from "../placeholders";
import { type saving as zh } from "../zh/saving";

export const saving = {
  marks: { unsaved: "not saved yet", saving: "saving", saved: "saved", failed: "not saved" },
  savedAt: "Saved, last at {time}",
  saving: "Saving…",
  unsaved: "Changes, saved in a moment",
  offline: "Offline: changes are kept on this machine and saved when the connection is back.",
  offlineNotKept:
    "Offline, and this browser keeps no changes: please leave this page open; they are saved when the connection is back.",
  signedOut: "Your session has ended; you can go on typing. Please sign in again, then everything is saved.",
  otherPerson: "Somebody else is signed in now; these changes are not saved in their name. Sign in with your account.",
  signIn: "Sign in in a new window",
  held: "{n} fields differ from what somebody else saved and are not saved; please choose below.",
  restored: "{n} changes that had not been sent last time were restored.",
  drop: "Discard these changes",
  keep: "OK",
  by: "typed by {name} at {time}",
  signOut: "Sign out",
  signOutUnsent: "Changes of {n} reports on this machine were not sent yet; signing out removes them.",
  signOutAnyway: "Sign out anyway",
  stay: "Cancel",
  signOutFailed: "Signing out failed; please check the network and try again.",
  account: "Sign-ins",
} as const satisfies Translation<typeof zh>;
