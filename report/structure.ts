/** The structure of agencies: what can happen to it, and what is written down of each act. */
import { type Label } from "./form/define";

/** What happened to an agency, as its history names it. */
export const structureEventKinds = [
  "founded",
  "edited",
  "renamed",
  "moved",
  "merged",
  "split",
  "abolished",
  "revived",
  "corrected",
] as const;
export type StructureEventKind = (typeof structureEventKinds)[number];

/** How one agency follows on another. */
export const successionKinds = ["merged", "split", "abolished"] as const;
export type SuccessionKind = (typeof successionKinds)[number];

export const structureEventLabels: Readonly<Record<StructureEventKind, Label>> = {
  founded: { zh: "设立", en: "Founded" },
  edited: { zh: "修改资料", en: "Details changed" },
  renamed: { zh: "更名", en: "Renamed" },
  moved: { zh: "划转", en: "Moved" },
  merged: { zh: "合并", en: "Merged" },
  split: { zh: "分立", en: "Split" },
  abolished: { zh: "撤销", en: "Abolished" },
  revived: { zh: "恢复", en: "Revived" },
  corrected: { zh: "更正差错", en: "Mistake corrected" },
};

/** Fields by name, as they were before and after an act; agencies by id, days as ISO dates, null for nothing. */
export interface StructureDetail {
  readonly before?: Readonly<Record<string, string | null>>;
  readonly after?: Readonly<Record<string, string | null>>;
  /** Ids of those that follow on the agency; the first one handles what it leaves. */
  readonly successors?: readonly string[];
  /** For a mistake corrected: why. */
  readonly reason?: string;
}

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a text is a day of the calendar since 1900, "2025-02-28"; pure, without a time zone. */
export function isDay(text: string): boolean {
  const match = /^((?:19|20)\d\d)-(\d\d)-(\d\d)$/.exec(text);
  if (!match) return false;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = (monthDays[month - 1] ?? 0) + (month === 2 && isLeap ? 1 : 0);
  return day >= 1 && day <= days;
}

/** The day by which the structure of a year is judged: its last one. */
export function structureDay(year: number): string {
  return `${year}-12-31`;
}
