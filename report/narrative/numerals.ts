/** Chinese numerals as reports use them: 十二, 一百零三, 两千, 三万. */

const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/**
 * The number a Chinese numeral stands for, or null where it is none.
 *
 * @example fromChinese("一百零三") // 103
 */
export function fromChinese(text: string): number | null {
  if (/^[零〇一二三四五六七八九]{2,}$/.test(text)) {
    return Number(Array.from(text, (sign) => String(digits[sign] ?? "")).join(""));
  }
  let all = 0;
  let section = 0;
  let digit: number | null = null;
  for (const sign of text) {
    const place = places[sign];
    if (sign === "万") {
      all = (all + section + (digit ?? 0)) * 10_000;
      section = 0;
      digit = null;
    } else if (place !== undefined) {
      section += (digit ?? 1) * place;
      digit = null;
    } else if (digits[sign] === undefined || (digit !== null && digit !== 0)) {
      return null;
    } else {
      digit = digits[sign];
    }
  }
  return all + section + (digit ?? 0);
}
