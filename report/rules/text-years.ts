/** Year slips in the text: another year named as that of the report, its period, its carry-over or its signature. */
import { type Claim, claimsIn, oncePerNarrative, plainParts, type TextPart } from "../narrative/claims";
import { type ReportContent } from "../content";
import { quoteOf } from "../narrative/plain";
import { type SubjectId } from "../narrative/subjects";
import { type Dated, type Found, type Rule } from "./define";
import { partNames, subjectNames, tableReadings } from "./text-readings";

const source = "条例第四十九条；对已公布报告的观察";
const spoken: readonly TextPart[] = ["overview", "problems", "otherMatters"];
const titled: readonly TextPart[] = ["preamble", "overview"];

const yearly: readonly SubjectId[] = ["received", "concluded", "reconsideration", "litigation", "disclosed"];

/** The rules on years in the text. */
export const textYearRules: readonly Rule[] = [
  {
    id: "title-names-the-year",
    needs: "year",
    family: "text",
    severity: "warning",
    title: { zh: "正文所称年度报告的年份正确", en: "The text names the report by its year" },
    source,
    explanation: {
      zh: "引言或第一部分把本报告称作另一年度的报告，多为沿用上年文件未改。请改正年份。",
      en: "The text calls the report one on another year, mostly left over from last year's file. Correct the year.",
    },
    instances: titled,
    find: (input) => titled.flatMap((part) => wrongTitle(input, part)),
  },
  {
    id: "text-speaks-of-its-year",
    needs: "year",
    family: "text",
    severity: "question",
    title: { zh: "正文叙述的是报告年度", en: "The text speaks of the year of the report" },
    source,
    explanation: {
      zh: "该部分各句开头只写另一年份，从未写报告年度，多为沿用旧稿。请核对年份。",
      en: "Sentences of this part begin with another year and never with the report's, mostly an old draft. Look at the years.",
    },
    instances: spoken,
    find: (input) => spoken.flatMap((part) => wrongYear(input, part)),
  },
  {
    id: "number-is-of-its-year",
    needs: "year",
    family: "text-and-tables",
    severity: "question",
    title: { zh: "本年的数字没有写成另一年的", en: "This year's number is not told as another year's" },
    source,
    explanation: {
      zh: "正文把这个数写在另一年份之下，而它正是本年表格中的数，正文又没有写本年的数。请核对年份。",
      en: "The text tells the number under another year, but it is the one of this year's table, and no other is told. Look at the year.",
    },
    instances: yearly,
    find: (input) => yearly.flatMap((subject) => numberOfAnotherYear(input, subject)),
  },
  {
    id: "period-in-text-is-whole",
    needs: "year",
    family: "text",
    severity: "warning",
    title: { zh: "正文载明的统计期限准确", en: "The period that the text states is right" },
    source,
    explanation: {
      zh: "统计期限应为报告年度1月1日至12月31日，日期书写完整。请改正年份或漏印、多印的数字。",
      en: "The period is 1 January to 31 December of the year, printed in full. Correct the year, or digits lost or doubled.",
    },
    instances: ["preamble", "overview"],
    find: (input) => titled.flatMap((part) => wrongPeriod(input, part)),
  },
  {
    id: "carry-over-names-its-years",
    needs: "year",
    family: "text",
    severity: "question",
    title: { zh: "结转所写的年份正确", en: "A carry-over names the right years" },
    source,
    explanation: {
      zh: "申请由上一年结转而来，结转到下一年办理。写成其他年份的，请改正。",
      en: "Requests are carried in from the year before and out to the year after. Mend another year.",
    },
    instances: ["carried-in", "carried-out"],
    find: wrongCarryOver,
  },
  {
    id: "signed-after-the-year",
    needs: "year",
    family: "text",
    severity: "question",
    title: { zh: "落款日期在报告年度之后", en: "Signed after the year" },
    source,
    explanation: {
      zh: "数据核定到12月31日，落款日期应在次年。早于次年的，多为年份未改，请核对。",
      en: "Figures are as of 31 December, so the report is signed in the next year. An earlier day is mostly an old year left in.",
    },
    instances: ["signature"],
    find: ({ content, year }) => {
      const text = plainParts(content.narrative).otherMatters.text.trim();
      const day = /(?:^|\n)(20\d\d)年(\d{1,2})月(\d{1,2})日$/.exec(text);
      if (!day || Number(day[1]) > year) return [];
      return [
        slip("signature", String(year + 1), day[1] ?? "", {
          zh: `落款日期“${day[0].trim()}”在 ${year} 年内或更早，应在 ${year + 1} 年。`,
          en: `The report for ${year} is signed in ${day[1] ?? ""}; it should be ${year + 1}.`,
        }),
      ];
    },
  },
];

