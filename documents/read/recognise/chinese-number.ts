/** Numbers as Chinese texts print them: digits with or without separators, and 十二, 一百零三, 两千. */

const digits = "零一二三四五六七八九";
const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** A whole number up to 9999 in Chinese, or in Arabic digits; null where it is none. */
export function numberFrom(printed: string): number | null {
  const plain = printed.replace(/[\s,，]/g, "");
  if (/^\d{1,9}$/.test(plain)) return Number(plain);
  const chinese = plain.replace(/〇/g, "零").replace(/两/g, "二");
  if (
    !/^(?:[一二三四五六七八九]千零?)?(?:[一二三四五六七八九]百零?)?(?:[一二三四五六七八九]?十)?[零一二三四五六七八九]?$/.test(
      chinese,
    )
  )
    return null;
  if (chinese === "") return null;
  let total = 0;
  let digit = 0;
  for (const character of chinese) {
    const place = places[character];
    if (place === undefined) digit = digits.indexOf(character);
    else {
      total += (digit || 1) * place;
      digit = 0;
    }
  }
  return total + digit;
}
