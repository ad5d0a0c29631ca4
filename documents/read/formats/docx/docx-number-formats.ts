/** Writes a number of a list in the way the list asks for. */

const digits = "零一二三四五六七八九";
const legal = "零壹贰叁肆伍陆柒捌玖";
const roman: readonly (readonly [number, string])[] = [
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

const formats: Readonly<Record<string, (value: number) => string>> = {
  chineseCounting: (value) => counted(value, digits, "十"),
  chineseCountingThousand: (value) => counted(value, digits, "十"),
  japaneseCounting: (value) => counted(value, digits, "十"),
  taiwaneseCounting: (value) => counted(value, digits, "十"),
  taiwaneseCountingThousand: (value) => counted(value, digits, "十"),
  ideographDigital: (value) => Array.from(String(value), (digit) => digits[Number(digit)]).join(""),
  chineseLegalSimplified: (value) => counted(value, legal, "拾"),
  decimalEnclosedCircle: (value) => enclosed(value, 0x2460),
  decimalEnclosedCircleChinese: (value) => enclosed(value, 0x2460),
  decimalEnclosedParen: (value) => enclosed(value, 0x2474),
  decimalEnclosedFullstop: (value) => enclosed(value, 0x2488),
  decimalZero: (value) => String(value).padStart(2, "0"),
  upperLetter: (value) => letter(value).toUpperCase(),
  lowerLetter: letter,
  upperRoman: (value) => romanOf(value).toUpperCase(),
  lowerRoman: romanOf,
};

/** The number as printed; formats that are not known print Arabic digits, as Word does. */
export function writeNumber(value: number, format: string): string {
  return formats[format]?.(value) ?? String(value);
}

function counted(value: number, signs: string, ten: string): string {
  if (value > 99) return String(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const head = tens === 0 ? "" : `${tens === 1 ? "" : (signs[tens] ?? "")}${ten}`;
  return head + (ones > 0 || tens === 0 ? (signs[ones] ?? "") : "");
}

function enclosed(value: number, first: number): string {
  return value >= 1 && value <= 20 ? String.fromCodePoint(first + value - 1) : String(value);
}

function letter(value: number): string {
  return value >= 1 && value <= 26 ? String.fromCharCode(96 + value) : String(value);
}

function romanOf(value: number): string {
  if (value > 300) return String(value);
  let left = value;
  return roman.reduce((text, [size, sign]) => {
    const times = Math.floor(left / size);
    left -= times * size;
    return text + sign.repeat(times);
  }, "");
}
