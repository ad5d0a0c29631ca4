/** Absolute words of the text against the cells: all, none, every one, and the rates that say so in per cent. */
import { type ReportContent } from "../content";
import { sum } from "../figure";
import { placesOf, type TextPlace } from "../narrative/places";
import { type CheckInput, type Found, type Rule } from "./define";
import { type Sentence } from "../sentence";
import { say } from "./say";
import { partNames, tableReadings } from "./text-readings";

const source = "条例第五十条；国办公开办函〔2021〕30号";
const organisations = [
  "enterprise",
  "research-institute",
  "welfare-organisation",
  "legal-service-body",
  "other-organisation",
];
const suits = (result: string) => [`litigation.direct.${result}`, `litigation.after-reconsideration.${result}`];

interface Absolute {
  readonly id: string;
  readonly title: Sentence;
  readonly explanation: Sentence;
  readonly words: ReturnType<typeof placesOf>;
  /** What the sentence must not say, for then it speaks of less. */
  readonly not: RegExp;
  readonly matters: readonly TextPlace["matter"][];
  /** Cells that ought to be 0 (or, with `whole`, to hold the whole). */
  readonly against: (place: TextPlace) => readonly string[];
  readonly whole?: (place: TextPlace) => readonly string[];
}

const isOfSuits = ({ sentence, match }: TextPlace) => {
  const before = sentence.slice(0, sentence.indexOf(match[0]) + match[0].length);
  return before.lastIndexOf("诉讼") > before.lastIndexOf("复议");
};

