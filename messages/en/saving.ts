/** Words about saving. */
import { type Translation } from "../placeholders";
import { type saving as zh } from "../zh/saving";

export const saving = {
  marks: { unsaved: "not saved yet", saving: "saving", saved: "saved", failed: "not saved" },
  savedAt: "Saved, last at {time}",
  saving: "Saving…",
  unsaved: "Unsaved changes, about to be saved",
  offline: "Offline: changes are kept on this computer and saved once the connection is back.",
  offlineNotKept:
    "Offline, and this browser cannot keep changes: please leave this page open; they are saved once the connection is back.",
  signedOut: "Your session has ended; you can keep typing. Please sign in again and everything will be saved.",
  otherPerson:
    "Someone else is signed in now; these changes are not saved under their name. Sign in with your own account.",
  signIn: "Sign in in a new window",
  held: "{n} fields differ from what someone else saved and are not saved; please choose below.",
  restored: "{n} unsent changes from last time were restored.",
  drop: "Discard these changes",
  keep: "OK",
  by: "entered by {name} at {time}",
  signOut: "Sign out",
  signOutUnsent: "Changes to {n} reports on this computer have not been sent yet; signing out removes them.",
  signOutAnyway: "Sign out anyway",
  stay: "Cancel",
  signOutFailed: "Signing out failed; please check the network and try again.",
  account: "My account",
} as const satisfies Translation<typeof zh>;
