/** `nianbao restore FILE`: a backup into an empty database, migrated on to this version, then verified. */
import { eq } from "drizzle-orm";
import { restoreBackup } from "@/db/backup/restore";
import { closeDatabase, db } from "@/db/client";
import { setting } from "@/db/schema";
import { newestVersion } from "@/db/schema-version";
import { markOwn } from "@/db/seed/removal";
import { ownerUrl, passphrase } from "./backup-settings";
import { parseWords } from "./words";
import { run as verify } from "./verify";

const usage = "usage: nianbao restore FILE\n  NIANBAO_BACKUP_PASSPHRASE opens a locked one 加密备份的口令\n";

/** Exit 0 when all is there and whole, 1 when it was refused or does not verify, 2 when the words are off. */
export async function run(args: readonly string[]): Promise<number> {
  const words = parseWords(args, []);
  const [file, ...more] = words?.plain ?? [];
  if (file === undefined || more.length > 0) {
    process.stderr.write(usage);
    return 2;
  }
  try {
    const { takenAt, schema, tables } = await restoreBackup({ url: ownerUrl(), file, passphrase: passphrase() });
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    process.stdout.write(
      `已恢复 restored: ${takenAt}, ${schema.tag} → ${newestVersion.tag}, ${tables.length} 个表 tables, ${rows} 行 rows\n`,
    );
    await keepDemonstrationOut();
  } finally {
    await closeDatabase();
  }
  return verify();
}

/** The next start of the embedded database would bring the demonstration among what was restored. */
async function keepDemonstrationOut(): Promise<void> {
  const [row] = await db().select().from(setting).where(eq(setting.name, "demonstration"));
  if (!row) await markOwn();
}
