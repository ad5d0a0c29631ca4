/** Findings in real reports, each read against the report by a person; any other finding is a false one until it is read too. */

/** true: the report says so wrongly or leaves it out. arguable: right by the rule, but the report can be read otherwise. */
type Verdict = "true" | "arguable";

interface Reviewed {
  /** Rule, instance and both sides where there are two → what the reader found, and why. */
  readonly found: Readonly<Record<string, readonly [Verdict, string]>>;
  /** What is found besides once the proposals are accepted. */
  readonly onceCompleted?: Readonly<Record<string, readonly [Verdict, string]>>;
}

/** Name of a report → what is right to find in it. */
export const reviewed: Readonly<Record<string, Reviewed>> = {
  "county-minzhengju-2023-oldform": {
    found: { "edition-is-the-ordered-one edition": ["true", "2023 told in the tables of 2019"] },
  },
  "customs-2010": {
    found: {
      "period-in-text-is-whole preamble": ["true", "自201011日起至20101231止: characters lost in the dates"],
    },
  },
  "district-tongjiju-2023": {
    found: {
      "announced-parts-are-six 四 6 5": ["true", "six parts announced, five named: 复议、诉讼 is left out"],
      "fee-statement-is-there fee-statement": ["arguable", "the document ends before part 六"],
      "overview-covers-its-topics requests": ["true", "part 一 is whole and has only disclosure and management"],
      "overview-covers-its-topics supervision": ["true", "as above"],
    },
  },
  "hongze-district-2023": {
    found: {
      "government-reports-its-duties accountability": ["true", "a government, and nothing of it in the text"],
      "government-reports-its-duties assessment": ["true", "as above"],
      "government-reports-its-duties public-review": ["true", "as above"],
      "dispute-total-matches-results litigation.after-reconsideration 5 0": ["true", "total 0 printed beside 5 upheld"],
      "dispute-total-matches-results reconsideration 11 0": ["true", "total 0 printed beside 10 and 1"],
      "other-handling-has-its-rows requests.other 3 1": ["true", "a single row （六） on the form of 2021"],
    },
  },
  "huaian-city-2024": {
    found: {
      "government-reports-its-duties accountability": ["true", "a government, and nothing of it in the text"],
      "government-reports-its-duties assessment": ["true", "as above"],
      "government-reports-its-duties public-review": ["true", "as above"],
      "overview-keeps-its-length overview 1000 1290": ["true", "the notice asks for a thousand in principle"],
    },
  },
  "jiulongpo-erlang-subdistrict-2022": {
    found: {
      "government-reports-its-duties accountability": ["true", "a government, and nothing of it in the text"],
      "government-reports-its-duties assessment": ["true", "as above"],
      "government-reports-its-duties public-review": ["true", "as above"],
      "fee-statement-is-there fee-statement": ["arguable", "the document ends before part 六"],
      "overview-covers-its-topics supervision": ["true", "part 一 is whole and has three of the five topics"],
    },
  },
  "pingtan-2011": {
    found: { "list-matches-stated-total disclosures 425 421": ["true", "nine categories, four items short"] },
  },
  "pingtan-2015": { found: {} },
  "pingtan-2018": { found: {} },
  "pingtan-2019": {
    found: { "list-matches-stated-total disclosures 2599 2533": ["true", "eleven categories, 66 short"] },
  },
  "pingtan-2020": {
    found: { "list-matches-stated-total disclosures 2602 2603": ["true", "eleven categories, one too many"] },
    onceCompleted: {
      "column-total-matches-outcomes natural-person 26 20": ["true", "the only division of （七） that its row leaves"],
      "column-total-matches-outcomes total 27 21": ["true", "as above"],
    },
  },
  "pingtan-2020-html-fragment": { found: {} },
  "pingtan-2021": { found: {} },
  "pingtan-2023": {
    found: { "enumeration-is-in-sequence problems 1": ["true", "一是, 三是, 三是"] },
  },
  "pingtan-2025": {
    found: {
      "unpaid-fee-is-not-denied fee-unpaid 0 2": ["true", "row （六）2 holds 2, part 六 says that no fee was charged"],
    },
  },
  "pingtan-dishui-tax-2013": {
    found: { "rate-matches-its-counts overview 1 117 171": ["true", "171 of 117 concluded, 100%"] },
  },
  "shanghai-kewei-2024": {
    found: {
      "overview-keeps-its-length overview 1000 1325": ["arguable", "chapters 一 to 六 of its text stand for part 一"],
      "sentence-list-does-not-exceed-its-total overview 1 2139 2160": ["true", "four kinds of items on the website"],
    },
  },
  "shuyang-fagaiju-2023-html": { found: {} },
  "tianmen-tuoshi-town-2020": {
    found: { "list-names-each-category-once disclosures": ["true", "规划总结2条 stands in the list twice"] },
  },
  "zibo-gaoxinqu-zhongbu-town-2020": {
    found: {
      "government-reports-its-duties accountability": ["true", "a government, and nothing of it in the text"],
      "government-reports-its-duties assessment": ["true", "as above"],
      "government-reports-its-duties public-review": ["true", "as above"],
      "period-in-text-is-whole preamble": ["true", "至202020年12月31日"],
      "year-is-a-year preamble": ["true", "202020年"],
    },
  },
  "zibo-hitech-construction-bureau-2023": {
    found: { "list-matches-stated-total disclosures 138 122": ["true", "nineteen categories, 16 short"] },
  },
};
