/** Table 二 in plain words: documents, licences, penalties, fees; then what only the trial form of 2019 asked. */
import { entry, type GlossaryEntry } from "./define";
import { articles, notices } from "./sources";

const documents = [articles["20-1"], notices[2021]];
const licences = [articles["20-5"], notices[2021]];
const penalties = [articles["20-6"], notices[2021]];

/** Rows and columns of table 二 on the form in force. */
export const disclosureTerms: readonly GlossaryEntry[] = [
  entry(
    "rules",
    "有规章制定权的机关制定的规章。其他行政规范性文件在下一行。",
    "Rules made by agencies that have the power to make them. Other normative documents are in the next row.",
    documents,
  ),
  entry(
    "normative-documents",
    "对外公开发布、涉及公民和组织权利义务、可反复适用的公文。不含规章，也不含内部管理文件和一般通知。",
    "Documents, below rules, that bind the public again and again. Rules, internal papers and ordinary notices are not counted.",
    documents,
  ),
  entry(
    "documents.issued",
    "当年1月1日至12月31日制定并发出的件数。",
    "Documents made and issued from 1 January to 31 December of the report year.",
    documents,
  ),
  entry(
    "documents.repealed",
    "当年被废止的件数，不论是哪一年制定的。",
    "Documents repealed during the year, whenever they were made.",
    documents,
  ),
  entry(
    "documents.in-force",
    "到当年12月31日仍然有效的件数，是存量，不是当年新增。",
    "Documents still in force on 31 December: a stock, not what was added in the year.",
    documents,
    {
      zh: "上年末有效20件，本年制发3件、废止5件，通常本年末有效18件；清理或职责调整会使它对不上。",
      en: "20 in force a year ago, 3 issued, 5 repealed: usually 18 now. Clean-ups and changed duties can break this sum.",
    },
  ),
  entry(
    "licences",
    "经申请准予从事特定活动的决定。全部处理决定都计入，包括依法不公开的。",
    "Decisions on applications for permission to do something. All count, also those lawfully not published.",
    licences,
  ),
  entry(
    "licences.decisions",
    "当年作出的许可处理决定的件数，数的是决定，不是许可事项的种类。2019年格式的同名一列口径不同，不相连接。",
    "Decisions made in the year, not kinds of licences. The like-named column of 2019 is another measure: never one series.",
    licences,
  ),
  entry(
    "penalties",
    "因违法行为作出的处罚决定。全部决定都计入，不只是在网上公示的。",
    "Decisions that punish a breach of law. All count, not only those published on a website.",
    penalties,
  ),
  entry(
    "coercive-measures",
    "查封、扣押等强制措施和强制执行的决定。全部决定都计入。",
    "Decisions to seal, seize or otherwise enforce. All count, published or not.",
    penalties,
  ),
  entry(
    "penalties.decisions",
    "当年作出的处罚、强制处理决定的件数。",
    "Penalty and coercion decisions made in the year.",
    penalties,
  ),
  entry(
    "fees",
    "机关依法收取的费用。与第六部分的信息处理费不是一回事。",
    "Fees that the agency charges by law. The information-processing fee of part 六 is another matter.",
    [articles["20-8"], notices[2021]],
  ),
  entry(
    "fees.amount",
    "当年收费总额，单位是万元，不是元。",
    "The amount charged in the year, in 10,000 yuan, not in yuan.",
    [articles["20-8"], notices[2021]],
    { zh: "收费8500元应填0.85。", en: "8,500 yuan is written 0.85." },
  ),
];

/** What only the form of 2019 has; it gives names to these columns and no more, so the names are what can be explained. */
export const trialFormTerms: readonly GlossaryEntry[] = [
  entry("documents.made", "当年新制作的件数，不论是否公开。", "Documents newly made in the year, published or not.", [
    articles["20-1"],
    notices[2019],
  ]),
  entry("documents.newly-published", "当年新公开的件数。", "Documents newly published in the year.", [
    articles["20-1"],
    notices[2019],
  ]),
  entry(
    "documents.published-total",
    "对外公开的总件数。与2021年格式的“现行有效件数”不是同一口径，不能相连。",
    "All documents published. Not the “in force” of the form of 2021: the two are never one series.",
    [articles["20-1"], notices[2019]],
  ),
  entry(
    "licences.items-last-year",
    "上一年的项目数，数的是事项，不是决定。",
    "Items in the year before: kinds of matters, not decisions.",
    [articles["20-5"], notices[2019]],
  ),
  entry(
    "licences.items-change",
    "本年增加或减少的项目数；减少时是负数。",
    "Items gained or lost in the year; a loss is negative.",
    [articles["20-5"], notices[2019]],
    { zh: "上一年12项，本年取消2项，填-2。", en: "12 items before, 2 abolished: -2." },
  ),
  entry(
    "other-services",
    "许可以外、对外办理的管理服务事项。2021年格式取消了此行。",
    "Matters handled for the public other than licences. The form of 2021 dropped this row.",
    [articles["20-5"], notices[2019]],
  ),
  entry(
    "penalties.items-last-year",
    "上一年的处罚、强制项目数，数的是事项，不是决定。",
    "Kinds of penalties and coercive measures in the year before, not decisions.",
    [articles["20-6"], notices[2019]],
  ),
  entry(
    "penalties.items-change",
    "本年增加或减少的处罚、强制项目数；减少时是负数。",
    "Kinds gained or lost in the year; a loss is negative.",
    [articles["20-6"], notices[2019]],
  ),
  entry(
    "fees.items-last-year",
    "上一年的收费项目数，数的是项目，不是金额。",
    "Kinds of fees in the year before, not amounts.",
    [articles["20-8"], notices[2019]],
  ),
  entry(
    "fees.items-change",
    "本年增加或减少的收费项目数；减少时是负数。",
    "Kinds of fees gained or lost in the year; a loss is negative.",
    [articles["20-8"], notices[2019]],
  ),
  entry(
    "procurement",
    "政府集中采购的项目和金额。2021年格式取消了这一项。",
    "Items and cost of centralised procurement. The form of 2021 dropped it.",
    [articles["20-9"], notices[2019]],
  ),
  entry("procurement.items", "集中采购的项目数。", "How many items were procured centrally.", [
    articles["20-9"],
    notices[2019],
  ]),
  entry(
    "procurement.amount",
    "集中采购的总金额，本平台按元记录；报告中也有带单位填写的。",
    "What they cost in all, kept here in yuan; some reports print a unit in the cell.",
    [articles["20-9"], notices[2019]],
  ),
];
