/** The text of an invented report, as the browser tests paste and upload it. */

interface Printed {
  readonly agency: string;
  readonly year: number;
  readonly received?: number;
  readonly penalties?: number;
  /** What stands in the total of 上年结转; nothing unless said. */
  readonly carriedIn?: string;
}

/** A report as one text; its total of 上年结转 is not printed unless given: the reader proposes it. */
export const textOf = ({
  agency,
  year,
  received = 12,
  penalties = 17,
  carriedIn = "",
}: Printed) => `${agency}${year}年政府信息公开工作年度报告

本报告所列数据的统计期限自${year}年1月1日起，至${year}年12月31日止。

一、总体情况

${year}年主动公开政府信息12条。其中，机构职能5条、政策解读7条。

二、主动公开政府信息情况

第二十条第（一）项\t\t\t
信息内容\t本年制发件数\t本年废止件数\t现行有效件数
规章\t0\t0\t0
行政规范性文件\t0\t0\t0
第二十条第（五）项\t\t\t
信息内容\t本年处理决定数量
行政许可\t0
第二十条第（六）项\t\t\t
信息内容\t本年处理决定数量
行政处罚\t${penalties}
行政强制\t0
第二十条第（八）项\t\t\t
信息内容\t本年收费金额（单位：万元）
行政事业性收费\t0

三、收到和处理政府信息公开申请情况

\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计
一、本年新收政府信息公开申请数量\t${received}\t0\t0\t0\t0\t0\t${received}
二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t${carriedIn}

六、其他需要报告的事项

本年度未收取信息处理费。
`;
