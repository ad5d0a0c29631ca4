/** Reads from the title, and where it lacks them from the preamble, which agency and year a report is of. */
import { type Block } from "../../original";
import { agencyName } from "./agency-name";
import { readPeriod } from "./title-period";
import { commonestYear, plainYears, yearOfStatistics } from "./title-years";

/** Agency and year as the title prints them. */
export interface Title {
  readonly agency: string | null;
  readonly year: number | null;
}

interface Found extends Title {
  /** Whether the words before the year are no name, so that the line above may hold one. */
  readonly isBare: boolean;
}

const subject = "(?:政府|海关|部门)?(?:信息|政务)(?:(?:与|和|、)政务)?公开";
const kind = "(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:工作)?(?:情况)?(?:年度)?(?:总结)?(?:报告|年报)";
const year = String.raw`(20\d\d)\s*(?:-\s*20\d\d\s*)?年?(?:年度|度)?\s*`;
const name = "([^\\s:>|/_,。;\"'《》]{0,40}?)";
const end = String.raw`(?=$|[\s)(》<>|_,。;"'\[-]|的(?:公示|公告|报告)|(?:全文|正文|文字版|来源|发布|时间))`;
/** "X局2023年政府信息公开工作年度报告", "2023年X局…", "X局政府信息公开工作2023年度报告", "X局政府信息公开工作年度报告(2023年)". */
const forms = [
  new RegExp(`${name}\\s*(?<!\\d)${year}${name}\\s*${subject}\\s*${kind}${end}`, "u"),
  new RegExp(`${name}\\s*${subject}(?:工作)?\\s*(?<!\\d)${year}()(?:工作)?(?:情况)?(?:总结)?(?:报告|年报)${end}`, "u"),
  new RegExp(`${name}\\s*${subject}\\s*${kind}\\s*\\(\\s*${year}()\\)`, "u"),
];
const ofOtherPaper = /做好|通知|格式|印发|指南|解读|图解|一图|编写|要求|规范|征求|汇编|统计表$/;
const longestTitle = 90;
/** Most lines are looked at no further. */
const mayBeTitle = /20\d\d|公开|报告/;

/** The title in one line, two or three, the year first or last; where a menu lists several years, the one of the period. */
export function readTitle(blocks: readonly Block[]): Title {
  const texts = blocks.map((block) => plainYears(block.kind === "paragraph" ? block.place.text : block.raw.text));
  const lines = texts.slice(0, 120).flatMap(segments);
  const text = texts.slice(0, 80).join("\n").slice(0, 20_000);
  const counted = Number(readPeriod(text).from?.slice(0, 4) ?? NaN);
  const title = bestOf(
    lines.flatMap((_line, index) => titleAt(lines, index)),
    counted,
  );
  const spoken = Number.isNaN(counted) ? (yearOfStatistics(text) ?? commonestYear(text)) : counted;
  return { agency: title?.agency ?? agencyBeside(lines, texts), year: title?.year ?? spoken };
}

/** A page's own menu may hold titles of other years: the one of the year that the period names comes first. */
function bestOf(titles: readonly Title[], counted: number): Title | undefined {
  return (
    titles.find((each) => each.year === counted && each.agency) ??
    titles.find((each) => each.year === counted) ??
    titles.find(({ agency }) => agency !== null) ??
    titles[0]
  );
}

/** The agency's name where no title with a year holds it. */
function agencyBeside(lines: readonly string[], texts: readonly string[]): string | null {
  const text = texts.slice(0, 80).join("\n").slice(0, 20_000);
  return titleWithoutYear(lines) ?? agencyInText(text) ?? signer(texts) ?? agencyToReach(texts);
}

const withoutYear = new RegExp(
  `^${name}(?:本年度?|全年|年度|[×xX]{2,4}年度?|20[×xX_]{2}年度?)?\\s*${subject}\\s*${kind}$`,
  "u",
);

/** The name in a title whose year was left out. */
function titleWithoutYear(lines: readonly string[]): string | null {
  const found = lines.slice(0, 15).find((line) => withoutYear.test(spaced(line)) && !ofOtherPaper.test(line));
  return found === undefined ? null : agencyName(withoutYear.exec(spaced(found))?.[1] ?? "");
}

/** The titles of reports that stand in lines of their own, each with the number of its block. */
export function titlesIn(blocks: readonly Block[]): (Title & { readonly block: number })[] {
  const lines = blocks.map((block) => {
    const [only = "", ...others] = segments(plainYears(block.kind === "paragraph" ? block.place.text : block.raw.text));
    return others.length > 0 ? "" : only.replace(/\t+/g, " ").trim();
  });
  return lines.flatMap((line, block) =>
    mayBeTitle.test(line) ? titleAt(lines, block).map((title) => ({ ...title, block })) : [],
  );
}

