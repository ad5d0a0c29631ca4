/** What was left in or left out of a text: placeholders, blanks, lost dates, old law, abolished chapters, plans of the past. */
import { textParts } from "../narrative/claims";
import { placesOf, type TextPlace } from "../narrative/places";
import { type ReportContent } from "../content";
import { type Dated, type Found, type Rule, type Severity } from "./define";
import { type Sentence } from "../sentence";
import { say } from "./say";
import { partNames } from "./text-readings";

const observed = "对已公布报告的观察";
const act = "《中华人民共和国政府信息公开条例》（国务院令第711号）";

interface Leftover {
  readonly id: string;
  readonly severity: Severity;
  readonly title: Sentence;
  readonly source: string;
  readonly explanation: Sentence;
  readonly words: ReturnType<typeof placesOf>;
  readonly isRight?: (place: TextPlace, content: ReportContent) => boolean;
  readonly said: Sentence;
}

const leftovers: readonly Leftover[] = [
  {
    id: "no-placeholder-is-left",
    severity: "warning",
    title: { zh: "没有遗留占位符", en: "No placeholder is left" },
    source: observed,
    explanation: {
      zh: "文中留有XX、××、20XX、***等占位符，应填入实际的数字、年份或名称。",
      en: "XX, ××, 20XX or *** is left in the text. Put in the number, year or name.",
    },
    words: placesOf(
      /20(?:XX|xx|××|\*\*|__|\?\?)|[Xx×✕╳＊*○〇]{2,}(?=年|月|日|件|条|份|次|个|人|元|万|县|市|区|镇|乡|街道|局|委|号|[-—，,。.;\n]|$)|(?:^|[^A-Za-z])[Xx×]{3,}/g,
    ),
    isRight: ({ quote, sentence }) => /○○|〇〇/.test(quote) && /[二〇○]{2}/.test(sentence) && !/○{3}/.test(quote),
    said: { zh: "是占位符，请填入实际内容", en: "is a placeholder; put in what it stands for" },
  },
  {
    id: "no-number-is-left-out",
    severity: "warning",
    title: { zh: "量词前没有漏填数字", en: "No number is left out before its measure word" },
    source: observed,
    explanation: {
      zh: "“公开政府信息  条”“受理申请件”一类写法漏了数字。没有的请写0。",
      en: "A number is missing before 条 or 件. Where there was none, write 0.",
    },
    words: placesOf(
      new RegExp(
        String.raw`(?:公开|发布|收到|受理|接收|办结|答复|新收|结转|制发|作出)[^,;。:()\d\n一二三四五六七八九十百千两几数各每逐]{0,12}?(?:信息|申请|文件|案件|决定|留言|信件|共计|合计|共)(?:共计|合计|总数|共|为)?(?:条|件|份)(?=[,;。、(\n]|$)`,
        "g",
      ),
    ),
    isRight: ({ quote }) =>
      /[逐多]条|文件$|(?:要|案|办|信|稿|函|事|证|附|邮|来|收|发|急|件)件$|条条|依申请公开件|申请事件/.test(quote),
    said: { zh: "漏了数字，没有的请写0", en: "lacks its number; where there was none, write 0" },
  },
  {
    id: "no-blank-is-left-to-fill",
    severity: "warning",
    title: { zh: "没有待填的空格横线", en: "No line is left to be filled" },
    source: observed,
    explanation: {
      zh: "文中留有待填的横线或空括号。请填写或删去。",
      en: "A line or an empty bracket is left to be filled. Fill it or take it out.",
    },
    words: placesOf(/_{2,}|﹍{2,}|（\s*）|\(\s*\)(?=件|条|份|次|人|元|年)|\[\s*\](?=件|条|份|次|人|元|年)/g),
    said: { zh: "是待填的空格", en: "is a blank to be filled" },
  },
  {
    id: "act-is-in-force",
    severity: "question",
    title: { zh: "所引条例为现行版本", en: "The Regulation cited is the one in force" },
    source: act,
    explanation: {
      zh: "国务院令第492号（2007年）已由国务院令第711号修订，2019年5月15日起施行。报告2019年及以后年度的，请引用现行条例。",
      en: "Order 492 of 2007 was revised by order 711, in force from 15 May 2019. Reports on 2019 and later cite the latter.",
    },
    words: placesOf(/(?:国务院令|国令|令)[^,;。\d\n]{0,4}第?492号?/g),
    isRight: ({ sentence }, { edition }) => edition === "pre-2019" || /711|修订|原/.test(sentence),
    said: { zh: "已由国务院令第711号修订", en: "was revised by order 711" },
  },
  {
    id: "form-notice-is-in-force",
    severity: "question",
    title: { zh: "所引格式通知为现行版本", en: "The notice on the form is the one in force" },
    source: "国办公开办函〔2021〕30号",
    explanation: {
      zh: "2021年及以后年度的报告使用国办公开办函〔2021〕30号规定的格式，〔2019〕60号的格式是试行版本。",
      en: "Reports on 2021 and later use the form of notice 〔2021〕30; that of 〔2019〕60 was on trial.",
    },
    words: placesOf(/国办公开办函[〔[(【]2019[〕\])】]60号?/g),
    isRight: (_place, { edition, narrative }) => edition !== "2021" || /2021[〕\])】]30/.test(allText(narrative)),
    said: { zh: "的格式已由〔2021〕30号取代", en: "was replaced by 〔2021〕30" },
  },
  {
    id: "no-abolished-fee-is-told",
    severity: "question",
    title: { zh: "不再报告已取消的检索、复制、邮寄费", en: "Fees abolished in 2019 are not told" },
    source: `${act}第四十二条`,
    explanation: {
      zh: "2019年5月15日起不再收取检索、复制、邮寄费用，只可收取信息处理费。请删去旧章节；确有收费的，请核实依据。",
      en: "Since 15 May 2019 search, copies and posting are free; only the processing fee may be charged. Take out the old chapter, or see on what it rests.",
    },
    words: placesOf(
      /(?:收取|收到|缴纳|征收|收费)[^。;\n]{0,24}(?:检索|复制|邮寄)(?:费|、|等|成本)[^。;\n]{0,12}?\d+(?:\.\d+)?(?:万)?元|信息公开(?:的)?收费(?:及|和)减免情况/g,
    ),
    isRight: ({ sentence }, { edition }) =>
      edition === "pre-2019" || /未收|没有收|不收|(?<!\d)0元|免收|无收/.test(sentence),
    said: { zh: "是2019年已取消的收费", en: "is a fee abolished in 2019" },
  },
  {
    id: "year-is-a-year",
    severity: "warning",
    title: { zh: "年份书写正确", en: "Years are years" },
    source: observed,
    explanation: {
      zh: "年份多印、漏印了数字，或远在本世纪之外。请改正。",
      en: "Digits of a year were doubled or lost, or it lies far off. Correct it.",
    },
    words: placesOf(
      /(?<!\d)(?:\d{5,8}年(?=\d{1,2}月|度|[,、底初前后])|2[1-9]\d\d年|20[5-9]\d年|20\d年)(?!内|间|来|前|后|以|历史|期|限)/g,
    ),
    said: { zh: "不是年份", en: "is no year" },
  },
  {
    id: "date-is-in-the-calendar",
    severity: "warning",
    title: { zh: "日期存在", en: "Dates are in the calendar" },
    source: observed,
    explanation: {
      zh: "文中有不存在的日期（如2月30日、13月）。请改正。",
      en: "A date does not exist, such as 30 February or month 13. Correct it.",
    },
    words: placesOf(/(?<!\d)\d{1,2}月\d{1,2}日/g),
    isRight: ({ match }) => isDay(match[0]),
    said: { zh: "没有这一天", en: "is no day" },
  },
  {
    id: "no-sign-is-doubled",
    severity: "question",
    title: { zh: "标点没有重复", en: "No stop is doubled" },
    source: observed,
    explanation: {
      zh: "连续两个逗号、句号等，多为删改时留下的，中间可能漏了内容。请核对。",
      en: "Two stops in a row were mostly left by an edit; something between them may be lost.",
    },
    words: placesOf(/[^,。、;\n]{0,6}(?:,,|。。(?!。)|、、|;;|,。|。,|、。|:。)/g),
    said: { zh: "标点重复，中间可能漏了内容", en: "has doubled stops; something may be lost between them" },
  },
];

