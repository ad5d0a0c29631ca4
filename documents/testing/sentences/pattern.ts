/**
 * Patterns of sentences, as data: what reports say and what they get wrong, from which `generate` makes whole reports.
 * A pattern is collected from print before any rule is written for it, in own words, and names where its like was seen.
 */
import { type NarrativePart } from "@/report/content";
import { type Family } from "@/report/rules/define";

/** What agency a report is of; `county` and `city` are governments' own offices, `roll-up` a county's whole. */
export const agencies = ["bureau", "township", "county", "city", "roll-up"] as const;
export type AgencyKind = (typeof agencies)[number];

/**
 * One sentence, or a few that belong together.
 *
 * In `text`, `{expression}` is a number: `{requests.received.total}` a cell, `{last.requests.received.total}` the cell of
 * last year's report, `{year}` and `{year + 1}`, a variable of `vars`, or a sum of these with `+ - * /` **between spaces**
 * and brackets. `{slip}` is a number from 1 to 9 that is drawn once a report. A format may follow: `{a|zh}` 十二,
 * `{a|wan}` 1.2万 (exact, so `a` should be a multiple of 1000), `{a / b|%2}` 33.33 (per cent, two digits), `{a / b|.1}`
 * 8.5, `{a|,}` 1,234. Words: `{agency}` 云溪县农业农村局, `{short}` 我局, `{place}` 云溪县, `{otherPlace}` 临江县,
 * `{otherAgency}` 云溪县水利局, `{officialShort}` 本机关.
 */
export interface Pattern {
  /** Unique among all patterns: "open-received-01". */
  readonly id: string;
  /** Where a sentence of this kind was seen: name of a report or page and its year, or an address. */
  readonly source: string;
  readonly part: NarrativePart;
  readonly family: Family;
  readonly text: string;
  /** clean, or the kind of error that is planted: a key of `plantedKinds`. */
  readonly kind: "clean" | PlantedKind;
  /** What the sentence is about. Two patterns of one topic never stand in one report, for their numbers would quarrel. */
  readonly topic: string;
  /** How figures or text are made wrong, in words. Planted patterns only. */
  readonly plant?: string;
  /** Codes that one finding must name, all of them; a cell may hold expressions of no variable. Planted patterns only. */
  readonly cells?: readonly string[];
  /** Variables of the text: whole numbers from the first to the second, both included. */
  readonly vars?: Readonly<Record<string, readonly [number, number]>>;
  /** What must hold in the report for the sentence to be said: "requests.received.total > 3", "a + b < c". */
  readonly where?: readonly string[];
  /** Agencies that the sentence suits; all of them when left out. */
  readonly agencies?: readonly AgencyKind[];
  /** Cells made otherwise, nothing else adjusted: { "requests.granted.total": "requests.granted.total + slip" }; "null" blanks. */
  readonly set?: Readonly<Record<string, string>>;
  /** The same for last year's report. */
  readonly setLast?: Readonly<Record<string, string>>;
  /** end (when left out): a paragraph after the others of its part; start: before them; instead: in place of all of them. */
  readonly place?: "end" | "start" | "instead";
  /** Last year's report says this in the same part (for texts left over from it). */
  readonly lastText?: string;
  /** The closing lines of the report: agency and day of signature; "{year + 1}年1月20日" when left out. */
  readonly signed?: string;
}

