/** Errors planted in the text itself: lists, shares, rates, years, names, words left over, fees, personal data. */
import { collected } from "../collect";

const overview = { part: "overview", family: "text" } as const;
const list = { part: "overview", family: "lists", topic: "disclosed" } as const;
const two = { a: [30, 150], b: [30, 150] } as const;
const three = { a: [20, 90], b: [20, 90], c: [20, 90] } as const;

export const patterns = [
  ...collected("list", list, [
    [
      "某乡 2021 一类",
      "{year}年度主动公开政府信息{a + b}条，其中政府网站公开{a}条，政务微信公开{b + slip}条。",
      { kind: "list-by-channel-off", plant: "one channel too many", vars: two },
    ],
    [
      "渠道的写法",
      "主动公开政府信息{a + b}条，其中门户网站发布{a}条，微信公众号发布{b - slip}条。",
      { kind: "list-by-channel-off", plant: "one channel too few", vars: two },
    ],
    [
      "渠道的写法",
      "全年公开政府信息{a + b + c}条，其中网站{a}条、微信{b}条、微博{c + slip}条。",
      { kind: "list-by-channel-off", plant: "too many", vars: three },
    ],
    [
      "数字后置的写法",
      "政策文件{a}条、财政信息{b}条、工作动态{c}条，共主动公开政府信息{a + b + c + slip}条。",
      { kind: "list-before-its-total-off", plant: "the total that follows is greater", vars: three },
    ],
    [
      "数字后置的写法",
      "门户网站发布信息{a}条，微信公众号推送{b}条，合计{a + b + slip}条。",
      { kind: "list-before-its-total-off", plant: "the total that follows is greater", vars: two },
    ],
    [
      "括号的写法",
      "发布政府信息{a + b + slip}条（门户网站{a}条，微信公众号{b}条）。",
      { kind: "list-in-brackets-off", plant: "the total is greater", vars: two },
    ],
    [
      "平潭 2020",
      "全年共公布政府信息{a + b + c - slip}条（其中机构职能类信息{a}条，规划计划类信息{b}条，财政信息{c}条）。",
      { kind: "list-in-brackets-off", plant: "the total is smaller", vars: three },
    ],
    [
      "淄博高新区建设局 2023",
      "主动公开政府信息{a + b + c + slip}条。其中，机构职能{a}条、部门文件{b}条、财政信息{c}条。",
      { kind: "list-by-category-off", plant: "the total is greater", vars: three },
    ],
    [
      "平潭 2019",
      "主动公开政府信息{a + b + c + slip}条，包括政策文件类{a}条，规划计划类{b}条，工作动态类{c}条。",
      { kind: "list-by-category-off", plant: "the total is greater", vars: three },
    ],
    [
      "上海市科委 2024",
      "网站全年累计发布信息{a + b + c - slip}条，其中动态类信息{a}条，政务信息{b}条，解读类信息{c}条。",
      { kind: "list-by-category-off", plant: "the total is smaller", vars: three },
    ],
    [
      "两级其中一类",
      "主动公开政府信息{a + b + c}条，其中门户网站{a + b}条（其中政策文件{a}条，工作动态{b + slip}条），微信公众号{c}条。",
      { kind: "nested-list-off", plant: "the inner level is too great", vars: three },
    ],
    [
      "两级其中一类",
      "主动公开政府信息{a + b + c + slip}条，其中门户网站{a + b}条（其中政策文件{a}条，工作动态{b}条），微信公众号{c}条。",
      { kind: "nested-list-off", plant: "the outer level is too small", vars: three },
    ],
    [
      "分别为一类",
      "公开政府信息{a + b + slip}条，分别为政策法规{a}条、工作动态{b}条。",
      { kind: "list-by-category-off", plant: "the total is greater", vars: two },
    ],
    [
      "占比一类",
      "主动公开政府信息{a + b}条，其中政务动态{a}条，占{a / (a + b) + 0.07|%1}%。",
      { kind: "share-off", family: "text", plant: "seven points too many", vars: two },
    ],
    [
      "占比一类",
      "公开政府信息{a + b + c}条，政策文件{a}条，占比{a / (a + b + c) + 0.07|%2}%。",
      { kind: "share-off", family: "text", plant: "seven points too many", vars: three },
    ],
    [
      "占比之和一类",
      "公开信息中，政务动态占比{a}%，通知公告占比{b}%，政策文件占比{101 - a - b + slip}%。",
      {
        kind: "shares-beyond-the-whole",
        family: "text",
        plant: "more than 100 in all",
        vars: { a: [30, 45], b: [20, 40] },
      },
    ],
    [
      "公文公开率一类",
      "印发公文{a + b}件，主动公开{a}件，主动公开率{a / (a + b) + 0.06|%0}%。",
      { kind: "disclosure-rate-off", family: "text", plant: "six points too many", vars: two },
    ],
    [
      "一部分两数一类",
      "（一）主动公开。全年主动公开政府信息{a}条。\n（四）平台建设。依托门户网站，{year}年共主动公开政府信息{a + slip}条。",
      { kind: "twice-in-a-part", family: "text", plant: "two totals in part 一", vars: { a: [100, 900] } },
    ],
    [
      "淄博高新区建设局 2023",
      "全年主动公开政府信息{a}条。本年度共主动公开政府信息{a + slip}条，较好完成任务。",
      { kind: "twice-in-a-part", family: "text", plant: "two totals in part 一", vars: { a: [100, 900] } },
    ],
  ]),
  ...collected("rate", { ...overview, topic: "rate" }, [
    [
      "平潭地税局 2013",
      "受理审批事项{a}件，办结{a + slip}件，办结率100%。",
      { kind: "rate-off", plant: "more concluded than received", vars: { a: [50, 300] } },
    ],
    [
      "热线的写法",
      "受理市民热线{a}件，办结{b}件，办结率{b / a + 0.05|%1}%。",
      { kind: "rate-off", plant: "five points too many", vars: { a: [200, 300], b: [100, 180] } },
    ],
    [
      "按时答复一类",
      "政府信息公开申请全部按时答复，按时答复率9{slip}%。",
      { kind: "on-time-contradiction", plant: "all in time, and a rate below 100", where: ["slip < 9"] },
    ],
    [
      "按时答复一类",
      "依申请公开均在法定期限内答复，按期办结率为98.{slip}%。",
      { kind: "on-time-contradiction", plant: "all in time, and a rate below 100" },
    ],
    [
      "平均一类",
      "举办培训{a}期，培训{b}人次，平均每期{b / a + 20|.0}人。",
      { kind: "average-off", plant: "twenty too many", vars: { a: [2, 9], b: [100, 300] } },
    ],
    [
      "月均一类",
      "全年发布信息{a * 12}条，月均{a + slip}条。",
      { kind: "average-off", plant: "too many", vars: { a: [11, 90] } },
    ],
    [
      "办理时间一类",
      "政府信息公开申请平均办理时间{40 + slip}个工作日。",
      { kind: "days-beyond-the-law", plant: "beyond 40 working days" },
    ],
    [
      "办理时间一类",
      "依申请公开答复最长用时{50 + slip}个工作日。",
      { kind: "days-beyond-the-law", plant: "beyond 40 working days" },
    ],
  ]),
  ...collected("other-year", { ...overview, topic: "year" }, [
    [
      "邹城市田黄镇 2024",
      "编制《{agency}{year - 1}年政府信息公开工作年度报告》。所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。",
      { kind: "title-of-another-year", plant: "last year's title", part: "preamble", place: "instead" },
    ],
    [
      "沿用旧稿一类",
      "现公布{agency}{year - 2}年度政府信息公开年报。统计期限为{year}年1月1日至12月31日。",
      { kind: "title-of-another-year", plant: "an older title", part: "preamble", place: "instead" },
    ],
    [
      "海城市西柳镇 2024",
      "{year - 2}年制定规范性文件{issued}件。{year - 2}年，我们继续做好主动公开、依申请公开，加强信息管理、平台建设和监督保障。",
      { kind: "sentence-of-another-year", plant: "an older year in each sentence", place: "instead" },
    ],
    [
      "沿用旧稿一类",
      "{year - 1}年，{short}认真落实政府信息公开、依申请公开、信息管理、平台建设和监督考核、社会评议、责任追究各项要求。",
      { kind: "sentence-of-another-year", plant: "last year's opening", place: "instead" },
    ],
    [
      "平潭县 2013",
      "根据《中华人民共和国政府信息公开条例》编制本报告。所列数据的统计期限自至。",
      { kind: "period-lost", plant: "both dates lost", part: "preamble", place: "instead" },
    ],
    [
      "海关总署 2010",
      "根据《中华人民共和国政府信息公开条例》编制本报告。统计期限自{year}11日起至{year}1231止。",
      { kind: "period-lost", plant: "signs lost in the dates", part: "preamble", place: "instead" },
    ],
    [
      "沿用旧稿一类",
      "根据《中华人民共和国政府信息公开条例》编制本报告。统计期限自{year - 1}年1月1日起至{year - 1}年12月31日止。",
      { kind: "period-lost", plant: "last year's dates", part: "preamble", place: "instead" },
    ],
    [
      "计划过期一类",
      "公开还不够及时。下一步将加强培训，{year - 1}年6月底前完成栏目改版。",
      { kind: "plan-in-the-past", plant: "the plan is dated before the year", part: "problems", place: "instead" },
    ],
    [
      "计划过期一类",
      "解读质量有待提高。{year - 1}年，我们将继续完善机制，提升解读质量。",
      { kind: "plan-in-the-past", plant: "the plan is dated before the year", part: "problems", place: "instead" },
    ],
  ]),
  ...collected("name", { ...overview, topic: "name" }, [
    [
      "抄错单位一类",
      "{year}年，{otherAgency}严格落实政府信息公开各项要求，主动公开工作成效明显。",
      { kind: "another-agency", plant: "another bureau as itself", agencies: ["bureau", "township", "county"] },
    ],
    [
      "抄错单位一类",
      "本报告由{otherAgency}编制。统计期限自{year}年1月1日起至{year}年12月31日止。",
      {
        kind: "another-agency",
        plant: "another bureau in the preamble",
        part: "preamble",
        place: "instead",
        agencies: ["bureau", "township"],
      },
    ],
    [
      "抄错地名一类",
      "{year}年，{otherPlace}坚持以公开为常态、不公开为例外，扎实推进政务公开。",
      {
        kind: "another-place",
        plant: "another county as the own one",
        agencies: ["bureau", "township", "county", "roll-up"],
      },
    ],
    [
      "抄错地名一类",
      "通过{otherPlace}人民政府门户网站及时发布信息。",
      {
        kind: "another-place",
        plant: "the portal of another county",
        agencies: ["bureau", "township", "county", "roll-up"],
      },
    ],
  ]),
  ...collected("left", { ...overview, topic: "left" }, [
    ["空白模板一类", "全年主动公开政府信息XX条。", { kind: "placeholder-left", plant: "XX" }],
    ["空白模板一类", "共收到政府信息公开申请××件。", { kind: "placeholder-left", plant: "××" }],
    ["空白模板一类", "20XX年，认真做好政府信息公开工作。", { kind: "placeholder-left", plant: "20XX" }],
    ["空白模板一类", "联系电话：XXXX-XXXXXXX。", { kind: "placeholder-left", plant: "XXXX", part: "otherMatters" }],
    ["定西市 一类", "{year}年主动公开政府信息   条。", { kind: "number-left-out", plant: "no number before 条" }],
    [
      "空白一类",
      "全年共受理政府信息公开申请件，均按时答复。",
      { kind: "number-left-out", plant: "no number before 件" },
    ],
    ["空白一类", "组织政务公开培训___次，参训____人。", { kind: "number-left-out", plant: "a line to be filled" }],
    [
      "旧依据一类",
      "根据《中华人民共和国政府信息公开条例》（国务院令第492号）编制。统计期限自{year}年1月1日起至{year}年12月31日止。",
      { kind: "old-legal-basis", plant: "the order of 2007", part: "preamble", place: "instead" },
    ],
    [
      "旧依据一类",
      "根据国办公开办函〔2019〕60号规定的格式编制本报告。统计期限自{year}年1月1日起至{year}年12月31日止。",
      { kind: "old-legal-basis", plant: "only the notice of 2019", part: "preamble", place: "instead" },
    ],
    [
      "松阳县大东坝镇 2021",
      "政府信息公开的收费及减免情况：收取检索费、复制费、邮寄费共{slip * 10}元。",
      { kind: "abolished-chapter", plant: "fees abolished in 2019", part: "otherMatters" },
    ],
    [
      "旧章节一类",
      "{year}年共收取政府信息公开检索、复制、邮寄费用{slip * 15}元。",
      { kind: "abolished-chapter", plant: "fees abolished in 2019", part: "otherMatters" },
    ],
    [
      "跳号一类",
      "重点做了以下工作：一是完善制度，二是加强培训，四是严格考核。",
      { kind: "enumeration-skips", plant: "三是 is missing" },
    ],
    [
      "篇幅一类",
      `${"各科室按照职责分工协同推进公开工作并形成常态化机制，".repeat(40)}全年平稳。`,
      { kind: "overview-too-long", plant: "more than a thousand characters" },
    ],
  ]),
  ...collected("processing-fee", { part: "otherMatters", family: "text", topic: "closing", place: "instead" }, [
    [
      "按件一类",
      "同一申请人一个月内提出申请12件，按件计收信息处理费150元。",
      { kind: "fee-beyond-the-tariff", plant: "12 pieces make 200" },
    ],
    [
      "按件一类",
      "申请人当月累计申请{20 + slip}件，按件收取信息处理费{slip * 100}元。",
      { kind: "fee-beyond-the-tariff", plant: "ten pieces forgotten" },
    ],
    [
      "按量一类",
      "按量计收，提供纸质件{50 + slip}页，收取信息处理费{slip * 10}元。",
      { kind: "fee-beyond-the-tariff", plant: "twenty pages forgotten" },
    ],
    ["金额一类", "收取信息处理费{slip * 10 + 3}元。", { kind: "fee-beyond-the-tariff", plant: "no multiple of ten" }],
    [
      "前后矛盾一类",
      "本年度未收取信息处理费。全年共收取信息处理费{slip * 100}元，已上缴国库。",
      { kind: "fee-contradiction", plant: "none, and an amount" },
    ],
    [
      "前后矛盾一类",
      "发出收费通知{slip}件，收取信息处理费{slip * 100}元。无收取信息处理费情况。",
      { kind: "fee-contradiction", plant: "an amount, and none" },
    ],
    [
      "未缴费一类",
      "本年度未收取信息处理费，也未发出收费通知。",
      {
        kind: "fee-unpaid-unexplained",
        plant: "row （六）2 holds requests",
        set: {
          "requests.other.fee-unpaid.natural-person": "requests.granted.natural-person",
          "requests.other.fee-unpaid.total": "requests.granted.total",
          "requests.granted.natural-person": "0",
          "requests.granted.total": "0",
        },
        where: ["requests.granted.natural-person > 0", "requests.granted.total == requests.granted.natural-person"],
        cells: ["requests.other.fee-unpaid.total"],
      },
    ],
    [
      "漏报一类",
      "无其他需要报告的事项。",
      { kind: "fee-statement-left-out", family: "statements", plant: "nothing of the fee" },
    ],
    [
      "漏报一类",
      "{year}年办理建议提案{slip}件，均已公开答复。",
      { kind: "fee-statement-left-out", family: "statements", plant: "nothing of the fee" },
    ],
    ["空部分一类", "", { kind: "part-left-empty", family: "statements", plant: "no text in 六" }],
    [
      "落款一类",
      "本年度未收取信息处理费。",
      {
        kind: "signed-in-its-year",
        family: "text",
        plant: "signed on 20 December of the year",
        signed: "{year}年12月20日",
      },
    ],
    [
      "落款一类",
      "本年度未收取信息处理费。",
      {
        kind: "signed-late",
        family: "statements",
        plant: "a department signs on 15 March",
        signed: "{year + 1}年3月15日",
        agencies: ["bureau"],
      },
    ],
    [
      "落款一类",
      "本年度没有收取信息处理费。",
      {
        kind: "signed-late",
        family: "statements",
        plant: "a roll-up signs in May",
        signed: "{year + 1}年5月6日",
        agencies: ["roll-up"],
      },
    ],
  ]),
  ...collected("person", { ...overview, topic: "person" }, [
    [
      "个人信息一类",
      "答复申请人张某某（身份证号：33012719800304{slip}21X）提出的政府信息公开申请。",
      { kind: "identity-number", plant: "18 signs of an identity number" },
    ],
    [
      "个人信息一类",
      "申请人身份证号码33012719800304{slip}219，申请公开征地批复。",
      { kind: "identity-number", plant: "18 digits" },
    ],
    [
      "个人信息一类",
      "申请人李建国，联系电话1380571{slip}234，申请公开拆迁补偿方案。",
      { kind: "telephone-of-a-person", plant: "a mobile number" },
    ],
    [
      "个人信息一类",
      "申请人王秀英，住城关镇幸福路{slip}8号2单元301室，申请公开有关文件。",
      { kind: "address-of-a-person", plant: "a home address" },
    ],
    [
      "个人信息一类",
      "依法答复了张建军申请公开宅基地审批信息一事。",
      { kind: "name-of-an-applicant", plant: "a name beside 申请" },
    ],
    [
      "个人信息一类",
      "申请人刘志强要求公开征地补偿标准，已按期答复。",
      { kind: "name-of-an-applicant", plant: "a name beside 申请人" },
    ],
  ]),
  ...collected("said", { ...overview, family: "statements", topic: "duties", place: "instead" }, [
    [
      "乡镇一类",
      "{year}年，主动公开按目录更新，依申请公开规范，信息管理严格，平台建设良好，加强监督和培训。",
      { kind: "duties-left-out", plant: "no assessment, review, accountability", agencies: ["township", "roll-up"] },
    ],
    [
      "乡镇一类",
      "{year}年，做好主动公开、依申请公开、信息管理和平台建设，将公开纳入考核，接受社会评议。",
      { kind: "duties-left-out", plant: "no accountability", agencies: ["township", "roll-up"] },
    ],
    ["空部分一类", "", { kind: "part-left-empty", plant: "no text in 一" }],
    ["空部分一类", "", { kind: "part-left-empty", part: "problems", plant: "no text in 五" }],
    [
      "只有问题一类",
      "主要问题是公开不够及时、解读形式单一、人员业务不熟。",
      { kind: "improvement-left-out", part: "problems", plant: "problems only" },
    ],
    [
      "雷同一类",
      "政府信息公开工作仍存在主动公开意识不强、政策解读形式不够丰富、信息更新不够及时、业务人员培训不足等问题。今后将从健全机制、强化培训、丰富形式、压实责任四个方面加以改进，不断提升政府信息公开工作水平。",
      {
        kind: "text-left-over",
        part: "problems",
        family: "years",
        plant: "last year's part 五",
        lastText:
          "政府信息公开工作仍存在主动公开意识不强、政策解读形式不够丰富、信息更新不够及时、业务人员培训不足等问题。今后将从健全机制、强化培训、丰富形式、压实责任四个方面加以改进，不断提升政府信息公开工作水平。",
      },
    ],
  ]),
  ...collected("announced", { part: "preamble", family: "text", topic: "preamble", place: "instead" }, [
    [
      "区统计局 2023",
      "本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成。统计期限自{year}年1月1日起至{year}年12月31日止。",
      { kind: "announced-parts-wanting", plant: "四 is not named" },
    ],
    [
      "顺序一类",
      "本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、其他需要报告的事项、存在的主要问题及改进情况六个部分组成。统计期限自{year}年1月1日起至{year}年12月31日止。",
      { kind: "announced-parts-wanting", plant: "五 and 六 changed places" },
    ],
  ]),
];