const absolutes: readonly Absolute[] = [
  {
    id: "all-granted-is-so",
    title: {
      zh: "正文称全部予以公开的，表三应无其他结果",
      en: "All granted, says the text: table 三 has nothing else",
    },
    explanation: {
      zh: "正文写明申请全部（均）予以公开，而表三的总计多于予以公开和部分公开之和。请改写这句话或核对表三。",
      en: "The text says that all requests were granted, but more were concluded than were granted. Write otherwise, or look at table 三.",
    },
    words: placesOf(/(?:全部|均已?|一律|都已?|全数)(?:依法|按[时期]|依规|按规定)?(?:予以|作出|给予|同意)了?公开/g),
    not: /不予|主动公开|及时|除|复议|诉讼|部分/,
    matters: ["requests"],
    against: () => ["requests.granted.total", "requests.partly-granted.total"],
    whole: () => ["requests.concluded.total"],
  },
  {
    id: "all-natural-persons-is-so",
    title: {
      zh: "正文称申请人均为自然人的，表三其他各列应为0",
      en: "All natural persons, says the text: the other columns are 0",
    },
    explanation: {
      zh: "正文写明申请人均为自然人，而表三有法人或其他组织的申请。请改写这句话或核对表三。",
      en: "The text says that natural persons made all requests, but organisations made some. Write otherwise, or look at table 三.",
    },
    words: placesOf(/(?:均|全部|都|全)(?:为|是|系|由|来自)自然人/g),
    not: /复议|诉讼|除/,
    matters: ["requests", "disputes", null],
    against: () => ["requests.received.natural-person"],
    whole: () => ["requests.received.natural-person", ...organisations.map((column) => `requests.received.${column}`)],
  },
  {
    id: "all-upheld-is-so",
    title: { zh: "正文称均获维持的，表四应无其他结果", en: "All upheld, says the text: table 四 has no other result" },
    explanation: {
      zh: "正文写明复议或诉讼均维持，而表四有结果纠正、其他结果或尚未审结。请改写这句话或核对表四。",
      en: "The text says that all cases were upheld, but some were corrected, ended otherwise or are pending. Write otherwise, or look at table 四.",
    },
    words: placesOf(
      /(?:均|全部|都)(?:被|获|予以|为|结果)*(?:得?到)?维持|维持率(?:为|达|达到)?100%|胜诉率(?:为|达|达到)?100%|(?:均|全部|都)胜诉/g,
    ),
    not: /已审结|审结的|除/,
    matters: ["disputes"],
    against: (place) => (isOfSuits(place) ? suits("upheld") : ["reconsideration.upheld"]),
    whole: (place) => (isOfSuits(place) ? suits("total") : ["reconsideration.total"]),
  },
  {
    id: "none-corrected-is-so",
    title: { zh: "正文称无一被纠正的，表四结果纠正应为0", en: "None corrected, says the text: table 四 has 0" },
    explanation: {
      zh: "正文写明没有被纠正、败诉的案件，而表四结果纠正不为0。请改正其中一处。",
      en: "The text says that no case was corrected or lost, but table 四 has some. Mend one of them.",
    },
    words: placesOf(
      /(?:无一|没有|未有|无|未发生|未出现)[^,;。\d\n]{0,8}(?:被?纠正|纠错|败诉|被撤销|被确认违法)|(?:纠错率|败诉率|纠正率)(?:为|是)?0(?:\.0+)?%?(?!\.|\d)|未被(?:复议机关)?(?:纠正|撤销)/g,
    ),
    not: /除/,
    matters: ["disputes"],
    against: (place) => (isOfSuits(place) ? suits("corrected") : ["reconsideration.corrected"]),
  },
  ...(
    [
      ["licences", "行政许可", "licences.decisions"],
      ["penalties", "行政处罚", "penalties.decisions"],
      ["coercive-measures", "行政强制", "coercive-measures.decisions"],
    ] as const
  ).map(([name, word, code]): Absolute => ({
    id: `nil-${name}-matches-table`,
    title: { zh: `正文称无${word}的，表二应为0`, en: `No ${name.replace("-", " ")}, says the text: table 二 has 0` },
    explanation: {
      zh: `正文写明未作出${word}，而表二${word}处理决定不为0。请改正其中一处；只是没有公开的，请写“未公开”。`,
      en: `The text says that there were no ${name.replace("-", " ")}, but table 二 has some. Mend one of them.`,
    },
    words: placesOf(
      new RegExp(
        `(?:未|没有|无|不存在|未有)(?:作出|做出|实施|开展|发生|办理|产生|下达|采取|涉及)?(?:任何)?(?:[^,;。\\d\\n公]{0,10}[、和及])?${word}(?:[、和及][^,;。\\d\\n公]{0,12})?(?:决定|事项|案件|措施|行为|事项办理|的?情况|办理)*(?=[,;。.\\n)]|$)`,
        "g",
      ),
    ),
    not: /公开|公示|网站|职权|权限|撤销|复议|诉讼|违规|违法/,
    matters: ["business", "documents", "published", "requests", null],
    against: () => [code],
  })),
  {
    id: "nil-fees-match-table",
    title: { zh: "正文称无行政事业性收费的，表二应为0", en: "No fees, says the text: table 二 has 0" },
    explanation: {
      zh: "正文写明没有行政事业性收费，而表二收费金额不为0。请改正其中一处。",
      en: "The text says that no administrative fees were charged, but table 二 has an amount. Mend one of them.",
    },
    words: placesOf(
      /(?:未|没有|无|不存在)(?:收取|发生|涉及)?(?:任何)?行政事业性收费(?:项目|事项|的?情况)?(?=[,;。.\n)]|$)/g,
    ),
    not: /公开|公示|违规|乱收费|减免|新增/,
    matters: ["requests", "business", "documents", "published", "letters", "proposals", null],
    against: () => ["fees.amount"],
  },
];

/** The rules on absolute words. */
export const textAbsoluteRules: readonly Rule[] = [
  ...absolutes.map((absolute): Rule => ({
    id: absolute.id,
    family: "text-and-tables",
    severity: "warning",
    title: absolute.title,
    source,
    explanation: absolute.explanation,
    instances: ["text"],
    find: ({ content }) => contradicted(content, absolute),
  })),
  {
    id: "disclosure-rate-matches-table",
    family: "text-and-tables",
    severity: "question",
    title: { zh: "申请的公开率与办理结果相符", en: "A rate of requests granted is what the outcomes make" },
    source,
    explanation: {
      zh: "公开率应等于予以公开（或加部分公开）除以办结数或同一句话所说的基数。请核对计算和基数。",
      en: "The rate is requests granted (or granted and partly granted) out of those concluded, or out of the number the sentence names.",
    },
    instances: ["text"],
    find: wrongDisclosureRates,
  },
];

