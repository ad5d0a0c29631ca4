/** Errors planted in numbers of the text that the tables contradict. */
import { collected } from "../collect";

const text = { part: "overview", family: "text-and-tables" } as const;
const some = ["received > 0"];
const off = "the number is not the table's";

export const patterns = [
  ...collected("count", { ...text, topic: "requests", plant: off }, [
    [
      "洪泽区 2023 一类",
      "{year}年受理政府信息公开申请{received + carried-in + slip}件，均在法定期限答复。",
      { kind: "received-unlike-table", cells: ["requests.received.total"] },
    ],
    [
      "沭阳县 2023 一类",
      "{year}年度{short}共收到依申请信息公开{received + carried-in + slip}件。",
      { kind: "received-unlike-table", cells: ["requests.received.total"] },
    ],
    [
      "海城市西柳镇 2024",
      "{year}年新收到政府信息公开申请{received + carried-in + slip|zh}件，均按要求答复。",
      { kind: "received-unlike-table", cells: ["requests.received.total"], where: ["received < 80"] },
    ],
    [
      "常见写法",
      "上年结转政府信息公开申请{carried-in + slip}件，今年已全部办结。",
      { kind: "carried-in-unlike-table", cells: ["requests.carried-in.total"] },
    ],
    [
      "常见写法",
      "另有{carried-out + slip}件政府信息公开申请结转至{year + 1}年继续办理。",
      { kind: "carried-out-unlike-table", cells: ["requests.carried-out.total"] },
    ],
    [
      "常见写法",
      "收到政府信息公开申请{received}件，当年办结{concluded + carried-in + slip}件。",
      { kind: "concluded-unlike-table", cells: ["requests.concluded.total"], where: some },
    ],
    [
      "淮安市一类",
      "对政府信息公开申请，予以公开{granted + partly + slip}件。",
      { kind: "granted-unlike-table", cells: ["requests.granted.total"] },
    ],
    [
      "上海市科委 2024 一类",
      "办结的信息公开申请中部分公开{partly + slip}件。",
      { kind: "partly-granted-unlike-table", cells: ["requests.partly-granted.total"] },
    ],
    [
      "上海市科委 2024 一类",
      "办结的信息公开申请中不予公开答复{refused + slip}件。",
      { kind: "refused-unlike-table", cells: ["requests.refused.internal-affairs.total"] },
    ],
    [
      "上海市科委 2024 一类",
      "办结的信息公开申请中无法提供的{unavailable + slip}件。",
      { kind: "unavailable-unlike-table", cells: ["requests.unavailable.not-held.total"] },
    ],
    [
      "上海市科委 2024 一类",
      "办结的信息公开申请中不予处理{not-processed + slip}件。",
      { kind: "not-processed-unlike-table", cells: ["requests.not-processed.petition.total"] },
    ],
    [
      "平潭 2023 一类",
      "政府信息公开申请涉及自然人{natural + slip + 3}件。",
      {
        kind: "applicants-unlike-table",
        cells: ["requests.received.natural-person"],
        where: [
          "received + carried-in != natural + slip + 3",
          "concluded != natural + slip + 3",
          "requests.concluded.natural-person != natural + slip + 3",
          "natural + requests.carried-in.natural-person != natural + slip + 3",
        ],
      },
    ],
    [
      "申请人构成的写法",
      "在政府信息公开申请中，法人或其他组织提出{organisations + slip + 5}件。",
      {
        kind: "organisations-unlike-table",
        cells: ["requests.received.enterprise", "requests.received.other-organisation"],
      },
    ],
    [
      "申请人构成的写法",
      "全年收到政府信息公开申请{received}件，其中法人和其他组织申请{organisations + slip + 5}件。",
      { kind: "organisations-unlike-table", cells: ["requests.received.enterprise"], where: some },
    ],
    [
      "表三与正文的写法",
      "本年度共收到政府信息公开申请{received}件，其中网上{a}件、信函{b}件、当面{received - a - b + slip}件。",
      {
        kind: "request-channels-do-not-add-up",
        family: "text",
        vars: { a: [1, 20], b: [1, 10] },
        where: ["received > a + b"],
      },
    ],
    [
      "网络信函当面一类",
      "通过网络{received + slip}件、信函{b}件、当面{c}件，共收到政府信息公开申请{received}件。",
      { kind: "request-channels-do-not-add-up", family: "text", vars: { b: [1, 20], c: [1, 10] }, where: some },
    ],
    [
      "按时办结一类",
      "收到政府信息公开申请{received}件，全部办结，无一件结转。",
      { kind: "all-concluded", cells: ["requests.carried-out.total"], where: ["carried-out > 0"] },
    ],
    [
      "全部公开一类",
      "收到的政府信息公开申请全部予以公开。",
      { kind: "all-granted", cells: ["requests.concluded.total"], where: ["concluded > granted + partly"] },
    ],
    [
      "全部公开一类",
      "办结政府信息公开申请{concluded}件，均予以公开。",
      { kind: "all-granted", cells: ["requests.concluded.total"], where: ["concluded > granted + partly"] },
    ],
    [
      "均为自然人一类",
      "{received}件政府信息公开申请的申请人均为自然人。",
      { kind: "all-natural-persons", cells: ["requests.received.natural-person"], where: ["organisations > 0"] },
    ],
    [
      "均为自然人一类",
      "政府信息公开申请全部由自然人提出。",
      { kind: "all-natural-persons", cells: ["requests.received.natural-person"], where: ["organisations > 0"] },
    ],
    [
      "公开率一类",
      "办结政府信息公开申请{concluded}件，其中予以公开、部分公开{granted + partly}件，公开率{(granted + partly) / concluded + 0.12|%0}%。",
      { kind: "disclosure-rate-off", family: "text", where: ["concluded > 4", "concluded > (granted + partly) * 1.3"] },
    ],
    [
      "公开率一类",
      "共办理政府信息公开申请{concluded}件，予以公开{granted}件，公开率达{(granted + slip) / concluded + 0.2|%1}%。",
      { kind: "disclosure-rate-off", family: "text", where: ["concluded > granted * 2", "granted > 0"] },
    ],
    [
      "增幅一类",
      "全年收到政府信息公开申请{received}件，同比增长{(received - last.received) / last.received + 0.1|%1}%。",
      { kind: "growth-percent-off", where: ["received > last.received", "last.received > 4"] },
    ],
    [
      "由…到…一类",
      "政府信息公开申请由上年的{last.received}件增至{received}件，增幅{(received - last.received) / last.received + 0.1|%0}%。",
      { kind: "growth-percent-off", family: "text", where: ["received > last.received", "last.received > 4"] },
    ],
    [
      "增减数一类",
      "全年收到政府信息公开申请{received}件，较上年增加{received - last.received + slip}件。",
      { kind: "growth-number-off", where: ["received > last.received", "last.received > 0"] },
    ],
    [
      "增减数一类",
      "收到政府信息公开申请{received}件，比{year - 1}年（{last.received}件）增加{received - last.received + slip}件。",
      { kind: "growth-number-off", where: ["received > last.received", "last.received > 0"] },
    ],
    [
      "方向一类",
      "收到政府信息公开申请{received}件，{year - 1}年为{last.received}件，同比增长{(last.received - received) / last.received|%1}%。",
      { kind: "growth-direction-off", where: ["received < last.received", "received > 0"] },
    ],
    [
      "方向一类",
      "收到政府信息公开申请{received}件，同比有所下降。",
      { kind: "growth-direction-off", where: ["received > last.received + 2"] },
    ],
    [
      "方向一类",
      "主动公开政府信息由{a + b}条减少到{a}条，增长{b / (a + b)|%1}%。",
      { kind: "growth-direction-off", family: "text", topic: "disclosed", vars: { a: [100, 900], b: [11, 60] } },
    ],
    [
      "与去年持平一类",
      "收到政府信息公开申请{received}件，与去年持平。",
      { kind: "same-as-last-year-off", where: ["received != last.received", "received > 0"] },
    ],
    [
      "无申请一类",
      "本年度未收到政府信息公开申请。",
      { kind: "nil-requests", cells: ["requests.received.total"], where: some },
    ],
    [
      "无申请一类",
      "{year}年{short}依申请公开为零。",
      { kind: "nil-requests", cells: ["requests.received.total"], where: some },
    ],
    [
      "无申请一类",
      "全年没有公民、法人或其他组织向{short}提出政府信息公开申请。",
      { kind: "nil-requests", cells: ["requests.received.total"], where: some },
    ],
    [
      "无结转一类",
      "没有结转下年度继续办理的政府信息公开申请。",
      { kind: "nil-carry-out", cells: ["requests.carried-out.total"], where: ["carried-out > 0"] },
    ],
    [
      "无结转一类",
      "所有政府信息公开申请当年办结，结转下年度0件。",
      { kind: "nil-carry-out", cells: ["requests.carried-out.total"], where: ["carried-out > 0"] },
    ],
    [
      "结果之和一类",
      "办结政府信息公开申请{a + b + c}件，其中予以公开{a}件，不予公开{b}件，无法提供{c + slip}件。",
      { kind: "outcomes-do-not-add-up", family: "text", vars: { a: [20, 90], b: [5, 40], c: [5, 40] } },
    ],
    [
      "结果之和一类",
      "答复申请{a + b + c + d}件：予以公开{a}件、部分公开{b}件、不予公开{c}件、其他处理{d + slip}件。",
      { kind: "outcomes-do-not-add-up", family: "text", vars: { a: [20, 90], b: [5, 40], c: [5, 40], d: [5, 40] } },
    ],
  ]),
  ...collected("dispute-count", { ...text, topic: "disputes", plant: off }, [
    [
      "平潭 2025 一类",
      "全年办理因政府信息公开申请引发的行政复议{recon + slip}起。",
      { kind: "reconsideration-unlike-table", cells: ["reconsideration.total"] },
    ],
    [
      "上海市科委 2024 一类",
      "{year}年有{recon + slip}件涉及政府信息公开工作的行政复议案件。",
      { kind: "reconsideration-unlike-table", cells: ["reconsideration.total"] },
    ],
    [
      "淮安市 2024 一类",
      "政府信息公开行政复议{recon}件，其中结果维持{recon.upheld + slip}件。",
      { kind: "reconsideration-result-unlike-table", cells: ["reconsideration.upheld"], where: ["recon > 0"] },
    ],
    [
      "结果的写法",
      "政府信息公开行政复议案件中，结果纠正{recon.corrected + slip}件。",
      { kind: "reconsideration-result-unlike-table", cells: ["reconsideration.corrected"] },
    ],
    [
      "平潭 2025 一类",
      "因政府信息公开引发行政诉讼{suits + slip}起。",
      { kind: "litigation-unlike-table", cells: ["litigation.direct.total"] },
    ],
    [
      "淮安市 2024 一类",
      "政府信息公开行政诉讼{suits}件，其中结果维持{suits.upheld + slip}件。",
      { kind: "litigation-result-unlike-table", cells: ["litigation.direct.upheld"], where: ["suits > 0"] },
    ],
    [
      "均获维持一类",
      "因政府信息公开被申请行政复议{recon}件，均获维持。",
      { kind: "all-upheld", cells: ["reconsideration.upheld"], where: ["recon > recon.upheld"] },
    ],
    [
      "均获维持一类",
      "政府信息公开行政复议案件结果全部为维持。",
      { kind: "all-upheld", cells: ["reconsideration.upheld"], where: ["recon > recon.upheld"] },
    ],
    [
      "无一被纠正一类",
      "涉及政府信息公开的行政复议案件无一被纠正。",
      { kind: "all-upheld", cells: ["reconsideration.corrected"], where: ["recon.corrected > 0"] },
    ],
    [
      "无一被纠正一类",
      "政府信息公开行政诉讼{suits}件，无败诉案件。",
      { kind: "all-upheld", cells: ["litigation.direct.corrected"], where: ["suits.corrected > 0"] },
    ],
    [
      "无复议一类",
      "未发生因政府信息公开申请行政复议的情况。",
      { kind: "nil-reconsideration", cells: ["reconsideration.total"], where: ["recon > 0"] },
    ],
    [
      "无复议一类",
      "{year}年，涉政府信息公开行政复议0件。",
      { kind: "nil-reconsideration", cells: ["reconsideration.total"], where: ["recon > 0"] },
    ],
    [
      "无诉讼一类",
      "全年没有因政府信息公开被提起行政诉讼的案件。",
      { kind: "nil-litigation", cells: ["litigation.direct.total"], where: ["suits > 0"] },
    ],
    [
      "无诉讼一类",
      "未发生有关政府信息公开方面的行政复议、行政诉讼和申诉。",
      { kind: "nil-litigation", cells: ["litigation.direct.total"], where: ["suits > 0"] },
    ],
  ]),
  ...collected("document-count", { ...text, topic: "documents", plant: off }, [
    [
      "平潭 2023",
      "发布现行有效行政规范性文件{in-force + slip}件。",
      { kind: "documents-unlike-table", cells: ["normative-documents.in-force"] },
    ],
    [
      "海城市西柳镇 2024",
      "{year}年制定规范性文件{issued + slip}件，废止{repealed}件。",
      { kind: "documents-unlike-table", cells: ["normative-documents.issued"] },
    ],
    [
      "制发的写法",
      "全年共制发行政规范性文件{issued + slip}件。",
      {
        kind: "documents-unlike-table",
        cells: ["normative-documents.issued"],
        where: ["issued + slip != issued + rules.issued"],
      },
    ],
    [
      "废止的写法",
      "经清理，废止行政规范性文件{repealed + slip}件。",
      {
        kind: "documents-unlike-table",
        cells: ["normative-documents.repealed"],
        where: ["repealed + slip != repealed + rules.repealed"],
      },
    ],
    [
      "未制发的写法",
      "本年度未制发行政规范性文件。",
      { kind: "nil-documents", cells: ["normative-documents.issued"], where: ["issued > 0"] },
    ],
    [
      "未制发的写法",
      "{year}年没有新出台规范性文件。",
      { kind: "nil-documents", cells: ["normative-documents.issued"], where: ["issued > 0"] },
    ],
  ]),
  ...collected("decision-count", { ...text, topic: "decisions", plant: off }, [
    [
      "许可的写法",
      "全年作出行政许可决定{licences + slip}件。",
      { kind: "licences-unlike-table", cells: ["licences.decisions"] },
    ],
    [
      "许可的写法",
      "共办理行政许可{licences + slip}件，全部按时办结。",
      { kind: "licences-unlike-table", cells: ["licences.decisions"] },
    ],
    [
      "处罚的写法",
      "作出行政处罚决定{penalties + slip}件。",
      { kind: "penalties-unlike-table", cells: ["penalties.decisions"] },
    ],
    [
      "强制的写法",
      "实施行政强制{coercion + slip}件。",
      { kind: "coercion-unlike-table", cells: ["coercive-measures.decisions"] },
    ],
    [
      "未处罚一类",
      "本年度未作出行政处罚决定。",
      { kind: "nil-decisions", cells: ["penalties.decisions"], where: ["penalties > 0"] },
    ],
    [
      "未处罚一类",
      "{year}年没有实施行政强制。",
      { kind: "nil-decisions", cells: ["coercive-measures.decisions"], where: ["coercion > 0"] },
    ],
    [
      "未许可一类",
      "本机关本年度无行政许可事项办理。",
      { kind: "nil-decisions", cells: ["licences.decisions"], where: ["licences > 0"] },
    ],
    [
      "收费的写法",
      "行政事业性收费{fees + slip}万元。",
      {
        kind: "fees-unlike-table",
        topic: "fees",
        cells: ["fees.amount"],
        agencies: ["bureau", "township", "county", "city"],
      },
    ],
    [
      "收费的写法",
      "全年收取行政事业性收费共计{fees * 2 + slip}万元。",
      {
        kind: "fees-unlike-table",
        topic: "fees",
        cells: ["fees.amount"],
        agencies: ["bureau", "township", "county", "city"],
      },
    ],
  ]),
];
