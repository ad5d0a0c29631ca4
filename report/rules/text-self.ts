/** Numbers of the text against each other: told twice in a part, growth, averages, times, and rates that exclude each other. */
import { claimsIn, textParts, type Claim } from "../narrative/claims";
import { placesOf, type TextPlace } from "../narrative/places";
import { type SubjectId } from "../narrative/subjects";
import { type CheckInput, type Found, type Rule } from "./define";
import { say } from "./say";
import { partNames, subjectNames } from "./text-readings";

const source = "对已公布报告的观察";
const law = "条例第三十三条";
const measure = "(?:件|条|份|次|起|项|个|宗|例|人次|篇|期)";

/** The rules on numbers within the text. */
export const textSelfRules: readonly Rule[] = [
  {
    id: "number-is-told-once-in-a-part",
    family: "text",
    severity: "warning",
    title: { zh: "同一部分内同一数字一致", en: "A number is the same throughout a part" },
    source,
    explanation: {
      zh: "同一部分对同一件事写了两个数。请改为一致；口径不同（如只计网站）的，请写明。",
      en: "A part gives two numbers of one thing. Make them agree, or name the different scopes.",
    },
    instances: ["disclosed", "received"],
    find: (input) => (["disclosed", "received"] as const).flatMap((subject) => toldTwice(input, subject)),
  },
  {
    id: "growth-in-sentence-is-so",
    family: "text",
    severity: "warning",
    title: { zh: "句中增幅与前后两数相符", en: "A growth in a sentence is what its two numbers make" },
    source,
    explanation: {
      zh: "句中写明了上年和本年的数，增减的百分比或件数应与之相符。请核对。",
      en: "The sentence names both years' numbers; the growth in per cent or in number follows from them. Look at it.",
    },
    instances: textParts,
    find: (input) => changesIn(input).flatMap(wrongAmount),
  },
  {
    id: "direction-in-sentence-is-so",
    family: "text",
    severity: "warning",
    title: { zh: "句中增减方向与前后两数相符", en: "A sentence calls a rise a rise and a fall a fall" },
    source,
    explanation: {
      zh: "由小到大应称增长，由大到小应称下降。请改正方向或核对两个数。",
      en: "From less to more is a rise, from more to less a fall. Correct the word, or look at both numbers.",
    },
    instances: textParts,
    find: (input) => changesIn(input).flatMap(wrongDirection),
  },
  {
    id: "on-time-statements-agree",
    family: "text",
    severity: "warning",
    title: { zh: "“全部按时答复”与按时答复率不矛盾", en: "“All in time” and the rate in time agree" },
    source: law,
    explanation: {
      zh: "一处称全部按时办结、答复，另一处的按时率低于100%。请改为一致。",
      en: "One place says that all was answered in time, another gives a rate below 100%. Make them agree.",
    },
    instances: ["text"],
    find: contradictoryTimes,
  },
  {
    id: "average-matches-its-counts",
    family: "text",
    severity: "question",
    title: { zh: "平均数与总数相符", en: "An average is what its counts make" },
    source,
    explanation: {
      zh: "月均应等于全年总数除以12，每期、每件平均应等于两数相除（四舍五入）。请核对。",
      en: "An average a month is the total by twelve, one a session or item the quotient of both numbers, rounded. Look at it.",
    },
    instances: ["monthly", "each"],
    find: ({ content }) => [...wrongMonthly(content), ...wrongEach(content)],
  },
  {
    id: "days-are-within-the-law",
    family: "text",
    severity: "question",
    title: { zh: "办理时间不超过法定期限", en: "Times are within those of the law" },
    source: law,
    explanation: {
      zh: "答复期限为20个工作日，可延长20个工作日；平均或最长时间超过40个工作日的，请核对数字，或说明征求意见等不计入的时间。",
      en: "A reply takes 20 working days and may be extended by 20. A longer average or maximum may be a slip; else say what is not counted in.",
    },
    instances: ["text"],
    find: tooManyDays,
  },
  {
    id: "rate-is-at-most-the-whole",
    family: "text",
    severity: "warning",
    title: { zh: "各种“率”不超过100%", en: "No rate exceeds 100%" },
    source,
    explanation: {
      zh: "办结率、答复率、满意率等不会超过100%。请核对。",
      en: "Rates of what was concluded, answered or approved cannot exceed 100%. Look at it.",
    },
    instances: ["text"],
    find: ({ content }) =>
      first(rates(content.narrative), ({ match }) => Number(match[1]) > 100).map(({ part, match, quote }) =>
        say(
          "text",
          {
            zh: `${partNames[part].zh}“${quote}”超过 100%（${String(match[1])}%）。`,
            en: `${partNames[part].en} gives a rate of ${String(match[1])}%, more than 100%.`,
          },
          { expected: "100", actual: match[1] ?? "", basis: match[1] ?? "" },
        ),
      ),
  },
];

