/** Numbers, dates and lists in the reader's language; every public page prints them through here. */
import { beijingTimeZone } from "@/report/beijing-time";
import { type Locale } from "./translator";

const tags: Readonly<Record<Locale, string>> = { zh: "zh-CN", en: "en-GB" };

const timeZone = beijingTimeZone;

/** 2026年3月31日 / 31 March 2026; of a moment, the day it fell on in China. An ISO date is taken as that day. */
export function formatDate(date: Date | string, locale: Locale): string {
  return formatter("date", locale).format(new Date(date));
}

/** 2026年3月31日 09:05 / 31 March 2026 at 09:05, in the time of China. */
export function formatMoment(moment: Date | string, locale: Locale): string {
  return formatter("moment", locale).format(new Date(moment));
}

/** 12,345.6 with at most `digits` places after the point (six when not said: fees have as many). */
export function formatNumber(value: number, locale: Locale, digits = 6): string {
  return new Intl.NumberFormat(tags[locale], { maximumFractionDigits: digits }).format(value);
}

/** A share between 0 and 1 as 12.3%; in a column all have their digit, 60.0% too. */
export function formatShare(share: number, locale: Locale, isInColumn = false): string {
  const digits = { maximumFractionDigits: 1, minimumFractionDigits: isInColumn ? 1 : 0 };
  return new Intl.NumberFormat(tags[locale], { style: "percent", ...digits }).format(share);
}

/** A change with its sign, +3 or −3, and ±0 where nothing changed. */
export function formatChange(value: number, locale: Locale, digits = 6): string {
  if (value === 0) return "±0";
  return `${value > 0 ? "+" : "−"}${formatNumber(Math.abs(value), locale, digits)}`;
}

/** 甲、乙和丙 / A, B and C. */
export function formatList(items: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(tags[locale], { type: "conjunction" }).format(items);
}

const kinds = {
  date: { dateStyle: "long", timeZone },
  moment: { dateStyle: "long", timeStyle: "short", timeZone },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making one costs more than using it a thousand times. */
function formatter(kind: keyof typeof kinds, locale: Locale): Intl.DateTimeFormat {
  const key = `${kind} ${locale}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(tags[locale], kinds[kind]);
  formatters.set(key, made);
  return made;
}
