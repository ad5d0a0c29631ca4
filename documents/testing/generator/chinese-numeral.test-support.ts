/** Writes whole numbers in Chinese numerals. */

const digits = "零一二三四五六七八九";
const places = ["", "十", "百", "千"] as const;

/** "一千二百八十六" for 1286; numbers from 0 to 99,999,999. */
export function chineseNumeral(value: number): string {
  if (value === 0) return "零";
  const [high, low] = [Math.floor(value / 10_000), value % 10_000];
  const gap = high > 0 && low > 0 && low < 1000 ? "零" : "";
  return `${high > 0 ? `${below10000(high)}万` : ""}${gap}${low > 0 ? below10000(low) : ""}`;
}

function below10000(value: number): string {
  const signs = Array.from(String(value), Number);
  let text = "";
  signs.forEach((digit, index) => {
    const place = signs.length - 1 - index;
    if (digit > 0) text += `${digits.charAt(digit)}${places[place] ?? ""}`;
    else if (signs.slice(index + 1).some((each) => each > 0) && !text.endsWith("零")) text += "零";
  });
  return text.replace(/^一十/, "十");
}