const first = <Item>(items: readonly Item[], wanted: (item: Item) => boolean): Item[] =>
  items.filter(wanted).slice(0, 1);

const isWhole = (claim: Claim, year: number | null) =>
  !claim.isAbout && claim.scope !== "part" && claim.scope !== "office" && (claim.year === null || claim.year === year);

/** What narrows a total of disclosed information to a channel or kind, so that another number is no contradiction. */
const narrowing = /网站|公众号|微信|微博|平台|专栏|类|渠道|重点领域|累计|历年|以来|其中/;

/** The words of a quote without its number and without 共, 累计 and the like: only the same words tell the same thing. */
const bare = (quote: string) => quote.replace(/\d+|[,，\s]|共计?|总计|合计/g, "");

function toldTwice({ content, year }: CheckInput, subject: SubjectId): Found[] {
  const claims = claimsIn(content.narrative).filter((claim) => claim.subject === subject && isWhole(claim, year));
  for (const part of textParts) {
    const own = claims.filter((claim) => claim.part === part && !narrowing.test(claim.quote));
    const [one] = own;
    if (!one) continue;
    const other = own.find(
      ({ value, scope, quote }) => value !== one.value && scope === one.scope && bare(quote) === bare(one.quote),
    );
    if (!other || /^,?(?:上|去年|较(?:上|去|20)|比(?:上|去|20))/.test(other.after)) continue;
    return [
      say(
        subject,
        {
          zh: `${subjectNames[subject].zh}：${partNames[part].zh}先写“${one.quote}”（${one.value}），又写“${other.quote}”（${other.value}）。`,
          en: `${subjectNames[subject].en}: ${partNames[part].en} gives ${one.value} and then ${other.value}.`,
        },
        { expected: String(one.value), actual: String(other.value), basis: `${one.value}/${other.value}` },
      ),
    ];
  }
  return [];
}

interface ChangeTold {
  readonly place: TextPlace;
  readonly before: number;
  readonly now: number;
  readonly direction: string;
  readonly amount: string;
  readonly isShare: boolean;
}

const up = "增长|增加|上升|提高|多|增幅|增";
const down = "下降|减少|降低|降幅|少|减";
const told = String.raw`(?<word>同比)?(?:[^,;。\d\n%]{0,6}?)(?<direction>${up}|${down})(?:率|幅度)?(?:了|为|达|约)*(?<amount>\d+(?:\.\d+)?)(?<share>%|${measure})`;
const fromTo = placesOf(
  new RegExp(
    String.raw`(?:由|从)[^,;。\d\n]{0,12}(?:20\d\d年)?[^,;。\d\n]{0,6}?(?<before>\d{1,9})${measure}[^;。\d\n]{0,8}?(?:增长|增加|上升|提高|增|升|减少|下降|降低|减|降|变|变化)(?:到|至|为)[^,;。\d\n]{0,12}?(?<now>\d{1,9})${measure},?${told}`,
    "g",
  ),
);
const nowThenBefore = placesOf(
  new RegExp(
    String.raw`(?<now>\d{1,9})${measure},(?:而|比|较)?(?:20\d\d年|上年|去年|上一年)(?:度|同期)?(?:为|是|的)?(?<before>\d{1,9})${measure},${told}`,
    "g",
  ),
);
const nowInBrackets = placesOf(
  new RegExp(
    String.raw`(?<now>\d{1,9})${measure},?(?:比|较|与)(?:20\d\d年|上年|去年|上一年)(?:度|同期)?\((?<before>\d{1,9})${measure}\)(?:相比)?,?${told}`,
    "g",
  ),
);

