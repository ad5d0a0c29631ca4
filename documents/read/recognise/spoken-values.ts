/** Knows the numbers that cells print in words: Chinese numerals, and this year's beside last year's. */
import { fromChinese } from "@/report/narrative/numerals";

/** The numerals of accounts are those of writing in another hand. */
const accounts: Readonly<Record<string, string>> = {
  壹: "一",
  贰: "二",
  叁: "三",
  肆: "四",
  伍: "五",
  陆: "六",
  柒: "七",
  捌: "八",
  玖: "九",
  拾: "十",
  佰: "百",
  仟: "千",
};
const below10000 =
  "(?:[一二两三四五六七八九]千[零〇]?)?(?:[一二两三四五六七八九]百[零〇]?)?(?:[一二三四五六七八九]?十)?[一二两三四五六七八九]?";
const spelt = new RegExp(`^(?:${below10000}万[零〇]?)?${below10000}$`);
/** A single sign may be an ordinal: only one that stands for a place, or nothing, is surely a number. */
const surely = /[十百千万]|^[零〇]$/;

/** A whole number in Chinese numerals ("一千二百八十六", "壹拾贰件"); null for anything else, and for ordinals such as "三". */
export function chineseCount(text: string): number | null {
  const plain = text
    .replace(/\s+/g, "")
    .replace(/(?:条|件|项|份|次|起|宗|个)$/, "")
    .replace(/[壹贰叁肆伍陆柒捌玖拾佰仟]/g, (sign) => accounts[sign] ?? sign);
  if (!surely.test(plain)) return null;
  if (/^[零〇]$/.test(plain)) return 0;
  return spelt.test(plain) ? fromChinese(plain) : null;
}

const years = "(本年度?|今年|当年|上一?年度?|去年|前年|上年同期|去年同期|同期)";
const segment = new RegExp(
  String.raw`^(?:${years}\s*(?:为|是|[:：])?\s*)?(\d{1,9}(?:\.\d{1,8})?)\s*(?:条|件|项|份|次|起|宗|个)?$`,
);

/** This year's number where a cell prints last year's too ("94，上年80", "上年10，本年12"); null where that is not so. */
export function printedCount(text: string): string | null {
  const parts = text
    .split(/[，,、;；:：()（）/\s]+(?!\d+$)|[，,、;；()（）/]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  if (parts.length < 2 || parts.length > 3) return null;
  const found = parts.map((part) => segment.exec(part));
  if (found.some((each) => each === null)) return null;
  const isLast = (word: string | undefined): boolean => word !== undefined && !/^(?:本年|今年|当年)/.test(word);
  const current = found.filter((each) => !isLast(each?.[1]));
  const [only] = current;
  return current.length === 1 && current.length < found.length ? (only?.[2] ?? null) : null;
}
