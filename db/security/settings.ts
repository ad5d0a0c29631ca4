/** What the installation sets about signing in, kept as one setting; what is not set has its default. */
import "server-only";
import { eq } from "drizzle-orm";
import { securityDefaults, securityNumbers, type SecuritySettings } from "@/report/security-settings";
import { db, type Transaction } from "../client";
import { setting } from "../schema";
import { type Viewer } from "../viewer";
import { requireAtInstallation } from "./gate";
import { recordSecurity } from "./log";

const name = "security";

/** The settings in force. */
export async function readSettings(tx: Pick<Transaction, "select"> = db()): Promise<SecuritySettings> {
  const [row] = await tx.select({ value: setting.value }).from(setting).where(eq(setting.name, name));
  return row ? { ...securityDefaults, ...(JSON.parse(row.value) as Partial<SecuritySettings>) } : securityDefaults;
}

/** Sets them, by an administrator of the topmost agency; each change stands in the security log with before and after. */
export async function changeSettings(viewer: Viewer, settings: SecuritySettings): Promise<void> {
  await db().transaction(async (tx) => {
    await requireAtInstallation(tx, viewer, "change-settings");
    const before = await readSettings(tx);
    const value = JSON.stringify(settings);
    await tx.insert(setting).values({ name, value }).onConflictDoUpdate({ target: setting.name, set: { value } });
    const changed = ([...securityNumbers, "secondFactorRoles"] as const).filter(
      (key) => String(before[key]) !== String(settings[key]),
    );
    await recordSecurity(
      tx,
      ...changed.map((key) => ({
        kind: "setting-changed" as const,
        personId: viewer.personId,
        detail: { setting: key, before: String(before[key]), after: String(settings[key]) },
      })),
    );
  });
}
