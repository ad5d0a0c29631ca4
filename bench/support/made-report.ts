/** Made-up reports for large worlds: the same seed gives the same figures, and they keep the arithmetic of the form. */
import { type Disclosures, emptyContent, type ReportContent } from "@/report/content";

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const applicants = [
  "natural-person",
  "enterprise",
  "research-institute",
  "welfare-organisation",
  "legal-service-body",
  "other-organisation",
] as const;
/** How applicants share the requests, and how requests end: most are granted, some refused, few wait. */
const shares = [0.78, 0.13, 0.01, 0.01, 0.05, 0.02];
const outcomes: readonly (readonly [string, number])[] = [
  ["granted", 0.46],
  ["partly-granted", 0.1],
  ["refused.state-secret", 0.01],
  ["refused.third-party", 0.03],
  ["refused.internal-affairs", 0.03],
  ["unavailable.not-held", 0.2],
  ["unavailable.must-be-made", 0.05],
  ["not-processed.petition", 0.04],
  ["not-processed.repeated", 0.03],
  ["carried-out", 0.05],
];
const results: readonly (readonly [string, number])[] = [
  ["upheld", 0.6],
  ["corrected", 0.15],
  ["other", 0.15],
  ["pending", 0.1],
];

/** A body's reports of these years, oldest first: what one year carries out the next one carries in. */
export function madeReports(seed: number, years: readonly number[]): { year: number; content: ReportContent }[] {
  const random = randomFrom(seed);
  // Few bodies get most requests.
  const size = Math.exp(random() * random() * 7) * 3;
  const decided = random() ** 3 * 20_000;
  let carriedIn = applicants.map(() => 0);
  let documents = Math.floor(random() * 40);
  return years.map((year) => {
    const asked = Math.round(size * (0.7 + random() * 0.6) * (1 + (year - 2016) * 0.06));
    const { figures, carriedOut } = requestFigures(random, asked, carriedIn);
    carriedIn = carriedOut;
    const stock = stockFigures(random, documents);
    documents = stock["normative-documents.in-force"] ?? 0;
    const made = { ...figures, ...stock, ...disputeFigures(random, asked), ...decisionFigures(random, decided) };
    return { year, content: contentOf(random, year, made) };
  });
}

type Counts = Record<string, number>;

function requestFigures(random: () => number, asked: number, carriedIn: readonly number[]) {
  const figures: Counts = {};
  const add = (row: string, column: string, count: number) => {
    for (const name of [column, "total"])
      figures[`requests.${row}.${name}`] = (figures[`requests.${row}.${name}`] ?? 0) + count;
  };
  const carriedOut = applicants.map((applicant, index) => {
    const received = Math.round(asked * (shares[index] ?? 0));
    add("received", applicant, received);
    add("carried-in", applicant, carriedIn[index] ?? 0);
    const ended = parted(random, received + (carriedIn[index] ?? 0), outcomes);
    for (const [row, count] of ended) add(row, applicant, count);
    const waits = ended.get("carried-out") ?? 0;
    add("concluded", applicant, received + (carriedIn[index] ?? 0) - waits);
    return waits;
  });
  return { figures, carriedOut };
}

function disputeFigures(random: () => number, asked: number): Counts {
  const figures: Counts = {};
  for (const [row, share] of [
    ["reconsideration", 0.04],
    ["litigation.direct", 0.02],
    ["litigation.after-reconsideration", 0.01],
  ] as const) {
    const count = Math.round(asked * share * random() * 2);
    for (const [result, part] of parted(random, count, results)) figures[`${row}.${result}`] = part;
    figures[`${row}.total`] = count;
  }
  return figures;
}

/** Documents in force follow from last year's, what was issued and what was repealed. */
function stockFigures(random: () => number, before: number): Counts {
  const issued = Math.floor(random() * 5);
  const repealed = Math.floor(random() * Math.min(4, before));
  const names = { issued, repealed, "in-force": before + issued - repealed };
  return Object.fromEntries(Object.entries(names).map(([name, count]) => [`normative-documents.${name}`, count]));
}

