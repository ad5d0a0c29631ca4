/** The law and the notices that meanings are taken from. What is only custom is cited nowhere. */
import { type Source } from "./define";

/** The full texts that the citations mean. */
export const texts = {
  regulation: {
    short: { zh: "条例", en: "the Regulation" },
    name: {
      zh: "《中华人民共和国政府信息公开条例》（国务院令第711号，2019年5月15日起施行）",
      en: "Regulation on Open Government Information (State Council Decree 711, in force since 15 May 2019)",
    },
    address: "https://www.pingtan.gov.cn/zwgk/zfxxgk/zfxxgkzd/202311/t20231109_80966.htm",
  },
  form2021: {
    short: { zh: "国办公开办函〔2021〕30号", en: "the notice of 2021" },
    name: {
      zh: "国办公开办函〔2021〕30号《中华人民共和国政府信息公开工作年度报告格式》（2021年9月26日）",
      en: "Notice 〔2021〕30 of the State Council’s disclosure office: the form of 2021 (26 September 2021)",
    },
    address: "https://www.pingtan.gov.cn/zwgk/zfxxgk/zfxxgkzd/202311/t20231108_80912.htm",
  },
  form2019: {
    short: { zh: "国办公开办函〔2019〕60号", en: "the notice of 2019" },
    name: {
      zh: "国办公开办函〔2019〕60号《政府信息公开工作年度报告格式（试行）》（2019年11月23日）",
      en: "Notice 〔2019〕60 of the State Council’s disclosure office: the trial form (23 November 2019)",
    },
    address: "https://www.pingtan.gov.cn/zwgk/zfxxgk/zfxxgkzd/202311/t20231109_80968.htm",
  },
  fee: {
    short: { zh: "国办函〔2020〕109号", en: "the rules on the fee" },
    name: {
      zh: "国办函〔2020〕109号《政府信息公开信息处理费管理办法》（2020年11月17日）",
      en: "Letter 〔2020〕109 of the State Council’s office: rules on the information-processing fee (17 November 2020)",
    },
    address: "http://www.xinhui.gov.cn/zwgk/zdlyxxgk/hjbhxxgk/tzgg/content/post_2365222.html",
  },
} as const;

const article = (zh: string, en: string): Source => ({ zh: `条例第${zh}`, en: `Regulation, art. ${en}` });

export const articles = {
  14: article("十四条", "14"),
  15: article("十五条", "15"),
  "16-1": article("十六条第一款", "16 (first paragraph)"),
  "16-2": article("十六条第二款", "16 (second paragraph)"),
  "20-1": article("二十条第（一）项", "20 (1)"),
  "20-5": article("二十条第（五）项", "20 (5)"),
  "20-6": article("二十条第（六）项", "20 (6)"),
  "20-8": article("二十条第（八）项", "20 (8)"),
  "20-9": article("二十条第（九）项", "20 (9)"),
  27: article("二十七条", "27"),
  29: article("二十九条", "29"),
  30: article("三十条", "30"),
  31: article("三十一条", "31"),
  33: article("三十三条", "33"),
  35: article("三十五条", "35"),
  36: article("三十六条", "36"),
  "36-1-2": article("三十六条第一、二项", "36 (1), (2)"),
  "36-4-5": article("三十六条第四、五项", "36 (4), (5)"),
  "36-6": article("三十六条第六项", "36 (6)"),
  "36-7": article("三十六条第七项", "36 (7)"),
  37: article("三十七条", "37"),
  38: article("三十八条", "38"),
  "39-1": article("三十九条第一款", "39 (first paragraph)"),
  "39-2": article("三十九条第二款", "39 (second paragraph)"),
  42: article("四十二条", "42"),
  49: article("四十九条", "49"),
  50: article("五十条", "50"),
  51: article("五十一条", "51"),
} as const satisfies Record<string, Source>;

/** The notices, as they are cited. */
export const notices = {
  2021: { zh: "国办公开办函〔2021〕30号", en: "国办公开办函〔2021〕30号" },
  2019: { zh: "国办公开办函〔2019〕60号", en: "国办公开办函〔2019〕60号" },
  fee: { zh: "国办函〔2020〕109号", en: "国办函〔2020〕109号" },
} as const satisfies Record<string, Source>;
