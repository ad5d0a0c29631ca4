/** Words of the pages of the installation: security log, outbox, sign-in settings. */
import { type Translation } from "../placeholders";
import { type security as zh } from "../zh/security";

export const security = {
  pages: "Security and mail",
  titles: { log: "Security log", mail: "Outbox", settings: "Sign-in settings" },
  older: "Earlier",
  newest: "Back to the newest",
  operator: "Operator",
  columns: { at: "Time", what: "What", who: "Who", detail: "Details", device: "Address and device" },
  roles: { editor: "Editor", reviewer: "Reviewer", administrator: "Administrator" },
  log: {
    intro:
      "Sign-ins and refusals, accounts, roles, exports and settings, each line chained to the one before. You see what concerns the agencies and people you administer.",
    kind: "What",
    all: "Everything",
    who: "Name or account",
    from: "From",
    until: "Until",
    find: "Find",
    empty: "Nothing fits.",
    export: "Export as CSV",
  },
  mail: {
    intro: "Letters are sent as soon as they are written, and tried again where that fails. Their text is not shown.",
    off: "No mail server is set (NIANBAO_SMTP_URL). Letters wait here and are sent once there is one.",
    waiting: "{n} not sent.",
    noneWaiting: "Nothing is waiting.",
    sent: "Sent {time}",
    due: "Waiting, tried {n} times",
    givenUp: "Not delivered; no longer tried",
    retry: "Send again",
    columns: { made: "Written", recipient: "To", subject: "Subject", state: "State" },
  },
  settings: {
    idleMinutes: "Lock without use after (minutes)",
    sessionHours: "A session lasts at most (hours)",
    passwordDays: "Passwords are changed every (days)",
    logDays: "The security log is kept (days)",
    secondFactorRoles: "Roles that require two-step verification",
    save: "Save",
    saved: "Saved. New limits of sessions and verification apply from the next sign-in.",
    hints: {
      idleMinutes: "Without use for so long, the page locks; the password opens it again.",
      sessionHours: "Counted from signing in, whatever the use.",
      passwordDays: "0 asks for no periodic change; a security assessment may ask for 90.",
      logDays: "The law asks for six months at least.",
    },
  },
} as const satisfies Translation<typeof zh>;