/** The rules on what was left. */
export const textLeftoverRules: readonly Rule[] = [
  ...leftovers.map((leftover): Rule => ({
    id: leftover.id,
    family: "text",
    severity: leftover.severity,
    title: leftover.title,
    source: leftover.source,
    explanation: leftover.explanation,
    instances: textParts,
    find: ({ content }) => foundIn(content, leftover),
  })),
  {
    id: "period-is-printed",
    family: "text",
    severity: "warning",
    title: { zh: "统计期限写明起止日期", en: "The period is printed with its dates" },
    source: "条例第四十九条",
    explanation: {
      zh: "统计期限的起止日期漏印了。请补上报告年度1月1日至12月31日。",
      en: "The dates of the period were lost. Put in 1 January to 31 December of the year.",
    },
    instances: textParts,
    find: ({ content }) =>
      foundIn(content, {
        words: placesOf(
          /统计(?:的)?(?:期限|周期|时限|时间|期间)[^。;\d\n]{0,12}?(?:自|从|由)?(?:年月日)?(?:起)?(?:,)?(?:至|到)(?:年月日)?(?:止)?(?=[。;,\n]|$)/g,
        ),
        said: { zh: "缺少起止日期", en: "lacks its dates" },
      }),
  },
  {
    id: "plan-lies-ahead",
    needs: "year",
    family: "text",
    severity: "question",
    title: { zh: "改进计划的时间在报告年度之后", en: "Plans lie ahead" },
    source: observed,
    explanation: {
      zh: "第五部分的下一步打算写着报告年度或更早的时间，多为沿用旧稿。请改正年份。",
      en: "What part 五 plans is dated in the year of the report or before, mostly an old draft. Correct the year.",
    },
    instances: ["problems"],
    find: pastPlans,
  },
  {
    id: "paragraph-stands-once",
    family: "text",
    severity: "question",
    title: { zh: "同一段文字不重复出现", en: "No paragraph stands twice" },
    source: observed,
    explanation: {
      zh: "同一段文字出现了两次，多为复制粘贴时重复。请删去一处。",
      en: "A paragraph stands twice, mostly a slip in pasting. Take one out.",
    },
    instances: textParts,
    find: ({ content }) => repeatedParagraphs(content),
  },
];

