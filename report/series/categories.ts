/** Categories of proactive disclosure to choose from in the list: those of the Regulations, and those many reports use. */

/** A name for a category as reports print it, and where it comes from. */
export interface Category {
  readonly name: string;
  readonly source: string;
}

const article = (item: string) => `《政府信息公开条例》第二十条第（${item}）项`;
const observed = "已公布报告中的常见类别";

/** The fifteen items of article 20 (国务院令第711号) in their order under the short names in use, then common ones. */
export const categories: readonly Category[] = [
  { name: "政策文件", source: article("一") },
  { name: "机构职能", source: article("二") },
  { name: "规划计划", source: article("三") },
  { name: "统计信息", source: article("四") },
  { name: "行政许可和其他对外管理服务事项", source: article("五") },
  { name: "行政处罚和行政强制", source: article("六") },
  { name: "财政预决算", source: article("七") },
  { name: "行政事业性收费", source: article("八") },
  { name: "政府集中采购", source: article("九") },
  { name: "重大建设项目", source: article("十") },
  { name: "扶贫、教育、医疗、社会保障、促进就业", source: article("十一") },
  { name: "应急管理", source: article("十二") },
  { name: "环境保护、公共卫生、安全生产、食品药品、产品质量监督检查", source: article("十三") },
  { name: "公务员招考", source: article("十四") },
  { name: "其他应当主动公开的信息", source: article("十五") },
  { name: "政策解读", source: observed },
  { name: "领导信息", source: observed },
  { name: "人事信息", source: observed },
  { name: "会议公开", source: observed },
  { name: "建议提案办理", source: observed },
  { name: "工作动态", source: observed },
  { name: "通知公告", source: observed },
  { name: "业务工作", source: observed },
  { name: "财政信息", source: observed },
  { name: "公开指南", source: observed },
  { name: "公开年报", source: observed },
];
