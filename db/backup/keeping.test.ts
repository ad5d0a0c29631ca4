/** Backups are due hourly while reports are written and daily else, and thin out with age without a hole. */
import { expect, it } from "vitest";
import { backupName, backupsToDrop, isBackupDue, isOverdue, keeps, momentOfBackup } from "./keeping";

const hour = 3_600_000;
const at = (text: string) => new Date(`${text}+08:00`);

it("is due each hour in January and February, each day else, by the clock of Beijing", () => {
  const due = (newest: string, now: string) =>
    isBackupDue({ newestProven: at(newest), lastBegun: at(newest) }, at(now));
  expect(due("2026-01-15T08:00", "2026-01-15T08:59")).toBe(false);
  expect(due("2026-01-15T08:00", "2026-01-15T09:00")).toBe(true);
  expect(due("2026-03-01T00:00", "2026-03-01T09:00")).toBe(false);
  expect(due("2026-03-01T00:00", "2026-03-02T00:00")).toBe(true);
  // Still December in London.
  expect(due("2025-12-31T23:30", "2026-01-01T00:30")).toBe(true);
});

it("is tried again ten minutes after a failure, and at once where there is none", () => {
  const due = (minutes: number) =>
    isBackupDue(
      { newestProven: null, lastBegun: at("2026-06-01T08:00") },
      new Date(at("2026-06-01T08:00").getTime() + minutes * 60_000),
    );
  expect([due(9), due(10)]).toEqual([false, true]);
  expect(isBackupDue({ newestProven: null, lastBegun: null }, at("2026-06-01T08:00"))).toBe(true);
});

it("is overdue after two intervals", () => {
  expect(isOverdue(at("2026-02-01T08:00"), at("2026-02-01T11:00"))).toBe(false);
  expect(isOverdue(at("2026-02-01T08:00"), at("2026-02-01T11:01"))).toBe(true);
  expect(isOverdue(at("2026-06-01T08:00"), at("2026-06-03T08:59"))).toBe(false);
  expect(isOverdue(null, at("2026-06-01T08:00"))).toBe(true);
});

it("names a backup by its moment and knows no other file", () => {
  const moment = new Date("2026-01-31T08:00:05.123Z");
  expect(backupName(moment, true)).toBe("nianbao-20260131T080005Z.tar.gz.age");
  expect(momentOfBackup(backupName(moment, false))).toEqual(new Date("2026-01-31T08:00:05Z"));
  expect(momentOfBackup("nianbao-20260131T080005Z.tar.gz.unfinished")).toBeNull();
  expect(momentOfBackup("letter.tar.gz")).toBeNull();
});

it("keeps hours, days and weeks, as they come in over a year, and drops nothing else", () => {
  let names = ["notes.txt"];
  const start = at("2025-01-01T00:10").getTime();
  for (let hours = 0; hours < 24 * 365; hours += 1) {
    names.push(backupName(new Date(start + hours * hour), false));
    const dropped = new Set(backupsToDrop(names));
    names = names.filter((name) => !dropped.has(name));
  }
  expect(names).toContain("notes.txt");
  const ages = names
    .flatMap((name) => momentOfBackup(name) ?? [])
    .map((moment) => (start + (24 * 365 - 1) * hour - moment.getTime()) / hour);
  const within = (from: number, until: number) => ages.filter((age) => age >= from && age < until).length;
  expect(within(0, keeps.hours)).toBe(keeps.hours);
  expect(within(keeps.hours, 31 * 24)).toBe(29);
  expect(ages.length).toBeLessThanOrEqual(keeps.hours + keeps.days + keeps.weeks);
  // No hole of more than a week and a day for half a year.
  const sorted = ages.filter((age) => age < 25 * 7 * 24).sort((one, other) => one - other);
  for (const [index, age] of sorted.entries())
    if (index > 0) expect(age - (sorted[index - 1] ?? 0)).toBeLessThanOrEqual(7 * 24);
  expect(Math.max(...ages)).toBeGreaterThan(24 * 7 * 24);
});
