/** Invented reports without a fault: their agencies, the figures of two years, and a text that states nothing but what must be. */
import { emptyContent, type Narrative, type ReportContent } from "@/report/content";
import { type Random } from "../generator/random.test-support";
import { type AgencyKind } from "./pattern";

/** Figures of a report before they are frozen; null is not stated. */
export type Figures = Record<string, number | string | null>;

/** Who reports. */
export interface Who {
  readonly kind: AgencyKind;
  readonly agency: string;
  readonly short: string;
  readonly place: string;
  readonly otherPlace: string;
  readonly otherAgency: string;
}

const places = ["云溪县", "青石县", "临江县", "松岭县", "白鹭县", "望江县"] as const;
const bureaus = ["农业农村局", "水利局", "教育和体育局", "住房和城乡建设局", "卫生健康局", "统计局", "民政局"] as const;
const towns = ["柳河镇", "石桥镇", "长滩镇", "枣林乡"] as const;
const kindShares = ["bureau", "bureau", "bureau", "township", "township", "county", "city", "roll-up"] as const;

/** An agency that suits one of those given, or any. */
export function inventKind(random: Random, suited: readonly AgencyKind[] | undefined): AgencyKind {
  for (let tries = 0; tries < 40; tries += 1) {
    const kind = random.pick(kindShares);
    if (!suited || suited.includes(kind)) return kind;
  }
  return suited?.[0] ?? "bureau";
}

/** Its names. */
export function inventWho(random: Random, kind: AgencyKind): Who {
  const at = random.int(0, places.length - 1);
  const place = places[at] ?? places[0];
  const otherPlace = places[(at + random.int(1, places.length - 1)) % places.length] ?? places[1];
  const bureau = random.int(0, bureaus.length - 1);
  const otherBureau = bureaus[(bureau + random.int(1, bureaus.length - 1)) % bureaus.length] ?? bureaus[1];
  const names: Record<AgencyKind, readonly [string, string]> = {
    bureau: [`${place}${bureaus[bureau] ?? bureaus[0]}`, "我局"],
    township: [`${place}${random.pick(towns)}人民政府`, "我镇"],
    county: [`${place}人民政府办公室`, "本机关"],
    city: ["云州市人民政府办公室", "本机关"],
    "roll-up": [`${place}人民政府`, "全县"],
  };
  const [agency, short] = names[kind];
  const otherAgency = `${kind === "city" ? "云州市" : place}${otherBureau}`;
  return { kind, agency, short, place: kind === "city" ? "云州市" : place, otherPlace, otherAgency };
}

const applicants = [
  "natural-person",
  "enterprise",
  "research-institute",
  "welfare-organisation",
  "legal-service-body",
  "other-organisation",
] as const;
const flow = ["received", "carried-in", "concluded", "carried-out"] as const;
const empty = emptyContent("2021", "authored").figures;
const rows = [
  ...new Set(Object.keys(empty).flatMap((code) => /^requests\.(.+)\.natural-person$/.exec(code)?.[1] ?? [])),
].filter((row) => !(flow as readonly string[]).includes(row));
const disputes = ["reconsideration", "litigation.direct", "litigation.after-reconsideration"] as const;
const results = ["upheld", "corrected", "other", "pending"] as const;

/** How large an agency's numbers are. */
const sizes = [0, 1, 4, 12, 60] as const;
/** Some agencies are asked by people only, some grant all they are asked, of some every decision was upheld. */
const styles = ["mixed", "mixed", "mixed", "people", "granted", "upheld"] as const;
type Style = (typeof styles)[number];

/** The figures of last year and of this one: every equation holds, within each year and between them. */
export function inventYears(random: Random, kind: AgencyKind): { readonly last: Figures; readonly now: Figures } {
  const size = random.pick(sizes);
  const style = random.pick(styles);
  const decisions = {
    licences: random.int(0, 400),
    penalties: random.int(0, 150),
    "coercive-measures": random.int(0, 20),
  };
  const last = inventYear(random, { size, style, decisions, before: {} });
  const now = inventYear(random, { size, style, decisions, before: last });
  const power = kind === "city" || kind === "roll-up" ? random.int(0, 2) : 0;
  for (const [row, issued] of [
    ["rules", kind === "city" ? power : 0],
    ["normative-documents", random.int(0, 9)],
  ] as const) {
    const stock = row === "rules" && kind !== "city" ? 0 : random.int(0, 40);
    const repealed = random.int(0, Math.min(stock, 4));
    Object.assign(last, { [`${row}.issued`]: 0, [`${row}.repealed`]: 0, [`${row}.in-force`]: stock });
    Object.assign(now, {
      [`${row}.issued`]: issued,
      [`${row}.repealed`]: repealed,
      [`${row}.in-force`]: stock + issued - repealed,
    });
  }
  return { last, now };
}

interface Basis {
  readonly size: number;
  readonly style: Style;
  readonly decisions: Readonly<Record<string, number>>;
  readonly before: Figures;
}

