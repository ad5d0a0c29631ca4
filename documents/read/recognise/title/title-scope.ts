/** Tells a report of one agency from one filed for a whole jurisdiction or system. */
import { type Scope } from "@/report/content";

const whole = /(?:省|市|县|(?<![社园])区|旗|州|盟|特别行政区)(?:人民政府)?$|系统$/;
const members =
  "(?:各级|各|全[市县区省州盟旗]|所属|下属)(?:有关|相关|工作|职能)?(?:[县市区镇乡]|部门|乡镇|街道|镇街|单位|委办局|行政机关|直属海关|级机关|地区)";
const gathers = new RegExp(
  `(?:汇总|包括|包含|涵盖|覆盖|综合)[^。;；\n]{0,40}?${members}|${members}[^。;；\n]{0,40}?(?:年度报告|年报|数据|情况)[^。;；\n]{0,10}(?:汇总|编制|综合)|${members}[^。;；\n]{0,20}?汇总`,
);
const ofOneAgency =
  /(?:数据|统计|报告)[^。;；\n]{0,16}?(?:仅|只|均)(?:为|是|含|包括|限|统计)?[^。;；\n]{0,8}?(?:本机关|本级机关|本单位|机关本级|本部门)|不(?:含|包括)[^。;；\n]{0,12}(?:下属|所属|各|派出)|(?:本机关|本单位)(?:产生|制作|办理)?的?(?:统计)?数据/;

/** What the preamble says of it, else what the name says: roll-up for a whole district or system; null when not named. */
export function readScope(agency: string | null, preamble: string): Scope | null {
  const sentences = preamble.split(/(?<=[。\n])/).filter((sentence) => /报告|年报|数据|统计/.test(sentence));
  if (sentences.some((sentence) => ofOneAgency.test(sentence))) return "own";
  if (sentences.some((sentence) => gathers.test(sentence.replace(/《[^》]*》/g, "")))) return "roll-up";
  if (agency === null) return null;
  return whole.test(agency) ? "roll-up" : "own";
}
