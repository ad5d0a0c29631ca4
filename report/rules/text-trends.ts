/** What the text says of the year before, against last year's report: “与去年持平”, “同比增长12.5%”, “较上年增加3件”. */
import { type Claim, claimsIn } from "../narrative/claims";
import { type SubjectId } from "../narrative/subjects";
import { type Dated, type Found, type Rule } from "./define";
import { comparable } from "./text-counts";
import { partNames, subjectNames, tableReadings } from "./text-readings";

const source = "对已公布报告的观察；与上年报告比较";
const subjects: readonly SubjectId[] = ["received", "concluded", "reconsideration", "litigation", "disclosed"];

const lastYear = String.raw`(?:去年|上年|上一年|20\d\d年)(?:度)?(?:同期)?(?:相比)?`;
const same = new RegExp(String.raw`^[^。;\d]{0,8}(?:与|同|和|较)${lastYear}(?:基本)?持平`);
const change = new RegExp(
  String.raw`^[^。;\d]{0,8}(?:同比|(?:较|比|与)${lastYear},?)[^。;\d]{0,6}?(增长|上升|增加|提高|多|下降|减少|降低|少)了?(约|近|超)?(\d+(?:\.\d+)?)(%|件|条|份|起|次)?`,
);
const falling = /下降|减少|降低|少/;

/** A comparison that a number in the text is followed by. */
interface Change {
  readonly by: number;
  readonly digits: number;
  readonly unit: string;
  readonly words: string;
}

/** The rules on comparisons with last year. */
export const textTrendRules: readonly Rule[] = [
  {
    id: "same-as-last-year-is-so",
    needs: "year",
    family: "text-and-tables",
    severity: "warning",
    title: { zh: "“与去年持平”与上年报告一致", en: "“The same as last year” is what last year's report says" },
    source,
    explanation: {
      zh: "正文称与上年持平，而上年报告是另一个数。请核对本年和上年的数，或改写这句话。",
      en: "The text says that a number is last year's again, but last year's report has another. Look at both years, or write otherwise.",
    },
    instances: subjects,
    find: (input) => subjects.flatMap((subject) => unlikeLastYear(input, subject)),
  },
  {
    id: "growth-in-percent-is-so",
    needs: "year",
    family: "text-and-tables",
    severity: "warning",
    title: { zh: "同比增长或下降的百分比计算正确", en: "A growth in percent is calculated rightly" },
    source,
    explanation: {
      zh: "百分比应等于（本年−上年）÷上年，误差不超过末位一个单位。请核对上年的数和计算。",
      en: "The percentage is (this year − last year) ÷ last year, within a unit of its last digit. Look at last year's number and the sum.",
    },
    instances: subjects,
    find: (input) => subjects.flatMap((subject) => wrongChange(input, subject, "%")),
  },
  {
    id: "growth-in-number-is-so",
    needs: "year",
    family: "text-and-tables",
    severity: "warning",
    title: { zh: "较上年增加或减少的件数计算正确", en: "A growth in number is calculated rightly" },
    source,
    explanation: {
      zh: "增减的件数应等于本年减上年。请核对上年的数和计算。",
      en: "The growth is this year's number minus last year's. Look at last year's number and the sum.",
    },
    instances: subjects,
    find: (input) => subjects.flatMap((subject) => wrongChange(input, subject, "number")),
  },
  {
    id: "direction-is-last-years",
    needs: "year",
    family: "text-and-tables",
    severity: "warning",
    title: { zh: "“同比增长、下降”的方向与上年报告相符", en: "A rise or fall is one against last year's report" },
    source,
    explanation: {
      zh: "正文称同比增长或下降，而与上年报告的数相比方向相反或没有变化。请核对两年的数，或改写。",
      en: "The text speaks of a rise or a fall, but against last year's report it is the other way round. Look at both years.",
    },
    instances: subjects,
    find: (input) => subjects.flatMap((subject) => wrongDirection(input, subject)),
  },
];

const bareChange = new RegExp(
  String.raw`^[^。;\d]{0,8}(?:同比|(?:较|比|与)${lastYear},?)(?:有所|略有|明显|大幅|稳步|小幅|显著|呈|均有)*(增长|上升|增加|提高|下降|减少|降低)(?![^,;。]{0,6}\d)`,
);