function inventYear(random: Random, { size, style, decisions, before }: Basis): Figures {
  const figures: Figures = { ...empty };
  const of = (row: string, column: string) => Number(figures[`requests.${row}.${column}`] ?? 0);
  for (const [index, column] of applicants.entries()) {
    const much = muchOf(index, size, style);
    for (const row of rows) figures[`requests.${row}.${column}`] = inventCell(random, row, much, style);
    const carriedIn = Number(before[`requests.carried-out.${column}`] ?? 0);
    figures[`requests.carried-in.${column}`] = carriedIn;
    figures[`requests.carried-out.${column}`] = random.chance(0.3) ? random.int(0, Math.ceil(much / 4)) : 0;
    const told = rows.reduce((all, row) => all + of(row, column), 0) + of("carried-out", column);
    // What was carried in is concluded: more of it than was concluded is granted besides.
    if (told < carriedIn) figures[`requests.granted.${column}`] = of("granted", column) + carriedIn - told;
    const concluded = rows.reduce((all, row) => all + of(row, column), 0);
    figures[`requests.concluded.${column}`] = concluded;
    figures[`requests.received.${column}`] = concluded + of("carried-out", column) - carriedIn;
  }
  for (const row of [...rows, ...flow]) {
    figures[`requests.${row}.total`] = applicants.reduce((all, column) => all + of(row, column), 0);
  }
  addDisputes(random, figures, of("received", "total") > 0 ? size : 0, style);
  for (const [row, count] of Object.entries(decisions)) {
    figures[`${row}.decisions`] = Math.max(0, count + random.int(-Math.ceil(count / 8), Math.ceil(count / 8)));
  }
  figures["fees.amount"] = inventFees(random, before);
  return figures;
}

/** An agency that charges nothing charges nothing in either year. */
function inventFees(random: Random, before: Figures): string {
  const charges = before["fees.amount"] === undefined ? random.chance(0.4) : before["fees.amount"] !== "0";
  return charges ? `${random.int(20, 90)}.${random.int(11, 99)}` : "0";
}

function muchOf(index: number, size: number, style: Style): number {
  if (style === "people" && index > 0) return 0;
  return index < 2 ? size : Math.min(size, 2);
}

/** Most requests are granted or not held; the other outcomes are rare, and nobody ends with an unpaid fee. */
function inventCell(random: Random, row: string, size: number, style: Style): number {
  if (style === "granted" && row !== "granted") return 0;
  if (row === "granted") return random.int(Math.floor(size / 2), size * 2);
  if (row === "unavailable.not-held") return random.int(Math.floor(size / 3), size);
  if (row === "partly-granted") return random.int(0, size);
  if (row === "other.fee-unpaid" || row === "other.other") return 0;
  return random.chance(0.2) ? random.int(0, Math.ceil(size / 6)) : 0;
}

function addDisputes(random: Random, figures: Figures, size: number, style: Style): void {
  const most = Math.min(3, Math.ceil(size / 4));
  for (const block of disputes) {
    const isFree = block !== "litigation.after-reconsideration";
    for (const result of results) {
      const isRare = style === "upheld" && result !== "upheld";
      const share = isRare ? 0 : isFree ? (result === "upheld" ? 0.7 : 0.35) : 0.2;
      figures[`${block}.${result}`] = most > 0 && random.chance(share) ? random.int(0, isFree ? most : 1) : 0;
    }
    figures[`${block}.total`] = results.reduce((all, result) => all + Number(figures[`${block}.${result}`] ?? 0), 0);
  }
  // No more suits after reconsideration than there were reconsiderations.
  const upheld = Number(figures["litigation.after-reconsideration.total"]);
  if (upheld > Number(figures["reconsideration.total"])) {
    for (const result of [...results, "total"]) figures[`litigation.after-reconsideration.${result}`] = 0;
  }
}

/** The text that every report has: all that must be said, and no number but years. */
export function groundText({ agency, kind, short }: Who, year: number): Narrative {
  const owed =
    kind === "bureau" || kind === "city" || kind === "county"
      ? "监督保障：定期开展自查和业务培训。"
      : "监督保障：将信息公开纳入年度工作考核，邀请群众代表开展社会评议，本年度未发生责任追究情形。";
  return {
    preamble: `本报告根据《中华人民共和国政府信息公开条例》（国务院令第711号）和《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）编制，由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成。所列数据的统计期限自${year}年1月1日起，至${year}年12月31日止。`,
    overview: [
      `${year}年，${short}认真落实政府信息公开各项要求。`,
      "主动公开：按目录及时更新法定公开内容。",
      "依申请公开：登记、审核、答复各环节规范运转。",
      "政府信息管理：严格发布前的保密审查。",
      "平台建设：做好门户网站专栏维护。",
      owed,
    ].join("\n"),
    problems: "当前仍有个别栏目更新不及时的问题。下一步将加强培训，逐项改进。",
    otherMatters: `本年度未收取信息处理费。\n${agency}\n${year + 1}年1月18日`,
  };
}

/** Last year's text in words of its own: a text left over is an error of its own kind. */
export function formerText(who: Who, year: number): Narrative {
  return {
    ...groundText(who, year),
    overview: [
      "围绕群众关切推进阳光政务，重点晒出办事流程与民生实事进展。",
      "公众提出的公开申请由专人受理，疑难事项集体会商后答复。",
      "文件起草时同步标注公开属性，对过时内容及时清理归档。",
      "门户网站改版上线，公众号与网站内容同源发布。",
      "邀请人大代表、政协委员座谈评议，把公开工作列入年终考核，没有被问责的情形。",
    ].join("\n"),
    problems: "解读材料偏少，形式不够活泼。今后要多用图表和短视频，提升可读性。",
  };
}

/** A content of the form in force that holds these figures and texts. */
export function contentOf(figures: Figures, narrative: Narrative, year: number): ReportContent {
  return {
    ...emptyContent("2021", "transcribed"),
    figures,
    narrative,
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
  };
}