function contradicted(content: ReportContent, absolute: Absolute): Found[] {
  const { words, not, matters } = absolute;
  const said = words(content.narrative).filter(
    (place) => matters.includes(place.matter) && !not.test(place.sentence.replace(place.match[0], "")),
  );
  return said.flatMap((place) => contradiction(content, place, absolute) ?? []).slice(0, 1);
}

/** What the cells hold against what the words make of them; null where they agree, or where a cell is not stated. */
function contradiction(content: ReportContent, place: TextPlace, { against, whole }: Absolute): Found | null {
  const codes = against(place);
  const wholeCodes = whole?.(place) ?? [];
  const part = sum(codes.map((code) => content.figures[code]));
  const all = sum(wholeCodes.map((code) => content.figures[code]));
  const told = wholeCodes.length > 0 ? all.value : "0";
  if (part.missing + all.missing > 0 || part.value === null || told === null) return null;
  if (Number(part.value) === Number(told)) return null;
  const { zh, en } = partNames[place.part];
  return say(
    "text",
    {
      zh: `${zh}称“${place.quote}”，即应为 ${told}，表中为 ${part.value}。`,
      en: `The text of ${en} says “${place.quote}”, which makes ${told}; the table gives ${part.value}.`,
    },
    {
      codes: [...new Set([...codes, ...wholeCodes])],
      expected: told,
      actual: part.value,
      basis: `${part.value}/${told}`,
    },
  );
}

const rates = placesOf(/(?:主动)?公开率(?:为|达到?|是|约)?(?:约)?(\d+(?:\.(\d+))?)%/g);
const counts = /(?<![\d.])(\d{1,9})(?=(?:件|条|份|宗|项|个))/g;

/** Rates that neither the numbers of their sentence nor the outcomes of table 三 make. */
function wrongDisclosureRates({ content }: CheckInput): Found[] {
  return rates(content.narrative)
    .flatMap((place) => wrongDisclosureRate(content, place) ?? [])
    .slice(0, 1);
}

function wrongDisclosureRate(content: ReportContent, place: TextPlace): Found | null {
  const { match, sentence, quote, part } = place;
  const printed = match[1] ?? "";
  const digits = match[2]?.length ?? 0;
  const near = [...sentence.matchAll(counts)].map((each) => Number(each[1]));
  const whole = Math.max(0, ...near);
  const pairs = pairsFor(content, place, near);
  if (pairs === null) return null;
  const allowed = Math.max(0.01, 10 ** -digits) + 1e-9;
  const isRight = ([one, base]: readonly [number, number]) =>
    base > 0 && one <= base && Math.abs((100 * one) / base - Number(printed)) <= allowed;
  if (pairs.some(isRight)) return null;
  const share = near.filter((each) => each < whole).at(-1) ?? whole;
  const usual = ((100 * share) / whole).toFixed(Math.max(1, digits));
  return say(
    "text",
    {
      zh: `${partNames[part].zh}“${quote}”：按句中 ${share} 和 ${whole} 应为 ${usual}%，写的是 ${printed}%。`,
      en: `${partNames[part].en} gives a rate of ${printed}%; ${share} of ${whole} is ${usual}%.`,
    },
    { expected: usual, actual: printed, basis: `${near.join(",")}/${printed}` },
  );
}

/** Every pair that a rate may divide: numbers of its sentence, and outcomes of table 三; null where too little is told. */
function pairsFor(
  content: ReportContent,
  { matter, match }: TextPlace,
  near: readonly number[],
): (readonly [number, number])[] | null {
  const whole = Math.max(0, ...near);
  const isDocuments = matter === "documents" || match[0].startsWith("主动");
  const granted = isDocuments ? [] : grantedIn(content);
  const concluded = tableReadings(content, "concluded")?.[0]?.value ?? 0;
  if (near.length < 2 && (near.length === 0 || granted.length === 0 || concluded === 0)) return null;
  return [
    ...near.flatMap((one) => near.map((other) => [one, other] as const)),
    ...near.flatMap((one) => near.map((other) => [one + other, whole] as const)),
    ...granted.flatMap((one) => [[one, concluded] as const, [one, whole] as const]),
  ];
}

function grantedIn({ figures }: ReportContent): number[] {
  const [all, some] = [figures["requests.granted.total"], figures["requests.partly-granted.total"]];
  return typeof all === "number" && typeof some === "number" ? [all, all + some] : [];
}