/** Kinds of planted errors: what is wrong, in a line. Patterns of a kind differ in wording, never in what is wrong. */
export const plantedKinds = {
  // Tables
  "row-total-off": "总计 of a row of table 三 is not the sum of its applicants",
  "column-total-off": "（七）总计 of a column is not the sum of its outcomes",
  "flow-off": "一 + 二 is not （七）总计 + 四",
  "dispute-total-off": "a 总计 of table 四 is not the sum of its results",
  "cell-blank": "one cell is blank",
  "row-blank": "a whole row is blank",
  "table-blank": "a whole table is blank",
  "carry-in-unlike-last-year": "二、上年结转 is not last year's 四、结转下年度",
  "stock-off": "现行有效 does not follow from last year's, 制发 and 废止",
  "in-force-below-issued": "fewer documents in force than were issued in the year and not repealed",
  "outcomes-left-out": "requests came in, but no outcome and nothing carried out",
  "figure-leaps": "a count many times last year's",
  "fees-in-yuan": "the fee cell holds yuan instead of 万元",
  "rules-of-an-agency-without-power": "规章 counted by an agency that can make none",
  "table-left-over": "a whole table is last year's again",
  // The text against the tables
  "received-unlike-table": "收到申请 N 件 is another number than table 三",
  "carried-in-unlike-table": "上年结转 N 件 is another number",
  "carried-out-unlike-table": "结转下年度 N 件 is another number",
  "concluded-unlike-table": "办结 N 件 is another number",
  "granted-unlike-table": "予以公开 N 件 is another number",
  "partly-granted-unlike-table": "部分公开 N 件 is another number",
  "refused-unlike-table": "不予公开 N 件 is another number",
  "unavailable-unlike-table": "无法提供 N 件 is another number",
  "not-processed-unlike-table": "不予处理 N 件 is another number",
  "applicants-unlike-table": "自然人 or 商业企业 N 件 is another number",
  "organisations-unlike-table": "法人或其他组织 N 件 is another number than the five columns together",
  "reconsideration-unlike-table": "行政复议 N 件 is another number than table 四",
  "reconsideration-result-unlike-table": "维持/纠正 N 件 of reconsiderations is another number",
  "litigation-unlike-table": "行政诉讼 N 件 is another number",
  "litigation-result-unlike-table": "a result of suits is another number",
  "documents-unlike-table": "规范性文件 issued, repealed or in force: another number than table 二",
  "licences-unlike-table": "行政许可 decisions: another number",
  "penalties-unlike-table": "行政处罚 decisions: another number",
  "coercion-unlike-table": "行政强制 measures: another number",
  "fees-unlike-table": "行政事业性收费 N 万元: another amount than table 二",
  "nil-requests": "no request was received, says the text; table 三 has some",
  "nil-reconsideration": "no reconsideration, says the text; table 四 has some",
  "nil-litigation": "no suit, says the text; table 四 has some",
  "nil-documents": "no normative document issued, says the text; table 二 has some",
  "nil-decisions": "no licence, penalty or coercive measure, says the text; table 二 has some",
  "nil-carry-out": "nothing carried over to next year, says the text; table 三 has some",
  "all-granted": "all requests were granted, says the text; table 三 has others",
  "all-upheld": "all reconsiderations or suits were upheld, or none corrected, says the text; table 四 has others",
  "all-natural-persons": "all applicants were natural persons, says the text; table 三 has others",
  "all-concluded": "all requests were concluded, says the text; table 三 carries some over",
  "disclosure-rate-off": "公开率 N% is not what the counts make",
  "growth-percent-off": "同比增长 N% is not what both years' numbers make",
  "growth-number-off": "较上年增加 N 件 is not the difference",
  "growth-direction-off": "an increase is called a decrease, or the other way round",
  "same-as-last-year-off": "与上年持平, but last year's number is another",
  // The text against itself
  "twice-in-a-part": "one number stands twice in a part, differently",
  "twice-in-two-parts": "one number stands in two parts, differently",
  "outcomes-do-not-add-up": "the outcomes in a sentence do not add up to the number concluded there",
  "request-channels-do-not-add-up": "the ways by which requests came do not add up to their number",
  "list-by-channel-off": "the channels of disclosed information do not add up to its total",
  "list-before-its-total-off": "a list that stands before its total does not add up to it",
  "list-in-brackets-off": "a list in brackets does not add up to the number before it",
  "list-by-category-off": "the categories do not add up to their total",
  "nested-list-off": "the inner or the outer level of a nested list does not add up",
  "share-off": "占 N% is not what the counts make",
  "shares-beyond-the-whole": "shares of one whole add up to more than 100%",
  "rate-off": "办结率 or 按时答复率 N% is not what the counts make",
  "on-time-contradiction": "all were answered in time, and a rate in time below 100%",
  "average-off": "an average is not what the counts make",
  "days-beyond-the-law": "an average or a longest time beyond 20 + 20 working days",
  "title-of-another-year": "the report is named by another year",
  "sentence-of-another-year": "this year's doings are told under another year",
  "another-agency": "another agency stands where the own one should",
  "another-place": "another county stands where the own one should",
  "period-lost": "the dates of the period are lost, or are not those of the year",
  "plan-in-the-past": "what is planned is dated in the past",
  "placeholder-left": "XX, ××, 20XX, 某 or the like is left in the text",
  "number-left-out": "a number is left out before its measure word",
  "old-legal-basis": "the report rests on the old Regulation or an old notice",
  "abolished-chapter": "fees for search, copying, posting, abolished in 2019, are told",
  "fee-beyond-the-tariff": "the processing fee is none that the tariff gives for its pieces or pages",
  "fee-contradiction": "no fee was charged, and an amount",
  "fee-unpaid-unexplained": "row （六）2 has requests, the text says that no fee was charged or asked",
  "fee-statement-left-out": "part 六 says nothing of the processing fee",
  "identity-number": "an applicant's identity number stands in the text",
  "telephone-of-a-person": "a private telephone number of an applicant stands in the text",
  "address-of-a-person": "an applicant's home address stands in the text",
  "name-of-an-applicant": "an applicant's name stands in the text",
  "duties-left-out": "a government's report says nothing of 工作考核、社会评议 or 责任追究",
  "signed-in-its-year": "signed before the year is over",
  "signed-late": "signed after the day the law names",
  "enumeration-skips": "一是、二是、四是",
  "announced-parts-wanting": "six parts are announced and five named, or in another order",
  "improvement-left-out": "part 五 tells no problem, or no improvement",
  "text-left-over": "a part is last year's text again",
  "part-left-empty": "part 一, 五 or 六 has no text",
  "overview-too-long": "part 一 is longer than a thousand characters",
} as const;
export type PlantedKind = keyof typeof plantedKinds;
