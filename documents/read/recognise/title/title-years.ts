/** Years as titles print them: in Arabic or Chinese digits, with spaces, or with a doubled century. */
import { halfWidth } from "@/report/figure";

const digits = "零一二三四五六七八九";

/** The text with half-width signs, and years in Arabic digits right before 年: "二〇二三年" and "202023年" are "2023年". */
export function plainYears(text: string): string {
  return halfWidth(text)
    .replace(
      /二\s*[〇零○OoО0Ｏ]\s*([〇零○OoО0一二三四五六七八九])\s*([〇零○OoО0一二三四五六七八九])\s*(?=年)/g,
      (_all, ten: string, one: string) => `20${digitOf(ten)}${digitOf(one)}`,
    )
    .replace(/(?<!\d)2\s*0\s*(\d)\s*(\d)\s*(?=年)/g, "20$1$2")
    .replace(/(?<!\d)20(?=20\d\d\s*年)/g, "");
}

function digitOf(sign: string): string {
  return String(Math.max(0, digits.indexOf(sign)));
}

/** The year that most sentences speak of, dates left out; null where none is named. */
export function commonestYear(text: string): number | null {
  const counts = new Map<number, number>();
  for (const match of text.matchAll(
    /(?<!\d)(20\d\d)\s*年(?!\s*\d{1,2}\s*月\s*\d{1,2}\s*日|\s*(?:修订|印发|制定|以来|起))/g,
  )) {
    const year = Number(match[1]);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const best = Math.max(...counts.values());
  return [...counts].find(([, count]) => count === best)?.[0] ?? null;
}

const ends = /截(?:至|止)(?:到|于)?\s*(20\d\d)\s*年\s*12\s*月\s*31\s*日/g;
const named = /统计(?:期限|周期|时间|时段|年度)[^。;\n\d]{0,10}(20\d\d)\s*年(?:度|全年)?(?!\s*\d)/g;

/** The year at whose end the figures stand, or that is called the one of the statistics; null where several are. */
export function yearOfStatistics(text: string): number | null {
  const years = new Set(
    [named, ends].flatMap((pattern) => Array.from(text.matchAll(pattern), (match) => Number(match[1]))),
  );
  const [only] = years;
  return years.size === 1 ? (only ?? null) : null;
}

const signed = /^\D{0,20}(20\d\d)\s*年\s*(\d{1,2})\s*月\s*\d{1,2}\s*日\s*$/;

/** The year before the day under the report, if that is in the first half of a year: reports are due by 31 March. */
export function yearBeforeSignature(lines: readonly string[]): number | null {
  const last = lines.slice(-8).map((line) => signed.exec(plainYears(line).trim()));
  const found = last.findLast((match) => match !== null);
  return found && Number(found[2]) <= 6 ? Number(found[1]) - 1 : null;
}

/** The only year that the name of a file gives. */
export function yearOfName(name: string): number | null {
  const years = new Set(
    Array.from(plainYears(name).matchAll(/(?<!\d)(20[012]\d)(?!\d)/g), (match) => Number(match[1])),
  );
  const [only] = years;
  return years.size === 1 ? (only ?? null) : null;
}
