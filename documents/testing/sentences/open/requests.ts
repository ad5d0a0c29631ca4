/** Clean sentences on requests: received, by whom, by which way, with which outcome, carried over. */
import { collected } from "../collect";

const some = ["received > 0"];
const overview = { part: "overview", family: "text-and-tables" } as const;

export const patterns = [
  ...collected("received", { ...overview, topic: "requests" }, [
    [
      "淮安市人民政府 2024",
      "{year}年，{short}共受理政府信息公开申请{received}件，均在法定期限内答复。",
      { where: some },
    ],
    [
      "义乌市廿三里街道 2023",
      "{year}年，共受理政府信息公开申请{received}件，上年结转{carried-in}件，共办结{concluded}件，结转至{year + 1}年办理{carried-out}件。",
    ],
    [
      "盐城市大丰区 2024",
      "全年共办理政府信息公开申请{received + carried-in}件，含{year - 1}年转至今年办理的{carried-in}件，办结{concluded}件，剩余{carried-out}件结转下一年度处理。",
      { where: ["carried-in > 0", "carried-out > 0"] },
    ],
    [
      "上海市科委 2024",
      "全年收到政府信息公开申请{received}件，上年结转政府信息公开申请{carried-in}件，所有申请均已按要求办理完成。",
      { where: ["received > 0", "carried-out == 0"] },
    ],
    ["洪泽区 2023", "{year}年{short}受理政府信息公开申请{received}件，均在法定期限答复。", { where: some }],
    [
      "锡山区厚桥街道 2023",
      "{year}年度{short}收到政府信息公开申请{received|zh}件，已办理完毕。",
      { where: ["received > 0", "carried-out == 0", "received < 100"] },
    ],
    ["淄博高新区建设局 2023", "{year}年度，{short}共收到政府信息公开申请{received}份，均已按期答复。", { where: some }],
    ["沭阳县发改局 2023", "{year}年度{short}共收到依申请信息公开{received}件，及时回复申请人。", { where: some }],
    [
      "平潭综合实验区 2025",
      "{year}年，共收到政府信息公开申请{received}件，共办结{concluded}件，结转至{year + 1}年{carried-out}件。",
    ],
    [
      "平潭综合实验区 2023",
      "{year}年接收通过邮寄、网络提交的各类政府信息公开申请共计{received}件，涉及自然人{natural}件、法人或其他组织{organisations}件。",
      { where: some },
    ],
    ["九龙坡区二郎街道 2022", "全年新收政府信息公开申请数量{received}件，上年结转政府信息公开申请数量{carried-in}件。"],
    ["凌源市某镇 2025", "{year}年共收到政府信息公开申请{received}件次。"],
    [
      "某区 2022 年申请情况通报",
      "{year}年，共收到政府信息依申请公开{received}件，共完成答复{concluded}件，包括上年结转信息公开申请{carried-in}件。",
    ],
    ["常见写法，如瓯海区丽岙街道 2023", "{year}年{short}共收到政府信息依申请公开件{received}件。"],
    ["宿迁市 2023 一类", "全年收到依申请公开政府信息{received}件，按时办结{concluded}件，结转下年{carried-out}件。"],
    [
      "县级部门常见写法",
      "本年新收申请{received}件，加上上年结转的{carried-in}件，应办理{received + carried-in}件，实际办结{concluded}件。",
    ],
    [
      "街道报告常见写法",
      "截至{year}年12月31日，{short}收到公众提交的政府信息公开申请{received}件，无一件超期。",
      { where: some },
    ],
    [
      "大同市政府办 2024 一类",
      "{year}年度，{agency}本级共收到信息公开申请{received}件，全部按规定办理。",
      { where: ["received > 0"], agencies: ["county", "city"] },
    ],
    [
      "县局报告常见写法",
      "依申请公开方面，新收政府信息公开申请{received}件（其中自然人{natural}件），依法依规作出答复。",
      { where: some },
    ],
    [
      "带上年对比的写法",
      "{year}年收到政府信息公开申请{received}件，{year - 1}年为{last.received}件。",
      { where: some },
    ],
    [
      "带上年对比的写法",
      "全年收到政府信息公开申请{received}件，比上年增加{received - last.received}件。",
      { where: ["received > last.received", "last.received > 0"] },
    ],
    [
      "带上年对比的写法",
      "全年收到政府信息公开申请{received}件，较{year - 1}年减少{last.received - received}件。",
      { where: ["received < last.received", "received > 0"] },
    ],
    [
      "带增幅的写法",
      "全年收到政府信息公开申请{received}件，同比增长{(received - last.received) / last.received|%2}%。",
      { where: ["received > last.received", "last.received > 4"] },
    ],
    [
      "带降幅的写法",
      "全年收到政府信息公开申请{received}件，同比下降{(last.received - received) / last.received|%1}%。",
      { where: ["received < last.received", "received > 0"] },
    ],
    [
      "与上年持平的写法",
      "全年收到政府信息公开申请{received}件，与上年持平。",
      { where: ["received == last.received"] },
    ],
    [
      "增减由…到…的写法",
      "收到的政府信息公开申请由{year - 1}年的{last.received}件增加到{received}件。",
      { where: ["received > last.received"] },
    ],
    [
      "增减由…到…的写法",
      "申请量由上年的{last.received}件降至{received}件，降幅{(last.received - received) / last.received|%1}%。",
      { where: ["received < last.received"] },
    ],
    ["历年比较的写法", "近两年分别收到政府信息公开申请{last.received}件、{received}件，总体平稳。"],
    ["月均的写法", "全年收到政府信息公开申请{received}件，月均{received / 12|.1}件。", { where: ["received > 24"] }],
    [
      "多主题的写法",
      "收到政府信息公开申请{received}件，内容主要涉及土地征收、房屋拆迁、财政资金等方面，其中涉及土地征收的{a}件。",
      { vars: { a: [1, 60] }, where: ["a < received"] },
    ],
  ]),
  ...collected("no-request", { ...overview, topic: "requests" }, [
    ["西咸新区底张街道 2023", "{year}年，全年未收到依申请公开来信，无意见投诉情况。", { where: ["received == 0"] }],
    ["西咸新区北杜街道 2023", "{year}全年未收到政府信息公开申请。", { where: ["received == 0"] }],
    ["金口河区文广旅局 2024", "{year}年，{short}无依申请公开事项。", { where: ["received == 0"] }],
    ["沅江路街道 2023", "{year}年，未收到公众申请要求公开其他方面政府信息。"],
    ["某乡 2021", "{year}年度，{short}未收到任何形式的依申请公开申请。", { where: ["received == 0"] }],
    [
      "县局常见写法",
      "本年度没有收到公民、法人和其他组织的政府信息公开申请，上年度也无结转。",
      { where: ["received == 0", "carried-in == 0"] },
    ],
    ["县局常见写法", "今年以来未接到政府信息公开申请，依申请公开数为零。", { where: ["received == 0"] }],
    ["窄口径的写法", "全年未收到通过传真方式提交的政府信息公开申请。"],
    ["窄口径的写法", "{short}下属事业单位未收到政府信息公开申请。"],
    ["窄口径的写法", "上半年未收到政府信息公开申请，下半年起申请有所增加。", { where: ["received > 2"] }],
  ]),
  ...collected("applicant", { ...overview, topic: "requests" }, [
    [
      "平潭综合实验区 2023",
      "收到的政府信息公开申请中，自然人申请{natural}件，占{natural / received|%2}%；商业企业申请{enterprise}件，占{enterprise / received|%2}%。",
      { where: some },
    ],
    ["申请人构成的写法", "从申请人看，自然人{natural}件，法人或其他组织{organisations}件。", { where: some }],
    [
      "申请人构成的写法",
      "{received}件政府信息公开申请均由自然人提出。",
      { where: ["received > 0", "organisations == 0"] },
    ],
    [
      "申请人构成的写法",
      "申请人以自然人为主，共{natural}件，占全部申请的{natural / received|%0}%。",
      { where: ["received > 0", "natural * 2 > received"] },
    ],
    [
      "申请人构成的写法",
      "本年度受理的{received}件政府信息公开申请中，自然人{natural}件，商业企业{enterprise}件，其他类型申请人{received - natural - enterprise}件。",
      { where: some },
    ],
    ["申请人构成的写法", "企业、科研机构等组织提出的申请共{organisations}件。", { where: ["organisations > 0"] }],
  ]),
  ...collected("way", { ...overview, topic: "requests" }, [
    [
      "某区 2022 年申请情况通报",
      "共收到政府信息依申请公开{received}件。其中，通过网络申请{received - a - b}件，占{(received - a - b) / received|%2}%；通过信函申请{a}件，占{a / received|%2}%；通过当面申请{b}件，占{b / received|%2}%。",
      { vars: { a: [0, 20], b: [0, 8] }, where: ["received > a + b"] },
    ],
    [
      "申请途径的写法",
      "按申请途径分，网上申请{received - a}件、信函申请{a}件，无当面申请。",
      { vars: { a: [0, 9] }, where: ["received > a"] },
    ],
    [
      "申请途径的写法",
      "政府信息公开申请{received}件，其中网络{received - a - b}件、信函{a}件、当面{b}件。",
      { vars: { a: [0, 20], b: [0, 8] }, where: ["received > a + b"] },
    ],
    [
      "申请途径的写法",
      "收到政府信息公开申请{received}件（网上{received - a}件，邮寄{a}件），均已登记。",
      { vars: { a: [0, 20] }, where: ["received > a"] },
    ],
    [
      "申请途径的写法",
      "其中当面申请{a}件、邮寄申请{b}件、网上申请{received - a - b}件，合计{received}件。",
      { vars: { a: [0, 8], b: [0, 20] }, where: ["received > a + b"] },
    ],
    [
      "申请途径的写法",
      "通过政府网站在线提交的政府信息公开申请有{a}件，是公众申请的主要途径。",
      { vars: { a: [1, 80] }, where: ["a < received", "a * 2 > received"] },
    ],
  ]),
  ...collected("outcome", { ...overview, topic: "requests" }, [
    [
      "淮安市一类",
      "本年度办结的政府信息公开申请{concluded}件中，予以公开{granted}件，部分公开{partly}件，不予公开{refused}件，无法提供{unavailable}件，不予处理{not-processed}件，其他处理{other}件。",
      { where: ["concluded > 0"] },
    ],
    [
      "上海市科委 2024",
      "所有办结的信息公开申请中同意公开答复{granted}件，部分公开答复{partly}件，不予公开答复{refused}件，无法提供的{unavailable}件，不予处理{not-processed}件，其他处理{other}件，转下一年度办理答复的有{carried-out}件。",
      { where: ["concluded > 0"] },
    ],
    [
      "某区 2022 年申请情况通报",
      "共完成政府信息依申请公开答复{concluded}件。其中，予以公开{granted}件，占{granted / concluded|%2}%；部分公开{partly}件，占{partly / concluded|%2}%；不予公开{refused}件，占{refused / concluded|%2}%；无法提供的{unavailable}件，占{unavailable / concluded|%2}%；不予处理的{not-processed}件，占{not-processed / concluded|%2}%；其他处理{other}件，占{other / concluded|%2}%。",
      { where: ["concluded > 0"] },
    ],
    [
      "结果构成的写法",
      "在办结的{concluded}件申请中，予以公开和部分公开共{granted + partly}件，公开率为{(granted + partly) / concluded|%1}%。",
      { where: ["concluded > 0"] },
    ],
    [
      "结果构成的写法",
      "政府信息公开申请办理结果：予以公开{granted}件、部分公开{partly}件，其余{concluded - granted - partly}件依法作出其他处理决定。",
      { where: ["concluded > 0"] },
    ],
    [
      "结果构成的写法",
      "所收申请经审查，予以公开{granted|zh}件，本机关不掌握相关政府信息{not-held|zh}件。",
      { where: ["concluded > 0", "granted > 1", "granted < 100", "not-held < 100", "not-held > 1"] },
    ],
    [
      "全部公开的写法",
      "办结政府信息公开申请{concluded}件，全部予以公开。",
      { where: ["concluded > 0", "granted == concluded"] },
    ],
    [
      "办结率的写法",
      "应办政府信息公开申请{received + carried-in}件，已办结{concluded}件，办结率{concluded / (received + carried-in)|%2}%。",
      { where: ["received > 0"] },
    ],
    [
      "办结率的写法",
      "共收到政府信息公开申请{received}件，办结{concluded}件，按时答复率100%。",
      { where: ["received > 0", "carried-in == 0", "carried-out == 0"] },
    ],
    ["办结率的写法", "依申请公开按期答复率100%，未发生因答复不规范引发的投诉。"],
    [
      "全部办结的写法",
      "收到的政府信息公开申请全部按时办结，无结转下年度事项。",
      { where: ["received > 0", "carried-out == 0"] },
    ],
    [
      "平均办理时间的写法",
      "政府信息公开申请平均办理时间为{a}个工作日，较法定时限缩短{20 - a}个工作日。",
      { vars: { a: [4, 18] } },
    ],
    [
      "延期的写法",
      "办结政府信息公开申请{concluded}件，其中延期答复{a}件，均经审批并告知申请人。",
      { vars: { a: [1, 20] }, where: ["a < concluded"] },
    ],
    [
      "不予公开理由的写法",
      "不予公开的{refused}件中，属于行政执法案卷的{requests.refused.enforcement-file.total}件，属于三类内部事务信息的{requests.refused.internal-affairs.total}件。",
      { where: ["refused > 0"] },
    ],
    [
      "无法提供理由的写法",
      "因本机关不掌握相关政府信息而无法提供的{not-held}件，占办结总数的{not-held / concluded|%2}%。",
      { where: ["concluded > 0", "not-held > 0"] },
    ],
    [
      "占比以文中所述为准的写法",
      "作出实质性答复的{a}件申请中，予以公开{b}件，占{b / a|%1}%。",
      { vars: { a: [20, 400], b: [3, 60] }, where: ["a <= concluded", "granted == b"] },
    ],
    [
      "占比以文中所述为准的写法",
      "除不予处理和其他处理外，作出答复{concluded - not-processed - other}件，其中予以公开{granted}件，占答复数的{granted / (concluded - not-processed - other)|%1}%。",
      { where: ["concluded - not-processed - other > 0"] },
    ],
    ["结转的写法", "上年结转政府信息公开申请{carried-in}件已于年初全部办结。", { where: ["carried-in > 0"] }],
    [
      "结转的写法",
      "另有{carried-out}件政府信息公开申请因未到答复期限，结转至{year + 1}年继续办理。",
      { where: ["carried-out > 0"] },
    ],
    ["结转的写法", "没有结转下年度继续办理的政府信息公开申请。", { where: ["carried-out == 0"] }],
    [
      "补正的写法",
      "对申请内容不明确的，发出补正通知{a}份，其中逾期未补正{requests.other.not-corrected.total}件。",
      { vars: { a: [9, 30] }, where: ["requests.other.not-corrected.total < a"] },
    ],
  ]),
];
