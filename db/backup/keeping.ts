/** When the next backup is due and which of the old ones stay; days and weeks are those of Beijing. Pure: the moment is handed in. */
import { beijingDay, beijingMinute } from "@/report/beijing-time";

const hour = 60 * 60 * 1000;
const day = 24 * hour;
/** After a failure it is tried again before long, not at once. */
const afterFailure = 10 * 60 * 1000;

/** Kept: one for each of so many hours, days and weeks in which there is one. */
export const keeps = { hours: 48, days: 31, weeks: 26 } as const;

/** Reports are written in January and February: an hour of work is lost at most then, else a day. Milliseconds. */
export function backupInterval(now: Date): number {
  const month = Number(beijingDay(now).slice(5, 7));
  return month <= 2 ? hour : day;
}

/** How old the newest proven backup may be before it is said loudly: two intervals and what a backup takes. */
export function isOverdue(newestProven: Date | null, now: Date): boolean {
  return newestProven === null || now.getTime() - newestProven.getTime() > 2 * backupInterval(now) + hour;
}

/** Whether to begin a backup now. */
export function isBackupDue(
  { newestProven, lastBegun }: { readonly newestProven: Date | null; readonly lastBegun: Date | null },
  now: Date,
): boolean {
  const age = (moment: Date | null) => (moment === null ? Infinity : now.getTime() - moment.getTime());
  return age(newestProven) >= backupInterval(now) && age(lastBegun) >= Math.min(afterFailure, backupInterval(now));
}

/** "nianbao-20260131T080000Z.tar.gz": by its moment in UTC, so that names stand in their order. */
export function backupName(moment: Date, isLocked: boolean): string {
  const stamp = moment.toISOString().replaceAll(/[-:]|\.\d+/g, "");
  return `nianbao-${stamp}.tar.gz${isLocked ? ".age" : ""}`;
}

/** The moment in the name of a backup; null for any other file. */
export function momentOfBackup(name: string): Date | null {
  const parts = /^nianbao-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.tar\.gz(?:\.age)?$/.exec(name);
  if (!parts) return null;
  const [, year, month, date, hours, minutes, seconds] = parts;
  return new Date(`${year}-${month}-${date}T${hours}:${minutes}:${seconds}Z`);
}

/** Names of the backups that are no longer kept; what is no backup is never among them, nor is the newest. */
export function backupsToDrop(names: readonly string[]): string[] {
  const backups = names
    .flatMap((name) => {
      const moment = momentOfBackup(name);
      return moment === null ? [] : [{ name, moment }];
    })
    .sort((one, other) => other.moment.getTime() - one.moment.getTime());
  const kept = new Set<string>();
  for (const [most, slotOf] of [
    [keeps.hours, (moment: Date) => beijingMinute(moment).slice(0, 13)],
    [keeps.days, (moment: Date) => beijingDay(moment)],
    [keeps.weeks, weekOf],
  ] as const) {
    const slots = new Set<string>();
    for (const { name, moment } of backups) {
      const slot = slotOf(moment);
      if (slots.has(slot) || slots.size >= most) continue;
      slots.add(slot);
      kept.add(name);
    }
  }
  return backups.map(({ name }) => name).filter((name) => !kept.has(name));
}

/** The Monday of its week. */
function weekOf(moment: Date): string {
  const start = new Date(`${beijingDay(moment)}T00:00:00Z`);
  const sinceMonday = (start.getUTCDay() + 6) % 7;
  return new Date(start.getTime() - sinceMonday * day).toISOString().slice(0, 10);
}
