/** The columns of table 三 in plain words: who asked. */
import { entry, type GlossaryEntry } from "./define";
import { articles, notices } from "./sources";

const form = [notices[2021]];

export const applicantTerms: readonly GlossaryEntry[] = [
  entry(
    "requests.applicants",
    "每件申请按申请人的身份计入一列，从收到到办结都在同一列。",
    "Each request counts in the column of who asked, from receipt to result.",
    [articles[27], articles[29], notices[2021]],
  ),
  entry("requests.natural-person", "以个人名义提出的申请。", "Requests that people make in their own name.", form),
  entry(
    "requests.organisations",
    "以单位名义提出的申请，分为五类。",
    "Requests made in the name of an organisation, of five kinds.",
    form,
  ),
  entry("requests.enterprise", "公司等以营利为目的的企业。", "Companies and other businesses.", form),
  entry("requests.research-institute", "高等学校、研究院所等科研机构。", "Universities and research institutes.", form),
  entry(
    "requests.welfare-organisation",
    "从事公益的社会组织，例如基金会、环保组织。",
    "Organisations for the public good, such as foundations and environmental groups.",
    form,
  ),
  entry(
    "requests.legal-service-body",
    "以机构名义申请的律师事务所等法律服务机构。",
    "Law firms and the like that ask in the name of the firm.",
    form,
  ),
  entry("requests.other-organisation", "不属于前四类的单位。", "Organisations that are none of the four before.", form),
  entry(
    "requests.total",
    "一行中自然人与五类单位之和。",
    "In each row, natural persons plus the five kinds of organisations.",
    form,
    {
      zh: "自然人12、商业企业3、法律服务机构1，其余为0，总计16。",
      en: "12 people, 3 companies, 1 law firm, nobody else: 16.",
    },
  ),
];
