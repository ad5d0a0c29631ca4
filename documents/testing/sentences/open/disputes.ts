/** Clean sentences on reconsideration and litigation: over disclosure, and over all else. */
import { collected } from "../collect";

const overview = { part: "overview", family: "text-and-tables", topic: "disputes" } as const;

export const patterns = [
  ...collected("dispute", overview, [
    [
      "淮安市 2024",
      "政府信息公开行政复议{recon}件，其中结果维持{recon.upheld}件，结果纠正{recon.corrected}件，其他结果{recon.other}件，尚未审结{recon.pending}件；政府信息公开行政诉讼{suits}件，其中结果维持{suits.upheld}件，结果纠正{suits.corrected}件，其他结果{suits.other}件，尚未审结{suits.pending}件。",
    ],
    ["平潭 2025", "全年办理因政府信息公开申请引发的行政复议{recon}起，行政诉讼{suits}起。"],
    [
      "淄博高新区建设局 2023",
      "未有因依申请公开引发的行政复议案件和行政诉讼案件。",
      { where: ["recon == 0", "suits == 0"] },
    ],
    [
      "沅江路街道 2023",
      "{year}年未发生有关政府信息公开方面的行政复议、行政诉讼和申诉。",
      { where: ["recon == 0", "suits == 0"] },
    ],
    [
      "滨江区某局 2024",
      "未发生因政府信息公开申请被申请行政复议、提起行政诉讼情况。",
      { where: ["recon == 0", "suits == 0"] },
    ],
    [
      "上海市科委 2024",
      "{year}年{short}有{recon}件涉及政府信息公开工作的行政复议案件，行政诉讼{suits}件。",
      { where: ["recon > 0"] },
    ],
    [
      "金口河区文广旅局 2024",
      "无针对本部门有关政府信息公开事务的行政复议、诉讼案例。",
      { where: ["recon == 0", "suits == 0"] },
    ],
    [
      "结果的写法",
      "因政府信息公开被申请行政复议{recon}件，均获维持。",
      { where: ["recon > 0", "recon == recon.upheld"] },
    ],
    [
      "结果的写法",
      "因政府信息公开工作被提起行政诉讼{suits}件，无一败诉。",
      { where: ["suits > 0", "suits.corrected == 0"] },
    ],
    ["结果的写法", "涉及政府信息公开的行政复议中，没有被纠正的案件。", { where: ["recon.corrected == 0"] }],
    [
      "结果的写法",
      "政府信息公开行政复议{recon}件，已审结{recon - recon.pending}件，尚未审结{recon.pending}件。",
      { where: ["recon > 0"] },
    ],
    ["结果的写法", "未经复议直接起诉的政府信息公开案件{suits.direct}件，复议后起诉{suits.after}件。"],
    ["数字写法", "因信息公开引发行政复议{recon|zh}件、行政诉讼{suits|zh}件。", { where: ["recon > 1", "suits > 1"] }],
    [
      "较上年的写法",
      "涉政府信息公开行政复议{recon}件，比上年减少{last.recon - recon}件。",
      { where: ["recon < last.recon", "recon > 0"] },
    ],
    [
      "公共法律的写法",
      "{short}无因政府信息公开引发的行政复议，行政诉讼{suits}件。",
      { where: ["recon == 0", "suits > 0"] },
    ],
    [
      "败诉率的写法",
      "政府信息公开行政诉讼案件{suits}件，纠正率{suits.corrected / suits|%1}%。",
      { where: ["suits > 0"] },
    ],
    [
      "县司法局的写法：全部行政复议",
      "{short}全年办理各类行政复议案件{a}件，审结{a - b}件，其中维持{b}件。",
      { vars: { a: [40, 90], b: [3, 30] } },
    ],
    [
      "县政府的写法：全部应诉",
      "全年{place}行政机关共办理行政应诉案件{a}件，出庭应诉率100%。",
      { vars: { a: [11, 90] } },
    ],
    [
      "许可争议的写法",
      "因不服行政许可决定申请行政复议{a}件，维持{a}件，与政府信息公开无关。",
      { vars: { a: [11, 19] } },
    ],
    ["处罚争议的写法", "对行政处罚决定提起行政诉讼的{a}件，法院均判决驳回诉讼请求。", { vars: { a: [11, 19] } }],
    [
      "征收争议的写法",
      "涉及土地征收的行政复议案件{a}件、行政诉讼案件{b}件均依法应诉。",
      { vars: { a: [11, 40], b: [11, 40] } },
    ],
    [
      "工伤认定的写法",
      "在工伤认定工作中，被申请行政复议{a}件，复议机关维持{a - 1}件，纠正1件。",
      { vars: { a: [11, 30] }, agencies: ["bureau"] },
    ],
    ["法治政府建设的写法", "依法办理行政复议、行政诉讼案件，行政机关负责人出庭应诉{a}次。", { vars: { a: [11, 60] } }],
  ]),
];
