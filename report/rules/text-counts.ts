/** W2: numbers in the text against the tables. A number that agrees with any plain reading is no finding. */
import { type Claim, claimsIn } from "../narrative/claims";
import { type SubjectId } from "../narrative/subjects";
import { type CheckInput, type Found, type Rule, type Severity } from "./define";
import { type Sentence } from "../sentence";
import { partNames, subjectNames, tableReadings } from "./text-readings";

const counting = (
  id: string,
  severity: Severity,
  title: Sentence,
  source: string,
  explanation: Sentence,
  subjects: readonly SubjectId[],
): Rule => ({
  id,
  family: "text-and-tables",
  severity,
  title,
  source,
  explanation,
  instances: subjects,
  find: (input) => subjects.flatMap((subject) => disagreement(input, subject)),
});

const article = "条例第五十条；国办公开办函〔2021〕30号";
const observed = "对已公布报告的观察";

/** The rules on counts in the text. */
export const textCountRules: readonly Rule[] = [
  counting(
    "text-matches-received",
    "warning",
    { zh: "正文所述收到申请数与表三一致", en: "Requests received: the text agrees with table 三" },
    article,
    {
      zh: "正文的收到件数应与表三本年新收（或新收加上年结转）一致。请改正其中一处；确属另一口径的，请在文中写明。",
      en: "What the text says was received agrees with table 三, alone or with what was carried in. Mend one of them, or name the other scope.",
    },
    ["received"],
  ),
  counting(
    "text-matches-carry-over",
    "warning",
    { zh: "正文所述结转数与表三一致", en: "Requests carried over: the text agrees with table 三" },
    article,
    {
      zh: "正文的上年结转、结转下年度件数应与表三第二项、第四项一致。请改正其中一处。",
      en: "What the text says was carried in or out agrees with items 2 and 4 of table 三. Correct one of them.",
    },
    ["carried-in", "carried-out"],
  ),
  counting(
    "text-matches-concluded",
    "question",
    { zh: "正文所述办结数与表三一致", en: "Requests concluded: the text agrees with table 三" },
    article,
    {
      zh: "正文的办结或答复件数一般等于表三（七）总计；不计其他处理、不予处理的也算一致。都不等的请核对。",
      en: "What was concluded or answered is mostly total (7), with or without other handling and requests not processed. Else look at both.",
    },
    ["concluded", "handled"],
  ),
  counting(
    "text-matches-outcomes",
    "warning",
    { zh: "正文所述办理结果与表三一致", en: "Outcomes: the text agrees with table 三" },
    article,
    {
      zh: "正文列举的予以公开、部分公开、不予公开等件数，应等于表三相应各行之和。请改正其中一处。",
      en: "The outcomes that the text lists are the sums of their rows in table 三. Correct one of them.",
    },
    ["granted", "granted-all", "partly-granted", "refused", "unavailable", "not-processed", "other"],
  ),
  counting(
    "text-matches-applicants",
    "question",
    { zh: "正文所述申请人与表三一致", en: "Applicants: the text agrees with table 三" },
    article,
    {
      zh: "正文按申请人列举的件数，应等于表三相应一列的新收、新收加结转或办结数。都不等的请核对。",
      en: "Requests by applicant are those of the column in table 三: received, with those carried in, or concluded. Else look at both.",
    },
    ["natural-person", "enterprise", "research-institute", "welfare-organisation", "legal-service-body"],
  ),
  counting(
    "text-matches-organisations",
    "question",
    { zh: "正文所述法人或其他组织申请数与表三一致", en: "Organisations: the text agrees with table 三" },
    article,
    {
      zh: "正文的法人或其他组织件数，应等于表三商业企业、科研机构、社会公益组织、法律服务机构、其他五列之和。请核对。",
      en: "Requests of legal persons and other organisations are the five columns of table 三 together. Look at both.",
    },
    ["organisations"],
  ),
  counting(
    "text-matches-reconsideration",
    "warning",
    { zh: "正文所述行政复议与表四一致", en: "Reconsideration: the text agrees with table 四" },
    article,
    {
      zh: "正文的行政复议件数应与表四一致，尚未审结的可以不计。请改正其中一处。",
      en: "Reconsiderations in the text are those of table 四, with or without those pending. Correct one of them.",
    },
    [
      "reconsideration",
      "reconsideration-upheld",
      "reconsideration-corrected",
      "reconsideration-other",
      "reconsideration-pending",
    ],
  ),
  counting(
    "text-matches-litigation",
    "warning",
    { zh: "正文所述行政诉讼与表四一致", en: "Litigation: the text agrees with table 四" },
    article,
    {
      zh: "正文的行政诉讼件数应等于表四两类起诉之和或其中一类。请改正其中一处。",
      en: "Lawsuits in the text are both kinds of table 四 together, or one of them. Correct one of them.",
    },
    ["litigation", "litigation-upheld", "litigation-corrected", "litigation-other", "litigation-pending"],
  ),
  counting(
    "text-matches-documents",
    "question",
    { zh: "正文所述规章、规范性文件与表二一致", en: "Rules and normative documents: the text agrees with table 二" },
    "条例第二十条第一项；国办公开办函〔2021〕30号",
    {
      zh: "正文的制发、废止、现行有效件数应与表二一致。只公开一部分或口径不同的，请在文中写明。",
      en: "Documents issued, repealed and in force agree with table 二. Where the text means others, it should say so.",
    },
    [
      "documents-issued",
      "documents-repealed",
      "documents-in-force",
      "rules-issued",
      "rules-repealed",
      "rules-in-force",
    ],
  ),
  counting(
    "text-matches-decisions",
    "question",
    { zh: "正文所述行政许可、处罚、强制与表二一致", en: "Decisions: the text agrees with table 二" },
    observed,
    {
      zh: "表二计全部处理决定，不论是否公开。正文写“作出”的件数应与之一致；写的是公开条数的不比较。",
      en: "Table 二 counts all decisions, published or not. What the text says was decided agrees with it; published items are not compared.",
    },
    ["licences", "penalties", "coercive-measures"],
  ),
];

