/** Rates between the figures of one report, as data: what is divided by what, what it means, and from where on it may be compared. */
import { type Label } from "../form/define";
import { type IndicatorKey } from "./indicators";

/** A share lies between 0 and 1; a frequency counts how often something happened beside a hundred of something else. */
export type RateForm = "share" | "per-hundred";

export interface Rate {
  /** Stable name; no indicator has it. */
  readonly key: string;
  readonly label: Label;
  readonly meaning: Label;
  readonly form: RateForm;
  /** Keys of indicators; each sum exists only where every one of them is stated. */
  readonly numerator: readonly IndicatorKey[];
  readonly denominator: readonly IndicatorKey[];
  /** The part of the form its figures stand in. */
  readonly part: "三" | "四";
  /** Which way speaks for an agency; null where neither does, and that is so for most. */
  readonly better: "lower" | "higher" | null;
}

/**
 * The smallest denominator with which a rate is compared. With 30 the interval of a share is never wider than 34 points
 * of a hundred, with 10 up to 53; a frequency is said for a hundred and wants a hundred. See docs/decisions.
 */
export const fewestToCompare: Readonly<Record<RateForm, number>> = { share: 30, "per-hundred": 100 };

const noDirection = {
  zh: "高低取决于申请的内容，不说明工作好坏。",
  en: "High or low depends on what was asked for and says nothing about the work.",
};

const ofConcluded = (
  key: string,
  numerator: readonly IndicatorKey[],
  zh: string,
  en: string,
  meaning: Label = noDirection,
): Rate => ({
  key,
  label: { zh: `${zh}占办理结果总计`, en: `${en}, of all concluded` },
  meaning: {
    zh: `本年度办理结果总计中${zh}所占的比例。${meaning.zh}`,
    en: `Of all requests concluded this year, those ${en.toLowerCase()}. ${meaning.en}`,
  },
  form: "share",
  numerator,
  denominator: ["requests-concluded"],
  part: "三",
  better: null,
});

const correctedOf = (way: "reconsideration" | "litigation", zh: string, en: string): Rate => ({
  key: `rate-${way}-corrected`,
  label: { zh: `${zh}纠正率`, en: `Corrected in ${en}, of all decided` },
  meaning: {
    zh: `已审结的${zh}中结果为纠正的比例：纠正 ÷（维持＋纠正＋其他结果），尚未审结的不计。越低，说明原来的答复越站得住。`,
    en: `Of the cases decided in ${en}, those that corrected the agency: corrected ÷ (upheld + corrected + other); pending ones are left out. Lower means that the replies stood up better.`,
  },
  form: "share",
  numerator: [`${way}-corrected`],
  denominator: [`${way}-upheld`, `${way}-corrected`, `${way}-other`],
  part: "四",
  better: "lower",
});

const perHundred = (way: "reconsideration" | "litigation", zh: string, en: string): Rate => ({
  key: `rate-${way}-per-hundred`,
  label: { zh: `每百件办结申请的${zh}`, en: `Cases of ${en} for a hundred requests concluded` },
  meaning: {
    zh: `${zh}总计 ÷ 办理结果总计 × 100。案件可能由上年的申请引起，也可能含上年未审结的，所以不是比例。争议多少也取决于申请人，没有好坏方向。`,
    en: `All cases of ${en} ÷ requests concluded × 100. Cases may come from requests of the year before or be pending from it, so this is no share. It depends on who asks, too: neither way is better.`,
  },
  form: "per-hundred",
  numerator: [`${way}-total`],
  denominator: ["requests-concluded"],
  part: "四",
  better: null,
});

/** Every rate, in the order of the form. */
export const rates: readonly Rate[] = [
  {
    key: "rate-natural-persons",
    label: { zh: "自然人占新收申请", en: "From natural persons, of all received" },
    meaning: {
      zh: "本年新收申请中由自然人提出的比例，说明谁在申请，没有好坏方向。",
      en: "Of the requests received this year, those by natural persons: says who asks; neither way is better.",
    },
    form: "share",
    numerator: ["requests-received-natural-person"],
    denominator: ["requests-received"],
    part: "三",
    better: null,
  },
  ofConcluded("rate-granted", ["requests-granted"], "予以公开", "Granted"),
  ofConcluded("rate-partly-granted", ["requests-partly-granted"], "部分公开", "Partly granted"),
  ofConcluded(
    "rate-granted-whole-or-part",
    ["requests-granted", "requests-partly-granted"],
    "予以公开与部分公开",
    "Granted or partly granted",
  ),
  ofConcluded("rate-refused", ["requests-refused"], "不予公开", "Refused"),
  ofConcluded("rate-unavailable", ["requests-unavailable"], "无法提供", "That could not be provided"),
  ofConcluded("rate-not-processed", ["requests-not-processed"], "不予处理", "Not processed"),
  ofConcluded("rate-other", ["requests-other"], "其他处理", "Handled otherwise", {
    zh: "主管部门会留意这一比例偏高的报告，偏高的原因要看报告正文。",
    en: "Competent departments look at reports in which it is high; the text of the report says why.",
  }),
  {
    key: "rate-carried-out",
    label: { zh: "结转率", en: "Carried over to next year, of all on hand" },
    meaning: {
      zh: "结转下年度继续办理 ÷（本年新收＋上年结转）。年底收到的申请当年办不完是正常的，没有好坏方向。",
      en: "Carried over to next year ÷ (received + carried in). What comes in at the end of a year is rightly finished in the next: neither way is better.",
    },
    form: "share",
    numerator: ["requests-carried-out"],
    denominator: ["requests-received", "requests-carried-in"],
    part: "三",
    better: null,
  },
  correctedOf("reconsideration", "行政复议", "reconsideration"),
  perHundred("reconsideration", "行政复议", "reconsideration"),
  correctedOf("litigation", "行政诉讼", "litigation"),
  perHundred("litigation", "行政诉讼", "litigation"),
];