function slip(instance: string, expected: string, actual: string, message: Found["message"]): Found {
  return { instance, codes: [], expected, actual, message, basis: `${expected}/${actual}` };
}

/** Years that sentences open with, by part. */
const openings = oncePerNarrative((parts) =>
  Object.fromEntries(
    spoken.map((part) => [part, [...ownWords(parts[part].text).matchAll(opening)].map((match) => Number(match[1]))]),
  ),
);

/** Text without titles of other documents: 《…》 name notices of any year. */
function ownWords(text: string): string {
  return text.replace(/《[^《》]{0,120}》/g, (title) => "○".repeat(title.length));
}

/** What follows the name of a report that is not this one: last year's was published, or asked for something. */
const ofAnotherReport = /^》?(?:已|于|中|所|提出|公开|公布|发布|反映|指出|的?(?:问题|要求|整改|基础))/;

function wrongTitle({ content, year }: Dated, part: TextPart): Found[] {
  const plain = plainParts(content.narrative)[part];
  const named = [
    ...ownWords(plain.text).matchAll(/(20\d\d)年(?:度)?[^,;。\d\n]{0,6}信息公开(?:工作)?年(?:度报告|报)/g),
  ];
  const own =
    part !== "preamble"
      ? null
      : /(?:编制|公布|发布|形成)[^。;,]{0,8}《[^《》]{0,60}?(20\d\d)年(?:度)?[^《》]{0,10}信息公开(?:工作)?年度?报告?》(?!的?通知)/.exec(
          plain.text,
        );
  const isAnother = (match: RegExpExecArray) =>
    Number(match[1]) !== year &&
    // Last year's report is made and published in the year that is told.
    !(part === "overview" && Number(match[1]) === year - 1) &&
    !ofAnotherReport.test(plain.text.slice(match.index + match[0].length));
  const wrong = own && Number(own[1]) !== year ? own : named.find(isAnother);
  if (own && wrong !== own && Number(own[1]) === year) return [];
  if (!wrong || named.some((match) => Number(match[1]) === year)) return [];
  return [
    slip(part, String(year), wrong[1] ?? "", {
      zh: `${partNames[part].zh}称“${quoteOf(plain, wrong.index, wrong.index + wrong[0].length)}”，本报告是 ${year} 年度的。`,
      en: `${partNames[part].en} names the report by ${wrong[1] ?? ""}; it is for ${year}.`,
    }),
  ];
}

const opening =
  /(?:^|[。\n;])(?:\([一二三四五]\)[^。\n]{0,12}[。\n])?(20\d\d)年(?:度)?(?=[,、我本全各]|.{0,14}(?:局|委|厅|办|镇|街道|政府)[^。]{0,8}(?:认真|共|严格|政府信息公开))/g;

function wrongYear({ content, year }: Dated, part: TextPart): Found[] {
  const { text } = plainParts(content.narrative)[part];
  const opened = openings(content.narrative)[part] ?? [];
  const another = opened.find((each) => each !== year);
  // Part 五 may look ahead, and any part may look back, once it has spoken of the year itself.
  if (another === undefined || text.includes(`${year}年`) || (part === "problems" && another === year + 1)) return [];
  return [
    slip(part, String(year), String(another), {
      zh: `${partNames[part].zh}写的是 ${another} 年，没有提到报告年度 ${year} 年，请核对。`,
      en: `${partNames[part].en} speaks of ${another} and never of ${year}; is that right?`,
    }),
  ];
}

