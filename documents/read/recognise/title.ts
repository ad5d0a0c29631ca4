/** Reads from the title and the preamble which body and year a report is of, its period and how to reach the body. */
import { type Contact, type Period, type Scope } from "@/report/content";
import { halfWidth } from "@/report/figure";
import { type Block } from "../original";

/** Body and year as the title prints them. */
export interface Title {
  readonly agency: string | null;
  readonly year: number | null;
}

const titleEnd = String.raw`(?:政府|海关)?信息(?:与政务)?公开(?:工作)?(?:年度)?(?:工作)?(?:年度)?报告`;
const yearFirst = /(20\d\d)\s*年(?:度)?\s*/;

/** The title: "X局2023年政府信息公开工作年度报告", in one line or two, or with the year before the body. */
export function readTitle(blocks: readonly Block[]): Title {
  const lines = blocks
    .slice(0, 30)
    .map((block) => halfWidth(block.kind === "paragraph" ? block.place.text : block.raw.text));
  for (const [index, line] of lines.entries()) {
    const joined = line.length < 60 ? line + (lines[index + 1] ?? "").slice(0, 20) : line;
    const found = titleIn(line) ?? titleIn(joined);
    if (!found) continue;
    if (found.agency) return found;
    const above = lines[index - 1] ?? "";
    const isName = /^[\p{Script=Han}()]{3,40}$/u.test(above) && !/[年月日]|导航|首页|正文/.test(above);
    return { agency: isName ? above : null, year: found.year };
  }
  return { agency: agencyInText(lines), year: yearInText(lines) };
}

function titleIn(line: string): Title | null {
  const pattern = new RegExp(
    String.raw`([^\s:>《》,。;]{0,40}?)\s*(20\d\d)\s*年(?:度)?\s*([\p{Script=Han}]{0,30}?)${titleEnd}`,
    "u",
  );
  const match = pattern.exec(line);
  if (!match) return null;
  const before = match[1] ?? "";
  const after = match[3] ?? "";
  if (/[》》]/.test(line.slice(match.index + match[0].length, match.index + match[0].length + 1))) return null;
  const prefix = /(现|将|公布|发布|编制|根据|关于|做好|总结|形成|制作)/.test(before + after);
  if (prefix) return null;
  const agency = before.length > 1 ? before : after.length > 2 && !/^(政府|全|度)/.test(after) ? after : null;
  return { agency, year: Number(match[2]) };
}

function agencyInText(lines: readonly string[]): string | null {
  for (const line of lines) {
    const match =
      /(?:公布|发布)([\p{Script=Han}]{2,25}?(?:局|委|委员会|办|办公室|厅|院|所|政府|镇|乡|街道办事处))20\d\d年/u.exec(
        line,
      );
    if (match?.[1]) return match[1];
  }
  return null;
}

function yearInText(lines: readonly string[]): number | null {
  const text = lines.join("\n");
  const match =
    /(?:统计期限|期限|统计周期)[^。]{0,12}?(20\d\d)\s*年\s*1\s*月\s*1\s*日/.exec(text) ?? yearFirst.exec(text);
  return match?.[1] ? Number(match[1]) : null;
}

const wholeBody = /(?:省|市|县|区|旗|州|盟|自治区|特别行政区)(?:人民政府)?$/;

/** roll-up where the body is a whole district or its government; own for any other named body; null when not named. */
export function readScope(agency: string | null): Scope | null {
  if (agency === null) return null;
  return wholeBody.test(agency) ? "roll-up" : "own";
}

const day = String.raw`(20\d\d)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日`;

/** The days between which the figures were counted. */
export function readPeriod(text: string): Period {
  const match = new RegExp(
    `${day}\\s*(?:起|开始)?[,\\s]*(?:至|到|-|—|~)+\\s*(?:(?:20\\d\\d)\\s*年\\s*)?(?:${day}|(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日)`,
  ).exec(text);
  if (!match) return { from: null, to: null };
  const from = iso(match[1], match[2], match[3]);
  const to = new RegExp(`(?:至|到|-|—|~)+\\s*${day}`).exec(match[0]);
  if (to) return { from, to: iso(to[1], to[2], to[3]) };
  return { from, to: match[7] ? iso(match[1], match[7], match[8]) : null };
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
