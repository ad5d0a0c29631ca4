/** The plain lists that stand beside the form: what they are called and their headers, the same in every document. */

/** 目录类别: categories of proactive disclosure with their counts. */
export const categoryList = { name: "主动公开信息目录类别", headers: ["类别", "数量"] } as const;

/** The line of the categories that holds the total the text states. */
export const statedTotalLabel = "正文所述主动公开总数";

/** 统计指标 of a report before 2019. */
export const indicatorList = { name: "统计指标", headers: ["指标名称", "计量单位", "年度", "历年累计"] } as const;