function changesIn({ content }: CheckInput): ChangeTold[] {
  return [fromTo, nowThenBefore, nowInBrackets].flatMap((places) =>
    places(content.narrative).map((place) => {
      const { before = "", now = "", direction = "", amount = "", share = "" } = place.match.groups ?? {};
      return { place, before: Number(before), now: Number(now), direction, amount, isShare: share === "%" };
    }),
  );
}

const isFall = (direction: string) => new RegExp(`^(?:${down})`).test(direction);

function wrongDirection({ place, before, now, direction }: ChangeTold): Found[] {
  if (before === now || isFall(direction) === now < before) return [];
  const { part, quote } = place;
  const [zh, en] = now > before ? ["增加", "a rise"] : ["减少", "a fall"];
  return [
    say(
      part,
      {
        zh: `${partNames[part].zh}“${quote}”：由 ${before} 到 ${now} 是${zh}，不是${direction}。`,
        en: `${partNames[part].en}: from ${before} to ${now} is ${en}.`,
      },
      { actual: direction, basis: `${before}/${now}/${direction}` },
    ),
  ];
}

function wrongAmount({ place, before, now, direction, amount, isShare }: ChangeTold): Found[] {
  if (isFall(direction) !== now < before || (isShare && before === 0)) return [];
  const digits = amount.split(".")[1]?.length ?? 0;
  const right = isShare ? (100 * Math.abs(now - before)) / before : Math.abs(now - before);
  const allowed = isShare ? Math.max(0.01, 10 ** -digits) + 1e-9 : 0;
  if (Math.abs(right - Number(amount)) <= allowed) return [];
  const { part, quote } = place;
  const usual = isShare ? right.toFixed(Math.max(1, digits)) : String(right);
  const mark = isShare ? "%" : "";
  return [
    say(
      part,
      {
        zh: `${partNames[part].zh}“${quote}”：由 ${before} 到 ${now} 应为 ${usual}${mark}，写的是 ${amount}${mark}。`,
        en: `${partNames[part].en}: from ${before} to ${now} makes ${usual}${mark}, not ${amount}${mark}.`,
      },
      { expected: usual, actual: amount, basis: `${before}/${now}/${amount}` },
    ),
  ];
}

const inTime = placesOf(
  /(?:均|全部|全都|都)(?:已|能)?(?:在|于|按)?[^,;。\d\n]{0,10}(?:按时|按期|如期|法定期限内?|规定(?:时限|期限|时间)内?)[^,;。\d\n]{0,6}(?:答复|办结|回复|办理)/g,
);
const timeRates = placesOf(
  /(?:按时|按期|及时|限时|法定时限|依法)[^,;。\d\n]{0,4}(?:答复|办结|办理|回复)率(?:为|达到?|是)?(\d+(?:\.\d+)?)%/g,
);

function contradictoryTimes({ content }: CheckInput): Found[] {
  const about = ({ matter, sentence }: TextPlace) => matter === "requests" || /申请|依申请/.test(sentence);
  const all = inTime(content.narrative).find(about);
  const rate = timeRates(content.narrative).find((place) => about(place) && Number(place.match[1]) < 100);
  if (!all || !rate) return [];
  const { zh, en } = partNames[rate.part];
  return [
    say(
      "text",
      {
        zh: `${zh}“${rate.quote}”（${String(rate.match[1])}%），而文中称“${all.quote}”，即 100%。`,
        en: `${en} gives a rate in time of ${String(rate.match[1])}%, but the text says that all was answered in time (100%).`,
      },
      { expected: "100", actual: rate.match[1] ?? "", basis: rate.match[1] ?? "" },
    ),
  ];
}

