/** Codes of agencies: 统一社会信用代码 (GB 32100-2015) with its check sign, and 行政区划代码 (GB/T 2260). */
import { type AgencyLevel } from "./agency";
import { type Sentence } from "./sentence";

/** The 31 signs of GB 32100: digits and capitals without I, O, S, V and Z. */
const creditSigns = "0123456789ABCDEFGHJKLMNPQRTUWXY";
/** GB 32100, 5.6: the weight of place i is 3^(i-1) modulo 31. */
const creditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** A credit code as it is kept: capitals, narrow letters, without spaces and hyphens. */
export function plainCreditCode(text: string): string {
  return text.normalize("NFKC").toUpperCase().replace(/[\s-]/g, "");
}

/** The check sign that belongs to the first 17 signs; null where one of them is none of the standard's. */
export function creditCheckSign(first: string): string | null {
  const values = Array.from(first, (sign) => creditSigns.indexOf(sign));
  if (values.length !== creditWeights.length || values.includes(-1)) return null;
  const sum = values.reduce((all, value, index) => all + value * (creditWeights[index] ?? 0), 0);
  return creditSigns[(31 - (sum % 31)) % 31] ?? null;
}

/** What is wrong with a credit code in the form of {@link plainCreditCode}; null when it is right. */
export function creditCodeProblem(code: string): Sentence | null {
  if (code.length !== 18) {
    return {
      zh: `统一社会信用代码应为18位，这里有${code.length}位。`,
      en: `A unified credit code has 18 signs; this one has ${code.length}.`,
    };
  }
  const check = creditCheckSign(code.slice(0, 17));
  if (check === null) {
    return {
      zh: "统一社会信用代码只用数字和大写字母，不含I、O、S、V、Z。",
      en: "A unified credit code is made of digits and capitals other than I, O, S, V and Z.",
    };
  }
  if (check === code[17]) return null;
  return {
    zh: `统一社会信用代码的校验位不符：按前17位应为“${check}”，请核对。`,
    en: `The check sign of the credit code does not fit: the first 17 signs ask for "${check}". Please compare.`,
  };
}

/** First two digits in GB/T 2260. */
const provinces: readonly string[] = [
  ..."11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46".split(" "),
  ..."50 51 52 53 54 61 62 63 64 65 71 81 82".split(" "),
];

/** What is wrong with a division code; null when it has the form of the standard. */
export function divisionCodeProblem(code: string): Sentence | null {
  if (!/^\d{6}$/.test(code))
    return { zh: "行政区划代码应为6位数字。", en: "An administrative division code has six digits." };
  const isKnown = code === "000000" || (provinces.includes(code.slice(0, 2)) && !/^\d\d00(?!00)/.test(code));
  if (isKnown) return null;
  return {
    zh: "行政区划代码的前两位不是省级代码，或中间两位缺失，请核对。",
    en: "The division code does not begin with the code of a province, or lacks its middle two digits. Please compare.",
  };
}

/** The level of the place that a code names: 320000 a province, 320800 a city, 320813 a county; agencies below share the county's. */
export function levelOfDivision(code: string): AgencyLevel {
  if (code === "000000") return "country";
  if (code.endsWith("0000")) return "province";
  return code.endsWith("00") ? "city" : "county";
}

/** Whether the place of the second code lies in that of the first, or is the same. */
export function divisionHolds(outer: string, inner: string): boolean {
  return inner.startsWith(outer.replace(/^000000$/, "").replace(/(00){1,2}$/, ""));
}
