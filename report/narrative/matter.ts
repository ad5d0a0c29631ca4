/** What a number or a statement in the text is of: whose business a sentence speaks of at a place of it. */

/**
 * requests: requests for information; disputes: reconsideration and suits over disclosure; other-disputes: those over all
 * else; documents: own documents and their attributes (主动公开, 依申请公开, 不予公开 of 公文); letters: letters, hotlines,
 * messages, petitions; proposals: 建议提案; business: licences, aid, approvals; published: what was put out; null: not said.
 */
export type Matter =
  "requests" | "disputes" | "other-disputes" | "documents" | "letters" | "proposals" | "business" | "published" | null;

/** Words that set the matter, each named by its group. The later one in a sentence rules. */
const anchors = new RegExp(
  [
    "(?<other>(?:救助|低保|许可|备案|补贴|补助|登记|注册|贷款|入学|入会|审批|执行|仲裁|援助|资助|落户|宅基地|用地|用水|项目|专利|商标|听证|赔偿|认定|准入|退费|变更|延续|保障房|公租房|住房)(?:的)?申请)",
    "(?<requests>(?:信息公开|公开信息|政务公开)(?:的)?申请(?!行政复议|复议)|申请(?:政府|政务)?(?:信息)?公开(?!类|属性|\\d|[(（]?\\d)|依申请(?:政府|政务)?(?:信息)?公开(?!类|属性|\\d|[(（]?\\d)|申请人|依申请信息|(?:办结|收到|受理|答复|处理|新收|接收)(?:的)?(?:全部)?申请|(?:收到|受理|接收|办理|新收)依申请公开|申请件|答复书|公开申请|公开诉求|申请答复|所收申请|申请(?:中|量|数量|总量|件数|总数))",
    "(?<dispute>行政复议|行政诉讼|复议案|诉讼案|行政应诉|应诉)",
    "(?<documents>公文|制发(?:政府)?(?:文件|信息|公文)|印发(?:各类)?文件|制作(?:的)?(?:文件|公文)|发文|公开属性|属性|历史文件|存量文件|文件)",
    "(?<letters>来信|来访|信访|热线|留言|投诉|举报|咨询|信箱|问政|工单|信件|诉求|来电)",
    "(?<proposals>建议|提案)",
    "(?<business>审批|许可|处罚|强制|救助|补贴|窗口|接件|认定|备案|办件|事项清单|执法检查|法律援助|采购)",
    "(?<published>主动公开|发布|公布|推送|刊发)",
  ].join("|"),
  "g",
);

const groups = ["other", "requests", "dispute", "documents", "letters", "proposals", "business", "published"] as const;
const ofDisclosure = /信息公开|政务公开|依申请|公开(?:申请|工作|事务|事项|答复)|信息工作|涉公开/;
const ofAllElse =
  /各类|不服|许可|处罚|征收|征地|拆迁|工伤|认定|法治|应诉|出庭|行政行为|行政案件|履职|赔偿|民事|执行案|司法|登记|全部行政复议|全年(?:共)?(?:办理|审理)行政/;

/** An agency that takes in reconsiderations is the one that decides them: they are not over its own replies. */
const asReviewer = /(?:受理|审理|审结|审查)(?:了)?(?:各类|的)?行政复议/;

/** A sentence is not looked at farther back than this: text may be hostile. */
const farthest = 300;
const stops = "。!?\n";

/** The matter of the text at an index: of the sentence before it, else of what the sentence follows. */
export function matterAt(text: string, index: number): Matter {
  const start = sentenceStart(text, index);
  return matterOf(text.slice(start, index), () => matterBefore(text, start));
}

/** The start of the sentence in which an index stands. */
export function sentenceStart(text: string, index: number): number {
  let start = index;
  while (start > 0 && index - start < farthest && !stops.includes(text[start - 1] ?? "")) start -= 1;
  return start;
}

/** The end of the sentence in which an index stands. */
export function sentenceEnd(text: string, index: number): number {
  let end = index;
  while (end < text.length && end - index < farthest && !stops.includes(text[end] ?? "")) end += 1;
  return end;
}

function matterOf(words: string, before: () => Matter): Matter {
  let last: RegExpExecArray | null = null;
  for (const match of words.matchAll(anchors)) last = match;
  if (!last) return before();
  const group = groups.find((name) => last.groups?.[name] !== undefined) ?? "other";
  if (group === "dispute") return disputeOf(words, before);
  return group === "other" ? "business" : group;
}

/** Reconsiderations and suits are those of table 四 where disclosure is named with them, or was spoken of just before. */
function disputeOf(words: string, before: () => Matter): Matter {
  if (ofDisclosure.test(words)) return "disputes";
  if (ofAllElse.test(words) || asReviewer.test(words)) return "other-disputes";
  const earlier = before();
  return earlier === "requests" || earlier === "disputes" ? "disputes" : earlier === null ? null : "other-disputes";
}

/** The matter that a sentence inherits: of the sentence before it in the paragraph, or of the heading above. */
function matterBefore(text: string, start: number): Matter {
  const at = start - 1;
  if (at < 1) return null;
  const from = sentenceStart(text, at);
  const words = text.slice(from, at);
  const isHeading = words.length <= 24 && !/[,;]/.test(words);
  if (text[at] === "\n" && !isHeading) return null;
  return matterOf(words, () => (isHeading || from < 2 ? null : matterBefore(text, from)));
}