const monthly = placesOf(
  new RegExp(
    String.raw`(\d{2,9})${measure}[^;。\d\n]{0,16}?(?:月均|平均每月|每月平均)[^,;。\d\n]{0,6}?(\d+(?:\.(\d+))?)${measure}`,
    "g",
  ),
);
const each = placesOf(
  new RegExp(
    String.raw`(\d{1,7})(期|次|场|个|件|名)[^;。\d\n]{0,12}?(\d{1,9})(?:余)?(人次|人|条|件|次)[^;。\d\n]{0,6}?(?:平均每|均每)(\S)[^,;。\d\n]{0,6}?(\d+(?:\.(\d+))?)`,
    "g",
  ),
);

function wrongMonthly({ narrative }: CheckInput["content"]): Found[] {
  return first(monthly(narrative), ({ match }) => isOff(Number(match[1]) / 12, match[2] ?? "")).map((place) =>
    averaged("monthly", place, Number(place.match[1]) / 12, place.match[2] ?? ""),
  );
}

function wrongEach({ narrative }: CheckInput["content"]): Found[] {
  const quotient = ({ match }: TextPlace) => Number(match[3]) / Number(match[1]);
  return first(
    each(narrative),
    (place) =>
      place.match[2]?.startsWith(place.match[5] ?? " ") === true &&
      Number(place.match[1]) > 0 &&
      isOff(quotient(place), place.match[6] ?? ""),
  ).map((place) => averaged("each", place, quotient(place), place.match[6] ?? ""));
}

/** Rounded, cut off or rounded up: within a unit of the last digit. */
function isOff(right: number, printed: string): boolean {
  return Math.abs(right - Number(printed)) > 10 ** -(printed.split(".")[1]?.length ?? 0) + 1e-9;
}

function averaged(instance: string, { part, quote }: TextPlace, right: number, printed: string): Found {
  const usual = right.toFixed(Math.max(1, printed.split(".")[1]?.length ?? 0));
  return say(
    instance,
    {
      zh: `${partNames[part].zh}“${quote}”：平均应为 ${usual}，写的是 ${printed}。`,
      en: `${partNames[part].en}: the average is ${usual}, not ${printed}.`,
    },
    { expected: usual, actual: printed, basis: `${usual}/${printed}` },
  );
}

const times = placesOf(/(?:平均|最长|人均|用时|耗时)[^,;。\d\n]{0,16}?(\d{1,4}(?:\.\d+)?)个?(工作日|日|天)/g);

function tooManyDays({ content }: CheckInput): Found[] {
  const long = first(
    times(content.narrative),
    ({ match, sentence, matter }) =>
      Number(match[1]) > (match[2] === "工作日" ? 40 : 62) &&
      (matter === "requests" || /依申请|申请|答复/.test(sentence)) &&
      !/许可|审批|复议|诉讼|项目|缩短|压缩/.test(sentence),
  );
  return long.map(({ part, match, quote }) =>
    say(
      "text",
      {
        zh: `${partNames[part].zh}“${quote}”：${String(match[1])} 超过法定的20个工作日加延长20个工作日（40）。`,
        en: `${partNames[part].en}: ${String(match[1])} days, beyond the 20 and 20 working days of the law (40).`,
      },
      { expected: "40", actual: match[1] ?? "", basis: match[1] ?? "" },
    ),
  );
}

const rates = placesOf(
  /(?:办结|答复|办复|满意|回复|公开|按时|解读|合格|覆盖|完成)率(?:为|达到?|是|均达|均为)?(\d{1,5}(?:\.\d+)?)%/g,
);
