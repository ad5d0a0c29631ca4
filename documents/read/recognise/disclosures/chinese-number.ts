/** Numbers as lists print them: digits with or without separators, and 十二, 一百零三, 两千. */
import { fromChinese } from "@/report/narrative/numerals";

const spelt =
  /^(?:[一二两三四五六七八九]千[零〇]?)?(?:[一二两三四五六七八九]百[零〇]?)?(?:[一二三四五六七八九]?十)?[零〇一二两三四五六七八九]?$/;

/** A whole number up to 9999 in Chinese, or in Arabic digits; null where it is none. */
export function numberFrom(printed: string): number | null {
  const plain = printed.replace(/[\s,，]/g, "");
  if (/^\d{1,9}$/.test(plain)) return Number(plain);
  return plain !== "" && spelt.test(plain) ? fromChinese(plain) : null;
}
