/** The text around the tables: preamble, long narratives with numbers in them, lists, problems, other matters. */
import { type Noise } from "./generated-report.test-support";
import { type Random } from "./random.test-support";

const agencies = [
  "青石县林果局",
  "云溪市人民政府",
  "长滩区市场监督管理局",
  "白鹭镇人民政府",
  "松岭省水利厅",
  "望江区数据资源管理局",
] as const;

const sentences = [
  "本机关认真落实政府信息公开各项要求，及时、准确地公开政府信息。",
  "全年召开专题会议3次，举办培训班2期，参训120人次。",
  "全年收到依申请公开17件，其中自然人15件，商业企业2件，均按期答复。",
  "通过网站公开信息256条，其中政策解读12条、财政信息8条。",
  "政务新媒体发布1,024条，同比增长12.5%，阅读量30万次。",
  "行政许可、行政处罚等事项全部在7个工作日内公开。",
  "（一）主动公开。围绕26个试点领域编制目录。",
  "2.依申请公开。办理量与去年持平。",
] as const;

/** The name of an invented agency. */
export function inventAgency(random: Random): string {
  return random.pick(agencies);
}

/** The title as printed. */
export function inventTitle(random: Random, agency: string, year: number): string {
  return random.pick([
    `${agency}${String(year)}年政府信息公开工作年度报告`,
    `${agency} ${String(year)} 年政府信息公开工作年度报告`,
    `${agency}${String(year)}年度政府信息公开工作年度报告`,
    `${String(year)}年${agency}政府信息公开工作年度报告`,
  ]);
}

/** What stands before part 一. */
export function inventPreamble(random: Random, year: number): string {
  return `根据《中华人民共和国政府信息公开条例》编制本报告。本报告中所列数据的统计期限自${String(year)}年1月1日起，至${String(year)}年12月31日止。（地址：果园路${String(random.int(1, 99))}号；邮编：100001；联系电话：1234567）。`;
}

/** Paragraphs of a narrative part. */
export function inventProse(random: Random, noise: Noise): string[] {
  const count = noise === "none" ? 2 : random.int(1, 8);
  return Array.from({ length: count }, () =>
    Array.from({ length: random.int(1, noise === "hard" ? 12 : 3) }, () => random.pick(sentences)).join(""),
  );
}
