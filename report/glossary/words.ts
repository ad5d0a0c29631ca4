/** The words of the field and of this platform that stand beside the figures. */
import { type Source, type Word } from "./define";
import { type Sentence } from "../sentence";
import { articles, notices } from "./sources";

const word = (
  key: string,
  name: readonly [zh: string, en: string],
  meaning: readonly [zh: string, en: string],
  sources: readonly Source[] = [],
  example?: Sentence,
): Word => ({
  key,
  name: { zh: name[0], en: name[1] },
  meaning: { zh: meaning[0], en: meaning[1] },
  sources,
  ...(example && { example }),
});

/** Who reports, and by when. */
export const reportingWords: readonly Word[] = [
  word(
    "annual-report",
    ["政府信息公开工作年度报告", "Annual report on open government information"],
    [
      "行政机关每年向社会公布的上一年政府信息公开工作情况，内容和格式由国家统一规定。",
      "What each administrative agency must tell the public every year about disclosure in the year before, in one national form.",
    ],
    [articles[49], articles[50]],
  ),
  word(
    "own",
    ["本机关", "Own report"],
    [
      "只报告一个机关自己的工作。政府办公厅（室）的这类报告只含以政府和办公厅（室）名义办理的事项，不含下属部门。",
      "A report on one agency alone. That of a government’s office covers the government and its office, not the departments below.",
    ],
    [articles[49], notices[2021]],
  ),
  word(
    "roll-up",
    ["汇总", "Roll-up"],
    [
      "由主管部门上报的全地区或全系统的报告，含所辖各单位。它与本机关报告口径不同，绝不相加。",
      "A report filed for a whole jurisdiction or system, with all agencies in it. It is never added to own reports.",
    ],
    [articles[49], notices[2021]],
  ),
  word(
    "aggregate",
    ["合计", "Aggregate"],
    [
      "本平台把已发布的各本机关报告相加得到的数，不是机关上报的汇总；缺少的报告会注明。",
      "A sum that this platform makes of published own reports. It is not a filed roll-up, and says how many are missing.",
    ],
  ),
  word(
    "deadline",
    ["公布期限", "Deadline"],
    [
      "县级以上政府部门的报告在次年1月31日前公布；县级汇总2月20日前，地市级3月10日前，省级和垂直系统3月31日前。",
      "Departments publish by 31 January of the next year; roll-ups of counties by 20 February, of cities by 10 March, of provinces and vertical systems by 31 March.",
    ],
    [articles[49], notices[2021]],
  ),
  word(
    "edition",
    ["格式", "Edition of the form"],
    [
      "2019年（试行）和2021年两种格式。第二部分口径不同，不相连接；第三、四部分可以比较，其他处理只比合计。",
      "The trial form of 2019 and the form of 2021. Part 二 measures other things in each; parts 三 and 四 compare, other handling as a sum.",
    ],
    [notices[2019], notices[2021]],
  ),
];

/** How figures are read and checked. */
export const figureWords: readonly Word[] = [
  word(
    "relation",
    ["勾稽关系", "Relations between figures"],
    [
      "表内数字之间必须成立的等式：每一列中，新收加上年结转，等于办理结果总计加结转下年度。",
      "Equations that must hold in the table: in each column, received plus carried in equals concluded plus carried over.",
    ],
    [notices[2021]],
    {
      zh: "新收14、上年结转3；办结15、结转下年度2：14＋3＝15＋2。",
      en: "14 received, 3 carried in; 15 concluded, 2 carried over: 14 + 3 = 15 + 2.",
    },
  ),
  word(
    "carry-over",
    ["结转", "Carry-over"],
    [
      "年底没有办完的申请带到下一年继续办理。上年报告的结转数应等于下年报告开头的数。",
      "Requests unfinished at the end of the year go on in the next. What one report carries over, the next begins with.",
    ],
    [notices[2021]],
  ),
  word(
    "not-stated",
    ["未载明", "Not stated"],
    [
      "报告没有写这个数，或者原文无法确定。它不是零，也不按零计算。",
      "The report gives no figure, or it cannot be told. This is not zero, and is never counted as zero.",
    ],
  ),
  word(
    "category",
    ["目录类别", "Categories of disclosures"],
    [
      "正文列出的各类主动公开信息及条数。类别由各机关自定，不同机关之间不宜比较。",
      "Kinds of items disclosed and their numbers, as the text lists them. Each agency has its own: they do not compare.",
    ],
  ),
  word(
    "finding",
    ["校验提示", "Finding"],
    [
      "按公开的校验规则发现的矛盾或疑点，分错误、警告、疑问。提示不改变报告的数字，也不等于机关有错。",
      "A contradiction or doubt found by the published rules: error, warning or question. It changes no figure and proves no fault.",
    ],
  ),
  word(
    "acceptance",
    ["说明理由与会签", "Reason and countersignature"],
    [
      "填报人对一条提示说明了理由；会签是审核人也认可了这个理由。",
      "The editor gave a reason for a finding; countersigned means that the reviewer stands by it too.",
    ],
  ),
  word(
    "information-processing-fee",
    ["信息处理费", "Information-processing fee"],
    [
      "公开信息不收费；只有申请的数量、频次明显超过合理范围时，才可以收取。收取情况在第六部分报告，没有收取也要说明。",
      "Disclosure is free. Only where requests are clearly too many or too frequent may a fee be charged; part 六 says how much, also when none.",
    ],
    [articles[42], notices.fee, notices[2021]],
  ),
];

/** How reports come here and what becomes of them. */
export const platformWords: readonly Word[] = [
  word(
    "transcribed",
    ["转录", "Transcribed"],
    [
      "报告已在政府网站公布，本平台照原样录入，连同原有的错误；不表示机关在本平台审定过。",
      "The report was published on a government site and is taken over as printed, errors too. The agency did not approve it here.",
    ],
  ),
  word(
    "authored",
    ["在本平台填报", "Authored here"],
    [
      "报告由机关在本平台填写、审核、审定后发布。",
      "The agency wrote the report on this platform, had it reviewed and published it here.",
    ],
  ),
  word(
    "correction",
    ["更正", "Correction"],
    [
      "发布后改正内容，形成新的一版，附公开说明。原来的版本保留原址，改动逐格可见。",
      "A new version after publication, with a public note. The old one keeps its address, and every changed cell can be seen.",
    ],
  ),
  word(
    "withdrawal",
    ["撤回", "Withdrawal"],
    [
      "报告不再有效，内容不再显示；地址保留，写明何时、为何撤回。",
      "The report no longer stands and is no longer shown; its address stays and says when and why.",
    ],
  ),
  word(
    "receipt",
    ["校验值", "Receipt"],
    [
      "发布时按全部内容算出的一串字符。内容改动一个字，校验值就不同；任何人都可以核对。",
      "A string computed from the whole content when it was published. Change one character and it differs; anyone can check.",
    ],
  ),
];
