/** Words of the home page. */
export const home = {
  title: "政府信息公开工作年度报告",
  lead: "查看各机关历年的年度报告：官方表式、图表与可下载的数据。",
  search: "查找机关",
  searchHint: "至少两个字，例如“平潭”",
  searchButton: "查找",
  rooms: {
    title: "从这里开始",
    regions: "按隶属关系逐级查看，每个政府都有合计。",
    compare: "任选机关、年份和指标，按比例比较，不只看名次。",
    search: "在各机关报告的正文中查找词语，并显示所在位置。",
    notYetPublished: "哪些机关还没有报告，规定日期是哪一天。",
    dataQuality: "已发布报告中仍然存在的问题，按规则和地区列出。",
    glossary: "表中每一行、每一列的意思和法律依据。",
  },
  allLatest: "查看全部最新公布的报告",
  missing: "{year} 年尚未公布本机关报告的机关（{n} 个）",
  missingNone: "在本平台填报的机关都已公布 {year} 年本机关报告。",
  missingLead: "在本平台填报、但还没有公布 {year} 年本机关报告的机关。只转录报告的机关不在其中。",
  missingMore: "另有 {n} 个",
  allMissing: "查看 {year} 年尚未公布的机关和规定日期",
  empty: "还没有发布任何报告。",
} as const;
