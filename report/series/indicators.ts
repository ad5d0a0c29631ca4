/** The indicators that charts, trends and aggregates use: one list makes the columns of `published` and `aggregate`. */
import { type ReportContent } from "../content";
import { sum, type Figure } from "../figure";
import { type EditionId, type Label, type Unit } from "../form/define";

interface Keyed<Key extends string> {
  /** Stable name, also the column of the tables (dashes become underscores). */
  readonly key: Key;
  readonly label: Label;
  readonly unit: Unit | "条";
  /** Set for part 二, whose figures measure different things on each edition and are never one series. */
  readonly edition?: EditionId;
  /** whole: an integer column; decimal: exact numeric(24, 8). */
  readonly kind: "whole" | "decimal";
  /** The parts that are added; a missing part makes the indicator *not stated*. */
  readonly parts: (content: ReportContent) => readonly (Figure | undefined)[];
}

const cell = (code: string) => (content: ReportContent) => [content.figures[code]];

type Parts = Keyed<string>["parts"];

const whole = <const Key extends string>(key: Key, zh: string, en: string, parts: Parts): Keyed<Key> => ({
  key,
  label: { zh, en },
  unit: "件",
  kind: "whole",
  parts,
});

/** All figures of a group's rows in the total column, or of the single row that older printings carry. */
const group =
  (prefix: string, rows: readonly string[]): Parts =>
  ({ figures }) => {
    const single = figures[`${prefix}.total`];
    return single !== undefined ? [single] : rows.map((row) => figures[`${prefix}.${row}.total`]);
  };

const applicants = [
  ["natural-person", "自然人", "Natural persons"],
  ["enterprise", "商业企业", "Enterprises"],
  ["research-institute", "科研机构", "Research institutes"],
  ["welfare-organisation", "社会公益组织", "Public-welfare organisations"],
  ["legal-service-body", "法律服务机构", "Legal service organisations"],
  ["other-organisation", "其他", "Other organisations"],
] as const;

const results = [
  ["upheld", "结果维持", "Upheld"],
  ["corrected", "结果纠正", "Corrected"],
  ["other", "其他结果", "Other result"],
  ["pending", "尚未审结", "Pending"],
  ["total", "总计", "Total"],
] as const;

/** A code with dashes for its points. */
type Dashed<Code extends string> = Code extends `${infer Head}.${infer Rest}` ? `${Head}-${Dashed<Rest>}` : Code;

function dashed<const Code extends string>(code: Code): Dashed<Code>;
function dashed(code: string): string {
  return code.replaceAll(".", "-");
}

const disclosure = <const Edition extends EditionId, const Code extends string>(
  edition: Edition,
  code: Code,
  zh: string,
  en: string,
  unit: Unit = "件",
  kind: Keyed<string>["kind"] = "whole",
): Keyed<`${Dashed<Code>}-${Edition}`> => ({
  key: `${dashed(code)}-${edition}`,
  label: { zh, en },
  unit,
  edition,
  kind,
  parts: cell(code),
});