const allText = (narrative: ReportContent["narrative"]) => Object.values<string>({ ...narrative }).join("\n");

function isDay(text: string): boolean {
  const [month = 0, day = 0] = [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return month >= 1 && month <= 12 && day >= 1 && day <= (days[month - 1] ?? 0);
}

function foundIn(
  content: ReportContent,
  { words, isRight, said }: Pick<Leftover, "words" | "isRight" | "said">,
): Found[] {
  const wrong = words(content.narrative).filter((place) => isRight?.(place, content) !== true);
  return textParts.flatMap((part) => {
    const quotes = [...new Set(wrong.filter((place) => place.part === part).map(({ quote }) => quote))];
    if (quotes.length === 0) return [];
    const quoted = quotes.map((quote) => `“${quote}”`);
    const { zh, en } = partNames[part];
    return [
      say(
        part,
        { zh: `${zh}${quoted.join("、")}${said.zh}。`, en: `In ${en}, ${quoted.join(", ")} ${said.en}.` },
        { basis: quotes.join("|") },
      ),
    ];
  });
}

const plans = placesOf(
  /(?:将|拟|计划|力争|争取|继续|下一步|下步|今后|预计)[^。\n]{0,60}?(20\d\d)年(?:\d{1,2}月)?(?:底|末|前|上半年|下半年|内)|(20\d\d)年(?:\d{1,2}月)?(?:底|末|上半年)?(?:前|内)?,?[^。\n,;]{0,16}(?:将|拟|计划|力争|争取)|(20\d\d)年\d{0,2}月?(?:底|末)前(?:完成|实现|建成)/g,
);

function pastPlans({ content, year }: Dated): Found[] {
  const past = plans(content.narrative).filter(({ part, match, sentence }) => {
    const named = Number(match[1] ?? match[2] ?? match[3]);
    return part === "problems" && named <= year && !/已|针对|提出|年报|《|要点/.test(sentence);
  });
  return past.slice(0, 1).map(({ quote, match }) => {
    const named = match[1] ?? match[2] ?? match[3] ?? "";
    return say(
      "problems",
      {
        zh: `第五部分“${quote}”：计划的时间 ${named} 年不在报告年度 ${year} 年之后。`,
        en: `Part 五 plans for ${named}, which is not after ${year}, the year of the report.`,
      },
      { actual: named, basis: `${year}/${named}` },
    );
  });
}

const longParagraph = 40;

function repeatedParagraphs({ narrative }: ReportContent): Found[] {
  const seen = new Set<string>();
  return textParts.flatMap((part) => {
    const twice = narrative[part].split("\n").find((line) => {
      const text = line.replace(/\s/g, "");
      if (text.length < longParagraph) return false;
      const isKnown = seen.has(text);
      seen.add(text);
      return isKnown;
    });
    if (twice === undefined) return [];
    const start = twice.replace(/\s/g, "").slice(0, 24);
    const { zh, en } = partNames[part];
    return [
      say(
        part,
        { zh: `${zh}“${start}”一段出现了两次。`, en: `A paragraph of ${en} stands twice (“${start}”).` },
        { basis: start },
      ),
    ];
  });
}
