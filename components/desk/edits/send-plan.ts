/** When an open editor speaks to the server next: read from what it knows, nothing remembered. No browser, no timers. */
import { type Change, type Field, type Patch, sameValue } from "@/report/patch";
import { type Editing, isStuck, type Connection, sendable } from "./edit-saving";

const pauseBeforeSaving = 2_000;
const firstRetry = 1_000;
const longestRetry = 30_000;
const pauseBetweenNews = 20_000;

/**
 * What comes next; pauses in milliseconds.
 * *save*: once, after a pause in typing. *answer*: at once, for what was sent before and never answered. *again*: over
 * and over, and whenever the connection or the person comes back. *news*: over and over, while the tab is looked at.
 */
export interface SendPlan {
  readonly next: "save" | "answer" | "again" | "snapshot" | "nothing";
  readonly pause: number;
}

/** `failures`: how often in a row the server did not answer. */
export function planSending(editing: Editing, failures: number): SendPlan {
  const { connection, operation } = editing.saving;
  if (isStuck(connection)) return { next: "again", pause: pauseOf(connection, failures) };
  if (operation !== null) return connection === "idle" ? { next: "answer", pause: 0 } : { next: "nothing", pause: 0 };
  if (connection === "sending") return { next: "nothing", pause: 0 };
  if (hasNewChanges(editing)) return { next: "save", pause: pauseBeforeSaving };
  return connection === "idle" ? { next: "snapshot", pause: pauseBetweenNews } : { next: "nothing", pause: 0 };
}

function hasNewChanges(editing: Editing): boolean {
  const patch = sendable(editing);
  const { refused } = editing.saving;
  return Object.keys(patch).length > 0 && !(refused && isSame(refused, patch));
}

function pauseOf(connection: Connection, failures: number): number {
  // Signing in wakes the tab by itself; asking is for browsers that do not tell.
  if (connection !== "waiting") return longestRetry;
  return Math.min(firstRetry * 2 ** Math.max(0, failures - 1), longestRetry);
}

function isSame(one: Patch, other: Patch): boolean {
  const changes = Object.entries(one) as [Field, Change][];
  return (
    changes.length === Object.keys(other).length &&
    changes.every(([field, { to }]) => field in other && sameValue(other[field]?.to, to))
  );
}