const all = [
  disclosure("2021", "rules.in-force", "规章现行有效件数", "Rules in force"),
  disclosure("2021", "normative-documents.issued", "行政规范性文件本年制发件数", "Normative documents issued"),
  disclosure("2021", "normative-documents.repealed", "行政规范性文件本年废止件数", "Normative documents repealed"),
  disclosure("2021", "normative-documents.in-force", "行政规范性文件现行有效件数", "Normative documents in force"),
  disclosure("2021", "licences.decisions", "行政许可本年处理决定数量", "Licence decisions"),
  disclosure("2021", "penalties.decisions", "行政处罚本年处理决定数量", "Penalty decisions"),
  disclosure("2021", "coercive-measures.decisions", "行政强制本年处理决定数量", "Coercive measures"),
  disclosure("2021", "fees.amount", "行政事业性收费本年收费金额", "Fees charged", "万元", "decimal"),
  disclosure("2019", "licences.decisions", "行政许可处理决定数量（2019年格式）", "Licence decisions (form of 2019)"),
  disclosure("2019", "penalties.decisions", "行政处罚处理决定数量（2019年格式）", "Penalty decisions (form of 2019)"),
  disclosure(
    "2019",
    "coercive-measures.decisions",
    "行政强制处理决定数量（2019年格式）",
    "Coercive measures (form of 2019)",
  ),
  whole("requests-received", "本年新收政府信息公开申请", "Requests received", cell("requests.received.total")),
  ...applicants.map(([key, zh, en]) =>
    whole(
      `requests-received-${key}` as const,
      `新收申请：${zh}`,
      `Received from: ${en}`,
      cell(`requests.received.${key}`),
    ),
  ),
  whole("requests-carried-in", "上年结转申请", "Carried over from last year", cell("requests.carried-in.total")),
  whole("requests-granted", "予以公开", "Granted", cell("requests.granted.total")),
  whole("requests-partly-granted", "部分公开", "Partly granted", cell("requests.partly-granted.total")),
  whole(
    "requests-refused",
    "不予公开",
    "Refused",
    group("requests.refused", [
      "state-secret",
      "forbidden-by-law",
      "security-and-stability",
      "third-party",
      "internal-affairs",
      "process-information",
      "enforcement-file",
      "administrative-query",
    ]),
  ),
  whole(
    "requests-unavailable",
    "无法提供",
    "Cannot be provided",
    group("requests.unavailable", ["not-held", "must-be-made", "still-unclear"]),
  ),
  whole(
    "requests-not-processed",
    "不予处理",
    "Not processed",
    group("requests.not-processed", ["petition", "repeated", "publication", "excessive", "reissue"]),
  ),
  whole(
    "requests-other",
    "其他处理",
    "Other handling",
    group("requests.other", ["not-corrected", "fee-unpaid", "other"]),
  ),
  whole("requests-concluded", "本年度办理结果总计", "Concluded in all", cell("requests.concluded.total")),
  whole("requests-carried-out", "结转下年度继续办理", "Carried over to next year", cell("requests.carried-out.total")),
  ...results.map(([key, zh, en]) =>
    whole(
      `reconsideration-${key}` as const,
      `行政复议：${zh}`,
      `Reconsideration: ${en}`,
      cell(`reconsideration.${key}`),
    ),
  ),
  ...results.map(([key, zh, en]) =>
    whole(`litigation-${key}` as const, `行政诉讼：${zh}`, `Litigation: ${en}`, ({ figures }) => [
      figures[`litigation.direct.${key}`],
      figures[`litigation.after-reconsideration.${key}`],
    ]),
  ),
  {
    ...whole(
      "disclosed-stated",
      "主动公开政府信息（正文所述总数）",
      "Items disclosed (as stated in the text)",
      ({ disclosures }) => [disclosures?.statedTotal],
    ),
    unit: "条",
  },
] as const;

/** The names there are; another one does not compile. */
export type IndicatorKey = (typeof all)[number]["key"];

export type Indicator = Keyed<IndicatorKey>;

/** Among the sums: how many reports were before the public in time, of those whose day is known. */
export const onTime = "published-on-time";

/** What is summed over agencies. */
export type SumKey = IndicatorKey | typeof onTime;

/** Every indicator, in the order of the form. */
export const indicators: readonly Indicator[] = all;

/** Everything that is summed, in the order of the form. */
export const sumKeys: readonly SumKey[] = [...indicators.map(({ key }) => key), onTime];

/** Values of the indicators of one report: whole numbers as numbers, amounts as exact decimal text, null where not stated. */
export type IndicatorValues = Readonly<Partial<Record<IndicatorKey, Figure>>>;

/** Value of each indicator; null where a part is not stated or the edition differs. */
export function indicatorValues(content: ReportContent): IndicatorValues {
  return Object.fromEntries(indicators.map((indicator) => [indicator.key, valueIn(content, indicator)]));
}

function valueIn(content: ReportContent, { edition, kind, parts }: Indicator): Figure {
  if (edition !== undefined && edition !== content.edition) return null;
  const figures = parts(content);
  if (kind === "decimal") {
    const { value, missing } = sum(figures);
    return missing === 0 ? value : null;
  }
  const counts = figures.flatMap((figure) => (typeof figure === "number" ? [figure] : []));
  return counts.length === figures.length ? counts.reduce((all, count) => all + count, 0) : null;
}