function decisionFigures(random: () => number, usual: number): Counts {
  const names = ["licences", "penalties", "coercive-measures"];
  return Object.fromEntries(
    names.map((name, index) => [`${name}.decisions`, Math.floor((usual / 4 ** index) * (0.8 + random() * 0.4))]),
  );
}

/** A count shared out by weights that sway; the parts add up to it. */
function parted(random: () => number, count: number, weights: readonly (readonly [string, number])[]) {
  const parts = new Map<string, number>();
  let left = count;
  for (const [name, weight] of weights.slice(1)) {
    const part = Math.min(left, Math.floor(count * weight * (0.5 + random()) + random() * 0.9));
    parts.set(name, part);
    left -= part;
  }
  return parts.set(weights[0]?.[0] ?? "", left);
}

function contentOf(random: () => number, year: number, made: Counts): ReportContent {
  const empty = emptyContent(year < 2021 ? "2019" : "2021", "authored");
  const stated = Object.keys(empty.figures).map((code): [string, number | string] => {
    const count = made[code] ?? 0;
    return [code, code.endsWith(".amount") ? `${count}.5` : count];
  });
  const disclosures = madeDisclosures(random);
  const of = (row: string) => made[`requests.${row}.total`] ?? 0;
  const request = `本年新收政府信息公开申请${of("received")}件，上年结转${of("carried-in")}件，办理结果总计${of("concluded")}件，结转下年度继续办理${of("carried-out")}件。`;
  return {
    ...empty,
    figures: Object.fromEntries(stated),
    disclosures,
    narrative: {
      preamble: `根据《中华人民共和国政府信息公开条例》，现公布${year}年政府信息公开工作年度报告。`,
      overview: [
        `全年主动公开政府信息${disclosures.statedTotal}条。${request}`,
        topics,
        ...picked(random, done, 4),
      ].join("\n"),
      problems: picked(random, wanting, 3).join("\n"),
      otherMatters: "本年度未收取信息处理费。",
    },
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    source: {
      address: "",
      publishedOn: `${year + 1}-0${random() < 0.85 ? 1 : 2}-${String(10 + Math.floor(random() * 18))}`,
    },
  };
}

const categories = [
  "机构职能",
  "政策文件",
  "规划计划",
  "财政信息",
  "行政执法",
  "公共服务",
  "建议提案办理",
  "人事信息",
  "工作动态",
  "统计信息",
];

function madeDisclosures(random: () => number): Disclosures & { statedTotal: number } {
  const items = categories
    .filter(() => random() < 0.7)
    .map((category) => ({ category, count: Math.floor(random() ** 2 * 900) }));
  return { statedTotal: items.reduce((total, { count }) => total + count, 0), items };
}

const topics = "加强政府信息管理，做好平台建设和监督保障工作。";
const done = [
  "完善主动公开目录，按月核对栏目更新情况，及时清理失效文件。",
  "围绕优化营商环境发布惠企政策，配发图解和问答，方便企业查找。",
  "规范依申请公开办理流程，对疑难申请开展会商，答复前进行合法性审核。",
  "加强政府网站和政务新媒体管理，对外发布内容实行三审三校。",
  "在政务服务大厅设置公开专区，提供查询、咨询和打印服务。",
  "将政务公开纳入年度考核，组织两次业务培训，覆盖全部科室。",
  "推进基层政务公开标准化规范化，编制公开事项标准目录并动态调整。",
  "做好重大建设项目、义务教育、养老服务等领域的信息公开。",
  "开展政府开放日活动，邀请群众代表参观并征求意见。",
];
const wanting = [
  "部分栏目更新不够及时，下一步将明确责任人并定期通报。",
  "政策解读形式较为单一，下一步将增加图文和视频解读。",
  "工作人员业务能力有待提高，下一步将加强培训和交流。",
  "依申请公开答复的说理不够充分，下一步将统一答复文书。",
  "公众参与渠道不够丰富，下一步将拓宽意见征集方式。",
];

function picked(random: () => number, sentences: readonly string[], count: number): string[] {
  const left = [...sentences];
  return Array.from({ length: count }, () => left.splice(Math.floor(random() * left.length), 1)[0] ?? "");
}
