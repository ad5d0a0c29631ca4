/** Words around charts. */
export const charts = {
  table: "查看数据表",
  unit: "单位：{unit}",
  source: "来源：{source}",
  interactive: "交互图表",
  year: "年度",
  category: "项目",
  sourcePublished: "本平台已发布的年度报告",
  summaryOne: "{label}：{year} 年为 {value} {unit}。",
  summaryChange: "{label}：{year} 年为 {value} {unit}，{from} 年为 {before} {unit}。",
  summaryNone: "各年报告均未载明。",
  summaryZero: "载明的各项均为零。",
  summaryBars: "最多的是{label}：{value} {unit}。",
  gaps: "缺口表示该年没有报告或报告未载明：{years}。",
};
