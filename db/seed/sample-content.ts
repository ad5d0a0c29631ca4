/** Whole made-up reports from a few numbers: every other cell is a stated zero and every sum is computed. */
import { type Disclosure, type ReportContent, emptyContent } from "@/report/content";
import { type Figure } from "@/report/figure";

/** Natural persons and enterprises; the other applicants of the made-up city ask for nothing. */
export type Pair = readonly [natural: number, enterprise: number];

/** The outcomes that occur in the made-up reports: row of table 三 → applicants. */
export type Outcomes = Readonly<Record<string, Pair>>;

/** Upheld, corrected, other, pending. */
type Results = readonly [number, number, number, number];

/** What is told apart in a made-up report. */
export interface SampleNumbers {
  readonly slug: string;
  readonly year: number;
  /** Normative documents issued, repealed, in force. */
  readonly documents: readonly [issued: number, repealed: number, inForce: number];
  readonly licences: number;
  readonly penalties: number;
  /** 万元, exact decimal. */
  readonly fees: string;
  readonly received: Pair;
  readonly carriedIn: Pair;
  readonly outcomes: Outcomes;
  readonly reconsideration: Results;
  readonly disclosures: readonly Disclosure[];
  readonly publishedOn: string | null;
}

/** The whole report; `instead` replaces single figures, to show what the rules find. */
export function sampleContent(numbers: SampleNumbers, instead: Readonly<Record<string, Figure>> = {}): ReportContent {
  const empty = emptyContent("2021", "authored");
  const zeros = Object.fromEntries(Object.keys(empty.figures).map((code) => [code, code === "fees.amount" ? "0" : 0]));
  return {
    ...empty,
    figures: {
      ...zeros,
      ...disclosureFigures(numbers),
      ...requestFigures(numbers),
      ...disputeFigures(numbers),
      ...instead,
    },
    disclosures: { statedTotal: totalOf(numbers.disclosures), items: numbers.disclosures },
    narrative: narrativeOf(numbers),
    period: { from: `${numbers.year}-01-01`, to: `${numbers.year}-12-31` },
    contact: {
      address: "示例市示例路1号",
      postcode: "000000",
      telephone: "000-00000000",
      email: `${numbers.slug}@sample-city.example`,
    },
    source: {
      address: `https://www.sample-city.example/${numbers.slug}/${numbers.year}`,
      publishedOn: numbers.publishedOn,
    },
  };
}

function disclosureFigures({ documents, licences, penalties, fees }: SampleNumbers): Record<string, Figure> {
  const [issued, repealed, inForce] = documents;
  return {
    "normative-documents.issued": issued,
    "normative-documents.repealed": repealed,
    "normative-documents.in-force": inForce,
    "licences.decisions": licences,
    "penalties.decisions": penalties,
    "fees.amount": fees,
  };
}

function requestFigures(numbers: SampleNumbers): Record<string, Figure> {
  const outcomes = Object.entries(numbers.outcomes).map(([row, pair]) => applicantFigures(`requests.${row}`, pair));
  return Object.assign(
    applicantFigures("requests.received", numbers.received),
    applicantFigures("requests.carried-in", numbers.carriedIn),
    ...outcomes,
    applicantFigures("requests.concluded", concludedOf(numbers)),
    applicantFigures("requests.carried-out", carriedOutOf(numbers)),
  ) as Record<string, Figure>;
}

function applicantFigures(row: string, [natural, enterprise]: Pair): Record<string, Figure> {
  return {
    [`${row}.natural-person`]: natural,
    [`${row}.enterprise`]: enterprise,
    [`${row}.total`]: natural + enterprise,
  };
}

function concludedOf({ outcomes }: SampleNumbers): Pair {
  const pairs = Object.values(outcomes);
  return [pairs.reduce((sum, [natural]) => sum + natural, 0), pairs.reduce((sum, [, firm]) => sum + firm, 0)];
}

function carriedOutOf(numbers: SampleNumbers): Pair {
  const { received, carriedIn } = numbers;
  const concluded = concludedOf(numbers);
  return [received[0] + carriedIn[0] - concluded[0], received[1] + carriedIn[1] - concluded[1]];
}

function disputeFigures({ reconsideration }: SampleNumbers): Record<string, Figure> {
  const [upheld, corrected, other, pending] = reconsideration;
  return {
    "reconsideration.upheld": upheld,
    "reconsideration.corrected": corrected,
    "reconsideration.other": other,
    "reconsideration.pending": pending,
    "reconsideration.total": upheld + corrected + other + pending,
  };
}

function totalOf(items: readonly Disclosure[]): number {
  return items.reduce((sum, { count }) => sum + (count ?? 0), 0);
}

function narrativeOf(numbers: SampleNumbers): ReportContent["narrative"] {
  const { year, received, carriedIn, disclosures } = numbers;
  const [concluded, carriedOut] = [concludedOf(numbers), carriedOutOf(numbers)];
  const items = disclosures.map(({ category, count }) => `${category}${count ?? 0}条`).join("、");
  return {
    preamble: `本报告为演示用的虚构报告，所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
    overview: [
      `（一）主动公开。${year}年主动公开政府信息${totalOf(disclosures)}条，其中${items}。`,
      `（二）依申请公开。新收政府信息公开申请${received[0] + received[1]}件，上年结转${carriedIn[0] + carriedIn[1]}件；办结${concluded[0] + concluded[1]}件，结转下年度继续办理${carriedOut[0] + carriedOut[1]}件。`,
      "（三）信息管理、平台建设和监督保障。公开前逐件进行保密审查，栏目按季度检查，并开展了业务培训。",
    ].join("\n"),
    problems: "部分栏目更新不够及时，政策解读的形式比较单一。下一步将按月核对栏目，并增加图解和问答。",
    otherMatters: `${year}年未收取信息处理费。`,
  };
}
