/** Whether the database can be used now, asked over connections that nothing else uses. */
import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { healthDb } from "./client";
import { setting } from "./schema";

/** Milliseconds; a database that hangs ends no statement itself. */
const patience = 2500;

/** True when the database answers in time and has its tables. */
export async function isReady(): Promise<boolean> {
  const gaveUp = new AbortController();
  const answers = healthDb()
    .select()
    .from(setting)
    .limit(1)
    .then(
      () => true,
      () => false,
    );
  const late = pause(patience, false, { signal: gaveUp.signal }).catch(() => false);
  try {
    return await Promise.race([answers, late]);
  } finally {
    gaveUp.abort();
  }
}
