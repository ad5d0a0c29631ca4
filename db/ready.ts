/** Whether the database can be used now. */
import "server-only";
import { db } from "./client";
import { setting } from "./schema";

/** True when the database answers and has its tables. */
export async function isReady(): Promise<boolean> {
  try {
    await db().select().from(setting).limit(1);
    return true;
  } catch {
    return false;
  }
}