function numberOfAnotherYear(input: Dated, subject: SubjectId): Found[] {
  const { content, previous, year } = input;
  const claim = onlyOfAnotherYear(input, subject);
  const value = valueOf(content, subject);
  if (!claim || !value || claim.value !== value || (previous && valueOf(previous, subject) === value)) return [];
  const isNamed = claim.year !== -1;
  const message = {
    zh: `${partNames[claim.part].zh}“${claim.quote}”写的是${isNamed ? ` ${String(claim.year)} 年` : "上年"}，而 ${value} 是本年（${year} 年）的数，请核对年份。`,
    en: `${partNames[claim.part].en} gives ${value} ${subjectNames[subject].en} for ${isNamed ? String(claim.year) : "last year"}, but that is the number of ${year}; is the year right?`,
  };
  return [
    { instance: subject, codes: [], expected: null, actual: null, message, basis: `${value}/${String(claim.year)}` },
  ];
}

/** The first claim of a subject, where all of them are of another year. */
function onlyOfAnotherYear({ content, year }: Dated, subject: SubjectId): Claim | undefined {
  const claims = claimsIn(content.narrative).filter((claim) => claim.subject === subject && !claim.isAbout);
  return claims.every((each) => each.year !== null && each.year !== year && each.scope !== "part")
    ? claims[0]
    : undefined;
}

function valueOf(content: ReportContent, subject: SubjectId): number | null | undefined {
  return subject === "disclosed" ? content.disclosures?.statedTotal : tableReadings(content, subject)?.[0]?.value;
}

const period = /统计(?:的)?(?:期限|周期|时限|时间|期间)[^。;\d\n]{0,12}(\d[^。;\n(]{3,44}?)(?:止|[。;\n(]|$|,(?!至))/;
/** A whole date from 1 January to 31 December, year by year; the second year may be left out. */
const wholeYear = /^(\d{4})年0?1月0?1日\D{1,8}(?:(\d{4})年)?12月31日$/;
const dates = /^(\d{4})年\d{1,2}月\d{1,2}日\D{1,8}(?:(\d{4})年)?\d{1,2}月\d{1,2}日$/;

function wrongPeriod({ content, year }: Dated, part: TextPart): Found[] {
  const plain = plainParts(content.narrative)[part];
  const match = period.exec(plain.text);
  const printed = match?.[1]?.trim() ?? "";
  if (!match || isRightPeriod(printed, year)) return [];
  // Digits lost or doubled make numbers that no date has; eight of them are a date without its words.
  const isGarbled = [...printed.matchAll(/\d+/g)].some(([digits]) => digits.length > 4 && digits.length !== 8);
  // Where the period that was read is the one printed, the rule on it speaks.
  const isKnown = [content.period.from, content.period.to].some(
    (day) => day !== null && printed.includes(day.slice(0, 4)),
  );
  if (!isGarbled && (isKnown || !dates.test(printed))) return [];
  const from = match.index + match[0].indexOf(printed);
  const quote = quoteOf(plain, from, from + printed.length);
  const message = {
    zh: `${partNames[part].zh}的统计期限印为“${quote}”，应为 ${year}年1月1日至${year}年12月31日。`,
    en: `The period in ${partNames[part].en} is printed as “${quote}”; it should be 1 January to 31 December ${year}.`,
  };
  return [{ instance: part, codes: [], expected: null, actual: null, message, basis: printed }];
}

function isRightPeriod(printed: string, year: number): boolean {
  const [, first, last = first] = wholeYear.exec(printed) ?? [];
  return Number(first) === year && Number(last) === year;
}

function wrongCarryOver({ content, year }: Dated): Found[] {
  const { text } = plainParts(content.narrative).overview;
  const inward = /(20\d\d)年度?结转(?!至|到|下)/.exec(text);
  const outward = /(?:结转|顺延)(?:至|到|入)(20\d\d)年/.exec(text);
  const checks = [
    { instance: "carried-in", match: inward, right: year - 1, zh: "上年结转", en: "carried in" },
    { instance: "carried-out", match: outward, right: year + 1, zh: "结转下年度", en: "carried out" },
  ];
  return checks.flatMap(({ instance, match, right, zh, en }) =>
    match && Number(match[1]) !== right
      ? [
          slip(instance, String(right), match[1] ?? "", {
            zh: `第一部分“${match[0]}”：${zh}应写 ${right} 年，写的是 ${match[1] ?? ""} 年。`,
            en: `Part 一 names ${match[1] ?? ""} for what was ${en}; it should be ${right}.`,
          }),
        ]
      : [],
  );
}
