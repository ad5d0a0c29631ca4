/** Reads from the preamble between which days a report counts, and how to reach its agency. */
import { type Contact, type Period } from "@/report/content";
import { plainYears } from "./title-years";

const day = String.raw`(20\d\d)\s*(?:年|[-./])\s*(\d{1,2})\s*(?:月|[-./])\s*(\d{1,2})\s*日?`;
const dayOfYear = String.raw`(\d{1,2})\s*月\s*(\d{1,2})\s*日`;
const until = String.raw`\s*(?:0\s*时)?\s*(?:起|开始)?[,，、\s]*(?:截?至|到|[-—–~～])+\s*`;
const range = new RegExp(`(?<!\\d)${day}${until}(?:${day}|${dayOfYear})`, "g");
const ofStatistics = /统计|期限|周期|时限|数据|时间/;

/** The days between which the figures were counted: the range that is called so, else one that is a whole year. */
export function readPeriod(text: string): Period {
  const ranges = [...plainYears(text).matchAll(range)].slice(0, 50).map((match) => ({
    from: iso(match[1], match[2], match[3]),
    to: match[4] ? iso(match[4], match[5], match[6]) : iso(match[1], match[7], match[8]),
    isNamed: ofStatistics.test(match.input.slice(Math.max(0, match.index - 40), match.index)),
  }));
  const found =
    ranges.find(({ isNamed }) => isNamed) ??
    ranges.find(({ from, to }) => from?.endsWith("-01-01") && to?.endsWith("-12-31"));
  return { from: found?.from ?? null, to: found?.to ?? null };
}

function iso(year = "", month = "", date = ""): string | null {
  const [m, d] = [Number(month), Number(date)];
  return m >= 1 && m <= 12 && d >= 1 && d <= 31
    ? `${year}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`
    : null;
}

/** Address, postcode, telephone and e-mail as the preamble prints them. */
export function readContact(text: string): Contact {
  const find = (pattern: RegExp): string => pattern.exec(text)?.[1]?.trim() ?? "";
  return {
    address: find(/地址[::]\s*([^;,。)\n]+?)\s*(?:邮编|邮政编码|[;,。)\n])/),
    postcode: find(/(?:邮编|邮政编码)[::]?\s*(\d{6})(?!\d)/),
    telephone: find(/电话[::]?\s*([\d—-]{7,20})/),
    email: find(/(?:邮箱|电子邮件|E-?mail)[::]?\s*([\w.+-]+@[\w.-]+\w)/i),
  };
}
