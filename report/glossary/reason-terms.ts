/** The reasons of （三）不予公开 to （六）其他处理 in plain words. */
import { entry, type GlossaryEntry } from "./define";
import { articles, notices } from "./sources";

const refused: readonly GlossaryEntry[] = [
  entry(
    "requests.refused.state-secret",
    "依法定密的国家秘密。只是内部文件、没有定密的，不在此项。",
    "Classified by law as a state secret. An internal paper that is not classified does not belong here.",
    [articles[14]],
  ),
  entry(
    "requests.refused.forbidden-by-law",
    "其他法律或者行政法规明文禁止公开。地方规定和部门文件不能作为这一项的理由。",
    "Another law or administrative regulation forbids it. Local rules and departmental papers are no ground here.",
    [articles[14]],
  ),
  entry(
    "requests.refused.security-and-stability",
    "公开后可能危及国家安全、公共安全、经济安全和社会稳定。",
    "Disclosure might endanger national, public or economic security, or social stability.",
    [articles[14]],
  ),
  entry(
    "requests.refused.third-party",
    "涉及商业秘密、个人隐私等，公开会损害第三方的合法权益。第三方同意的，应当公开。",
    "Business secrets, privacy and the like, where disclosure would harm a third party. If that party agrees, it is disclosed.",
    [articles[15]],
  ),
  entry(
    "requests.refused.internal-affairs",
    "三类内部事务信息：人事管理、后勤管理、内部工作流程。",
    "Three kinds of internal affairs: personnel, logistics, internal work flow.",
    [articles["16-1"]],
  ),
  entry(
    "requests.refused.process-information",
    "四类过程性信息：讨论记录、过程稿、磋商信函、请示报告。最终的决定本身不是过程性信息。",
    "Four kinds of papers on the way to a decision: minutes, drafts, consultation letters, requests to superiors. The decision itself is none.",
    [articles["16-2"]],
  ),
  entry(
    "requests.refused.enforcement-file",
    "行政执法案卷中的信息，例如处罚案件的调查材料。",
    "What is in the file of an enforcement case, such as the inquiry behind a penalty.",
    [articles["16-2"]],
  ),
  entry(
    "requests.refused.administrative-query",
    "工商登记、不动产登记资料等，另有法定查询办法，告知申请人按那个办法查询。",
    "Registers such as those of companies or land, which have their own way of asking; the applicant is told it.",
    [articles["36-7"]],
  ),
];

const unavailable: readonly GlossaryEntry[] = [
  entry(
    "requests.unavailable.not-held",
    "经检索没有，或者不归本机关负责公开。",
    "Searched for and not found, or for another agency to disclose.",
    [articles["36-4-5"]],
    {
      zh: "向教育局申请道路施工图纸：不归教育局负责，计此项。",
      en: "An education bureau is asked for the plans of a road: another agency’s, counted here.",
    },
  ),
  entry(
    "requests.unavailable.must-be-made",
    "没有现成的，需要汇总、加工、分析才能得到。机关没有义务另行制作。",
    "Not there as such: it would have to be compiled, processed or analysed, which an agency need not do.",
    [articles[38]],
  ),
  entry(
    "requests.unavailable.still-unclear",
    "申请人按要求补正了，但仍然不清楚要的是什么。没有补正的不在此项，在“其他处理”第1项。",
    "The applicant did clarify, and it is still unclear. Who did not clarify at all is under “other handling”, 1.",
    [articles[30], notices[2021]],
  ),
];

const notProcessed: readonly GlossaryEntry[] = [
  entry(
    "requests.not-processed.petition",
    "以申请的形式信访、举报、投诉。告知通过相应渠道提出。",
    "A petition, report or complaint in the form of a request; the applicant may be told the right way.",
    [articles["39-1"]],
  ),
  entry(
    "requests.not-processed.repeated",
    "同一申请人再次申请已经答复过的同一信息。",
    "The same applicant asks again for what was already answered.",
    [articles["36-6"]],
    {
      zh: "3月已答复，6月又申请同一文件：6月这件计此项。",
      en: "Answered in March, asked again in June: the one of June counts here.",
    },
  ),
  entry(
    "requests.not-processed.publication",
    "要求提供政府公报、报刊、书籍等公开出版物。告知获取的途径。",
    "Asks for gazettes, newspapers, books: the applicant may be told where to get them.",
    [articles["39-2"]],
  ),
  entry(
    "requests.not-processed.excessive",
    "数量、频次明显超过合理范围，说明的理由又不合理。只是件数多，不足以计入此项。",
    "Clearly too many or too often, and the reasons given do not hold. Many requests alone are not enough.",
    [articles[35]],
  ),
  entry(
    "requests.not-processed.reissue",
    "申请人已经有了这份信息，只是要求机关确认或者再出具一次。",
    "The applicant has it already and wants it confirmed or issued once more.",
    [notices[2021]],
  ),
];

const other: readonly GlossaryEntry[] = [
  entry(
    "requests.other.not-corrected",
    "要求补正后，申请人没有正当理由、到期没有补正，视为放弃申请。",
    "Asked to clarify, the applicant did not do so in time and gave no good reason: the request counts as given up.",
    [articles[30], notices[2021]],
  ),
  entry(
    "requests.other.fee-unpaid",
    "收到信息处理费通知后，申请人到期没有缴纳。",
    "Told to pay the information-processing fee, the applicant did not pay in time.",
    [articles[42], notices.fee, notices[2021]],
  ),
  entry(
    "requests.other.other",
    "前面各项都不是的结果，例如申请人主动撤回申请。",
    "None of the above, for example a request that its applicant withdrew.",
    [notices[2021]],
  ),
];

/** The rows under （三） to （六）, in the order of the form. */
export const reasonTerms: readonly GlossaryEntry[] = [...refused, ...unavailable, ...notProcessed, ...other];
