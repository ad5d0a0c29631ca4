/** Sums in patterns: `{requests.received.total + slip}`, worked out on what a report holds. */

/** The value of a name, or null where the report has none. */
export type Lookup = (name: string) => number | null;

type Sign = "+" | "-" | "*" | "/" | "(" | ")";
type Token = number | string;

const signs: ReadonlySet<string> = new Set(["+", "-", "*", "/", "(", ")"]);

/**
 * The value of a sum of numbers and names; signs stand between spaces, since names hold hyphens. Null where a name has
 * no value or the sum is not finite.
 *
 * @throws where the text is no sum: patterns are data of ours, and a slip in them must not pass
 */
export function valueOf(text: string, lookup: Lookup): number | null {
  const tokens = tokensOf(text);
  let at = 0;
  const next = (): Token | undefined => tokens[at];
  const takeSign = (...wanted: readonly Sign[]): Sign | null => {
    const found = wanted.find((sign) => next() === sign);
    if (found !== undefined) at += 1;
    return found ?? null;
  };
  const atom = (): number => {
    if (takeSign("-")) return -atom();
    if (takeSign("(")) {
      const inner = addition();
      if (!takeSign(")")) throw new Error(`A bracket is not closed in "${text}"`);
      return inner;
    }
    const token = next();
    at += 1;
    if (token === undefined || signs.has(String(token))) throw new Error(`"${text}" is no sum`);
    return typeof token === "number" ? token : (lookup(token) ?? Number.NaN);
  };
  const product = (): number => {
    let value = atom();
    for (let sign = takeSign("*", "/"); sign; sign = takeSign("*", "/")) {
      value = sign === "*" ? value * atom() : value / atom();
    }
    return value;
  };
  const addition = (): number => {
    let value = product();
    for (let sign = takeSign("+", "-"); sign; sign = takeSign("+", "-")) {
      value = sign === "+" ? value + product() : value - product();
    }
    return value;
  };
  const value = addition();
  if (at !== tokens.length) throw new Error(`"${text}" is no sum`);
  return Number.isFinite(value) ? value : null;
}

function tokensOf(text: string): Token[] {
  const words = text
    .trim()
    .replace(/([()])/g, " $1 ")
    .split(/\s+/)
    .filter((word) => word !== "");
  return words.map((word) => (/^\d+(?:\.\d+)?$/.test(word) ? Number(word) : word));
}

/** Whether "a + b > 3" holds; comparisons with a missing value do not. */
export function holds(condition: string, lookup: Lookup): boolean {
  const [, left, sign, right] = /^(.+?)\s(>=|<=|>|<|==|!=|%)\s(.+)$/.exec(condition) ?? [];
  if (left === undefined || right === undefined) throw new Error(`"${condition}" is no comparison`);
  const [one, other] = [valueOf(left, lookup), valueOf(right, lookup)];
  if (one === null || other === null) return false;
  switch (sign) {
    case ">":
      return one > other;
    case "<":
      return one < other;
    case ">=":
      return one >= other;
    case "<=":
      return one <= other;
    case "%":
      return one % other === 0;
    default:
      return sign === "==" ? one === other : one !== other;
  }
}

const digits = "零一二三四五六七八九";

/** 0 to 99,999 in Chinese numerals: 12 is 十二, 203 is 二百零三. */
export function inChinese(value: number): string {
  if (value >= 10_000) {
    const rest = value % 10_000;
    return `${inChinese(Math.floor(value / 10_000))}万${rest === 0 ? "" : `${rest < 1000 ? "零" : ""}${inChinese(rest)}`}`;
  }
  let text = "";
  let gap = false;
  let left = value;
  for (const [size, name] of [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
    [1, ""],
  ] as const) {
    const digit = Math.floor(left / size);
    left %= size;
    if (digit === 0) gap = text !== "";
    else {
      text += `${gap ? "零" : ""}${digits[digit] ?? ""}${name}`;
      gap = false;
    }
  }
  return text === "" ? "零" : text.replace(/^一十/, "十");
}

/** A number in one of the formats of patterns: see `Pattern`. */
export function formatted(value: number, format: string): string {
  if (format === "zh") return inChinese(value);
  if (format === "wan") return `${String(value / 10_000)}万`;
  if (format === ",") return value.toLocaleString("en-US");
  const [, kind, places] = /^([%.])(\d)$/.exec(format) ?? [];
  if (kind === "%") return (100 * value).toFixed(Number(places));
  if (kind === ".") return value.toFixed(Number(places));
  if (format !== "") throw new Error(`"${format}" is no format`);
  return String(value);
}