/** A change without a number, against last year's. */
function wrongDirection(input: Dated, subject: SubjectId): Found[] {
  if (!input.previous) return [];
  for (const claim of comparable(input, subject)) {
    const match = bareChange.exec(claim.after);
    const before = match ? valuesBefore(input, subject) : [];
    const isFall = falling.test(match?.[1] ?? "");
    if (!match || before.length === 0 || before.some((value) => (isFall ? claim.value < value : claim.value > value)))
      continue;
    return [
      compared(input, {
        claim,
        subject,
        expected: isFall ? "增加或持平" : "减少或持平",
        actual: match[1] ?? "",
        words: match[0],
      }),
    ];
  }
  return [];
}

/** What last year's report gives for a subject: every plain reading of its tables, else what its text says. */
function valuesBefore({ previous, year }: Dated, subject: SubjectId): number[] {
  if (!previous) return [];
  const listed = subject === "disclosed" ? (previous.disclosures?.statedTotal ?? null) : null;
  if (listed !== null) return [listed];
  const inTables = tableReadings(previous, subject);
  if (inTables) return inTables.map(({ value }) => value);
  return claimsIn(previous.narrative)
    .filter((claim) => claim.subject === subject && (claim.year === null || claim.year === year - 1))
    .map(({ value }) => value);
}

function unlikeLastYear(input: Dated, subject: SubjectId): Found[] {
  if (!input.previous) return [];
  const claim = comparable(input, subject).find(({ after }) => same.test(after) && !after.includes("基本持平"));
  if (!claim) return [];
  const before = valuesBefore(input, subject);
  if (before.length === 0 || before.includes(claim.value)) return [];
  return [
    compared(input, {
      claim,
      subject,
      expected: String(before[0]),
      actual: String(claim.value),
      words: same.exec(claim.after)?.[0] ?? "",
    }),
  ];
}

function wrongChange(input: Dated, subject: SubjectId, unit: "%" | "number"): Found[] {
  if (!input.previous) return [];
  for (const claim of comparable(input, subject)) {
    const stated = changeAfter(claim);
    if (!stated || (stated.unit === "%") !== (unit === "%")) continue;
    const before = valuesBefore(input, subject);
    const changes = before
      .filter((value) => unit !== "%" || value > 0)
      .map((value) => changeFrom(value, claim.value, unit));
    const [usual] = changes;
    // A percentage may be rounded or cut off: a unit of its last digit is allowed.
    const allowed = unit === "%" ? Math.max(0.01, 10 ** -stated.digits) : 0;
    if (usual === undefined || changes.some((value) => Math.abs(value - stated.by) <= allowed + 1e-9)) continue;
    const expected = unit === "%" ? usual.toFixed(Math.max(stated.digits, 2)) : String(usual);
    return [compared(input, { claim, subject, expected, actual: String(stated.by), words: stated.words })];
  }
  return [];
}

function changeFrom(before: number, now: number, unit: "%" | "number"): number {
  return unit === "%" ? (100 * (now - before)) / before : now - before;
}

function changeAfter({ after }: Claim): Change | null {
  const match = change.exec(after);
  const [words, direction = "", about, number = "", unit = ""] = match ?? [];
  if (words === undefined || about !== undefined || unit === "") return null;
  const sign = falling.test(direction) ? -1 : 1;
  return { by: sign * Number(number), digits: number.split(".")[1]?.length ?? 0, unit, words };
}

function compared(
  input: Dated,
  {
    claim,
    subject,
    expected,
    actual,
    words,
  }: {
    readonly claim: Claim;
    readonly subject: SubjectId;
    readonly expected: string;
    readonly actual: string;
    readonly words: string;
  },
): Found {
  const { previous, year } = input;
  const before = valuesBefore(input, subject)[0] ?? "";
  const plain = words.replace(/^[,，]/, "");
  return {
    instance: subject,
    codes: previous ? (tableReadings(previous, subject)?.[0]?.codes ?? []) : [],
    expected,
    actual,
    message: {
      zh: `${partNames[claim.part].zh}“${claim.quote}”称“${plain}”（${actual}），${year - 1} 年${subjectNames[subject].zh}为 ${before}，应为 ${expected}。`,
      en: `${partNames[claim.part].en} says “${plain}” (${actual}) of ${claim.value}; ${year - 1} had ${before} ${subjectNames[subject].en}, which makes ${expected}.`,
    },
    basis: `${claim.value}/${before}/${actual}`,
  };
}