/** Claims of the report's own year and scope: others cannot be compared with its tables. */
export function comparable({ content, year, scope }: CheckInput, subject: SubjectId): Claim[] {
  return claimsIn(content.narrative).filter(
    (claim) =>
      claim.subject === subject &&
      !claim.isAbout &&
      (claim.year === null || claim.year === year) &&
      claim.scope !== "part" &&
      claim.scope !== (scope === "roll-up" ? "office" : "whole"),
  );
}

function disagreement(input: CheckInput, subject: SubjectId): Found[] {
  const claims = comparable(input, subject);
  if (claims.length === 0) return [];
  const readings = tableReadings(input.content, subject);
  const [usual] = readings ?? [];
  if (!readings || !usual) return [];
  const agrees = (claim: Claim) => readings.some(({ value }) => value === claim.value);
  const settled = new Set(claims.filter(agrees).map(({ part }) => part));
  // Where a part states the right number, another number there is of something narrower.
  const wrong = claims.filter((claim) => !settled.has(claim.part));
  const [first] = wrong;
  if (!first) return [];
  const part = partNames[first.part];
  const name = subjectNames[subject];
  const gap = Math.abs(first.value - usual.value);
  const others = wrong.slice(1).filter(({ value }) => value !== first.value);
  return [
    {
      instance: subject,
      codes: usual.codes,
      expected: String(usual.value),
      actual: String(first.value),
      message: {
        zh: `${part.zh}“${first.quote}”，表中${name.zh}为 ${usual.value}，相差 ${gap}${others.map(({ quote }) => `；另有“${quote}”`).join("")}。`,
        en: `The text of ${part.en} says ${first.value} (“${first.quote}”); the table gives ${usual.value} ${name.en}; difference ${gap}.`,
      },
      basis: `${wrong.map(({ value }) => value).join(",")}/${usual.value}`,
    },
  ];
}