/** A short line as it is; a long one, in which a page ran together, at its spaces. */
function segments(line: string): string[] {
  const plain = line.replace(/^[#\s]+/, "").trim();
  if (plain.length <= longestTitle) return plain === "" ? [] : [plain];
  return plain
    .slice(0, 3000)
    .split(/\s{1,3}(?=[^\d\s])|[>|]/)
    .filter((part) => part.length > 3 && part.length <= longestTitle);
}

/** The title that begins in this line and may go on in the next two. */
function titleAt(lines: readonly string[], index: number): Title[] {
  const line = lines[index] ?? "";
  const found = titleIn(line) ?? titleIn(spaced(line)) ?? titleOver(lines.slice(index, index + 3));
  if (!found) return [];
  return [{ agency: found.agency ?? (found.isBare ? nameAbove(lines.slice(0, index)) : null), year: found.year }];
}

/** The name in the line above a title without one, or in the two lines above. */
function nameAbove(lines: readonly string[]): string | null {
  const [upper = "", above = ""] = lines.slice(-2).map(spaced);
  return lines.length > 1
    ? (agencyName(above) ?? (/^办公[室厅]$/.test(above) ? agencyName(upper + above) : null))
    : agencyName(upper);
}

/** A title over two or three lines: the first of them holds a name, the year or the subject, and no later one is a title itself. */
function titleOver([line = "", second = "", third = ""]: readonly string[]): Found | null {
  const mayBegin = /20\d\d\s*年?|公开/.test(line) || agencyName(spaced(line)) !== null;
  if (line.length > 50 || !mayBegin || titleIn(second)) return null;
  return titleIn(spaced(line + second)) ?? (titleIn(third) ? null : titleIn(spaced(line + second + third)));
}

/** Without the spaces that set letters apart or stand beside digits. */
function spaced(line: string): string {
  return /(?:\p{Script=Han}\s+){4}/u.test(line)
    ? line.replace(/\s+/g, "")
    : line.replace(/\s*(\d)\s*/g, "$1").replace(/(?<=[省市县区旗州盟镇乡政府])\s+(?=\p{Script=Han})/gu, "");
}

function titleIn(line: string): Found | null {
  if (line.length > longestTitle || ofOtherPaper.test(line)) return null;
  const plain = line.replace(/[《》]/g, " ").trim();
  for (const [index, form] of forms.entries()) {
    const match = form.exec(plain);
    if (!match) continue;
    const before = match[1] ?? "";
    const after = match[3] ?? "";
    const agency = agencyOf(plain, match.index, before) ?? (index === 0 ? agencyName(after) : null);
    return { agency, year: Number(match[2]), isBare: before.trim() === "" && after.trim() === "" };
  }
  return null;
}

/** "青石县 林果局" is one name: a word before it that ends like a region belongs to it. */
function agencyOf(line: string, at: number, words: string): string | null {
  const agency = agencyName(words);
  if (agency === null) return null;
  const region = /([\p{Script=Han}]{2,20}[省市县区旗州盟])\s+$/u.exec(line.slice(0, at))?.[1];
  return region && agencyName(region) && !agency.startsWith(region) ? region + agency : agency;
}

const inProse = [
  new RegExp(
    `(?:公布|发布|公开|编制(?:了|完成)?)\\s*《?([\\p{Script=Han}()]{2,30}?)20\\d\\d年(?:度|年度)?${subject}`,
    "u",
  ),
  new RegExp(`《([\\p{Script=Han}()]{2,30}?)20\\d\\d年(?:度|年度)?${subject}\\s*${kind}》`, "u"),
  new RegExp(
    `(?:公布|发布|公开)\\s*《?20\\d\\d年(?:度|年度)?([\\p{Script=Han}()]{2,30}?)(?:的)?${subject}(?:工作|年度|报告)`,
    "u",
  ),
  /由([\p{Script=Han}()]{2,30}?)(?:负责|组织|汇总)?编制/u,
  new RegExp(`[,。](?:现由)?([\\p{Script=Han}()]{2,20}?)编制(?:了|完成)?《?20\\d\\d年(?:度|年度)?${subject}`, "u"),
];
/** The office that writes for a township or a subdistrict. */
const writingOffice = /(?<=[镇乡](?:人民政府|政府)?|街道(?:办事处)?)(?:党政)?(?:综合)?办公室$/u;

/** The agency that the preamble says the report is of; "我局" is none. */
function agencyInText(text: string): string | null {
  const head = text.slice(0, 3000);
  for (const pattern of inProse) {
    const agency = agencyName(pattern.exec(head)?.[1] ?? "");
    if (agency) return agency.replace(writingOffice, "");
  }
  return null;
}

const toReach = [
  /请(?:与|同|向|径与|直接与)([\p{Script=Han}()]{4,30}?)(?:办公[室厅]|政务公开(?:办|科|股)|综合科|信息公开(?:办|科|股))?(?:联系|咨询|反映|索取)/u,
  /(?:联系|编制|发布|公开)(?:单位|机关|机构)[::]\s*([\p{Script=Han}()]{4,30})/u,
  /(?:地址|地点)[::][^。;\n]{0,40}?[\d号楼层室座厦院,\s(](?![号楼层室座])([\p{Script=Han}]{2,12}(?:[省市县区旗州盟乡镇]|街道)[\p{Script=Han}]{2,14}?(?:局|委员会|政府|办公室|办事处|中心|厅))(?:办公[室厅])?(?=[\s,。;)]|$)/u,
];

/** The agency that a reader is to turn to, named with its county where the report names itself nowhere else. */
function agencyToReach(texts: readonly string[]): string | null {
  const text = texts.join("\n").replace(/[ \t]+/g, "");
  for (const pattern of toReach) {
    const agency = agencyName(pattern.exec(text.slice(0, 60_000))?.[1] ?? "");
    if (agency && /[省市县区旗州盟乡镇]|街道/.test(agency.slice(0, -1))) return agency;
  }
  return null;
}

/** A name in a line of its own right above the date at the end; an office signs for its government, so it is not taken. */
function signer(texts: readonly string[]): string | null {
  const last = texts.slice(-12).map((text) => text.replace(/\s+/g, ""));
  const at = last.findLastIndex((text) => /^20\d\d年\d{1,2}月\d{1,2}日$/.test(text));
  const agency = agencyName(last[at - 1] ?? "");
  return agency && !/办公[室厅]$/.test(agency) ? agency : null;
}
