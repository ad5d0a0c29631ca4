/** Names in the text: another agency or another place where the own one should stand, and what must not be named at all. */
import { kindByName } from "../agency";
import { placesOf, type TextPlace } from "../narrative/places";
import { textParts } from "../narrative/claims";
import { type CheckInput, type Dated, type Found, type Named, type Rule } from "./define";
import { say } from "./say";
import { partNames } from "./text-readings";

const observed = "对已公布报告的观察";
const privacy = "条例第十五条；《中华人民共和国个人信息保护法》";

/** The rules on names. */
export const textNameRules: readonly Rule[] = [
  {
    id: "text-speaks-of-its-body",
    needs: "agency",
    family: "text",
    severity: "question",
    title: { zh: "正文写的是本单位", en: "The text speaks of its own agency" },
    source: `国办公开办函〔2021〕30号：防止内容雷同；${observed}`,
    explanation: {
      zh: "正文把另一单位写作报告的主体，多为套用其他单位的稿子未改。请改为本单位名称。",
      en: "Another agency stands where the own one should, mostly from a borrowed draft. Put in the own name.",
    },
    instances: textParts,
    find: otherAgencies,
  },
  {
    id: "text-speaks-of-its-place",
    needs: "agency",
    family: "text",
    severity: "question",
    title: { zh: "正文写的是本地", en: "The text speaks of its own place" },
    source: `国办公开办函〔2021〕30号：防止内容雷同；${observed}`,
    explanation: {
      zh: "正文把另一县（市、区）写作本地，多为套用外地稿子未改。请改正地名。",
      en: "Another county or district stands for the own one, mostly from a borrowed draft. Put in the own place.",
    },
    instances: textParts,
    find: otherPlaces,
  },
  ...(
    [
      {
        id: "no-identity-number",
        title: { zh: "正文没有身份证号", en: "No identity number stands in the text" },
        words: placesOf(/(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/g),
        isMeant: () => true,
        what: { zh: "身份证号", en: "an identity number" },
      },
      {
        id: "no-telephone-of-an-applicant",
        title: { zh: "正文没有申请人的电话", en: "No telephone number of an applicant stands in the text" },
        words: placesOf(/(?<!\d)1[3-9]\d{9}(?!\d)/g),
        isMeant: ({ sentence, part }: TextPlace) =>
          /申请人|申请公开|举报人|投诉人|信访人/.test(sentence) && part !== "preamble",
        what: { zh: "个人电话", en: "a private telephone number" },
      },
      {
        id: "no-address-of-an-applicant",
        title: { zh: "正文没有申请人的住址", en: "No home address of an applicant stands in the text" },
        words: placesOf(
          /(?:住址?(?:为|是|:)?|家住|户籍地?(?:为|是|:)?|现住)[^,;。\n]{2,24}?\d{1,4}(?:号楼?|幢|栋|单元|室|组)/g,
        ),
        isMeant: ({ sentence }: TextPlace) => sentence.includes("申请") && !/办公|住房|住建|公租房|棚户/.test(sentence),
        what: { zh: "个人住址", en: "a home address" },
      },
      {
        id: "no-applicant-is-named",
        title: { zh: "正文没有申请人的姓名", en: "No applicant is named in the text" },
        words: placesOf(
          /申请人:?([赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴鬱胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公][\u4e00-\u9fa5某]{1,2}?)(?=[,(]|要求|提出|申请|来函|向|不服|的)|(?:答复|回复|受理|办理)了?([赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许何吕张孔曹严金魏陶姜谢邹苏潘葛范彭鲁马方俞任袁柳史唐薛雷贺罗毕郝常于傅康余顾孟黄萧尹姚邵汪毛宋熊纪舒董梁杜季贾江郭梅林钟徐邱高夏蔡田胡卢莫丁邓石崔龚程陆刘叶黎白赖乔翟谭曾廖耿欧聂关][\u4e00-\u9fa5]{1,2}?)(?=申请公开|要求公开|提出的|的(?:政府)?信息公开申请)/g,
        ),
        isMeant: ({ match }: TextPlace) => {
          const name = match[1] ?? match[2] ?? "";
          return name.length >= 2 && !notNames.test(name);
        },
        what: { zh: "申请人姓名", en: "an applicant's name" },
      },
    ] as const
  ).map(({ id, title, words, isMeant, what }): Rule => ({
    id,
    family: "text",
    severity: "warning",
    title,
    source: privacy,
    explanation: {
      zh: `年度报告向社会公开，不应写出${what.zh}。请删去或隐去。`,
      en: `The report is published; ${what.en} must not stand in it. Take it out.`,
    },
    instances: textParts,
    find: ({ content }) => personal(words(content.narrative).filter(isMeant), what),
  })),
  {
    id: "signed-by-its-day",
    needs: "year",
    family: "statements",
    severity: "question",
    title: { zh: "落款日期不晚于规定日期", en: "Signed by the day the law names" },
    source: "条例第四十九条；国办公开办函〔2021〕30号",
    explanation: {
      zh: "部门和乡镇的报告应在1月31日前、政府汇总的报告应在3月31日前公布。落款晚于这一天的，请核对日期或说明原因。",
      en: "Reports of departments and townships are out by 31 January, those of whole governments by 31 March. See whether the day is right.",
    },
    instances: ["signature"],
    find: signedLate,
  },
  {
    id: "signature-is-of-its-body",
    needs: "agency",
    family: "text",
    severity: "question",
    title: { zh: "落款单位为本单位", en: "Signed by its own agency" },
    source: observed,
    explanation: {
      zh: "落款写着另一单位，多为套用稿子未改。请改正。",
      en: "Another agency stands under the report, mostly from a borrowed draft. Correct it.",
    },
    instances: ["signature"],
    find: ({ content, agency }) => {
      const name =
        /(?:^|\n)([^\n,。;:]{4,30}(?:局|委|委员会|厅|政府|办公室|办事处|管委会))\n?20\d\d年\d{1,2}月\d{1,2}日$/.exec(
          content.narrative.otherMatters.trim(),
        )?.[1];
      if (name === undefined || isSameAgency(name.replace(/\s/g, ""), agency)) return [];
      return [
        say(
          "signature",
          {
            zh: `落款单位“${name}”不是报告单位“${agency}”。`,
            en: `Signed by ${name}, but the report is of ${agency}.`,
          },
          { basis: name },
        ),
      ];
    },
  },
  {
    id: "rules-are-made-with-power",
    needs: "agency",
    family: "plausibility",
    severity: "question",
    title: { zh: "规章由有权机关制定", en: "Rules are counted by those who can make them" },
    source: "《中华人民共和国立法法》第九十一条、第九十三条；国办公开办函〔2021〕30号",
    explanation: {
      zh: "规章由国务院部门、省级政府和设区的市、自治州政府制定。县级单位、乡镇和一般部门的规章应为0，请核对是否把规范性文件或内部规章制度计入。",
      en: "Rules (规章) are made by ministries, provinces and cities with districts. A county agency, township or city bureau has none; normative documents may have been counted here.",
    },
    instances: ["rules"],
    find: rulesWithoutPower,
  },
];

const notNames =
  /^(?:应当?|可以?|如何|何时|需要?|均|关于|成立|通过|申请|公开|安全|全部|平台|平均|明确|计划|国务|广大|万人|能够|白天|经过?|经其|经本|和其|时间|解释|后续|习惯|强调|连续|别人|居民|公民|法人|关注|文明|方式?|方便|金额|高度|向|相关|有关|对|从|所在|常见|常年|都|那|后|应|经|和|时|于|须|通|相|查|公|利|任|单|双|步|温|尚|农|终|广|能)/;

const agencyName =
  /([\u4e00-\u9fa5]{2,12}?(?:省|市|自治州|县|区|旗|镇|乡|街道))?([\u4e00-\u9fa5]{2,14}?(?:局|委员会|厅|人民政府(?:办公室)?|街道办事处|管委会))(?=[,]?(?:严格|认真|坚持|积极|深入|高度重视|全面|扎实|围绕|按照|结合|共收到|共受理|主动公开|不断|进一步|切实|全年|组织|开展|召开|成立|举办)|编制|组织编制)/g;
const asSubject = placesOf(new RegExp(String.raw`(?:^|[。\n,;]|年度?,?|由)${agencyName.source}`, "g"));

function otherAgencies({ content, agency }: Named): Found[] {
  return firstInEach(asSubject(content.narrative), ({ match, sentence }) => {
    const name = agencyIn(match);
    return (
      !notAnAgency.test(name) &&
      !isSameAgency(name, agency) &&
      !/联合|会同|配合|指导|各|转发|印发|国务院|市委|县委|区委|根据|按照.{0,20}要求/.test(
        sentence.slice(0, sentence.indexOf(name)),
      )
    );
  }).map(({ part, match }) => {
    return named(part, agencyIn(match), agency);
  });
}

/** Own words for oneself, and agencies that something is done with rather than by. */
const notAnAgency = /^[我本全各该度]|^$|^(?:联合|会同|配合|邀请|协助|赴|向|对|与|和|同|在|到|经|报|被|请)/;

/** The name that was matched, without the words before it. */
const agencyIn = (match: RegExpExecArray) => `${match[1] ?? ""}${match[2] ?? ""}`.replace(/^.*由/, "");

const ownPlace = placesOf(
  /(?:^|[。\n,;(]|年度?,?)([\u4e00-\u9fa5]{2,5}?(?:县|区|市|旗))(?=,?(?:坚持|认真|深入|严格|全面|扎实|积极|各级|各部门|政府信息公开|政务公开工作|共收到|共受理|主动公开|不断|进一步|切实))|(?:通过|依托|在|登录|利用)“?([\u4e00-\u9fa5]{2,5}?(?:县|区|市|旗))(?:人民)?政府(?:信息公开)?(?:门户)?网/g,
);
const placeWords =
  /^[度全我本各]|^(?:我|本|全|各|该|市|县|区|外|其他|相关|社|小|园|辖|城|片|山|景|灾|林|牧|矿|库|新|开发|高新|经开|旗|示范|试验|实验|专|分|办事|服务|功能|保税|风景)*(?:县|区|市|旗)$|专区|社区|园区|辖区|地区|片区|校区|小区|景区|城区|街区|市区|新区|开发区|城市|上市|超市|门市|省市|县市|都市|集市|股市|楼市|示范区|试验区|保护区/;

function otherPlaces({ content, agency }: Named): Found[] {
  const own = placesIn(agency);
  if (own.length === 0) return [];
  return firstInEach(ownPlace(content.narrative), ({ match }) => {
    const place = match[1] ?? match[2] ?? "";
    if (/[我全本各]/.test(place) || placeWords.test(place) || place.length < 3) return false;
    // A county may publish on the portal of its city, and a city names its counties: only a place of one's own level misleads.
    const level = place.at(-1) ?? "";
    return (
      own.some((each) => each.endsWith(level)) && !own.some((each) => each.includes(place) || place.includes(each))
    );
  }).map(({ part, match }) => named(part, match[1] ?? match[2] ?? "", agency));
}

/** The places in the name of an agency: 云溪县柳河镇人民政府 → 云溪县, 柳河镇. */
function placesIn(agency: string): string[] {
  return [...agency.matchAll(/[\u4e00-\u9fa5]{2,6}?(?:省|市|县|区|旗|镇|乡|街道)/g)].map(([place]) => place);
}

/** Whether two names may be of one agency: one holds the other, or they share their last words. */
function isSameAgency(name: string, agency: string): boolean {
  const short = (text: string) =>
    text.replace(/^.*?(?:省|自治区)|人民政府|办公室|委员会|街道办事处|(?<=..)(?:市|县|区)/g, "");
  const [one, other] = [short(name), short(agency)];
  if (one.length < 2 || other.length < 2) return true;
  // A long name is shortened in its middle: its last words stay.
  if (other.includes(one) || one.includes(other) || one.slice(-3) === other.slice(-3)) return true;
  // 县农业农村局 may be told as 农业农村局, and a government as its office.
  return (
    kindByName(name) !== kindByName(agency) && (kindByName(name) === "government" || kindByName(name) === "office")
  );
}

function named(part: TextPlace["part"], name: string, agency: string): Found {
  const { zh, en } = partNames[part];
  return say(
    part,
    {
      zh: `${zh}“${name}”与报告单位“${agency}”不符，请核对。`,
      en: `In ${en}, ${name} stands where ${agency} should; is that right?`,
    },
    { basis: name },
  );
}

function firstInEach(places: readonly TextPlace[], wanted: (place: TextPlace) => boolean): TextPlace[] {
  return textParts.flatMap((part) => places.filter((place) => place.part === part && wanted(place)).slice(0, 1));
}

function personal(places: readonly TextPlace[], what: { readonly zh: string; readonly en: string }): Found[] {
  return firstInEach(places, () => true).map(({ part, match }) => {
    const { zh, en } = partNames[part];
    // The data itself is not repeated in the finding.
    return say(
      part,
      { zh: `${zh}写有${what.zh}，请删去。`, en: `${en} holds ${what.en}; take it out.` },
      { basis: String(match.index) },
    );
  });
}

/** The last day by which a report is out, as month and day: 131 or 331; null for vertical systems, which have days of their own. */
function lastDayOf({ agencyKind, scope }: Pick<Dated, "agencyKind" | "scope">): number | null {
  if (scope === "roll-up") return 331;
  if (agencyKind === "vertical") return null;
  return agencyKind === "department" || agencyKind === "office" ? 131 : 331;
}

function signedLate({ content, year, ...who }: Dated): Found[] {
  const closing = content.narrative.otherMatters.trim().replace(/[ \u3000]/g, "");
  const [whole, signed, month = "", day = ""] = /(?:^|\n)(20\d\d)年(\d{1,2})月(\d{1,2})日$/.exec(closing) ?? [];
  const last = lastDayOf(who);
  if (whole === undefined || last === null || year < 2019 || Number(signed) !== year + 1) return [];
  if (Number(month) * 100 + Number(day) <= last) return [];
  const [zh, en] = last === 331 ? ["3月31日", "31 March"] : ["1月31日", "31 January"];
  return [
    say(
      "signature",
      {
        zh: `落款日期“${whole.trim()}”晚于规定的 ${year + 1}年${zh}。`,
        en: `Signed on ${year + 1}-${month}-${day}, after the last day, ${en}.`,
      },
      { basis: whole.trim() },
    ),
  ];
}

const codes = ["rules.issued", "rules.repealed", "rules.in-force"];

function rulesWithoutPower({ content, agency, scope, agencyKind }: CheckInput & { readonly agency: string }): Found[] {
  const counted = codes.filter((code) => typeof content.figures[code] === "number" && content.figures[code] !== 0);
  const mayMake = /省|自治区|自治州|国家|中华人民共和国|部$|总局|^(?:北京|上海|天津|重庆)市/.test(agency);
  const isBelow =
    /(?:县|区|旗)/.test(agency) || /(?:镇|乡|街道)/.test(agency) || (agencyKind === "department" && scope === "own");
  if (content.edition !== "2021" || counted.length === 0 || mayMake || !isBelow) return [];
  const values = counted.map((code) => String(content.figures[code] ?? "")).join("、");
  return [
    say(
      "rules",
      {
        zh: `“${agency}”无权制定规章，表二规章一行填有 ${values}，请核对是否应填入行政规范性文件。`,
        en: `${agency} cannot make rules (规章), but the row holds ${values}; are these normative documents?`,
      },
      { codes: counted.includes("rules.issued") ? counted : ["rules.issued", ...counted], basis: values },
    ),
  ];
}
