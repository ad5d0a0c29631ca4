/** Table 四 in plain words: reconsideration and litigation about disclosure, by how they ended. */
import { entry, type GlossaryEntry } from "./define";
import { type Sentence } from "../sentence";
import { articles, notices } from "./sources";

const sources = [articles[51], notices[2021]];

/** The five results are the same three times; each says of which way it speaks. */
function results(key: string, way: Sentence): readonly GlossaryEntry[] {
  const say = (of: string, zh: string, en: string, example?: Sentence) =>
    entry(`${key}.${of}`, `${way.zh}${zh}`, `${way.en} ${en}`, sources, example);
  return [
    say("upheld", "中，机关原来的处理被维持的件数。", "in which what the agency had done was upheld."),
    say(
      "corrected",
      "中，机关原来的处理被改变或者被认定有错的件数。",
      "in which what the agency had done was changed or found wrong.",
    ),
    say(
      "other",
      "中，既不是维持也不是纠正的件数，例如申请人撤回。",
      "that ended in neither way, for example withdrawn.",
    ),
    say(
      "pending",
      "中，到当年12月31日还没有结果的件数。是否包括上年结转的，格式没有规定，不宜跨年相加。",
      "without a result on 31 December. The form leaves open whether older cases count: don’t add up years.",
    ),
    say("total", "的件数，等于前四列之和。", "in all: the sum of the four columns before."),
  ];
}

export const disputeTerms: readonly GlossaryEntry[] = [
  entry(
    "reconsideration",
    "对政府信息公开工作不服，向复议机关申请重新审查。只计与政府信息公开有关的案件。",
    "An applicant who is not content asks a higher authority to look again. Only cases about disclosure count.",
    sources,
  ),
  ...results("reconsideration", { zh: "行政复议案件", en: "Reconsideration cases" }),
  entry(
    "litigation",
    "就政府信息公开起诉到法院。复议机关作共同被告的，只由作出原行政行为的机关计一次。",
    "Cases in court about disclosure. Where the reconsideration authority is sued too, only the agency of the original act counts it.",
    sources,
  ),
  entry(
    "litigation.direct",
    "没有经过复议，直接到法院起诉的案件。",
    "Cases taken to court at once, without reconsideration.",
    sources,
  ),
  ...results("litigation.direct", { zh: "直接起诉的案件", en: "Cases sued directly" }),
  entry(
    "litigation.after-reconsideration",
    "先经过复议，对复议结果不服再起诉的案件。",
    "Cases taken to court after a reconsideration that did not content the applicant.",
    sources,
  ),
  ...results("litigation.after-reconsideration", { zh: "复议后起诉的案件", en: "Cases sued after reconsideration" }),
];
