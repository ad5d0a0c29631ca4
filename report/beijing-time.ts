/** The time of the agencies, wherever the server or the reader stands; the moment is always handed in. */

/** China keeps one time all year, UTC+8. */
export const beijingTimeZone = "Asia/Shanghai";

const offsetMilliseconds = 8 * 60 * 60 * 1000;

/** "2026-03-31 09:05": a moment as the clock in Beijing shows it, to the minute. A text is any that `Date` reads. */
export function beijingMinute(moment: Date | string): string {
  const shifted = new Date(new Date(moment).getTime() + offsetMilliseconds).toISOString();
  return `${shifted.slice(0, 10)} ${shifted.slice(11, 16)}`;
}

/** "2026-03-31": the day of a moment in Beijing, as an ISO date. */
export function beijingDay(moment: Date | string): string {
  return beijingMinute(moment).slice(0, 10);
}

/** The moment of a time in Beijing written without a zone, "2026-01-30T09:00"; an invalid date where it is none. */
export function momentInBeijing(time: string): Date {
  return new Date(`${time}+08:00`);
}
